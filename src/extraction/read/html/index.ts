/** A web page → its pieces: its encoding found the way a browser finds it. */
import { ExtractionError } from '../../errors.ts';
import { guessed, markOf, strictly } from '../decode.ts';
import { parseMarkup } from '../markup.ts';
import type { Piece } from '../../document/build.ts';
import { pagePieces } from './blocks.ts';

/** Browsers look for the charset in the first kilobyte; pages of these sites put scripts before it. */
const REACH = 8192;
const CHARSET =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i;

/** Throws `ExtractionError` (`encoding`). */
export function readHtml(bytes: Uint8Array): Piece[] {
  return pagePieces(parseMarkup(decodePage(bytes), 'html'));
}

/** A mark wins over what the page says of itself; bytes that are not in the stated charset are looked at themselves. */
function decodePage(bytes: Uint8Array): string {
  const stated = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, REACH)));
  const charset = markOf(bytes) ?? stated?.[1] ?? stated?.[2];
  // GB2312 and GBK pages hold characters of GB18030, the set that includes both.
  const wide =
    charset !== undefined && /^(?:gb2312|gbk|gb_2312-80|x-gbk)$/i.test(charset) ? 'gb18030' : charset;
  const text = (wide === undefined ? null : strictly(bytes, wide)) ?? guessed(bytes);
  if (text === null) throw new ExtractionError('encoding');
  return text;
}
