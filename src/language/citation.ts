/**
 * 引用格式: how a number, a document and a view of this site are cited, after GB/T 7714—2015 (electronic resources). What is not known,
 * such as the day of publication, is left out and not filled in.
 */
import { t } from './t.ts';

/** The dataset that a page was built with. */
export interface DatasetEdition {
  /** SHA-256 over its tables. */
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly builtOn: string;
}

/** A document as far as a citation names it. */
export interface CitedDocument {
  readonly publisher: string;
  readonly title: string;
  readonly fiscalYear: number;
  readonly publishedOn: string | null;
  /** Where the body itself published it. */
  readonly sourceUrl: string | null;
  readonly sha256: string;
}

export interface Cited {
  readonly edition: DatasetEdition;
  /** Of this site, where the number or the view stands. */
  readonly address: string;
  /** The day on which it is cited, `YYYY-MM-DD`. */
  readonly citedOn: string;
}

const DATASET_NAME = t('部门决算公开数据集');
/** As many digits of a checksum as tell one from another in print. */
const SHORT = 12;

export const editionWords = ({ version, builtOn }: DatasetEdition): string =>
  t('{datasetName}，版本 {version}（{builtOn}）', {
    datasetName: DATASET_NAME,
    version: version.slice(0, SHORT),
    builtOn,
  });

/** A line break of the page within a sentence, beside a Chinese character or mark: none of the sentence's own blanks. */
const BROKEN_LINE =
  /(?<=[\u3000-\u9fff\uff00-\uffef])[^\S\n]*\n\s*|[^\S\n]*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g;

/** Within quotation marks those of the sentence itself are single ones (GB/T 15834—2011). */
const quotable = (quote: string): string =>
  quote.trim().replace(BROKEN_LINE, '').replace(/\s+/g, ' ').replaceAll('“', '‘').replaceAll('”', '’');

/** `quote`: the sentence in which the number is printed; null where only its place is known. */
export function citeNumber(document: CitedDocument, quote: string | null, cited: Cited): string {
  const { publisher, title, fiscalYear, publishedOn, sourceUrl, sha256 } = document;
  const date = publishedOn ?? t('{fiscalYear}年度', { fiscalYear });
  return [
    t('{publisher}. {title}[EB/OL]. （{date}）[{citedOn}].', {
      publisher,
      title,
      date,
      citedOn: cited.citedOn,
    }),
    ...(quote === null ? [] : [t('原文：“{quote}”.', { quote: quotable(quote) })]),
    ...(sourceUrl === null ? [] : [`${sourceUrl}.`]),
    t('文件 SHA-256：{sha256}.', { sha256: sha256.slice(0, SHORT) }),
    `${editionWords(cited.edition)}.`,
    cited.address,
  ].join(' ');
}

/** A page or a chart of this site as the source. */
export const citeView = (title: string, { edition, address, citedOn }: Cited): string =>
  t('部门决算比较. {title}[DB/OL]. {editionWords}[{citedOn}]. {address}', {
    title,
    editionWords: editionWords(edition),
    citedOn,
    address,
  });
