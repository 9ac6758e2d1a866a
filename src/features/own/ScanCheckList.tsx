/** The numbers of a scan beside their pictures, confirmed or put right one after another by the keyboard. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { Loading } from '../../components/Notice.tsx';
import { besideUnit, printedWithUnit } from '../../language/format.ts';
import { t, word } from '../../language/t.ts';
import type { OwnDocument } from '../../own/record.ts';
import { ColumnWarnings } from './ColumnWarnings.tsx';
import { Cutout } from './Cutout.tsx';
import { figureName } from './figureName.ts';
import { ScanFaults } from './ScanFaults.tsx';
import { canBePrinted, type ScanCheck, type ScanDoubt } from '../../ocr/checks.ts';
import { usePagePictures } from './usePagePictures.ts';
import { useScanChecks } from './useScanChecks.ts';

const DOUBT_WORDS: Readonly<Record<ScanDoubt, string>> = {
  sign: t('比较符号容易认错'),
  contradicts: t('与其他数字对不上'),
  format: t('写法少见'),
  unsure: t('识别没有把握'),
};
/** So many are shown at once: the current one, those before it and behind. */
const SHOWN = 7;
const BEFORE = 2;

const meaningOf = ({ meanings }: ScanCheck): string =>
  meanings.length === 0 ? t('自评表中的一格') : meanings.map(figureName).join(t('；'));
const unitOf = ({ meanings }: ScanCheck): string => meanings[0]?.unit ?? '';

interface Props {
  readonly document: OwnDocument;
  readonly onLeave: () => void;
}

export function ScanCheckList({ document, onLeave }: Props) {
  const { loaded, isPending, problem, confirm } = useScanChecks(document);
  const checks = loaded?.checks ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const firstOpen = checks.findIndex(({ isConfirmed }) => !isConfirmed);
  const current = Math.min(chosen ?? Math.max(0, firstOpen), Math.max(0, checks.length - 1));
  const from = Math.max(0, Math.min(current - BEFORE, checks.length - SHOWN));
  const shown = checks.slice(from, from + SHOWN);
  const pages = [...new Set(shown.flatMap(({ place }) => (place ? [place.page] : [])))];
  const pictures = usePagePictures(document.statement.document_id, loaded?.scan, pages);
  if (isPending) return <Loading height={200} />;
  const done = checks.filter(({ isConfirmed }) => isConfirmed).length;
  const move = (to: number): void => {
    setChosen(Math.max(0, Math.min(to, checks.length - 1)));
  };
  const next = (): void => {
    const open = checks.findIndex(({ isConfirmed }, index) => index > current && !isConfirmed);
    move(open < 0 ? Math.max(0, firstOpen) : open);
  };
  return (
    <section className="scan-checks" aria-label={t('核对数字')}>
      {problem !== null && (
        <Message tone="error" title={t('没有做成')}>
          {problem}
        </Message>
      )}
      {loaded && <ScanFaults scan={loaded.scan} />}
      <ColumnWarnings columns={loaded?.columns} />
      <div className="own-progress">
        <progress max={checks.length} value={done} aria-label={t('已核对')} />
        <span role="status">
          {t('已核对 {done} / {all} 个', { done, all: checks.length })}
          {done === checks.length && t('，全部核对完了')}
        </span>
        <Button small onClick={onLeave}>
          {t('先到这里')}
        </Button>
      </div>
      <p>
        {t(
          '对照图片：对的按回车确认，不对的直接改再按回车；↑ ↓ 换一个，Esc 离开。可疑的排在前面；核对一个，存一个。',
        )}
      </p>
      <ol start={from + 1}>
        {shown.map((check, index) => (
          <li
            key={`${check.start}-${check.end}`}
            className={from + index === current ? 'is-current' : ''}
            aria-current={from + index === current || undefined}
          >
            <div className="scan-words">
              <b>{meaningOf(check)}</b>
              {check.doubts.length > 0 && (
                <span className="own-doubts">
                  {check.doubts.map((doubt) => DOUBT_WORDS[doubt]).join(t('；'))}
                </span>
              )}
            </div>
            {check.place && loaded && (
              <Cutout
                address={pictures.get(check.place.page)}
                size={loaded.scan.pages[check.place.page] ?? { width: 1, height: 1 }}
                box={check.place.box}
                page={check.place.page + 1}
              />
            )}
            {from + index === current ? (
              <PrintedField
                check={check}
                onConfirm={async (typed) => {
                  if (await confirm(check, typed)) next();
                }}
                onMove={(by) => {
                  move(current + by);
                }}
                onLeave={onLeave}
              />
            ) : (
              <button
                type="button"
                className="scan-printed"
                onClick={() => {
                  move(from + index);
                }}
              >
                {printedWithUnit(check.printed, unitOf(check), besideUnit)}
                {check.isConfirmed ? t('（已核对）') : t('（草稿）')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FieldProps {
  readonly check: ScanCheck;
  readonly onConfirm: (typed: string) => Promise<void>;
  readonly onMove: (by: 1 | -1) => void;
  readonly onLeave: () => void;
}

/** Made anew for each number. */
function PrintedField({ check, onConfirm, onMove, onLeave }: FieldProps) {
  const [typed, setTyped] = useState(check.printed);
  const field = useRef<HTMLInputElement>(null);
  // Before it is shown: a key that is hit at once is meant for it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const isWhole = canBePrinted(check, typed);
  const confirm = (): void => {
    if (isWhole) void onConfirm(typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = {
      Enter: confirm,
      ArrowDown: () => {
        onMove(1);
      },
      ArrowUp: () => {
        onMove(-1);
      },
      Escape: onLeave,
    }[event.key];
    // Enter also ends the choice of a character of an input method.
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="scan-field">
      <label>
        {unitOf(check) === ''
          ? t('印出的是（原样）')
          : t('印出的是（{unit}）', { unit: word(unitOf(check)) })}
        <input
          ref={field}
          value={typed}
          aria-invalid={!isWhole}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <Button small kind="primary" disabled={!isWhole} onClick={confirm}>
        {check.isConfirmed ? t('再次确认') : t('确认这个数')}
      </Button>
      {!isWhole && <span className="own-problems">{t('请照原件填这个数。')}</span>}
    </div>
  );
}
