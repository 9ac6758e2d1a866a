/** What each page is called, by its route: in the navigation and in the window's title. */
import { t } from '../language/t.ts';
export const PAGE_NAMES = {
  '/': t('总览'),
  '/execution': t('预算执行'),
  '/three-public': t('三公经费#nav'),
  '/performance': t('绩效评价'),
  '/compare': t('对比'),
  '/findings': t('疑点'),
  '/reasons': t('原因'),
  '/documents': t('文件'),
  '/own': t('我的文件'),
  '/sql': 'SQL',
  '/method': t('方法'),
} as const;

/** By which the search finds a page: pinyin and its initials. */
export const PAGE_SPELLINGS: Readonly<Record<keyof typeof PAGE_NAMES, string>> = {
  '/': 'zonglan zl',
  '/execution': 'yusuanzhixing yszx',
  '/three-public': 'sangongjingfei sgjf',
  '/performance': 'jixiaopingjia jxpj',
  '/compare': 'duibi db',
  '/findings': 'yidian yd',
  '/reasons': 'yuanyin yy',
  '/documents': 'wenjian wj',
  '/own': 'wodewenjian wdwj',
  '/sql': 'sql chaxun cx',
  '/method': 'fangfa ff shuoming sm',
};

/** Of a page that no navigation names. */
export const EMBED_NAME = t('嵌入的图');

/** Of pages that are called after what they show, until that is known. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  '/documents/$documentId': t('文件#one'),
  '/agencies/$agencyId': t('部门'),
};

export const SITE_NAME = t('部门决算比较');
export const NOT_FOUND_NAME = t('没有这个页面');
