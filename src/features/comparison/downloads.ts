/** A panel as files: its rows as CSV, its drawing as a picture with title, caveat, notes and source. */
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { fileName, scopeParts } from '../../comparison/csv/fileName.ts';
import { tableCsv } from '../../comparison/csv/tableCsv.ts';
import type { Frame } from '../../comparison/frame.ts';
import { download, downloadCsv } from '../../components/download.ts';
import { isDoubtful, type DataTable } from '../../domain/dataTable.ts';
import { siteHome } from '../../components/siteAddress.ts';

const FOOTNOTE = '数据来源：各部门公开的部门决算文件。';
/** More questions than these would fill the picture; the table and the CSV have all. */
const QUESTIONS = 3;

export function savePanelCsv(title: string, frame: Frame, table: DataTable): void {
  downloadCsv(fileName([title, ...scopeParts([frame])], 'csv'), tableCsv(table, siteHome(), frame.notes));
}

/** What the picture must say beside the drawing: it is published without the page around it. */
function footnote(frame: Frame): string {
  const questions = frame.rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell) =>
      cell.kind === 'number' && cell.doubt && isDoubtful(cell)
        ? [`${agency.short_name}：${cell.doubt.question}`]
        : [],
    ),
  );
  const asked = [...new Set(questions)].slice(0, QUESTIONS);
  return [FOOTNOTE, ...frame.notes, ...asked.map((question) => `疑问：${question}`)].join('');
}

/** @throws where the browser cannot draw, with a reason in Chinese */
export async function savePanelPicture(
  panel: { readonly title: string; readonly unit: string; readonly caveat: string },
  frame: Frame,
  drawing: ChartDrawing,
  theme: ChartTheme,
): Promise<void> {
  const { chartPng } = await import('./chartPng.ts');
  const text = {
    title: `${panel.title}（${panel.unit}）`,
    subtitle: panel.caveat,
    footnote: footnote(frame),
  };
  const blob = await chartPng(drawing.option(theme, false), drawing.height(false), text, theme);
  download(fileName([panel.title, ...scopeParts([frame])], 'png'), blob, 'image/png');
}
