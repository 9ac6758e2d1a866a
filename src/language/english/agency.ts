/** English of the room `agency`. */
export const AGENCY = {
  这个部门的文件: 'Documents of this agency',
  '{total} 条': '{total}',
  '这个部门的全部 {total} 条{kind}': '{kind}: all {total} of this agency',
  没有这个部门: 'No such agency',
  '数据集中没有编号为“{id}”的部门。可能是链接抄写有误，或该部门尚未收录。':
    'The dataset has no agency with the ID “{id}”. The link may have been mistyped, or the agency is not in the collection yet.',
  '收录 {documentCount} 份文件':
    '{documentCount, plural, one {{documentCount} document} other {{documentCount} documents}} collected',
  '公开年度 {disclosed}': 'disclosed {disclosed}',
  没有收录文件: 'no document collected',
  '另有 {count} 个同级部门未判明是行政单位还是事业单位，不在其中。':
    'Left out: {count, plural, one {{count} agency} other {{count} agencies}} of the same level, not known to be administrative bodies or public institutions.',
  与同级同类部门对比: 'Compare with peers',
  '正在载入部门…': 'Loading the agency…',
  '文件对增减和预决算差异给出的原因，照录原文，金额大的在前。':
    'Reasons that documents state for changes and for variances from budget, word for word, largest amounts first.',
  '文件没有写明原因。': 'The documents state no reason.',
  '万元，另注明者除外': '10,000 yuan unless stated otherwise',
  '文件没有公布：{names}。没有公布不等于零。':
    'Not published in the documents: {names}. Not published does not mean zero.',
  从预算到决算: 'From budget to final accounts',
  '{disclosed}年度': 'FY {disclosed}',
  '执行率以全年（调整后）预算为分母，完成年初预算以年初预算为分母；缺一者不计算。':
    'The execution rate is of the adjusted budget, the share of original budget spent is of the original one; where either is missing, nothing is computed.',
  钱花在哪些事上: 'What the money was spent on',
  '一般公共预算财政拨款支出，万元':
    'general public budget expenditure from fiscal appropriation, 10,000 yuan',
  '按功能分类的类、款、项；未按类、款公布而其下各项齐全者由各项相加。':
    'By class, group and item of the functional classification; where a class or group is not published but all below it are, it is their sum.',
  '{year}年度主要数字': 'Key figures, {year}',
  '各部门取其最新公开年度，由高到低排名次；排在前面不等于好，也不等于不好。':
    'Each agency in its latest disclosed year, ranked from the highest; a high rank is neither good nor bad.',
  '细线由最低到最高，粗线为中间一半，竖线为中位数，圆点为本部门；箭头表示还有离得很远的，未按比例画出。':
    'Thin line: lowest to highest; thick line: middle half; tick: median; dot: this agency; arrow: some lie far beyond, not drawn to scale.',
  本部门: 'This agency',
  名次: 'Rank',
  中位数: 'Median',
  在同类部门中的位置: 'Among agencies of the same kind',
  分布: 'Distribution',
  与谁相比: 'Compared with',
  在职人员: 'Staff in post',
  人均支出: 'Expenditure per employee',
  整体支出执行率: 'Overall execution rate',
  自相矛盾: 'Contradictions',
  一般公共预算财政拨款支出: 'General public budget expenditure from fiscal appropriation',
  '因公出国（境）费': 'Official overseas travel',
  公务用车购置费: 'Official vehicle purchase',
  公务用车运行维护费: 'Official vehicle operation',
  公务接待费: 'Official reception',
  文件自相矛盾之处: 'Contradictions in documents',
  '{scoredTotal} 个部门的最新公开年度':
    'latest disclosed year of {scoredTotal, plural, one {{scoredTotal} agency} other {{scoredTotal} agencies}}',
  '名次（由高到低）': 'Rank (from the highest)',
  有此数的部门: 'Agencies with this number',
  最低: 'Lowest',
  最高: 'Highest',
  没有此数: 'no such number',
  '{name}：本部门 {self}，中位数 {median}，最低 {lowest}，最高 {highest}':
    '{name}: this agency {self}, median {median}, lowest {lowest}, highest {highest}',
  '{levelName}{typeName}': '{levelName} · {typeName}',
  '{levelName}各部门': '{levelName} agencies',
  同省各部门: 'Agencies of the same province',
  '{label}（{count}）': '{label} ({count})',
  '没有收录该年文件；有数者由次年文件的“比上年增减”推算':
    'Document of that year not collected; numbers are derived from the change on prior year in the following year’s document',
  '{year}年度，取自该年决算公开文件': '{year}, from that year’s final accounts',
  '（{unit}）': ' ({unit})',
  '最新公开年度比上年增减幅度：文件印有的用文件所载，否则按金额计算':
    'Change of the latest disclosed year on the prior year: as printed where the document prints it, else computed from the amounts',
  '功能分类（类、款、项）': 'Function (class, group, item)',
  '收入、支出与结转结余': 'Revenue, expenditure and carry-over',
  财政拨款: 'Fiscal appropriation',
  '“三公”经费、会议与培训': '“Three public” expenses, meetings and training',
  机构与人员: 'Organisation and staff',
  机关运行与政府采购: 'Operating expenses and procurement',
  国有资产与车辆: 'State assets and vehicles',
  预算绩效: 'Budget performance',
} as const satisfies Readonly<Record<string, string>>;
