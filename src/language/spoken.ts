/** Which language words are of, for screen readers, fonts and hyphenation: in an English page names and quotations stay Chinese. */
import { language } from './catalogue.ts';

const HAN = /\p{Script=Han}/u;

interface Spoken {
  readonly lang?: 'zh-CN';
}

const PLAIN: Spoken = {};
const CHINESE: Spoken = { lang: 'zh-CN' };

/** Attributes of an element that holds words of the data. */
export const spoken = (text: string | null | undefined): Spoken =>
  language === 'en' && text && HAN.test(text) ? CHINESE : PLAIN;
