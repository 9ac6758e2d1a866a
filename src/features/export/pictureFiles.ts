/** A panel's drawing as a file, with what must be said beside it: a picture is published without the page around it. */
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { drawnFrame, drawnNotes, type Drawn } from '../../comparison/drawn.ts';
import type { Frame } from '../../comparison/frame.ts';
import { placesDrawn, sourceWords } from '../../comparison/export/documents.ts';
import type { Evidence } from '../../comparison/export/evidence.ts';
import { framesOf, type ExportPart } from '../../comparison/export/part.ts';
import { scopeWords, type ChosenNames } from '../../comparison/export/scope.ts';
import { download } from '../../components/download.ts';
import { editionWords } from '../../language/citation.ts';
import { isDoubtful } from '../../domain/dataTable.ts';
import { t, word } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';
import { evidenceAt, exportOrigin, withOwnLeftOut } from './origin.ts';
import { chartPicture, pngOf, type PictureText } from './picture.ts';

/** More questions than these would fill the picture; the table and the CSV have all. */
const QUESTIONS = 3;

type Asked = readonly [shortName: string, question: string];

/** Of points where they are drawn: they are of all pages of the table. One that stands for several forms does not say which is asked about. */
const askedIn = ({ points, rows }: Frame): Asked[] =>
  points
    ? points.flatMap(({ short_name, question, form_count }): Asked[] =>
        question === null || form_count > 1 ? [] : [[short_name, question]],
      )
    : rows.flatMap(({ agency, cells }) =>
        cells.flatMap((cell): Asked[] =>
          cell.kind === 'number' && cell.doubt && isDoubtful(cell)
            ? [[agency.short_name, cell.doubt.question]]
            : [],
        ),
      );

/** Each once. */
export const questionsOf = (part: ExportPart, drawn: Drawn): string[] => [
  ...new Set(
    framesOf([part])
      .flatMap((frame) => askedIn(drawnFrame(frame, drawn)))
      .map(([shortName, question]) => t('{shortName}：{question}', { shortName, question })),
  ),
];

/** What must be known to compare the numbers that the picture shows. */
export const notesShown = (part: ExportPart, drawn: Drawn): string[] => [
  ...new Set(framesOf([part]).flatMap((frame) => drawnNotes(frame, drawn))),
];

function footnote(part: ExportPart, drawing: ChartDrawing, evidence: Evidence | null): string {
  const asked = questionsOf(part, drawing).slice(0, QUESTIONS);
  const { edition, address, citedOn } = exportOrigin();
  return [
    sourceWords(evidence),
    sentences(notesShown(part, drawing)),
    ...asked.map((question) => t('疑问：{question}', { question })),
    t('{editionWords}。{citedOn}取自 {address}', { editionWords: editionWords(edition), citedOn, address }),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

interface Picture {
  readonly part: ExportPart;
  readonly drawing: ChartDrawing;
  readonly theme: ChartTheme;
  readonly chosen: ChosenNames;
}

function textOf({ part, drawing, chosen }: Picture, evidence: Evidence | null): PictureText {
  const { title, unit, caveat, drawn = '' } = part;
  const scope = withOwnLeftOut(scopeWords([part], chosen, true));
  return {
    title: unit === '' ? title : t('{title}（{unit}）', { title, unit: word(unit) }),
    subtitle: [
      ...(scope === '' ? [] : [t('范围：{scope}', { scope })]),
      sentences([caveat, drawn].filter((words) => words !== '')),
    ].join('\n'),
    footnote: footnote(part, drawing, evidence),
  };
}

/**
 * What the build has answered can be taken away although the engine never comes: without the names of the documents.
 * @throws where the browser cannot draw, with a reason in Chinese
 */
export async function savePicture(kind: 'png' | 'svg', name: string, drawn: Picture): Promise<void> {
  const evidence = await evidenceAt(placesDrawn(drawn.part, drawn.drawing)).catch(() => null);
  const picture = chartPicture(drawn.drawing, textOf(drawn, evidence), drawn.theme);
  if (kind === 'svg') download(name, picture.svg, 'image/svg+xml');
  else download(name, await pngOf(picture), 'image/png');
}
