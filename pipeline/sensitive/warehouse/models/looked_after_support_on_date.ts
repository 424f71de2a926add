/** The twin of `looked_after_support_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const lookedAfterSupportOnDate = model({
  model: "looked_after_support_on_date",
  grain: "one child looked after on the last day of one month",
  key: ["authority", "month_end", "child_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    child_id: ["ubigint", "the child's pseudonym"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4), not in other care"],
    age: ["bigint", "whole years on the day"],
    age_band: ["varchar", "age band on the day"],
    sex: ["varchar", "sex code"],
    placement: ["varchar", "placement group on the day"],
    care_plan: ["boolean", "a care plan is in force"],
    education_plan: ["boolean", "a personal education plan is in force"],
    adviser: ["boolean", "has a personal adviser, by the snapshot on the day, the one before it or the one after it"],
    adviser_ever: ["boolean", "a personal adviser had been allocated, whatever came after"],
    questionnaire_12_months: [
      "boolean",
      "a strengths and difficulties questionnaire was completed in the twelve months",
    ],
    questionnaire_score: ["integer", "the score of the latest of them; null without one"],
    looked_after_12_months: ["boolean", "looked after for the whole twelve months to the day"],
    health_assessments_12_months: [
      "boolean",
      "had the health assessments of twelve months: one, or two of a child under five",
    ],
    dental_12_months: ["boolean", "had a dental check in the twelve months"],
    immunisations_up_to_date: [
      "boolean",
      "no immunisation due by the day is outstanding; null where none is on record",
    ],
  },
  examples: [
    {
      because: "a plan is in force until the day before it ends; an adviser from the day of allocation",
      given: {
        child: rows("child_id birth_month sex", "a 2011-10 F"),
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-10-06 S C2 U6"),
        care_plan: rows("plan_id child_id kind agreed_on ended_on", "p a care 2025-10-20 2025-12-31"),
        care_leaver: rows("child_id as_at adviser_allocated_on", "a 2025-12-31 2025-11-30"),
        health: rows("child_id kind completed_on score", "a sdq 2024-11-30 9"),
      },
      expect: rows(
        "month_end  age care_plan education_plan adviser questionnaire_12_months",
        "2025-10-31 14  true      false          false   true",
        "2025-11-30 -   true      -              true    false",
        "2025-12-31 -   false     -              true    -",
      ),
    },
    {
      because: "an adviser who has gone is there no longer, though there once was one",
      given: {
        child: rows("child_id birth_month sex", "a 2010-10 F"),
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-09-01 S C2 U6"),
        care_leaver: rows("child_id as_at adviser_allocated_on", "a 2025-10-31 2025-09-15", "a 2025-12-31 ."),
      },
      expect: rows(
        "month_end  adviser adviser_ever",
        "2025-09-30 true    -",
        "2025-10-31 true    -",
        "2025-11-30 true    -",
        "2025-12-31 false   true",
      ),
    },
    {
      because:
        "checks of the twelve months: the latest score, two assessments under five, immunisations that are due and none outstanding",
      within: "month_end = '2025-12-31'",
      given: {
        child: rows("child_id birth_month sex", "a 2022-10 F", "b 2012-10 M", "c 2012-10 M"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2024-05-06 S            C2           U6",
          "b        2024-05-06 S            C2           U6",
          "c        2025-05-05 S            C2           U6",
        ),
        health: rows(
          "child_id kind               due_on     completed_on score",
          "a        review_assessment  2025-03-10 2025-03-10   .",
          "b        review_assessment  2025-03-10 2025-03-10   .",
          "b        dental             2024-12-31 2025-01-01   .",
          "b        sdq                .          2025-03-10   12",
          "b        sdq                .          2025-09-10   15",
          "b        immunisation       2025-03-10 2025-12-30   .",
          "b        immunisation       2026-02-10 .            .",
          "c        immunisation       2025-12-01 .            .",
        ),
      },
      expect: rows(
        "child_id questionnaire_score looked_after_12_months health_assessments_12_months dental_12_months immunisations_up_to_date",
        "a        .                   true                   false                        false            .",
        "b        15                  true                   true                         true             true",
        "c        .                   false                  false                        false            false",
      ),
    },
  ],
});
