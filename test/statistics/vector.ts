/** Reads the shared reference values, as rows of text; nothing where they are missing, and the test is skipped. */
import { readFileSync } from "node:fs";
import { parseReference } from "../../pipeline/reference.ts";
import { shared } from "../shared.ts";

/** The rows of `vectors/<path>`, a CSV file with a header. */
export function vector(path: string): readonly Readonly<Record<string, string>>[] {
  const found = shared(`vectors/${path}`);
  if (found === undefined) return [];
  const text = readFileSync(found, "utf8").replace(/^.*/, (header) => header.replaceAll('"', ""));
  return parseReference(text, path, text.slice(0, text.search(/\r?\n/)).split(","));
}
