/** The due dates that SQL looks up are those of the calendar's own code, for every timescale and every day. */
import { expect, test } from "vitest";
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { calendarOf } from "../../pipeline/calendar/calendars.ts";
import { dueDate } from "../../pipeline/calendar/due_date.ts";
import { timescaleFor, timescales } from "../../pipeline/calendar/timescales.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { scratch } from "./scratch.ts";

interface Due {
  timescale: string;
  starts_on: string;
  due_on: string;
}

test.each(["JE", "GG", "E06000046"])("due dates of %s", async (authority) => {
  const { warehouse } = await scratch({}, { authority });
  const rows = await warehouse.rows<Due>(
    sql`select timescale, starts_on, due_on from work.ref.due where starts_on >= '2010-02-01'`,
  );
  warehouse.close();
  const settings = timescales();
  const calendar = calendarOf(authority);
  const wrong = rows.filter(({ timescale, starts_on, due_on }) => {
    const setting = timescaleFor(timescale, authority, starts_on, settings);
    const right = timescale.endsWith("-report")
      ? calendar!.subtractWorkingDays(starts_on, setting.amount)
      : dueDate(setting, starts_on, calendar);
    return right !== due_on;
  });
  expect(wrong).toEqual([]);
  const until = (last: string) => (Date.parse(last) - Date.parse("2010-02-01")) / 86_400_000 + 1;
  const days = until("2025-12-31");
  expect(rows.filter((row) => row.timescale === "adviser-contact").length).toBe(days);
  expect(rows.filter((row) => row.timescale === "later-review").length).toBe(days);
  expect(rows.filter((row) => row.timescale === "first-review").length).toBe(calendar === null ? 0 : days);
});

test("how far meetings are apart is what their due dates say, and reaches on where one after another is not held", async () => {
  const { warehouse } = await scratch({});
  const differing = await warehouse.rows(
    sql`select due.* from work.ref.due as due join work.ref.interval as apart using (authority, timescale)
     where starts_on between since and until and due_on <> (starts_on + to_months(months))::date`,
  );
  const apart = await warehouse.rows<{ timescale: string; months: number; until: string }>(
    sql`select timescale, months, until from work.ref.interval order by timescale`,
  );
  warehouse.close();
  expect(differing).toEqual([]);
  // the submission goes up to the end of 2025; a review not held leaves the next one due from the day it was itself due
  expect(apart.map(({ timescale, months, until }) => [timescale, months, until])).toEqual([
    ["later-review", 6, "2037-12-31"],
    ["later-review-conference", 6, "2037-12-31"],
    ["second-review", 3, "2037-12-31"],
    ["short-breaks-later-review", 6, "2037-12-31"],
  ]);
});

test("months are counted for children who came into care before the calendar begins", async () => {
  const { warehouse } = await scratch({});
  const rows = await warehouse.rows<Due>(
    sql`select starts_on, due_on from work.ref.due where timescale = 'later-review' and starts_on < '2010-01-01'`,
  );
  warehouse.close();
  expect(rows.length).toBeGreaterThan(4000);
  expect(rows.filter(({ starts_on, due_on }) => addMonths(starts_on, 6) !== due_on)).toEqual([]);
});
