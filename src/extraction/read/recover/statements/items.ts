/**
 * The words below a header whose cells are gone → items: what names a row, and the amounts behind it. Lines say little, for a
 * converter breaks a row where it likes; the words say where the next row begins.
 */
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { gluedLengths } from './gluedCells.ts';
import { isUnfilled } from '../../../statements/amount.ts';
import { namesRow, newState, rowKeyOf } from '../../../statements/rowKey.ts';
import { foldText } from '../../../text/fold.ts';
import { withoutGlosses } from '../../../text/glosses.ts';

export interface Token {
  /** Folded. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The first of its line. */
  readonly begins: boolean;
  /** Of a name put together from several lines, which no range holds: where its last ends. */
  readonly joined?: number;
}

export interface Item {
  readonly code: Token | null;
  /** Words of the name; their line ends are inside it. */
  readonly label: Token | null;
  readonly line: Token | null;
  readonly amounts: readonly Token[];
  /** Its name may go on elsewhere, so that nothing of it is known. */
  readonly loose: boolean;
}

const AMOUNT = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?%?$/;
const CODE = /^[23]\d{2}(?:\d{2}){0,2}$/;
const CODED = /^([23]\d{2}(?:\d{2}){0,2})([^\d.,，%].*)$/;
const LINE = /^\d{1,3}$/;
const ORDINAL = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.](?!\d))/;

/** Words as white space parts them, but for those whose characters were set apart: 合 计, 预 算 数. */
const WORD =
  /(?<!\S)\p{Script=Han}\u2060*(?:[^\S\n]+\p{Script=Han}\u2060*)+(?!\S)|[合总小][^\S\n]+计(?!\S)|\S+/gu;

/** 费 费 费: the last lines of titles that stand beside each other. */
const ALIKE = /^(\S)(?:\s+\1)+$/;

export function tokensOf(text: string, start: number): Token[] {
  const printed = withoutGlosses(text);
  const parts = [...printed.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (ALIKE.test(word))
      return [...word.matchAll(/\S/g)].map((one) => ({ from: index + one.index, to: index + one.index + 1 }));
    let at = index;
    return gluedLengths(word).map((length) => ({ from: at, to: (at += length) }));
  });
  return parts.map(({ from, to }, index) => ({
    text: foldText(printed.slice(from, to)),
    start: start + from,
    end: start + to,
    begins: index === 0,
  }));
}

/** The words of each line. */
export function tokenLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  for (const token of tokens)
    if (token.begins || lines.length === 0) lines.push([token]);
    else lines.at(-1)?.push(token);
  return lines;
}

/** What an amount comes to; nothing where its cell says that there is none. */
export const numberOf = ({ text }: Token): number =>
  isUnfilled(text) ? 0 : Number(text.replace(/[,，%]/g, ''));

export const isAmount = (token: Token | undefined): boolean => token !== undefined && AMOUNT.test(token.text);

export interface TableShape {
  /** The table has a column 行次. */
  readonly lines: boolean;
  /** As many amounts as a row without a name has. */
  readonly width: number;
  /** Codes name its rows. */
  readonly byCode: boolean;
}

export function itemsOf(kind: StatementKind, tokens: readonly Token[], shape: TableShape): Item[] {
  const reader = new ItemReader(kind, shape);
  const { lines } = shape;
  tokens.forEach((token, index) => reader.read(token, tokens[index + 1]));
  const hasDecimals = reader.items.some(({ amounts }) => amounts.some(({ text }) => text.includes('.')));
  // The line of a row whose name is lost looks like an amount of the row before it.
  if (lines && hasDecimals)
    for (const item of reader.items)
      item.loose ||=
        !isCounted(kind, item) &&
        !numbersColumns(item) &&
        item.amounts.some(({ text }) => LINE.test(text) && Number(text) > 0);
  return reader.items;
}

/** 公务用车保有量（辆）: its amount is no amount of money. */
const isCounted = (kind: StatementKind, { label }: Item): boolean =>
  label !== null && rowKeyOf(kind, '', label.text, newState())?.kind === 'count';

const COLUMN_NUMBERS = /^栏[次号]$/;
/** Behind 栏次 each number is that of a column. */
export const numbersColumns = ({ label }: Pick<Item, 'label'>): boolean =>
  COLUMN_NUMBERS.test(label?.text ?? '');

