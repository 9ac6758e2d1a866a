/** Which columns of a statement add up to which: told by the titles above them, 小计 and 合计 among them. */

/** The columns on one side and on the other, by index, have the same sum. */
export interface Sum {
  readonly wholes: readonly number[];
  readonly parts: readonly number[];
}

type Path = readonly string[];

const WHOLE = /[合小总]计$/;
const ASPECT = /^(?:年初|全年)?(?:预算|决算)(?:数|金额)$/;
const OPENING = /^(?:年初|上年).*结余$/;
const CLOSING = /^年末.*结余$/;

/** `paths`: the titles above each column of amounts from the top. */
export function sumsOf(paths: readonly Path[]): Sum[] {
  const sums: Sum[] = [];
  const whole = wholeOf(
    paths.map((path, index) => ({ path: withAspectFirst(path), index })),
    sums,
  );
  const balance = whole === null ? balanceOf(paths) : null;
  return balance ? [...sums, balance] : sums;
}

/** 合计 above 预算数 and 决算数 says the same as these two above 合计. */
function withAspectFirst(path: Path): Path {
  const leaf = path.at(-1) ?? '';
  return path.length > 1 && ASPECT.test(leaf) ? [leaf, ...path.slice(0, -1)] : path;
}

interface Placed {
  readonly path: Path;
  readonly index: number;
}

/** The column that is the whole of all below one title, where there is one; the sums below it are added to `sums`. */
function wholeOf(columns: readonly Placed[], sums: Sum[]): number | null {
  const [only] = columns;
  if (columns.length === 1 && only) return only.index;
  if (columns.every(({ path }) => path.length === 0)) return null;
  const groups = new Map<string, Placed[]>();
  for (const { path, index } of columns) {
    const [top = '', ...rest] = path;
    groups.set(top, [...(groups.get(top) ?? []), { path: rest, index }]);
  }
  if (groups.size === 1 && columns.every(({ path }) => path.length > 0))
    return wholeOf([...groups.values()].flat(), sums);
  const wholes = [...groups].map(([title, below]) => ({ title, at: wholeOf(below, sums) }));
  const [first, ...others] = wholes;
  if (first?.at === null || first === undefined || !WHOLE.test(first.title)) return null;
  const parts = others.flatMap(({ at }) => (at === null ? [] : [at]));
  if (parts.length === others.length) sums.push({ wholes: [first.at], parts });
  return first.at;
}

/** 年初结转和结余, 本年收入 | 本年支出, 年末结转和结余. */
function balanceOf(paths: readonly Path[]): Sum | null {
  const at = (is: (path: Path) => boolean): number => paths.findIndex(is);
  const opening = at(([top = '']) => OPENING.test(top));
  const revenue = at(([top]) => top === '本年收入');
  const expenditure = at(([top, below]) => top === '本年支出' && (below === undefined || WHOLE.test(below)));
  const closing = at(([top = '']) => CLOSING.test(top));
  return [opening, revenue, expenditure, closing].includes(-1)
    ? null
    : { wholes: [opening, revenue], parts: [expenditure, closing] };
}
