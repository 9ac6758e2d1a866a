/** The marks of names that a reader's own documents stand behind, wherever they are drawn, listed or exported. */
export const LOCAL_MARK = '（本地）';
/** Of an agency that has published documents too. */
export const PARTLY_LOCAL_MARK = '（含本地）';

export const isMarkedLocal = (name: string): boolean =>
  name.endsWith(LOCAL_MARK) || name.endsWith(PARTLY_LOCAL_MARK);
