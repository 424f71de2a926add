/**
 * Draws marks on one line in a table's cell, so that rows can be compared by eye: gaps on one axis, two views of the same, a figure beside
 * those of others. The figures stand beside it in words, so it is hidden from screen readers. Its places are percentages of the cell, so
 * it needs neither script nor a fixed width.
 */
import { round } from "../../pipeline/statistics/round.ts";
import { Html } from "../../pipeline/words/html.ts";

/** Each shape is told apart without colour. */
export type Shape = "diamond" | "disc" | "ring" | "post";

export interface StripMark {
  readonly at: number;
  readonly shape: Shape;
  /** for the stylesheet: what it stands for */
  readonly name: string;
  /** what could be chance */
  readonly interval?: readonly [lower: number, upper: number] | null;
}

export interface Strip {
  readonly from: number;
  readonly to: number;
  /** where thin lines are, in the same places in every row */
  readonly ticks: readonly number[];
  /** drawn stronger than a tick: no gap, or all children */
  readonly middle?: number;
  /** where half of all lie, drawn behind the marks */
  readonly half?: readonly [lower: number, upper: number];
  readonly marks: readonly StripMark[];
  /** whether the first two marks are joined */
  readonly isJoined?: boolean;
}

/** a post is a line: there are many of them */
const shapes: Readonly<Record<Exclude<Shape, "post">, string>> = {
  diamond: '<path d="M0,-6L6,0L0,6L-6,0Z"/>',
  disc: '<circle r="5"/>',
  ring: '<circle r="4.5"/>',
};

const [height, middle] = [22, 11];

export function strip({ from, to, ticks, middle: centre, half, marks, isJoined = false }: Strip): Html {
  // an interval may reach past the axis: it is drawn up to its end
  const part = (at: number) => `${round((100 * (Math.min(Math.max(at, from), to) - from)) / (to - from), 1)}%`;
  const line = (name: string, a: number, b: number) =>
    `<line class="${name}" x1="${part(a)}" x2="${part(b)}" y1="${middle}" y2="${middle}"/>`;
  const post = (name: string, at: number, space = 2) =>
    `<line class="${name}" x1="${part(at)}" x2="${part(at)}" y1="${space}" y2="${height - space}"/>`;
  const [first, second] = marks;
  const width = (a: number, b: number) => `${round(Number.parseFloat(part(b)) - Number.parseFloat(part(a)), 1)}%`;
  const drawn = [
    ...(half
      ? [`<rect class="half" x="${part(half[0])}" width="${width(...half)}" y="4" height="${height - 8}"/>`]
      : []),
    line("rail", from, to),
    ...ticks.map((tick) => post("tick", tick)),
    ...(centre === undefined ? [] : [post("middle", centre)]),
    ...(isJoined && first && second ? [line("joined", first.at, second.at)] : []),
    ...marks.map(({ at, shape, name, interval }) =>
      shape === "post"
        ? post(name, at, 4)
        : `<g class="${name}">${interval ? line("interval", ...interval) : ""}<svg x="${part(at)}" y="${middle}" overflow="visible" aria-hidden="true">${shapes[shape]}</svg></g>`,
    ),
  ];
  return new Html(`<svg class="strip" height="${height}" width="100%" aria-hidden="true">${drawn.join("")}</svg>`);
}
