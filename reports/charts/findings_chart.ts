/**
 * Draws what was found as bars from 0 to 100%: under each measure the answers of its table, with the very words of the table over the bar.
 * Nothing is drawn of what the table gives no percentage for, nor of few: a bar of them would look like more than they can tell.
 */
import * as Plot from "@observablehq/plot";
import { svg } from "../../pipeline/charts/svg.ts";
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import type { Chart } from "../document.ts";
import type { Findings, FindingsInPeriod } from "../finding_rows.ts";

interface Bar {
  readonly label: string;
  readonly share: number;
  readonly words: string;
  readonly said: string;
}

/** one below the other, each of so many lines */
type Line =
  | { readonly is: "title"; readonly title: string; readonly size: 1 }
  | { readonly is: "bar"; readonly bar: Bar; readonly size: 2 };

const box = { width: 640, marginLeft: 14, marginRight: 22, marginTop: 4, marginBottom: 28 } as const;
const lineHeight = 22;
const [blue, pale, ink] = ["#12436d", "#e4e8ec", "#0b0c0c"];
const type = { className: "type", fontSize: 13, fill: ink } as const;
/** of fewer no bar is drawn */
export const fewest = 20;
const note = `A bar is a percentage, of all that are counted for its measure. Where the table gives no percentage, or one of fewer than ${fewest}, none is drawn`;

/** `id`: unique in the report. Null where there is nothing to draw. */
export function findingsChart(
  { period, findings }: FindingsInPeriod,
  id: string,
): Omit<Chart, "number" | "caption"> | null {
  const parts = findings.map((each) => partOf(each, period)).filter(({ bars }) => bars.length > 0);
  if (parts.length === 0) return null;
  const lines = parts.flatMap(({ title, bars }): Line[] => [
    { is: "title", title, size: 1 },
    ...bars.map((bar): Line => ({ is: "bar", bar, size: 2 })),
  ]);
  const tops = lines.map((_, at) => lines.slice(0, at).reduce((sum, { size }) => sum + size, 0));
  const titles = lines.flatMap((line, at) => (line.is === "title" ? { title: line.title, y: tops[at]! } : []));
  const bars = lines.flatMap((line, at) => (line.is === "bar" ? { ...line.bar, y: tops[at]! } : []));
  const all = lines.reduce((sum, { size }) => sum + size, 0);
  const height = box.marginTop + box.marginBottom + all * lineHeight;
  const alt = parts.map(({ title, bars }) => `${title}: ${bars.map(({ said }) => said).join("; ")}.`).join(" ");
  const picture = svg(
    {
      ...{ ...box, height },
      x: { domain: [0, 100], axis: null },
      y: { domain: [0, all], reverse: true, axis: null },
      marks: [...drawn(bars), ...written(titles, bars), steps(all)],
    },
    { id, alt, name: "chart findings" },
  );
  return { picture, width: box.width, height, alt, note };
}

function partOf({ measure, rows }: Findings, period: string) {
  const bars = rows.flatMap(({ label, value }): Bar[] => {
    const { state, plain } = figureWords(measure, value);
    const { numerator, denominator } = value;
    if (measure.kind !== "proportion" || !isShown(state) || numerator === null || denominator === null) return [];
    if (denominator < fewest) return [];
    const said = `${lower(label)}, ${kindOf(measure).inReport(measure, value)}`;
    return [{ label, share: (100 * numerator) / denominator, words: plain, said }];
  });
  return { title: `${measure.title}, ${lower(period)}`, bars };
}

type Placed = Bar & { readonly y: number };

const drawn = (bars: readonly Placed[]): Plot.Markish[] => {
  const [y1, y2] = [(bar: Placed) => bar.y + 1.05, (bar: Placed) => bar.y + 1.65];
  return [
    Plot.rect(bars, { x1: 0, x2: 100, y1, y2, className: "track", fill: pale }),
    Plot.rect(bars, { x1: 0, x2: "share", y1, y2, className: "bars", fill: blue }),
  ];
};

const written = (titles: readonly { readonly title: string; readonly y: number }[], bars: readonly Placed[]) => [
  Plot.text(titles, {
    ...{ ...type, x: 0, textAnchor: "start" as const, fontWeight: 700, text: "title" },
    y: ({ y }: { readonly y: number }) => y + 0.5,
  }),
  Plot.text(bars, { ...type, x: 0, textAnchor: "start", y: ({ y }: Placed) => y + 0.6, text: "label" }),
  Plot.text(bars, { ...type, x: 100, textAnchor: "end", y: ({ y }: Placed) => y + 0.6, text: "words" }),
];

const steps = (all: number): Plot.Markish =>
  Plot.text([0, 25, 50, 75, 100], {
    ...{ ...type, x: (step: number) => step, y: all, dy: 14 },
    text: (step: number) => `${step}%`,
  });
