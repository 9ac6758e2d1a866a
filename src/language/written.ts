/** From here on digits stand in groups: below it are years. */
const GROUPED_FROM = 10_000;

/** A value as it stands within a text. */
export const written = (value: string | number): string =>
  typeof value === 'number' && value >= GROUPED_FROM ? value.toLocaleString('zh-CN') : String(value);
