/** One file that was read, before it counts: whose it is, to confirm or change, and what was read of it. */
import { memo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { formatNumber } from '../../domain/format.ts';
import type { NamedPlace } from '../../domain/regions.ts';
import type { Inspected } from '../../extraction/worker/reader.ts';
import { t } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';
import { problemsOf } from './draft.ts';
import { ColumnWarnings } from './ColumnWarnings.tsx';
import { KIND_NAMES } from './documentKinds.ts';
import { DraftFields } from './DraftFields.tsx';
import { FigureTable } from './FigureTable.tsx';
import { readAgainAs } from './readAs.ts';
import { ScanFaults } from './ScanFaults.tsx';
import { dropItem, editDrafts, type Item, type ReviewState } from './session.ts';

interface Props {
  readonly item: Item;
  readonly state: ReviewState;
  /** Names of other files of this visit that are of the same account. */
  readonly others: string | undefined;
  readonly places: readonly NamedPlace[];
  readonly onConfirm: (key: number) => void;
}

/** Drawn again only when its own file changes: there may be a hundred of them on their way. */
export const ReviewCard = memo(function ReviewCard({ item, state, others, places, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  const { inspected, draft, sameAccount, scan } = state;
  const { identity, figures, evaluationCount, findings, unrecognised } = inspected;
  const problems = problemsOf(draft, inspected, places);
  return (
    <article className="panel own-review" aria-label={item.name}>
      <div className="panel-head">
        <div className="panel-titles">
          <h2>{item.name}</h2>
          <p>
            {t(
              '{kinds}；数字 {figures} 个，自评表 {evaluationCount} 份，疑点 {findings} 处，未能识别 {unrecognised} 个',
              {
                kinds: KIND_NAMES[draft.kind || identity.kind],
                figures: figures.length,
                evaluationCount,
                findings: findings.length,
                unrecognised: unrecognised.length,
              },
            )}
            {!scan && <ShareRead printed={inspected.printed} />}
          </p>
        </div>
        <div className="own-actions">
          <Button
            kind="primary"
            disabled={problems.length > 0 || state.isRereading === true}
            onClick={() => {
              onConfirm(item.key);
            }}
          >
            {t('确认收录')}
          </Button>
          <Button
            onClick={() => {
              dropItem(item.key);
            }}
          >
            {t('不要')}
          </Button>
        </div>
      </div>
      {state.problem !== undefined && (
        <Message tone="error" title={t('没有收录')}>
          {state.problem}
        </Message>
      )}
      {scan && (
        <>
          <Message
            tone="plain"
            title={t('识别出 {numbers} 个数字，都还是草稿', { numbers: inspected.drafts.length })}
          >
            {t(
              '确认收录之后，在下方“已收录”里对照图片逐个核对；核对过的才参加比较，其余不进入图表、导出和疑点。',
            )}
          </Message>
          <ScanFaults scan={scan} />
          <ColumnWarnings columns={inspected.columns} />
        </>
      )}
      {sameAccount.length > 0 && (
        <Message tone="warning" title={t('同一部门同一年度已有文件')}>
          {t('{sameAccount}。两份都收录时，同一指标只取一份的数：它在哪一份里更靠前，就取哪一份。', {
            sameAccount: sameAccount.join(t('、')),
          })}
        </Message>
      )}
      {others !== undefined && sameAccount.length === 0 && (
        <Message tone="warning" title={t('放入的文件里，这个部门这个年度不止一份')}>
          {t(
            '还有 {others}。通常收录一份就够；两份都收录时，同一指标只取一份的数：它在哪一份里更靠前，就取哪一份。',
            { others },
          )}
        </Message>
      )}
      {identity.otherAccount !== '' && (
        <Message tone="warning" title={t('文件里还有另一份决算')}>
          {t('从“{title}”起没有读入。要收录它，请把那一部分另存为一个文件再放入。', {
            title: identity.otherAccount,
          })}
        </Message>
      )}
      <DraftFields
        state={state}
        places={places}
        onReadAs={(change) => void readAgainAs(item.key, change)}
        onChange={(change) => {
          editDrafts([item.key], change);
        }}
      />
      {problems.length > 0 && <p className="own-problems">{sentences(problems)}</p>}
      <Button
        small
        expanded={open}
        icon={open ? 'collapse' : 'expand'}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('读出的内容')}
      </Button>
      {open && (
        <>
          <FigureTable figures={figures} />
          <OtherLists findings={findings} unrecognised={unrecognised} />
        </>
      )}
    </article>
  );
});

/** What is not read is a year, the number of a heading or an item, and listed with why. */
function ShareRead({ printed: { numbers, read } }: { readonly printed: Inspected['printed'] }) {
  if (numbers === 0) return null;
  const share = `${formatNumber((read / numbers) * 100, '%')}%`;
  return t('；文中印有 {numbers} 个数，已读 {share}', { numbers, share });
}

function OtherLists({
  findings,
  unrecognised,
}: {
  readonly findings: readonly string[];
  readonly unrecognised: readonly string[];
}) {
  const lists = [
    [t('疑点'), findings],
    [t('未能识别的数字'), unrecognised],
  ] as const;
  return lists.map(
    ([title, words]) =>
      words.length > 0 && (
        <details key={title}>
          <summary>{t('{title}（{words}）', { title, words: words.length })}</summary>
          <ul>
            {words.map((word, index) => (
              <li key={`${index} ${word}`}>{word}</li>
            ))}
          </ul>
        </details>
      ),
  );
}
