/** Beside the text: what was read from it, and what in it does not add up. */
import { Segmented } from 'antd';
import { useState } from 'react';
import type { DocumentFigure, Finding } from '../../queries/index.ts';
import { FigureList } from './FigureList.tsx';
import { FindingList } from './FindingList.tsx';
import type { Range } from './segments.ts';

type Tab = 'figures' | 'findings';

interface Props {
  readonly figures: readonly DocumentFigure[];
  readonly findings: readonly Finding[];
  readonly target: Range | null;
  readonly at: string | undefined;
  readonly onPlace: (at: string) => void;
}

export function DocumentAside({ figures, findings, target, at, onPlace }: Props) {
  const [tab, setTab] = useState<Tab>('figures');
  return (
    <aside className="document-aside" aria-label="读出的数字与疑点">
      <Segmented<Tab>
        block
        aria-label="旁栏内容"
        value={tab}
        options={[
          { value: 'figures', label: `读出的数字（${String(figures.length)}）` },
          { value: 'findings', label: `疑点（${String(findings.length)}）` },
        ]}
        onChange={setTab}
      />
      {tab === 'figures' ? (
        <FigureList figures={figures} target={target} onPlace={onPlace} />
      ) : (
        <FindingList findings={findings} at={at} onPlace={onPlace} />
      )}
    </aside>
  );
}
