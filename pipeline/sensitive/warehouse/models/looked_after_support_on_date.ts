/** The twin of `looked_after_support_on_date.sql`. */
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
  },
  examples: [
    {
      because: "a plan is in force until the day before it ends; an adviser from the day of allocation",
      given: {
        child: [{ child_id: "a", birth_month: "2011-10", sex: "F" }],
        looked_after_episode: [
          { child_id: "a", started_on: "2025-10-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        care_plan: [{ plan_id: "p", child_id: "a", kind: "care", agreed_on: "2025-10-20", ended_on: "2025-12-31" }],
        care_leaver: [{ child_id: "a", as_at: "2025-12-31", adviser_allocated_on: "2025-11-30" }],
        health: [{ child_id: "a", kind: "sdq", completed_on: "2024-11-30", score: "9" }],
      },
      expect: [
        {
          month_end: "2025-10-31",
          age: 14,
          care_plan: true,
          education_plan: false,
          adviser: false,
          questionnaire_12_months: true,
        },
        { month_end: "2025-11-30", care_plan: true, adviser: true, questionnaire_12_months: false },
        { month_end: "2025-12-31", care_plan: false, adviser: true },
      ],
    },
    {
      because: "an adviser who has gone is there no longer, though there once was one",
      given: {
        child: [{ child_id: "a", birth_month: "2010-10", sex: "F" }],
        looked_after_episode: [
          { child_id: "a", started_on: "2025-09-01", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        care_leaver: [
          { child_id: "a", as_at: "2025-10-31", adviser_allocated_on: "2025-09-15" },
          { child_id: "a", as_at: "2025-12-31" },
        ],
      },
      expect: [
        { month_end: "2025-09-30", adviser: true },
        { month_end: "2025-10-31", adviser: true },
        { month_end: "2025-11-30", adviser: true },
        { month_end: "2025-12-31", adviser: false, adviser_ever: true },
      ],
    },
  ],
});
