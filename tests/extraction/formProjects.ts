/** Invented projects, and what their self-evaluations say. */
export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
}

export interface Project {
  readonly name: string;
  readonly original: string;
  readonly adjusted: string;
  readonly actual: string;
  readonly rate: string;
  /** Of the execution of its budget. */
  readonly score: string;
  readonly total: string;
  readonly indicators: readonly Indicator[];
}

const indicators = (...scores: readonly string[]): Indicator[] =>
  [
    ['产出指标', '数量指标', '新建雨量站数量', '≥6处', '7处', '20'],
    ['产出指标', '数量指标', '维护水位计数量', '≥40台', '38台', '10'],
    ['产出指标', '质量指标', '设备完好率', '≥95%', '96%', '20'],
    ['效益指标', '社会效益指标', '防汛能力', '有所提高', '达成预期指标', '30'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', '10'],
  ].map(([level1 = '', level2 = '', level3 = '', target = '', actual = '', weight = ''], index) => ({
    level1,
    level2,
    level3,
    target,
    actual,
    weight,
    score: scores[index] ?? '',
  }));

export const PROJECTS: readonly Project[] = [
  {
    name: '山洪灾害防治',
    original: '36.00',
    adjusted: '42.50',
    actual: '38.25',
    rate: '90.00%',
    score: '9',
    total: '95.5',
    indicators: indicators('20', '9.5', '20', '28', '9'),
  },
  {
    name: '水文设施运行维护',
    original: '18.40',
    adjusted: '18.40',
    actual: '18.40',
    rate: '100.00%',
    score: '10',
    total: '97',
    indicators: indicators('20', '9', '19', '30', '9'),
  },
];
