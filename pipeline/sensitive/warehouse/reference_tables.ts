/**
 * What is looked up, made once a run in `work.ref`: the date on which each timescale begun on each day falls due, how far meetings that
 * follow one another are apart, the working days counted, the month ends of each submission, who its corporate parents are, and the groups
 * that codes belong to. A test holds every due date made here against the calendar's own code.
 */
import { addMonths } from "../../calendar/add_months.ts";
import { calendarRows } from "../../calendar/calendar_table.ts";
import { authorityOf } from "../../calendar/calendars.ts";
import { fromMeetingBefore, type Timescale, timescaleFor, timescales } from "../../calendar/timescales.ts";
import { codeList } from "../../contracts/code_lists.ts";
import { contracts } from "../../contracts/index.ts";
import { readReference } from "../../reference.ts";
import type { ChosenSubmission } from "./choose_submissions.ts";
import type { Warehouse } from "./connection.ts";
import { joined, ladder, literal, name, type Sql, sql } from "./sql.ts";

/** Whose children a rate is of: the authority's own, or those of all that share its panel for child deaths. */
export type Residents = "authority" | "death panel";

/** Timescales counted back from a meeting rather than on from an event. */
const countedBack = new Set(["initial-report", "review-report"]);

const macros = ladder(new URL("macros.sql", import.meta.url));

/** A code of a list that an authority may add to: one of its own is `not-listed`, so that it is counted and never lost. */
const listedMacros = (): Sql => {
  const lists = new Set(
    contracts.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ kind, codes }) => (kind === "word" ? codes! : [])),
    ),
  );
  const macros = [...lists].map((list) => {
    const codes = codeList(list).map(({ code }) => literal(code));
    return sql`create or replace macro work.${name(`listed_${list}`)}(code) as case when code in (${codes}) then code when code is not null then 'not-listed' end;`;
  });
  return joined(
    macros,
    sql`
`,
  );
};

export async function makeReferenceTables(warehouse: Warehouse, chosen: readonly ChosenSubmission[]): Promise<void> {
  await warehouse.run(sql`
    create schema work.ref;
    create table work.ref.due (authority varchar, timescale varchar, starts_on date, due_on date);
    create table work.ref.interval (authority varchar, timescale varchar, since date, until date, months integer);
    create table work.ref.day (authority varchar, date date, is_working boolean, working_index integer);
    create table work.ref.month_end (authority varchar, month_end date);
    create table work.ref.corporate_parent (authority varchar, corporate_parent varchar, known_from date, known_until date);
    create table work.ref.range (authority varchar, timescale varchar, lower integer, upper integer);
    create table work.ref.residence (authority varchar, residents varchar, area varchar);
    create table work.ref.code_group (list varchar, code varchar, "group" varchar);
    ${macros}
    ${listedMacros()}`);
  const groups = readReference("code_groups", ["list", "code", "group"], { once: ["list", "code"] });
  await insert(warehouse, "code_group", { list: "varchar", code: "varchar", group: "varchar" }, groups);
  for (const { authority, from, as_at } of chosen) {
    const { calendar, deathPanel } = authorityOf(authority);
    const days = calendar === null ? [] : calendarRows(calendar).map((day) => ({ authority, ...day }));
    const shape = { authority: "varchar", date: "date", is_working: "boolean", working_index: "integer" };
    await insert(warehouse, "day", shape, days);
    const residence = { authority: "varchar", residents: "varchar", area: "varchar" };
    await insert(warehouse, "residence", residence, [
      { authority, residents: "authority" satisfies Residents, area: authority },
      ...deathPanel.map((area) => ({ authority, residents: "death panel" satisfies Residents, area })),
    ]);
    await insert(
      warehouse,
      "corporate_parent",
      { authority: "varchar", corporate_parent: "varchar", known_from: "date", known_until: "date" },
      codeList("corporate_parent")
        .filter((body) => body.authority === authority)
        .map(({ code, from, until }) => ({
          ...{ authority, corporate_parent: code },
          ...{ known_from: from || null, known_until: until || null },
        })),
    );
    await insert(
      warehouse,
      "range",
      { authority: "varchar", timescale: "varchar", lower: "integer", upper: "integer" },
      [...new Set(timescales().flatMap(({ id, unit }) => (unit === "range" ? [id] : [])))]
        .map((id) => timescaleFor(id, authority, as_at))
        .map(({ id, amount, upTo }) => ({ authority, timescale: id, lower: amount, upper: upTo })),
    );
    await insert(
      warehouse,
      "interval",
      { authority: "varchar", timescale: "varchar", since: "date", until: "date", months: "integer" },
      intervalsOf(authority, from, as_at),
    );
    await warehouse.run(dueSql(authority, from, as_at));
    await warehouse.run(
      sql`insert into work.ref.month_end select $authority, last_day(month::date)
       from generate_series(date_trunc('month', $from::date), date_trunc('month', $as_at::date), interval 1 month) as t(month)
       where last_day(month::date) between $from::date and $as_at::date`,
      { authority, from, as_at },
    );
  }
}

