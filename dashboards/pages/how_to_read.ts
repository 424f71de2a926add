/**
 * The page that explains the others: what each sign means, what an interval is, which chart is used when, how often a chart is
 * wrong, and what "provisional", "too few to tell", "slow change" and "owed" mean. No figure here is typed in: the code that makes
 * the figures on other pages makes these too.
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
import { wordList } from "../components/words_box.ts";
import type { Page, Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { glossary } from "../words/glossary.ts";
import { signalWords } from "../words/signal_words.ts";

/** The confidence levels and the fall to find, as they are printed. */
const sure = percentOfFraction(clearConfidence);
const probable = percentOfFraction(probableConfidence);
const fall = percentOfFraction(fallToFind);

/** Says from when this release is provisional. Where too few submissions are kept, that is the same for every measure. */
function settling(site: Site): string {
  const [first] = site.catalogue.measures;
  if (!first) return "";
  const same = site.catalogue.measures.every(({ settles }) => settles.usual === null);
  return same
    ? `${settledWords(first)}.`
    : "How long that takes is worked out for each measure and given with its definition.";
}

const key: readonly (readonly [sign: Part, letter: string, meaning: string])[] = [
  [
    html`<span class="figure figure-zero"><span class="main">0</span></span>`,
    "a point on the line",
    "Zero: it could have happened, but did not.",
  ],
  [
    html`<span class="figure figure-none"><span class="main">none fell due</span></span>`,
    "n",
    "There was nothing to count, so there is no percentage. It is not 0%.",
  ],
  [
    html`<span class="figure figure-few"><span class="main">${looks.few}</span></span>`,
    "f",
    `Fewer than ${smallestDenominator}: the counts are shown without a percentage, because one child more or fewer would change it by more than ten points.`,
  ],
  [
    html`<span class="figure figure-hidden"><span class="main">not shown</span></span>`,
    "h",
    "There is a figure, but it is not shown, to protect people: it is small, or others could be worked out from it. It is not zero. Where it says “fewer than five”, “all but fewer than five”, or “too few to show” (fewer than ten in all), that is all that is said. Numbers below five are hidden where they are of children, or of deaths. What a service did, such as reviews, meetings, alerts and enquiries, is counted openly; and so is how many have no answer, since that says nothing about a child.",
  ],
  [
    html`<span class="figure figure-not-supplied"><span class="main">not supplied</span></span>`,
    "x",
    "The data it needs was not supplied. Where it says “cannot be counted”, we have no calendar of the authority's working days to count a timescale with.",
  ],
  [
    html`<span class="figure figure-not-applicable"><span class="main">not applicable</span></span>`,
    "z",
    "A figure would have no meaning here.",
  ],
  [
    html`<span class="figure figure-missing"><span class="main">no figure</span></span>`,
    "–",
    "The release has no row for it.",
  ],
  ["no row at all", "no point", "Not yet due: a period is not published if it was not over when the data ends."],
];

const kinds: readonly (readonly [kind: string, like: string, meaning: string])[] = [
  ["Number", looks.number, "How many there were, within the period or on its last day."],
  ["Percentage", looks.share, "How many out of all those it could apply to."],
  [
    "Rate",
    looks.rate,
    "How many for every ten thousand (or hundred thousand) children who live there, so that places of different sizes can be compared.",
  ],
  [
    "Too few for a rate",
    looks.tooFew,
    "There is no rate for fewer than ten deaths: one more or fewer would change it too much for it to mean anything.",
  ],
  ["Score", looks.score, "The average (mean) of the scores given. A difference between two scores can be below zero."],
  [
    "Length of time",
    looks.duration,
    "The middle value (median): half took that long or less. The “middle half” leaves out the quarter that took least time and the quarter that took most.",
  ],
  ["Gap", looks.gap, "The difference between the percentages of two groups, in percentage points."],
];

const signals = (["concern", "improvement", "higher", "lower", "common_cause"] as const).map((signal) => ({
  signal,
  ...signalWords(signal, "judged"),
}));

