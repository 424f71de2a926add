/**
 * Shows stock and flow: how many were on a register at the end of each period, how many joined and how many left. A register of children
 * declares the measures of those who join and leave.
 */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../../pipeline/release/format.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { kindHeading, kindWords } from "../../pipeline/words/kind_words.ts";
import { periodShort } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { folded } from "./folded.ts";

interface Register {
  readonly stock: CatalogueMeasure;
  readonly joined: CatalogueMeasure;
  readonly left: CatalogueMeasure;
}

export function stockAndFlow(site: Site, { id: chapter }: CatalogueChapter): Html | null {
  const registers = site.inChapter(chapter).flatMap((stock): Register[] => {
    if (stock.changedBy === null || stock.unit !== "children" || !stock.supplied) return [];
    const joined = site.figures.measure(stock.changedBy.started);
    const left = site.figures.measure(stock.changedBy.ceased);
    return joined && left ? [{ stock, joined, left }] : [];
  });
  if (registers.length === 0) return null;
  return html`<h2>Stock and flow</h2>
<p>This shows how many children were on a register at the start, how many joined, how many left, and how many were on it at the end. A child who leaves and comes back within a period is counted in both. Where the figures do not add up, the difference has its own column.</p>
${registers.map(
  (register) => html`<h3>${register.stock.title}</h3>
${flowTable(site, register, "year", 6)}
${site.figures.has(register.stock.id, "quarter") ? folded("By quarter, latest 12", flowTable(site, register, "quarter", 12)) : null}`,
)}`;
}

function flowTable(site: Site, { stock, joined, left }: Register, kind: PeriodKind, most: number): Html {
  const ends = site.figures.series(stock.id, kind);
  const rows = ends.map((end, i) => {
    const at = (measure: CatalogueMeasure) => site.figures.at(measure.id, kind, end.period);
    const [start, came, went] = [ends[i - 1], at(joined), at(left)];
    return {
      cells: [
        periodShort(end),
        words(stock, start),
        words(joined, came),
        words(left, went),
        words(stock, end),
        unexplained(start, came, went, end),
      ] as Part[],
    };
  });
  const other = rows.some(({ cells }) => cells[5] !== "–" && cells[5] !== "0");
  const columns = [kindWords(kind).one, "At the start", "Joined", "Left", "At the end", "Unexplained difference"];
  return dataTable({
    id: `flow-${stock.id}-${kind}`,
    caption: `${stock.title}: at the start, joined, left, at the end, ${lower(kindHeading(kind))}`,
    columns: other ? columns : columns.slice(0, 5),
    numbers: [1, 2, 3, 4, 5],
    rows: rows
      .slice(-most)
      .toReversed()
      .map(({ cells }) => ({ cells: other ? cells : cells.slice(0, 5) })),
  });
}

function words(measure: CatalogueMeasure, value: Value | undefined): string {
  const { state, main } = figureWords(measure, value);
  return state === "missing" ? "–" : main;
}

/** what start + joined − left leaves unexplained; a dash where one of them is not known */
function unexplained(...[start, came, went, end]: (Value | undefined)[]): string {
  const [a, plus, minus, z] = [start, came, went, end].map((value) => value?.value);
  return a == null || plus == null || minus == null || z == null ? "–" : countWords(z - (a + plus - minus));
}
