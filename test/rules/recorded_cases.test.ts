/** The cases recorded from the field's own validators: each is put into the source's tables, and our rules must find the
 * rows that theirs found and no others. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { child } from "../../pipeline/contracts/child.ts";
import { warehouseType } from "../../pipeline/contracts/column.ts";
import type { Contract } from "../../pipeline/contracts/contract.ts";
import { contractOf, contracts } from "../../pipeline/contracts/index.ts";
import { lookedAfterEpisode } from "../../pipeline/contracts/looked_after_episode.ts";
import { lookedAfterReview } from "../../pipeline/contracts/looked_after_review.ts";
import { findingsSql } from "../../pipeline/sensitive/intake/check_sql.ts";
import { subjects } from "../../pipeline/sensitive/intake/rules/index.ts";
import type { Relations, Subject } from "../../pipeline/sensitive/intake/rules/rule.ts";
import { loadedRelations } from "../../pipeline/sensitive/intake/rules/run.ts";
import type { Table } from "../../pipeline/sensitive/rows.ts";
import { cinSubjects } from "../../pipeline/sensitive/sources/cin_rules/index.ts";
import { cinTables } from "../../pipeline/sensitive/sources/cin_rules/tables.ts";
import { ssda903Subjects } from "../../pipeline/sensitive/sources/ssda903_rules/index.ts";
import { ssda903Tables, ssda903Together } from "../../pipeline/sensitive/sources/ssda903_rules/tables.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, literal, name, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { shared } from "../shared.ts";
import { judge, openJudge, ownRelations, sourceRelations } from "./judge.ts";
import { type Answer, cinAnswers, notApplicable, ssda903Answers } from "./recorded_plan.ts";

interface Case {
  readonly input: Readonly<
    Record<string, { columns: string[]; rows: (string | number | null)[][]; [key: string]: unknown }>
  >;
  readonly expected: unknown;
  readonly la_level?: string | null;
}
interface Recorded {
  readonly rule: string;
  readonly message: string;
  readonly cases: readonly Case[];
}

const read = (file: string): Recorded[] => {
  const path = shared(`rules/${file}`);
  return path === undefined ? [] : JSON.parse(readFileSync(path, "utf8"));
};
const here = shared("rules") !== undefined;

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openJudge();
});
afterAll(() => warehouse.close());

const text = (value: string | number | null) => (value === null || value === "" ? null : String(value));

/** The case's tables with blanks as a file has them; where a table names no child each row is another child's. */
function tablesOf(input: Case["input"], id: string): Record<string, Table> {
  const tables = Object.entries(input).filter(([, table]) => Array.isArray(table.rows));
  return Object.fromEntries(
    tables.map(([table, { columns, rows }]) => {
      const named = columns.includes(id);
      return [
        table,
        rows.map((row, place) => [
          ...columns.map((column, at) => [column, text(row[at] ?? null)] as const),
          ...(named ? [] : [[id, `row ${place}`] as const]),
        ]),
      ];
    }),
  );
}

const iso = (day: string) => (day.includes("/") ? day.split("/").reverse().join("-") : day);

function submissionSql(from: string | undefined, asAt: string | undefined): Sql {
  const said = { from: iso(from ?? "1900-01-01"), as_at: iso(asAt ?? "2025-12-31") };
  return sql`select 'E06000046' as authority, date ${literal(said.from)} as "from", date ${literal(said.as_at)} as as_at`;
}

/** What the source of the return maps to our contracts, as its mapping does but with nothing set aside. */
const mapped: readonly [Contract, string, Readonly<Record<string, string>>][] = [
  [child, "Header", { child_id: "CHILD", birth_month: "date_trunc('month', day_of(DOB))::date" }],
  [
    lookedAfterEpisode,
    "Episodes",
    {
      child_id: "CHILD",
      started_on: "day_of(DECOM)",
      start_reason: "RNE",
      legal_status: "LS",
      need: "CIN",
      placement: "PLACE",
      provider: "PLACE_PROVIDER",
      ended_on: "day_of(DEC)",
      end_reason: "REC",
      change_reason: "REASON_PLACE_CHANGE",
    },
  ],
  [
    lookedAfterReview,
    "Reviews",
    { review_id: '"row"::varchar', child_id: "CHILD", held_on: "day_of(REVIEW)", participation: "REVIEW_CODE" },
  ],
];

