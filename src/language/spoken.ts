/** What is Chinese in an English page, for screen readers and fonts. */
import { language } from './catalogue.ts';

/** The `lang` of an element that holds a name or a quotation of the data; none in a Chinese page, which is of that language itself. */
export const chinese: 'zh-CN' | undefined = language === 'en' ? 'zh-CN' : undefined;

/** The same of words that may be either. */
export const chineseIn = (text: string): 'zh-CN' | undefined =>
  language === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
