/** Numbers that were recognised in pictures of pages. No table of the data package: nothing of it counts, and nothing loads it. */
import type { Column, Table } from './tables.ts';

const text = (name: string, titleZh: string, description?: string): Column => ({
  name,
  type: 'string',
  titleZh,
  ...(description === undefined ? {} : { description }),
});
const integer = (name: string, titleZh: string, description: string): Column => ({
  name,
  type: 'integer',
  titleZh,
  description,
});

export const DRAFTS_FILE = 'drafts.csv';

export const DRAFTS: Table = {
  name: 'drafts',
  titleZh: '扫描件里识别出的数字（草稿）',
  primaryKey: ['document_id', 'source_start', 'measure', 'aspect', 'item'],
  columns: [
    text('document_id', '文件编号'),
    text('source_file', '原始文件'),
    integer('page', '页', 'From 1 on'),
    integer('source_start', '起点', 'UTF-16 offset into the text that was recognised'),
    integer('source_end', '终点', 'UTF-16 offset into the text that was recognised'),
    text('printed', '识别出的数'),
    text('measure', '指标', 'Empty where it is a cell of a self-evaluation'),
    text('aspect', '口径'),
    text('item', '项目'),
    text('unit', '单位'),
    integer('sureness', '把握', 'Of the least sure character, in per cent'),
    text('doubts', '可疑之处', 'sign, contradicts, format, unsure; parted by blanks'),
    text(
      'page_fault',
      '页面质量',
      'two-level: black and white in fewer than 200 dots an inch; poor: hardly readable',
    ),
    text('line', '所在行'),
  ],
};
