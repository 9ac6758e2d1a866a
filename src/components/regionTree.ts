/** Places as a tree to choose from. Pure. */
import { t } from '../language/t.ts';
import { listedName } from '../language/names.ts';
export interface RegionOption {
  readonly value: string;
  readonly name: string;
  readonly parent: string | null;
  readonly spellings: string;
  /** Null where it has not been counted yet. */
  readonly agencyCount: number | null;
}

export interface RegionNode {
  readonly value: string;
  readonly title: string;
  readonly spellings: string;
  readonly children: RegionNode[];
}

const titleOf = (name: string, agencyCount: number | null): string =>
  agencyCount === null ? name : t('{name}（{agencyCount}）', { name, agencyCount });

/** Places under their parents; the country itself is left out, since choosing it is choosing nothing. */
export function regionTree(options: readonly RegionOption[]): RegionNode[] {
  const nodes = new Map(
    options.map(({ value, name, agencyCount, spellings }) => [
      value,
      {
        value,
        title: titleOf(listedName(name), agencyCount),
        spellings,
        children: [] as RegionNode[],
      },
    ]),
  );
  const roots: RegionNode[] = [];
  for (const { value, parent } of options) {
    const node = nodes.get(value);
    if (!node) continue;
    const above = parent === null ? undefined : nodes.get(parent);
    (above?.children ?? roots).push(node);
  }
  return roots.flatMap((root) =>
    root.children.length > 0 && /^0+$/.test(root.value) ? root.children : [root],
  );
}

/** The places above those that are chosen: only there the tree is open. */
export function placesAbove(options: readonly RegionOption[], chosen: readonly string[]): string[] {
  const parents = new Map(options.map(({ value, parent }) => [value, parent]));
  const above = new Set<string>();
  for (const value of chosen) {
    for (let place = parents.get(value); place; place = parents.get(place)) above.add(place);
  }
  return [...above];
}
