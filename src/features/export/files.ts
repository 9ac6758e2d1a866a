/** Parts as files on the reader's machine. What few ask for brings its code along when it is asked for. */
import { fileName, scopeParts } from '../../comparison/csv/fileName.ts';
import { framesCsv, type ComparisonShape } from '../../comparison/csv/frameCsv.ts';
import { tableCsv } from '../../comparison/csv/tableCsv.ts';
import type { Evidence } from '../../comparison/export/evidence.ts';
import { framesOf, notesOf, type ExportPart } from '../../comparison/export/part.ts';
import { scopeWords, type ChosenNames } from '../../comparison/export/scope.ts';
import { download, downloadCsv } from '../../components/download.ts';
import { exportOrigin, loadEvidence } from './origin.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `title`: what is exported; `parts`: its tables in the order of the screen. */
export interface Exported {
  readonly title: string;
  readonly parts: readonly ExportPart[];
  /** What the filter chooses. */
  readonly chosen: ChosenNames;
}

/** `more`: what tells this file from others of the same frames. */
export const exportName = (
  { title, parts, chosen }: Exported,
  extension: string,
  more: readonly string[] = [],
): string => fileName([title, ...scopeParts(framesOf(parts), chosen.region), ...more], extension);

/**
 * The table of one panel, with what each number rests on. What the build has answered can be taken away although the engine never
 * comes: false where the checksums of the documents are left out for that.
 */
export async function savePanelCsv(name: string, part: ExportPart, chosen: ChosenNames): Promise<boolean> {
  const evidence = await loadEvidence([part]).catch(() => null);
  const text = tableCsv(part.table, exportOrigin(scopeWords([part], chosen)), {
    evidence: evidence ?? new Map(),
    notes: notesOf([part]),
  });
  downloadCsv(name, text);
  return evidence !== null;
}

export const saveFramesCsv = (
  name: string,
  { parts, chosen }: Exported,
  shape: ComparisonShape,
  evidence: Evidence,
): void => {
  downloadCsv(name, framesCsv(framesOf(parts), shape, evidence, exportOrigin(scopeWords(parts, chosen))));
};

async function workbookBytes(
  { title, parts, chosen }: Exported,
  evidence: Evidence,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ workbookOf }, { xlsxBytes }] = await Promise.all([
    import('../../comparison/export/workbook.ts'),
    import('../../comparison/export/xlsx.ts'),
  ]);
  return xlsxBytes(workbookOf(title, parts, evidence, exportOrigin(scopeWords(parts, chosen))));
}

export async function saveWorkbook(name: string, exported: Exported, evidence: Evidence): Promise<void> {
  download(name, await workbookBytes(exported, evidence), XLSX);
}

export async function saveBundle(name: string, exported: Exported, evidence: Evidence): Promise<void> {
  const { title, parts, chosen } = exported;
  const [{ bundleFiles }, { packFiles }, xlsx] = await Promise.all([
    import('../../comparison/export/bundle.ts'),
    import('../../own/archives.ts'),
    workbookBytes(exported, evidence),
  ]);
  const bytes = await packFiles(
    bundleFiles(title, parts, evidence, exportOrigin(scopeWords(parts, chosen)), xlsx),
  );
  download(name, bytes, 'application/zip');
}
