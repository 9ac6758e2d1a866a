import type { PageLoadTrouble } from './release.ts';
import { t } from '../language/t.ts';

interface TroubleWords {
  readonly title: string;
  readonly advice: string;
  /** The word on the button. */
  readonly action: string;
}

export const PAGE_LOAD_WORDS: Readonly<Record<PageLoadTrouble, TroubleWords>> = {
  offline: {
    title: t('网络已断开，页面没有打开'),
    advice: t('请检查网络连接，恢复后重试。'),
    action: t('重试'),
  },
  outdated: {
    title: t('网站已有新版，这个页面还是旧版'),
    advice: t('自动换成新版没有成功，请按 Ctrl+F5 刷新；仍不行请清除本站缓存。'),
    action: t('再试一次'),
  },
  missing: {
    title: t('页面文件没有取到'),
    advice: t('服务器暂时没有给出这个页面的文件，可稍后再试；反复出现请告知网站维护者。'),
    action: t('重新打开'),
  },
};
