/**
 * What models look up, made once a run in `work.ref`: the date on which each timescale begun on each day falls due, the
 * working days counted, the month ends of each submission, and the groups that codes belong to. The calendar's own code
 * makes the dates, so that SQL never counts days a second way.
 */
import { DuckDBDateValue } from "@duckdb/node-api";
import { addMonths } from "../calendar/add_months.ts";
import { calendarOf } from "../calendar/calendars.ts";
import { dayNumber, isoDate } from "../calendar/day_number.ts";
import { dueDate } from "../calendar/due_date.ts";
import { timescaleFor, timescales } from "../calendar/timescales.ts";
import { readReference } from "../reference.ts";
import type { ChosenSubmission } from "./choose_submissions.ts";
import type { Warehouse } from "./connection.ts";

/** Starts from which due dates are held: wide enough for any child in care today. */
const firstStart = "1990-01-01";
const lastStart = "2039-12-31";
/** Timescales counted back from a meeting rather than on from an event. */
const countedBack = new Set(["initial-report", "review-report"]);

const macros = `
  create or replace macro work.age_on(born, day) as date_sub('year', born, day);
  create or replace macro work.age_band(age) as case
    when age is null or age < 0 then null when age < 1 then 'under-1' when age < 5 then '1-4' when age < 10 then '5-9' when age < 16 then '10-15'
    when age < 18 then '16-17' else '18-25' end;
  create or replace macro work.duration_band(began, ended) as case
    when began is null or ended is null then null when ended < began + interval 3 months then 'under-3-months'
    when ended < began + interval 12 months then '3-12-months' when ended < began + interval 24 months then '1-2-years'
    when ended < began + interval 60 months then '2-5-years' else '5-years-plus' end;
  create or replace macro work.yes_no(flag) as case flag when true then 'yes' when false then 'no' end;
`;

export async function makeReferenceTables(warehouse: Warehouse, chosen: readonly ChosenSubmission[]): Promise<void> {
  await warehouse.run(`
    create schema work.ref;
    create table work.ref.due (authority varchar, timescale varchar, starts_on date, due_on date);
    create table work.ref.day (authority varchar, date date, working_index integer);
    create table work.ref.month_end (authority varchar, month_end date);
    create table work.ref.code_group (list varchar, code varchar, "group" varchar);
    ${macros}`);
  const groups = readReference("code_groups", ["list", "code", "group"]);
  await fill(
    warehouse,
    "code_group",
    ["list", "code", "group"],
    groups.map((row) => [row.list, row.code, row.group]),
  );
  for (const { authority, from, as_at } of chosen) {
    await fill(warehouse, "due", ["authority", "timescale", "starts_on", "due_on"], [...dueRows(authority)]);
    await fill(warehouse, "day", ["authority", "date", "working_index"], dayRows(authority));
    await warehouse.run(
      `insert into work.ref.month_end select $authority, last_day(month::date)
       from generate_series(date_trunc('month', $from::date), date_trunc('month', $as_at::date), interval 1 month) as t(month)
       where last_day(month::date) between $from::date and $as_at::date`,
      { authority, from, as_at },
    );
  }
}

type Cell = string | number;

/** Inserts rows by column, each column bound as one list. */
async function fill(warehouse: Warehouse, table: string, columns: readonly string[], rows: readonly Cell[][]) {
  if (rows.length === 0) return;
  const appender = await warehouse.connection.createAppender(table, "ref", "work");
  const types = columns.map((_, index) => (typeof rows[0]![index] === "number" ? "integer" : "varchar"));
  const dates = new Set(["starts_on", "due_on", "date"]);
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      if (dates.has(columns[index]!)) appender.appendDate(toDuckDate(cell as string));
      else if (types[index] === "integer") appender.appendInteger(cell as number);
      else appender.appendVarchar(cell as string);
    }
    appender.endRow();
  }
  appender.closeSync();
}

const toDuckDate = (iso: string) => new DuckDBDateValue(dayNumber(iso));

function* dueRows(authority: string): Generator<Cell[]> {
  const calendar = calendarOf(authority);
  const first = dayNumber(firstStart);
  const last = dayNumber(lastStart);
  const all = timescales();
  for (const id of new Set(all.filter((each) => each.unit !== "range").map((each) => each.id))) {
    const settings = all.filter((each) => each.id === id);
    const earliest = settings.reduce((least, each) => (each.from < least ? each.from : least), "9999");
    for (let day = first; day <= last; day++) {
      const start = isoDate(day);
      // before the first setting its rule is the one we know
      const setting = timescaleFor(id, authority, start < earliest ? earliest : start, settings);
      if (setting.unit !== "working_days") yield [authority, id, start, dueDate(setting, start, calendar)];
      else if (calendar !== null && addMonths(calendar.from, 1) <= start && addMonths(start, 2) <= calendar.to)
        yield countedBack.has(id)
          ? [authority, id, start, calendar.subtractWorkingDays(start, setting.amount)]
          : [authority, id, start, dueDate(setting, start, calendar)];
    }
  }
}

function dayRows(authority: string): Cell[][] {
  const calendar = calendarOf(authority);
  if (calendar === null) return [];
  const rows: Cell[][] = [];
  for (let day = dayNumber(calendar.from), last = dayNumber(calendar.to); day <= last; day++) {
    const date = isoDate(day);
    rows.push([authority, date, calendar.workingIndex(date)]);
  }
  return rows;
}
