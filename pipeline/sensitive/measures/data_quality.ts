/** How good the data are that everything else is made from: what was filled, set aside, late, or too smooth to be true. */
import { given } from "./example.ts";
import { chapter, duration, type EarlierDefinition, field, guidance, proportion, spec } from "./measure.ts";

const notOfDeaths = "the files of child deaths: how many rows they have would say how many died";
const yearsAddedUp = "over a year the rows of every submission were added up, so that most counted several times";
const withDeaths = `the files of child deaths were counted with all others, which told how many rows they had to whoever added up the others; and ${yearsAddedUp}`;
const since = "2026-11-28";

/** As they were until the files of child deaths were left out. */
const before = (words: string, more: Partial<EarlierDefinition> = {}): EarlierDefinition => ({
  version: 1,
  since: "2012-01-01",
  of: { words, where: "true" },
  periods: ["month", "quarter", "year"],
  excludes: [],
  changed: withDeaths,
  ...more,
});

const noRow = [
  "findings about a whole file or column, which belong to no row",
  "due dates that differ, which are given below",
];
const blanks = "some blanks are right: a review not yet held has no date";

const quality = {
  population: "extract of a submission",
  dated: "as_at",
  // each submission holds all of its rows again: over a year one row would count as often as it was sent
  periods: ["month", "quarter"],
  breakdowns: ["extract"],
  discloses: "service",
  owner: "Information team",
  source: [spec("Appendix A 4"), guidance("262"), field("data quality is reported beside what is made from the data")],
} as const;

export const dataQuality = chapter({
  id: "data-quality",
  title: "Data quality",
  short: "Data quality",
  group: "about the data",
  intro:
    "What the extracts held and what they lacked, now and over time. A period has figures if a submission ends in it.",
  measures: [
    proportion("extract-completeness", {
      ...quality,
      title: "Cells filled",
      says: "cells are filled",
      asks: "How much of what the extracts could hold is filled in?",
      of: { words: "cells of the rows loaded", where: "not of_deaths" },
      counts: { words: "cells that hold something", where: "true" },
      adds: { counts: "cells_filled", of: "cells" },
      independent: false,
      excludes: [blanks, notOfDeaths],
      better: "higher",
      version: 2,
      since,
      earlier: [before("cells of the rows loaded", { excludes: [blanks] })],
      examples: given(
        "of_deaths cells_filled cells",
        "false     80           100   → counts: 80 of 100 are added up",
        "true      80           100   → left out: how many cells are filled says how many died",
      ),
    }),
    proportion("extract-set-aside", {
      ...quality,
      title: "Rows set aside",
      says: "rows were set aside",
      asks: "How many rows could not be used?",
      of: { words: "rows read", where: "not of_deaths" },
      counts: { words: "rows set aside", where: "true" },
      adds: { counts: "set_aside", of: "read" },
      excludes: [notOfDeaths],
      independent: false,
      better: "lower",
      version: 2,
      since,
      earlier: [before("rows read")],
      examples: given(
        "of_deaths set_aside read",
        "false     2         100  → counts: 2 of 100 are added up",
        "true      2         100  → left out: how many rows were read says how many died",
      ),
    }),
    proportion("extract-warnings", {
      ...quality,
      title: "Rows with a warning",
      says: "rows had a warning",
      asks: "How many loaded rows have something worth checking?",
      of: { words: "rows loaded", where: "not of_deaths" },
      counts: { words: "rows loaded with at least one warning, each once", where: "true" },
      adds: { counts: "warned", of: "loaded" },
      excludes: [...noRow, notOfDeaths],
      independent: false,
      better: "lower",
      version: 3,
      since,
      earlier: [
        {
          version: 1,
          since: "2012-01-01",
          counts: { words: "rows with at least one warning", where: "true" },
          excludes: [],
          changed:
            "a column left out of a file was counted as a row with a warning, and so were rows that had a warning and were set aside",
        },
        before("rows loaded", { version: 2, since: "2026-11-26", excludes: noRow }),
      ],
      examples: given(
        "of_deaths warned loaded",
        "false     3      100    → counts: 3 of 100 are added up",
        "true      3      100    → left out: how many rows were loaded says how many died",
      ),
    }),
    duration("extract-timeliness", {
      ...quality,
      title: "Days until the extracts were handed over",
      says: "until the data came",
      asks: "How long after the as-at date did the extracts arrive?",
      of: { words: "extracts supplied", where: "not of_deaths" },
      counts: { words: "those whose day of delivery was said", where: "days_to_supply is not null" },
      length: "days_to_supply",
      excludes: [notOfDeaths],
      better: "lower",
      version: 2,
      since,
      earlier: [before("extracts supplied")],
      examples: given(
        "of_deaths days_to_supply",
        "false     12             → counts: twelve days",
        "false     .              → does not count: the day was not said",
        "true      12             → left out: told to the panel alone",
      ),
    }),
    proportion("due-date-disagreement", {
      ...quality,
      population: "due date compared",
      title: "Due dates that disagree",
      says: "due dates disagree",
      asks: "Where the source gives a due date, is it the same as the one worked out from the timescale?",
      of: { words: "meetings with a due date from the source and one worked out", where: "true" },
      counts: { words: "the two are different days", where: "not agrees" },
      independent: false,
      better: "lower",
      version: 2,
      since,
      earlier: [{ version: 1, since: "2012-01-01", periods: ["month", "quarter", "year"], changed: yearsAddedUp }],
      examples: given("agrees", "false → counts: another day", "true → does not count: the same day"),
    }),
    proportion("constant-column", {
      ...quality,
      title: "Columns that never vary",
      says: "columns never vary",
      asks: "How many columns hold the same value in every row, as happens when a system exports what it does not record?",
      of: { words: "columns that hold anything", where: "not of_deaths" },
      counts: { words: "columns of at least twenty rows that never vary", where: "true" },
      adds: { counts: "constant_columns", of: "columns_filled" },
      excludes: [notOfDeaths],
      independent: false,
      better: "lower",
      version: 2,
      since,
      earlier: [before("columns that hold anything")],
      examples: given(
        "of_deaths constant_columns columns_filled",
        "false     2                9              → counts: 2 of 9 are added up",
        "false     0                9              → counts: every column varies",
        "true      2                9              → left out: a file of deaths is told of to the panel alone",
      ),
    }),
  ],
});
