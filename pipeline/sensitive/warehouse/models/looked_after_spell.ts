/** The twin of `looked_after_spell.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const lookedAfterSpell = model({
  model: "looked_after_spell",
  grain: "one period of care of one child",
  key: ["authority", "child_id", "period_of_care"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    period_of_care: ["bigint", "which of the child's periods of care, from 1"],
    short_breaks: ["boolean", "a series of short breaks (legal status V3 or V4), not other care"],
    began_on: ["date", "the day the period of care began, or was first known to be running"],
    start_recorded: ["boolean", "the episode that began it (start reason S) is on record"],
    ended_on: ["date", "the day it ended; null while it runs"],
    end_reason: ["varchar", "why the last episode ended; that the child died is among all other reasons (E8)"],
    first_in_year: ["boolean", "the child's first to begin in that year to 31 March"],
    last_in_year: ["boolean", "the child's last to end in that year to 31 March"],
    age_band_start: ["varchar", "age band on the day it began"],
    age_band_end: ["varchar", "age band on the day it ended"],
    sex: ["varchar", "sex code"],
    ethnicity: ["varchar", "ethnic group"],
    legal_status_start: ["varchar", "legal status group as it began"],
    legal_status_end: ["varchar", "legal status group as it ended"],
    placement_start: ["varchar", "placement group as it began"],
    placement_end: ["varchar", "placement group as it ended"],
    location_start: ["varchar", "location as it began"],
    location_end: ["varchar", "location as it ended"],
    duration_end: ["varchar", "how long it had lasted, in bands; null where the start is not on record"],
  },
  examples: [
    {
      because: "a series of short breaks is told apart from other care",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S V4 U6"),
      },
      expect: rows("short_breaks legal_status_start", "true accommodated"),
    },
    {
      because: "what it is broken down by is as it was on the day it began and on the day it ended",
      given: {
        child: rows("child_id birth_month sex ethnicity", "a 2015-03 M WBRI"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 X1",
          "a        2025-03-03 B            C1           K2        2025-06-02 E4A",
        ),
      },
      expect: rows(
        "age_band_start age_band_end ethnicity legal_status_start legal_status_end   placement_start placement_end duration_end",
        "5-9            10-15        white     care-order         interim-care-order foster          residential   3-12-months",
      ),
    },
    {
      because: "that a child died stands among all other reasons, since of deaths only the panel is told by themselves",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-06-02 E2",
          "b        2025-01-06 S            C2           U6        2025-06-02 E3",
        ),
      },
      expect: rows("child_id end_reason", "a E8", "b E3"),
    },
    {
      because: "how long it lasted is not known where its start is not on record",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 P            C2           U6        2025-06-02 E4A",
        ),
      },
      expect: rows("began_on start_recorded ended_on duration_end", "2025-01-06 false 2025-06-02 ."),
    },
    {
      because: "of a year to 31 March the first start and the last end are marked",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2024-04-01 S            C2           U6        2024-06-03 E4A",
          "a        2025-03-31 S            C2           U6        2025-04-01 E4A",
          "a        2025-05-05 S            C2           U6        2026-01-05 E4A",
        ),
      },
      // they began in 2024/25, 2024/25 and 2025/26, and ended in 2024/25, 2025/26 and 2025/26
      expect: rows(
        "began_on first_in_year last_in_year",
        "2024-04-01 true true",
        "2025-03-31 false false",
        "2025-05-05 true true",
      ),
    },
  ],
});
