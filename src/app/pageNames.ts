/** What each page is called, by its route: in the navigation and in the window's title. */
export const PAGE_NAMES = {
  '/': '总览',
  '/execution': '预算执行',
  '/three-public': '三公经费',
  '/performance': '绩效评价',
  '/documents': '文件',
  '/own': '我的文件',
} as const;

export const SITE_NAME = '部门决算比较';
export const NOT_FOUND_NAME = '没有这个页面';
