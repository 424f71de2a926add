/** Personal advisers: from 14, under 22, and on request from 22 (guidance, paragraphs 383 to 386). */

import { onDate, recorded, underTwentyTwo } from "./care_leaver_rows.ts";
import { given } from "./example.ts";
import { changed, guidance, type Measure, proportion } from "./measure.ts";

export const personalAdvisers: readonly Measure[] = [
  proportion("adviser-from-14", {
    moment: "stock",
    title: "Personal adviser from 14",
    says: "aged 14 up have an adviser",
    asks: "Does each looked-after child of 14 or over have a personal adviser?",
    population: "support of a looked-after child",
    needs: ["care_leaver.adviser_allocated_on", "child"],
    dated: "month_end",
    of: {
      words: "looked-after children aged 14 to 17 on the last day of the period",
      noun: "looked-after children aged 14 to 17",
      where: "age between 14 and 17",
    },
    counts: { words: "the latest record by that day shows a personal adviser", where: "adviser" },
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
    examples: given(
      "age adviser",
      "14  true    → counts: allocated, on the fourteenth birthday",
      "14  false   → does not count: none allocated",
      "13  false   → left out: not yet fourteen",
    ),
  }),
  proportion("adviser-under-22", {
    partOf: "adviser-from-14",
    ...onDate,
    title: "Personal adviser under 22",
    says: "under 22 have an adviser",
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
      words: "care leavers about whom nothing was recorded in the twelve months",
      where: "has_snapshot is distinct from true",
    },
    better: "higher",
    breakdowns: ["sex"],
    owed: guidance("383"),
    source: [guidance("383")],
    examples: given(
      "month_end age care_now has_snapshot adviser_allocated_on",
      "2025-12-31 21 left true 2025-12-31 → counts: allocated on the day",
      "2025-12-31 21 left true . → does not count: a record without an adviser means that there is none",
      "- 21 left false - → not recorded: no snapshot",
      "- 16 left false - → not recorded: left care at sixteen: in question, though nothing is recorded",
      "- 17 looked-after true - → left out: still looked after, where the adviser from 14 counts",
      "- 22 left true - → left out: twenty-two on the day",
    ),
  }),
  proportion("adviser-on-request", {
    partOf: "adviser-from-14",
    ...onDate,
    title: "Personal adviser on request from 22",
    says: "who asked got an adviser",
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
    examples: given(
      "month_end  age adviser_requested adviser_allocated_on",
      "2025-12-31 22  true              2024-01-08           → counts: asked for and allocated",
      "2025-12-31 22  true              -                    → does not count: asked in vain",
      "-          23  .                 -                    → not recorded: whether they asked is not known",
      "-          23  false             -                    → left out: did not ask",
      "-          21  true              -                    → left out: twenty-one: theirs by right",
    ),
  }),
];
