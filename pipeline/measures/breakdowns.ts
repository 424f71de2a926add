/**
 * What measures are broken down by: each with its categories in the order they are shown. Categories partition the
 * population unless they are said to overlap. A row without the answer is in `not-recorded`, which is always last.
 */
import { codeList } from "../contracts/code_lists.ts";
import type { CatalogueBreakdown } from "../release/format.ts";

interface Declared {
  readonly title: string;
  readonly categories: Readonly<Record<string, string>> | (() => Record<string, string>);
  readonly overlaps?: true;
}

const codes = (list: string) => () => Object.fromEntries(codeList(list).map(({ code, label }) => [code, label]));
const ages = {
  "under-1": "under 1",
  "1-4": "1 to 4",
  "5-9": "5 to 9",
  "10-15": "10 to 15",
  "16-17": "16 and 17",
  "18-25": "18 and over",
};
const legalStatuses = {
  "care-order": "care order",
  "interim-care-order": "interim care order",
  "placement-order": "placement or freeing order",
  accommodated: "accommodated by agreement",
  emergency: "emergency or police protection",
  "justice-or-secure": "youth justice or secure accommodation",
};

const declared = {
  "age-band": { title: "Age", categories: ages },
  "age-bands": { title: "Age of the children considered", categories: ages, overlaps: true },
  sex: { title: "Sex", categories: codes("sex") },
  disability: { title: "Disability", categories: { yes: "disabled", no: "not disabled" } },
  ethnicity: {
    title: "Ethnic group",
    categories: {
      white: "White",
      mixed: "Mixed",
      asian: "Asian",
      black: "Black",
      "other-ethnic-group": "another ethnic group",
    },
  },
  "legal-status": { title: "Legal status", categories: legalStatuses },
  placement: {
    title: "Placement",
    categories: {
      foster: "foster care",
      "with-parents": "with parents",
      residential: "children's home or other residential",
      secure: "secure",
      adoption: "placed for adoption",
      "supported-independent": "supported or independent living",
      "other-placement": "another placement",
    },
  },
  location: { title: "On or off the island", categories: codes("location") },
  officer: {
    title: "Reviewing officer",
    categories: () =>
      Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`officer-${i + 1}`, `officer ${i + 1}`])),
  },
  "review-number": { title: "Which review", categories: { first: "first", second: "second", later: "third or later" } },
  "conference-review-number": {
    title: "Which review conference",
    categories: { first: "first", later: "second or later" },
  },
  participation: { title: "How the child took part", categories: codes("participation") },
  "days-late": {
    title: "How late",
    categories: { "1-5": "1 to 5 days", "6-20": "6 to 20 days", "over-20": "over 20 days", "not-held": "not held" },
  },
  "days-from-discussion": {
    title: "Working days from the strategy discussion",
    categories: { "0-10": "0 to 10", "11-15": "11 to 15", "16-20": "16 to 20", "21-plus": "21 or more" },
  },
  "conference-kind": { title: "Kind of conference", categories: codes("conference_kind") },
  agency: { title: "Agency", categories: codes("agency") },
  "absent-agency": { title: "Agency that was involved and absent", categories: codes("agency"), overlaps: true },
  category: { title: "Category of harm", categories: codes("abuse_category") },
  duration: {
    title: "How long so far",
    categories: {
      "under-3-months": "under 3 months",
      "3-12-months": "3 to 12 months",
      "1-2-years": "1 to 2 years",
      "2-5-years": "2 to 5 years",
      "5-years-plus": "5 years or more",
    },
  },
} as const satisfies Record<string, Declared>;

export type BreakdownId = keyof typeof declared;

export const notRecordedCategory = "not-recorded";

/** Every breakdown as the catalogue shows it. */
export const breakdowns: readonly CatalogueBreakdown[] = Object.entries<Declared>(declared).map(
  ([id, { title, categories, overlaps }]) => ({
    id,
    title,
    overlaps: overlaps ?? false,
    categories: [
      ...Object.entries(typeof categories === "function" ? categories() : categories).map(([category, label]) => ({
        id: category,
        label,
      })),
      { id: notRecordedCategory, label: "not recorded" },
    ],
  }),
);

export const breakdownOf = (id: BreakdownId): CatalogueBreakdown => breakdowns.find((each) => each.id === id)!;
