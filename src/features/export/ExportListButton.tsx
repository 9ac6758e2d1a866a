/** Saves all rows that are asked for, not only those of the page; says what went wrong, and beforehand where there are too many. */
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { HELD, useOwnJoining } from '../own/useOwnJoining.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';

/** More than these nobody reads in a sheet, and their sentences would fill the memory of a telephone. */
export const MOST_SAVED = 5000;

interface Props {
  readonly label: string;
  /** What the file holds. */
  readonly tip: string;
  readonly total: number;
  /** Saves at most `MOST_SAVED`. */
  readonly save: () => Promise<void>;
  /** Of a panel, and not what the page is for. */
  readonly small?: boolean;
}

export function ExportListButton({ label, tip, total, save, small = false }: Props) {
  const isHeld = useOwnJoining();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const hint =
    total > MOST_SAVED ? t('按现在的先后，只存前 {most} 条；可先缩小范围', { most: MOST_SAVED }) : tip;
  const words = failure === null ? null : errorWords(failure);
  const trySaving = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await save();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        kind={small ? 'quiet' : 'primary'}
        small={small}
        icon="download"
        busy={busy || isHeld}
        disabled={total === 0}
        tip={isHeld ? HELD : hint}
        onClick={() => void trySaving()}
      >
        {label}
      </Button>
      {words && (
        <Message tone="error" title={words.title}>
          {words.advice}
        </Message>
      )}
    </>
  );
}
