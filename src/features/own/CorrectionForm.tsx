/** A correction of one number: what it should be, why, and by whom. The number that is printed stays beside it. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import type { ReadFigure } from '../../extraction/worker/reader.ts';
import { sentences } from '../../language/format.ts';
import { t, word } from '../../language/t.ts';
import { correctionFaults } from './correctionFaults.ts';
import { typedNumber } from './typedNumber.ts';

export interface Corrected {
  readonly figureId: string;
  readonly value: string;
  readonly reason: string;
  readonly by: string;
}

interface Props {
  readonly figure: ReadFigure;
  /** Rejects with a sentence for the reader. */
  readonly onCorrect: (corrected: Corrected) => Promise<void>;
  readonly onClose: () => void;
}

export function CorrectionForm({ figure, onCorrect, onClose }: Props) {
  const [value, setValue] = useState(figure.value);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // It takes the place of the button that opened it.
  useEffect(() => {
    form.current?.querySelector('input')?.select();
  }, []);
  const number = typedNumber(value);
  const missing = correctionFaults(number, reason, figure);
  return (
    <form
      ref={form}
      className="correction-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (number === null) return;
        onCorrect({ figureId: figure.figureId, value: number, reason: reason.trim(), by: by.trim() }).then(
          onClose,
          (error: unknown) => {
            setProblem(error instanceof Error ? error.message : String(error));
          },
        );
      }}
    >
      {(
        [
          [t('应为（{unit}）', { unit: word(figure.unit) }), value, setValue],
          [t('理由'), reason, setReason],
          [t('更正人'), by, setBy],
        ] as const
      ).map(([label, text, set]) => (
        <label key={label}>
          {label}
          <input
            value={text}
            onChange={({ target }) => {
              set(target.value);
            }}
          />
        </label>
      ))}
      {problem !== '' && <p role="alert">{problem}</p>}
      {missing.length > 0 && <p className="correction-missing">{sentences(missing)}</p>}
      <button type="submit" className="button is-primary is-small" disabled={missing.length > 0}>
        {t('保存更正')}
      </button>
      <Button small onClick={onClose}>
        {t('不改')}
      </Button>
    </form>
  );
}
