/** Below the text: what the chosen place is, why it changed where the document says so, and where else it stands. */
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/Button.tsx';
import { citePlace } from '../export/citePlace.ts';
import { CiteButton } from '../export/CiteButton.tsx';
import type { DocumentReason, DocumentSummary } from '../../queries/index.ts';
import { placeParam } from '../shared/search.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import type { NumberMark } from './numbers.ts';
import { reasonName } from './reasons.ts';
import { markWords } from './words.ts';

interface Props {
  readonly mark: NumberMark | null;
  /** The reason of the chosen number, or the chosen place itself where that is a reason. */
  readonly reason: DocumentReason | null;
  readonly document: DocumentSummary;
  /** The sentence around the place; null where no place is chosen. */
  readonly quote: string | null;
  readonly onPlace: (at: string) => void;
  readonly onList: () => void;
}

export function ChosenPlace({ mark, reason, document, quote, onPlace, onList }: Props) {
  if (!mark && !reason) return null;
  const words = mark ? markWords(mark) : { title: reason ? reasonName(reason) : '', lines: [] };
  return (
    <section className="chosen-place" aria-label={t('选中之处')} aria-live="polite">
      <div>
        <b>
          <Spoken text={words.title} />
        </b>
        {words.lines.map((line) => (
          <span key={line}>
            <Spoken text={line} />
          </span>
        ))}
        {reason && (
          <span>
            <Spoken text={t('主要原因：{reason}', { reason: reason.reason })} />
            {mark && (
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  onPlace(placeParam(reason.source_start, reason.source_end));
                }}
              >
                {t('看原因原文')}
              </button>
            )}
          </span>
        )}
      </div>
      <div className="chosen-actions">
        {mark?.kind === 'form' && (
          <Link to="/performance" search={{ agency: [document.agency_id], project: mark.form.evaluation_id }}>
            {t('到绩效评价页')}
          </Link>
        )}
        <Button small onClick={onList}>
          {t('在列表中定位')}
        </Button>
      </div>
      <CiteButton key={quote} cite={() => citePlace(document, quote)} />
    </section>
  );
}
