/** The performance indicators of a form. */
import type { Flow } from '../text/flow.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';
import { readClassedIndicators } from './classedIndicators.ts';
import { readFlatIndicators } from './flatIndicators.ts';
import { gridOf } from './grid.ts';
import { readGridIndicators } from './gridIndicators.ts';
import type { Indicator } from './indicator.ts';
import { readListedIndicators } from './listedIndicators.ts';

/** All indicators of a form, from a table that kept its cells or from one whose lines were flattened. */
export function readIndicators(flow: Flow, stream: Stream, section: SectionSpan): Indicator[] {
  const start = stream.positions[section.start] ?? 0;
  const end = stream.positions[section.end] ?? flow.text.length;
  const from = flow.offsets[start] ?? 0;
  const to = flow.offsets[end] ?? flow.source.length;
  const grid = gridOf(flow, from, to);
  if (grid) return readGridIndicators(grid);
  const overall = section.region === 'overall_form';
  const classed = readClassedIndicators(flow, start, end);
  if (classed.length > 0) return classed;
  const listed = readListedIndicators(flow, start, end, overall);
  return listed.length > 0 ? listed : readFlatIndicators(flow, start, end, overall);
}
