/** Puts words on the clipboard, as plain text and where given as HTML too; which of them is pasted, the other program decides. */
import { t } from '../language/t.ts';
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

/** Where a page is not served securely, the browser has no clipboard to write to, but still copies on command. */
function copyOnCommand({ plain, html }: Copied): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    // The only way there is on such pages.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}

/** Resolves when it is there. @throws with a sentence for the reader where the browser refuses */
export async function copy(words: Copied): Promise<void> {
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  try {
    const { plain, html } = words;
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob(plain, 'text/plain'),
        ...(html === undefined ? {} : { 'text/html': blob(html, 'text/html') }),
      }),
    ]);
  } catch (error) {
    if (!copyOnCommand(words)) throw new Error(t('浏览器不允许复制'), { cause: error });
  }
}
