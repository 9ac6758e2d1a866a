/**
 * Fetches the code of a page before its address is entered. Where the code does not come, the page that is open stays, with
 * its filters and its engine, and this says what happened and what to do.
 */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Message } from '../components/Message.tsx';
import { t } from '../language/t.ts';
import { loadPage } from './lazyPage.tsx';
import { PAGE_LOAD_WORDS } from './pageLoadWords.ts';
import { cameFromOldRelease, openInNewRelease, pageLoadTrouble, type PageLoadTrouble } from './release.ts';

type GuardState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'renewing' }
  | { readonly kind: 'renewed' }
  | { readonly kind: PageLoadTrouble; readonly address: string };

const QUIET: GuardState = { kind: 'quiet' };
/** Sooner, a word on loading only flickers. */
const LOADING_SHOWN_AFTER = 300;

function useGuard(): [GuardState, (state: GuardState) => void] {
  const router = useRouter();
  const [state, setState] = useState<GuardState>(() => (cameFromOldRelease() ? { kind: 'renewed' } : QUIET));
  useEffect(() => {
    let lastTurn = 0;
    return router.history.block({
      enableBeforeUnload: false,
      blockerFn: async ({ nextLocation }) => {
        lastTurn += 1;
        const turn = lastTurn;
        const loading = loadPage(router, router.parseLocation(nextLocation).pathname);
        const address = router.history.createHref(nextLocation.href);
        const timer = setTimeout(() => {
          setState({ kind: 'loading' });
        }, LOADING_SHOWN_AFTER);
        try {
          await loading;
        } catch {
          const trouble = await pageLoadTrouble();
          // Whoever has clicked elsewhere meanwhile wants to hear of that page only.
          if (turn !== lastTurn) return true;
          const renewing = trouble === 'outdated' && openInNewRelease(address);
          setState(renewing ? { kind: 'renewing' } : { kind: trouble, address });
          return true;
        } finally {
          clearTimeout(timer);
        }
        if (turn !== lastTurn) return true;
        setState(QUIET);
        return false;
      },
    });
  }, [router]);
  return [state, setState];
}

export function PageLoadGuard() {
  const router = useRouter();
  const [state, setState] = useGuard();
  if (state.kind === 'quiet') return null;
  if (state.kind === 'loading')
    return (
      <div className="engine" role="status">
        <span>{t('正在打开页面…')}</span>
      </div>
    );
  if (state.kind === 'renewing') return <Message tone="plain" title={t('网站已有新版，正在换成新版…')} />;
  const close = (
    <Button
      kind="quiet"
      small
      icon="close"
      label={t('关闭')}
      onClick={() => {
        setState(QUIET);
      }}
    />
  );
  if (state.kind === 'renewed')
    return <Message tone="plain" title={t('网站已有新版，页面已换成新版。')} action={close} />;
  const { kind, address } = state;
  const { title, advice, action } = PAGE_LOAD_WORDS[kind];
  return (
    <Message
      tone="warning"
      title={title}
      action={
        <>
          <Button
            small
            onClick={() => {
              if (kind === 'offline') router.history.push(address);
              else window.location.assign(address);
            }}
          >
            {action}
          </Button>
          {close}
        </>
      }
    >
      {t('{advice}当前页面和筛选条件都还在。', { advice })}
    </Message>
  );
}
