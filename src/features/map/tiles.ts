/** The provinces as squares of one size, each about where it lies: no borders are drawn, so none can be drawn wrong. */
export interface Tile {
  /** GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

/** Each line is a row of the map from the north, each word a square from the west; a dot is none. */
const ROWS = [
  '.      .      .      .      .      .      .      黑龙江',
  '.      .      .      .      内蒙古 .      .      吉林',
  '新疆   .      甘肃   宁夏   .      北京   天津   辽宁',
  '.      青海   .      陕西   山西   河北   山东   .',
  '西藏   .      四川   重庆   河南   安徽   江苏   上海',
  '.      .      .      贵州   湖北   江西   浙江   .',
  '.      .      云南   广西   湖南   广东   福建   台湾',
  '.      .      .      海南   澳门   香港   .      .',
] as const;

const CODES: Readonly<Record<string, string>> = {
  北京: '110000',
  天津: '120000',
  河北: '130000',
  山西: '140000',
  内蒙古: '150000',
  辽宁: '210000',
  吉林: '220000',
  黑龙江: '230000',
  上海: '310000',
  江苏: '320000',
  浙江: '330000',
  安徽: '340000',
  福建: '350000',
  江西: '360000',
  山东: '370000',
  河南: '410000',
  湖北: '420000',
  湖南: '430000',
  广东: '440000',
  广西: '450000',
  海南: '460000',
  重庆: '500000',
  四川: '510000',
  贵州: '520000',
  云南: '530000',
  西藏: '540000',
  陕西: '610000',
  甘肃: '620000',
  青海: '630000',
  宁夏: '640000',
  新疆: '650000',
  台湾: '710000',
  香港: '810000',
  澳门: '820000',
};

export const TILES: readonly Tile[] = ROWS.flatMap((line, row) =>
  line.split(/\s+/).flatMap((name, column) => {
    const code = CODES[name];
    return code === undefined ? [] : [{ code, name, column, row }];
  }),
);

const DIRECTIONS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads: the nearest of the squares that can be chosen, in that direction; itself where there is none. */
export function neighbour(tiles: readonly Tile[], from: Tile, key: string): Tile {
  const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
  const ahead = ({ column, row }: Tile): number => (column - from.column) * dx + (row - from.row) * dy;
  const aside = ({ column, row }: Tile): number =>
    Math.abs((column - from.column) * dy) + Math.abs((row - from.row) * dx);
  const [nearest] = tiles
    .filter((tile) => ahead(tile) > 0)
    .sort((a, b) => ahead(a) + 2 * aside(a) - (ahead(b) + 2 * aside(b)));
  return nearest ?? from;
}
