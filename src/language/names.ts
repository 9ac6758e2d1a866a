/** Names on the state's own lists, in an English page with their English: items of expenditure, provinces. */
import { english } from './catalogue.ts';

/** A function (类, 款 or 项), an economic category, a place. */
export const listedName = (name: string): string => english?.nameInEnglish(name) ?? name;

/** `一般公共服务支出 / 财政事务` of the path of the data, `一般公共服务支出/财政事务`. */
export const itemPath = (path: string): string => path.split('/').map(listedName).join(' / ');

/** The last name of a path; of no path none. */
export const itemName = (path: string | null | undefined): string =>
  path ? listedName(path.slice(path.lastIndexOf('/') + 1)) : '';
