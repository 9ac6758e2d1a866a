/** The head of a page of comparisons, with the way to take all of it along. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ExportPart } from '../../comparison/export/part.ts';
import { Button } from '../../components/Button.tsx';
import type { Preset, PresetContext } from '../presets/preset.ts';
import { HELD, useOwnJoining } from '../own/useOwnJoining.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { t } from '../../language/t.ts';
import { partOf } from './part.ts';
import { frameQuery } from './useFrame.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('../export/ExportDialog.tsx')).ExportDialog,
}));

export function PageHeader({
  preset,
  context,
}: {
  readonly preset: Preset;
  readonly context: PresetContext;
}) {
  const client = useQueryClient();
  const isHeld = useOwnJoining();
  const [parts, setParts] = useState<readonly ExportPart[] | null>(null);
  const open = async (): Promise<void> => {
    // What the panels show; one that is still on its way is waited for.
    const views = preset.panels.map((panel) => panel.of(context));
    setParts(
      await Promise.all(
        views.map(async (view) =>
          partOf(view, await client.query({ ...frameQuery(view.comparison), staleTime: Infinity })),
        ),
      ),
    );
  };
  return (
    <PageHead title={preset.title} lede={preset.lede}>
      <Button
        kind="primary"
        icon="download"
        busy={isHeld}
        {...(isHeld ? { tip: HELD } : {})}
        onClick={() => void open().catch(() => undefined)}
      >
        {t('导出对比')}
      </Button>
      {parts && (
        <Suspense fallback={null}>
          <ExportDialog
            title={preset.title}
            parts={parts}
            onClose={() => {
              setParts(null);
            }}
          />
        </Suspense>
      )}
    </PageHead>
  );
}