interface Open extends Item {
  code: Token | null;
  label: Token | null;
  line: Token | null;
  amounts: Token[];
  loose: boolean;
}

class ItemReader {
  readonly items: Open[] = [];
  readonly #kind: StatementKind;
  readonly #lines: boolean;
  readonly #byCode: boolean;

  readonly #width: number;

  constructor(kind: StatementKind, { lines, width, byCode }: TableShape) {
    this.#kind = kind;
    this.#lines = lines;
    this.#width = width;
    this.#byCode = byCode;
  }

  read(token: Token, next: Token | undefined): void {
    const glued = this.#byCode ? CODED.exec(token.text) : null;
    if (this.#byCode && CODE.test(token.text) && next && !isAmount(next)) this.#open(token, null);
    else if (glued?.[1] !== undefined && glued[2] !== undefined) {
      const cut = token.start + glued[1].length;
      this.#open({ ...token, text: glued[1], end: cut }, { ...token, text: glued[2], start: cut });
    } else if (isAmount(token) || (isUnfilled(token.text) && this.items.length > 0)) this.#amount(token);
    else this.#word(token);
  }

  #open(code: Token | null, label: Token | null, loose = false): Open {
    const item: Open = { code, label, line: null, amounts: [], loose };
    this.items.push(item);
    return item;
  }

  #amount(token: Token): void {
    const last = this.items.at(-1);
    if (this.#isNextLine(token)) {
      this.#open(null, null).line = token;
      return;
    }
    const isFull = last && !last.code && !last.label && last.amounts.length === this.#width;
    const item = !last || isFull ? this.#open(null, null) : last;
    const isLine =
      this.#lines && item.label && !numbersColumns(item) && !item.line && item.amounts.length === 0;
    if (isLine && LINE.test(token.text)) item.line = token;
    else item.amounts.push(token);
  }

  /**
   * 6 | 六、科学技术支出 | 35 | 7: where two tables stand side by side, a row without a name on the left begins with its line. An
   * amount that reads the same is none.
   */
  #isNextLine({ text }: Token): boolean {
    const [before, last] = this.items.slice(-2).map(({ line }) => (line ? Number(line.text) : NaN));
    if (!this.#lines || before === undefined || last === undefined || !LINE.test(text)) return false;
    return last !== before + 1 && !Number.isNaN(last) && Number(text) === before + 1;
  }

  #word(token: Token): void {
    const item = this.items.at(-1);
    if (item?.label && this.#endsName(item, item.label, token))
      item.label = { ...item.label, text: item.label.text + token.text, joined: token.end };
    else if (!item || this.#beginsRow(item, token)) this.#open(null, token);
    else if (!isValued(item))
      item.label = item.label ? { ...item.label, text: item.label.text + token.text, end: token.end } : token;
    else {
      // Words behind amounts that begin no row: the rest of a name, of the row before or of the next.
      item.loose = true;
      this.#open(null, token, true);
    }
  }

  /** 二十二、灾害防治及应急管理支 | 98.23 | 出: of two lines of a name the amounts stand between. */
  #endsName(item: Item, label: Token, { text }: Token): boolean {
    if (this.#byCode || !isValued(item) || namesRow(this.#kind, label.text)) return false;
    return !namesRow(this.#kind, text) && namesRow(this.#kind, label.text + text);
  }

  #beginsRow(item: Open, token: Token): boolean {
    if (COLUMN_NUMBERS.test(token.text)) return true;
    // No name of a code goes on so, whether the row before it has an amount or not.
    const endsWhole = /[合总]计$/.test(token.text);
    if (this.#byCode)
      return (isValued(item) || item.code === null || endsWhole) && namesRow(this.#kind, token.text);
    if (isValued(item) || ORDINAL.test(token.text)) return true;
    // Behind the rest of a name above: 余 | 总计.
    const isWhole = /^[合总]计$/.test(token.text);
    if (isWhole && item.label && !namesRow(this.#kind, item.label.text + token.text)) return true;
    return item.label !== null && namesRow(this.#kind, item.label.text);
  }
}

const isValued = (item: Item): boolean => item.amounts.length > 0 || item.line !== null;
