/** The pages that are presets, by their addresses. */
import { execution } from '../presets/execution.ts';
import { overview } from '../presets/overview.ts';
import { performance } from '../presets/performance.ts';
import type { Preset } from '../presets/preset.ts';
import { threePublic } from '../presets/threePublic.ts';

export interface PresetPage {
  readonly path: string;
  readonly preset: Preset;
}

export const PRESET_PAGES = [
  { path: '/', preset: overview },
  { path: '/execution', preset: execution },
  { path: '/three-public', preset: threePublic },
  { path: '/performance', preset: performance },
] as const satisfies readonly PresetPage[];
