/** Where an agency is: by its name and, failing that, by the text's opening. */
import { describe, expect, it } from 'vitest';
import { places } from '../../scripts/lib/regions.ts';
import { regionOf } from '../../src/extraction/region.ts';

describe('the place of an agency', () => {
  it.each([
    ['a county whose name ends like another', '长兴县渔业服务中心', '330522'],
    ['the other one', '兴县水利局', '141123'],
    ['a county that is in no list', '平兴县水利局', ''],
    ['a district whose city is named', '晋城市城区民政局', '140502'],
    ['a district that is many cities’', '平河市开发南区管委会', ''],
    ['a city and its south', '中山市南区街道办事处', '442000'],
    ['a prefecture by its short name', '巴州财政局', '652800'],
    ['a district that is called alike', '巴州区教育局', '511902'],
    ['Hong Kong where it is named', '香港特别行政区南区办事处', '810004'],
    ['the country of a ministry', '教育部', '000000'],
    ['the country of a ministry without those below it', '人力资源和社会保障部（本级）', '000000'],
    ['the country of a state bureau', '国家粮食和物资储备局', '000000'],
    ['the country of a state administration', '国家市场监督管理总局', '000000'],
    ['the country of a commission', '国家卫生健康委员会', '000000'],
    ['the country of the highest court', '最高人民法院', '000000'],
    ['the country of an office of the council', '国务院台湾事务办公室', '000000'],
    ['the country of a federation', '中华全国供销合作总社', '000000'],
    ['a county’s branch of a state bureau', '国家税务总局长兴县税务局', '330522'],
    ['a branch at a place that is in no list', '国家税务总局平兴县税务局', ''],
    ['a team at a place that is in no list', '国家统计局石桥调查队', ''],
    ['a party committee at a place that is in no list', '中国共产党石桥镇委员会', ''],
    ['a department that names no county', '宣传部', ''],
    ['a zone’s office', '开发区财政部', ''],
  ])('%s', (_, name, code) => {
    expect(regionOf(name, `${name}2022年度部门决算`, places)).toBe(code);
  });
});

it('the seat that a central body’s text names is not its place', () => {
  expect(regionOf('教育部', '教育部2022年度部门决算\n地址：北京市西城区', places)).toBe('000000');
});
