/** What a page on data quality says of one release: what was read, what was set aside and why, which columns have gaps, what measures had to leave out. */

import type { Quality, QualityExtract, QualityFinding } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { percentWords, smallestDenominator } from "../../pipeline/statistics/share.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { code, type Html, html } from "../../pipeline/words/html.ts";
import { bar } from "../charts/bar.ts";
import { dataTable } from "../components/data_table.ts";
import { folded } from "../components/folded.ts";
import { findingsFile } from "../release_file.ts";
import type { Site } from "../site.ts";

/** What was read, in sentences; then in tables, where readers are told of rows. */
export const dataRead = (site: Site): Html =>
  site.quality === null ? withoutRows(site) : inSentences(site, site.quality);
export const dataReadTables = (site: Site): Html | null => (site.quality === null ? null : inTables(site.quality));

/** What everybody may be told: of so few children, how many rows an extract has says how many there are. */
function withoutRows({ catalogue }: Site): Html {
  const [supplied, missing] = [true, false].map((is) =>
    catalogue.dictionary.filter((extract) => extract.supplied === is).map(({ title }) => title),
  );
  return html`<p>${counted(supplied?.length ?? 0, "extract was", "extracts were")} supplied. ${missing?.length ? `${counted(missing.length, "extract was", "extracts were")} not: ${missing.join("; ")}.` : "None is missing."}</p>
<p>Every row is checked. One that breaks a rule is set aside, and is not counted anywhere. How many rows each extract has is not said here: where there are so few children, that would tell how many there are, and a change from one time to the next would tell of one child. Those who keep the records are told of each row.</p>
${folded(`The ${counted(supplied?.length ?? 0, "extract")} supplied`, html`<ul>${supplied?.map((title) => html`<li>${title}</li>`)}</ul>`)}`;
}

function inSentences(site: Site, quality: Quality): Html {
  const supplied = quality.extracts.filter((extract) => extract.supplied);
  const sum = (of: (extract: QualityExtract) => number) => supplied.reduce((total, one) => total + of(one), 0);
  const missing = quality.extracts.length - supplied.length;
  const { days_to_supply } = quality;
  return html`<p>${countWords(sum((one) => one.read))} rows were read from ${counted(supplied.length, "extract")}: ${countWords(sum((one) => one.loaded))} were loaded and ${countWords(sum((one) => one.set_aside))} set aside, which is every row. ${missing > 0 ? `${counted(missing, "extract was", "extracts were")} not supplied.` : "No extract is missing."} ${days_to_supply === null ? "The date when the data was handed over was not given." : `The data was handed over ${counted(days_to_supply, "day")} after the date it describes.`}</p>
<p>Every finding, by file row and column: <a href="${findingsFile(site) ?? ""}">download the list of findings (CSV)</a>.</p>`;
}

function inTables({ extracts, findings, left_out, due_dates }: Quality): Html {
  const supplied = extracts.filter((extract) => extract.supplied);
  const missing = extracts.filter((extract) => !extract.supplied).map(({ title }) => title);
  return html`<h2>Extracts</h2>
${dataTable({
  id: "extracts",
  cards: true,
  caption: "Rows read = rows loaded + rows set aside",
  columns: ["Extract", "Read", "Loaded", "Set aside", "With a warning"],
  numbers: [1, 2, 3, 4],
  rows: supplied.map((one) => ({
    cells: [one.title, ...[one.read, one.loaded, one.set_aside, one.warnings].map(countWords)],
  })),
  empty: "No extract was supplied.",
})}
${missing.length > 0 ? html`<p><strong>Not supplied:</strong> ${missing.join("; ")}.</p>` : null}
<h2>What was found</h2>
<p>A row with an error is set aside and is not counted anywhere. A row with a warning is loaded, and is counted once in the table above, however many warnings it has. Row numbers are those of the file, where the heading is row 1; a finding about a whole file or column has none. No value is shown.</p>
${dataTable({
  id: "findings",
  cards: true,
  caption: "Findings, the most rows first",
  columns: ["What", "Rows", "Where", "Treated as", "What to do", "First rows"],
  numbers: [1],
  rows: [...findings].sort(bySeverity).map((finding) => ({ cells: found(extracts, finding) })),
  empty: "Nothing was found: no rule was broken.",
})}
<h2>How complete each column is</h2>
<p>These columns have gaps; the emptiest come first. Some are empty for a good reason: a date of leaving is blank if a child has not left.</p>
${supplied.map((one) => completeness(one))}
<h2>Due dates</h2>
<p>The measures use the due date worked out from the timescale. Where the source gave one too, the two are compared here.</p>
${dataTable({
  id: "due-dates",
  caption: "Due dates given, and how many agree with the timescale",
  columns: ["Extract", "Given and worked out", "The same"],
  numbers: [1, 2],
  rows: due_dates
    .filter(({ compared }) => compared > 0)
    .map(({ extract, compared, agree }) => ({
      cells: [
        extracts.find((one) => one.extract === extract)?.title ?? extract,
        countWords(compared),
        countWords(agree),
      ],
    })),
  empty: "The source gave no due dates.",
})}
<h2>Left out of the measures</h2>
<p>These rows were loaded, but a measure could not use them.</p>
${dataTable({
  id: "left-out",
  caption: "Rows left out, and why",
  columns: ["Why", "Rows", "Model"],
  numbers: [1],
  rows: left_out.map(({ words, rows, model }) => ({ cells: [words, countWords(rows), code(model)] })),
  empty: "None: every loaded row could be used.",
})}`;
}

const bySeverity = (a: QualityFinding, b: QualityFinding): number =>
  a.severity === b.severity ? b.rows - a.rows || (a.code < b.code ? -1 : 1) : a.severity === "error" ? -1 : 1;

const found = (extracts: readonly QualityExtract[], finding: QualityFinding): (Html | string)[] => [
  finding.what,
  finding.rows === 0 ? "–" : countWords(finding.rows),
  html`${extracts.find(({ extract }) => extract === finding.extract)?.title ?? finding.extract}${finding.column ? html`, column ${code(finding.column)}` : null}`,
  finding.severity === "error" ? "error: set aside" : "warning: loaded",
  finding.todo,
  finding.rows === 0 ? (finding.column ? "the whole column" : "the whole file") : finding.first_rows.join(", "),
];

function completeness({ extract, title, columns }: QualityExtract): Html {
  const share = ({ filled, rows }: { filled: number; rows: number }) => (rows > 0 ? filled / rows : 1);
  const gaps = columns.filter(({ filled, rows }) => filled < rows).sort((a, b) => share(a) - share(b));
  const full = columns.length - gaps.length;
  const summary = `${title}: ${gaps.length === 0 ? (full === 1 ? "its one column is complete" : `all ${full} columns are complete`) : `${gaps.length} of ${columns.length} columns ${gaps.length === 1 ? "has" : "have"} a gap`}`;
  if (gaps.length === 0) return html`<p>${summary}.</p>`;
  const table = dataTable({
    id: `complete-${extract}`,
    caption: `${title}: columns with a gap`,
    columns: ["Column", "Filled"],
    rows: gaps.map((column) => ({
      cells: [
        code(column.column),
        html`<span class="figure"><span class="main">${column.rows >= smallestDenominator ? percentWords(column.filled, column.rows) : ""}</span> <span class="dot">· </span><span class="of">${countWords(column.filled)} of ${countWords(column.rows)}</span></span>${bar({ value: column.filled, full: column.rows })}`,
      ],
    })),
  });
  return folded(summary, table);
}
