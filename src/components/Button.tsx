import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  readonly icon?: IconName;
  /** `primary`: what a page or a dialog is for; `quiet`: without a frame, where many stand in a row. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly small?: boolean;
  readonly disabled?: boolean;
  /** Has nothing to do just now, and says so; unlike a disabled one it keeps the focus of who has just pressed it. */
  readonly idle?: boolean;
  /** At work: it cannot be pressed again until it is done, and keeps the focus. */
  readonly busy?: boolean;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  /** Of a button that opens and closes something: whether it is open. */
  readonly expanded?: boolean;
  /** The name of a button without words. */
  readonly label?: string;
  /** Told on hover and on focus (see tips.ts). */
  readonly tip?: string;
  readonly onClick: () => void;
  readonly children?: ReactNode;
}

export function Button(props: ButtonProps) {
  const {
    icon,
    kind = 'plain',
    small = false,
    disabled = false,
    busy = false,
    idle = false,
    pressed,
  } = props;
  return (
    <button
      type="button"
      className={`button is-${kind}${small ? ' is-small' : ''}${busy ? ' is-busy' : ''}`}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={idle || busy || undefined}
      aria-pressed={pressed}
      aria-expanded={props.expanded}
      aria-label={props.label}
      data-tip={props.tip}
      onClick={idle || busy ? undefined : props.onClick}
    >
      {icon && <Icon name={icon} />}
      {props.children}
    </button>
  );
}
