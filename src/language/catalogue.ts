/**
 * The language of this page, and its catalogue. One language a page: it is known before any other module of the app is evaluated (the
 * `await` below holds them back), so that texts may be translated wherever they stand, also in constants. To change it is to open the
 * page anew. In Chinese nothing is waited for and nothing is fetched.
 */

export type Language = 'zh' | 'en';

/** The key of the setting; `public/early.js` reads it too, to hide the Chinese page of the build where English is asked for. */
const SETTING = 'language';

/** As the reader has chosen it before. */
function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(SETTING) === 'en' ? 'en' : 'zh';
  } catch {
    // Storage may be forbidden, and neither the build nor a worker has any.
    return 'zh';
  }
}

/** As the address names it. */
function namedLanguage(): Language | undefined {
  if (typeof location === 'undefined') return undefined;
  const named = new URLSearchParams(location.search).get('lang');
  return named === 'zh' || named === 'en' ? named : undefined;
}

const remembered = rememberedLanguage();

/** Null in Chinese. Where the English words do not come, a page in Chinese is better than none. */
export const english =
  (namedLanguage() ?? remembered) === 'en' ? await import('./english/index.ts').catch(() => null) : null;

export const language: Language = english ? 'en' : 'zh';

/** What the addresses of this page name: nothing where the page would be in this language without, and is Chinese. */
export const addressLanguage: Language | undefined =
  language === 'en' || remembered === 'en' ? language : undefined;

/** For pages that are opened without a language in their address. */
export function rememberLanguage(chosen: Language): void {
  try {
    localStorage.setItem(SETTING, chosen);
  } catch {
    // The address still names it.
  }
}
