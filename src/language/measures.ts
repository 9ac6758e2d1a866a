/** Measures as the page names them. */
import { MEASURES, SECTIONS, type Measure, type Section } from '../domain/measures.ts';
import { language } from './catalogue.ts';
import { word } from './t.ts';

export const measureName = (measure: Measure): string =>
  language === 'en' ? MEASURES[measure].nameEn.replace(/"([^"]*)"/g, '“$1”') : MEASURES[measure].nameZh;

export const measureMeaning = (measure: Measure): string => word(MEASURES[measure].definition);

export const sectionName = (section: Section): string => word(SECTIONS[section]);
