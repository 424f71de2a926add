/** Each kind of what is awaited is what its rows *given → expect* say; its timescales and days are the measures' own. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { timescales } from "../../pipeline/calendar/timescales.ts";
import { awaitedColumns, awaitedSql } from "../../pipeline/sensitive/due_next/awaited.ts";
import { awaitedKinds, everyAwaited } from "../../pipeline/sensitive/due_next/awaited_kinds.ts";
import { readRow } from "../../pipeline/sensitive/rows.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { recordsOf, scratch } from "../warehouse/scratch.ts";
import { idOfNumber } from "../warehouse/short_ids.ts";

const folder = new URL("../../pipeline/sensitive/due_next/sql/", import.meta.url);

test("each ladder is declared", () =>
  expect(everyAwaited.map(({ file }) => `${file}.sql`).sort()).toEqual(readdirSync(folder).sort()));

test("no ladder works out a day of its own: no interval, and no timescale by name", () => {
  const named = [...new Set(timescales().map(({ id }) => `'${id}'`))].filter(
    (id) => !awaitedKinds.some((kind) => `'${kind.id}'` === id),
  );
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), "utf8");
    expect(text, file).not.toMatch(/\binterval\b|work[.]ref[.]due|\bto_(days|months)\b/);
    expect(
      named.filter((id) => text.includes(id)),
      file,
    ).toEqual([]);
  }
});

test("every timescale is known, and each kind is dated by one, by the source, or says why it has no day", () => {
  const known = new Set(timescales().map(({ id }) => id));
  for (const { id, timescales: own, given, noDay } of awaitedKinds) {
    expect(
      own.filter((each) => !known.has(each)),
      id,
    ).toEqual([]);
    expect(own.length > 0 || given !== undefined || noDay !== undefined, id).toBe(true);
  }
  expect(new Set(awaitedKinds.map(({ id }) => id)).size).toBe(awaitedKinds.length);
});

describe.each(everyAwaited)("$file", (awaited) => {
  test.each(awaited.examples)("$because", async ({ given, asAt, authority, expect: wanted }) => {
    const options = { ...(asAt && { as_at: asAt }), ...(authority && { authority }) };
    const { warehouse } = await scratch(recordsOf(given), options);
    const found = await warehouse.rows<Record<string, unknown>>(
      sql`select * from (${awaitedSql(awaited)}) order by kind, due_on nulls last, extract desc, source_row`,
    );
    warehouse.close();
    const rows = found.map(({ officer_id, ...row }) => ({
      ...row,
      officer_id: officer_id === null ? null : idOfNumber(officer_id as number),
    }));
    expect(rows).toEqual(wanted.map((row) => expect.objectContaining(readRow(row, awaitedColumns))));
    const kinds = new Set(awaited.kinds.map(({ id }) => id));
    expect(found.filter(({ kind }) => !kinds.has(kind as string))).toEqual([]);
  });

  test("every kind has an example", () => {
    const shown = new Set(
      awaited.examples.flatMap((each) =>
        each.expect.flatMap((row) => row.find(([column]) => column === "kind")?.[1] ?? []),
      ),
    );
    if (awaited.kinds.length > 1)
      expect(awaited.kinds.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
