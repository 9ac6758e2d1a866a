/**
 * Whose document it is, as far as it can be told, and what of that is only likely: a person confirms what is not sure, before
 * or after the document counts. Used alike by the import of a folder and by the page that takes a reader's own files.
 */
import { COUNTRY, regionLevelOf } from '../../domain/regions.ts';
import type { RegionLevel } from '../../domain/tables.ts';
import type { AgencyType } from '../figures/operating.ts';
import { isCentralBody } from '../centralBody.ts';
import { regionOf, type Place } from '../region.ts';
import type { ExtractedDocument } from './extractDocument.ts';

/** What a person may have to say, in the order in which it is asked for. */
export type Doubt = 'name' | 'likely-name' | 'region' | 'likely-region' | 'year' | 'type' | 'likely-type';

export interface Identity {
  readonly kind: ExtractedDocument['kind'];
  readonly inferredKind: ExtractedDocument['inferredKind'];
  readonly tableUnits: ExtractedDocument['tableUnits'];
  readonly otherAccount: ExtractedDocument['otherAccount'];
  /** Empty where the document names no body. */
  readonly agencyName: string;
  readonly shortName: string;
  /** GB/T 2260; empty where no place is named, or two fit equally. */
  readonly regionCode: string;
  readonly level: RegionLevel | '';
  /** Empty unless it is sure. */
  readonly agencyType: AgencyType;
  /** Where it is only likely. */
  readonly likelyType: AgencyType;
  /** The year that the document states itself; null where it states none. */
  readonly fiscalYear: number | null;
  readonly doubts: readonly Doubt[];
}

const OVERVIEW_REACH = 3000;
/** 本单位为财政全额拨款的公益一类事业单位: what the body says of itself. */
const CALLS_ITSELF =
  /(?:本|我|该)?(?:单位|部门|局|委|办|中心|校|院|园|馆|站|所)(?:性质)?(?:为|是|系|属于?)[^。；]{0,24}?(行政单位|行政机关|参照公务员|参公|事业单位)/;
const ADMINISTRATIVE =
  /(?:局|厅|委员会|人民政府|办公室|办公厅|法院|检察院|街道办事处|委员会(?:组织|宣传|统战)部)$/;
/** 宣传部 of a county is one too, but names no county here: only of central bodies. */
const CENTRAL_ADMINISTRATIVE = /[部署]$/;
const INSTITUTION =
  /(?:学校|小学|中学|高中|大学|学院|幼儿园|托儿所|医院|卫生院|保健院|图书馆|博物馆|文化馆)$/;
const LIKELY_INSTITUTION = /(?:中心|站|所|馆|院|社|园|台|队|团|基地|处)$/;

interface TypeGuess {
  readonly type: AgencyType;
  readonly isSure: boolean;
}

/** By the body's own words and by what it is called. The two against each other, or 参公, is for a person to decide. */
export function agencyTypeOf(name: string, text: string): TypeGuess {
  const said = CALLS_ITSELF.exec(text.slice(0, OVERVIEW_REACH).replace(/\s+/g, ''))?.[1] ?? '';
  const isInstitution = said === '事业单位';
  const own = name.replace(/[（(][^（）()]*[)）]/g, '');
  if (said.startsWith('参')) return { type: '', isSure: false };
  if (CENTRAL_ADMINISTRATIVE.test(own) && isCentralBody(own))
    return { type: 'administrative', isSure: !isInstitution };
  if (INSTITUTION.test(own)) return { type: 'public_institution', isSure: !said || isInstitution };
  if (ADMINISTRATIVE.test(own)) return { type: 'administrative', isSure: !isInstitution };
  if (isInstitution) return { type: 'public_institution', isSure: true };
  if (said !== '') return { type: 'administrative', isSure: true };
  return { type: LIKELY_INSTITUTION.test(own) ? 'public_institution' : '', isSure: false };
}

/** 克拉玛依市乌尔禾区人民政府办公室 → 乌尔禾区人民政府办公室: without the places above its own. */
export function shortNameOf(name: string, regionCode: string, places: readonly Place[]): string {
  const own = places.find(({ code }) => code === regionCode)?.name;
  const at = own === undefined ? -1 : name.indexOf(own);
  // Within brackets the place stands for more: 高新区（新市区）管委会.
  return at > 0 && !/[（(]/.test(name.slice(0, at)) ? name.slice(at) : name;
}

/** Goes on with a smaller place that GB/T 2260 does not have, or not by this name: 上海市某某区财政局 is not the city's. */
const SMALLER_PLACE = /^(?!城市)[\u4e00-\u9fff]{1,5}?[区县旗]/;

/** Does the name itself say that the agency is of this place? */
function isNamed(name: string, regionCode: string, places: readonly Place[]): boolean {
  if (regionOf(name, name, places) !== regionCode) return false;
  if (regionCode === COUNTRY) return true;
  const own = places.find(({ code }) => code === regionCode)?.name ?? '';
  return !SMALLER_PLACE.test(name.slice(name.indexOf(own) + own.length));
}

export function identityOf(document: ExtractedDocument, places: readonly Place[]): Identity {
  const { agencyName, regionCode, text, kind, inferredKind, tableUnits, otherAccount, printedYear } =
    document;
  const { type, isSure } = agencyTypeOf(agencyName, text);
  const doubts: Doubt[] = [];
  if (agencyName === '') doubts.push('name');
  else if (kind === 'self_evaluation') doubts.push('likely-name');
  if (regionCode === '') doubts.push('region');
  else if (!isNamed(agencyName, regionCode, places)) doubts.push('likely-region');
  if (printedYear === null) doubts.push('year');
  if (!isSure) doubts.push(type === '' ? 'type' : 'likely-type');
  return {
    kind,
    inferredKind,
    tableUnits,
    otherAccount,
    agencyName,
    shortName: shortNameOf(agencyName, regionCode, places),
    regionCode,
    level: regionCode === '' ? '' : regionLevelOf(regionCode),
    agencyType: isSure ? type : '',
    likelyType: isSure ? '' : type,
    fiscalYear: printedYear,
    doubts,
  };
}
