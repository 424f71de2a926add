/** What could name a child does not get in, and what only looks a little like it does. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeList, codesOf } from "../../pipeline/contracts/code_lists.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import {
  columnShapes,
  identityInName,
  identityInProse,
  identityInValue,
  identityOf,
} from "../../pipeline/identity_guard.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { shapeInColumn, twoWordsInColumn } from "../../pipeline/sensitive/intake/refuse_identity.ts";
import { prepareWarehouse } from "../../pipeline/sensitive/intake/submissions.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { fragment, name, type Sql, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { harmless, planted } from "./planted.ts";
import { goodFiles, withSubmission } from "./small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
  await prepareWarehouse(warehouse);
});
afterAll(() => warehouse.close());

/** What each text is said to be where it stands alone in its column: asked together, since a question takes long to plan and none to answer. */
async function kindsOf(texts: readonly string[], isId = true): Promise<(string | null)[]> {
  const looks = columnShapes.map((each, at) => sql`${shapeInColumn(sql`text`, each)} as ${name(`shape_${at}`)}`);
  const rows = await warehouse.rows<Record<string, string | boolean | null>>(
    sql`select min(${fragment(identityInValue("text", { isId }))}) as kind, ${looks}
     from (select unnest(from_json($texts, '["varchar"]')) as text, generate_subscripts(from_json($texts, '["varchar"]'), 1) as place)
     group by place order by place`,
    { texts: JSON.stringify(texts) },
  );
  expect(rows.length).toBe(texts.length);
  return texts.map((text, place) => {
    const found = rows[place]!;
    const shape = isId ? columnShapes.find((_, at) => found[`shape_${at}`] === true)?.kind : undefined;
    const kind = (found.kind as string | null) ?? shape ?? null;
    const read = identityOf(text, { isId }) ?? null;
    // what is not plain letters is told by JavaScript, which knows how it reads; of all others both say the same
    if (/^[ -~]*$/.test(text)) expect([text, read]).toEqual([text, kind]);
    return read;
  });
}

const all = Object.entries(planted).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

test("enough is planted, and enough is harmless", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(harmless).size).toBeGreaterThanOrEqual(200);
});

test("what is planted is seen for what it is", async () => {
  const kinds = await kindsOf(all.map(([, text]) => text));
  expect(all.map(([, text], at) => [text, kinds[at]])).toEqual(all.map(([kind, text]) => [text, kind]));
});

test("harmless look-alikes pass", async () => {
  for (const isId of [true, false]) {
    const texts = harmless.filter((text) => text.startsWith("label:") !== isId);
    const kinds = await kindsOf(
      texts.map((text) => text.replace("label:", "")),
      isId,
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((_, at) => kinds[at] !== null)).toEqual([]);
  }
});

test("every code of every list passes", async () => {
  const lists = new Set(contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ codes }) => codes ?? [])));
  const codes = [...lists].flatMap((list) => codeList(list).map(({ code }) => code));
  const kinds = await kindsOf(codes, false);
  expect(codes.filter((_, at) => kinds[at] !== null)).toEqual([]);
});

test("every column of every contract passes, and what says whom it names does not", () => {
  const named = contracts
    .flatMap(({ columns }) => Object.keys(columns))
    .filter((column) => identityInName(column) !== undefined);
  expect(named).toEqual([]);
  const refused = [
    "Name",
    "child_name",
    "firstName",
    "Surname",
    "DOB",
    "DateOfBirth",
    "birth_date",
    "PostCode",
    "home_post",
    "HOME_POST_CODE",
    "Address Line 1",
    "e-mail",
    "EMail",
    "Mobile No",
    "nhs_number",
    "NHS No",
    "UPN",
    "NINO",
    "social_security_number",
    "notes",
    "Comments",
    "free_text",
  ];
  expect(refused.filter((column) => identityInName(column) === undefined)).toEqual(["home_post"]);
});

