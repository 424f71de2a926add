/**
 * Every id is replaced on load by a keyed hash (HMAC-SHA-256, RFC 2104), so that the warehouse cannot be joined to the
 * source. The key comes from `QUORATE_KEY` or from a key file that only its owner may read, made on first use; it is
 * bound to queries and never written to the warehouse, a log, a manifest or a message.
 */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { blobValue, type DuckDBValue } from "@duckdb/node-api";
import { putThere } from "../../folders/lock.ts";
import { closeToOthers } from "../../folders/private_files.ts";
import { realPath } from "../../folders/real_path.ts";
import { makeWorkFolder, sweepWorkFolders } from "../../folders/work_folder.ts";
import { asFull, QuorateError, say } from "../../messages.ts";
import { type Sql, sql } from "../warehouse/sql.ts";

const blockSize = 64;
/** With fewer characters a key can be guessed. */
const shortest = 16;
/** Larger than any key: what is larger is another file. */
const longest = 4096;

export interface KeyOptions {
  /** whether a key may be made where there is none: not beside a warehouse that was loaded with one. True where not given */
  readonly mayMake?: boolean;
  readonly log?: (line: string) => void;
  /** told where a key was made */
  readonly made?: (path: string) => void;
}

/** The key, from the environment's `QUORATE_KEY`, else from `file`, which is made where it is not there. Null for
 * `file`: a key for this run alone. Throws `key-unusable`, `key-missing`. */
export function pseudonymKey(
  environment: NodeJS.ProcessEnv,
  file: string | null,
  { mayMake = true, log = () => {}, made = () => {} }: KeyOptions = {},
): Buffer {
  const given = environment.QUORATE_KEY;
  if (given !== undefined) return usable(given, given.trim(), "QUORATE_KEY");
  if (file === null) return randomBytes(32);
  try {
    const path = realPath(file);
    if (!existsSync(path)) {
      if (!mayMake) throw new QuorateError("key-missing", basename(file));
      makeKey(path);
      made(path);
    }
    return readKey(path, log);
  } catch (error) {
    const known = asFull(error);
    if (known instanceof QuorateError) throw known;
    throw new QuorateError("key-unusable", "key file", { why: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}

/** Written elsewhere and put there whole, so that no run ever reads half a key; where another run was first, its key stands. */
function makeKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  sweepWorkFolders(path);
  const work = makeWorkFolder(path);
  try {
    const made = join(work.path, "key");
    const handle = openSync(made, "wx", 0o600);
    try {
      writeFileSync(handle, `${randomBytes(32).toString("hex")}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    putThere(made, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    work.remove();
  }
}

function readKey(path: string, log: (line: string) => void): Buffer {
  const { mode, size } = statSync(path);
  if (size > longest) throw new QuorateError("key-unusable", "key file", { why: "it is too large to be a key" });
  const text = readFileSync(path, "utf8").trim();
  const key = usable(text, text, "key file");
  if (closeToOthers(path, mode)) {
    const { what, todo } = say("key-open");
    log(`  key-open: ${what}; ${todo}`);
  }
  return key;
}

/** `text` holds what is left of the key without white space around it. */
function usable(key: string, text: string, place: string): Buffer {
  const refused = (why: string) => new QuorateError("key-unusable", place, { why });
  if (text === "") throw refused("it is empty");
  if (text.length < shortest) throw refused(`it is shorter than ${shortest} characters`);
  // what a disk that lost power may hold in place of a text
  if (/\p{Cc}|\ufffd/u.test(text)) throw refused("it is not one line of text");
  return Buffer.from(key, "utf8");
}

/** By what a warehouse knows the key it was loaded with: a hash under the key of a text that can be no id, so that it is no
 * pseudonym of anybody and does not give the key away. */
export const fingerprintOf = (key: Buffer): string =>
  createHmac("sha256", key).update("fingerprint of the key of a warehouse").digest("hex").slice(0, 32);

/** What to bind as `$inner` and `$outer` for `pseudonymSql`. */
export function pseudonymBound(key: Buffer): { inner: DuckDBValue; outer: DuckDBValue } {
  const short = key.length > blockSize ? createHash("sha256").update(key).digest() : key;
  const block = Buffer.alloc(blockSize);
  short.copy(block);
  const padded = (pad: number) => blobValue(Uint8Array.from(block, (byte) => byte ^ pad));
  return { inner: padded(0x36), outer: padded(0x5c) };
}

/** SQL for the pseudonym of a text; null stays null. The hash is cut to 64 bits, as a number that the warehouse stores and
 * compares at a fraction of the price of a text: among ten million ids the chance that any two meet is one in 370,000. */
export const pseudonymSql = (text: Sql): Sql =>
  sql`try_cast('0x' || sha256($outer::blob || unhex(sha256($inner::blob || encode(${text}))))[:16] as ubigint)`;
