/** What the panel recommended, and what came of it (guidance, paragraphs 463, 515 to 518 and 521). */

import type { PeriodKind } from "../../release/format.ts";
import { given } from "./example.ts";
import { added, changed, count, guidance, type Measure, neverMissing, proportion } from "./measure.ts";
import { answered } from "./yes_no_examples.ts";

const owner = "Child Death Overview Panel";
const years: readonly PeriodKind[] = ["year", "pooled_3_years", "pooled_5_years"];
const recommended = { population: "recommendation", discloses: "service", owner, periods: years } as const;

export const deathRecommendations: readonly Measure[] = [
  count("recommendations-made", {
    ...recommended,
    title: "Recommendations made",
    asks: "How many recommendations did the panel make, about what and to whom?",
    unit: "recommendations",
    dated: "made_on",
    of: { words: "recommendations made in the period", noun: "recommendations made", where: "true" },
    better: "none",
    breakdowns: ["recommendation-theme", "agency", "recommendation-status"],
    source: [guidance("515"), guidance("521")],
    examples: given("made_on", "2025-03-10 → counts: it was made"),
  }),
  proportion("recommendations-complete", {
    ...recommended,
    title: "Recommendations carried out",
    asks: "Were the recommendations that fell due carried out?",
    needs: ["child_death_recommendation.due_on"],
    dated: "due_on",
    of: {
      words: "recommendations that fell due, once the extra time to carry them out late has run out",
      noun: "recommendations that fell due",
      whenNone: "none fell due",
      where: "true",
    },
    allows: { timescale: "recommendation-late", until: "late_until" },
    counts: {
      words: "complete by the end of that time",
      where: "status = 'complete' and completed_on <= late_until",
    },
    notRecorded: {
      words: "recommendations said to be complete without a day",
      where: "status = 'complete' and completed_on is null",
    },
    excludes: [
      "recommendations without a due date, and those not due or due so recently that they may still be carried out",
    ],
    better: "higher",
    breakdowns: ["recommendation-theme", "agency"],
    source: [guidance("518")],
    ...changed({
      title: "Recommendations completed",
      asks: "How many of the recommendations have been carried out by now?",
      needs: [],
      dated: "made_on",
      of: { words: "recommendations made in the period", noun: "recommendations made", where: "true" },
      counts: { words: "complete", where: "status = 'complete'" },
      notRecorded: neverMissing,
      excludes: [],
      timescales: [],
      changed: "recommendations not yet due counted as not carried out, so that the latest year always looked worse",
    }),
    examples: given(
      "due_on     late_until as_at      status       completed_on",
      "2025-03-10 2025-06-10 2025-12-31 complete     2025-06-10   → counts: late, but done",
      "2025-03-10 2025-06-10 2025-12-31 complete     2025-06-11   → does not count: too late",
      "2025-03-10 2025-06-10 2025-12-31 not_possible -            → does not count: could not be done",
      "2025-03-10 2025-06-10 2025-12-31 in_progress  2025-05-10   → does not count: a day is given, but it is said to be in progress",
      "2025-03-10 2025-06-10 2025-12-31 complete     .            → not recorded: when is not known",
      "2025-12-10 2026-03-10 2025-12-31 in_progress  -            → left out: it may still be carried out",
    ),
  }),
  proportion("recommendations-on-time", {
    ...recommended,
    title: "Recommendations completed on time",
    asks: "Was each recommendation carried out by the day it was due?",
    needs: ["child_death_recommendation.due_on"],
    dated: "due_on",
    of: { words: "recommendations that fell due", whenNone: "none fell due", where: "due_on <= as_at" },
    counts: { words: "complete by that day", where: "status = 'complete' and completed_on <= due_on" },
    notRecorded: {
      words: "recommendations said to be complete without a day",
      where: "status = 'complete' and completed_on is null",
    },
    better: "higher",
    breakdowns: ["agency"],
    source: [guidance("518")],
    examples: given(
      "due_on     status      completed_on as_at",
      "2025-03-10 complete    2025-03-10   2025-12-31 → counts: the last day is within time",
      "2025-03-10 in_progress -            2025-12-31 → does not count: not complete",
      "2025-03-10 complete    .            2025-12-31 → not recorded: when is not known",
      "2025-03-10 complete    2025-03-11   2025-12-31 → does not count: a day late",
      "2025-03-10 in_progress 2025-03-01   2025-12-31 → does not count: a day is given, but it is said to be in progress",
      "2026-03-10 -           -            2025-12-31 → left out: not yet due",
    ),
  }),
  proportion("recommendations-fed-back", {
    ...recommended,
    title: "Told what came of it",
    asks: "Were the family and the agency told what came of each recommendation?",
    needs: ["child_death_recommendation.fed_back"],
    dated: "completed_on",
    of: { words: "recommendations completed", where: "completed_on is not null" },
    counts: { words: "told what came of it", where: "fed_back" },
    notRecorded: { words: "recommendations for which neither yes nor no was recorded", where: "fed_back is null" },
    better: "higher",
    breakdowns: ["agency"],
    source: [guidance("463"), guidance("517")],
    examples: answered("completed_on fed_back", "2025-03-10", ". true → left out: not completed"),
  }),
  proportion("recommendations-not-possible-explained", {
    ...recommended,
    ...added,
    title: "Panel told why something could not be done",
    asks: "Did the agency tell the panel why a recommendation could not be carried out?",
    needs: ["child_death_recommendation.fed_back"],
    dated: "due_on",
    of: {
      words: "recommendations that fell due and could not be carried out, once the time to say why has run out",
      noun: "recommendations that fell due and could not be carried out",
      whenNone: "none fell due",
      where: "status = 'not_possible'",
    },
    allows: { timescale: "recommendation-late", until: "late_until" },
    excludes: ["recommendations without a due date"],
    counts: { words: "the agency told why", where: "fed_back" },
    notRecorded: { words: "recommendations for which neither yes nor no was recorded", where: "fed_back is null" },
    better: "higher",
    breakdowns: ["agency"],
    source: [guidance("518")],
    examples: answered(
      "due_on late_until as_at status fed_back",
      "2025-03-10 2025-06-10 2025-12-31 not_possible",
      "2025-03-10 2025-06-10 2025-12-31 complete true → left out: it was carried out",
      "2025-03-10 2026-03-10 2025-12-31 not_possible false → left out: they may still be told",
    ),
  }),
  count("formal-changes", {
    ...recommended,
    title: "Formal changes made",
    asks: "What changed for good because of a child's death, and what difference did it make?",
    unit: "recommendations",
    dated: "completed_on",
    of: {
      words: "recommendations completed in the period that led to a formal change",
      noun: "recommendations completed that led to a formal change",
      where: "formal_change",
    },
    notRecorded: {
      words: "recommendations for which neither yes nor no was recorded",
      where: "formal_change is null",
    },
    better: "none",
    breakdowns: ["impact", "agency"],
    source: [guidance("521")],
    examples: given(
      "completed_on formal_change",
      "2025-03-10   true          → counts: a formal change",
      "2025-03-10   false         → left out: no formal change",
    ),
  }),
];
