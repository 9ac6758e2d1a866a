/** Cells that say with a mark that they hold nothing: —, /, 无. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { figuresOf } from './tableFigures.ts';

describe.each(['—', '-', '/', '无'])('%s in a cell', (mark) => {
  it('is no part of a code', async () => {
    const rows = [
      '科目代码\t\t\t科目名称\t本年收入合计\t财政拨款收入\t其他收入',
      '类\t款\t项\t\t\t\t',
      `205\t${mark}\t${mark}\t教育支出\t366.23\t366.23\t${mark}`,
      `${mark}\t20508\t${mark}\t进修及培训\t366.23\t366.23\t${mark}`,
      `${mark}\t${mark}\t2050803\t培训支出\t366.23\t366.23\t${mark}`,
    ].map(
      (row) => `<tr>${row.replaceAll(/[^\t]+|(?<=\t)(?=\t|$)/g, '<td>$&</td>').replaceAll('\t', '')}</tr>`,
    );
    const page = `<p>云岭县教育局2023年度部门决算</p><p>收入决算表</p><p>单位：万元</p><table>${rows.join('')}</table>`;
    const { tables } = await extractDocument(
      new TextEncoder().encode(page),
      { fileName: 'a.html' },
      { places: [] },
    );
    expect(
      tables.figures.map((row) => [row['measure'], row['function_code'], row['value']].join(' ')),
    ).toEqual(
      ['205', '20508', '2050803'].flatMap((code) => [
        `revenue ${code} 366.23`,
        `fiscal_appropriation_revenue ${code} 366.23`,
      ]),
    );
  });

  it('is no word in a row of amounts', () => {
    expect(
      figuresOf(
        '财政拨款“三公”经费支出决算表',
        '合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费',
        '\t\t小计\t公务用车购置费\t公务用车运行维护费\t',
        `67.80\t${mark}\t50.85\t${mark}\t50.85\t16.95`,
      ),
    ).toEqual([
      'three_public actual 67.80 万元',
      'vehicles actual 50.85 万元',
      'vehicle_operation actual 50.85 万元',
      'reception actual 16.95 万元',
    ]);
  });
});
