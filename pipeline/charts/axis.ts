/** Finds the steps of a value axis: 0 to 100 for a share; otherwise round steps from zero, or from below it where a figure is. */
import type { Kind } from "../figures/kind.ts";

/** at most five steps, the first and last of which are the axis's ends; whole steps for what is counted whole */
export function axisSteps(scale: Kind["scale"], values: readonly number[]): readonly number[] {
  if (scale === "percent") return [0, 25, 50, 75, 100];
  const whole = scale === "whole";
  const fewest = whole ? 4 : 1;
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = Math.max(fewest, high - low);
  const ten = 10 ** Math.floor(Math.log10(span / 4));
  for (const step of [1, 2, 2.5, 3, 4, 5, 10, 20].map((size) => size * ten)) {
    if (whole && !Number.isInteger(step)) continue;
    const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), 1)];
    if (last - first <= 4) return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step));
  }
  throw new Error(`no axis for ${values.join(", ")}`);
}

/** `0.30000000000000004` is 0.3 */
const clean = (value: number): number => Number(value.toPrecision(12));

/** The axis's foot and top. */
export const endsOf = (steps: readonly number[]): readonly [foot: number, top: number] => [
  Math.min(...steps),
  Math.max(...steps),
];
