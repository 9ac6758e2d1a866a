/**
 * Drawings that the build made of the default views (app/prerender.tsx). They stand in the page before any script has run, and
 * stay in their place until the chart itself is there.
 */
import { hashKey } from '@tanstack/react-query';
import type { Comparison } from '../../comparison/comparison.ts';

const pictures = new Map<string, string>();

export const pictureKey = (comparison: Comparison): string => hashKey([comparison]);

export const setPicture = (comparison: Comparison, svg: string): void => {
  pictures.set(pictureKey(comparison), svg);
};

export const pictureOf = (comparison: Comparison): string | undefined => pictures.get(pictureKey(comparison));

/** Called once, before the first render: takes the drawings out of the page that the build wrote. */
export function takePictures(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-picture]')) {
    pictures.set(element.dataset['picture'] ?? '', element.innerHTML);
  }
}
