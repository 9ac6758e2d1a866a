/** Stated reasons against the changes that they are to explain. */
import { compareDecimals, subtractDecimals, sumDecimals } from '../../domain/decimal.ts';
import type { Measure } from '../../domain/measures.ts';
import { show } from './amounts.ts';
import type { Facts, Figure } from './facts.ts';
import { type Hit, idsOf, nameOf, said, stated } from './rule.ts';
import { flowPlace } from './places.ts';

/** 减少的原因 that ends in 支出增加, and the reverse. Only the last clause is read: the others may weigh against it. */
const DIRECTION =
  /(?:支出|经费|费用|收入|资金|拨款)(?:较上年|比上年|较去年|比去年)?(?:有所|相应)?(增加|增长|上升|减少|下降)$/;

/** The change of the series that an explanation speaks of: the nearest printed before it. */
const changeBefore = (
  facts: Facts,
  measure: string,
  functionName: string,
  start: number,
): Figure | undefined =>
  facts.figures
    .filter(
      (figure) =>
        figure.measure === measure &&
        figure.functionName === functionName &&
        figure.aspect === 'change' &&
        figure.start < start &&
        start - figure.start < 120,
    )
    .at(-1);

/** Whether a reason can be of `change` alone: no full stop between, or no other change in the sentence before it. */
function isOf(facts: Facts, start: number, change: Figure): boolean {
  const { text, offsets } = facts.flow;
  const at = flowPlace(facts.flow, change.start);
  if (!text.slice(at, flowPlace(facts.flow, start)).includes('。')) return true;
  const [from, to] = [
    offsets[text.lastIndexOf('。', at) + 1] ?? 0,
    offsets[text.indexOf('。', at)] ?? Infinity,
  ];
  return facts.figures.every(
    (figure) =>
      figure.aspect !== 'change' ||
      figure.start < from ||
      figure.start > to ||
      figure.start === change.start ||
      (figure.measure === change.measure && figure.functionName === change.functionName),
  );
}

export function reasonsAgainstSigns(facts: Facts): Hit[] {
  return facts.explanations.flatMap((one): Hit[] => {
    const word = DIRECTION.exec(one.reason)?.[1];
    if (one.aspect !== 'change' || word === undefined) return [];
    const change = changeBefore(facts, one.measure, one.functionName, one.start);
    if (!change || Number(change.value) === 0 || !isOf(facts, one.start, change)) return [];
    const rises = /增|升/.test(word);
    const both =
      /增加|增长|上升|上涨|调增|追加/.test(one.reason) && /减少|下降|压减|降低|调减/.test(one.reason);
    if (both || rises !== change.value.startsWith('-')) return [];
    return [
      {
        question: `${stated(facts, change)}，所述原因却是“${one.reason}”，增减方向是否相反？`,
        printed: said(change),
        computed: word,
        ids: idsOf(change),
      },
    ];
  });
}

/** 增加 0 万元 with 增加主要原因: a reason for what did not happen. */
export function reasonsForNothing(facts: Facts): Hit[] {
  const figures = facts.explanations.flatMap((one): Figure[] => {
    const change = changeBefore(facts, one.measure, one.functionName, one.start);
    if (!change || Number(change.value) !== 0 || !isOf(facts, one.start, change)) return [];
    const between = facts.flow.source.slice(change.end, one.start).replace(/\s+/g, '');
    return /(?:增加|减少|增长|下降)的?(?:主要)?原因/.test(between) ? [change] : [];
  });
  return [...new Set(figures)].map((change) => ({
    question: `${stated(facts, change)}，并无增减，却写有增加（减少）的主要原因，是否为模板文字？`,
    printed: said(change),
    computed: '无增减',
    ids: idsOf(change),
  }));
}

const THREE_PUBLIC_PARTS: readonly (readonly [Measure, RegExp])[] = [
  ['overseas_travel', /出国|出境/],
  ['vehicles', /公务用车|公务车|公车|车辆|用车/],
  ['reception', /接待/],
];

const MOST_OF = 0.75;

/** The “三公” total rose for a reason that names one part, and that part explains the lesser share of it. */
export function partialReasons(facts: Facts): Hit[] {
  const total = facts.of('three_public', 'change')[0];
  const reasons = facts.explanations.filter(
    (one) => one.measure === 'three_public' && one.aspect === 'change',
  );
  if (!total || Number(total.value) === 0) return [];
  return reasons.flatMap((one): Hit[] => {
    const named = THREE_PUBLIC_PARTS.filter(([, words]) => words.test(one.reason));
    const changes = named.map(([measure]) => facts.of(measure, 'change')[0]);
    const known = changes.filter((change) => change !== undefined);
    if (named.length === 0 || known.length < named.length) return [];
    const explained = sumDecimals(known.map((change) => change.canonical));
    const share = Number(explained) / Number(total.canonical);
    if (share >= MOST_OF || compareDecimals(total.canonical, '0') === 0) return [];
    return [
      {
        question: `${stated(facts, total)}，所述原因是“${one.reason}”，而所及各项合计 ${show(explained, total.unit)}，只占 ${(share * 100).toFixed(1)}%，其余变动的原因是什么？`,
        printed: said(total),
        computed: show(explained, total.unit),
        difference: show(subtractDecimals(total.canonical, explained), total.unit),
        tolerance: `${MOST_OF * 100}%`,
        ids: idsOf(total, known),
      },
    ];
  });
}

/** Money said to have moved to lines of its own, against what those lines gained. */
export function reclassified(facts: Facts): Hit[] {
  const changes = facts.figures.filter(
    (figure) =>
      figure.aspect === 'change' && figure.year === facts.fiscalYear && figure.functionName.includes('/'),
  );
  return facts.explanations.flatMap((one): Hit[] => {
    if (one.aspect !== 'change' || !/科目调整|单独列支|分离/.test(one.reason)) return [];
    const change = changeBefore(facts, one.measure, one.functionName, one.start);
    if (!change || Number(change.value) >= 0) return [];
    const moved = changes.filter(
      (figure) =>
        figure !== change &&
        Number(figure.value) > 0 &&
        one.reason.includes(figure.functionName.split('/').at(-1) ?? '\n'),
    );
    if (moved.length === 0) return [];
    const sum = sumDecimals(moved.map((figure) => figure.canonical));
    const fall = change.canonical.slice(1);
    if (Number(sum) >= MOST_OF * Number(fall)) return [];
    return [
      {
        question: `${stated(facts, change)}，原因是“${one.reason}”，而${moved.map((figure) => `${nameOf(figure).split('·')[1] ?? ''} ${said(figure)}`).join('、')}合计只有 ${show(sum, change.unit)}，其余 ${show(subtractDecimals(fall, sum), change.unit)}减少的原因是什么？`,
        printed: said(change),
        computed: show(sum, change.unit),
        difference: show(subtractDecimals(fall, sum), change.unit),
        tolerance: `${MOST_OF * 100}%`,
        ids: idsOf(change, moved),
      },
    ];
  });
}
