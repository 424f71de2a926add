/** What readers are told was done so that nobody can be recognised. */
import { expect, test } from "vitest";
import type { Protected, ProtectedBreakdown } from "../../pipeline/release/format.ts";
import { protectedBreakdownWords, protectionWords, withoutWords } from "../../pipeline/words/protection_words.ts";

const of = (safe: Partial<Protected> | null) => ({
  ...({ kind: "proportion", discloses: "child" } as const),
  protected: safe && { period_kind: "year" as const, not_shown: [], breakdowns: [], without: [], ...safe },
});
const by = (more: Partial<ProtectedBreakdown>): ProtectedBreakdown => ({
  ...{ breakdown: "age_band", period_kind: "year", groups: [["a"], ["b"]], not_shown: [] },
  ...more,
});
const labels: Readonly<Record<string, string>> = { a: "Under 5", b: "5 to 9", c: "10 to 15" };
const words = (more: Partial<ProtectedBreakdown>) =>
  protectedBreakdownWords(by(more), "year", (id) => labels[id] ?? id);

test("of what is shown in full, nothing", () => {
  expect(protectionWords(of(null))).toBe("");
  expect(protectionWords(of({}))).toBe("");
  expect(words({})).toBe("");
});
test("years together, and years without a figure", () => {
  expect(protectionWords(of({ period_kind: "pooled_3_years" }))).toBe(
    "Three years are shown together, because there are few in one year.",
  );
  expect(protectionWords(of({ not_shown: ["2019"] }))).toBe(
    "There is no figure for 2019: small numbers are not shown, nor what would tell one.",
  );
  expect(protectionWords(of({ not_shown: ["2019", "2021"] }))).toBe(
    "There is no figure for 2019 and 2021: small numbers are not shown, nor what would tell one.",
  );
  expect(protectionWords(of({ not_shown: ["2016", "2017", "2018", "2019", "2021"] }))).toBe(
    "There is no figure for 5 periods: small numbers are not shown, nor what would tell one.",
  );
});
test("groups together", () => {
  expect(words({ groups: [["a", "b"], ["c"]] })).toBe(
    "“Under 5” and “5 to 9” are shown together, so that no small group stands alone.",
  );
  expect(words({ groups: [["a", "b", "c"]], period_kind: "pooled_3_years", not_shown: ["2020-2022"] })).toBe(
    "“Under 5”, “5 to 9” and “10 to 15” are shown together, so that no small group stands alone. Three years are shown together, because there are few in one year. There is no figure for the three years 2020 to 2022: small groups are not shown, nor what would tell one.",
  );
});
test("by what it is not shown", () => {
  expect(withoutWords(of({}), String)).toBe("");
  expect(withoutWords(of({ without: ["age", "sex"] }), String)).toBe(
    "It is not broken down by age or sex: small groups are not shown, nor what would tell one.",
  );
});
