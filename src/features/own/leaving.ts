/**
 * The browser asks before it closes or reloads the page while something that was read is not kept, for it would be gone. To other
 * pages of the app it goes along.
 */
import { sessionStore, type Session } from './session.ts';

const UNKEPT: ReadonlySet<string> = new Set(['waiting', 'reading', 'recognising', 'review', 'keeping']);

const hasUnkept = ({ items }: Session): boolean => items.some(({ state }) => UNKEPT.has(state.kind));

const ask = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
};

/** Listens only while there is a reason: a page that always did would be fetched anew at each step back. */
export function askBeforeLeaving(): void {
  sessionStore.subscribe(() => {
    if (hasUnkept(sessionStore.get())) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}
