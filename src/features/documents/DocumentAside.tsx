/** Beside the text: what was read from it, what was not, the reasons it states, and what in it does not add up. */
import type { Ref } from 'react';
import { Segments } from '../../components/Segments.tsx';
import type { DocumentFigure, DocumentReason, Finding, UnreadNumber } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import { FindingList } from './FindingList.tsx';
import type { Range } from './numbers.ts';
import { ReadList } from './ReadList.tsx';
import type { ReadRow } from './readRows.ts';
import { ReasonList } from './ReasonList.tsx';
import { UnreadList } from './UnreadList.tsx';

export const ASIDE_TABS = ['read', 'unread', 'reasons', 'findings'] as const;
export type AsideTab = (typeof ASIDE_TABS)[number];

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly rows: readonly ReadRow[];
  readonly figures: readonly DocumentFigure[];
  readonly unread: readonly UnreadNumber[];
  readonly reasons: readonly DocumentReason[];
  readonly findings: readonly Finding[];
  readonly target: Range | null;
  readonly at: string | undefined;
  readonly tab: AsideTab;
  readonly onTab: (tab: AsideTab) => void;
  readonly onPlace: (at: string) => void;
}

const label = (name: string, { length }: { readonly length: number }): string =>
  t('{name}（{length}）', { name, length });

export function DocumentAside(props: Props) {
  const { ref, rows, figures, unread, reasons, findings, target, at, tab, onTab, onPlace } = props;
  return (
    <aside ref={ref} className="document-aside" aria-label={t('读出的数字、未读数字、原因与疑点')}>
      <Segments<AsideTab>
        label={t('旁栏内容')}
        value={tab}
        options={[
          { value: 'read', label: label(t('读出'), rows) },
          { value: 'unread', label: label(t('未读'), unread) },
          { value: 'reasons', label: label(t('原因'), reasons) },
          { value: 'findings', label: label(t('疑点'), findings) },
        ]}
        onChange={onTab}
      />
      {tab === 'read' && <ReadList rows={rows} target={target} onPlace={onPlace} />}
      {tab === 'unread' && <UnreadList unread={unread} target={target} onPlace={onPlace} />}
      {tab === 'reasons' && (
        <ReasonList reasons={reasons} figures={figures} target={target} onPlace={onPlace} />
      )}
      {tab === 'findings' && <FindingList findings={findings} at={at} onPlace={onPlace} />}
    </aside>
  );
}
