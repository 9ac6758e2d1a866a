/**
 * Automatic numbers: 一、（一）1. stand in no run of the text but in `numbering.xml`, and a heading without its ordinal is
 * no heading. Counts as Word does: one counter a level of an abstract list, deeper levels start again.
 */
import { attribute, child, childrenNamed, isOn, parseXml, type Element } from '../office/xml.ts';
import { formatNumber } from './numberFormats.ts';
import { numberingReference, type Styles } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: the counters of levels stand at their numbers. */
  readonly text: string;
  /** All counters in Arabic digits (`isLgl`). */
  readonly legal: boolean;
}

interface List {
  readonly levels: readonly (Level | undefined)[];
  /** Lists of the same abstract list go on counting together. */
  readonly counters: (number | undefined)[];
}

const LEVELS = 9;

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles: Styles;

  constructor(xml: string, styles: Styles) {
    this.#styles = styles;
    const root = child(parseXml(xml), 'numbering');
    const abstracts = new Map<string, List>();
    for (const abstract of childrenNamed(root, 'abstractNum')) {
      const id = attribute(abstract, 'abstractNumId');
      if (id !== undefined) abstracts.set(id, { levels: levelsOf(abstract), counters: [] });
    }
    for (const numbering of childrenNamed(root, 'num')) {
      const id = attribute(numbering, 'numId');
      const base = abstracts.get(attribute(child(numbering, 'abstractNumId'), 'val') ?? '');
      if (id !== undefined && base) this.#lists.set(id, overridden(base, numbering));
    }
  }

  /** The number printed before a paragraph with these properties, or '' where it has none. Counts it. */
  next(properties: Element | undefined): string {
    const own = numberingReference(properties);
    const inherited = this.#styles.numberingOf(attribute(child(properties, 'pStyle'), 'val'));
    const list = this.#lists.get(own?.numberingId ?? inherited?.numberingId ?? '');
    const depth = own?.level ?? inherited?.level ?? 0;
    const level = list?.levels[depth];
    if (!list || !level) return '';
    const { counters } = list;
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    for (let deeper = depth + 1; deeper < LEVELS; deeper++) counters[deeper] = undefined;
    if (level.format === 'bullet') return '';
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const at = list.levels[index];
      if (!at) return '';
      return formatNumber(counters[index] ?? at.start, level.legal ? 'decimal' : at.format);
    });
  }
}

function levelsOf(list: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of childrenNamed(list, 'lvl')) levels[Number(attribute(level, 'ilvl'))] = levelOf(level);
  return levels;
}

const levelOf = (level: Element): Level => ({
  start: Number(attribute(child(level, 'start'), 'val') ?? 1),
  format: attribute(child(level, 'numFmt'), 'val') ?? 'decimal',
  text: attribute(child(level, 'lvlText'), 'val') ?? '',
  legal: isOn(child(level, 'isLgl')),
});

/** A list that restates levels or where they start counts by itself. */
function overridden(base: List, numbering: Element): List {
  const overrides = childrenNamed(numbering, 'lvlOverride');
  if (overrides.length === 0) return base;
  const levels = [...base.levels];
  for (const override of overrides) {
    const index = Number(attribute(override, 'ilvl'));
    const restated = child(override, 'lvl');
    const level = restated ? levelOf(restated) : levels[index];
    const start = attribute(child(override, 'startOverride'), 'val');
    if (level) levels[index] = start === undefined ? level : { ...level, start: Number(start) };
  }
  return { levels, counters: [] };
}
