/** English of the room `performance`. */
export const PERFORMANCE = {
  查找指标: 'Search indicators',
  '查找指标，如：满意度，按回车': 'Search indicators, e.g. “满意度”, and press Enter',
  '在指标名称、目标值和完成值里找；点名称看原文所在行。':
    'Searches the names, targets and results of indicators; click a name to see its row in the document.',
  目标结果: 'Outcome',
  全部结果: 'All outcomes',
  找到的指标: 'Indicators found',
  条指标: 'indicators',
  自评表总分: 'Total score of the form',
  '该指标所在自评表的总分；点列名可按总分排序，看哪份自评表得分高而目标未达到。':
    'The total of the form that the indicator is of; sort by it to see which forms score high although a target was missed.',
  指标含: 'Indicator contains',
  绩效指标: 'performance indicators',
  '{saved}条指标': '{saved} indicators',
  含自评表总分与出处: 'With the total of each form and its place',
  '{count} 份自评表': '{count, plural, one {{count} form} other {{count} forms}}',
  '自评得分的分布。{words}': 'Distribution of self-evaluation scores. {words}',
  '{formCount} 份有得分的自评表：中位数 {median} 分，一半在 {q1} 与 {q3} 之间，最低 {lowest}；满分 {fullCount} 份。':
    '{formCount} forms with a score: median {median}, half between {q1} and {q3}, lowest {lowest}; {fullCount} with full marks.',
  自评得分的分布: 'Distribution of self-evaluation scores',
  分: 'points',
  '{words}横轴固定从0到100；粗线为中位数，虚线为上下四分位数。':
    '{words} The horizontal axis is fixed from 0 to 100; thick line: median; dashed lines: quartiles.',
  目标与完成值: 'Targets and results',
  正好完成的占比: 'Share hit to the digit',
  多少目标正好完成: 'How many targets were hit exactly',
  目标与完成值的表: 'Table of targets and results',
  '只列正好完成最多的 {mostLines} 项；可用上面的筛选看其他。':
    'Only the {mostLines} with the most hits to the digit are listed; use the filters above to see others.',
  自评表: 'Self-evaluation forms',
  得分中位数: 'Median score',
  执行率中位数: 'Median execution rate',
  目标正好完成的占比: 'Share of targets hit to the digit',
  两地对照: 'Two regions side by side',
  '各含其下所有地方；只受年度筛选影响。中位数不随个别极端值变动。':
    'Each with all places in it; only the year filter applies. A median does not move with single extremes.',
  左边的地区: 'Region on the left',
  右边的地区: 'Region on the right',
  两地对照的表: 'Table of two regions',
  目标结果的构成: 'Outcomes of targets',
  '指标#indicator': 'Indicator',
  完成值: 'Result',
  '结果#outcome': 'Outcome',
  正好完成: 'Hit to the digit',
  优于目标: 'Exceeded',
  未达目标: 'Missed',
  不能比较: 'Not comparable',
  '只比目标与完成值都是数字、单位相同、方向明确的指标；方向不明（如没有写“≥”“≤”的天数）、照抄目标连同不等号的，不作判断，也不说未达到。':
    'Only indicators whose target and result are both numbers, in the same unit and with a clear direction, are compared. Where the direction is unclear (days without “≥” or “≤”) or the target was copied with its sign, nothing is said, not even that it was missed.',
  一级指标: 'Indicator, level 1',
  二级指标: 'Indicator, level 2',
  '（未注明）': '(not stated)',
  '另有 {apart} 条不是数字或不能比较。': ' {apart} more are not numbers or cannot be compared.',
  '所选范围内没有可比的数字目标。{rest}': 'The selection has no numeric targets that can be compared.{rest}',
  '{total} 条可比的数字目标中，{hitExactly} 条（{hitPct}%）的完成值与目标正好相等，{exceeded} 条优于目标，{missed} 条未达到。{rest}':
    'Of {total, number} numeric targets that can be compared, {hitExactly, number} ({hitPct}%) were hit to the digit, {exceeded, number} were exceeded and {missed, number} were missed.{rest}',
} as const satisfies Readonly<Record<string, string>>;
