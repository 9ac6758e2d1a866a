/** Resolves behind the next paint: what is large and not needed for the first picture must not compete with it. */
export const afterFirstPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
  });
