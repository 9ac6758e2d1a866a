/** English of the room `reasons`. */
export const REASONS = {
  '等 {agencyCount} 个部门': 'and others, {agencyCount} agencies',
  '{agencyCount} 个部门措辞相同': '{agencyCount} agencies use the same words',
  '文件对增减和预决算差异给出的“主要原因”，照录原文，金额大的在前。许多部门用同样的话，这里标明有几家。':
    'The “main reasons” that documents state for changes and for variances from budget, word for word, largest amounts first. Many agencies use the same words; how many is shown.',
  '{reasons}条': '{reasons} reasons',
  导出原因: 'Export reasons',
  在原因中查找: 'Search the reasons',
  '在原因中查找，如：人员调动，按回车': 'Search the reasons, e.g. “人员调动”, and press Enter',
  全部指标: 'All measures',
  '{name}（{reasonCount}）': '{name} ({reasonCount})',
  措辞: 'Wording',
  '没有符合这些条件的原因。可以减少一个条件，或换一个词。':
    'No reason meets these conditions. Remove one, or try another word.',
  '条#reasons': 'reasons',
  比上年增加: 'Up on prior year',
  比上年减少: 'Down on prior year',
  与上年持平: 'Unchanged',
  全部措辞: 'Any wording',
  只有一个部门这样写: 'Used by one agency only',
  多个部门措辞相同: 'Shared by several agencies',
  说明的是: 'Reason for',
  '增减或差异（元，非金额指标为个数）': 'Change or variance (yuan; a count where it is not money)',
  '原因（照录原文）': 'Reason (word for word)',
  措辞相同的部门数: 'Agencies with the same wording',
  与预算: 'vs budget',
  '{side}持平': 'unchanged {side}',
} as const satisfies Readonly<Record<string, string>>;
