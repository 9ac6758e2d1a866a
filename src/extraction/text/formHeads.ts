/** The head of a self-evaluation form, where labels may be worded as headings are. */

const INDICATORS = /三级指标|指标(?:名称|内容)/;
/** Characters of a form from the labels of its head to the titles of its indicators. */
const LONGEST_HEAD = 800;

/** Is `at` between the name that a form begins with and its indicators? A label there may be worded as a heading: 二、预算执行情况, 部门主要职能. */
export function isInFormHead(text: string, form: number, at: number, name: RegExp): boolean {
  if (at - form > LONGEST_HEAD) return false;
  const before = text.slice(form, at);
  return (
    name.test(before) && !INDICATORS.test(before) && INDICATORS.test(text.slice(at, form + LONGEST_HEAD))
  );
}
