/** What was read, each number beside its sentence; where the document is kept, a number can be corrected. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { formatDecimal } from '../../domain/format.ts';
import type { ReadFigure } from '../../extraction/worker/reader.ts';
import { t } from '../../language/t.ts';
import { besideUnit, printedWithUnit } from '../../language/format.ts';
import { CorrectionForm, type Corrected } from './CorrectionForm.tsx';
import { figureName } from './figureName.ts';

const PAGE = 50;

interface Props {
  readonly figures: readonly ReadFigure[];
  readonly onCorrect?: (corrected: Corrected) => Promise<void>;
}

/** Numbers are found as they are printed and as they are read. */
const says = (figure: ReadFigure, sought: string): boolean =>
  [figureName(figure), figure.value, figure.quote].some((text) => text.includes(sought.trim()));

export function FigureTable({ figures, onCorrect }: Props) {
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const rows = useRef<HTMLTableSectionElement>(null);
  const closed = useRef<number | null>(null);
  // Whoever goes by keyboard goes on where the form was opened.
  useEffect(() => {
    if (open !== null || closed.current === null) return;
    rows.current?.rows[closed.current]?.querySelector('button')?.focus();
    closed.current = null;
  }, [open]);
  const found = figures.filter((figure) => says(figure, sought));
  return (
    <div className="data-table own-figures">
      {figures.length > PAGE && (
        <label className="own-seek">
          {t('查找指标、数值或原文')}
          <input
            type="search"
            value={sought}
            onChange={({ target }) => {
              setSought(target.value);
            }}
          />
        </label>
      )}
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th>{t('指标')}</th>
              <th className="is-numeric">{t('数值')}</th>
              <th>{t('原文#printed')}</th>
              {onCorrect && <th>{t('更正#verb')}</th>}
            </tr>
          </thead>
          <tbody ref={rows}>
            {found.slice(0, shown).map((figure, index) => (
              <tr key={figure.figureId}>
                <td className="own-figure-name">{figureName(figure)}</td>
                <td className="is-numeric">
                  {printedWithUnit(formatDecimal(figure.value), figure.unit, besideUnit)}
                  {figure.status === 'corrected' && t('（已更正）')}
                </td>
                {onCorrect && open === figure.figureId ? (
                  <td colSpan={2}>
                    {figure.quote}
                    <CorrectionForm
                      figure={figure}
                      onCorrect={onCorrect}
                      onClose={() => {
                        closed.current = index;
                        setOpen(null);
                      }}
                    />
                  </td>
                ) : (
                  <>
                    <td>{figure.quote}</td>
                    {onCorrect && (
                      <td className="own-figure-act">
                        <Button
                          small
                          onClick={() => {
                            setOpen(figure.figureId);
                          }}
                        >
                          {t('更正#verb')}
                        </Button>
                      </td>
                    )}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p role="status">{t('没有这样的数字。')}</p>}
      {found.length > shown && (
        <Button
          small
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {t('再看 {more} 个（共 {figures} 个）', {
            more: Math.min(PAGE, found.length - shown),
            figures: found.length,
          })}
        </Button>
      )}
    </div>
  );
}
