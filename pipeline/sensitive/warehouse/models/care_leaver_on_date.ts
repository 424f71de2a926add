/** The twin of `care_leaver_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

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
    care_after_16: ["boolean", "looked after at some time from the sixteenth birthday on"],
    fostered_at_18: ["boolean", "in foster care on the last day before the eighteenth birthday"],
    pathway_plan: ["boolean", "a pathway plan is in force"],
    staying_put: ["boolean", "stays with former foster carers"],
  },
  examples: [
    {
      because: "thirteen weeks only with days of short breaks are told apart",
      given: {
        child: rows("child_id birth_month sex", "a 2009-12 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2024-05-01 S            C2           U6        2024-06-03 E4A",
          "a        2024-09-02 S            V4           U6        2025-01-31 E4A",
        ),
      },
      expect: rows("month_end short_breaks care_now", "2025-12-31 true left"),
    },
    {
      because: "who has left care and comes for short breaks has left",
      given: {
        child: rows("child_id birth_month sex", "a 2009-12 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2024-05-01 S            C2           U6        2024-12-02 E4A",
          "a        2025-11-03 S            V4           U6        .          .",
        ),
      },
      expect: rows("month_end short_breaks care_now", "2025-12-31 false left"),
    },
    {
      because: "thirteen weeks in two spells after fourteen make a care leaver; days before fourteen do not count",
      given: {
        child: rows("child_id birth_month sex", "a 2009-10 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2023-08-01 S            C2           U6        2023-11-01 E4A",
          "a        2025-10-01 S            C2           U6        2025-12-01 E4A",
        ),
      },
      // 31 days of October 2023 and 61 of October and November 2025, where 91 are needed
      expect: rows(
        "month_end  age leaver_age care_now     has_snapshot",
        "2025-11-30 16  16-17      looked-after .",
        "2025-12-31 -   -          left         -",
      ),
    },
    {
      because: "from the twenty-fifth birthday no more; a snapshot of more than twelve months ago says nothing",
      given: {
        child: rows("child_id birth_month sex", "a 2000-12 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-01-01 S            C2           U6        2016-12-01 E4A",
        ),
        care_leaver: rows("child_id as_at in_touch last_contact_on", "a 2024-10-31 Y 2024-10-15"),
      },
      expect: rows(
        "age has_snapshot in_touch contact_until",
        ...Array.from({ length: 108 }, (_, month) => {
          const says = month < 94 ? ". . ." : month < 106 ? "true Y 2025-10-15" : "false . .";
          return `${16 + Math.floor(month / 12)} ${says}`;
        }),
      ),
    },
    {
      because:
        "care after the sixteenth birthday, and foster care on the last day before the eighteenth, are told apart",
      within: "month_end = '2025-12-31'",
      given: {
        child: rows("child_id birth_month sex", "a 2006-03 F", "b 2006-03 M", "c 2006-03 M"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2020-05-04 S            C2           K2        2023-05-01 X1",
          "a        2023-05-01 P            C2           U6        2024-03-01 E4A",
          "b        2020-05-04 S            C2           U6        2022-03-01 E4A",
          "c        2020-05-04 S            C2           U6        2023-05-01 X1",
          "c        2023-05-01 P            C2           K2        2024-03-01 E4A",
        ),
      },
      expect: rows("child_id care_after_16 fostered_at_18", "a true true", "b false false", "c true false"),
    },
  ],
});
