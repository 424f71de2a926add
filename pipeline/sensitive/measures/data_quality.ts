/** How good the data are that everything else is made from: what was filled, set aside, late, or too smooth to be true. */
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
  intro: "What the extracts held and lacked, by submission: a period has figures where a submission ends in it.",
  measures: [
    proportion("extract-completeness", {
      ...quality,
      title: "Cells filled",
      asks: "How much of what the extracts could hold do they hold?",
      of: { words: "cells of the rows loaded", where: "true" },
      counts: { words: "cells that hold something", where: "true" },
      adds: { counts: "cells_filled", of: "cells" },
      independent: false,
      excludes: ["some blanks are right: a review not yet held has no day"],
      better: "higher",
      examples: [{ given: { cells_filled: 80, cells: 100 }, expect: "counts", because: "80 of 100 are added up" }],
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
      examples: [{ given: { set_aside: 2, read: 100 }, expect: "counts", because: "2 of 100 are added up" }],
    }),
    proportion("extract-warnings", {
      ...quality,
      title: "Rows with a warning",
      asks: "How many rows were loaded with something worth a look?",
      of: { words: "rows loaded", where: "true" },
      counts: { words: "rows loaded with at least one warning, each once", where: "true" },
      adds: { counts: "warned", of: "loaded" },
      excludes: ["what is found of a whole file or column, which is no row's", "due dates that differ, told below"],
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
      examples: [{ given: { warned: 3, loaded: 100 }, expect: "counts", because: "3 of 100 are added up" }],
    }),
    duration("extract-timeliness", {
      ...quality,
      title: "Days until the extracts were handed over",
      asks: "How long after the as-at date did the extracts arrive?",
      of: { words: "extracts supplied", where: "true" },
      counts: { words: "those whose day of delivery was said", where: "days_to_supply is not null" },
      length: "days_to_supply",
      better: "lower",
      examples: [
        { given: { days_to_supply: 12 }, expect: "counts", because: "twelve days" },
        { given: { days_to_supply: null }, expect: "does not count", because: "the day was not said" },
      ],
    }),
    proportion("due-date-disagreement", {
      ...quality,
      population: "due date compared",
      title: "Due dates that disagree",
      asks: "Where the source gives a due date, is it the one the timescale gives?",
      of: { words: "meetings with a due date of their own and a derived one", where: "true" },
      counts: { words: "the two are different days", where: "not agrees" },
      independent: false,
      better: "lower",
      examples: [
        { given: { agrees: false }, expect: "counts", because: "another day" },
        { given: { agrees: true }, expect: "does not count", because: "the same day" },
      ],
    }),
    proportion("constant-column", {
      ...quality,
      title: "Columns that never vary",
      asks: "How many columns hold the same in every row, as systems export what they do not record?",
      of: { words: "columns that hold anything", where: "true" },
      counts: { words: "columns of at least twenty rows that never vary", where: "true" },
      adds: { counts: "constant_columns", of: "columns_filled" },
      independent: false,
      better: "lower",
      examples: [
        { given: { constant_columns: 2, columns_filled: 9 }, expect: "counts", because: "2 of 9 are added up" },
        { given: { constant_columns: 0, columns_filled: 9 }, expect: "counts", because: "every column varies" },
      ],
    }),
  ],
});
