/** A frame in a sentence, for those who do not see the drawing: its highest and lowest, and what is missing. Pure. */
import { ABSENCE_NAMES, ABSENCES } from '../domain/dataTable.ts';
import { formatWithUnit } from '../domain/format.ts';
import type { Frame, FrameRow } from './frame.ts';

const nameOf = ({ agency, fiscalYear, itemName }: FrameRow): string =>
  `${agency.short_name}（${String(fiscalYear)}年${itemName === '' ? '' : `，${itemName}`}）`;

/** Of the column that the frame begins with. */
export function frameSentence({ columns, rows, total, comparison }: Frame): string {
  const [column] = columns;
  if (!column || rows.length === 0) return '没有可比的数据。';
  const present = rows.flatMap((row) => {
    const [cell] = row.cells;
    return cell?.kind === 'number' ? [{ row, cell }] : [];
  });
  const sorted = [...present].sort((x, y) => y.cell.value - x.cell.value);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const parts = [`${column.title}，共 ${String(total)} ${comparison.per === 'form' ? '份自评表' : '个部门'}`];
  if (highest)
    parts.push(`最高为${nameOf(highest.row)}${formatWithUnit(highest.cell.value, highest.cell.unit)}`);
  if (lowest && lowest !== highest)
    parts.push(`最低为${nameOf(lowest.row)}${formatWithUnit(lowest.cell.value, lowest.cell.unit)}`);
  for (const why of ABSENCES) {
    const count = rows.filter(({ cells: [cell] }) => cell?.kind === 'absent' && cell.why === why).length;
    if (count > 0) parts.push(`${ABSENCE_NAMES[why]} ${String(count)} 个`);
  }
  return `${parts.join('；')}。`;
}
