/** How many processors a run may keep busy can be said, and what is no number is not taken for one. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";

let before: string | undefined;
beforeEach(() => {
  before = process.env.QUORATE_THREADS;
});
afterEach(() => {
  process.env.QUORATE_THREADS = before;
});

test.each(["1", "3"])("as many as are asked for: %s", async (threads) => {
  process.env.QUORATE_THREADS = threads;
  const warehouse = await Warehouse.open(":memory:");
  const rows = await warehouse.rows<{ threads: number }>(sql`select current_setting('threads') as threads`);
  warehouse.close();
  expect(rows).toEqual([{ threads: Number(threads) }]);
});

test.each(["", "0", "-1", "all", "1.5", "1000"])("'%s' is refused", async (threads) => {
  process.env.QUORATE_THREADS = threads;
  await expect(Warehouse.open(":memory:")).rejects.toMatchObject({ code: "usage" });
});
