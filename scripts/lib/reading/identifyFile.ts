/** One file → whose it is, before it is registered. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { ExtractionError, type ExtractionErrorCode } from '../../../src/extraction/errors.ts';
import { extractDocument, type DocumentMeta } from '../../../src/extraction/pipeline/extractDocument.ts';
import { identityOf, type Identity } from '../../../src/extraction/pipeline/identity.ts';
import { sha256Of } from '../digests.ts';
import { RunError } from '../failures.ts';
import { places } from '../regions.ts';

export interface IdentifyJob {
  readonly kind: 'identify';
  readonly path: string;
  readonly documentId: string;
  /** What a person has said of it: a text that prints no year, or is told as a budget, cannot be read without. */
  readonly said: Pick<DocumentMeta, 'fiscalYear' | 'kind' | 'moneyUnit'>;
}

export interface Identified extends Identity {
  readonly sha256: string;
  readonly mediaType: string;
  /** Figures and forms read: of two documents of one account, the fuller is taken. */
  readonly rowCount: number;
}

/** What a reader of the page cannot do, or does elsewhere, and who imports a folder can. */
const OTHER_KIND = '如果认错了，在文件夹的 import.csv 的 kind 列写明“部门决算”，再运行一次。';
const ADVICE: Partial<Record<ExtractionErrorCode, string>> = {
  'no-fiscal-year': '如果是，在文件夹的 import.csv 里写明它的年度（fiscal_year），再运行一次。',
  'not-a-disclosure': '导入文件夹时，在 import.csv 的 kind 列写明“部门决算”，再运行一次。',
  budget: OTHER_KIND,
  'government-accounts': OTHER_KIND,
  'region-summary': OTHER_KIND,
};

function withAdvice(error: unknown): unknown {
  const advice = error instanceof ExtractionError ? ADVICE[error.code] : undefined;
  return advice === undefined ? error : new RunError(`${(error as Error).message}${advice}`);
}

/** Throws `ExtractionError` or `RunError` where the file is no disclosure that can be read. */
export async function identifyFile({ path, said }: IdentifyJob): Promise<Identified> {
  const bytes = await readBytes(path);
  const document = await extractDocument(bytes, { fileName: basename(path), ...said }, { places }).catch(
    (error: unknown) => {
      throw withAdvice(error);
    },
  );
  return {
    ...identityOf(document, places),
    sha256: sha256Of(bytes),
    mediaType: String(document.tables.documents[0]?.['media_type'] ?? ''),
    rowCount: document.tables.figures.length + document.tables.evaluations.length,
  };
}
