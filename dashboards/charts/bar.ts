/**
 * Draws a bar in a table's cell, from zero, with its 95 % interval as a line. The figures are beside it in words, so it is
 * hidden from screen readers. Its lengths are percentages of the cell, so it needs neither script nor fixed width.
 */

import { round } from "../../pipeline/statistics/round.ts";
import { type Html, html } from "../../pipeline/words/html.ts";

export interface BarOptions {
  readonly value: number;
  /** the value of a full bar */
  readonly full: number;
  readonly interval?: readonly [number, number] | null;
}

export function bar({ value, full, interval }: BarOptions): Html {
  const part = (length: number) => `${round(full > 0 ? (100 * length) / full : 0, 1)}%`;
  const whisker = interval ? html`<line x1="${part(interval[0])}" x2="${part(interval[1])}" y1="7" y2="7"/>` : null;
  return html`<svg class="bar" height="14" width="100%" aria-hidden="true"><rect class="track" width="100%" height="14"/><rect class="length" width="${part(value)}" height="14"/>${whisker}</svg>`;
}
