/** The twin of `looked_after_spell.sql`. */
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
    end_reason: ["varchar", "why the last episode ended"],
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
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "V4", placement: "U6" },
        ],
      },
      expect: [{ short_breaks: true, legal_status_start: "accommodated" }],
    },
    {
      because: "what it is broken down by is as it was on the day it began and on the day it ended",
      given: {
        child: [{ child_id: "a", birth_month: "2015-03", sex: "M", ethnicity: "WBRI" }],
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-03-03",
            end_reason: "X1",
          },
          {
            child_id: "a",
            started_on: "2025-03-03",
            start_reason: "B",
            legal_status: "C1",
            placement: "K2",
            ended_on: "2025-06-02",
            end_reason: "E4A",
          },
        ],
      },
      expect: [
        {
          age_band_start: "5-9",
          age_band_end: "10-15",
          ethnicity: "white",
          legal_status_start: "care-order",
          legal_status_end: "interim-care-order",
          placement_start: "foster",
          placement_end: "residential",
          duration_end: "3-12-months",
        },
      ],
    },
    {
      because: "how long it lasted is not known where its start is not on record",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "P",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-06-02",
            end_reason: "E4A",
          },
        ],
      },
      expect: [{ began_on: "2025-01-06", start_recorded: false, ended_on: "2025-06-02", duration_end: null }],
    },
  ],
});
