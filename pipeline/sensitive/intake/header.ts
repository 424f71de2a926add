/** The first look at a CSV file: that it is UTF-8 text, and what its header says. Nothing is guessed. */
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { QuorateError } from "../../messages.ts";
import { cleanText } from "./clean.ts";

/** Headers longer than this are no headers. */
const firstLook = 1 << 20;
/** No table of any source is nearly as wide. */
const mostColumns = 1000;

/** The columns that the header names, in order, as written but for white space around them; an empty text where a column has
 * no name. Throws `file-empty`, `file-first-line`, `file-not-utf8`, `file-not-regular`, `file-separator`, `file-too-wide` or
 * `file-unreadable`. */
export function readHeader(path: string): string[] {
  const file = basename(path);
  const bytes = firstBytes(path, file);
  if (bytes.length === 0) throw new QuorateError("file-empty", file);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new QuorateError("file-not-utf8", file, { found: "it begins as UTF-16 does" });
  if (bytes.includes(0)) throw new QuorateError("file-not-utf8", file, { found: "it holds zero bytes" });
  const end = headerEnd(bytes);
  if (end === firstLook) throw new QuorateError("file-too-wide", file, { most: mostColumns });
  const line = bytes.subarray(0, end);
  if (!isUtf8(line))
    throw new QuorateError("file-not-utf8", file, { found: "the header has bytes that UTF-8 never has" });
  const text = line.toString("utf8").replace(/^\uFEFF/, "");
  const columns = splitHeader(text).map(cleanText);
  if (columns.every((column) => column === ""))
    throw new QuorateError(cleanText(bytes.toString("utf8")) === "" ? "file-empty" : "file-first-line", file);
  if (columns.length > mostColumns) throw new QuorateError("file-too-wide", file, { most: mostColumns });
  const separator = columns.length === 1 ? /[;\t|]/.exec(columns[0]!)?.[0] : undefined;
  if (separator !== undefined)
    throw new QuorateError("file-separator", file, { found: separator === "\t" ? "tabs" : `“${separator}”` });
  return columns;
}

function firstBytes(path: string, file: string): Buffer {
  try {
    // a pipe would never end, and a device is no extract
    if (!statSync(path).isFile()) throw new QuorateError("file-not-regular", file);
    const handle = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(firstLook);
      return bytes.subarray(0, readSync(handle, bytes, 0, firstLook, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof QuorateError) throw error;
    throw new QuorateError("file-unreadable", file, { why: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}

function headerEnd(bytes: Buffer): number {
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x22) quoted = !quoted;
    else if (!quoted && (bytes[at] === 0x0a || bytes[at] === 0x0d)) return at;
  }
  return bytes.length;
}

function splitHeader(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .filter((field, index, all) => !(index === all.length - 1 && field[0] === "" && !line.endsWith(",")))
    .map((field) => field[1]?.replaceAll('""', '"') ?? field[2]!);
}
