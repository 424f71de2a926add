/**
 * One very large file of good rows through intake: `node --import ./pipeline/typescript.js bench/large_file.ts [gigabytes]` (2
 * where it is not said). Says how long the check took and how much memory it had at most. Written to the system's folder for
 * temporary files, and removed.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../pipeline/sensitive/warehouse/connection.ts";

const gigabytes = Number(process.argv[2] ?? 2);
const work = mkdtempSync(join(tmpdir(), "quorate-large-"));

const reviewsEach = 100;

/** Reviews, a month apart, of as many children as it takes. Gives how many. */
async function write(path: string, bytes: number): Promise<number> {
  const out = createWriteStream(path);
  out.write("review_id,child_id,due_on,held_on,cancelled,participation,views_heard,child_present\n");
  let rows = 0;
  for (let written = 0; written < bytes; ) {
    const lines: string[] = [];
    for (let i = 0; i < 200 * reviewsEach; i++, rows++) {
      const months = rows % reviewsEach;
      const month = `${2016 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
      const [attends, answer] = rows % 7 === 0 ? ["PN5", "N"] : ["PN1", "Y"];
      lines.push(
        `r${rows},c${Math.floor(rows / reviewsEach)},${month}-20,${month}-1${rows % 10},N,${attends},Y,${answer}\n`,
      );
    }
    const text = lines.join("");
    written += text.length;
    if (!out.write(text)) await new Promise((resolve) => out.once("drain", resolve));
  }
  await new Promise<void>((resolve) => out.end(resolve));
  return rows;
}

try {
  writeFileSync(
    join(work, "submission.json"),
    JSON.stringify({ authority: "JE", name: "Jersey", from: "2016-01-01", as_at: "2025-12-31", synthetic: true }),
  );
  const file = join(work, "looked_after_review.csv");
  const rows = await write(file, gigabytes * 1e9);
  const children = Array.from({ length: rows / reviewsEach }, (_, i) => `c${i},2008-01,${"MF"[i % 2]}`);
  writeFileSync(join(work, "child.csv"), `child_id,birth_month,sex\n${children.join("\n")}\n`);
  const start = performance.now();
  const warehouse = await Warehouse.open(join(work, "q.duckdb"));
  const key = Buffer.from("a key for a benchmark");
  const { accounts } = await ingest(warehouse, {
    folder: work,
    source: quorateFiles,
    described: {},
    key,
    setAsideLimit: 0.05,
    today: "2026-12-31",
    log: () => {},
  });
  warehouse.close();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${(statSync(file).size / 1e9).toFixed(2)} GB, ${rows} rows: ${seconds.toFixed(0)} s,`);
  console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most`);
  for (const { extract, read, loaded, setAside } of accounts)
    console.log(`${extract}: ${read} read = ${loaded} loaded + ${setAside} set aside`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
