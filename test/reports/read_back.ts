/** Reads the tables of a report back from each of its files, as a reader of that file would find them. */
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import readExcelFile from "read-excel-file/node";

export interface ReadTable {
  /** `Table 3. Recommendations and what came of them` */
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

const textOf = (node: { readonly textContent: string | null }): string => node.textContent ?? "";

export function fromPage(text: string): ReadTable[] {
  const { document } = new JSDOM(text).window;
  return [...document.querySelectorAll("table")].map((table) => ({
    caption: textOf(table.querySelector("caption")!),
    rows: [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("th, td")].map(textOf)),
  }));
}

/** One part of a Word document, as XML. */
export function partOf(word: Uint8Array, path: string): Document {
  const part = unzipSync(new Uint8Array(word))[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  const { DOMParser } = new JSDOM().window;
  return new DOMParser().parseFromString(Buffer.from(part).toString("utf8"), "text/xml");
}

export const within = (node: Document | Element, name: string): Element[] => [...node.getElementsByTagName(name)];

/** The words of an element of Word. */
export const wordsOf = (node: Element): string => within(node, "w:t").map(textOf).join("");

export const styleOf = (paragraph: Element): string | null =>
  within(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? null;

/** The caption of a table is the paragraph before it. */
export const fromWord = (word: Uint8Array): ReadTable[] =>
  within(partOf(word, "word/document.xml"), "w:tbl").map((table) => ({
    caption: wordsOf(table.previousElementSibling!),
    rows: within(table, "w:tr").map((row) => within(row, "w:tc").map(wordsOf)),
  }));

/** A table begins where its heads are: under the title and the lines, of which the last says that it is the only one. */
export async function fromWorkbook(book: Uint8Array): Promise<ReadTable[]> {
  const sheets = await readExcelFile(Buffer.from(book));
  return sheets
    .filter(({ sheet }) => /^Table \d+$/.test(sheet))
    .map(({ sheet, data }) => {
      const head = data.findIndex(([first]) => first === "This sheet has one table.") + 1;
      return {
        caption: `${sheet}. ${data[0]![0]}`,
        rows: data.slice(head).map((row) => row.map((cell) => String(cell ?? ""))),
      };
    });
}

/** Every figure with its row and column: the first column's head is in no row of the file. */
export function fromCsv(text: string): ReadTable[] {
  const [, ...lines] = text.trimEnd().split("\r\n").map(cellsOf);
  return groups(lines, ([number, caption]) => `Table ${number}. ${caption}`).map(([caption, cells]) => ({
    caption,
    rows: [
      [...new Set(cells.map(([, , , column]) => column!))],
      ...groups(cells, ([, , row]) => row!).map(([row, own]) => [row, ...own.map(([, , , , cell]) => cell!)]),
    ],
  }));
}

function groups<T>(all: readonly T[], by: (each: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const each of all) found.set(by(each), [...(found.get(by(each)) ?? []), each]);
  return [...found];
}

const cellsOf = (line: string): string[] =>
  [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );

/** The table without the head of its first column, as the CSV file has it. */
export const withoutCorner = ({ caption, rows: [heads, ...rows] }: ReadTable): ReadTable => ({
  caption,
  rows: [heads!.slice(1), ...rows],
});