/** A number for each id, as its pseudonym is. */
const numbered = (id: Sql) => sql`case when (${id}) is not null then hash(${id}) end`;

function ssda903Relations({ input }: Case): Relations {
  const given = tablesOf(input, "CHILD");
  // a case about reviews alone has the day of birth there
  const { Reviews } = given;
  const tables: Record<string, Table> = Reviews?.[0]?.some(([column]) => column === "DOB")
    ? { Header: Reviews, ...given }
    : given;
  const theirs = sourceRelations(tables, ssda903Tables);
  const none = ownRelations({});
  const ours = mapped.map(([contract, table, columns]) => {
    const cells = Object.entries(contract.columns).map(([column, { kind }]) => {
      const theirs = fragment(columns[column] ?? "null");
      const ours = kind === "id" ? numbered(theirs) : sql`(${theirs})::${fragment(warehouseType[kind])}`;
      return sql`${ours} as ${name(column)}`;
    });
    return [contract.extract, sql`select "row", ${cells} from (${theirs[table]!})`];
  });
  const metadata = (input as Record<string, Record<string, string>>).metadata ?? {};
  return {
    ...Object.fromEntries(contracts.map(({ extract }) => [extract, none[extract]!])),
    ...theirs,
    ...ssda903Together,
    ...Object.fromEntries(ours),
    submission: submissionSql(metadata.collection_start, metadata.collection_end),
    born: sql`select ${numbered(sql`CHILD`)} as child_id, min(day_of(DOB)) as born_from, max(day_of(DOB)) as born_until from (${theirs.Header!})
      where DOB is not null group by CHILD`,
    life: loadedRelations({ supplied: new Set(), authority: "", from: "2000-01-01", asAt: "2000-01-01" }).life!,
  };
}

/** What the contract itself finds in the texts of a table. */
async function contractFindings(extract: string, { input }: Case): Promise<string[][]> {
  const [contract, table, columns] = mapped.find(([each]) => each.extract === extract)!;
  const theirs = sourceRelations(tablesOf(input, "CHILD"), ssda903Tables);
  const cells = Object.keys(contract.columns).map((column) => {
    const from = (columns[column] ?? "null::varchar").replace(/^day_of\((\w+)\)$/, "coalesce(day_of($1)::varchar, $1)");
    return sql`(${fragment(from)})::varchar as ${name(column)}`;
  });
  const rows = await warehouse.rows<{ row: number; one: string }>(
    sql`with staged as (select "row", ${cells} from (${theirs[table]!}))
     select "row", unnest(${findingsSql(contract, { authority: "E06000046" })}) as one from staged`,
  );
  return rows.map(({ row, one }) => [`${extract}|${one}`, String(row)]);
}

/** A row that refers to a child whom Header does not list. */
const orphans = async ({ input }: Case): Promise<string[][]> => {
  const { Header, Episodes } = sourceRelations(tablesOf(input, "CHILD"), ssda903Tables);
  const rows = await warehouse.rows<{ row: number }>(
    sql`select "row" from (${Episodes!}) where CHILD not in (select CHILD from (${Header!}))`,
  );
  return rows.map(({ row }) => ["looked_after_episode|child_id|reference-missing", String(row)]);
};

