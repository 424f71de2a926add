/**
 * Draws our years beside those of others: ours with its interval, the country's line, and the authorities of the set as a band from the
 * lowest to the highest with their middle. Only years that somebody else published too.
 */
import * as Plot from "@observablehq/plot";
import { svg } from "../../pipeline/charts/svg.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { Others } from "../../pipeline/release/beside_others.ts";
import type { ComparedAs } from "../../pipeline/release/compared_as.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { amountWords, numberWords } from "../../pipeline/statistics/amount.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { periodTick } from "../../pipeline/words/period_phrase.ts";

interface Year {
  readonly label: string;
  readonly at: number;
  readonly own: Value | undefined;
  readonly y: number | null;
  readonly country: number | null;
  readonly middle: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const shown = 6;
const fewest = 2;
const box = { width: 324, height: 190, marginLeft: 40, marginRight: 24, marginTop: 22, marginBottom: 26 } as const;
const [blue, violet, ink] = ["#12436d", "#6b3d8f", "#0b0c0c"];
const type = { className: "type", fontSize: 12, fill: ink } as const;

/** Null where ours has no figure, or fewer than two years can be drawn; numbers of places of other sizes are not. */
export function yearsBeside({ as, values }: ComparedAs, others: readonly Others[], authority: string): Html | null {
  if (as.kind === "count") return null;
  const years = others
    .slice(0, shown)
    .reverse()
    .map(({ period, period_kind, country, set }, at): Year => {
      const own = values.find((value) => value.period === period);
      const known = set?.members.flatMap(({ value }) => value ?? []) ?? [];
      return {
        ...{ label: periodTick({ period_kind, period }), at, own, y: own?.value ?? null },
        ...{ country: country?.value ?? null, middle: set?.middle ?? null },
        ...{ low: known.length === 0 ? null : known[0]!, high: known.at(-1) ?? null },
      };
    });
  if (years.every(({ y }) => y === null)) return null;
  if (years.filter(({ country, middle }) => country !== null || middle !== null).length < fewest) return null;
  const drawn = years.flatMap(({ y, own, country, low, high }) =>
    [y, own?.lower ?? null, own?.upper ?? null, country, low, high].flatMap((each) => each ?? []),
  );
  const isShare = as.kind === "proportion";
  const domain = isShare ? [0, 100] : [Math.min(0, ...drawn), Math.max(1, ...drawn) * 1.05];
  const ticks = isShare
    ? [0, 50, 100]
    : [domain[0]!, 0, domain[1]! / 1.05].filter((each, i, all) => all.indexOf(each) === i);
  const name = set(others);
  const said = years
    .map(
      ({ label, own, country, middle }) =>
        `${label}: ${[
          `${authority} ${own === undefined ? "no figure" : figureWords(as, own).plain}`,
          ...(country === null ? [] : [`England ${amountWords(country, as.unit)}`]),
          ...(middle === null ? [] : [`authorities ${name} ${amountWords(middle, as.unit)} in the middle`]),
        ].join(", ")}`,
    )
    .join("; ");
  const marks: Plot.Markish[] = [
    Plot.gridY(ticks, { className: "grid", stroke: "#d0d4d8", strokeOpacity: 1 }),
    Plot.text(ticks, {
      ...{ ...type, x: -0.4, y: (tick: number) => tick, dx: -6, textAnchor: "end" },
      text: (tick: number) => (isShare ? `${tick}%` : numberWords(Math.round(tick), as.unit)),
    }),
    Plot.areaY(years, { x: "at", y1: "low", y2: "high", className: "band", fill: "#e6dff0", fillOpacity: 1 }),
    Plot.line(years, {
      x: "at",
      y: "middle",
      className: "elsewhere",
      stroke: violet,
      strokeWidth: 2,
      strokeDasharray: "5 3",
    }),
    Plot.line(years, { x: "at", y: "country", className: "elsewhere", stroke: violet, strokeWidth: 2 }),
    Plot.dot(years, {
      x: "at",
      y: "country",
      r: 4,
      className: "elsewhere",
      stroke: violet,
      strokeWidth: 2,
      fill: "#fff",
    }),
    Plot.link(
      years.filter(({ own }) => own?.lower != null && own.upper !== null),
      {
        ...{ x1: "at", x2: "at", y1: ({ own }: Year) => own!.lower, y2: ({ own }: Year) => own!.upper },
        ...{ className: "line", stroke: blue, strokeWidth: 2 },
      },
    ),
    Plot.line(years, { x: "at", y: "y", className: "line", stroke: blue, strokeWidth: 1.5 }),
    Plot.dot(
      years.filter(({ y }) => y !== null),
      { x: "at", y: "y", r: 5, symbol: "diamond", className: "special", fill: blue, stroke: "#fff" },
    ),
    Plot.text(years, { ...type, x: "at", frameAnchor: "bottom", dy: 18, text: "label" }),
  ];
  const picture = svg(
    {
      ...box,
      x: { domain: [-0.4, years.length - 0.6], axis: null },
      y: { domain, axis: null },
      symbol: { legend: false },
      marks,
    },
    { id: `${as.id}-years`, alt: `${as.title}, by year. ${said}.`, name: "chart years" },
  );
  return html`<div class="years-beside"><p class="gap-key"><span class="gap-own">◆ ${authority}</span> · ○ England${name === "" ? null : ` · - - the middle of authorities ${name}, shaded from the lowest to the highest`}</p>${picture}</div>`;
}

const set = (others: readonly Others[]): string => others.flatMap(({ set }) => set?.set.title ?? [])[0] ?? "";
