/**
 * Whose operating expenses stand under the heading 机关运行经费. They are an agency's (行政单位, and institutions managed like
 * one, 参照公务员法) by definition; a public institution prints its own 公用经费 there, which is another measure.
 */
import type { Measure } from '../../domain/measures.ts';
import { agencyNameOf } from '../agencyName.ts';
import type { Flow } from '../text/flow.ts';

/** As the registry of sources states it; empty where nobody did. */
export type AgencyType = 'administrative' | 'public_institution' | '';

/** The sentence says that the amount is an agency's: （行政单位和参照公务员法管理事业单位）机关运行经费. */
const OF_AGENCY = /行政单位|参照公务员|参公|机关本级/;
const OF_INSTITUTION =
  /\((?:[\u4e00-\u9fff]{0,4})?事业单位\)|事业单位(?:日常)?(?:公用|运行)经费|(?:无|没有)机关运行经费/;
/** 本单位为财政全额拨款的公益一类事业单位: what the body says of itself. */
const CALLS_ITSELF =
  /(?:本|我|该)?(?:单位|部门|中心|校|院|园|馆|站|所)(?:性质)?(?:为|是|系|属于?)[^。；]{0,24}事业单位/;
/** Bodies that are no agency and are never managed like one. */
const NEVER_AGENCY = /(?:学校|小学|中学|大学|学院|幼儿园|托儿所|医院|卫生院|保健院|图书馆|博物馆|文化馆)$/;
const OVERVIEW_REACH = 3000;

/** Is the document a public institution's, by the registry and failing that by its own words? */
function isInstitution(flow: Flow, agencyType: AgencyType): boolean {
  if (agencyType !== '') return agencyType === 'public_institution';
  if (NEVER_AGENCY.test(agencyNameOf(flow))) return true;
  const own = CALLS_ITSELF.exec(flow.text.slice(0, OVERVIEW_REACH))?.[0];
  return own !== undefined && !OF_AGENCY.test(own);
}

/**
 * The measure of operating expenses that the flow's words before `at` name; `at` is null in a table, which has no sentence. A
 * zero is what it says: an institution has no 机关运行经费.
 */
export type OperatingMeasure = (measure: Measure, at: number | null, value?: string) => Measure;

export function operatingMeasureOf(flow: Flow, agencyType: AgencyType): OperatingMeasure {
  let institution: boolean | null = null;
  return (measure, at, value) => {
    if (measure !== 'agency_operating' || (value !== undefined && !/[1-9]/.test(value))) return measure;
    const sentence = at === null ? '' : flow.text.slice(flow.text.lastIndexOf('。', at) + 1, at);
    if (OF_AGENCY.test(sentence)) return measure;
    institution ??= isInstitution(flow, agencyType);
    return institution || OF_INSTITUTION.test(sentence) ? 'institution_operating' : measure;
  };
}
