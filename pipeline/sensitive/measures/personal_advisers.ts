/** Personal advisers: from 14, under 22, and on request from 22 (guidance, paragraphs 383 to 386). */

import { onDate, recorded, underTwentyTwo } from "./care_leaver_rows.ts";
import { changed, guidance, type Measure, proportion } from "./measure.ts";

export const personalAdvisers: readonly Measure[] = [
  proportion("adviser-from-14", {
    moment: "stock",
    title: "Personal adviser from 14",
    asks: "Does each looked-after child of 14 or over have a personal adviser?",
    population: "support of a looked-after child",
    needs: ["care_leaver.adviser_allocated_on", "child"],
    dated: "month_end",
    of: {
      words: "looked-after children aged 14 to 17 on the last day of the period",
      noun: "looked-after children aged 14 to 17",
      where: "age between 14 and 17",
    },
    counts: { words: "the latest record by that day has a personal adviser", where: "adviser" },
    excludes: ["an adviser whom nobody recorded is not there"],
    ...changed({
      counts: { words: "a personal adviser has been allocated", where: "adviser_ever" },
      changed: "an adviser once allocated could never be lost, since the earliest record stood and not the latest",
    }),
    better: "higher",
    breakdowns: ["age-band", "sex", "placement"],
    discloses: "child",
    owner: "Leaving care service",
    owed: guidance("383"),
    source: [guidance("383"), guidance("384")],
    examples: [
      { given: { age: 14, adviser: true }, expect: "counts", because: "allocated, on the fourteenth birthday" },
      { given: { age: 14, adviser: false }, expect: "does not count", because: "none allocated" },
      { given: { age: 13, adviser: false }, expect: "left out", because: "not yet fourteen" },
    ],
  }),
  proportion("adviser-under-22", {
    partOf: "adviser-from-14",
    ...onDate,
    title: "Personal adviser under 22",
    asks: "Does each care leaver under 22 have a personal adviser?",
    needs: ["care_leaver.adviser_allocated_on"],
    of: underTwentyTwo,
    ...changed({
      of: {
        words: "care leavers aged 18 to 21, no longer looked after, on the last day of the period",
        noun: "care leavers aged 18 to 21",
        where: "age between 18 and 21 and care_now = 'left'",
      },
      changed: "young people of 16 and 17 who had left care were in neither of the two measures of advisers",
    }),
    counts: { words: "a personal adviser has been allocated", where: "adviser_allocated_on <= month_end" },
    notRecorded: {
      words: "care leavers of whom nothing was recorded in the twelve months",
      where: "has_snapshot is distinct from true",
    },
    better: "higher",
    breakdowns: ["sex"],
    owed: guidance("383"),
    source: [guidance("383")],
    examples: [
      {
        given: {
          month_end: "2025-12-31",
          age: 21,
          care_now: "left",
          has_snapshot: true,
          adviser_allocated_on: "2025-12-31",
        },
        expect: "counts",
        because: "allocated on the day",
      },
      {
        given: { month_end: "2025-12-31", age: 21, care_now: "left", has_snapshot: true, adviser_allocated_on: null },
        expect: "does not count",
        because: "a snapshot without an adviser says that there is none",
      },
      { given: { age: 21, care_now: "left", has_snapshot: false }, expect: "not recorded", because: "no snapshot" },
      {
        given: { age: 16, care_now: "left", has_snapshot: false },
        expect: "not recorded",
        because: "left care at sixteen: in question, though nothing is recorded",
      },
      {
        given: { age: 17, care_now: "looked-after", has_snapshot: true },
        expect: "left out",
        because: "still looked after, where the adviser from 14 counts",
      },
      {
        given: { age: 22, care_now: "left", has_snapshot: true },
        expect: "left out",
        because: "twenty-two on the day",
      },
    ],
  }),
  proportion("adviser-on-request", {
    partOf: "adviser-from-14",
    ...onDate,
    title: "Personal adviser on request from 22",
    asks: "Does each care leaver of 22 to 24 who asked for an adviser have one?",
    needs: ["care_leaver.adviser_requested"],
    of: {
      words: "care leavers aged 22 to 24 who asked for an adviser",
      where: "age between 22 and 24 and (adviser_requested or adviser_requested is null)",
    },
    counts: { words: "a personal adviser has been allocated", where: "adviser_allocated_on <= month_end" },
    notRecorded: recorded("adviser_requested", "whether they asked"),
    excludes: ["those who did not ask"],
    better: "higher",
    breakdowns: ["sex"],
    owed: guidance("383"),
    source: [guidance("383"), guidance("385")],
    examples: [
      {
        given: { month_end: "2025-12-31", age: 22, adviser_requested: true, adviser_allocated_on: "2024-01-08" },
        expect: "counts",
        because: "asked for and allocated",
      },
      {
        given: { month_end: "2025-12-31", age: 22, adviser_requested: true },
        expect: "does not count",
        because: "asked in vain",
      },
      {
        given: { age: 23, adviser_requested: null },
        expect: "not recorded",
        because: "whether they asked is not known",
      },
      { given: { age: 23, adviser_requested: false }, expect: "left out", because: "did not ask" },
      { given: { age: 21, adviser_requested: true }, expect: "left out", because: "twenty-one: theirs by right" },
    ],
  }),
];
