/** From what the recognition model answers to a text that a person puts right. */
import { describe, expect, it } from 'vitest';
import { confirmedText, wholeNumber, withConfirmation } from '../../src/ocr/confirmed.ts';
import type { Box } from '../../src/ocr/picture.ts';
import { alphabetOf, batchesOf, linesOf, recognitionInput } from '../../src/ocr/recognition.ts';
import type { Scan } from '../../src/ocr/scan.ts';
import { amended, placeOf, surenessOf, textOfScan } from '../../src/ocr/text.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

describe('what the recognition model answers', () => {
  const alphabet = alphabetOf('收\n入\n3\n');
  const strip = box(100, 0, 148, 48);

  /** Steps across one strip, each with its class and how sure it is. */
  const answer = (steps: readonly (readonly [number, number])[]) => ({
    dims: [1, steps.length, alphabet.length],
    data: Float32Array.from(
      steps.flatMap(([best, sure]) => alphabet.map((_, each) => (each === best ? sure : 0.01))),
    ),
  });

  it('is a character for each run of a class, at its surest step', () => {
    const steps = [
      [1, 0.5],
      [1, 0.9],
      [0, 0.9],
      [2, 0.8],
      [3, 0.7],
      [0, 0.9],
    ] as const;
    const [line] = linesOf(answer(steps), [strip], alphabet);
    expect(line).toEqual({ box: strip, text: '收入3', sure: [89, 80, 69], x: [112, 128, 136] });
  });

  it('is a character twice where the model sees nothing in between', () => {
    const steps = [
      [3, 0.9],
      [0, 0.9],
      [3, 0.9],
      [3, 0.8],
      [0, 0.9],
      [4, 0.9],
    ] as const;
    const [line] = linesOf(answer(steps), [strip], alphabet);
    expect(line!.text).toBe('33 ');
  });

  it('is asked of lines of like width together, each as high as the model takes it', () => {
    const boxes = [box(0, 0, 900, 30), box(0, 40, 60, 70), box(0, 80, 910, 110), box(0, 120, 70, 150)];
    const batches = batchesOf(boxes);
    expect(batches.flat()).toHaveLength(4);
    expect(batches[0]!.slice(0, 2)).toEqual([boxes[1], boxes[3]]);
    const picture = { width: 1000, height: 200, grey: new Uint8Array(200_000).fill(255) };
    const { dims, data } = recognitionInput(picture, [boxes[1]!, boxes[3]!]);
    expect(dims).toEqual([2, 3, 48, 112]);
    expect(data[0]).toBe(1);
    // Beside the narrower strip there is nothing.
    expect(data[111]).toBe(0);
  });
});

const lineAt = (text: string, at: Box): Scan['pages'][number]['lines'][number] => ({
  box: at,
  text,
  sure: Array.from(text, (_, unit) => 90 + (unit % 10)),
  x: Array.from(text, (_, unit) => at.left + 10 + unit * 20),
});
const pageOf = (...lines: Scan['pages'][number]['lines']): Scan['pages'][number] => ({
  slope: 0,
  width: 1000,
  height: 1400,
  lines,
  tables: [],
  fault: null,
});

describe('the text of a scan', () => {
  const scan: Scan = {
    pages: [
      pageOf(
        lineAt('二、支出', box(100, 100, 300, 130)),
        lineAt('12.50', box(400, 52, 500, 82)),
        lineAt('收入', box(100, 50, 200, 80)),
        lineAt('万元', box(500, 50, 560, 80)),
      ),
      pageOf(lineAt('下一页', box(100, 50, 200, 80))),
    ],
  };
  const read = textOfScan(scan);

  it('goes down the page, cells of a row apart, pieces of a line together, pages one after another', () => {
    expect(read.text).toBe('收入\t12.50万元\n二、支出\n\f下一页\n');
    expect(read.spots).toHaveLength(read.text.length);
  });

  it('knows where a number is printed and how sure its least sure character is', () => {
    const start = read.text.indexOf('12.50');
    expect(placeOf(read, start, start + 5)).toEqual({ page: 0, box: box(402.5, 52, 497.5, 82) });
    expect(placeOf(read, read.text.indexOf('下'), read.text.indexOf('下') + 1)?.page).toBe(1);
    expect(surenessOf(read, start + 2, start + 5)).toBe(92);
    expect(placeOf(read, 2, 3)).toBeNull();
  });

  it.each([
    ['占100.00%：上级补助', '占100.00%；上级补助'],
    ['收入12.00万元:事业收入', '收入12.00万元；事业收入'],
    ['共1〇〇.5〇万元', '共100.50万元'],
    ['支出2O.3万元', '支出20.3万元'],
    ['二〇二三年', '二〇二三年'],
    ['其中：基本支出', '其中：基本支出'],
    ['2023年：收入', '2023年：收入'],
    ['12:30', '12:30'],
  ])('takes what is known to be misread for what it is: %s', (line, now) => {
    expect(amended(line)).toBe(now);
    expect(now).toHaveLength(line.length);
  });
});

describe('what a person confirms', () => {
  const read = '收入1O5.2万元，支出88.10万元。';
  const [first, second] = [
    { start: 2, end: 7, printed: '1,005.20' },
    { start: 12, end: 17, printed: '88.10' },
  ];

  it('stands in the text, and places lead back to what was read', () => {
    const { text, ranges, original } = confirmedText(read, [second, first]);
    expect(text).toBe('收入1,005.20万元，支出88.10万元。');
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['1,005.20', '88.10']);
    for (const [index, range] of ranges.entries())
      expect(original(range)).toMatchObject(index === 0 ? { start: 2, end: 7 } : { start: 12, end: 17 });
    // A part of what was confirmed is all of it; what stands between is where it was.
    expect(original({ start: 4, end: 6 })).toEqual({ start: 2, end: 7 });
    expect(original({ start: text.indexOf('支'), end: text.indexOf('支') + 2 })).toEqual({
      start: 10,
      end: 12,
    });
  });

  it('replaces what was confirmed there before', () => {
    const again = { start: 2, end: 7, printed: '1,005.30' };
    expect(withConfirmation([first, second], again)).toEqual([second, again]);
    expect(withConfirmation([], first)).toEqual([first]);
  });

  it('is the number with the letters that are misread digits, without the marks of the sentence', () => {
    const at = read.indexOf('5.2');
    expect(wholeNumber(read, { start: at, end: at + 3 })).toEqual({ start: 2, end: 7 });
    const sentence = '共3.20，其余88.10。';
    const end = sentence.indexOf('，');
    expect(wholeNumber(sentence, { start: 1, end })).toEqual({ start: 1, end });
  });
});
