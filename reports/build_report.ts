/**
 * Builds the report of a year as a document, from its declaration, the words written for that year and the figures of a release. A
 * section without words shows its prompt, so that nobody can overlook it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Release } from "../pipeline/release/format.ts";
import { dateWords } from "../pipeline/statistics/period_words.ts";
import { madeFrom, markingOf, releaseMark } from "../pipeline/words/release_words.ts";
import { chartsOf, type DeclaredChart } from "./charts/charts_of.ts";
import { readDays } from "./days.ts";
import { isDecidedBy, readDecisions } from "./decisions.ts";
import type { Block, DocumentSection, ReportDocument } from "./document.ts";
import { coveredWords, type Edition } from "./edition.ts";
import { rareCauses } from "./guard/events.ts";
import { NamedFigures } from "./named_figure.ts";
import type { Report, Section } from "./report.ts";
import { type Problem, ReportRefused } from "./report_refused.ts";
import { tableOf } from "./tables.ts";
import { readWords } from "./words.ts";

export interface BuiltReport {
  readonly document: ReportDocument;
  /** sections whose words are still to be written */
  readonly unwritten: readonly string[];
  /** days without which it is not published */
  readonly missingDays: readonly string[];
}

/** `words`: the folder of the year's words. Throws ReportRefused where any of them can't be published. */
export function buildReport(report: Report, edition: Edition, release: Release, words: string): BuiltReport {
  const { covered, body } = edition;
  const figures = NamedFigures.of(release);
  const { catalogue } = release;
  const { decisions, problems: undecided } = readDecisions(words);
  const days = readDays(report.days ?? [], words);
  const problems: Problem[] = [...undecided, ...days.problems];
  const rare = rareCauses(figures.figures, covered, report.fewest);
  const unwritten: string[] = [];
  let [tablesMade, chartsMade] = [0, 0];
  if (figures.figures.ofMeasure(report.told).length === 0 || catalogue.as_at < covered.end)
    problems.push({ place: report.id, what: `the release holds no figures for ${coveredWords(covered)}` });
  const sections = report.sections.map((section): DocumentSection => {
    const { id, title, clause, tables } = section;
    return { id, title, clause, blocks: [...wordsOf(section), ...tables.flatMap(tableBlocks)] };
  });
  if (problems.length > 0) throw new ReportRefused(problems);
  const document: ReportDocument = {
    id: report.id,
    title: `${report.title}${body === undefined ? "" : `: ${body}`}, ${coveredWords(covered)}`,
    subtitle: report.subtitle(coveredWords(covered)),
    mark: releaseMark(catalogue),
    marking: markingOf(catalogue),
    asAt: catalogue.as_at,
    provenance: [["Data up to", dateWords(catalogue.as_at)], ["Made from", madeFrom(catalogue)], ...days.said],
    sections: [
      {
        id: "notice",
        title: "Before you read on",
        clause: "",
        blocks: [{ kind: "note", as: "notice", text: report.notice }],
      },
      ...sections,
    ],
  };
  return { document, unwritten, missingDays: days.missing };

  function wordsOf({ id, title, prompt }: Section): Block[] {
    const file = join(words, `${id}.md`);
    if (!existsSync(file)) {
      unwritten.push(title);
      return [{ kind: "note", as: "prompt", text: prompt }];
    }
    const read = readWords(`${id}.md`, readFileSync(file, "utf8"), {
      figures,
      rare,
      isDecided: isDecidedBy(decisions, id),
    });
    problems.push(...read.problems);
    // laid out, and not written yet
    if (read.blocks.length === 0) {
      unwritten.push(title);
      return [{ kind: "note", as: "prompt", text: prompt }];
    }
    if (!read.sample) return [...read.blocks];
    if (!catalogue.synthetic)
      problems.push({ place: `${id}.md`, what: "sample words cannot be used with real figures: write your own" });
    return [
      { kind: "note", as: "sample", text: "These words are a sample, made up like the figures." },
      ...read.blocks,
    ];
  }

  function tableBlocks(spec: Section["tables"][number]): Block[] {
    tablesMade += 1;
    return [
      ...chartsOf(spec, covered, figures.figures).flatMap(chartBlock),
      { kind: "table", table: { number: tablesMade, ...tableOf(spec, edition, figures) } },
    ];
  }

  function chartBlock({ caption, draw }: DeclaredChart): Block[] {
    const drawn = draw(`chart-${chartsMade + 1}`);
    if (drawn === null) return [];
    chartsMade += 1;
    return [{ kind: "chart", chart: { number: chartsMade, caption, ...drawn } }];
  }
}