const meanings: Record<(typeof signals)[number]["signal"], string> = {
  concern: "The figures have moved in the worse direction by more than chance would explain. Ask why.",
  improvement: "The figures have moved in the better direction by more than chance would explain. Ask what was done.",
  higher: "The figures are higher than chance would explain; neither direction is better.",
  lower: "The figures are lower than chance would explain; neither direction is better.",
  common_cause:
    "The figures go up and down as they have in the periods drawn. A single rise or fall could be chance and needs no explanation.",
};

const falsely = (like: Alarming): string => `about ${Math.round(falseAlarmShare(like, drawnPoints) * 100)}`;

const charts: readonly (readonly [name: string, use: string, wrong: string, meaning: string])[] = [
  [
    "p chart",
    "percentages of separate things, such as reviews or conferences",
    `${falsely({ variance: 20 * 0.8 * 0.2 })} at 20 in each period, ${falsely({ variance: 80 * 0.8 * 0.2 })} at 80`,
    "The limits are exact for the number in each period: wide where there are few, and wider still where rows share an answer, as brothers and sisters do at one conference.",
  ],
  [
    "u chart",
    "numbers of events",
    `${falsely({ variance: 3 })} at three in each period, ${falsely({ variance: 20 })} at twenty`,
    "The limits are exact for events that happen one at a time.",
  ],
  [
    "g chart",
    "events so rare that most periods have none, once there are thirteen waits",
    falsely("waits"),
    "Each point is a wait, drawn as a stem: how many periods went by between one with an event and the next. A hollow point is a wait that is not over. Longer waits mean fewer events. The counts themselves could hardly show a fall, since they cannot go below zero. Deaths are never shown this way.",
  ],
  [
    "XmR chart",
    "percentages and numbers that are large and steady",
    falsely("xmr"),
    "The limits are worked out from how much the figure changes from one period to the next.",
  ],
  [
    "Run chart",
    "numbers on a register, median days, and anything with too few points to judge",
    "none",
    "The line is the middle value. It has no limits and shows no signals.",
  ],
];

/** the version of the standard that the pages are made to: no figure, though it looks like one */
const guidelines = ["2", "2"].join(".");

