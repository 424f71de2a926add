/** Writes the data dictionary from the contracts: what an administrator needs in order to write an extract. */
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
| \`authority\` * | the authority whose children these are | ${accepts.authority} |
| \`name\` * | the authority's name, as pages show it | text |
| \`from\` *, \`as_at\` * | the first day that the extracts cover, and the day they describe | ${accepts.date} |
| \`supplied_on\` | when it was handed over: one date, or a date for each extract if they came separately, with \`others\` for those not named | ${accepts.date}; or as \`{ "others": "2026-01-12", "conference": "2026-01-20" }\` |
| \`supplier\` | who handed it over: a team or a system, never a person | text |
| \`dates\` | how the extracts write dates; this is never guessed | \`yyyy-mm-dd\` (where it is left out) or \`dd/mm/yyyy\` |
| \`extracts\` | a submission is complete for its authority | \`full\` |
| \`synthetic\` | whether the data is made up; if so, every page says so | true or false |`;

const whatIsReadMarkdown = `## What becomes of a row

- White space around a value or a header is ignored, and a value of nothing but white space is blank. Codes are read in capital or
  small letters. Ids are not changed: \`c1\` and \`C1\`, or \`1001.0\` and \`1001\`, are two ids, with a warning where both are there. A
  time of day is dropped, with a warning if it is not midnight. A time with a time zone that is not midnight in UTC is not a date.
- A row with nothing but blanks is not counted as a row. A file with a header and no rows counts as not supplied, with a message.
- A required value that is blank or invalid sets its row aside. So does an invalid date, number or id, because without it the row
  would say something else.
- Any other code, word, Y or N that is not in its list is blanked with a warning, and the row is kept. A cell of a workbook that
  holds an error, or a formula without a result, is not blank: the same rules apply to it.
- Rows with the same key that agree on everything required, and on the dates whose order the contract checks, count as one row: the
  first is kept. Any other answer on which they differ is dropped. Rows that do not agree are all set aside. If two episodes began on
  the same day, the one that ended that day is dropped.
- Where you may add words of your own to a list, each is shown when it is loaded and kept as a pseudonym; it counts as not listed.
- A column without a name must be empty.`;

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
