/** The page of what falls due next: numbers worked by hand, and no page where readers are not told. */
import { expect, test } from "vitest";
import { weeksFrom } from "../../dashboards/due_counts.ts";
import { homePage } from "../../dashboards/pages/home.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { footer, navigation } from "../../dashboards/shell.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { DueNext } from "../../pipeline/release/due_next.ts";
import { profileNames, profiles } from "../../pipeline/release/profiles.ts";
import { fixtureRelease } from "./fixture.ts";
import { fixtureDueNext } from "./fixture_due.ts";

const site = (told: DueNext | null) => siteOf({ ...fixtureRelease, dueNext: told }, undefined, new Map());
const page = pagesOf(site(fixtureDueNext)).find(({ path }) => path === "due-next")!.body.text;
const rowsOf = (id: string): string[][] =>
  [
    ...(new RegExp(`<table id="${id}"[\\s\\S]*?</table>`).exec(page)?.[0] ?? "").matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g),
  ].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => cell!.replaceAll(/<[^>]+>/g, "")),
  );

test("weeks begin on the as-at date, over the end of a year and a leap day", () => {
  const weeks = weeksFrom("2023-12-31");
  expect(weeks[0]).toEqual({ from: "2023-12-31", to: "2024-01-06" });
  expect(weeks[8]).toEqual({ from: "2024-02-25", to: "2024-03-02" });
  expect(weeks.length).toBe(13);
});

test("what is overdue, by how long: 92 days are in the fourteenth week", () =>
  expect(rowsOf("overdue")).toEqual([
    [
      "What is awaited",
      "Up to 1 week",
      "1 to 4 weeks",
      "4 to 13 weeks",
      "13 to 52 weeks",
      "More than 52 weeks",
      "In all",
      "Longest, in weeks",
    ],
    ["Review of a child", "2", "0", "0", "1", "0", "3", "14"],
    ["In all", "2", "0", "0", "1", "0", "3", "14"],
  ]));

test("what comes, by week", () => {
  const [head, reviews, checks, all] = rowsOf("weeks");
  expect(head).toEqual(
    ["What is awaited", "31 Dec", "7 Jan", "14 Jan", "21 Jan", "28 Jan", "4 Feb", "11 Feb", "18 Feb", "25 Feb"].concat(
      ...["4 Mar", "11 Mar", "18 Mar", "25 Mar", "In all"],
    ),
  );
  expect(reviews).toEqual(["Review of a child", "4", ...Array(11).fill("0"), "1", "5"]);
  expect(checks).toEqual(["Dental check", "0", "3", ...Array(11).fill("0"), "3"]);
  expect(all).toEqual(["In all", "4", "3", ...Array(10).fill("0"), "1", "8"]);
});

test("by officer, in the order of their numbers, and who is not recorded is said", () =>
  expect(rowsOf("officers").slice(1)).toEqual([
    ["Officer 2", "0", "0", "0", "1", "0", "1", "4", "0", "0"],
    ["Officer 10", "2", "0", "0", "0", "0", "2", "0", "0", "0"],
    ["All other officers", "0", "0", "0", "0", "0", "0", "3", "0", "0"],
    ["Officer not recorded", "0", "0", "0", "0", "0", "0", "0", "0", "1"],
    ["In all", "2", "0", "0", "1", "0", "3", "7", "0", "1"],
  ]));

test("what has no day, what comes later, what nothing can be said of", () => {
  expect(rowsOf("no-day").slice(1)).toEqual([["Dental check", "6", "The source gives none"]]);
  expect(page).toContain("<h1>3 things are overdue, and 8 fall due by 31 March 2026</h1>");
  expect(page).toContain("5 more fall due later.");
  expect(page).toContain("For want of an extract, or a column of it, that was not supplied: alert.");
  // of six the day is not known: they may be overdue
  expect(page).not.toContain("Nothing is overdue of");
  const counts = fixtureDueNext.counts.filter(({ when }) => when !== "no-day");
  const said = pagesOf(site({ ...fixtureDueNext, counts })).find(({ path }) => path === "due-next")!.body.text;
  expect(said).toContain("Nothing is overdue of: dental check.");
});

test("where nothing that tells of it was supplied, nothing is said to be in order", () => {
  const none = {
    ...fixtureDueNext,
    kinds: fixtureDueNext.kinds.map((each) => ({ ...each, supplied: false })),
    counts: [],
  };
  const said = pagesOf(site(none)).find(({ path }) => path === "due-next")!.body.text;
  expect(said).toContain("<h1>What falls due next is not known");
  expect(said).not.toContain("<table");
  expect(page).toContain("Of 1 of the 3 kinds nothing can be said");
});

test("every table has a caption and heads with a scope", () => {
  const tables = [...page.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
  expect(tables.length).toBe(4);
  for (const table of tables) {
    expect(table).toMatch(/<caption>/);
    expect([...table.matchAll(/<th(?![a-z])/g)].length).toBe([...table.matchAll(/<th scope="(col|row)"/g)].length);
  }
});

test("it is for managers alone: a profile says so, and without it there is neither page nor link", () => {
  expect(profileNames.filter((name) => profiles[name].listsDueNext)).toEqual(["restricted"]);
  const linked = (of: ReturnType<typeof site>) =>
    navigation(of).some(
      ({ title, links }) => title === "For managers" && links.some(({ path }) => path === "due-next"),
    );
  expect([linked(site(fixtureDueNext)), linked(site(null))]).toEqual([true, false]);
  expect(pagesOf(site(null)).some(({ path }) => path === "due-next")).toBe(false);
  expect(footer(site(null), homePage(site(null))).text).not.toContain("falls due next");
});
