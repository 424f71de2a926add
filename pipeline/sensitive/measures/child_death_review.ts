/**
 * Child death review (guidance, paragraphs 454 to 524). Years stand together: five, or three for themes, in windows that
 * do not overlap, since a rolling one would give each single year away. The islands stand together: apart, one of them
 * has a single death in many years, which is a child. Notified, reviewed and awaiting are told apart everywhere, and no
 * table crosses age with category.
 */
import type { PeriodKind } from "../../release/format.ts";
import { deathFindings } from "./death_findings.ts";
import { deathRecommendations } from "./death_recommendations.ts";
import { death, notified, reviewed } from "./deaths_counted.ts";
import { added, changed, chapter, count, duration, guidance, proportion } from "./measure.ts";
import { answered } from "./yes_no_examples.ts";

const years: readonly PeriodKind[] = ["year", "pooled_3_years", "pooled_5_years"];
const died = { died_by: "2023-03-31", panel_due_on: "2025-03-31", as_at: "2025-12-31" };

export const childDeathReview = chapter({
  id: "child-death-review",
  title: "Child death review",
  group: "practice and community",
  intro:
    "What the panel learnt from the deaths of children in Jersey, Guernsey and Alderney, over years together, and what came of it.",
  sideBySide: [
    {
      id: "stages",
      title: "Notified, reviewed, awaiting",
      intro:
        "A death is notified in one year and often reviewed in another, so the three numbers do not add up, and are not meant to.",
      caption: "Deaths notified, reviewed and awaiting review: three different numbers",
      about: "What it means",
      rows: [
        { measure: "deaths-notified", words: "The panel was told of the death in these years." },
        {
          measure: "deaths-reviewed",
          words: "The panel finished its review in these years, whenever the child died.",
        },
        {
          measure: "deaths-awaiting",
          words: "Told of, and on this day not yet reviewed: often because an inquest or another process comes first.",
        },
      ],
    },
    {
      id: "came-of-it",
      title: "Recommendations, and what came of them",
      caption: "Recommendations of the panel, and what came of them",
      about: "The question",
      rows: [
        { measure: "recommendations-made" },
        { measure: "recommendations-complete" },
        { measure: "recommendations-on-time" },
        { measure: "recommendations-fed-back" },
        { measure: "formal-changes" },
      ],
    },
  ],
  measures: [
    count("deaths-notified", {
      ...notified,
      periods: years,
      title: "Deaths notified",
      asks: "How many deaths of children was the panel told of?",
      unit: "deaths",
      of: {
        words: "deaths notified to the panel in the period",
        noun: "deaths notified to the panel",
        where: "notified_on is not null",
      },
      excludes: ["deaths without a day of notification"],
      better: "none",
      breakdowns: [],
      source: [guidance("477"), guidance("510"), guidance("521")],
      benchmark: { comparability: "none", words: "only national numbers are published" },
      examples: [
        { given: { notified_on: "2025-03-10" }, expect: "counts", because: "notified" },
        { given: { notified_on: null }, expect: "left out", because: "not notified" },
      ],
    }),
    count("deaths-reviewed", {
      ...reviewed,
      periods: years,
      title: "Deaths reviewed",
      asks: "How many deaths did the panel review?",
      unit: "deaths",
      of: {
        words: "deaths reviewed by the panel in the period",
        noun: "deaths reviewed by the panel",
        where: "panel_on is not null",
      },
      better: "none",
      breakdowns: [],
      source: [guidance("473"), guidance("509"), guidance("521")],
      benchmark: { comparability: "none", words: "no authority's figure has been published since 2021" },
      examples: [
        { given: { panel_on: "2025-03-10" }, expect: "counts", because: "reviewed" },
        { given: { panel_on: null }, expect: "left out", because: "awaiting" },
      ],
    }),
    proportion("death-resident-reviewed", {
      ...death,
      ...added,
      title: "Deaths of residents reviewed",
      asks: "Was the death of each child who lived on the islands reviewed?",
      dated: "died_by",
      of: {
        words: "deaths of children who lived on the islands, once the time given to the panel has run out",
        noun: "deaths of children who lived on the islands",
        where: "resident is distinct from false",
      },
      allows: { timescale: "panel-review", until: "panel_due_on" },
      counts: { words: "reviewed by the panel within that time", where: "panel_on <= panel_due_on" },
      notRecorded: { words: "deaths for which it was not recorded where the child lived", where: "resident is null" },
      excludes: ["deaths so recent that the panel still has time"],
      better: "higher",
      breakdowns: [],
      owed: guidance("473"),
      source: [guidance("473")],
      examples: [
        { given: { ...died, resident: true, panel_on: "2025-03-31" }, expect: "counts", because: "on the last day" },
        { given: { ...died, resident: true, panel_on: "2025-04-01" }, expect: "does not count", because: "later" },
        { given: { ...died, resident: true, panel_on: null }, expect: "does not count", because: "never" },
        {
          given: { ...died, resident: null, panel_on: "2024-03-31" },
          expect: "not recorded",
          because: "where is not known",
        },
        { given: { ...died, resident: false, panel_on: "2024-03-31" }, expect: "left out", because: "lived elsewhere" },
        {
          given: { ...died, died_by: "2024-06-30", panel_due_on: "2026-06-30", resident: true },
          expect: "left out",
          because: "there is still time",
        },
      ],
    }),
    duration("death-notified-days", {
      ...death,
      ...added,
      title: "From the death to the notification",
      asks: "How soon was the panel told?",
      dated: "notified_on",
      of: { words: "deaths notified to the panel", where: "notified_on is not null" },
      counts: { words: "all of them", where: "true" },
      length: "days_to_notification",
      excludes: ["the day of a death is not held: days are counted from the end of its month, and are none within it"],
      better: "lower",
      breakdowns: [],
      source: [guidance("477"), guidance("480")],
      examples: [
        {
          given: { notified_on: "2025-03-10", days_to_notification: 0 },
          expect: "counts",
          because: "within the month",
        },
        { given: { notified_on: null }, expect: "left out", because: "not notified" },
      ],
    }),
    count("deaths-awaiting", {
      ...death,
      population: "death awaiting on a date",
      moment: "stock",
      periods: ["year"],
      title: "Deaths awaiting review",
      asks: "How many deaths notified have not been reviewed yet, and what do they wait for?",
      unit: "deaths",
      dated: "month_end",
      of: {
        words: "deaths notified and not yet reviewed on the last day of the period",
        noun: "deaths notified and not yet reviewed",
        where: "true",
      },
      better: "none",
      breakdowns: ["waits-for"],
      source: [guidance("511"), guidance("521")],
      examples: [{ given: { month_end: "2025-12-31" }, expect: "counts", because: "awaiting on that day" }],
    }),
    proportion("death-expected", {
      ...notified,
      title: "Deaths that were expected",
      asks: "Was the death expected?",
      counts: { words: "the death was expected", where: "is_expected" },
      notRecorded: { words: "deaths for which neither yes nor no was recorded", where: "is_expected is null" },
      better: "none",
      breakdowns: [],
      source: [guidance("478"), guidance("488"), guidance("521")],
      examples: [
        ...answered("is_expected", { notified_on: "2025-03-10" }),
        { given: { notified_on: null, is_expected: true }, expect: "left out", because: "not notified" },
      ],
    }),
    proportion("death-joint-response", {
      ...notified,
      title: "Joint agency response",
      asks: "Did agencies respond together to each unexpected death?",
      needs: ["child_death.joint_response"],
      of: { words: "unexpected deaths notified", where: "notified_on is not null and not is_expected" },
      counts: { words: "there was a joint agency response", where: "joint_response" },
      notRecorded: { words: "unexpected deaths for which it was not recorded", where: "joint_response is null" },
      better: "higher",
      breakdowns: [],
      owed: guidance("488"),
      source: [guidance("488"), guidance("521")],
      examples: [
        ...answered("joint_response", { notified_on: "2025-03-10", is_expected: false }),
        {
          given: { notified_on: "2025-03-10", is_expected: true, joint_response: false },
          expect: "left out",
          because: "expected",
        },
        {
          given: { notified_on: null, is_expected: false, joint_response: true },
          expect: "left out",
          because: "not notified",
        },
      ],
    }),
    proportion("death-key-worker", {
      ...notified,
      title: "Key worker for the family",
      asks: "Did each bereaved family have a key worker?",
      needs: ["child_death.key_worker"],
      counts: { words: "the family had a key worker", where: "key_worker" },
      notRecorded: { words: "deaths for which it was not recorded", where: "key_worker is null" },
      better: "higher",
      breakdowns: [],
      source: [guidance("464"), guidance("521")],
      examples: [
        ...answered("key_worker", { notified_on: "2025-03-10" }),
        { given: { notified_on: null, key_worker: true }, expect: "left out", because: "not notified" },
      ],
    }),
    duration("death-notification-to-meeting-days", {
      ...death,
      title: "From notification to the review meeting",
      asks: "How long did it take until the review meeting?",
      needs: ["child_death.review_meeting_on"],
      dated: "review_meeting_on",
      of: { words: "review meetings held", whenNone: "none held", where: "review_meeting_on is not null" },
      counts: { words: "those with a day of notification", where: "notified_on is not null" },
      length: "days_to_meeting",
      better: "lower",
      breakdowns: [],
      source: [guidance("483"), guidance("497"), guidance("521")],
      examples: [
        {
          given: { notified_on: "2025-01-10", review_meeting_on: "2025-03-10", days_to_meeting: 59 },
          expect: "counts",
          because: "both days are known",
        },
        { given: { review_meeting_on: "2025-03-10" }, expect: "does not count", because: "since when is not known" },
      ],
    }),
    duration("death-to-panel-days", {
      ...death,
      title: "From notification to the panel",
      asks: "How long did it take until the panel reviewed the death?",
      dated: "panel_on",
      of: { words: "deaths reviewed by the panel", where: "panel_on is not null" },
      counts: { words: "those with a day of notification", where: "notified_on is not null" },
      length: "days_to_panel",
      better: "lower",
      breakdowns: [],
      source: [guidance("511"), guidance("521")],
      examples: [
        {
          given: { notified_on: "2025-01-10", panel_on: "2025-03-10", days_to_panel: 59 },
          expect: "counts",
          because: "both days are known",
        },
        { given: { panel_on: null }, expect: "left out", because: "awaiting" },
      ],
    }),
    proportion("panel-after-other-processes", {
      ...reviewed,
      title: "Reviewed only after other processes had ended",
      asks: "Did the panel wait until inquests, criminal cases and other reviews were over?",
      needs: ["child_death.other_processes"],
      of: {
        words: "deaths reviewed by the panel that had another process",
        where: "panel_on is not null and other_processes is distinct from 'none'",
      },
      counts: { words: "every other process had ended by the day of the panel", where: "after_other_processes" },
      notRecorded: {
        words: "deaths for which other processes were not recorded",
        where: "after_other_processes is null",
      },
      better: "higher",
      breakdowns: [],
      owed: guidance("511"),
      source: [guidance("511")],
      ...changed({
        of: reviewed.of,
        changed: "deaths without any other process counted as ones for which the panel had waited",
      }),
      examples: [
        ...answered("after_other_processes", { panel_on: "2025-03-10", other_processes: "inquest" }),
        {
          given: { panel_on: "2025-03-10", other_processes: null, after_other_processes: null },
          expect: "not recorded",
          because: "whether there was another process is not known",
        },
        {
          given: { panel_on: "2025-03-10", other_processes: "none", after_other_processes: true },
          expect: "left out",
          because: "there was nothing to wait for",
        },
        { given: { panel_on: null, other_processes: "inquest" }, expect: "left out", because: "awaiting" },
      ],
    }),
    ...deathFindings,
    proportion("death-residence", {
      ...notified,
      title: "Children who lived on the islands",
      asks: "How many of the children who died lived on the islands?",
      counts: { words: "the child lived there", where: "resident" },
      notRecorded: { words: "deaths for which neither yes nor no was recorded", where: "resident is null" },
      better: "none",
      breakdowns: [],
      source: [guidance("473-476")],
      examples: [
        ...answered("resident", { notified_on: "2025-03-10" }),
        { given: { notified_on: null, resident: true }, expect: "left out", because: "not notified" },
      ],
    }),
    ...deathRecommendations,
  ],
});
