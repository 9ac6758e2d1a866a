import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineJson } from '../../../scripts/prerender.ts';

test('text of a document cannot end the script element', () => {
  const hostile = { quote: '</script><!-- <script>alert(1)</script>\u2028\u2029' };
  const json = inlineJson(hostile);
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(hostile);
});

test('any JSON comes back as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(inlineJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
