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
  ])('%s', (_, name, code) => {
    expect(regionOf(name, `${name}2022年度部门决算`, places)).toBe(code);
  });
});
