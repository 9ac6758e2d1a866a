/** Amounts of forms, compared with the account in 元 and shown in 万元. */
import { show } from '../amounts.ts';

/** What two roundings of one amount may differ by, in 元. */
export const ROUNDING = 200;
export const wan = (yuan: number): string => show(yuan.toFixed(2), '万元');
