/** What a drawing of 对比 leaves to the table, in words. */
import { MOST_SERIES, pairCount } from '../../charts/gridCharts.ts';
import type { Frame } from '../../comparison/frame.ts';
import { metric } from '../../comparison/metrics.ts';
import { t } from '../../language/t.ts';
import type { AnySearch } from '../shared/search.ts';
import { pairOf, type Plan } from './plan.ts';

const groupCount = ({ rows }: Frame): number =>
  new Set(rows.map(({ agency, item }) => `${agency.agency_id}|${item}`)).size;

/** Why there is a table in place of the shape that was chosen. */
export function undrawable({ shape, stack, comparison }: Plan, search: AnySearch): string {
  if (shape === 'scatter' && pairOf(search, comparison.what)[1] === '')
    return t('散点图要两个指标：请再加入一个。');
  if (shape === 'stack' && comparison.per === 'whole' && stack.parts.length === 0)
    return t('增减有正有负，不能相叠，这里只列表。');
  return '';
}

/** What a stack is made of. */
function stackWords({ stack: { parts, total }, comparison }: Plan): string {
  const rest = undrawn(comparison.what.filter((key) => key !== total && !parts.includes(key)).length);
  return total === undefined
    ? t('所选同单位的指标相叠；相叠之和未必有意义。{rest}', { rest })
    : t('各段为组成部分，条末为文件所载合计。{rest}', { rest });
}

const undrawn = (count: number): string => (count > 0 ? t('另有 {count} 项指标未画出。', { count }) : '');

/** Nothing is left out in silence. */
export function leftOut(plan: Plan, search: AnySearch, frame: Frame): string {
  const { shape, comparison, drawn, layout } = plan;
  const apart = comparison.what.length - drawn.length;
  const groups = groupCount(frame);
  const others = apart > 0 ? t('另有 {apart} 项单位不同，未画出。', { apart }) : '';
  const ofItems = t('条末为各项之和，因四舍五入可与文件合计略有出入。') + undrawn(comparison.what.length - 1);
  switch (shape) {
    case 'scatter': {
      const [x, y] = pairOf(search, comparison.what);
      const missing = frame.rows.length - pairCount(frame, x, y);
      return missing > 0 ? t('{missing} 行缺其中一项，未画出。', { missing }) : '';
    }
    case 'lines':
      if (groups === 1) return others;
      return t('画的是{title}，每个部门一条线{rest}；断开处为没有该年数字，原因见提示与表格。', {
        title: metric(comparison.what[0] ?? '').title,
        rest: groups > MOST_SERIES ? t('（前 {mostSeries} 条）', { mostSeries: MOST_SERIES }) : '',
      });
    case 'multiples':
      return t('各小图坐标相同；断开处为没有该年数字，原因见提示与表格。{others}', { others });
    case 'stack':
      if (comparison.per !== 'whole') return ofItems;
      return stackWords(plan);
    case 'bars':
      if (comparison.per !== 'whole' && layout === 'metrics') return ofItems;
      return `${layout === 'agencies' && groups > MOST_SERIES ? t('只画前 {mostSeries} 个部门。', { mostSeries: MOST_SERIES }) : ''}${others}`;
    case 'heatmap':
      return t('各指标分别按自身大小着色；增减为红增绿减。');
    case 'table':
      return '';
  }
}
