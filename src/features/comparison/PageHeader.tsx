/** The head of a page of comparisons, with the way to take all of it along. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import { Button } from '../../components/Button.tsx';
import type { Preset, PresetContext } from '../presets/preset.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { frameQuery } from './useFrame.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));

export function PageHeader({
  preset,
  context,
}: {
  readonly preset: Preset;
  readonly context: PresetContext;
}) {
  const client = useQueryClient();
  const [frames, setFrames] = useState<readonly Frame[] | null>(null);
  const open = async (): Promise<void> => {
    // What the panels show; one that is still on its way is waited for.
    const views = preset.panels.map((panel) => panel.of(context));
    setFrames(
      await Promise.all(
        views.map(({ comparison }) => client.query({ ...frameQuery(comparison), staleTime: 'static' })),
      ),
    );
  };
  return (
    <PageHead title={preset.title} lede={preset.lede}>
      <Button kind="primary" icon="download" onClick={() => void open().catch(() => undefined)}>
        导出对比
      </Button>
      {frames && (
        <Suspense fallback={null}>
          <ExportDialog
            title={preset.title}
            frames={frames}
            onClose={() => {
              setFrames(null);
            }}
          />
        </Suspense>
      )}
    </PageHead>
  );
}
