/** `screen` says what DfE's data screener would say of a data file and its meta file. */
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { QuorateError } from "../messages.ts";
import { stages } from "../screener/rule.ts";
import { type Result, refusal, screen } from "../screener/screen.ts";
import { countWords } from "../statistics/amount.ts";
import type { Context } from "./command.ts";

export function screenCommand(context: Context, files: readonly string[]): void {
  const [data, meta, ...others] = files.map((file) => resolve(context.folder, file));
  if (data === undefined || meta === undefined || others.length > 0)
    throw new QuorateError("usage", "", { why: "name a data file and its meta file", command: "screen" });
  const held = (path: string) => (existsSync(path) ? readFileSync(path) : undefined);
  const names = { dataName: basename(data), metaName: basename(meta) };
  const screening = screen({ ...names, data: held(data), meta: held(meta) });
  const { results } = screening;
  for (const result of results) if (result.result !== "PASS") context.print(lineOf(result));
  const of = (wanted: string) => countWords(results.filter(({ result }) => result === wanted).length);
  context.print(`${of("PASS")} rules passed, ${of("WARNING")} warned, ${of("FAIL")} failed`);
  if (!screening.passed) throw refusal(names.dataName, screening);
  context.print(screening.isApiSuitable ? "suitable for the API too" : "the last stage, about the API, warns");
}

const shown = 5;

/** What is wrong, and where. A file that has not the columns of open data may be any file, even a register: nothing of it is repeated. */
function lineOf({ number, check, result, stage, holds, where }: Result): string {
  const isOfForm = stages.indexOf(stage) > stages.indexOf("precheck columns");
  const more = where.length > shown ? ` and ${where.length - shown} more` : "";
  const told = isOfForm ? `; not so: ${where.slice(0, shown).join("; ")}${more}` : "";
  return `${result.padEnd(7)} ${number} ${check} (${stage}): ${holds}${told}`;
}
