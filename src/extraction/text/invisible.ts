/**
 * Characters that print nothing and say nothing here: converters, web editors and input methods leave them inside words and
 * numbers. Unicode's default ignorable code points (DerivedCoreProperties), with the bidirectional marks, the joiners, the
 * variation selectors and the tags; and the marks of interlinear annotation.
 */
const SINGLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb';
/** U+E0000–U+E0FFF: tags, and the variation selectors of ideographs. */
const PAIR = '\\udb40[\\udc00-\\udfff]';

const INVISIBLE = new RegExp(`[${SINGLE}]|${PAIR}`, 'g');

/** The text without them. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

const one = new RegExp(`[${SINGLE}]`);

/** Those of one code unit. */
export const invisibleCodes: readonly number[] = Array.from({ length: 0x10000 }, (_, code) => code).filter(
  (code) => one.test(String.fromCharCode(code)),
);
