/** From here on digits stand in groups: below it are years. */
const GROUPED_FROM = 10_000;
/** What is called so is never a year. */
const COUNTED = /count|total/i;
const COUNTED_FROM = 1_000;

/** A value as it stands within a text; `name`: what the text calls it. */
export const written = (value: string | number, name = ''): string =>
  typeof value === 'number' && value >= (COUNTED.test(name) ? COUNTED_FROM : GROUPED_FROM)
    ? value.toLocaleString('zh-CN')
    : String(value);
