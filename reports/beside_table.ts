/** Measures beside what others published last, as a table: ours in their form, the country, the set of areas, and how sure a difference is. */
import { figureWords } from "../pipeline/figures/figure_words.ts";
import { othersOf } from "../pipeline/release/beside_others.ts";
import { comparedAs } from "../pipeline/release/compared_as.ts";
import type { Figures } from "../pipeline/release/figures.ts";
import { licence, othersWords } from "../pipeline/words/comparator_words.ts";
import { capital } from "../pipeline/words/first_letter.ts";
import { onOrIn } from "../pipeline/words/period_phrase.ts";
import type { Contents } from "./document.ts";
import { measureOf } from "./measure_rows.ts";
import type { BesideTable } from "./report.ts";

export function besideTable({ caption, measures }: BesideTable, figures: Figures): Contents {
  const { catalogue } = figures.release;
  const sources = new Set<string>();
  const rows = measures.flatMap((id) => {
    const measure = measureOf(figures, id);
    const [others] = othersOf(catalogue, id);
    const found = figures.judged(id).beside_others;
    if (others === undefined || found === null) return [];
    for (const source of others.sources) sources.add(source);
    const { as, values } = comparedAs(figures, measure, found.period_kind);
    const own = values.find(({ period }) => period === found.period);
    const verdict = found.verdict === "" ? "cannot be compared" : found.verdict;
    return [
      [
        measure.title,
        own === undefined ? "–" : `${figureWords(as, own).plain} ${onOrIn(as, own)}`,
        othersWords(as, others).join("; "),
        `${capital(verdict)}${as.benchmark.comparability === "same" ? "" : " (close, not the same)"}`,
      ],
    ];
  });
  return {
    caption,
    columns: ["Measure", "Ours", "Elsewhere", "How they lie"],
    rows,
    note: `A place to start asking questions, not a league table. ${licence} ${[...sources].join("; ")}`,
  };
}
