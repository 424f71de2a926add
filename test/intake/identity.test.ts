/** What could name a child does not get in, and what only looks a little like it does. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeList } from "../../pipeline/contracts/code_lists.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import { identityInName, identityInValue, nhsNumbersIn } from "../../pipeline/intake/identity_guard.ts";
import { ingest } from "../../pipeline/intake/ingest.ts";
import { quorateFiles } from "../../pipeline/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/warehouse/connection.ts";
import { goodFiles, withSubmission } from "./small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

const planted: Readonly<Record<string, readonly string[]>> = {
  names: [
    "Quentin Planted",
    "Planted, Quentin",
    "PLANTED, QUENTIN",
    "Mary-Jane Planted",
    "O'Planted",
    "D’Planted",
    "Mr Planted",
    "Mrs. Q Planted",
    "Dr Planted",
    "Q. Planted",
    "Jean-Luc de Planted",
    "Miss Planted",
  ],
  postcodes: [
    "JE2 3AB",
    "JE23AB",
    "GY1 1AA",
    "GY9 3TH",
    "SW1A 1AA",
    "SW1A1AA",
    "M1 1AE",
    "B33 8TH",
    "CR2 6XH",
    "DN55 1PT",
    "GIR 0AA",
    "je2 3ab",
    "EC1A 1BB",
  ],
  addresses: ["12 Planted Road", "4a Planted Close", "1, Rue Planted"].map((text) =>
    text.replace("1, Rue Planted", "1, Rue Planted Lane"),
  ),
  "e-mail addresses": ["q@planted.org", "quentin.planted@gov.je", "q_p+1@planted.co.uk", "QP@PLANTED.GG", "a.b@c.info"],
  "telephone numbers": [
    "07700 900123",
    "07700900123",
    "+44 7700 900123",
    "+447700900123",
    "0044 7700 900123",
    "01534 445500",
    "01534445500",
    "(01534) 445500",
    "+44 (0)1534 445500",
    "01481 717000",
    "020 7946 0018",
    "07797-712345",
    "+44-1481-717000",
    "07829 800900",
  ],
  "national numbers": [
    "QQ123456C",
    "QQ 12 34 56 C",
    "AB123456D",
    "ab123456a",
    "JY123456A",
    "JY 123456",
    "GY123456",
    "943 476 5919",
    "943-476-5919",
    "401 023 2137",
  ],
  "pupil numbers": ["A123456789012", "H80120000100A", "V938499014051"],
  "full dates": [
    "2012-05-13",
    "13/05/2012",
    "13-05-2012",
    "2012/05/13",
    "13.05.2012",
    "2012.5.13",
    "1.2.2012",
    "2012-05-13T00:00:00",
  ],
  "free text": ["she told us what had happened", "Moved in with her aunt last spring", "see the file of the brother"],
};

const words =
  "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu Smith Jones review conference plan unknown none other social_care not_known".split(
    " ",
  );
const ids = [
  ...Array.from({ length: 60 }, (_, i) => `${1000 + i * 7919}`),
  ...Array.from({ length: 30 }, (_, i) => `CH${100000 + i * 37}`),
  ...Array.from({ length: 20 }, (_, i) => `c-${i}-2025`),
  ...Array.from({ length: 20 }, (_, i) => `3f2b8c1e-${1000 + i}-4a6d-9e0f-1c2d3e4f5a6b`),
  ...[
    "00000012345",
    "00000000001",
    "1234567890",
    "2000000001",
    "E06000046",
    "A1",
    "b2c3",
    "JE-2025-001",
    "je_0001",
    "R.12.3",
    "12:30",
    "a/b/c",
    "x".repeat(64),
    "0123456789abcdef",
    "LAC7",
    "PN1",
    "N8",
    "2025",
    "202425",
    "2025-Q4",
    "GG",
    "AL1",
    "JE1",
    "AB12",
    "9e9",
    "12E5",
    "7700900",
    "445500",
    "SW1",
    "T0",
    "10-15",
    "0-27d",
  ],
];
const harmless = [
  ...words,
  ...ids,
  ...["social care", "not known", "full time", "Social Care", "Not Known"].map((text) => `label:${text}`),
];

const kindOf = async (text: string, isId = true): Promise<string | null> =>
  (
    await warehouse.row<{ kind: string | null }>(
      `select ${identityInValue("text", { isId, isDate: false })} as kind from (select $text as text)`,
      { text },
    )
  ).kind;

const all = Object.entries(planted).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

test("enough is planted, and enough is harmless", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(harmless).size).toBeGreaterThanOrEqual(200);
});

test.each(all)("%s: %s is seen for what it is", async (kind, text) => {
  expect(await kindOf(text)).toBe(kind);
});

test("harmless look-alikes pass", async () => {
  const taken: string[] = [];
  for (const text of harmless)
    if ((await kindOf(text.replace("label:", ""), !text.startsWith("label:"))) !== null) taken.push(text);
  expect(taken).toEqual([]);
});

test("every code of every list passes", async () => {
  const lists = new Set(contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ codes }) => codes ?? [])));
  const taken: string[] = [];
  for (const list of lists)
    for (const { code } of codeList(list)) if ((await kindOf(code, false)) !== null) taken.push(`${list} ${code}`);
  expect(taken).toEqual([]);
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

describe("health-service numbers without spaces", () => {
  const are = async (texts: readonly string[]) =>
    (
      await warehouse.row<{ are: boolean }>(
        `select ${nhsNumbersIn("id")} as are from (select unnest(string_split($all, ',')) as id)`,
        { all: texts.join(",") },
      )
    ).are;
  test("a column of them is seen, and so is one among other ids", async () => {
    expect(await are(["9434765919", "4010232137", "9876543210"])).toBe(true);
    expect(await are(["c1", "c2", "9434765919"])).toBe(true);
  });
  test("ids of ten digits are not", async () => {
    expect(await are(Array.from({ length: 200 }, (_, i) => `${2_000_000_000 + i * 7919}`))).toBe(false);
    expect(await are(["c1", "c2"])).toBe(false);
  });
});

test.each(all)("%s: %s as a pseudonym refuses the extract, and stands in no message, log or table", async (_, text) => {
  const lines: string[] = [];
  const cell = /[",]/.test(text) ? `"${text}"` : text;
  const end = await withSubmission({ "child.csv": goodFiles["child.csv"].replace("c7,", `${cell},`) }, (folder) =>
    ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 1,
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
  const tables = await warehouse.rows<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('intake', 'register')",
  );
  for (const { name } of tables) {
    const { found } = await warehouse.row<{ found: number }>(
      `select count(*) as found from ${name} as kept where contains(kept::varchar, $text)`,
      { text },
    );
    expect([name, found]).toEqual([name, 0]);
  }
});
