import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import type { AgencyType } from '../../src/extraction/figures/operating.ts';

const measuresOf = (text: string, agencyType: AgencyType = ''): string[] =>
  documentRows(readText(text, 2023, agencyType), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 })
    .tables.figures.filter((row) => String(row['measure']).includes('operating'))
    .map((row) => `${row['measure']} ${row['aspect']} ${row['value']}`);

const HEADING = '（一）机关运行经费支出情况\n';

describe('operating expenses of a public institution are no 机关运行经费', () => {
  it.each<[why: string, text: string, type: AgencyType]>([
    [
      'the sentence says so',
      `（一）机关运行经费及公用经费支出情况\n2023年度白杨州驻沪联络处（事业单位）公用经费支出12.30万元。\n`,
      '',
    ],
    ['the noun says so', `${HEADING}2023年度机关运行经费支出情况：事业单位公用经费支出12.30万元。\n`, ''],
    ['the registry says so', `${HEADING}2023年度机关运行经费支出12.30万元。\n`, 'public_institution'],
    [
      'its name says so',
      `临江县实验幼儿园2023年度部门决算\n${HEADING}2023年度机关运行经费支出12.30万元。\n`,
      '',
    ],
    [
      'it says so of itself',
      `一、单位概况\n本中心为财政全额拨款的公益一类事业单位。\n${HEADING}2023年机关运行经费支出12.30万元。\n`,
      '',
    ],
  ])('because %s', (_, text, type) => {
    expect(measuresOf(text, type)).toEqual(['institution_operating actual 12.30']);
  });

  it.each<[why: string, text: string, type: AgencyType]>([
    [
      'the sentence names 行政单位 and 参公, whatever the registry says',
      `${HEADING}2023年度白杨州档案局（行政单位和参照公务员法管理事业单位）机关运行经费支出12.30万元。\n`,
      'public_institution',
    ],
    [
      'the body says that it is managed like an agency',
      `一、单位概况\n本中心为参照公务员法管理的事业单位。\n${HEADING}2023年机关运行经费支出12.30万元。\n`,
      '',
    ],
    [
      'a department has institutions below it',
      `一、单位概况\n本部门下设事业单位3个。\n${HEADING}2023年机关运行经费支出12.30万元。\n`,
      '',
    ],
    ['the registry says that it is an agency', `${HEADING}本单位公用经费支出12.30万元。\n`, 'administrative'],
  ])('but an agency’s where %s', (_, text, type) => {
    expect(measuresOf(text, type)).toEqual(['agency_operating actual 12.30']);
  });
});
