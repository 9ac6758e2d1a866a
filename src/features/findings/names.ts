import { ruleName } from '../../language/findings.ts';
import { isMeasure } from '../../domain/measures.ts';
import { SEVERITIES, type Severity } from '../../domain/tables.ts';
import type { Facet, FindingFacet } from '../../queries/findingFacets.ts';
import { t } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { listedName } from '../../language/names.ts';

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  severity: t('程度'),
  rule: t('问题'),
  measure: t('指标'),
  region: t('地区'),
  agency: t('部门'),
};

/** In a reader's words: what is printed does not agree with itself, or asks for an answer, or is worth knowing. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  contradiction: t('自相矛盾#one'),
  question: t('疑问'),
  note: t('提示'),
  minor: t('文字格式'),
};

/** Rules as an address may give them: ids and nothing else. */
export const findingRules = (rules: readonly string[]): string[] =>
  rules.filter((rule) => /^[a-z]+(-[a-z]+)*\.[a-z-]+$/.test(rule));

export function facetValueName({
  facet,
  value,
  name,
}: Pick<FindingFacet, 'facet' | 'value' | 'name'>): string {
  if (facet === 'rule') return ruleName(value);
  if (facet === 'severity') {
    const severity = SEVERITIES.find((each) => each === value);
    return severity ? SEVERITY_WORDS[severity] : value;
  }
  if (facet === 'measure') {
    if (value === 'evaluation') return t('绩效自评表');
    return isMeasure(value) ? measureName(value) : value;
  }
  return facet === 'region' ? listedName(name ?? value) : (name ?? value);
}