async function found(
  judged: readonly Subject[],
  relations: Relations,
  wanted: ReadonlySet<string>,
): Promise<string[][]> {
  const all: string[][] = [];
  for (const subject of judged)
    if (subject.rules.some((rule) => [...wanted].some((each) => each.endsWith(`|${rule.code}`))))
      for (const { extract, column, code, row } of await judge(warehouse, subject, relations))
        all.push([`${extract}|${column}|${code}`, String(row)]);
  return all;
}

const sorted = (rows: Iterable<number>) => [...new Set(rows)].sort((a, b) => a - b);

function rowsOf(answer: Answer, table: string, all: readonly string[][], { input }: Case): number[] {
  const rows = all.filter(([what]) => answer.findings[table]!.includes(what!)).map(([, row]) => Number(row));
  const { columns, rows: given } = input[table]!;
  const asRow = (place: number) => Object.fromEntries(columns.map((column, at) => [column, given[place]![at]]));
  return sorted(rows.filter((row) => !answer.without?.includes(row) && (answer.only?.(asRow(row)) ?? true)));
}

describe.skipIf(!here)("the looked-after return", () => {
  test.each(read("ssda903_rule_cases.json"))("$rule: $message", async ({ rule, cases }) => {
    if (notApplicable[rule] !== undefined) return;
    const answer = ssda903Answers[rule]!;
    const wanted = new Set(Object.values(answer.findings).flat());
    for (const each of cases) {
      const all = await found([...subjects, ...ssda903Subjects], ssda903Relations(each), wanted);
      for (const extract of new Set([...wanted].map((what) => what.split("|")[0]!)))
        if (
          contractOf(extract) !== undefined &&
          each.input[mapped.find(([contract]) => contract.extract === extract)![1]]
        )
          all.push(...(await contractFindings(extract, each)));
      if (rule === "INT03") all.push(...(await orphans(each)));
      const expected = each.expected as Record<string, number[]>;
      for (const [table, rows] of Object.entries(expected))
        expect(rowsOf(answer, table, all, each), table).toEqual(
          sorted(rows.filter((row) => !answer.without?.includes(row))),
        );
    }
  });
});

interface CinExpected {
  readonly table: string;
  readonly rows?: number[];
  readonly groups?: { readonly rows: number[] }[];
}

describe.skipIf(!here)("the children in need census", () => {
  test.each(read("cin_rule_cases.json"))("$rule: $message", async ({ rule, cases }) => {
    if (notApplicable[rule] !== undefined) return;
    const answer = cinAnswers[rule]!;
    const wanted = new Set(Object.values(answer.findings).flat());
    for (const each of cases) {
      const asAt = each.input.Header?.rows[0]?.[0] as string | undefined;
      const from = asAt === undefined ? undefined : `${Number(iso(asAt).slice(0, 4)) - 1}-04-01`;
      const relations = {
        ...sourceRelations(tablesOf(each.input, "LAchildID"), cinTables),
        submission: submissionSql(from, asAt),
      };
      const all = await found(cinSubjects, relations, wanted);
      const expected = each.expected as CinExpected[];
      for (const table of Object.keys(answer.findings)) {
        const rows = expected
          .filter((one) => one.table === table)
          .flatMap((one) => one.rows ?? one.groups!.flatMap((group) => group.rows));
        const got = rowsOf(answer, table, all, each);
        // a fault of the authority as a whole stands at the first row
        if (each.la_level) expect(got).toEqual([0]);
        else expect(got, table).toEqual(sorted(rows));
      }
      expect(expected.map((one) => one.table).filter((table) => answer.findings[table] === undefined)).toEqual([]);
    }
  });
});

describe.skipIf(!here)("every recorded rule", () => {
  test("is answered, or said not to apply", () => {
    const rules = [...read("ssda903_rule_cases.json"), ...read("cin_rule_cases.json")].map(({ rule }) => rule);
    const answered = { ...ssda903Answers, ...cinAnswers };
    expect(rules.filter((rule) => answered[rule] === undefined && notApplicable[rule] === undefined)).toEqual([]);
    expect(Object.keys(answered).filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