export function howToReadPage(site: Site): Page {
  return {
    path: "how-to-read",
    title: "How to read this",
    explainsWords: true,
    body: html`<h1>How to read this</h1>
<p class="lead">Each measure opens with a few sentences. They give the figure and the numbers behind it, and say whether it meets its target and whether it has changed by more than chance explains. You can stop there: the rest is the evidence.</p>
<h2>Missing, zero, hidden and not yet due</h2>
${dataTable({
  id: "key",
  caption: "Signs in tables, and letters at the foot of a chart",
  columns: ["In a table", "In a chart", "What it means"],
  rows: key.map(([sign, letter, meaning]) => ({ cells: [sign, letter, meaning] })),
})}
<h2>Percentages</h2>
<p>A percentage is never shown alone: “${looks.share}” means ${looks.shareOf}. Percentages are whole numbers. “Not recorded” is how many had no answer; they are given beside the ${looks.shareAll} and are never part of it.</p>
<p>There is no percentage for fewer than ten: “${looks.few}” says all that is known, and “${looks.fewAsShare}” would sound like more. Where most quarters are that small, years are shown instead.</p>
<h2>Numbers, rates, scores and lengths of time</h2>
${dataTable({
  id: "kinds",
  cards: true,
  caption: "Kinds of figure, and how each is written",
  columns: ["Kind", "Looks like", "What it is"],
  rows: kinds.map(([kind, like, meaning]) => ({ cells: [kind, like, meaning] })),
})}
<h2>Gaps</h2>
<p>A gap compares children in care, or care leavers, with others of their age (their peers): it is their percentage minus their peers’ percentage, in percentage points. Both groups are always drawn, with a circle for those in care or care leavers and a square for their peers, and the difference is shown with its interval. Where figures for the peers cover all children, those in care are taken out first, so that nobody is compared with themselves.</p>
<p>The groups are small. In one year, three young people more or fewer can turn a gap round, so three years are added together first, or five where three are still too few, and no single year is a verdict. There are three answers to how sure we are of a gap. Compared with ${peersOf} of their peers, ${grades[0]!.counts} (interval ${grades[0]!.interval}) is ${grades[0]!.words}: the whole interval lies below “no gap”. ${grades[1]!.counts} (${grades[1]!.interval}) is ${grades[1]!.words}: the interval crosses “no gap”, but a narrower one, right in ${probable} of 100 cases, does not. With ${grades[2]!.counts} (${grades[2]!.interval}) it is not clear which is higher. We never say that a target of no gap is met or missed: at most, that there clearly is a gap. We say that a gap has closed or widened since the years before only where the interval of the change rules out the other; otherwise it is not clear. Once there are ${counted(fewestPeriods, "school year")}, we also say whether the percentage of our own young people has risen or fallen from year to year by more than chance explains.</p>
<h2>Years together</h2>
<p>Where one year has too few (gaps, deaths), three or five calendar years are added together. These spans end with the latest whole year and do not overlap, so no single year can be worked out from two of them.</p>
<h2>Figures published elsewhere</h2>
<p>Some measures show what England and another island published for the same year, with our own figure for that year, the source, and any difference in counting: “counted the same way” or “close, not the same”. “Not published” means that the figure is hidden or was never given. Places differ in more than how they work, so these are a place to start asking questions and never a league table.</p>
<h2>The ${sure}% interval</h2>
<p>The counts are complete: nobody was sampled. But a service that worked in exactly the same way would not have the same figure each time, and the fewer there are, the more it would vary. The interval is the range of underlying rates that the figure fits with: for ${looks.shareOf} it is ${shareInterval}. Where two intervals overlap widely, there may be no difference at all. On a bar the interval is drawn as a line. Numbers on a register on a date have no interval. Nor do figures that are not independent, such as the sessions that one child missed, because the interval would be too narrow.</p>
<h2>What the chart’s rules say</h2>
${dataTable({
  id: "signals",
  caption: "The words and shapes used for the latest point",
  columns: ["Words", "What they mean"],
  rows: [
    ...signals.map(({ shape, words, signal }) => ({ cells: [`${shape} ${words}`, meanings[signal]] as Part[] })),
    {
      cells: [
        "↗ ↘ Slow rise or fall over the years",
        "The chart shows nothing, as it can’t see what changes a little every year; the figures of the years do.",
      ],
    },
    {
      cells: [
        "◌ Too few to tell",
        "There is no signal, but the chart would more often miss a change that matters than show it.",
      ],
    },
    {
      cells: [
        "○ Too few points for a chart to judge",
        `Fewer than ${fewestPoints} settled points: the rules are not used, and two points are never called a trend.`,
      ],
    },
    {
      cells: [
        "○ Not tested for change",
        "For numbers on a register and median days, many of the same children are counted each time, so the rules do not fit.",
      ],
    },
  ],
})}
<p>We say that a target is met or missed “consistently” only where the whole range that chance allows is on one side of it and the latest figure is within that range. Otherwise we say whether the latest period met it, and no more.</p>
<h2 id="provisional">Settled and provisional</h2>
<p>Some records arrive late, so the latest figures can still change. A period is provisional until late records have had time to arrive: its point is hollow, its figure is marked, and a sentence says “so far”. It is not judged by a chart or used for the chart’s line and limits, and no list says it is worse. What we say about a measure is about its latest settled period. ${settling(site)}</p>
<h2 id="too-few">Too few to tell</h2>
<p>No signal means something only on a chart that would have shown a real change. For each chart we work out, from its limits and the usual size of its points, how likely it would be to show a percentage ${fall} points worse, or a number of events doubled (halved, where more is better), at one of the next ${pointsToFind} points: a year of quarters. Where that is less likely than not, the status is “◌ Too few to tell”, not “● Ordinary variation”. Longer periods may show more: look at the years.</p>
<h2 id="slow-change">Slow and sharp change</h2>
<p>A chart compares its latest ${drawnPoints} points with their own average, so it can’t see a figure that falls a little every year. So, once there are ${counted(fewestPeriods, "settled year")}, they are also tested for whether they rise or fall more steadily than chance would explain. Where no chart can judge, an exact test compares the latest settled year with the year before.</p>
<h2 id="attention">How the list of what needs attention is made</h2>
<p>The list is made by one rule for every release. A measure is on it for one of six reasons: something is owed in every case, by a clause that says “must”, “in all cases” or “everyone”, and was missed for some; its chart gives a signal for the worse; it has got slowly worse; it has got sharply worse and no chart could judge it; it clearly misses its target; or it is clearly worse than others that count the same way. What is owed is counted in children and organisations, not as a percentage, and chance does not excuse it. Measures that are part of one another are shown together. What is owed comes first, on at most ${counted(mostOwedCards, "card")} of ${mostCards}; the rest of it is listed. Then come the measures that affect the most. The tests for this list are stricter than those on a measure’s own page, so that chance alone adds at most one entry in every two releases; the list says how many it would add in this one. Deaths are never on it.</p>
<h2>Which chart, and how often it is wrong</h2>
<p>What a measure counts, and how many, decides which chart it has. The note under each chart says which it is, and how often such a chart shows a signal when nothing has changed.</p>
${dataTable({
  id: "chart-kinds",
  cards: true,
  caption: `The charts, and how many of 100 series of ${drawnPoints} points would show a signal with no real change at all`,
  columns: ["Chart", "Used for", "False signals", "What it is"],
  rows: charts.map(([name, use, wrong, meaning]) => ({ cells: [name, use, wrong, meaning] })),
})}
<p>A rule that looks for change will sometimes see one where there is none. Numbers on an island are small, so the charts use limits worked out from the counts themselves rather than the simpler ones, which raise false alarms on small counts. On a chart the shaded band is the range that chance explains, the dotted line is the average of the settled periods drawn, and the solid line is the target.</p>
${dataTable({
  id: "charts",
  caption:
    "The charts used in this release, how many series of that length would show a signal with no real change, and for which measures",
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
<h2>What we do not say</h2>
<p>A change from the year before is given as two figures, with the interval of their difference where there is one. It is never called better or worse: two points are not a trend. We say “could be chance” where that interval includes no difference at all. Differences between agencies or groups are a place to start asking questions, not verdicts.</p>
<h2 id="words">What words mean</h2>
${wordList(glossary)}
<h2 id="accessibility">Can everybody read these pages?</h2>
<p>They are made to meet the Web Content Accessibility Guidelines ${guidelines} at level AA, and to be read without a script, by keyboard, enlarged four times, in colours of your own, aloud and on paper. Tests look at this before each change: a browser, narrow and wide, and a tool that finds faults in what a screen reader is given. People who use a screen reader every day have not tested them yet. What was tested and how, and what falls short, is written in <code>docs/accessibility.md</code>, which comes with Quorate. If something here is hard for you to read, tell whoever gave you these pages; the foot of each page says whom to ask, where somebody is named.</p>`,
  };
}

/** The measures grouped by how their chart describes itself, and how often charts of each kind are wrong. */
function chartsUsed(site: Site): readonly (readonly [words: string, wrong: string, trends: readonly Trend[]])[] {
  const used = new Map<string, Trend[]>();
  for (const measure of site.catalogue.measures.filter(({ supplied }) => supplied)) {
    const trend = site.trend(measure);
    // `about` leaves out how often the chart is wrong, because that depends on how many points each measure has
    const words = trend.chart.about;
    used.set(words, [...(used.get(words) ?? []), trend]);
  }
  return [...used].map(([words, trends]) => [words, wrongOf(trends), trends]);
}

/** `2 to 9 in 100`: the lowest and the highest of the shares given in the notes under these charts. */
function wrongOf(trends: readonly Trend[]): string {
  const said = trends.flatMap(({ chart }) => chart.false_alarms ?? []);
  if (said.length === 0) return "none";
  const [least, most] = [Math.min(...said), Math.max(...said)];
  const low = least === 0 ? "fewer than 1" : String(least);
  return least === most ? `${low} in 100` : `${low} to ${most} in 100`;
}
