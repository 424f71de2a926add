/** The days that must be known before a report is published, from `days.json` beside its words: `{ "families-told": "2026-02-02" }`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dateWords } from "../pipeline/statistics/period_words.ts";
import type { RequiredDay } from "./report.ts";
import type { Problem } from "./report_refused.ts";

export const daysFile = "days.json";

export interface Days {
  /** `Families told first: 2 February 2026`, as pairs of term and words */
  readonly said: readonly (readonly [string, string])[];
  /** titles of those that are not filled */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

export function readDays(required: readonly RequiredDay[], folder: string): Days {
  const path = join(folder, daysFile);
  const problem = (what: string): Days => ({ said: [], missing: [], problems: [{ place: daysFile, what }] });
  let days: Readonly<Record<string, string>> = {};
  if (existsSync(path)) {
    try {
      const read = z.record(z.string(), z.iso.date()).safeParse(JSON.parse(readFileSync(path, "utf8")));
      if (!read.success) return problem("each day is written YYYY-MM-DD, under its name");
      days = read.data;
    } catch {
      return problem("it is not JSON: write { name: day }");
    }
  }
  const unknown = Object.keys(days).find((name) => !required.some(({ id }) => id === name));
  if (unknown !== undefined) return problem(`${unknown} is no day of this report`);
  return {
    said: required.map(({ id, title }) => [title, days[id] === undefined ? "not filled yet" : dateWords(days[id])]),
    missing: required.filter(({ id }) => days[id] === undefined).map(({ title }) => title),
    problems: [],
  };
}
