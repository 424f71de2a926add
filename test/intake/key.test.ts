/** The key by which ids are hashed: whole or not there, long enough, its owner's alone, and the same for as long as the warehouse. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ingestCommand } from "../../pipeline/commands/ingest.ts";
import { submissionsCommand, withdrawCommand } from "../../pipeline/commands/submissions.ts";
import { fingerprintOf, pseudonymKey } from "../../pipeline/sensitive/intake/pseudonyms.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { goodFiles, withSubmission } from "./small_submission.ts";

let work = "";
let file = "";
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "quorate-key-"));
  file = join(work, "q.duckdb.key");
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const read = (environment = {}, log = (_: string) => {}) => pseudonymKey(environment, file, { log }).toString();

describe("a key file", () => {
  test("is made once, of 64 hex digits, for its owner alone, and nothing else stays", () => {
    const made = read();
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(read()).toBe(made);
    expect(readdirSync(work)).toEqual(["q.duckdb.key"]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each([
    ["empty", "", "it is empty"],
    ["white space only", " \n\t\n".repeat(20), "it is empty"],
    ["short", "0123456789abcde\n", "shorter than 16"],
    ["fifteen letters in much white space", `${" ".repeat(40)}abcdefghijklmno\n`, "shorter than 16"],
    ["nothing but zero bytes", "\0".repeat(65), "not one line of text"],
    ["no text", Buffer.from([...Array(64).keys()].map((byte) => byte + 128)), "not one line of text"],
    ["another file", "x".repeat(5000), "too large"],
  ])("that is %s is refused, and left as it is", (_, content, why) => {
    writeFileSync(file, content, { mode: 0o600 });
    expect(() => read()).toThrow(why);
    expect(readFileSync(file)).toEqual(Buffer.from(content));
  });

  test("that is a folder is refused, one that is a link is followed", () => {
    mkdirSync(file);
    expect(() => read()).toThrow(expect.objectContaining({ code: "key-unusable" }));
    rmSync(file, { recursive: true });
    symlinkSync("kept-elsewhere", file);
    const made = read();
    expect(readFileSync(join(work, "kept-elsewhere"), "utf8").trim()).toBe(made);
    expect(read()).toBe(made);
  });

  test("that others may read is closed to them, and that is said", () => {
    const said: string[] = [];
    writeFileSync(file, "sixteen letters!");
    for (const mode of [0o644, 0o640, 0o604]) {
      chmodSync(file, mode);
      expect(read({}, (line) => said.push(line))).toBe("sixteen letters!");
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    expect(said).toHaveLength(3);
    expect(said[0]).toContain("key-open");
    expect(said.join("")).not.toContain("sixteen");
  });
});

test.each(["", "short", " ".repeat(30), "fifteen letters"])("QUORATE_KEY of '%s' is refused", (given) => {
  expect(() => read({ QUORATE_KEY: given })).toThrow(expect.objectContaining({ code: "key-unusable" }));
  expect(existsSync(file)).toBe(false);
});

describe("a warehouse", () => {
  const said: string[] = [];
  const context = (environment = {}) => ({
    ...{
      print: (line: string) => said.push(line),
      log: () => {},
      environment,
      clock: () => 0,
      today: "2026-12-31",
      folder: work,
    },
  });
  const ingest = (environment: NodeJS.ProcessEnv = {}, as_at = "2025-12-31") =>
    withSubmission(
      { "submission.json": JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), as_at }) },
      (folder) => ingestCommand(context(environment), { folders: [folder], warehouse: "q.duckdb" }),
    );
  const ids = async () => {
    const warehouse = await Warehouse.open(join(work, "q.duckdb"));
    const found = await warehouse.rows(sql`select child_id::varchar as id from register.child order by all`);
    warehouse.close();
    return found;
  };
  const other = { QUORATE_KEY: "another key than before" };

  test("is loaded with one key only: another is refused, whether the submission is new or was there", async () => {
    await ingest();
    const before = await ids();
    await expect(ingest(other)).rejects.toMatchObject({ code: "key-changed" });
    await expect(ingest(other, "2025-09-30")).rejects.toMatchObject({ code: "key-changed" });
    writeFileSync(file, "somebody else's key");
    await expect(ingest({}, "2025-09-30")).rejects.toMatchObject({ code: "key-changed" });
    expect(await ids()).toEqual(before);
  });

  test("whose key is gone gets no new one", async () => {
    await ingest();
    const key = readFileSync(file, "utf8");
    rmSync(file);
    await expect(ingest({}, "2025-09-30")).rejects.toMatchObject({ code: "key-missing" });
    expect(existsSync(file)).toBe(false);
    await ingest({ QUORATE_KEY: key.trim() }, "2025-09-30");
  });

  test("keeps to its key when what was loaded is withdrawn", async () => {
    await ingest();
    await submissionsCommand(context(), { warehouse: "q.duckdb" });
    const id = said.at(-1)!.split(" ")[0];
    await withdrawCommand(context(), { id, reason: "sent by mistake", warehouse: "q.duckdb" });
    await expect(ingest(other, "2025-09-30")).rejects.toMatchObject({ code: "key-changed" });
  });

  test("holds a fingerprint of the key, and neither the key nor what it is a pseudonym of", async () => {
    await ingest(other);
    const bytes = readFileSync(join(work, "q.duckdb")).toString("latin1");
    expect(bytes).toContain(fingerprintOf(Buffer.from(other.QUORATE_KEY)));
    expect(bytes).not.toContain(other.QUORATE_KEY);
  });

  test("that was refused its first submission leaves no key that was made for it, and one that was there", async () => {
    const bad = () =>
      withSubmission({ "child.csv": "no,such,column\n" }, (folder) =>
        ingestCommand(context(), { folders: [folder], warehouse: "q.duckdb" }),
      );
    await expect(bad()).rejects.toMatchObject({ code: "column-unknown" });
    expect(readdirSync(work)).toEqual([]);
    writeFileSync(file, "a key that was there", { mode: 0o600 });
    await expect(bad()).rejects.toMatchObject({ code: "column-unknown" });
    expect(readdirSync(work)).toEqual(["q.duckdb.key"]);
  });
});
