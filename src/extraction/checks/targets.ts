/** Targets and results of indicators as forms print them: `>=95%`, `≤376.03万元`, `=1200元/月`, `72.3万件`. */
export type Operator = '>=' | '<=' | '>' | '<' | '=' | '';

export interface Target {
  readonly operator: Operator;
  /** Whether the operator was printed; a cost without one is an upper limit, anything else a lower one. */
  readonly stated: boolean;
  readonly value: number;
  readonly digits: string;
  /** Without a parenthesis or the sign of a rate: `万元/次`, `%`, `人`. */
  readonly unit: string;
}

const OPERATORS: readonly (readonly [words: RegExp, operator: Operator])[] = [
  [/^(?:>=|≥|＞=|=>|≧|大于等于|不少于|不低于|不小于|至少)/, '>='],
  [/^(?:<=|≤|＜=|=<|≦|小于等于|不超过|不高于|不多于|不大于|控制在)/, '<='],
  [/^(?:>|＞|大于|高于|超过)/, '>'],
  [/^(?:<|＜|小于|低于)/, '<'],
  [/^(?:=|＝|等于)/, '='],
];

const NUMBER = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d+))?/;
const DATE = /^\d{4}年|^\d{1,2}月|^\d{4}[-.]\d{1,2}/;

/** The parsed target, or null where it is a word or a date. `costs`: whether less is better where no sign is printed. */
export function parseTarget(printed: string, costs: boolean): Target | null {
  const text = printed.replace(/\s+/g, '').replaceAll('％', '%');
  const found = OPERATORS.find(([words]) => words.test(text));
  const rest = found ? text.replace(found[0], '') : text;
  const number = NUMBER.exec(rest);
  if (!number || DATE.test(rest)) return null;
  const digits = `${(number[1] ?? '').replace(/[,，]/g, '')}${number[2] === undefined ? '' : `.${number[2]}`}`;
  const unit = rest
    .slice(number[0].length)
    .replace(/[(（][^)）]*[)）]/g, '')
    .replace(/以(?:上|下|内)$/, '');
  if (/\d/.test(unit)) return null;
  return {
    operator: found?.[1] ?? (costs ? '<=' : '>='),
    stated: found !== undefined,
    value: Number(digits),
    digits,
    unit,
  };
}

/** Whether `actual` keeps `target`. Compare only what has the same unit. */
export function meets(target: Target, actual: Target): boolean {
  const [wanted, got] = [target.value, actual.value];
  switch (target.operator) {
    case '>=':
      return got >= wanted;
    case '<=':
      return got <= wanted;
    case '>':
      return got > wanted;
    case '<':
      return got < wanted;
    default:
      return got === wanted;
  }
}
