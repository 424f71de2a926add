/** Which of a folder's XML files is the one that a source reads: known by its outermost element, not by its name. */
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { xmlRoot } from "../intake/xml.ts";
import { QuorateError } from "../messages.ts";

/** The one file with this root, and the folder's others. Throws `source-empty`, `extract-twice`, `xml-…`. */
export async function xmlOfRoot(
  folder: string,
  root: string,
  source: string,
): Promise<{ file: string; ignored: string[] }> {
  const ignored: string[] = [];
  let found: string | undefined;
  for (const file of readdirSync(folder).sort()) {
    if (file === "submission.json") continue;
    if (extname(file).toLowerCase() !== ".xml" || (await xmlRoot(join(folder, file))) !== root) ignored.push(file);
    else if (found === undefined) found = file;
    else throw new QuorateError("extract-twice", file);
  }
  if (found === undefined) throw new QuorateError("source-empty", "", { source });
  return { file: found, ignored };
}
