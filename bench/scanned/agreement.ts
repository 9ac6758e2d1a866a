/** How far two texts of the same prose agree: their characters, and the numbers of the first. */

export interface Agreement {
  readonly characters: number;
  readonly right: number;
  readonly numbers: number;
  readonly exact: number;
  /** Something else stands in their place. */
  readonly wrong: number;
  /** Nothing does. */
  readonly lost: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const OF_A_NUMBER = /[\d.,，]/;

/** @param numbers places of numbers in `truth` */
export function agreementOf(truth: string, read: string, numbers: readonly Span[]): Agreement {
  const partners = alignment(truth, read);
  let [exact, lost] = [0, 0];
  for (const { start, end } of numbers) {
    const places = Array.from({ length: end - start }, (_, index) => partners[start + index] ?? -1);
    const [first = -1] = places;
    const isWhole = first >= 0 && places.every((place, index) => place === first + index);
    const isAlone = !OF_A_NUMBER.test(read[first - 1] ?? '') || OF_A_NUMBER.test(truth[start - 1] ?? '');
    const isEnded = !/\d/.test(read[first + places.length] ?? '');
    if (isWhole && isAlone && isEnded) exact++;
    else if (places.every((place) => place < 0)) lost++;
  }
  return {
    characters: truth.length,
    right: partners.filter((place) => place >= 0).length,
    numbers: numbers.length,
    exact,
    lost,
    wrong: numbers.length - exact - lost,
  };
}

/** For each character of `truth` the place of the same one in `read`, in order, as many as can be; −1 where there is none. */
function alignment(truth: string, read: string): Int32Array {
  const width = read.length + 1;
  const longest = new Uint16Array((truth.length + 1) * width);
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--) {
      const at = i * width + j;
      longest[at] =
        truth[i] === read[j]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  const partners = new Int32Array(truth.length).fill(-1);
  for (let i = 0, j = 0; i < truth.length && j < read.length;) {
    const at = i * width + j;
    if (truth[i] === read[j]) partners[i++] = j++;
    else if ((longest[at + width] ?? 0) >= (longest[at + 1] ?? 0)) i++;
    else j++;
  }
  return partners;
}
