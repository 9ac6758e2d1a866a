import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { CLEARABLE, TREE_SELECT_ICONS } from './icons.tsx';
import { matchesName } from './matchName.ts';

export interface RegionOption {
  readonly region_code: string;
  readonly name: string;
  readonly parent_code: string | null;
  readonly name_readings: string;
  readonly agency_count: number;
}

interface Node {
  readonly value: string;
  readonly title: string;
  readonly option: RegionOption;
  readonly children: Node[];
}

/** Places under their parents; the country itself is left out, since choosing it is choosing nothing. */
export function regionTree(options: readonly RegionOption[]): Node[] {
  const nodes = new Map(
    options.map((option) => [
      option.region_code,
      {
        value: option.region_code,
        title: `${option.name}（${String(option.agency_count)}）`,
        option,
        children: [] as Node[],
      },
    ]),
  );
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.option.parent_code ? nodes.get(node.option.parent_code) : undefined;
    if (parent) parent.children.push(node);
    else roots.push(node);
  }
  return roots.flatMap((root) => (root.option.parent_code === null ? root.children : [root]));
}

interface Props {
  readonly options: readonly RegionOption[];
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

export function RegionSelect({ options, value, onChange }: Props) {
  const tree = useMemo(() => regionTree(options), [options]);
  return (
    <TreeSelect<string[]>
      aria-label="地区"
      className="filter-control is-region"
      multiple
      allowClear={CLEARABLE}
      {...TREE_SELECT_ICONS}
      showSearch={{
        filterTreeNode: (text, node) => {
          const { name, name_readings } = (node as unknown as Node).option;
          return matchesName(text, [name], [name_readings]);
        },
      }}
      treeDefaultExpandAll
      maxTagCount="responsive"
      placeholder="全部地区"
      treeData={tree}
      value={[...value]}
      onChange={(codes) => {
        onChange(codes);
      }}
      styles={{ popup: { root: { minWidth: 260 } } }}
    />
  );
}
