/** What does not add up in a document, put as questions, each with the way to the sentences it is about. */
import type { Finding } from '../../queries/index.ts';

const SEVERITY: Readonly<Record<Finding['severity'], string>> = {
  contradiction: '自相矛盾',
  question: '疑问',
  note: '提示',
};

interface Props {
  readonly findings: readonly Finding[];
  readonly at: string | undefined;
  readonly onPlace: (at: string) => void;
}

/** More than these are one table's cells; the first ones lead there. */
const SHOWN = 4;

export function FindingList({ findings, at, onPlace }: Props) {
  if (findings.length === 0) return <p className="figure-none">核对各项恒等关系，没有发现疑点。</p>;
  return (
    <>
      <p className="findings-lede">核对时提出的问题，不是结论；请对照原文判断。</p>
      <ul className="finding-list">
        {findings.map(({ finding_id, severity, question, places }) => (
          <li key={finding_id}>
            <b className={`severity is-${severity}`}>{SEVERITY[severity]}</b>
            {question}
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
                  原文{places.length > 1 ? String(index + 1) : ''}
                </button>
              ))}
              {places.length > SHOWN && <small>等 {places.length} 处</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