describe("a column of ids is judged as a whole", () => {
  const holds = (asked: Sql, texts: readonly string[]) =>
    warehouse
      .row<{ are: boolean }>(sql`select ${asked} as are from (select unnest(string_split($all, ',')) as id)`, {
        all: texts.join(","),
      })
      .then(({ are }) => are);
  const shape = (kind: string, texts: readonly string[]) =>
    holds(shapeInColumn(sql`id`, columnShapes.find((each) => each.kind === kind)!), texts);
  const many = (text: (i: number) => string) => Array.from({ length: 400 }, (_, i) => text(i));

  test("health-service numbers, however written, and one among other ids", async () => {
    expect(await shape("national numbers", ["9434765919", "4010232137", "9876543210"])).toBe(true);
    expect(await shape("national numbers", ["9434765919.0", "401-023-2137", "987 654 3210"])).toBe(true);
    expect(await shape("national numbers", ["c1", "c2", "9434765919"])).toBe(true);
    expect(
      await shape(
        "national numbers",
        many((i) => `${2_000_000_000 + i * 7919}`),
      ),
    ).toBe(false);
    expect(await shape("national numbers", ["c1", "c2"])).toBe(false);
  });

  test("postcodes run together, and random ids of their shape", async () => {
    expect(await shape("postcodes", ["JE24UH", "GY11AA", "c1"])).toBe(true);
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const random = (i: number) =>
      `${letters[(i * 7) % 26]}${letters[(i * 11 + 3) % 26]}${i % 10}${(i * 3) % 10}${letters[(i * 5) % 26]}${letters[(i * 17) % 26]}`;
    expect(await shape("postcodes", many(random))).toBe(false);
  });

  test("days of eight digits, and numbers of eight digits", async () => {
    expect(await shape("full dates", ["20120314", "20130921", "14032012", "c1"])).toBe(true);
    expect(
      await shape(
        "full dates",
        many((i) => `${20_240_000 + i}`),
      ),
    ).toBe(false);
    expect(
      await shape(
        "full dates",
        many((i) => `${10_000_000 + i * 7919}`),
      ),
    ).toBe(false);
  });

  test("two words a row that are hardly ever the same", async () => {
    const names = ["zbigniew.kowalczyk", "ottilie.hartmann", "xu.mingzhe", "tariro.moyo", "ngozi_eze1"];
    expect(await holds(twoWordsInColumn(sql`id`), names)).toBe(true);
    expect(await holds(twoWordsInColumn(sql`id`), names.slice(0, 4))).toBe(false);
    const officers = ["officer-one", "officer-two", "officer-three", "officer-four", "officer-five"];
    expect(await holds(twoWordsInColumn(sql`id`), officers)).toBe(false);
    expect(await holds(twoWordsInColumn(sql`id`), [...names, ...many((i) => `C${i}`)])).toBe(false);
  });
});

describe("prose that is published", () => {
  test.each([
    ["names", "Reviewed by John Smith in March."],
    ["names", "mrs smith and john smith"],
    ["names", "Dr Planted chaired it"],
    ["names", "Emily R. Quenault was moved"],
    ["e-mail addresses", "write to q@planted.org"],
    ["telephone numbers", "call 01534 445500"],
    ["telephone numbers", "or +44 7797 712345."],
    ["postcodes", "at JE2 4UH"],
    ["national numbers", "NHS 943 476 5919"],
    ["national numbers", "JY123456A"],
    ["names", "Ｊohn Ｓmith"],
    ["names", "John\u200b Smith"],
  ])("%s: %s", (kind, text) => expect(identityInProse(text)).toBe(kind));

  test("bodies, places, months and figures are none", () => {
    for (const text of [
      "Government of Jersey, Children, Young People, Education and Skills",
      "St Martin and St John; the Victoria ward",
      "Four of 62 reviews in January to March 2025 were late (6.5%).",
      "See paragraph 366 of the statutory guidance, version 2.1, and section 7.",
      "Release JE-2025-12-31, 1234567890 rows",
      "The Robinson report said so; Lewis followed.",
    ])
      expect([text, identityInProse(text)]).toEqual([text, undefined]);
  });
});

test.each(all)("%s: %s as a pseudonym refuses the extract, and stands in no message or log", async (_, text) => {
  const lines: string[] = [];
  const cell = /[",]/.test(text) ? `"${text}"` : text;
  const end = await withSubmission({ "child.csv": goodFiles["child.csv"].replace("c7,", `${cell},`) }, (folder) =>
    ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 1,
      today: "2026-12-31",
      log: (line) => lines.push(line),
    }).then(
      () => "loaded",
      (error) => {
        lines.push(error.code, error.message, error.place, error.todo);
        return error.code;
      },
    ),
  );
  expect(end).toBe("identity-value");
  expect(lines.join("\n")).not.toContain(text);
});

