/**
 * Numbers are rounded once, at the edge, by this one function (house rule 10): half up on the decimal number as it is
 * written, so that 2.675 is 2.68 whatever its binary form; below zero away from it, so that −x rounds as x does.
 */

/** `value` to so many decimals (0 to 12). Never −0. What is no number, or too large to have decimals,
 * comes back as it is. */
export function round(value: number, decimals = 0): number {
  const size = Math.abs(value);
  if (!(size < Number.MAX_SAFE_INTEGER)) return value;
  const power = 10 ** decimals;
  const moved = size * power;
  const rounded = isClear(moved) ? Math.round(moved) / power : roundedAsWritten(size, decimals);
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** Whether it goes the same way whatever its binary form, which is off by less than this from what is written. Figures are rounded by
 * the million, and making a text of each takes twenty times as long. */
const isClear = (moved: number): boolean => moved < 1e9 && Math.abs((moved % 1) - 0.5) > 1e-6;

function roundedAsWritten(size: number, decimals: number): number {
  const written = String(size);
  const whole = written.includes("e")
    ? Math.round(size * 10 ** decimals)
    : Math.round(Number(`${written}e${decimals}`));
  return Number(`${whole}e-${decimals}`);
}
