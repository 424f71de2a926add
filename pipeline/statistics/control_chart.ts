/** What a measure must give so that its chart can be made, and what a chart says. */
import type { CatalogueMeasure, Signal } from "../release/format.ts";
import type { Assurance } from "./assurance.ts";
import type { Power } from "./power.ts";
import type { Rule } from "./spc_rules.ts";

export type ChartMeasure = Pick<CatalogueMeasure, "kind" | "moment" | "better" | "target" | "unit"> &
  Partial<Pick<CatalogueMeasure, "independent" | "rebases" | "discloses" | "cluster">>;

export interface ChartPoint {
  /** of a g chart whole periods, else in the measure's unit; null where the chart has none or the point is missing */
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: Signal;
  /** which rule the point breaks, in words; blank for none */
  readonly reason: string;
  /** of a g chart: whole periods since the one before with an event, or so far where the wait goes on */
  readonly wait?: number | null;
  readonly stillWaiting?: boolean;
  /** the rule it breaks, and how many settled points in a row up to it lie on its side of the centre */
  readonly rule?: Rule;
  readonly run?: number;
}

export interface Chart {
  readonly kind: "p" | "u" | "g" | "xmr" | "run";
  /** which chart this is, what its limits are, of which periods, and how often it is wrong */
  readonly words: string;
  /** the same of every chart of its kind: no periods and no numbers */
  readonly about: string;
  readonly points: readonly ChartPoint[];
  /** what the limits promise at the latest point */
  readonly assurance: Assurance;
  /** the index of the first point that the latest limits are made from: above 0 after a rebase and in a long series */
  readonly from: number;
  /** The index of the point that pages describe, the latest settled one; −1 where there are no points. */
  readonly spoken: number;
  /** how likely it is to find a change that matters; null where it judges nothing or isn't asked (waits, XmR) */
  readonly power: Power | null;
  /** of a hundred series of so many points without any change, how many would show a signal somewhere; 0 is fewer than one, and
   * null where no signal is looked for */
  readonly falseAlarms: number | null;
  /** the chance that with no change at all the latest settled point would show for the worse, by a rule fit for a list of many */
  readonly alarm: number;
}

/** A chart as it is made, before it is known which of its points pages describe. */
export type Made = Omit<Chart, "spoken">;

/** Points needed before a trend is judged. */
export const fewestPoints = 13;

/** The latest so many points are drawn, and the centre and the limits are of the settled ones among them: six years of quarters.
 * About a line of ten years a slow fall looks like ordinary variation, first above and then below it. */
export const drawnPoints = 24;
