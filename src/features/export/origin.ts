/** Where an export comes from: this site, this view, this dataset, today. */
import { evidenceOf, type Evidence, type ExportOrigin } from '../../comparison/export/evidence.ts';
import { placesOfParts, type ExportPart } from '../../comparison/export/part.ts';
import { siteHome } from '../../components/siteAddress.ts';
import { database, datasetEdition } from '../../database/index.ts';
import { t } from '../../language/t.ts';
import { isOwnLeftOut } from '../own/rejoin.ts';
import { quotes, runNamedQuery } from '../../queries/index.ts';

/** As the reader's calendar has it. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `scope` with what a file or a picture has to say where the reader's own documents could not be joined. */
export const withOwnLeftOut = (scope: string): string =>
  [scope, ...(isOwnLeftOut() ? [t('不含本地文件')] : [])].filter((words) => words !== '').join(t('；'));

/** `scope`: see `scopeWords`. */
export const exportOrigin = (scope = ''): ExportOrigin => ({
  home: siteHome(),
  address: window.location.href,
  scope: withOwnLeftOut(scope),
  edition: datasetEdition(),
  citedOn: today(),
});

/** The sentences and documents behind places, from the engine. Rejects with a `DatabaseError`. */
export const evidenceAt = async (places: readonly string[]): Promise<Evidence> =>
  evidenceOf(await runNamedQuery(await database(), quotes(places)));

/** Those behind the parts. */
export const loadEvidence = (parts: readonly ExportPart[]): Promise<Evidence> =>
  evidenceAt(placesOfParts(parts));
