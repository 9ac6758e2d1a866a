import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/server/policy.ts';
import { embedCode, fullAddress, pageId } from '../../src/features/embed/address.ts';
import { cellText, resultCsv, rowsPerPage } from '../../src/features/sql/result.ts';

test('the code of a frame names page, panel and choices; its title cannot leave the attribute', () => {
  const code = embedCode(
    { origin: 'https://site.example', pathname: '/three-public', search: '?region=519901&year=2023' },
    'budget',
    '“三公” "决算"',
    611,
  );
  expect(code).toContain(
    'src="https://site.example/embed?region=519901&amp;year=2023&amp;of=three-public&amp;panel=budget"',
  );
  expect(code).toContain('title="“三公” &quot;决算&quot;"');
  // The panel as it is shown, and the line of its source below it.
  expect(code).toContain('height="710"');
  const home = { origin: 'https://site.example', pathname: '/', search: '' };
  expect(embedCode(home, 'ranking', '图', 300)).toContain('/embed?of=overview&amp;panel=ranking"');
  expect(embedCode(home, 'ranking', '图', 300)).toContain('height="420"');
});

test('the way back has the choices and not the frame’s own words', () => {
  const search = { region: ['519901'], of: pageId('/execution'), panel: 'rate' };
  expect(fullAddress('https://site.example', '/execution', search)).toBe(
    'https://site.example/execution?region=519901',
  );
});

test.each([
  ['/', "frame-ancestors 'self'"],
  ['/three-public', "frame-ancestors 'self'"],
  ['/embedded', "frame-ancestors 'self'"],
  ['/embed/x', "frame-ancestors 'self'"],
  ['/app.html', "frame-ancestors 'self'"],
  ['/embed', 'frame-ancestors *'],
  ['/embed/', 'frame-ancestors *'],
])('%s: %s', (path, rule) => {
  expect(contentSecurityPolicy(path).split('; ').at(-1)).toBe(rule);
});

test('a result keeps within some thousand cells on the page, and goes whole into the file', () => {
  expect(rowsPerPage(1)).toBe(100);
  for (const columns of [1, 20, 40, 150]) expect(rowsPerPage(columns) * columns).toBeLessThanOrEqual(2000);
  const columns = [
    { name: '部门', isNumeric: false },
    { name: '数', isNumeric: true },
  ];
  const csv = resultCsv({
    columns,
    rows: [
      { 部门: '=甲', 数: -1.5 },
      { 部门: ['乙'], 数: null },
    ],
    isCut: false,
  });
  expect(csv).toBe('\ufeff部门,数\r\n\'=甲,-1.5\r\n"[""乙""]",\r\n');
  expect(cellText(null)).toBe('');
});
