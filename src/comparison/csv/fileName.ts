import type { Frame } from '../frame.ts';
import { language } from '../../language/catalogue.ts';
import { t } from '../../language/t.ts';

/** File names that say what is inside and are the same for the same content: no date, no counter. */
const LONGEST = language === 'en' ? 100 : 60;
/** What a file system or a command line would stumble over. */
const REFUSED = /[\\/:*?"<>|\s\u0000-\u001f]+/g;
/** Between two words; Chinese has none. */
const SPACE = language === 'en' ? '-' : '';

export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map((part) => part.trim().replace(REFUSED, SPACE))
    .filter((part) => part !== '')
    .join('_')
    .slice(0, LONGEST);
  return `${stem || t('导出')}.${extension}`;
}

/** Up to so many agencies are named one by one. */
const NAMED = 2;

/** What a file of these frames is of: agency or region, years. `place`: what the filter chooses, if any. */
export function scopeParts(frames: readonly Frame[], place = ''): string[] {
  const rows = frames.flatMap((frame) => frame.rows);
  const agencies = [...new Set(rows.map(({ agency }) => agency.short_name))];
  const regions = [...new Set(rows.map(({ agency }) => agency.region_name))];
  const years = [...new Set(rows.map(({ fiscalYear }) => fiscalYear))].sort();
  const who =
    agencies.length <= NAMED
      ? agencies.join(t('、'))
      : t('{region}{count}个部门', {
          region: place || (regions.length === 1 ? (regions[0] ?? '') : ''),
          count: agencies.length,
        });
  const [first, last] = [years[0], years.at(-1)];
  const when = first === undefined ? '' : first === last ? String(first) : `${String(first)}-${String(last)}`;
  return [who, when];
}
