/** The key: what each sign means, what an interval is, which chart is used when, and how often a chart is wrong. */

import { smallestDenominator } from "../../pipeline/statistics/share.ts";
import { dataTable } from "../components/data_table.ts";
import { html, type Part } from "../html.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { signalWords } from "../words/signal_words.ts";

const key: readonly (readonly [sign: Part, letter: string, meaning: string])[] = [
  [
    html`<span class="figure figure-zero"><span class="main">0</span></span>`,
    "a point on the line",
    "Zero: something could have happened and did not.",
  ],
  [
    html`<span class="figure figure-none"><span class="main">none fell due</span></span>`,
    "n",
    "There was nothing to count from, so there is no share. It is not 0%.",
  ],
  [
    html`<span class="figure figure-few"><span class="main">3 of 4</span></span>`,
    "f",
    `Fewer than ${smallestDenominator}: the counts are shown and no percentage, because one child more or less would move it by over ten points.`,
  ],
  [
    html`<span class="figure figure-hidden"><span class="main">hidden</span></span>`,
    "c",
    "There is a figure and it is hidden to protect people. It is not zero.",
  ],
  [
    html`<span class="figure figure-not-supplied"><span class="main">not supplied</span></span>`,
    "x",
    "The extract it needs was not supplied.",
  ],
  [
    html`<span class="figure figure-not-applicable"><span class="main">not applicable</span></span>`,
    "z",
    "A figure would have no meaning here.",
  ],
  [
    html`<span class="figure figure-missing"><span class="main">no figure</span></span>`,
    "–",
    "There is no row for it in the release.",
  ],
  ["no row at all", "no point", "Not yet due: a period that is not over when the data end is not published."],
];

const signals = (["concern", "improvement", "higher", "lower", "common_cause"] as const).map((signal) => ({
  signal,
  ...signalWords(signal, "judged"),
}));

const meanings: Record<(typeof signals)[number]["signal"], string> = {
  concern: "The figures have moved in the worse direction by more than chance would explain. Ask why.",
  improvement: "They have moved in the better direction by more than chance would explain. Ask what was done.",
  higher: "They are higher than chance would explain; neither direction is better.",
  lower: "They are lower than chance would explain; neither direction is better.",
  common_cause: "They move up and down as they always have. A single rise or fall needs no explanation.",
};

export function howToReadPage(site: Site): Page {
  return {
    path: "how-to-read",
    title: "How to read this",
    body: html`<h1>How to read this</h1>
<p class="lead">Each measure opens with a sentence that says what the figure is, what it is made of, how it stands to its target, and whether it has changed by more than chance explains. The sentence is enough; the rest is evidence.</p>
<h2>Missing, zero, hidden and not yet due</h2>
${dataTable({
  id: "key",
  caption: "Signs in tables, and the letter at the foot of a chart",
  columns: ["In a table", "In a chart", "What it means"],
  rows: key.map(([sign, letter, meaning]) => ({ cells: [sign, letter, meaning] })),
})}
<h2>Shares</h2>
<p>A percentage never stands alone: “79% · 41 of 52” is 41 out of 52. Percentages are whole. “Not recorded” is how many had no answer; they stand beside the 52 and never in it.</p>
<h2>The 95% interval</h2>
<p>The counts are complete: nobody was sampled. But a service working in just the same way would not have the same figure each time, and the fewer there are, the more it would vary. The interval is the range of underlying rates that the figure fits with. Where two intervals overlap widely, there may be no difference at all. In a bar it is drawn as a line. Numbers on a register on a date have none.</p>
<h2>What the chart's rules say</h2>
${dataTable({
  id: "signals",
  caption: "The words used of the latest point, and their shapes",
  columns: ["Words", "What they mean"],
  rows: [
    ...signals.map(({ shape, words, signal }) => ({ cells: [`${shape} ${words}`, meanings[signal]] as Part[] })),
    {
      cells: [
        "○ Too few points to judge a trend",
        "Fewer than 13 points: the rules are not used, and two points are never called a trend.",
      ],
    },
    {
      cells: [
        "○ Not tested for change",
        "Numbers on a register and median days: much the same children are counted each time, so the rules do not fit.",
      ],
    },
  ],
})}
<p>“Consistently” is said of a target only where the whole range that chance allows lies on one side of it, and the latest figure lies within that range. Otherwise the latest period is spoken of, as one period.</p>
<h2>Which chart, and how often it is wrong</h2>
<p>A rule that looks for change will sometimes see one where there is none. Numbers on an island are small, so the charts use limits worked out from the counts themselves rather than the simpler ones, which raise false alarms on small counts: with nothing changed at all, 24 points of a count whose average is one would give a false signal in about half of all series. In a chart the shaded band is the range that chance explains, the dotted line the average, and the solid line the target.</p>
${dataTable({
  id: "charts",
  caption: "The charts used in this release, and for which measures",
  columns: ["Chart", "Measures"],
  rows: chartsUsed(site).map(([words, trends]) => ({
    cells: [
      words,
      trends.map(
        ({ measure }, i) => html`${i > 0 ? "; " : ""}<a href="definitions/${measure.id}.html">${measure.title}</a>`,
      ),
    ],
  })),
})}
<h2>What is not said</h2>
<p>A change from a year before is given as two figures and never called better or worse: two points are not a trend. Differences between agencies or groups are starts for questions, not verdicts.</p>`,
  };
}

/** the measures by the words their chart gives of itself */
function chartsUsed(site: Site): readonly (readonly [string, readonly Trend[]])[] {
  const used = new Map<string, Trend[]>();
  for (const measure of site.catalogue.measures.filter(({ supplied }) => supplied)) {
    const trend = site.trend(measure);
    used.set(trend.chart.words, [...(used.get(trend.chart.words) ?? []), trend]);
  }
  return [...used];
}
