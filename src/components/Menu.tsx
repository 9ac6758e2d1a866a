/** A button that opens a list of actions. The keyboard goes through it by arrows; Escape and a click elsewhere close it. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** What comes of it, in smaller letters. */
  readonly hint: string;
  readonly onSelect: () => void;
}

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly tip: string;
  readonly busy: boolean;
  /** Asked for when it is opened. */
  readonly items: () => readonly MenuItem[];
}

/** Where a key leads from the item at `index` among `count`; undefined for a key that leads nowhere. */
function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

export function Menu({ label, icon, tip, busy, items }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];

  useEffect(() => {
    if (!open) return undefined;
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const next = nextIndex(event.key, at, all.length);
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <div className="menu" ref={box}>
      <button
        ref={button}
        type="button"
        className={`button is-quiet is-small${busy ? ' is-busy' : ''}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-busy={busy || undefined}
        aria-disabled={busy || undefined}
        data-tip={open ? undefined : tip}
        onClick={() => {
          if (!busy) setOpen(!open);
        }}
      >
        <Icon name={icon} />
        {label}
      </button>
      {open && (
        <div id={id} ref={list} role="menu" aria-label={label} className="menu-list" onKeyDown={onKeyDown}>
          {items().map(({ key, label: name, hint, onSelect }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onSelect();
              }}
            >
              {name}
              <small>{hint}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
