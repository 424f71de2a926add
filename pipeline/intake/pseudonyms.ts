/**
 * Every id is replaced on load by a keyed hash (HMAC-SHA-256, RFC 2104), so that the warehouse cannot be joined to the
 * source. The key comes from `QUORATE_KEY` or from a key file that only its owner may read, made on first use; it is
 * bound to queries and never written to the warehouse, a log, a manifest or a message.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { blobValue, type DuckDBValue } from "@duckdb/node-api";
import { QuorateError } from "../messages.ts";

const blockSize = 64;

/** The key, from the environment's `QUORATE_KEY`, else from `file`, which is made where it is not there. Null for
 * `file`: a key for this run alone. Throws `key-unusable`. */
export function pseudonymKey(environment: NodeJS.ProcessEnv, file: string | null): Buffer {
  const given = environment.QUORATE_KEY;
  if (given !== undefined) {
    if (given.length < 16)
      throw new QuorateError("key-unusable", "QUORATE_KEY", { why: "it is shorter than 16 characters" });
    return Buffer.from(given, "utf8");
  }
  if (file === null) return randomBytes(32);
  try {
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
    }
    return Buffer.from(readFileSync(file, "utf8").trim(), "utf8");
  } catch (error) {
    throw new QuorateError("key-unusable", "key file", { why: (error as NodeJS.ErrnoException).code ?? "unknown" });
  }
}

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
export const pseudonymSql = (text: string): string =>
  `try_cast('0x' || sha256($outer::blob || unhex(sha256($inner::blob || encode(${text}))))[:16] as ubigint)`;
