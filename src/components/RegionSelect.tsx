import { TreeSelect } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { CLEARABLE, TREE_SELECT_ICONS } from './icons.tsx';
import { plainSpelling } from '../domain/spelling.ts';
import { t } from '../language/t.ts';
import { Spoken } from './Spoken.tsx';
import { tags } from './tags.ts';
import { placesAbove, regionTree, type RegionNode, type RegionOption } from './regionTree.ts';

interface Props {
  readonly placeholder: string;
  readonly options: readonly RegionOption[];
  readonly isPending: boolean;
  /** In place of a chosen code while its name is being looked up. */
  readonly unnamed?: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly onOpenChange: (open: boolean) => void;
}

/** The library asks for the title of a chosen place too, with what it has of it: of a place that is not listed yet the code alone. */
type Titled = RegionNode | { readonly value?: string; readonly label?: ReactNode };

export function RegionSelect(props: Props) {
  const { placeholder, options, isPending, unnamed, value, onChange, onOpenChange } = props;
  const tree = useMemo(() => regionTree(options), [options]);
  // The library draws itself twice where it is given another list, if only a copy.
  const chosen = useMemo(() => [...value], [value]);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<string[] | null>(null);
  // What is looked for is in sight, also where the places came after the first letters.
  const found = useMemo(() => {
    const spelling = plainSpelling(typed);
    if (spelling === '') return [];
    return options.filter(({ spellings }) => spellings.includes(spelling)).map(({ value: code }) => code);
  }, [options, typed]);
  const isChosenByKey = useRef(false);
  const choose = (codes: readonly string[]): void => {
    isChosenByKey.current = true;
    setTyped('');
    onChange(codes);
  };
  return (
    <TreeSelect<string[], RegionNode>
      aria-label={t('地区')}
      className="filter-control is-region"
      multiple
      allowClear={CLEARABLE}
      {...TREE_SELECT_ICONS}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        // By this the library marks the first that is found, which Enter then chooses.
        treeNodeFilterProp: 'spellings',
        filterTreeNode: (text, node) =>
          (node as unknown as RegionNode).spellings.includes(plainSpelling(text)),
      }}
      treeExpandedKeys={typed === '' ? (opened ?? placesAbove(options, value)) : placesAbove(options, found)}
      onTreeExpand={(keys) => {
        setOpened(keys.map(String));
      }}
      loading={isPending}
      notFoundContent={isPending ? t('正在载入…') : t('没有找到')}
      {...tags(1)}
      placeholder={placeholder}
      treeData={tree}
      treeTitleRender={(node: Titled) => {
        if ('title' in node) return <Spoken text={node.title} />;
        return node.label ?? unnamed ?? node.value;
      }}
      value={chosen}
      onChange={choose}
      onKeyDown={({ key }) => {
        // The library has been asked first; it marks nothing in places that came after the letters.
        const [first] = found;
        if (key === 'Enter' && !isChosenByKey.current && first !== undefined && !value.includes(first))
          choose([...value, first]);
        isChosenByKey.current = false;
      }}
      onOpenChange={onOpenChange}
      styles={{ popup: { root: { minWidth: 260 } } }}
    />
  );
}
