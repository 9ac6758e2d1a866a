/** One cell as the reader sees it: a number that leads to its source, or the reason why there is none. */
import {
  BASIS_NAMES,
  isDerived,
  isDoubtful,
  STATUS_NAMES,
  type Absence,
  type AbsentCell,
  type DataCell,
  type NumberCell,
  type TextCell,
} from '../domain/dataTable.ts';
import { formatNumber } from '../domain/format.ts';
import { absenceWords } from '../language/absences.ts';
import { questionWords } from '../language/findings.ts';
import { t, word } from '../language/t.ts';
import { amountInFull, besideUnit, formatChange, formatSigned } from '../language/format.ts';
import { Spoken } from './Spoken.tsx';
import { AgencyLink } from './AgencyLink.tsx';
import { SourceLink } from './SourceLink.tsx';

interface Shown {
  /** A change: shown with its sign and coloured by direction. */
  readonly signed?: boolean;
  /** With what it is counted in, as in a sentence. */
  readonly inFull?: boolean;
}

const SEE_SOURCE = t('点击查看原文与引用格式');

function shownText(cell: NumberCell, { signed, inFull }: Required<Shown>): string {
  const { value, unit } = cell;
  if (unit === '%') return signed ? formatChange(value) : `${formatNumber(value, '%')}%`;
  const text = signed ? formatSigned(value, unit) : formatNumber(value, unit);
  return inFull ? amountInFull(text, unit) : text;
}

function hintOf(cell: NumberCell): string {
  const parts = [
    besideUnit(formatNumber(cell.value, cell.unit), cell.unit),
    t('依据：{basis}', { basis: word(BASIS_NAMES[cell.basis]) }),
  ];
  if (cell.status !== 'ok') parts.push(t('状态：{status}', { status: word(STATUS_NAMES[cell.status]) }));
  if (cell.note) parts.push(cell.note);
  if (cell.doubt) parts.push(t('疑点：{question}', { question: questionWords(cell.doubt.question) }));
  if (cell.reason) parts.push(t('主要原因：{text}', { text: cell.reason.text }));
  if (cell.source) parts.push(SEE_SOURCE);
  return parts.join(t('；'));
}

const directionOf = (value: number): string => (value > 0 ? ' is-up' : value < 0 ? ' is-down' : '');

function NumberView({ cell, ...shown }: Required<Shown> & { readonly cell: NumberCell }) {
  const { signed } = shown;
  const className = `figure is-${isDerived(cell) ? 'derived' : cell.basis}${signed ? directionOf(cell.value) : ''}`;
  const content = (
    <>
      {shownText(cell, shown)}
      {isDerived(cell) && <sup className="mark">{t('推')}</sup>}
      {isDoubtful(cell) && <sup className="mark is-doubt">{t('疑')}</sup>}
      {cell.status === 'corrected' && <sup className="mark">{t('正')}</sup>}
    </>
  );
  return cell.source ? (
    <SourceLink to={cell.source} className={className} tip={hintOf(cell)}>
      {content}
    </SourceLink>
  ) : (
    <span className={className} data-tip={hintOf(cell)}>
      {content}
    </span>
  );
}

const ABSENT_SHORT: Readonly<Record<Absence, string>> = {
  unpublished: '—',
  not_applicable: t('不适用'),
  not_collected: t('未收录'),
  unreadable: t('未能读出'),
  zero_base: t('基数为0'),
};

/** What the place of an absence shows. */
const ABSENT_AT_PLACE: Readonly<Partial<Record<Absence, string>>> = {
  not_applicable: t('文件声明没有此项收支'),
  unreadable: t('文件印有此数，未能读出'),
};

function AbsentView({ cell }: { readonly cell: AbsentCell }) {
  const { why, source, reason, lacks } = cell;
  const short = why === 'unpublished' && lacks !== undefined ? t('缺{lacks}', { lacks }) : ABSENT_SHORT[why];
  const words = (source && ABSENT_AT_PLACE[why]) ?? absenceWords(cell);
  const tip = [
    words,
    ...(reason ? [t('主要原因：{text}', { text: reason.text })] : []),
    ...(source ? [SEE_SOURCE] : []),
  ].join(t('；'));
  if (source) {
    return (
      <SourceLink to={source} className="figure absent" tip={tip}>
        {short}
      </SourceLink>
    );
  }
  return (
    <span className="absent" data-tip={tip}>
      <span aria-hidden>{short}</span>
      <span className="visually-hidden">{absenceWords(cell)}</span>
    </span>
  );
}

function TextView({ cell }: { readonly cell: TextCell }) {
  const { text, full, documentId, agencyId, source, depth = 0 } = cell;
  // Words of a document; a long passage is cut on the screen and whole in the tip and in the CSV.
  if (source) {
    return (
      <SourceLink
        to={source}
        className="figure quoted-words"
        tip={t('{full}（{seeSource}）', { full: full ?? text, seeSource: SEE_SOURCE })}
      >
        <Spoken text={text} />
      </SourceLink>
    );
  }
  if (documentId !== undefined) {
    return (
      <SourceLink to={{ documentId }} tip={full}>
        <Spoken text={text} />
      </SourceLink>
    );
  }
  if (agencyId !== undefined) {
    return (
      <AgencyLink agencyId={agencyId} tip={full}>
        <Spoken text={text} />
      </AgencyLink>
    );
  }
  return (
    <span data-tip={full} {...(depth > 0 ? { style: { paddingInlineStart: `${String(depth)}em` } } : {})}>
      <Spoken text={text} />
    </span>
  );
}

export function CellView({
  cell,
  signed = false,
  inFull = false,
}: Shown & { readonly cell: DataCell | undefined }) {
  if (!cell) return null;
  if (cell.kind === 'number') return <NumberView cell={cell} signed={signed} inFull={inFull} />;
  return cell.kind === 'absent' ? <AbsentView cell={cell} /> : <TextView cell={cell} />;
}
