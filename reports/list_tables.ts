/** Tables that hold no figure of ours: what a country published, and what the categories of a form are. */
import type { Figures } from "../pipeline/release/figures.ts";
import { countWords } from "../pipeline/statistics/amount.ts";
import type { Contents } from "./document.ts";
import type { ListTable, NationallyTable } from "./report.ts";

export function nationallyTable({ caption, measures }: NationallyTable, figures: Figures): Contents {
  const rows = figures.release.catalogue.published_nationally.filter(({ measure_id }) => measures.includes(measure_id));
  return {
    caption,
    columns: ["Year", "Where", "What", "How many"],
    rows: rows.map(({ period, area, words, value }) => [period, area, words, countWords(value)]),
    note: `A number, and no share: it says nothing of how often here. ${[...new Set(rows.map(({ source }) => source))].join("; ")}`,
  };
}

export function listTable({ caption, breakdown }: ListTable, figures: Figures): Contents {
  const found = figures.breakdown(breakdown);
  if (found === undefined)
    throw new Error(`a report names the breakdown ${breakdown}, which the release does not hold`);
  return {
    caption,
    columns: ["Code", found.title],
    rows: found.categories.filter(({ id }) => id !== "not-recorded").map(({ id, label }) => [id, label]),
    note: "As the panel's forms have them",
  };
}
