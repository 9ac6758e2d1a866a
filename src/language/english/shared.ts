/** English of filters and search. */
export const SHARED = {
  本站的查询由服务器计算: 'Queries of this site are computed by a server',
  查找结果: 'Search results',
  '共 {total}': '{total} in all',
  '汉字、拼音或首字母': 'Chinese, pinyin or initials',
  '↑ ↓ 选择，回车{verb}，Esc 关闭': '↑ ↓ to choose, Enter to {verb}, Esc to close',
  查找: 'Search',
  '查找（/，或 Ctrl、⌘ 加 K）': 'Search (/, or Ctrl, ⌘ with K)',
  '查找部门、地区、指标、项目、疑点、原因或金额':
    'Search agencies, regions, measures, projects, findings, reasons or an amount',
  印有这个数的地方: 'Where this number is printed',
  打开: 'open',
  '{shortName} · {fiscalYear}年': '{shortName} · {fiscalYear}',
  筛选: 'Filter',
  查看结果: 'See results',
  '{year}（推算）': '{year} (derived)',
  全部地区: 'All regions',
  '全部部门，可输入汉字、拼音或首字母': 'All agencies; type Chinese, pinyin or initials',
  最新公开年度: 'Latest disclosed year',
  '已选 {count} 项': '{count} selected',
  '正在并入本机保存的文件…': 'Adding the files kept on this device…',
  这里还没有数据: 'There are no data here yet',
  '数据集里还没有这样的决算公开文件。放入自己手里的文件，核对后就可以查看和比较；文件不会离开本机。':
    'The dataset has no final accounts of this kind yet. Add documents that you have; once reviewed, they can be read and compared. They never leave this device.',
  '数据集中没有{names}“{value}”': '{names} “{value}” is not in the dataset',
  移除此条件: 'Remove this condition',
  '可能是链接抄写有误，或该数据尚未收录。':
    'The link may have been mistyped, or the data are not in the collection yet.',
  '可能是链接抄写有误，或该数据尚未收录。其余条件仍然有效。':
    'The link may have been mistyped, or the data are not in the collection yet. The other conditions still apply.',
  '正在载入目录…': 'Loading the list…',
  '地址中给出的条件在数据集里都找不到，为免误读，这里不显示其他部门的数据。请移除该条件，或清除筛选。':
    'None of the conditions in the address is in the dataset. To avoid misreading, data of other agencies are not shown here. Remove the condition or clear the filter.',
  '{regionName} · 未收录该年文件': '{regionName} · that year’s document not collected',
} as const satisfies Readonly<Record<string, string>>;
