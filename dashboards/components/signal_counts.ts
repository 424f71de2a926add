/** Makes a table with one row for each chapter: how many measures it has, and what the chart's rules say of them, adding up to all. */
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { dataTable } from "./data_table.ts";

type Said = "worse" | "better" | "other" | "ordinary" | "unseen" | "unjudged" | "missing";

const heads: Readonly<Record<Said, string>> = {
  worse: "◆ Worse",
  better: "★ Better",
  other: "▲▼ Higher or lower",
  ordinary: "● Ordinary variation",
  unseen: "◌ Too few to tell",
  unjudged: "○ Not judged",
  missing: "– No figure",
};

const signals: Readonly<Record<string, Said>> = {
  concern: "worse",
  improvement: "better",
  higher: "other",
  lower: "other",
  common_cause: "ordinary",
};

export function saidOf({ measure, latest, judged }: Trend): Said {
  if (!measure.supplied || !latest) return "missing";
  if (judged === "unseen" && latest.signal === "common_cause") return "unseen";
  return signals[latest.signal] ?? "unjudged";
}

export function signalCounts(site: Site): Html {
  const said = Object.keys(heads) as Said[];
  const all = site.chapters.map(({ id, title }) => {
    const kinds = site.inChapter(id).map((measure) => saidOf(site.trend(measure)));
    return { id, title, total: kinds.length, by: said.map((one) => kinds.filter((kind) => kind === one).length) };
  });
  // a column without a single measure says nothing
  const used = said.flatMap((_, i) => (all.some(({ by }) => by[i]! > 0) ? [i] : []));
  const number = (many: number) => (many === 0 ? html`<span class="quiet">0</span>` : html`<strong>${many}</strong>`);
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return dataTable({
    id: "signals",
    cards: true,
    name: "signals",
    caption: "Chapters, and what the charts say of the latest settled figure of each measure",
    columns: ["Chapter", "Measures", ...used.map((i) => heads[said[i]!])],
    numbers: [1, ...used.map((_, i) => i + 2)],
    rows: [
      ...all.map(({ id, title, total, by }) => ({
        cells: [html`<a href="#rows-of-${id}">${title}</a>`, `${total}`, ...used.map((i) => number(by[i]!))],
      })),
      { cells: ["All", `${sum(({ total }) => total)}`, ...used.map((i) => `${sum(({ by }) => by[i]!)}`)] },
    ],
  });
}
