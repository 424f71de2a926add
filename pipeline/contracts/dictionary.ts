/** The data dictionary, made from the contracts: what an administrator needs in order to write an extract. */
import { codeList } from "./code_lists.ts";
import type { Column } from "./column.ts";
import { contracts } from "./index.ts";

const accepts: Record<Column["kind"], string> = {
  id: "pseudonym: letters, digits, `_ . : / -`, at most 64",
  date: "day, YYYY-MM-DD",
  month: "month, YYYY-MM",
  code: "code",
  flag: "Y or N; blank is not recorded",
  integer: "whole number",
  total: "whole number, at most 12 digits",
  word: "code",
  authority: "JE, GG, AL or an ONS code",
  schoolYear: "academic year, as 202425",
  anyYear: "calendar year, year to March or academic year, as 2025, 2024/25 or 202425",
  period: "2025, 2024/25, 2025-Q4 or 2025-12",
};

/** What a column accepts, in words; codes as `code`. */
export function acceptedWords(column: Column): string {
  const codes = () => {
    const entries = codeList(column.codes!);
    const authorities = [...new Set(entries.map(({ authority }) => authority))];
    const of = (authority: string) =>
      entries.flatMap((entry) => (entry.authority === authority ? `\`${entry.code}\`` : [])).join(" ");
    return authorities.map((each) => (each === "*" ? of(each) : `for ${each} alone also ${of(each)}`)).join("; ");
  };
  if (column.kind === "code") return `one of ${codes()}`;
  if (column.kind === "word") return `${codes()}, or a short word of your own in lower case`;
  if (column.kind === "integer") return `whole number, ${column.min} to ${column.max}`;
  return accepts[column.kind];
}

const submissionMarkdown = `## The submission: \`submission.json\`

One file beside the extracts says what they are.

| field (* required) | what it is | what it holds |
| --- | --- | --- |
| \`authority\` * | whose children these are | ${accepts.authority} |
| \`name\` * | its name, as pages show it | text |
| \`from\` *, \`as_at\` * | the first day that the extracts cover, and the day they describe | ${accepts.date} |
| \`supplied_on\` | when it was handed over: one day, or a day an extract where they came apart, \`others\` for those not named | ${accepts.date}; or as \`{ "others": "2026-01-12", "conference": "2026-01-20" }\` |
| \`supplier\` | who handed it over: a team or a system, never a person | text |
| \`dates\` | how the extracts write days; never guessed | \`yyyy-mm-dd\` (where it is left out) or \`dd/mm/yyyy\` |
| \`extracts\` | a submission is complete for its authority | \`full\` |
| \`synthetic\` | made-up data, which every page then says | true or false |`;

const whatIsReadMarkdown = `## What becomes of a row

- White space around a value or a header is nothing, and nothing is blank. Codes are read in large and in small letters.
  Ids keep theirs: \`c1\` and \`C1\`, \`1001.0\` and \`1001\` are two ids, and that both are there is told. A time of day beside a day is dropped, and told where it is not midnight; a moment in a
  time zone that is no midnight in UTC is no day.
- A row of nothing but blanks is no row. A file with a header and no rows counts as not supplied, and that is said.
- A required value that is blank, or none of its kind, sets its row aside; so does a day, a number or an id that is none, since
  without it the row would say something else.
- Any other code, word, Y or N that is none of its list is blanked with a warning, and the row is kept. A cell of a workbook
  that holds an error, or a formula without a result, is not blank: it is judged likewise.
- Rows of one key that agree on all that is required, and on the days that the contract holds in order, are one row, the first;
  another answer on which they differ is lost. Rows that do not agree are all set aside. Of two episodes that began on one day,
  the one that ended that day gives way.
- A word of your own, where a list may be added to, is shown when it is loaded and kept as a pseudonym; it counts as not listed.
- Nothing may stand in a column without a name.`;

/** The dictionary as Markdown: a section an extract, a table row a column. */
export function dictionaryMarkdown(): string {
  const sections = contracts.map((contract) => {
    const rows = Object.entries(contract.columns).map(
      ([name, column]) =>
        `| \`${name}\`${column.required ? " *" : ""} | ${column.words}${column.references ? ` (must be in \`${column.references}\`)` : ""} | ${acceptedWords(column)} |`,
    );
    return [
      `## ${contract.title}: \`${contract.extract}\``,
      "",
      `One row is ${contract.grain}. Key: ${contract.key.map((key) => `\`${key}\``).join(", ")}.`,
      "",
      "| column (* required) | what it is | what it holds |",
      "| --- | --- | --- |",
      ...rows,
    ].join("\n");
  });
  return [
    "# Data dictionary",
    "",
    "Made from the contracts by `npm run -s quorate -- dictionary`; change `pipeline/contracts`, not this file.",
    "",
    submissionMarkdown,
    "",
    whatIsReadMarkdown,
    "",
    sections.join("\n\n"),
    "",
  ].join("\n");
}
