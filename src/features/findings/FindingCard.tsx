/** One finding: the question, what is printed against what follows from elsewhere, and the places side by side. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { Button } from '../../components/Button.tsx';
import { SourceLink } from '../../components/SourceLink.tsx';
import { amountWords, differenceWords, questionWords, ruleName } from '../../language/findings.ts';
import type { ListedFinding } from '../../queries/findingList.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { MARK_NAMES, MARKS, setMark, type Mark } from './marks.ts';
import { SEVERITY_WORDS } from './names.ts';
import type { Quote } from './quotes.ts';

interface Props {
  readonly finding: ListedFinding;
  /** Undefined until they are there. */
  readonly quotes: readonly Quote[] | undefined;
  readonly mark: Mark | undefined;
  /** On the page of an agency its name says nothing. */
  readonly isOwn?: boolean;
}

/** Of what else was found at the same place the sentence tells the numbers. */
const ofFirst = (amounts: string | null): string => amounts?.split(' | ')[0] ?? '';

function Amounts({ printed, computed, difference }: ListedFinding) {
  const facts = [
    [t('文件所载'), amountWords(ofFirst(printed))],
    [t('核对所得'), amountWords(ofFirst(computed))],
    [t('相差'), difference && differenceWords(difference, printed)],
  ] as const;
  const given = facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  if (given.length === 0) return null;
  return (
    <dl className="finding-amounts">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Spoken text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Places({ quotes, total }: { readonly quotes: readonly Quote[]; readonly total: number }) {
  return (
    <div className="finding-quotes">
      {quotes.map(({ place, words }, index) => (
        <figure key={place.ordinal}>
          {place.is_summary && <small>{t('自评表的一行')}</small>}
          <blockquote>
            <Spoken text={words ?? t('（原文没有取到，请点开查看）')} />
          </blockquote>
          <figcaption>
            <SourceLink
              to={{ documentId: place.document_id, start: place.source_start, end: place.source_end }}
            >
              {t('看原文 {index}', { index: index + 1 })}
            </SourceLink>
            {index === quotes.length - 1 && total > quotes.length && (
              <small>{t('共 {total} 处', { total })}</small>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

function MarkButtons({ findingId, mark }: { readonly findingId: string; readonly mark: Mark | undefined }) {
  return (
    <span className="finding-marks" role="group" aria-label={t('我的标记')}>
      <small>{t('我的标记')}</small>
      {MARKS.map((each) => (
        <Button
          key={each}
          small
          kind="quiet"
          pressed={mark === each}
          tip={t('只保存在这台设备的浏览器里，可随 CSV 导出')}
          onClick={() => {
            setMark(findingId, mark === each ? null : each);
          }}
        >
          {MARK_NAMES[each]}
        </Button>
      ))}
    </span>
  );
}

export function FindingCard({ finding, quotes, mark, isOwn = false }: Props) {
  const [open, setOpen] = useState(false);
  const { severity, rule, rule_total: total } = finding;
  return (
    <article className={`finding is-${severity}`} data-finding={finding.finding_id}>
      <header>
        <b className={`severity is-${severity}`}>{SEVERITY_WORDS[severity]}</b>
        <Link to="/findings" search={{ rule: [rule] }} className="finding-rule">
          {ruleName(rule)}
        </Link>
        {!isOwn && <AgencyLink agencyId={finding.agency_id}>{finding.short_name}</AgencyLink>}
        <span className="finding-year">{t('{fiscalYear}年度', { fiscalYear: finding.fiscal_year })}</span>
        <MarkButtons findingId={finding.finding_id} mark={mark} />
      </header>
      <p className="finding-question">
        <Spoken text={questionWords(finding.question)} />
      </p>
      <Amounts {...finding} />
      {quotes && quotes.length > 0 && <Places quotes={quotes} total={finding.places.length} />}
      {total > 1 && (
        <details
          className="finding-elsewhere"
          onToggle={(event) => {
            setOpen(event.currentTarget.open);
          }}
        >
          <summary>{t('同一问题还见于 {total} 处', { total: total - 1 })}</summary>
          {open && <Elsewhere finding={finding} />}
        </details>
      )}
    </article>
  );
}
