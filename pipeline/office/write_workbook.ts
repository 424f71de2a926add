/**
 * Writes a workbook, of a release or of a report. The library writes cells; what makes a workbook one for everybody it does not, and is
 * added to its parts here (ECMA-376 part 1): each table is marked as one, the document has a title and a language, names of sheets are
 * links, and every printed sheet carries the marks. No cell is merged.
 */
import { strFromU8, strToU8 } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { typeset } from "../words/typeset.ts";
import { coreProperties, declaration, escapeXml as escaped, type OfficeDocument, packed, partsOf } from "./package.ts";
import type { Cell, Sheet } from "./sheet.ts";

export async function writeWorkbook(sheets: readonly Sheet[], workbook: OfficeDocument): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(asWritten) as Parameters<typeof writeExcelFile>[0]).toBuffer();
  const entries = partsOf(written);
  const change = (path: string, to: (xml: string) => string) => {
    entries[path] = strToU8(to(strFromU8(entries[path]!)));
  };
  const parts: string[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const number = at + 1;
    const hasTable = sheet.table !== null && sheet.table.rows.length > 0;
    change(`xl/worksheets/sheet${number}.xml`, (xml) =>
      xml
        .replace("<sheetViews>", `${fitted}<sheetViews>`)
        .replace(
          "</sheetData>",
          `</sheetData>${links(sheet)}${landscape}${printed(workbook)}${hasTable ? tablePart : ""}`,
        ),
    );
    if (!hasTable) continue;
    const path = `xl/tables/table${number}.xml`;
    entries[path] = strToU8(tableXml(sheet, number));
    parts.push(override(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"));
    change(`xl/worksheets/_rels/sheet${number}.xml.rels`, (xml) =>
      xml.replace(
        "</Relationships>",
        `${relationship("rId-table", "officeDocument/2006/relationships/table", `../tables/table${number}.xml`)}</Relationships>`,
      ),
    );
  }
  change("xl/workbook.xml", (xml) =>
    xml.replace("<definedNames/>", `<definedNames>${headsRepeated(sheets)}</definedNames>`),
  );
  entries["docProps/core.xml"] = strToU8(coreProperties(workbook));
  parts.push(override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
  change("[Content_Types].xml", (xml) => xml.replace("</Types>", `${parts.join("")}</Types>`));
  change("_rels/.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `${relationship("rId-core", "package/2006/relationships/metadata/core-properties", "docProps/core.xml")}</Relationships>`,
    ),
  );
  return packed(entries);
}

/** The row of a table's heads, from 1: under the title and its lines. */
export const headRow = ({ lines }: Sheet): number => lines.length + 2;

function asWritten(sheet: Sheet) {
  const { name, title, lines, table, widths } = sheet;
  const plain = (value: Cell) =>
    value === null
      ? null
      : typeof value === "number"
        ? { value, type: Number }
        : { value: typeset(value), type: String };
  const bold = (value: string) => ({ value: typeset(value), type: String, fontWeight: "bold" as const });
  return {
    sheet: name,
    data: [
      [{ ...bold(title), fontSize: 16 }],
      ...lines.map((line) => [plain(line)]),
      ...(table === null ? [] : [table.heads.map(bold), ...table.rows.map((row) => row.map(plain))]),
    ],
    columns: widths.map((width) => ({ width })),
    ...(table === null ? {} : { stickyRowsCount: headRow(sheet) }),
  };
}

/** The names of sheets as links to them. */
function links(sheet: Sheet): string {
  if (sheet.leadsTo === undefined) return "";
  const first = headRow(sheet) + 1;
  const all = sheet.leadsTo.map(
    (name, at) => `<hyperlink ref="A${first + at}" location="${escaped(`'${name}'!A1`)}" display="${escaped(name)}"/>`,
  );
  return `<hyperlinks>${all.join("")}</hyperlinks>`;
}

/** What stands at the head and the foot of a printed sheet: `&` begins a code there, so that one is written twice. */
function printed({ title, mark }: OfficeDocument): string {
  const line = (words: string) => escaped(words.replaceAll("&", "&&"));
  return `<headerFooter><oddHeader>&amp;L${line(mark)}</oddHeader><oddFooter>&amp;L${line(title)}&amp;R&amp;P of &amp;N</oddFooter></headerFooter>`;
}

/** Printed as wide as the paper, on as many sheets as it needs, with the heads of the table on each. */
const fitted = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
const landscape = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
const headsRepeated = (sheets: readonly Sheet[]): string =>
  sheets
    .map((sheet, at) =>
      sheet.table === null
        ? ""
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`'${sheet.name}'!$${headRow(sheet)}:$${headRow(sheet)}`)}</definedName>`,
    )
    .join("");

const tablePart = `<tableParts count="1"><tablePart r:id="rId-table"/></tableParts>`;

function tableXml(sheet: Sheet, id: number): string {
  const { heads, rows } = sheet.table!;
  const head = headRow(sheet);
  const reference = `A${head}:${letter(heads.length - 1)}${head + rows.length}`;
  const columns = heads.map((name, at) => `<tableColumn id="${at + 1}" name="${escaped(typeset(name))}"/>`);
  return `${declaration}<table xmlns="${main}" id="${id}" name="Table${id}" displayName="Table${id}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${heads.length}">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const override = (path: string, type: string) => `<Override ContentType="${type}" PartName="/${path}"/>`;
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`;
/** The letter of a column, counted from 0: no sheet has more than 26. */
const letter = (at: number): string => String.fromCharCode(65 + at);
