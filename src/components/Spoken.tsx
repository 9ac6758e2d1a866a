/** Words with names or quotations of the data in them: in an English page the Chinese among them is marked as Chinese. */
import { createElement, Fragment, type ReactNode } from 'react';
import { language } from '../language/catalogue.ts';

/** From the first Chinese character to the last before words in Latin letters. */
const CHINESE = /\p{Script=Han}(?:[^A-Za-z\n]*\p{Script=Han})?[）》」』]?/gu;

function marked(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(CHINESE)) {
    parts.push(text.slice(from, index), <span lang="zh-CN">{run}</span>);
    from = index + run.length;
  }
  return createElement(Fragment, null, ...parts, text.slice(from));
}

export const Spoken = ({ text }: { readonly text: string }): ReactNode =>
  language === 'en' ? marked(text) : text;
