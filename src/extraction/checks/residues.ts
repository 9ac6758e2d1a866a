/** What editors and templates leave in a published text, and slips of units and lists. */
import type { Facts, Figure } from './facts.ts';
import { type Hit, idsOf, stated } from './rule.ts';

interface Residue {
  readonly pattern: RegExp;
  /** One of these stands in what the pattern finds; looking for them first is much faster. */
  readonly marks: readonly string[];
  readonly what: string;
}

/** What editors and templates leave in a published text. */
const RESIDUES: readonly Residue[] = [
  { pattern: /\[bookmark:[^\]]{0,40}\]/g, marks: ['[bookmark:'], what: '文字处理软件的书签标记' },
  { pattern: /错误！未(?:找到引用源|定义书签)/g, marks: ['错误！未'], what: '失效的引用' },
  { pattern: /[×X]{2,}(?:万?元|单位|部门|年)/g, marks: ['××', 'XX', '×X', 'X×'], what: '未填写的模板位置' },
  {
    pattern: /(?:^|[。\s])[一二三四五六七八九十]、(?:…{1,}|\.{3,})/g,
    marks: ['、…', '、...'],
    what: '未填写的模板标题',
  },
];

export function residues(facts: Facts): Hit[] {
  const { source } = facts.flow;
  return RESIDUES.flatMap(({ pattern, marks, what }): Hit[] => {
    if (!marks.some((mark) => source.includes(mark))) return [];
    const found = [...source.matchAll(pattern)].map((match) => match[0].trim());
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        question: `文中留有${what}“${first}”${found.length > 1 ? `等 ${found.length} 处` : ''}，发布前是否核对？`,
        printed: first,
        computed: '',
        ids: [],
      },
    ];
  });
}

/** Rows of a form that are dots. */
export function placeholders(facts: Facts): Hit[] {
  const from = facts.flow.text.search(/绩效(?:目标)?自评表/);
  const forms = from < 0 ? '' : facts.flow.text.slice(from);
  const found = forms.match(/(?<!、)(?:\.{6}|…{2})/g) ?? [];
  if (found.length === 0) return [];
  return [
    {
      question: `自评表中有 ${found.length} 处只有省略号，指标（目标、完成值）是否未填写？`,
      printed: `${found.length} 处“……”`,
      computed: '',
      ids: [],
    },
  ];
}

/** 奖金、。: an item of the list was dropped. */
export function danglingLists(facts: Facts): Hit[] {
  const { text } = facts.flow;
  const found = [...text.matchAll(/、(?=[。；]|[一二三四五六七八九十]+、[^。]{4,30}(?:情况|说明))/g)].map(
    (match) => /[^、。；，:]{2,16}$/.exec(text.slice(Math.max(0, match.index - 16), match.index))?.[0] ?? '',
  );
  if (found.length === 0) return [];
  return [
    {
      question: `列举在${found.map((item) => `“${item}、”`).join('和')}之后中断，是否漏列项目？`,
      printed: found.map((item) => `${item}、`).join('；'),
      computed: '',
      ids: [],
    },
  ];
}

/** 5 万 without 元. */
export function bareWan(facts: Facts): Hit[] {
  const found = facts.flow.text.match(/\d万(?=[，。；、)])/g) ?? [];
  if (found.length === 0) return [];
  return [
    {
      question: `有 ${found.length} 处金额只写“万”而没有“元”，单位是否为万元？`,
      printed: `${found.length} 处`,
      computed: '万元',
      ids: [],
    },
  ];
}

/** 每人每月1200月. */
export function unitSlips(facts: Facts): Hit[] {
  const found = facts.flow.text.match(/每人每月\d+(?:\.\d+)?(?:月|人|天)/g) ?? [];
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      question: `文中印“${first}”（${found.length} 处），单位是否应为“元”？`,
      printed: first,
      computed: `${first.slice(0, -1)}元`,
      ids: [],
    },
  ];
}

/** 评价项目5， without 个. */
export function missingUnits(facts: Facts): Hit[] {
  const count = facts.of('performance_project_count')[0];
  if (!count) return [];
  const next = facts.flow.source.slice(count.end, count.end + 6).trim();
  if (!/^[，,、。；;]/.test(next)) return [];
  return [
    {
      question: `${headless(facts, count)}之后没有单位，是否漏写“个”？`,
      printed: count.printed,
      computed: `${count.printed} 个`,
      ids: idsOf(count),
    },
  ];
}

const headless = (facts: Facts, figure: Figure): string => stated(facts, figure).replace(/\s*个$/, '');
