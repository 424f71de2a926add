/** The rules as a section of the data dictionary: each with its code, how grave it is, what it says and where it is from. */

import { messages } from "../../messages.ts";
import { subjects } from "../intake/rules/index.ts";
import type { Subject } from "../intake/rules/rule.ts";
import { cinSubjects } from "./cin_rules/index.ts";
import { ssda903Subjects } from "./ssda903_rules/index.ts";

const cell = (text: string) => text.replaceAll("|", "\\|");

function tables(all: readonly Subject[]): string[] {
  return [...new Set(all.map(({ table }) => table))].map((table) => {
    const rules = all.filter((subject) => subject.table === table).flatMap((subject) => subject.rules);
    return [
      `### \`${table}\``,
      "",
      "| code | column | severity | what it says | follows |",
      "| --- | --- | --- | --- | --- |",
      ...rules.map(
        ({ code, column, severity, source }) =>
          `| \`${code}\` | \`${column}\` | ${severity} | ${cell(messages[code].what)} | ${cell(source)} |`,
      ),
    ].join("\n");
  });
}

/** The section as Markdown, to stand after the extracts. */
export const checksMarkdown = (): string =>
  [
    "## Checks",
    "",
    "Beyond what a column may hold, rules say what a row may not say of itself and of other rows. An error sets the row",
    "aside; a warning loads it and counts it. A rule about age fires only where it holds whichever day of the month the",
    "child was born, unless the source says the day.",
    "",
    tables(subjects).join("\n\n"),
    "",
    "## Checks of the looked-after return (SSDA903) on its own tables",
    "",
    tables(ssda903Subjects).join("\n\n"),
    "",
    "## Checks of the children in need census on its own tables",
    "",
    tables(cinSubjects).join("\n\n"),
    "",
  ].join("\n");
