/** What was read, each number beside its sentence; where the document is kept, a number can be corrected. */
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { ReadFigure } from '../../extraction/worker/reader.ts';
import { CorrectionForm, type Corrected } from './CorrectionForm.tsx';
import { figureName } from './figureName.ts';

const PAGE = 50;

interface Props {
  readonly figures: readonly ReadFigure[];
  readonly onCorrect?: (corrected: Corrected) => Promise<void>;
}

export function FigureTable({ figures, onCorrect }: Props) {
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="data-table own-figures">
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th>指标</th>
              <th className="is-numeric">数值</th>
              <th>原文</th>
              {onCorrect && <th>更正</th>}
            </tr>
          </thead>
          <tbody>
            {figures.slice(0, shown).map((figure) => (
              <tr key={figure.figureId}>
                <td>{figureName(figure)}</td>
                <td className="is-numeric">
                  {figure.value} {figure.unit}
                  {figure.status === 'corrected' && '（已更正）'}
                </td>
                <td>{figure.quote}</td>
                {onCorrect && (
                  <td>
                    {open === figure.figureId ? (
                      <CorrectionForm
                        figure={figure}
                        onCorrect={onCorrect}
                        onClose={() => {
                          setOpen(null);
                        }}
                      />
                    ) : (
                      <Button
                        small
                        onClick={() => {
                          setOpen(figure.figureId);
                        }}
                      >
                        更正
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {figures.length > shown && (
        <Button
          small
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          再看 {Math.min(PAGE, figures.length - shown)} 个（共 {figures.length} 个）
        </Button>
      )}
    </div>
  );
}
