/** The twin of `care_leaver_on_date.sql`. */
import { model } from "../model.ts";

const care = { child_id: "a", start_reason: "S", legal_status: "C2", placement: "U6", end_reason: "E4A" };

export const careLeaverOnDate = model({
  model: "care_leaver_on_date",
  grain: "one care leaver on the last day of one month",
  key: ["authority", "month_end", "child_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    child_id: ["ubigint", "the young person's pseudonym"],
    short_breaks: ["boolean", "for thirteen weeks only with days of a series of short breaks (legal status V3 or V4)"],
    age: ["bigint", "whole years on the day"],
    sex: ["varchar", "sex code"],
    leaver_age: ["varchar", "16-17, 18-21, 22-24"],
    care_now: ["varchar", "looked-after, or left"],
    has_snapshot: ["boolean", "the twelve months to the day have a snapshot; null where there never was one"],
    in_touch: ["varchar", "in touch with the service"],
    last_contact_on: ["date", "the day of the last contact"],
    contact_until: ["date", "the day until which that contact stands"],
    activity: ["varchar", "main activity"],
    accommodation: ["varchar", "where they live"],
    suitable: ["boolean", "the accommodation is suitable"],
    adviser_allocated_on: ["date", "the day a personal adviser was allocated"],
    adviser_requested: ["boolean", "asked for a personal adviser"],
    pathway_plan_reviewed_on: ["date", "the day the pathway plan was last reviewed"],
    pathway_until: ["date", "the day by which the next review falls due"],
    pathway_plan: ["boolean", "a pathway plan is in force"],
    staying_put: ["boolean", "stays with former foster carers"],
  },
  examples: [
    {
      because: "thirteen weeks only with days of short breaks are told apart",
      given: {
        child: [{ child_id: "a", birth_month: "2009-12", sex: "F" }],
        looked_after_episode: [
          { ...care, started_on: "2024-05-01", ended_on: "2024-06-03" },
          { ...care, legal_status: "V4", started_on: "2024-09-02", ended_on: "2025-01-31" },
        ],
      },
      expect: [{ month_end: "2025-12-31", short_breaks: true, care_now: "left" }],
    },
    {
      because: "who has left care and comes for short breaks has left",
      given: {
        child: [{ child_id: "a", birth_month: "2009-12", sex: "F" }],
        looked_after_episode: [
          { ...care, started_on: "2024-05-01", ended_on: "2024-12-02" },
          { child_id: "a", start_reason: "S", legal_status: "V4", placement: "U6", started_on: "2025-11-03" },
        ],
      },
      expect: [{ month_end: "2025-12-31", short_breaks: false, care_now: "left" }],
    },
    {
      because: "thirteen weeks in two spells after fourteen make a care leaver; days before fourteen do not count",
      given: {
        child: [{ child_id: "a", birth_month: "2009-10", sex: "F" }],
        looked_after_episode: [
          { ...care, started_on: "2023-08-01", ended_on: "2023-11-01" },
          { ...care, started_on: "2025-10-01", ended_on: "2025-12-01" },
        ],
      },
      // 31 days of October 2023 and 61 of October and November 2025, where 91 are needed
      expect: [
        { month_end: "2025-11-30", age: 16, leaver_age: "16-17", care_now: "looked-after", has_snapshot: null },
        { month_end: "2025-12-31", care_now: "left" },
      ],
    },
    {
      because: "from the twenty-fifth birthday no more; a snapshot of more than twelve months ago says nothing",
      given: {
        child: [{ child_id: "a", birth_month: "2000-12", sex: "F" }],
        looked_after_episode: [{ ...care, started_on: "2015-01-01", ended_on: "2016-12-01" }],
        care_leaver: [{ child_id: "a", as_at: "2024-10-31", in_touch: "Y", last_contact_on: "2024-10-15" }],
      },
      expect: Array.from({ length: 108 }, (_, month) => ({
        age: 16 + Math.floor(month / 12),
        has_snapshot: month < 94 ? null : month < 106,
        in_touch: month >= 94 && month < 106 ? "Y" : null,
        contact_until: month >= 94 && month < 106 ? "2025-10-15" : null,
      })),
    },
  ],
});
