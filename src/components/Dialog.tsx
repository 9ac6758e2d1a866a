/** A dialog on the browser's own element: it keeps the focus inside, closes on Escape, and gives the focus back. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly placement?: 'centre' | 'bottom';
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, footer, placement = 'centre', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      // The element may be gone from the page by now, and then the browser gives the focus to nobody.
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={`dialog is-${placement}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Who opened it closes it; else the element and the page's state would part.
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // The element itself is under the pointer only on its backdrop: the box inside fills the rest.
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-box">
        <header>
          <h2 id={titleId}>{title}</h2>
          <Button kind="quiet" small icon="close" label={t('关闭')} onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {footer && <footer>{footer}</footer>}
      </div>
    </dialog>
  );
}
