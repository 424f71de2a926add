/**
 * What a cell of a published table says: a number, or why there is none. Text until it is typed here. What is hidden stays hidden: no symbol
 * becomes nought, and no number that stands for one (-100 … -400, as dashboards sort them) is taken for a figure.
 */
import type { Code } from "../messages.ts";
import { round } from "../statistics/round.ts";

export interface Cell {
  readonly value: number | null;
  /** blank where there is a value */
  readonly symbol: string;
}

/** Symbols as their publishers write them → as they are kept: `c` hidden, `z` not applicable, `x` not available, `u` too unreliable to be
 * shown, `k` more than nothing but less than half a unit, `-` no reason given. `low` is what `k` was called before. */
const symbols: Readonly<Record<string, string>> = {
  ...{ c: "c", z: "z", x: "x", u: "u", k: "k", low: "k" },
  ...{ "-": "-", "": "-" },
};
export const keptSymbols = ["c", "z", "x", "u", "k", "-"] as const;

/** Binary numbers are written out in full (8.6999999999999993 is 8.7): what was published has no more places than these. */
const places = 6;

const plain = /^[-+]?\d+([.]\d+)?([eE][-+]?\d+)?$/;
const thousands = /^-?\d{1,3}(,\d{3})+([.]\d+)?$/;

/** What a cell says, or the code of what is wrong with it. `1,234` and `81.4%` are taken, as a spreadsheet writes them. */
export function cellOf(written: string): Cell | Code {
  const text = written.trim();
  const symbol = symbols[text];
  if (symbol !== undefined) return { value: null, symbol };
  const bare = text.replace(/\s*%$/, "");
  const number = thousands.test(bare) ? bare.replaceAll(",", "") : bare;
  if (/^-?[\d.]*\d,\d+$/.test(number)) return "benchmark-decimal-comma";
  if (!plain.test(number)) return "benchmark-not-a-number";
  const value = round(Number(number), places);
  return value < 0 ? "benchmark-negative" : { value, symbol: "" };
}
