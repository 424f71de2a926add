/** How good the data are that everything else is made from: what was filled, set aside, late, or too smooth to be true. */
import { given } from "./example.ts";
import { chapter, duration, field, guidance, proportion, spec } from "./measure.ts";

const quality = {
  population: "extract of a submission",
  dated: "as_at",
  periods: ["month", "quarter", "year"],
  breakdowns: ["extract"],
  discloses: "service",
  owner: "Information team",
  source: [spec("Appendix A 4"), guidance("262"), field("data quality is reported beside what is made from the data")],
} as const;

export const dataQuality = chapter({
  id: "data-quality",
  title: "Measures of data quality",
  group: "about the data",
  intro: "What the extracts held and what they lacked, by submission. A period has figures if a submission ends in it.",
  measures: [
    proportion("extract-completeness", {
      ...quality,
      title: "Cells filled",
      asks: "How much of what the extracts could hold is filled in?",
      of: { words: "cells of the rows loaded", where: "true" },
      counts: { words: "cells that hold something", where: "true" },
      adds: { counts: "cells_filled", of: "cells" },
      independent: false,
      excludes: ["some blanks are right: a review not yet held has no date"],
      better: "higher",
      examples: given("cells_filled cells", "80 100 → counts: 80 of 100 are added up"),
    }),
    proportion("extract-set-aside", {
      ...quality,
      title: "Rows set aside",
      asks: "How many rows could not be used?",
      of: { words: "rows read", where: "true" },
      counts: { words: "rows set aside", where: "true" },
      adds: { counts: "set_aside", of: "read" },
      independent: false,
      better: "lower",
      examples: given("set_aside read", "2 100 → counts: 2 of 100 are added up"),
    }),
    proportion("extract-warnings", {
      ...quality,
      title: "Rows with a warning",
      asks: "How many loaded rows have something worth checking?",
      of: { words: "rows loaded", where: "true" },
      counts: { words: "rows loaded with at least one warning, each once", where: "true" },
      adds: { counts: "warned", of: "loaded" },
      excludes: [
        "findings about a whole file or column, which belong to no row",
        "due dates that differ, which are given below",
      ],
      independent: false,
      better: "lower",
      version: 2,
      since: "2026-11-26",
      earlier: [
        {
          version: 1,
          since: "2012-01-01",
          counts: { words: "rows with at least one warning", where: "true" },
          excludes: [],
          changed:
            "a column left out of a file was counted as a row with a warning, and so were rows that had a warning and were set aside",
        },
      ],
      examples: given("warned loaded", "3 100 → counts: 3 of 100 are added up"),
    }),
    duration("extract-timeliness", {
      ...quality,
      title: "Days until the extracts were handed over",
      asks: "How long after the as-at date did the extracts arrive?",
      of: { words: "extracts supplied", where: "true" },
      counts: { words: "those whose day of delivery was said", where: "days_to_supply is not null" },
      length: "days_to_supply",
      better: "lower",
      examples: given("days_to_supply", "12 → counts: twelve days", ". → does not count: the day was not said"),
    }),
    proportion("due-date-disagreement", {
      ...quality,
      population: "due date compared",
      title: "Due dates that disagree",
      asks: "Where the source gives a due date, is it the same as the one worked out from the timescale?",
      of: { words: "meetings with a due date from the source and one worked out", where: "true" },
      counts: { words: "the two are different days", where: "not agrees" },
      independent: false,
      better: "lower",
      examples: given("agrees", "false → counts: another day", "true → does not count: the same day"),
    }),
    proportion("constant-column", {
      ...quality,
      title: "Columns that never vary",
      asks: "How many columns hold the same value in every row, as happens when a system exports what it does not record?",
      of: { words: "columns that hold anything", where: "true" },
      counts: { words: "columns of at least twenty rows that never vary", where: "true" },
      adds: { counts: "constant_columns", of: "columns_filled" },
      independent: false,
      better: "lower",
      examples: given(
        "constant_columns columns_filled",
        "2                9              → counts: 2 of 9 are added up",
        "0                9              → counts: every column varies",
      ),
    }),
  ],
});
