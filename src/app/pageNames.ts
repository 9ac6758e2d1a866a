/** What each page is called, by its route: in the navigation and in the window's title. */
export const PAGE_NAMES = {
  '/': '总览',
  '/execution': '预算执行',
  '/three-public': '三公经费',
  '/performance': '绩效评价',
  '/compare': '对比',
  '/findings': '疑点',
  '/reasons': '原因',
  '/documents': '文件',
  '/own': '我的文件',
  '/sql': 'SQL',
  '/method': '方法',
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
export const EMBED_NAME = '嵌入的图';

/** Of pages that are called after what they show, until that is known. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  '/documents/$documentId': '文件',
  '/agencies/$agencyId': '部门',
};

export const SITE_NAME = '部门决算比较';
export const NOT_FOUND_NAME = '没有这个页面';
