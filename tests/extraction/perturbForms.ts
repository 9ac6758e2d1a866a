/** Forms as another converter would have left them: page numbers among the cells, lines broken elsewhere. */
import { random } from './perturb.ts';

const FORM = /自评表/;
const SHORTEST_PAGE = 25;

/** Puts a page number, alone between blank lines, into the forms now and then: 7, 8, 9 and so on, behind a page 6 in prose. */
export function withPages(text: string, seed: number): string {
  const next = random(seed);
  let page = 6;
  let since = 0;
  let inForms = false;
  return text
    .split('\n')
    .flatMap((line) => {
      since++;
      if (!inForms && FORM.test(line)) {
        inForms = true;
        return [
          '随着各项工作的不断深入开展，我单位将继续',
          '',
          String(page++),
          '',
          '做好预算绩效管理工作，提高资金效益。',
          '',
          line,
        ];
      }
      if (!inForms || since < SHORTEST_PAGE || next() > 0.05) return [line];
      since = 0;
      return [line, '', String(page++), '', ''];
    })
    .join('\n');
}

/** Breaks one line of the forms in ten, inside words and numbers too. */
export function withBreaks(text: string, seed: number): string {
  const next = random(seed);
  let inForms = false;
  return text
    .split('\n')
    .flatMap((line) => {
      inForms ||= FORM.test(line);
      if (!inForms || line.trim().length <= 8 || next() > 0.1) return [line];
      const at = 2 + Math.floor(next() * (line.length - 4));
      return [line.slice(0, at), line.slice(at)];
    })
    .join('\n');
}

/** A space on either side of each tab. */
export const withSpaces = (text: string): string => text.replaceAll('\t', ' \t ');

/** A cell a line, the empty ones lost: what is left of a table whose tabs and blank lines a converter dropped. */
export function withCellsAsLines(text: string): string {
  let inForms = false;
  return text
    .split('\n')
    .flatMap((line) => {
      inForms ||= FORM.test(line);
      if (!inForms) return [line];
      const cell = line.replace(/^\t/, '');
      return cell.trim() === '' && line !== cell ? [] : [cell];
    })
    .join('\n');
}

/** Spaces for the tabs, one for however many: what is left of a table in text that was laid out for reading. */
export const withSpacesForTabs = (text: string): string => text.replace(/\t+/g, ' ');
