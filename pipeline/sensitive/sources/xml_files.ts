/** Which of a folder's XML files is the one that a source reads: known by its outermost element, not by its name. */
import { extname, join } from "node:path";
import { QuorateError } from "../../messages.ts";
import type { LeftOut } from "../intake/extract_plan.ts";
import type { Folder } from "../intake/folder.ts";
import { xmlRoot } from "../intake/xml.ts";

/** The one file with this root, where there is one, and what is not read. Throws `extract-twice`, `xml-…`. */
export async function xmlOfRoot(
  folder: string,
  looked: Folder,
  root: string,
): Promise<{ file: string | undefined; leftOut: LeftOut[] }> {
  const leftOut = looked.leftOut.filter(({ what }) => extname(what).toLowerCase() !== ".xml");
  let file: string | undefined;
  for (const each of looked.files) {
    if (extname(each).toLowerCase() !== ".xml") {
      if (!leftOut.some(({ what }) => what === each)) leftOut.push({ what: each, why: "an XML file is read" });
    } else if ((await xmlRoot(join(folder, each))) !== root)
      leftOut.push({ what: each, why: `its outermost element is not ${root}` });
    else if (file === undefined) file = each;
    else throw new QuorateError("extract-twice", each, { first: file });
  }
  return { file, leftOut };
}

const tabular = [".xlsx", ".xls", ".xlsm", ".ods", ".parquet"];

/** What to say where a source found nothing to read: what is wrong with its files, that they are in a format which it does not
 * read, or why each was left out. */
export function refuseUnread({ files, faults, leftOut }: Folder, source: string, reads: string): QuorateError {
  const other = files.find((file) => tabular.includes(extname(file).toLowerCase()));
  if (faults[0] !== undefined) return faults[0];
  if (other !== undefined) return new QuorateError("source-format", other, { source, reads });
  const seen = leftOut.map(({ what, why }) => `; ${what}: ${why}`).join("");
  return new QuorateError("source-empty", "", { source, seen });
}
