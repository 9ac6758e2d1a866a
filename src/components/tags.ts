/**
 * The first `count` of what is chosen by name, the rest counted. As many on every screen: to find out how many fit, the library
 * would measure and draw itself again at each change.
 */
export const tags = (count: number) => ({
  maxTagCount: count,
  maxTagPlaceholder: (rest: readonly unknown[]): string => `+${String(rest.length)}`,
});
