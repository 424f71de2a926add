/**
 * The key: what each sign means, what an interval is, which chart is used when, and how often a chart is wrong; what is
 * provisional, too few to tell, slow change and owed. No figure on this page is typed: each is made by what makes the others.
 */

import { drawnPoints, fewestPoints } from "../../pipeline/statistics/control_chart.ts";
import { type Alarming, falseAlarmShare } from "../../pipeline/statistics/false_alarm.ts";
import { clearConfidence, probableConfidence } from "../../pipeline/statistics/gap_grade.ts";
import { percentOfFraction } from "../../pipeline/statistics/percentage.ts";
import { fallToFind, pointsToFind } from "../../pipeline/statistics/power.ts";
import { fewestPeriods } from "../../pipeline/statistics/proportion_trend.ts";
import { smallestDenominator } from "../../pipeline/statistics/share.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { grades, looks, peersOf, shareInterval } from "../../pipeline/words/examples.ts";
import { html, type Part } from "../../pipeline/words/html.ts";
import { settledWords } from "../../pipeline/words/settled_words.ts";
import { mostCards, mostOwedCards } from "../attention/thresholds.ts";
import { dataTable } from "../components/data_table.ts";
import { folded } from "../components/folded.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { signalWords } from "../words/signal_words.ts";

/** as they are printed */
const sure = percentOfFraction(clearConfidence);
const probable = percentOfFraction(probableConfidence);
const fall = percentOfFraction(fallToFind);

/** what holds of this release, in the words of its first measure: the same of all where too few submissions are kept */
function settling(site: Site): string {
  const [first] = site.catalogue.measures;
  if (!first) return "";
  const same = site.catalogue.measures.every(({ settles }) => settles.usual === null);
  return same
    ? `${settledWords(first)}.`
    : "How long that takes is measured for each measure, and stands with its definition.";
}

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
    html`<span class="figure figure-few"><span class="main">${looks.few}</span></span>`,
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
    "The extract it needs was not supplied; or, where it says “cannot be told”, no calendar of the authority's working days is held to count a timescale in.",
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

const kinds: readonly (readonly [kind: string, like: string, meaning: string])[] = [
  ["Number", looks.number, "How many there were, within the period or on its last day."],
  ["Share", looks.share, "How many of those in question."],
  [
    "Rate",
    looks.rate,
    "How many for so many resident children, so that places of different size can be laid side by side.",
  ],
  [
    "Too few for a rate",
    looks.tooFew,
    "Of fewer than ten deaths there is no rate: one more or less would change it by more than it could tell.",
  ],
  ["Score", looks.score, "The mean of the scores given. A difference of two scores can be below zero."],
  [
    "Length of time",
    looks.duration,
    "The middle one: half took that long or less. “Middle half” leaves out the shortest and the longest quarter.",
  ],
  ["Gap", looks.gap, "The difference between two groups, in percentage points."],
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
  common_cause:
    "They move up and down as they have in the periods drawn. A single rise or fall could be chance and needs no explanation.",
};

const falsely = (like: Alarming): string => `about ${Math.round(falseAlarmShare(like, drawnPoints) * 100)}`;

