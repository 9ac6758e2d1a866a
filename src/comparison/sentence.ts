/** A frame in a sentence, for those who do not see the drawing: its highest and lowest, and what is missing. Pure. */
import { ABSENCE_NAMES, ABSENCES, isDoubtful, type NumberCell } from '../domain/dataTable.ts';
import { t, word } from '../language/t.ts';
import { formatWithUnit } from '../language/format.ts';
import type { Frame, FrameRow } from './frame.ts';

const nameOf = ({ agency, fiscalYear, itemName }: FrameRow): string =>
  t('{shortName}（{fiscalYear}年{item}）', {
    shortName: agency.short_name,
    fiscalYear,
    item: itemName === '' ? '' : t('，{itemName}', { itemName }),
  });

/** With the question mark that its bar carries. */
const valueOf = (cell: NumberCell): string =>
  formatWithUnit(cell.value, cell.unit) + (isDoubtful(cell) ? t('（疑）') : '');

/** Of the column that the frame begins with. */
export function frameSentence({ columns, rows, total, comparison }: Frame): string {
  const [column] = columns;
  if (!column || rows.length === 0) return t('没有可比的数据。');
  const present = rows.flatMap((row) => {
    const [cell] = row.cells;
    return cell?.kind === 'number' ? [{ row, cell }] : [];
  });
  const sorted = [...present].sort((x, y) => y.cell.value - x.cell.value);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const parts = [
    comparison.per === 'form'
      ? t('{title}，共 {total} 份自评表', { title: column.title, total })
      : t('{title}，共 {total} 个部门', { title: column.title, total }),
  ];
  if (highest)
    parts.push(
      t('最高为{row}{value}', {
        row: nameOf(highest.row),
        value: valueOf(highest.cell),
      }),
    );
  if (lowest && lowest !== highest)
    parts.push(
      t('最低为{row}{value}', {
        row: nameOf(lowest.row),
        value: valueOf(lowest.cell),
      }),
    );
  for (const why of ABSENCES) {
    const count = rows.filter(({ cells: [cell] }) => cell?.kind === 'absent' && cell.why === why).length;
    if (count > 0) parts.push(t('{absence} {count} 个', { absence: word(ABSENCE_NAMES[why]), count }));
  }
  return t('{parts}。', { parts: parts.join(t('；')) });
}
