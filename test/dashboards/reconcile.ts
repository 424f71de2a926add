/**
 * Reconciles a built site with its release, figure by figure, from the files alone: the release's CSV, every measure's two CSV
 * files, the workbook, the open data, the tables of its page, its headline and what is said of its chart. What comes back is every
 * difference found.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { type Element, PageTree } from "../../dashboards/check/page_tree.ts";
import { fileIn } from "../../pipeline/release/files.ts";
import { likeForLikeFiles } from "../../pipeline/release/like_for_like.ts";
import { profiles } from "../../pipeline/release/profiles.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { markingOf, releaseName } from "../../pipeline/words/release_words.ts";

import { openDataDifferences } from "./reconcile_open_data.ts";

type Row = Readonly<Record<string, string>>;

/** A CSV file as we write it, which has no line break within a value. */
function csv(path: string): Row[] {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split(/\r?\n/).map(cellsOf);
  return lines.map((cells) => Object.fromEntries(header!.map((column, at) => [column, cells[at] ?? ""])));
}

const cellsOf = (line: string): string[] =>
  [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );

const keyOf = (row: Row) => [row.measure_id, row.period_kind, row.period, row.breakdown, row.category].join(" | ");

export interface Reconciled {
  readonly differences: readonly string[];
  /** how many figures were held against each other: in the release, and on pages */
  readonly figures: number;
  readonly shown: number;
}

export async function reconcile(site: string, release: string): Promise<Reconciled> {
  const differences: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      differences.push(`${what}: ${JSON.stringify(found)}, where it should be ${JSON.stringify(wanted)}`);
  };
  const { catalogue, values } = readRelease(release);
  const rows = csv(join(release, fileIn(catalogue, "values.csv")));
  const read = values.map((value) =>
    Object.fromEntries(Object.entries(value).map(([column, cell]) => [column, cell === null ? "" : String(cell)])),
  );
  same("values.csv read back", read.length, rows.length);
  for (const [at, row] of rows.entries()) same(`values.csv read back ${keyOf(row)}`, read[at], row);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const formFile = join(release, fileIn(catalogue, likeForLikeFiles.values));
  const inTheirForm = existsSync(formFile) ? csv(formFile) : [];
  const marking = markingOf(catalogue);
  const sheets = await readExcelFile(join(site, "data", `${releaseName(catalogue)}.xlsx`));
  const inWorkbook = workbookRows(sheets);
  let shown = 0;
  for (const { id, supplied } of catalogue.measures) {
    const every = csv(join(site, "data", `${id}.csv`));
    same(
      `data/${id}.csv`,
      every,
      rows.filter(({ measure_id }) => measure_id === id).map((row) => ({ ...row, marking })),
    );
    const own = csv(join(site, "data/shown", `${id}.csv`));
    shown += own.length;
    for (const { as_shown, marking: mark, ...columns } of own) {
      const figure = known.get(keyOf({ measure_id: id, ...columns }));
      same(
        `data/shown/${id}.csv ${keyOf(columns)}`,
        columns,
        figure && Object.fromEntries(Object.keys(columns).map((column) => [column, figure[column]])),
      );
      same(`data/shown/${id}.csv, its mark`, mark, marking);
    }
    const cells = inWorkbook.get(id) ?? [];
    same(`the workbook's rows of ${id}`, cells.map(numbersOfSheet), own.map(numbersOfCsv));
    const page = new PageTree(readFileSync(join(site, "definitions", `${id}.html`), "utf8"));
    // a comparison speaks of years that the page does not list, and of the form in which others publish the measure
    const compared = [...every, ...inTheirForm.filter(({ measure_id }) => measure_id === id)].map(pairOf);
    for (const difference of pageDifferences(page, own, cells, compared))
      differences.push(`definitions/${id}.html: ${difference}`);
    if (!supplied) same(`figures of ${id}, which was not supplied`, own, []);
  }
  const packed = join(site, "data", `${releaseName(catalogue)}-open-data.zip`);
  same("whether there are open data", existsSync(packed), profiles[catalogue.profile].givesOpenData);
  if (existsSync(packed)) differences.push(...openDataDifferences(packedFiles(packed), readRelease(release)));
  if (!existsSync(join(site, "index.html"))) differences.push("there is no site");
  return { differences, figures: rows.length, shown };
}

export const packedFiles = (path: string): readonly { readonly name: string; readonly text: string }[] =>
  Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));

const numbersOfCsv = (row: Row) => [
  row.period,
  row.as_shown,
  row.numerator,
  row.denominator,
  row.not_recorded,
  row.value,
  row.unit,
  row.lower,
  row.upper,
  row.status,
];
const numbersOfSheet = (row: Row) =>
  ["Period", "As shown", "Numerator", "Denominator", "Not recorded", "Value", "Unit", "From", "To", "State"].map(
    (head) => row[head],
  );

/** The rows of every sheet's table, by the measure's address. */
function workbookRows(
  sheets: readonly { readonly data: readonly (readonly unknown[])[] }[],
): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const { data } of sheets) {
    const head = data.findIndex((row) => row.includes("Address"));
    if (head < 0) continue;
    const heads = data[head]!.map(String);
    for (const cells of data.slice(head + 1)) {
      const row = Object.fromEntries(heads.map((name, at) => [name, cells[at] === null ? "" : String(cells[at])]));
      found.set(row.Address!, [...(found.get(row.Address!) ?? []), row]);
    }
  }
  return found;
}

