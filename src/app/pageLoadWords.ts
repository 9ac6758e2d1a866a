import type { PageLoadTrouble } from './release.ts';

interface TroubleWords {
  readonly title: string;
  readonly advice: string;
  /** The word on the button. */
  readonly action: string;
}

export const PAGE_LOAD_WORDS: Readonly<Record<PageLoadTrouble, TroubleWords>> = {
  offline: {
    title: '网络已断开，页面没有打开',
    advice: '请检查网络连接，恢复后重试。',
    action: '重试',
  },
  outdated: {
    title: '网站已有新版，这个页面还是旧版',
    advice: '自动换成新版没有成功，请按 Ctrl+F5 刷新；仍不行请清除本站缓存。',
    action: '再试一次',
  },
  missing: {
    title: '页面文件没有取到',
    advice: '服务器暂时没有给出这个页面的文件，可稍后再试；反复出现请告知网站维护者。',
    action: '重新打开',
  },
};