const charts: readonly (readonly [name: string, use: string, wrong: string, meaning: string])[] = [
  [
    "p chart",
    "shares of separate things: reviews, conferences",
    `${falsely({ variance: 20 * 0.8 * 0.2 })} at 20 in each period, ${falsely({ variance: 80 * 0.8 * 0.2 })} at 80`,
    "The limits are exact for the number in each period: wide where there are few, and wider where rows share an answer, as brothers and sisters do at one conference.",
  ],
  [
    "u chart",
    "numbers of events",
    `${falsely({ variance: 3 })} at three in each period, ${falsely({ variance: 20 })} at twenty`,
    "The limits are exact for events that come one by one.",
  ],
  [
    "g chart",
    "events so rare that most periods have none, from thirteen waits on",
    falsely("waits"),
    "Each point is how many periods went by from one with any to the next, drawn as a stem; a hollow point is a wait that still goes on. A long wait is few events. Counts themselves could hardly show a fall, since they cannot be fewer than none. Deaths are never shown so.",
  ],
  [
    "XmR chart",
    "shares and numbers that are large and steady",
    falsely("xmr"),
    "The limits follow from the change from one period to the next.",
  ],
  [
    "Run chart",
    "numbers on a register, median days, and whatever has too few points to judge",
    "none",
    "The line is the middle value. It has no limits and shows no signals.",
  ],
];

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
<p>A percentage never stands alone: “${looks.share}” is ${looks.shareOf}. Percentages are whole. “Not recorded” is how many had no answer; they stand beside the ${looks.shareAll} and never in it.</p>
<p>Of fewer than ten there is no percentage at all: “${looks.few}” says all that is known, and “${looks.fewAsShare}” would sound like more. Where most quarters are so small, years are shown instead.</p>
<h2>Numbers, rates, scores and lengths of time</h2>
${dataTable({
  id: "kinds",
  cards: true,
  caption: "The kinds of figure, and how each is written",
  columns: ["Kind", "Looks like", "What it is"],
  rows: kinds.map(([kind, like, meaning]) => ({ cells: [kind, like, meaning] })),
})}
<h2>Gaps</h2>
<p>A gap sets children in care, or care leavers, beside others of their age: their share less their peers' share, in percentage points. Both groups are always drawn, a circle for those in care and a square for their peers, and the difference stands with its interval. Where the peers are all children, those in care are taken out of them first, so that nobody is compared with themselves.</p>
<p>The groups are small. In one year three young people more or less can turn a gap round, so three years stand together first, and no single year is a verdict. There are three grades of how sure a gap is. Beside ${peersOf} of their peers, ${grades[0]!.counts} (interval ${grades[0]!.interval}) is ${grades[0]!.words}: the whole interval lies below “no gap”. ${grades[1]!.counts} (${grades[1]!.interval}) is ${grades[1]!.words}: the interval reaches over “no gap”, but one that holds the truth in ${probable} of 100 cases does not. Of ${grades[2]!.counts} (${grades[2]!.interval}) it can’t be told. A target of no gap is never said to be met or missed: at most, that a gap is likely. A gap is said to have closed or widened since the years before only where the interval of the change leaves no room for the other; otherwise it can’t be told. From ${counted(fewestPeriods, "school year")} on it is also said whether the share of our own young people has risen or fallen from year to year by more than chance explains.</p>
<h2>Years together</h2>
<p>Where one year has too few (gaps, deaths), three or five calendar years are added up. The spans end with the latest whole year and do not overlap, so no single year can be worked out from two of them.</p>
<h2>Figures published elsewhere</h2>
<p>Beside some measures stands what England and another island published for the same year, with our own figure of that year beside it, its source, and what differs: “counted the same way” or “close, not the same”. “Not published” means that the figure is hidden or was never given. Places differ in more than how they work, so these are starts for questions and never a league table.</p>
<h2>The ${sure}% interval</h2>
<p>The counts are complete: nobody was sampled. But a service working in just the same way would not have the same figure each time, and the fewer there are, the more it would vary. The interval is the range of underlying rates that the figure fits with: of ${looks.shareOf} it is ${shareInterval}. Where two intervals overlap widely, there may be no difference at all. In a bar it is drawn as a line. Numbers on a register on a date have none; nor have figures of things that hang together, such as the sessions that one child missed, since an interval would claim to be surer than it is.</p>
<h2>What the chart's rules say</h2>
${dataTable({
  id: "signals",
  caption: "The words used of the latest point, and their shapes",
  columns: ["Words", "What they mean"],
  rows: [
    ...signals.map(({ shape, words, signal }) => ({ cells: [`${shape} ${words}`, meanings[signal]] as Part[] })),
    {
      cells: [
        "◌ Too few to tell",
        "There is no signal, but the chart would more often miss a change that matters than show it.",
      ],
    },
    {
      cells: [
        "○ Too few points to judge a trend",
        `Fewer than ${fewestPoints} settled points: the rules are not used, and two points are never called a trend.`,
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
<h2 id="provisional">Settled and provisional</h2>
<p>Records come late, so the latest figures still move. A period is provisional until late records have had their time: its point is hollow, its figure is marked, and a sentence says “so far”. No chart judges it, no list names it as worse, and the line and the limits are not made from it. What is said of a measure is said of its latest settled period. ${settling(site)}</p>
<h2 id="too-few">Too few to tell</h2>
<p>A chart that shows no signal has said something only if it would have shown one. For each chart it is worked out, from its limits and the usual size of its points, how likely it would be to show a share ${fall} points worse, or a number of events doubled (halved, where more is better), at one of the next ${pointsToFind} points: a year of quarters. Where that is less than half, the status is “◌ Too few to tell”, and not “● Ordinary variation”. Longer periods may tell: see the years.</p>
<h2 id="slow-change">Slow and sharp change</h2>
<p>A chart looks at its latest ${drawnPoints} points about their own average, and can’t see what goes down a little every year. So the single settled years are tested too, from ${counted(fewestPeriods, "year")} on, for whether they rise or fall more steadily than chance would explain. Where no chart can judge, the latest settled year is held against the year before by an exact test.</p>
<h2 id="attention">How the list of what needs attention is made</h2>
<p>By one rule for every release. A measure is on it for one of six reasons: something is owed to every one, by a clause that says “must”, “in all cases” or “everyone”, and was missed for some; its chart gives a signal for the worse; it has changed slowly for the worse; it has changed sharply and no chart could judge; it clearly misses its target; or it is clearly worse than others that count the same way. What is owed is counted in children and bodies, not in percent, and no chance is invoked. Measures that are part of one another stand together. What is owed comes first, on at most ${counted(mostOwedCards, "card")} of ${mostCards}; the rest of it is listed. Then come those that concern the most. The tests on this list are stricter than those on a measure’s own page, so that chance alone brings at most one entry in two releases; the list says how many it would bring in this one. Deaths are never on it.</p>
<h2>Which chart, and how often it is wrong</h2>
<p>Which chart a measure stands on follows from what it counts and how many; the note under each chart says which it is, and how often such a chart shows a signal although nothing has changed.</p>
${dataTable({
  id: "chart-kinds",
  cards: true,
  caption: `The charts, and in how many of 100 series of ${drawnPoints} points with no real change at all a signal would still show`,
  columns: ["Chart", "Used for", "False signals", "What it is"],
  rows: charts.map(([name, use, wrong, meaning]) => ({ cells: [name, use, wrong, meaning] })),
})}
<p>A rule that looks for change will sometimes see one where there is none. Numbers on an island are small, so the charts use limits worked out from the counts themselves rather than the simpler ones, which raise false alarms on small counts. In a chart the shaded band is the range that chance explains, the dotted line the average of the settled periods drawn, and the solid line the target.</p>
${dataTable({
  id: "charts",
  caption:
    "The charts used in this release, how many series of such length show a signal with no real change, and for which measures",
  columns: ["Chart", "False signals", "Measures"],
  rows: chartsUsed(site).map(([words, wrong, trends]) => ({
    cells: [
      words,
      wrong,
      folded(
        counted(trends.length, "measure"),
        trends.map(
          ({ measure }, i) => html`${i > 0 ? "; " : ""}<a href="definitions/${measure.id}.html">${measure.title}</a>`,
        ),
      ),
    ],
  })),
})}
<h2>What is not said</h2>
<p>A change from a year before is given as two figures, with the interval of their difference where there is one, and never called better or worse: two points are not a trend. “Could be chance” is said where that interval holds no difference at all. Differences between agencies or groups are starts for questions, not verdicts.</p>`,
  };
}

/** the measures by the words their chart gives of itself, and how often the charts of each kind are wrong */
function chartsUsed(site: Site): readonly (readonly [words: string, wrong: string, trends: readonly Trend[]])[] {
  const used = new Map<string, Trend[]>();
  for (const measure of site.catalogue.measures.filter(({ supplied }) => supplied)) {
    const trend = site.trend(measure);
    // how many points there are, and so how often the chart is wrong, differs from measure to measure
    const words = trend.chart.about;
    used.set(words, [...(used.get(words) ?? []), trend]);
  }
  return [...used].map(([words, trends]) => [words, wrongOf(trends), trends]);
}

/** `2 to 9 in 100`: what the note under each of these charts says, from the least to the most */
function wrongOf(trends: readonly Trend[]): string {
  const said = trends.flatMap(({ chart }) => chart.false_alarms ?? []);
  if (said.length === 0) return "none";
  const [least, most] = [Math.min(...said), Math.max(...said)];
  const low = least === 0 ? "fewer than 1" : String(least);
  return least === most ? `${low} in 100` : `${low} to ${most} in 100`;
}