/** Without what sets apart the numbers behind a figure, which a line of text does otherwise than a cell. */
const bare = (text: string): string => text.replaceAll(/[()·]/g, " ").replaceAll(/\s+/g, " ").trim();

/** `own` and `cells`: the same figures of the page as its CSV file and the workbook have them. */
function pageDifferences(
  page: PageTree,
  own: readonly Row[],
  cells: readonly Row[],
  compared: readonly string[],
): string[] {
  const found: string[] = [];
  const words = (element: Element | undefined) => bare(page.textOf(element));
  const tables = page.tagged("table").map((table) => ({
    id: table.attrs.find(({ name }) => name === "id")?.value ?? "",
    rows: page.within(table, page.tagged("tr")).map((row) => page.within(row, page.tagged("th", "td"))),
  }));
  // by period: the second cell of each row is the figure
  for (const kind of new Set(
    own.filter(({ breakdown }) => breakdown === "all").map(({ period_kind }) => period_kind),
  )) {
    const wanted = own
      .filter((row) => row.breakdown === "all" && row.period_kind === kind)
      .map(({ as_shown }) => bare(as_shown!));
    const table = tables.find(({ id }) => id === `figures-${kind}`);
    const shown = table?.rows.slice(1).map((row) => words(row[1]));
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) found.push(`figures-${kind}: ${shown} where ${wanted}`);
    const figures = own.filter((row) => row.breakdown === "all" && row.period_kind === kind);
    const column = (head: string) => table?.rows[0]?.findIndex((cell) => words(cell) === head) ?? -1;
    const [intervals, missing] = [column("95% interval"), column("Not recorded")];
    for (const [at, row] of figures.entries()) {
      const cells = table?.rows[at + 1] ?? [];
      const interval = words(cells[intervals]);
      if (intervals > 0 && intervalDiffers(interval, row))
        found.push(`figures-${kind}, ${row.period}: ${interval} where ${row.lower} to ${row.upper}`);
      const [number] = /^[\d,]+/.exec(words(cells[missing])) ?? [];
      if (missing > 0 && number !== undefined && number.replaceAll(",", "") !== row.not_recorded)
        found.push(`figures-${kind}, ${row.period}: ${number} not recorded where ${row.not_recorded}`);
    }
  }
  // by category: each figure stands in the row of its category
  for (const [at, row] of own.entries()) {
    if (row.breakdown === "all") continue;
    const table = tables.find(({ id }) => id === `by-${row.breakdown}`.replaceAll(/\W+/g, "-"));
    const cell = table?.rows
      .find(([head]) => words(head) === bare(cells[at]?.Category ?? ""))
      ?.slice(1)
      .map(words);
    if (!cell?.includes(bare(row.as_shown!)))
      found.push(`by ${row.breakdown}, ${row.category}: ${cell} without ${row.as_shown}`);
  }
  const said = own.map(({ as_shown }) => bare(as_shown!));
  const mains = own.map(({ as_shown }) => bare(as_shown!.split(/ · | \(/)[0]!));
  const big = words(page.classed("big")[0]);
  if (big !== "" && !mains.some((one) => big.startsWith(one))) found.push(`the headline: ${big}`);
  for (const alt of page.directlyIn(["svg"], "title").map(words)) {
    for (const [, figure] of alt.matchAll(/(?:lowest|highest|so far|; latest(?: settled)?) (.*?)(?=, highest|;|[.]$)/g))
      if (!said.some((one) => figure!.startsWith(one))) found.push(`said of the chart: ${figure}`);
  }
  // both numbers of a share, wherever the sentence and the chart say them
  const pairs = new Set([...said.flatMap((one) => one.match(pair) ?? []), ...compared]);
  const sentences = [...page.classed("status"), ...page.directlyIn(["svg"], "title"), ...page.classed("subtitle")];
  for (const sentence of sentences.map(words))
    for (const each of sentence.match(pair) ?? [])
      if (!pairs.has(each)) found.push(`in words: ${each}, in “${sentence.slice(0, 160)}”`);
  return found;
}

const pairOf = ({ numerator, denominator }: Row): string =>
  [numerator, denominator].map((part) => Number(part).toLocaleString("en-GB")).join(" of ");

/** a comma is within a number only between thousands: else it belongs to the sentence */
const pair = /\b\d[\d,]* of \d+(?:,\d{3})*/g;

/** The interval of a row as its cell has it: its ends are whole, or have one or two decimals. */
function intervalDiffers(cell: string, { lower, upper }: Row): boolean {
  if (lower === "" || upper === "") return cell !== "–";
  // a minus sign of ours is no hyphen, and a percentage is within 0 and 100
  const ends = [...cell.replaceAll("−", "-").matchAll(/-?\d[\d,]*(?:[.]\d+)?/g)].map(([end]) =>
    Number(end.replaceAll(",", "")),
  );
  const wanted = [Number(lower), Number(upper)];
  return cell !== "–" && (ends.length !== 2 || ends.some((end, at) => Math.abs(end - wanted[at]!) > 0.5));
}
