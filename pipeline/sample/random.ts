/**
 * Random numbers that are the same on every machine and for ever: a sample is a function of its seed. Each household has
 * a stream of its own, so that one can be made, or made larger, without disturbing any other.
 */

export interface Random {
  /** uniform, 0 (included) to 1 (excluded) */
  next(): number;
  chance(probability: number): boolean;
  /** a whole number, both ends included */
  between(least: number, most: number): number;
  /** a whole number of 0 or more, so long on average, long tails and all */
  wait(mean: number): number;
  /** one of the keys, by the weight each has */
  pick<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** The stream of these keys (whole numbers). Source: Doty-Humphrey's sfc32, seeded by `mixed`. */
export function random(...keys: readonly number[]): Random {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const step = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (const key of keys) {
    a ^= mixed(key);
    b ^= mixed(a ^ 0x5bd1e995);
    for (let i = 0; i < 12; i++) step();
  }
  const next = () => step() / 4294967296;
  return {
    next,
    chance: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    wait: (mean) => Math.floor(-Math.log(1 - next()) * mean),
    pick<K extends string>(weights: Readonly<Record<K, number>>): K {
      const choices = Object.entries<number>(weights);
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? choices.at(-1)!)[0] as K;
    },
  };
}

/** Stirs the bits of a whole number, so that neighbours come out far apart (MurmurHash3's finisher). */
export function mixed(key: number): number {
  let h = key | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
