/** Withdrawal takes the bytes out of the file, not only the rows out of the tables. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withdrawCommand } from "../../pipeline/commands/submissions.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { keptSubmissions } from "../../pipeline/sensitive/intake/submissions.ts";
import { withdrawSubmission } from "../../pipeline/sensitive/intake/withdraw.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { goodFiles, withSubmission } from "./small_submission.ts";

let work = "";
let file = "";
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "quorate-withdraw-"));
  file = join(work, "q.duckdb");
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const context = () => ({
  print: () => {},
  log: () => {},
  environment: {},
  clock: () => 0,
  today: "2026-12-31",
  folder: work,
});

/** Loads a submission whose supplier and own codes are told by a word. Many rows, so that they are spread over many blocks. */
async function load(word: string, as_at: string, rows = 3000): Promise<string> {
  const described = { ...JSON.parse(goodFiles["submission.json"]), as_at, supplier: `${word} childrens services` };
  const alerts = Array.from(
    { length: rows },
    (_, i) => `${word}${i},2025-0${(i % 9) + 1}-06,looked_after,${word}_team,${word}_theme_${i % 50},significant,,,`,
  );
  const files = {
    "submission.json": JSON.stringify(described),
    "practice_alert.csv": `${header}\n${alerts.join("\n")}\n`,
  };
  const warehouse = await Warehouse.open(file);
  try {
    return await withSubmission(files, async (folder) => {
      const options = {
        folder,
        source: quorateFiles,
        described: {},
        setAsideLimit: 0.05,
        today: "2026-12-31",
        log: () => {},
      };
      return (await ingest(warehouse, { ...options, key: Buffer.from("a key for tests") })).submissionId;
    });
  } finally {
    warehouse.close();
  }
}
const header = "alert_id,alerted_on,process,team,theme,significance,responded_on,action_plan,closed_on";

/** The files beside one another that hold a text, as bytes. */
const holding = (text: string) =>
  readdirSync(work, { recursive: true, encoding: "utf8" }).filter(
    (path) => statSync(join(work, path)).isFile() && readFileSync(join(work, path)).includes(text),
  );

/** A word of a submission's own, as it is kept. */
const ownWord = (id: string, column: string): Promise<string> =>
  open(async (warehouse) => {
    const query = sql`select min(${name(column)}) as word from register.practice_alert where submission_id = $id`;
    return (await warehouse.row<{ word: string }>(query, { id })).word;
  });

const withdraw = (id: string) => withdrawCommand(context(), { id, reason: "sent by mistake", warehouse: "q.duckdb" });

async function open<T>(use: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await Warehouse.open(file);
  try {
    return await use(warehouse);
  } finally {
    warehouse.close();
  }
}

const everything = (warehouse: Warehouse, id: string) =>
  warehouse.rows(
    sql`select * replace (alert_id::varchar as alert_id), (select count(*) from register.child where submission_id = $id) as children
     from register.practice_alert where submission_id = $id order by alert_id`,
    { id },
  );

test("nothing of what was withdrawn can be found in the file or beside it; what stays is its account and the other", async () => {
  const [kept, gone] = [await load("wisteria", "2025-09-30"), await load("marigold", "2025-12-31")];
  // words of one's own are kept as pseudonyms, and never lay there as they were written
  expect(holding("marigold_team")).toEqual([]);
  const [team, theme, others] = [
    await ownWord(gone, "team"),
    await ownWord(gone, "theme"),
    await ownWord(kept, "theme"),
  ];
  for (const word of [team, theme, others, "marigold childrens services"])
    expect([word, holding(word)]).toEqual([word, ["q.duckdb"]]);
  const before = await open((warehouse) => everything(warehouse, kept));
  await withdraw(gone);
  expect(readdirSync(work)).toEqual(["q.duckdb"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const word of ["marigold", team, theme]) expect([word, holding(word)]).toEqual([word, []]);
  expect(holding(others)).toEqual(["q.duckdb"]);
  await open(async (warehouse) => {
    expect(await everything(warehouse, kept)).toEqual(before);
    const [other, withdrawn] = await keptSubmissions(warehouse);
    expect(other).toMatchObject({ submission_id: kept, withdrawn: null });
    expect(withdrawn).toMatchObject({ submission_id: gone, rows: 3180, withdrawn: "sent by mistake" });
    const account = sql`select count(*) as files from intake.input where submission_id = $gone`;
    expect(await warehouse.row(account, { gone })).toEqual({ files: 5 });
    for (const table of ["supply", "finding", "completeness"])
      expect(
        await warehouse.row(sql`select count(*) as rows from intake.${name(table)} where submission_id = $gone`, {
          gone,
        }),
      ).toEqual({
        rows: 0,
      });
  });
});

test("of ids neither the pseudonyms stay", async () => {
  const gone = await load("marigold", "2025-12-31", 40);
  const ids = await open((warehouse) =>
    warehouse.rows<{ id: string }>(sql`select alert_id::varchar as id from register.practice_alert limit 20`),
  );
  // a number of 64 bits, as DuckDB keeps it where it cannot be packed
  const bytes = ids.map(({ id }) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigUInt64LE(BigInt(id));
    return buffer;
  });
  const found = () => bytes.filter((each) => readFileSync(file).includes(each)).length;
  expect(found()).toBe(20);
  await withdraw(gone);
  expect(found()).toBe(0);
});

test("every table with a submission's id loses its rows, but for those of the account", async () => {
  const gone = await load("marigold", "2025-12-31", 40);
  await withdraw(gone);
  await open(async (warehouse) => {
    const tables = await warehouse.rows<{ table: string }>(
      sql`select schema_name || '.' || table_name as "table" from duckdb_columns()
       where database_name = current_database() and column_name = 'submission_id' order by all`,
    );
    expect(tables.length).toBeGreaterThan(30);
    const left = [];
    for (const { table } of tables) {
      const count = sql`select count(*) as rows from ${fragment(table)} where submission_id = $gone`;
      if ((await warehouse.row<{ rows: number }>(count, { gone })).rows > 0) left.push(table);
    }
    expect(left).toEqual(["intake.account", "intake.input", "intake.submission"]);
  });
});

test("a withdrawal that cannot be finished changes nothing, and the warehouse can be used on", async () => {
  const gone = await load("marigold", "2025-12-31", 40);
  await open(async (warehouse) => {
    const filling = warehouse.rewrite(async () => {
      throw new Error("stopped");
    });
    await expect(filling).rejects.toThrow("stopped");
    expect(await everything(warehouse, gone)).toHaveLength(40);
    await withdrawSubmission(warehouse, gone, "sent by mistake");
    // the same open warehouse is the new file
    expect(await everything(warehouse, gone)).toHaveLength(0);
    expect(holding("marigold")).toEqual([]);
    await expect(withdrawSubmission(warehouse, gone, "again by mistake")).rejects.toMatchObject({
      code: "submission-withdrawn",
    });
  });
});
