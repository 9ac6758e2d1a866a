/**
 * Drawings that the build made of the default views (scripts/prefetch). They stand in the page before any script has run, and
 * stay in their place until the chart itself is there.
 */
const pictures = new Map<string, string>();

export const pictureKey = (panelId: string): string => panelId;

/** Called once, before the first render: takes the drawings out of the page that the build wrote. */
export function takePictures(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-picture]')) {
    pictures.set(element.dataset['picture'] ?? '', element.innerHTML);
  }
}

/** Also called by the build, which draws them. */
export const setPicture = (key: string, svg: string): void => {
  pictures.set(key, svg);
};

export const pictureOf = (key: string): string | undefined => pictures.get(key);
