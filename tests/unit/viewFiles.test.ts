/** Which addresses the build has answered, and where. */
import { describe, expect, test } from 'vitest';
import {
  agencyOf,
  choiceName,
  choiceOf,
  chosenViewFile,
  searchOf,
  viewFile,
} from '../../src/app/viewFiles.ts';

const search = (values: { region?: string[]; agency?: string[]; year?: string[] }) => ({
  region: undefined,
  agency: undefined,
  year: undefined,
  ...values,
});

describe('what an address chooses', () => {
  test('is a single year or region, and stands for that address again', () => {
    for (const chosen of [search({ year: ['2023'] }), search({ region: ['420000'] })]) {
      const choice = choiceOf(chosen);
      expect(choice).not.toBeNull();
      expect(searchOf(choice)).toEqual(chosen);
    }
    expect(searchOf(null)).toEqual(search({}));
  });

  test.each([
    search({}),
    search({ year: ['2022', '2023'] }),
    search({ year: ['2023'], region: ['420000'] }),
    search({ agency: ['x'] }),
    search({ agency: ['x'], year: ['2023'] }),
  ])('is none of the build’s where it is %j', (chosen) => {
    expect(choiceOf(chosen)).toBeNull();
  });
});

test('an agency alone is answered by its own file, if it can have one', () => {
  expect(agencyOf(search({ agency: ['x-1'] }))).toBe('x-1');
  for (const other of [
    search({}),
    search({ year: ['2023'] }),
    search({ agency: ['x-1', 'x-2'] }),
    search({ agency: ['x-1'], year: ['2023'] }),
    search({ agency: ['../x'] }),
  ])
    expect(agencyOf(other)).toBeNull();
});

test('files are named by page, choice and edition', () => {
  expect(viewFile('/')).toBe('views/overview.json');
  expect(viewFile('/three-public')).toBe('views/three-public.json');
  expect(choiceName({ key: 'region', value: '420000' })).toBe('region-420000');
  expect(chosenViewFile('/', 'year-2023', '1f00ab3c')).toBe('year-2023.1f00ab3c/overview.json');
});
