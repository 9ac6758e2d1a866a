/** English of the pages of comparisons and the map. */
export const PRESETS = {
  文中数字读入数据表: 'Numbers in the text read into the tables',
  '另 {explainedPct}% 注明原因不入表，{unrecognisedPct}% 未能识别':
    'A further {explainedPct}% left out for a stated reason, {unrecognisedPct}% not recognised',
  公开年度: 'Disclosed years',
  '另有推算 {derivedCount} 条': 'plus {derivedCount} derived',
  '含本地 {ownCount} 份': '{ownCount} of them your own',
  核对疑点: 'Findings of the checks',
  数据集概况: 'The dataset at a glance',
  '<b>“三公”经费减得最多</b><agency/>{fiscalYear}年比上年 <amount/><share/>':
    '<b>Largest cut in “three public” expenses</b><agency/> in {fiscalYear}, against the prior year: <amount/><share/>',
  '（<cell/>）': ' (<cell/>)',
  文件自己对不上: 'A document that contradicts itself',
  看全部疑点: 'See all findings',
  先看这些: 'Start here',
  '数字读自各部门自己公开的决算文件，一字未改；推算的、计算的、有疑问的，都标了出来。':
    'Numbers are read from the final accounts that agencies themselves published, not a digit changed; what is derived, computed or in doubt is marked.',
  '部门整体（绩效自评表）': 'Whole agency (self-evaluation form)',
  '一般公共预算财政拨款（决算说明）': 'General public budget from fiscal appropriation (narrative)',
  从年初预算到决算: 'From original budget to actual',
  '部门整体支出，取自整体支出绩效自评表；含财政拨款以外的资金。':
    'Expenditure of the whole agency, from its overall self-evaluation form; includes money other than fiscal appropriation.',
  '一般公共预算财政拨款支出，取自决算说明；文件不载全年（调整后）预算。':
    'General public budget expenditure from fiscal appropriation, from the narrative; documents do not state an adjusted budget for it.',
  '全年预算（调整后）': 'Adjusted budget',
  文件所载完成率: 'Completion rate as printed',
  执行率与完成年初预算: 'Execution rate and share of original budget spent',
  '虚线为100%。': 'The dashed line is 100%.',
  '按文件所载金额计算。缺全年预算者不算执行率，不以文件自称的比率代替。':
    'Computed from the printed amounts. Without an adjusted budget there is no execution rate; the rate that a document claims is not put in its place.',
  '执行率（÷全年预算）': 'Execution rate (÷ adjusted budget)',
  '{within}：按款、项': '{within}: by group and item',
  '一般公共预算支出：按功能分类': 'General public budget expenditure by function',
  '条末为各科目之和。': 'The number at the end of a bar is the sum of its items.',
  '一般公共预算财政拨款支出决算数，款、项级科目。':
    'Actual general public budget expenditure from fiscal appropriation, by group and item.',
  '条末为各类之和，因四舍五入可与文件合计差0.01。':
    'The number at the end of a bar is the sum of its classes, which may differ by 0.01 from the printed total through rounding.',
  '一般公共预算财政拨款支出决算数，类级科目；未按类公布而款、项齐全者由款、项相加。':
    'Actual general public budget expenditure from fiscal appropriation, by class; where classes are not published but all groups and items are, they are added up.',
  '选择一类可看其款、项。': 'Choose a class to see its groups and items.',
  其他科目: 'Other items',
  决算数: 'Actual',
  '全部（按类）': 'All (by class)',
  '所选范围内没有“{within}”的款、项数据。': 'The selection has no data for groups and items of “{within}”.',
  '年初批了多少、年中调成多少、年底花了多少。执行率以全年（调整后）预算为分母，完成率与差异率以年初预算为分母。':
    'How much was approved at the start of the year, what it was adjusted to, and how much was spent. The execution rate is of the adjusted budget; completion and variance are of the original one.',
  '所选地区、部门与年度之间没有预算执行数据。推算年度只有决算数，没有预算数；可改选公开年度，或清除筛选。':
    'The selection has no data on budget execution. Derived years have actuals only, no budgets; choose a disclosed year, or clear the filter.',
  '口径#scope': 'Scope',
  一般公共预算支出: 'General public budget expenditure',
  机关运行经费: 'Agency operating expenses',
  政府性基金支出: 'Government-managed funds expenditure',
  政府采购: 'Procurement',
  '各部门{title}': '{title} by agency',
  '所选年度#within': 'selected years',
  '{years}的{amount}，由高到低。': '{amount}, {years}, highest first.',
  各部门最新公开年度: 'the latest disclosed year of each agency',
  本年决算数: 'Actual, this year',
  '本年{measure}': '{measure}, this year',
  上年: 'Prior year',
  排名所用指标: 'Measure that ranks',
  与上年相比: 'Against the prior year',
  '红增绿减，颜色深浅按幅度的对数（±500%封顶），数字为准。':
    'Red is up, green is down; depth of colour follows the logarithm of the rate (capped at ±500%), and the number decides.',
  '上年为零者不计算百分比。文件印有比率的用文件所载，否则按金额计算。':
    'No rate where the prior year is zero. As printed where the document prints a rate, else computed from the amounts.',
  '变动最大：{measure}': 'Largest changes: {measure}',
  '比上年增减额，{order}；取文件所载增减额，没有印出的用两年之差。':
    'Change on prior year, {order}; as printed in the document, else the difference between the two years.',
  减得最多的在前: 'largest decreases first',
  增得最多的在前: 'largest increases first',
  本年: 'This year',
  减少最多: 'Largest decreases',
  增加最多: 'Largest increases',
  各部门主要数字: 'Key figures by agency',
  '万元、人': '10,000 yuan, people',
  '“—”表示文件没有公布，“不适用”表示文件声明没有此项，“未收录”表示本数据集没有该年文件，都不等于零。标“推”者由次年文件的“比上年增减”推算，标“疑”者有核对疑问。':
    '“—”: not published in the document; “not applicable”: the document says there is none; “not collected”: this dataset does not hold that year’s document. None of these is zero. Numbers marked d are derived from the change on prior year in the following year’s document; those marked ? are questioned by a check.',
  '哪些部门花了多少、比上年多了还是少了。每个数都能点开，看到它在文件里的原句。':
    'Who spent how much, and was it more or less than the year before? Click any number to see the sentence it was printed in.',
  自评得分: 'Self-evaluation score',
  全年执行: 'Actual',
  '分，满分100': 'points of 100',
  '由低到高；{total} 个部门没有公布总分或没有自评表，不以各项得分相加代替。':
    'From the lowest; {total, plural, one {{total} agency publishes} other {{total} agencies publish}} no total or no form, and the sum of partial scores is not put in its place.',
  '由低到高。': 'From the lowest.',
  自评得分与执行率: 'Self-evaluation score and execution rate',
  '分、%': 'points, %',
  '圆点为项目，菱形为部门整体；两轴固定从0起；位置各有不足1分的错开，以免相互遮盖。{rest}':
    'Dots are projects, diamonds whole agencies; both axes start at 0. Points are moved by less than one so as not to cover each other.{rest}',
  '准确数见提示与表格。': 'Exact numbers are in the tooltip and the table.',
  '另有 {left} 份缺得分或执行率，未画出。':
    ' {left} more without a score or an execution rate are not drawn.',
  自评表与指标: 'Self-evaluation forms and indicators',
  '整体支出在前，项目在后，各按得分由低到高。执行率按全年预算与执行数计算。':
    'Overall forms first, then projects, each from the lowest score. The execution rate is computed from the adjusted budget and the actual.',
  '有指标明细的可展开。': 'Those with indicators can be opened.',
  '部门给自己打的分。自评由各部门自行组织，分数高不等于绩效好；这里把得分与花钱进度放在一起看。':
    'The marks that agencies give themselves. Self-evaluation is run by each agency, and a high score does not mean good performance; here scores stand beside how the money was spent.',
  '所选范围内没有绩效自评表。推算年度没有自评；可改选公开年度，或清除筛选。':
    'The selection has no self-evaluation forms. Derived years have none; choose a disclosed year, or clear the filter.',
  '“三公”经费构成与年度变化': '“Three public” expenses: parts and change over the years',
  '条末为合计。': 'The number at the end of a bar is the total.',
  '合计为0.00者确实公布为零。': 'A total of 0.00 was indeed published as zero.',
  '“三公”增减额': '“Three public”, change',
  '“三公”比上年': '“Three public” vs prior year',
  '{measure}：预算与决算': '{measure}: budget and actual',
  '空心为全年预算数，实心为决算数。': 'Hollow: adjusted budget; solid: actual.',
  '预算为零者不计算比例。': 'No ratio where the budget is zero.',
  预算的: 'of budget: ',
  决算占预算: 'Actual as share of budget',
  '“三公”经费项目': '“Three public” item',
  '人均“三公”经费': '“Three public” expenses per employee',
  车均运行维护费: 'Operation per vehicle',
  人均国内公务接待费: 'Domestic reception per guest',
  '{formula}。分母为零或未公布者不计算。':
    '{formula}. Not computed where the denominator is zero or not published.',
  人均与车均: 'Per employee and per vehicle',
  '团组、车辆、接待与在职人员': 'Delegations, vehicles, receptions and staff',
  实物量: 'quantities',
  '“—”表示文件没有公布，不等于零。': '“—” means not published in the document, not zero.',
  三公经费: '“Three public” expenses',
  '财政拨款安排的因公出国（境）、公务用车、公务接待三项支出：花在哪里、是否在预算之内、摊到人和车是多少。':
    'Official overseas travel, official vehicles and official reception paid from fiscal appropriation: where the money went, whether it stayed within budget, and what it comes to per employee and per vehicle.',
} as const satisfies Readonly<Record<string, string>>;