test("and nothing of any of them stands in a table", async () => {
  const tables = await warehouse.rows<{ name: string }>(
    sql`select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('intake', 'register')`,
  );
  expect(tables.length).toBeGreaterThan(contracts.length);
  for (const { name } of tables) {
    const found = await warehouse.rows(
      sql`select text from ${fragment(name)} as kept, (select unnest(from_json($texts, '["varchar"]')) as text) where contains(kept::varchar, text)`,
      { texts: JSON.stringify(all.map(([, text]) => text)) },
    );
    expect([name, found]).toEqual([name, []]);
  }
});

describe("words of an authority's own", () => {
  const alerts = (...teams: string[]) => ({
    "practice_alert.csv": `alert_id,alerted_on,process,team,theme,significance\n${teams
      .map((team, at) => `a${at},2025-02-03,looked_after,${team},drift,significant`)
      .join("\n")}\n`,
  });
  const load = async (files: Readonly<Record<string, string>>) => {
    const lines: string[] = [];
    const end = await withSubmission(files, (folder) =>
      ingest(warehouse, {
        folder,
        source: quorateFiles,
        described: {},
        key: Buffer.from("a key for tests"),
        setAsideLimit: 1,
        today: "2026-12-31",
        log: (line) => lines.push(line),
      }).then(
        ({ submissionId }) => submissionId,
        (error) => `${error.code} · ${error.place}`,
      ),
    );
    return { end, lines };
  };

  test("are shown once, and kept as pseudonyms that tell them apart", async () => {
    const { end, lines } = await load(alerts("emergency_duty", "emergency_duty", "out_of_hours", "emergency_duty "));
    expect(lines.filter((line) => line.includes("words of its own"))).toEqual([
      expect.stringMatching(/practice_alert\.team has .*: emergency_duty \(2\), out_of_hours \(1\)/),
    ]);
    const teams = await warehouse.rows<{ team: string; rows: number }>(
      sql`select team, count(*) as rows from register.practice_alert where submission_id = $end group by team order by rows`,
      { end },
    );
    expect(teams.map(({ rows }) => rows)).toEqual([1, 3]);
    for (const { team } of teams) expect(team).toMatch(/^own-[0-9A-F]+$/);
  });

  test("a word of a list names a thing and nobody, in rows with something wrong too, whatever it sounds like", async () => {
    const bodies = codesOf("corporate_parent", "JE");
    // a blank before each, so that every row is looked at closely
    const rows = bodies.map((body) => ` ${body},plan_published,2025-03-31,`);
    const { end } = await load({
      "corporate_parent_duty.csv": `corporate_parent,duty,due_on,done_on\n${rows.join("\n")}\n`,
    });
    expect(end).not.toContain("identity");
    const { kept } = await warehouse.row<{ kept: number }>(
      sql`select count(distinct corporate_parent) as kept from register.corporate_parent_duty where submission_id = $end`,
      { end },
    );
    expect(kept).toBe(bodies.length);
  });

  test("an authority without a list of its own is read as any other", async () => {
    const { end } = await load({
      "submission.json": goodFiles["submission.json"].replace('"JE"', '"GG"'),
      "corporate_parent_duty.csv":
        "corporate_parent,duty,due_on,done_on\nhealth_department,plan_published,2025-03-31,\n",
    });
    const kept = await warehouse.rows(
      sql`select corporate_parent from register.corporate_parent_duty where submission_id = $end`,
      { end },
    );
    expect(kept).toEqual([{ corporate_parent: expect.stringMatching(/^own-[0-9A-F]+$/) }]);
  });

  test.each(["john_smith", "jsmith"])("that could name somebody refuse the extract: %s", async (team) => {
    const { end, lines } = await load(alerts("emergency_duty", team));
    expect(end).toBe("identity-value · practice_alert.csv");
    expect(lines.join("\n")).not.toContain(team);
  });
});

test.each([
  ["supplier", "Mr Planted"],
  ["supplier", "call 01534 445500"],
  ["name", "John Smith"],
  ["supplier", "a\u0007bell"],
])("%s of a submission is published, so it is searched: %s", async (field, text) => {
  const submission = JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), [field]: text });
  const error = await withSubmission({ "submission.json": submission }, (folder) =>
    ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 1,
      today: "2026-12-31",
      log: () => {},
    }).catch((thrown) => thrown),
  );
  expect(error).toMatchObject({
    code: "submission-invalid",
    message: expect.stringContaining(`${field} must not hold a person's name`),
  });
  expect(error.message).not.toContain(text);
});