/** Inserts rows, all bound at once as JSON; `shape` is column → type. */
async function insert(warehouse: Warehouse, table: string, shape: object, rows: readonly object[]): Promise<void> {
  await warehouse.run(
    sql`insert into work.ref.${name(table)} by name
     select unnest(from_json($rows, ${literal(JSON.stringify([shape]))}), recursive := true)`,
    { rows: JSON.stringify(rows) },
  );
}

/** The first day on which anything can have begun: a child in care when the submission begins was born at most 18 years before. */
const firstDay = (from: string): string => addMonths(from, -12 * 19);

/** How far meetings that follow one another are apart. Of those that are recorded and were not held, each is due from the day the one
 * before it was due, which may lie years after the as-at date. */
function intervalsOf(authority: string, from: string, asAt: string) {
  const ids = timescales().flatMap(({ id }) => (fromMeetingBefore.has(id) ? [id] : []));
  return settingsOf(ids, authority, firstDay(from), addMonths(asAt, 12 * 12)).map(
    ({ id, since, until, amount, unit }) => ({
      ...{ authority, timescale: id, since, until },
      months: unit === "years" ? 12 * amount : amount,
    }),
  );
}

/** The due dates of everything that can have begun by the as-at date. Where the calendar does not reach, there is none. */
function dueSql(authority: string, from: string, asAt: string): Sql {
  const first = firstDay(from);
  const ids = timescales().flatMap(({ id, unit }) => (unit === "range" ? [] : [id]));
  const rules = settingsOf(ids, authority, first, asAt).map(
    ({ id, since, until, amount, unit }) =>
      sql`(${literal(id)}, date ${literal(since)}, date ${literal(until)}, ${amount}, ${literal(unit)}, ${countedBack.has(id)})`,
  );
  return sql`
    insert into work.ref.due
    with rule as (select * from (values ${rules}) as t(timescale, since, until, amount, unit, back)),
    start as (select day::date as starts_on from generate_series(date ${literal(first)}, date ${literal(asAt)}, interval 1 day) as t(day)),
    begun as (select * from rule join start on starts_on between since and until),
    working as (
      select begun.timescale, begun.starts_on, due.date as due_on
      from begun join work.ref.day as start on start.authority = ${literal(authority)} and start.date = begun.starts_on
      join work.ref.day as due on due.authority = start.authority and due.is_working and due.working_index
        = case when back then start.working_index - amount + (not start.is_working)::integer else start.working_index + amount end
      where unit = 'working_days'
    ),
    months as (
      select timescale, starts_on, (starts_on + to_months(case unit when 'years' then 12 * amount else amount end))::date as due_on
      from begun where unit <> 'working_days'
    )
    select ${literal(authority)}, * from working union all select ${literal(authority)}, * from months`;
}

/** Each timescale's settings that hold between two dates for an authority. Before the first one its rule is the one known. */
function settingsOf(ids: readonly string[], authority: string, first: string, last: string) {
  return [...new Set(ids)].flatMap((id) => {
    const own = timescales().filter((each) => each.id === id);
    const starts = [...new Set(own.map((each) => each.from))].sort();
    return starts.flatMap((from, place): (Timescale & { since: string; until: string })[] => {
      const next = starts[place + 1];
      const until = next === undefined || next > last ? last : dayBefore(next);
      const since = place === 0 ? first : from;
      return since > until ? [] : [{ ...timescaleFor(id, authority, from), since, until }];
    });
  });
}

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
