/** The parts that a document is cut into by its titles. Those that the prose grammar does not read are none of `Section`. */
import { SECTIONS, type Section } from '../../domain/measures.ts';

/** Parts that the prose grammar does not read. */
export const NOT_PROSE = [
  /** Before the first heading that is known: the title page, a menu, a table of another sort. */
  'front',
  'contents',
  'glossary',
  'statements',
  'overall_form',
  'project_form',
  'report',
  'project_summaries',
] as const;

const OTHER_REGIONS = [
  'other',
  /** 财政拨款支出决算: a part of the general public budget's section, or of all appropriations where it stands alone. */
  'fiscal_expenditure',
  /** 支出决算总体情况: of the budget whose section it stands in, or of all expenditure. */
  'any_expenditure',
  ...NOT_PROSE,
] as const;

export type Region = Section | (typeof OTHER_REGIONS)[number];

export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
export const REGIONS: readonly Region[] = [...SECTION_NAMES, ...OTHER_REGIONS];
