/** A panel's drawing as a file, with what must be said beside it: a picture is published without the page around it. */
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { framesOf, notesOf, type ExportPart } from '../../comparison/export/part.ts';
import { scopeWords, type ChosenNames } from '../../comparison/export/scope.ts';
import { download } from '../../components/download.ts';
import { editionWords } from '../../language/citation.ts';
import { isDoubtful } from '../../domain/dataTable.ts';
import { t, word } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';
import { exportOrigin } from './origin.ts';
import { chartPicture, pngOf, type PictureText } from './picture.ts';

const SOURCE = t('数据来源：各部门公开的部门决算文件。');
/** More questions than these would fill the picture; the table and the CSV have all. */
const QUESTIONS = 3;

function footnote(part: ExportPart): string {
  const questions = framesOf([part]).flatMap(({ rows }) =>
    rows.flatMap(({ agency, cells }) =>
      cells.flatMap((cell) =>
        cell.kind === 'number' && cell.doubt && isDoubtful(cell)
          ? [t('{shortName}：{question}', { shortName: agency.short_name, question: cell.doubt.question })]
          : [],
      ),
    ),
  );
  const asked = [...new Set(questions)].slice(0, QUESTIONS);
  const { edition, address } = exportOrigin();
  return [
    sentences([SOURCE, ...notesOf([part])]),
    ...asked.map((question) => t('疑问：{question}', { question })),
    t('{editionWords}。{address}', { editionWords: editionWords(edition), address }),
  ].join('\n');
}

function textOf(part: ExportPart, chosen: ChosenNames): PictureText {
  const { title, unit, caveat } = part;
  const scope = scopeWords([part], chosen);
  return {
    title: unit === '' ? title : t('{title}（{unit}）', { title, unit: word(unit) }),
    subtitle: [...(scope === '' ? [] : [t('范围：{scope}', { scope })]), caveat].join('\n'),
    footnote: footnote(part),
  };
}

interface Drawn {
  readonly part: ExportPart;
  readonly drawing: ChartDrawing;
  readonly theme: ChartTheme;
  readonly chosen: ChosenNames;
}

/** @throws where the browser cannot draw, with a reason in Chinese */
export async function savePicture(
  kind: 'png' | 'svg',
  name: string,
  { part, drawing, theme, chosen }: Drawn,
): Promise<void> {
  const picture = chartPicture(drawing, textOf(part, chosen), theme);
  if (kind === 'svg') download(name, picture.svg, 'image/svg+xml');
  else download(name, await pngOf(picture), 'image/png');
}
