/** English of the room `workspace`. */
export const WORKSPACE = {
  绩效自评与核对: 'Self-evaluation and checks',
  比较的指标: 'Measures compared',
  '移除{title}': 'Remove {title}',
  加入对比: 'Add to comparison',
  '这个浏览器不允许保存；可收藏或复制本页地址，它就是这份对比。':
    'This browser does not allow saving; bookmark or copy the address of this page, which is the comparison.',
  这份对比: 'This comparison',
  自选对比: 'My comparison',
  '已保存“{name}”。': 'Saved “{name}”.',
  保存: 'Save',
  '链接已复制。': 'Link copied.',
  '没有复制成功，可从地址栏复制。': 'Could not copy; copy it from the address bar.',
  复制链接: 'Copy link',
  '删除“{name}”': 'Delete “{name}”',
  '已删除“{name}”。': 'Deleted “{name}”.',
  行列互换: 'Swap rows and columns',
  怎样比较: 'How to compare',
  '口径、变化、行列与范围': 'Basis, change, layout and range',
  '要与同级同类比，请先在上面的筛选里选一个部门':
    'To compare with peers, first choose an agency in the filter above',
  '“{name}”不是从这里存下的对比文件，没有打开。':
    '“{name}” is not a comparison saved here and was not opened.',
  '已打开“{name}”。': 'Opened “{name}”.',
  存为文件: 'Save as file',
  打开文件: 'Open file',
  打开对比文件: 'Open a comparison file',
  条形: 'Bars',
  堆积: 'Stack',
  折线: 'Lines',
  小多图: 'Small multiples',
  散点: 'Scatter',
  热力图: 'Heat map',
  原值: 'As is',
  不看变化: 'Off',
  '年度#many': 'Years',
  '按功能分类（类）': 'By function (class)',
  '按功能分类（项）': 'By function (item)',
  按经济分类: 'By economic category',
  全部年度: 'All years',
  所选部门: 'Selected agencies',
  其同级同类: 'Their peers',
  全部级别: 'All levels',
  全部类型: 'All types',
  无: 'None',
  按大小: 'By size',
  图形: 'Chart',
  换算: 'Expressed as',
  列: 'Columns',
  底色: 'Shading',
  年度范围: 'Years',
  同谁比: 'Compared with',
  级别: 'Level',
  类型: 'Type',
  其余: 'Other',
  '另有 {apart} 项单位不同，未画出。':
    ' {apart, plural, one {# measure in another unit is} other {# measures in other units are}} not drawn.',
  '另有 {count} 项指标未画出。':
    ' {count, plural, one {# more measure is} other {# more measures are}} not drawn.',
  '条末为各项之和，因四舍五入可与文件合计略有出入。':
    ' The number at the end of a bar is the sum of its items; by rounding it may differ a little from the printed total.',
  '所选指标没有按此分类公布的数字。可改选“按什么分”，或换一个指标。':
    'The chosen measures are not published broken down so. Choose another “Broken down by”, or another measure.',
  '散点图要两个指标：请再加入一个。': 'A scatter plot needs two measures: add another.',
  '{missing} 行缺其中一项，未画出。': '{missing} rows lack one of the two and are not drawn.',
  '画的是{title}，每个部门一条线{rest}；断开处为没有该年数字，原因见提示与表格。':
    'Shown: {title}, one line an agency{rest}; a gap means no number for that year, the tooltip and the table say why.',
  '（前 {mostSeries} 条）': ' (the first {mostSeries})',
  '各小图坐标相同；断开处为没有该年数字，原因见提示与表格。{others}':
    'All panels share their axes; a gap means no number for that year, the tooltip and the table say why.{others}',
  '增减有正有负，不能相叠，这里只列表。':
    'Changes go up and down and cannot be stacked; a table is shown instead.',
  '所选同单位的指标相叠；相叠之和未必有意义。{rest}':
    'Selected measures of one unit are stacked; their sum may mean nothing.{rest}',
  '各段为组成部分，条末为文件所载合计。{rest}':
    'Segments are the parts; the number at the end of a bar is the printed total.{rest}',
  '只画前 {mostSeries} 个部门。': 'Only the first {mostSeries} agencies are drawn.',
  '各指标分别按自身大小着色；增减为红增绿减。':
    'Each measure is shaded by its own size; changes are red when up and green when down.',
  横轴: 'Horizontal axis',
  纵轴: 'Vertical axis',
  '（第二个指标）': '(second measure)',
  '按{title}由高到低。': 'By {title}, highest first.',
  '{name}：全部指标': '{name}: all measures',
  '“—”表示文件没有公布，“未收录”表示没有该年文件，都不等于零。{rest}':
    '“—”: not published in the document; “not collected”: that year’s document is not in the dataset. Neither is zero.{rest}',
  '点数字看原文。': 'Click a number to see its source.',
  '底色按同一指标内的大小。': ' Shading compares sizes within one measure.',
  经济分类: 'Economic category',
  '自己选部门、年度和指标，放在一起看；地址就是这份对比，可收藏、可转发。':
    'Choose agencies, years and measures and put them side by side; the address is the comparison: bookmark it, pass it on.',
  '所选范围内没有数据。可改选年度、级别或部门，或清除筛选。':
    'The selection has no data. Choose other years, levels or agencies, or clear the filter.',
} as const satisfies Readonly<Record<string, string>>;
