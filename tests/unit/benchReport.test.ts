import { expect, test } from 'vitest';
import { renewed, report, type Measurement } from '../../bench/report.ts';

const measured = (name: Measurement['name'], printed: string, agencies?: number): Measurement => ({
  name,
  options: [],
  printed,
  machine: 'two cores',
  ...(agencies !== undefined && { agencies }),
});

const WHOLE = [
  measured('reading', '118 a second'),
  measured('peers', '69 ms'),
  measured('peers', '52 ms', 3500),
];

test('a part that is measured anew stands where it stood, and the others stay as they are', () => {
  const [reading, , many] = WHOLE;
  const anew = measured('peers', '41 ms');
  expect(renewed(report(WHOLE), [anew])).toBe(report([reading!, anew, many!]));
});

test('a part that was not there stands at the end', () => {
  const pages = measured('pages', '183 ms');
  expect(renewed(report(WHOLE), [pages])).toBe(report([...WHOLE, pages]));
});

test('what is nobody’s section, the words at the beginning, is written as it is said today', () => {
  expect(renewed('# Measured\n\nby an older command\n\n## Reading\n\n1\n', [])).toBe(
    report([]).trimEnd() + '\n\n## Reading\n\n1\n',
  );
});
