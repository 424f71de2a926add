/**
 * Random damage to good files: whatever comes, a run ends in a message or with every row accounted for, and never in a
 * crash. Forty mutations of each format run with the tests; `QUORATE_FUZZ=10000 npx vitest run test/intake/fuzz.test.ts` runs more.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { QuorateError } from "../../pipeline/messages.ts";
import { random } from "../../pipeline/sample/random.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { literal, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { goodFiles } from "./small_submission.ts";

const runs = Number(process.env.QUORATE_FUZZ ?? 40);
const work = mkdtempSync(join(tmpdir(), "quorate-fuzz-"));
let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
  writeFileSync(join(work, "submission.json"), goodFiles["submission.json"]);
});
afterAll(() => {
  warehouse.close();
  rmSync(work, { recursive: true, force: true });
});

const bits = [
  '"',
  '""',
  ",",
  "\n",
  "\r\n",
  "\r",
  "\0",
  "\ufeff",
  "é",
  "\t",
  " ",
  "'",
  "\\",
  ";",
  "|",
  "Y",
  "N",
  "2025-02-30",
  "31/12/2025",
  "c1",
  "𝒳",
  "\u2028",
  "NULL",
  "-1",
  "9".repeat(40),
];

function damage(bytes: Buffer, chance: ReturnType<typeof random>): Buffer {
  const below = (n: number) => Math.floor(chance.next() * n);
  let out = bytes;
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(out.length + 1);
    const until = Math.min(out.length, at + below(30));
    const bit = Buffer.from(bits[below(bits.length)]!);
    const cut = [
      () => [out.subarray(0, at), out.subarray(until)],
      () => [out.subarray(0, at), bit, out.subarray(at)],
      () => [out.subarray(0, at), bit, out.subarray(until)],
      () => [out.subarray(0, at), Buffer.from([below(256)]), out.subarray(at + 1)],
      () => [out.subarray(0, at), out.subarray(at, until), out.subarray(at)],
      () => [out.subarray(0, at)],
      () => [out.subarray(at), out.subarray(0, at)],
    ];
    out = Buffer.concat(cut[below(cut.length)]!());
  }
  return out;
}

async function attempt(file: string, bytes: Buffer): Promise<string> {
  writeFileSync(join(work, file), bytes);
  try {
    const { accounts } = await ingest(warehouse, {
      folder: work,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 1,
      today: "2026-12-31",
      log: () => {},
    });
    for (const { read, loaded, setAside } of accounts) expect(loaded + setAside).toBe(read);
    return "loaded";
  } catch (error) {
    if (error instanceof QuorateError && error.code !== "unexpected") return error.code;
    throw new Error(`${file} ${JSON.stringify(bytes.toString("latin1"))}`, { cause: error });
  } finally {
    rmSync(join(work, file));
  }
}

describe.each([
  ["looked_after_review.csv", async () => Buffer.from(goodFiles["looked_after_review.csv"])],
  ["child.csv", async () => Buffer.from(goodFiles["child.csv"])],
  [
    "child.xlsx",
    async () => {
      const rows = goodFiles["child.csv"]
        .trimEnd()
        .split("\n")
        .map((line) => line.split(",").map((value) => ({ value })));
      return Buffer.from(await writeExcelFile(rows as unknown as Parameters<typeof writeExcelFile>[0]).toBuffer());
    },
  ],
  [
    "child.parquet",
    async () => {
      const path = join(tmpdir(), `quorate-fuzz-${process.pid}.parquet`);
      await warehouse.run(
        sql`copy (select 'c' || i as child_id, '2012-01' as birth_month, 'M' as sex from range(60) as t(i)) to ${literal(path)} (format parquet)`,
      );
      const { readFileSync } = await import("node:fs");
      const bytes = readFileSync(path);
      rmSync(path);
      return bytes;
    },
  ],
] as const)("%s", (file, good) => {
  test(
    `${runs} mutations`,
    async () => {
      const bytes = await good();
      const chance = random(42, file.length);
      const ends = new Map<string, number>();
      for (let run = 0; run < runs; run++) {
        const end = await attempt(file, damage(bytes, chance));
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
      console.log(file, Object.fromEntries([...ends].sort((a, b) => b[1] - a[1])));
      expect(ends.size).toBeGreaterThan(1);
    },
    300_000 + runs * 100,
  );
});
