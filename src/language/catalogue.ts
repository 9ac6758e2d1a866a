/**
 * The language of this page, and its catalogue. One language a page: it is known before any other module of the app is evaluated (the
 * `await` below holds them back), so that texts may be translated wherever they stand, also in constants. To change it is to open the
 * page anew. In Chinese nothing is waited for and nothing is fetched.
 */

export type Language = 'zh' | 'en';

/** The key of the setting; `public/theme.js` reads it too, to hide the Chinese page of the build where English is asked for. */
const SETTING = 'language';

/** As the address names it, else as the reader has chosen before. Outside a page (the build, a worker) it is Chinese. */
function askedLanguage(): Language {
  if (typeof location === 'undefined') return 'zh';
  const named = new URLSearchParams(location.search).get('lang');
  if (named === 'zh' || named === 'en') return named;
  try {
    return localStorage.getItem(SETTING) === 'en' ? 'en' : 'zh';
  } catch {
    // Storage may be forbidden, and a worker has none.
    return 'zh';
  }
}

/** Null in Chinese. Where the English words do not come, a page in Chinese is better than none. */
export const english = askedLanguage() === 'en' ? await import('./english/index.ts').catch(() => null) : null;

export const language: Language = english ? 'en' : 'zh';

/** For pages that are opened without a language in their address. */
export function rememberLanguage(chosen: Language): void {
  try {
    localStorage.setItem(SETTING, chosen);
  } catch {
    // The address still names it.
  }
}
