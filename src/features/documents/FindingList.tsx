/** What does not add up in a document, put as questions, each with the way to the sentences it is about. */
import type { Finding } from '../../queries/index.ts';
import { questionWords } from '../../language/findings.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';

const SEVERITY: Readonly<Record<Finding['severity'], string>> = {
  contradiction: t('自相矛盾#one'),
  question: t('疑问'),
  note: t('提示'),
  minor: t('文字格式'),
};

interface Props {
  readonly findings: readonly Finding[];
  readonly at: string | undefined;
  readonly onPlace: (at: string) => void;
}

/** More than these are one table's cells; the first ones lead there. */
const SHOWN = 4;

/** What a reader should see first comes first; what is minor is folded. */
export function FindingList({ findings, at, onPlace }: Props) {
  if (findings.length === 0) return <p className="figure-none">{t('核对各项恒等关系，没有发现疑点。')}</p>;
  const list = (shown: readonly Finding[]) => (
    <ul className="finding-list">
      {shown.map((finding) => (
        <FindingItem key={finding.finding_id} finding={finding} at={at} onPlace={onPlace} />
      ))}
    </ul>
  );
  const minor = findings.filter((finding) => finding.severity === 'minor');
  return (
    <>
      <p className="findings-lede">{t('核对时提出的问题，不是结论；请对照原文判断。')}</p>
      {list(findings.filter((finding) => finding.severity !== 'minor'))}
      {minor.length > 0 && (
        <details className="findings-minor">
          <summary>{t('另有 {minor} 条文字、格式问题', { minor: minor.length })}</summary>
          {list(minor)}
        </details>
      )}
    </>
  );
}

interface ItemProps extends Pick<Props, 'at' | 'onPlace'> {
  readonly finding: Finding;
}

function FindingItem({ finding: { severity, question, places }, at, onPlace }: ItemProps) {
  return (
    <li>
      <b className={`severity is-${severity}`}>{SEVERITY[severity]}</b>
      <Spoken text={questionWords(question)} />
      <span className="finding-places">
        {places.slice(0, SHOWN).map((place, index) => (
          <button
            key={place}
            type="button"
            aria-current={place === at}
            onClick={() => {
              onPlace(place);
            }}
          >
            {t('原文{index}', { index: places.length > 1 ? String(index + 1) : '' })}
          </button>
        ))}
        {places.length > SHOWN && <small>{t('等 {places} 处', { places: places.length })}</small>}
      </span>
    </li>
  );
}
