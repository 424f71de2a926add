/**
 * What a release says of its series, `series.json`: which one of each measure is shown, on which chart, with which limits and
 * signals, and what its years say. It is judged once, where the release is made; pages and reports only draw and say it, and the
 * signals in `values.csv` are these. Periods are named as the values name them, whose figures are not repeated.
 */
import { z } from "zod";
import { periodKinds, signals } from "./codes.ts";

const number = z.number().nullable();

const judgedPoint = z.strictObject({
  period: z.string(),
  status: z.enum(["settled", "provisional"]),
  /** of a g chart whole periods, else in the measure's unit; null where the chart has none or the point is missing */
  centre: number,
  lower: number,
  upper: number,
  signal: z.enum(signals),
  /** which rule the point breaks, in words; blank for none */
  reason: z.string(),
  rule: z.enum(["outside", "trend", "two_of_three", "shift"]).exactOptional(),
  /** how many settled points in a row up to it lie on its side of the centre */
  run: z.int().exactOptional(),
  /** of a g chart: whole periods since the one before with an event, or so far where the wait goes on */
  wait: number.exactOptional(),
  stillWaiting: z.boolean().exactOptional(),
});

const judgedChart = z.strictObject({
  period_kind: z.enum(periodKinds),
  kind: z.enum(["p", "u", "g", "xmr", "run"]),
  /** which chart this is, what its limits are, of which periods, and how often it is wrong */
  words: z.string(),
  /** the same of every chart of its kind: no periods and no numbers */
  about: z.string(),
  /** what the limits at the latest settled point promise about the target */
  assurance: z.enum(["", "met", "missed", "inconsistent"]),
  /** the place of the first point that the latest limits are made from */
  from: z.int(),
  /** the index of the point that pages describe, the latest settled one; −1 where there are no points */
  spoken: z.int(),
  /** how likely it is to find a change that matters; null where it judges nothing or isn't asked */
  power: z.strictObject({ chance: z.number(), change: z.string() }).nullable(),
  /** of a hundred series of so many points without any change, how many would show a signal somewhere; 0 is fewer than one, and
   * null where no signal is looked for */
  false_alarms: z.int().nullable(),
  /** the chance that with no change at all the latest settled point would show for the worse */
  alarm: z.number(),
  /** one for each value of the whole of this kind, oldest first */
  points: z.array(judgedPoint).readonly(),
});

const direction = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

const judgedChange = z.strictObject({
  /** the chance of so much, either way, where nothing changed */
  p: z.number(),
  direction,
  /** periods of the kind `years` */
  first: z.string(),
  last: z.string(),
});

const judgedMeasure = z.strictObject({
  measure_id: z.string(),
  /** changes after which its charts start afresh */
  rebases: z.array(z.strictObject({ from: z.string(), why: z.string() })).readonly(),
  /** the series that pages show and describe */
  shown: z.enum(periodKinds),
  /** years are shown because most quarters have too few for a percentage */
  coarser: z.boolean(),
  /** what is shown is `judged` by its chart; or by one that would miss a change that matters more often than not (`unseen`); or
   * it has too `few` points; or is `untested`, since the rules do not fit figures of its kind */
  judged: z.enum(["judged", "unseen", "few", "untested"]),
  /** the status sentence */
  sentence: z.string(),
  /** every series that was judged: months and quarters, and what is shown */
  charts: z.array(judgedChart).readonly(),
  /** on which side of its limits the newest provisional point lies; null where within them, or where there is none */
  beyond_so_far: z.enum(["below", "above"]).nullable(),
  /** the kind of its single years; null where it has none, and of deaths, which are never read year by year */
  years: z.enum(periodKinds).nullable(),
  /** whether its settled years rise or fall; null where there are too few */
  slow: judgedChange.extend({ test: z.enum(["shares", "counts", "order"]) }).nullable(),
  /** of what no chart can judge or see: the latest settled year against the one before; null where there is no test */
  sharp: judgedChange.nullable(),
  /** the same where the latest year is provisional */
  sharp_so_far: judgedChange.nullable(),
  /** how the described figure compares with its target, from which its tag is written */
  target: z.enum(["no-target", "unknown", "few", "unclear", "gap", "in-favour", "met", "missed"]),
  /** how it compares, in words, with the figure of the year before or, for pooled years, of the span before; blank without a figure */
  change: z.string(),
  /** the same without that figure, for a table in which it stands beside; blank where the two can't be compared */
  change_alone: z.string(),
  /** whether the described figure clearly misses its target, and how likely chance alone would say so; null where that is not asked */
  against_target: z.strictObject({ missed: z.boolean(), alarm: z.number() }).nullable(),
  /** whether the figure of the latest period that others published is clearly worse than theirs; null where that is not asked */
  against_peers: z
    .strictObject({ period_kind: z.enum(periodKinds), period: z.string(), worse: z.boolean(), alarm: z.number() })
    .nullable(),
  /** which of our periods stands beside what others published last, with its interval among them, and how it lies to their middle in words; blank where nothing can be said */
  beside_others: z
    .strictObject({
      period_kind: z.enum(periodKinds),
      period: z.string(),
      lower: number,
      upper: number,
      verdict: z.string(),
      /** the same against the middle of each other set that has one */
      by_set: z.array(z.strictObject({ set: z.string(), verdict: z.string() })).readonly(),
      /** of the country's authorities, the quarter in which ours lies with the whole of its interval; blank where it reaches beyond one */
      quarter: z.enum(["", "lowest", "highest"]),
      /** the limits, in percent, within which authorities of a size lie, at our size first and then at others in order; null where no
       * funnel is honest */
      funnel: z
        .strictObject({
          own: z.strictObject({ n: z.number(), lower: z.number(), upper: z.number() }),
          sizes: z.array(z.strictObject({ n: z.number(), lower: z.number(), upper: z.number() })).readonly(),
        })
        .nullable(),
    })
    .nullable(),
  /** of a gap: whether our group's share is "clearly lower", "probably higher" …; blank where that is not clear, and of all else */
  gap_grade: z.string(),
  /** of a gap that is shown over years together: what its single years say in words; blank where they say nothing */
  gap_by_year: z.string(),
});

export type JudgedPoint = z.infer<typeof judgedPoint>;
export type JudgedChart = z.infer<typeof judgedChart>;
export type JudgedChange = z.infer<typeof judgedChange>;
export type JudgedMeasure = z.infer<typeof judgedMeasure>;

export const seriesFile = z.strictObject({ format: z.literal(1), measures: z.array(judgedMeasure).readonly() });
