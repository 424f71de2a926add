/** The twin of `period_of_care.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const periodOfCare = model({
  model: "period_of_care",
  grain: "one period of care of one child",
  key: ["authority", "child_id", "period_of_care"],
  always: ["ended_on is null or ended_on >= began_on"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    period_of_care: ["bigint", "which of the child's periods of care, from 1"],
    short_breaks: ["boolean", "a series of short breaks (legal status V3 or V4), not other care"],
    began_on: ["date", "the day the period of care began, or was first known to be running"],
    start_recorded: [
      "boolean",
      "the episode that began it is on record: start reason S, or passing to or from short breaks",
    ],
    end_reason: ["varchar", "why the last episode ended"],
    legal_status_at_start: ["varchar", "legal status code of the first episode"],
    placement_at_start: ["varchar", "placement code of the first episode"],
    location_at_start: ["varchar", "location of the first episode"],
    legal_status_at_end: ["varchar", "legal status code of the latest episode"],
    placement_at_end: ["varchar", "placement code of the latest episode"],
    location_at_end: ["varchar", "location of the latest episode"],
    ended_on: ["date", "the day it ended; null while it runs"],
    reviews_known_from_start: ["boolean", "its start and so its earliest reviews are within the submission"],
  },
  examples: [
    {
      because: "episodes that continue (X1) are one period of care",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 X1",
          "a        2025-03-03 P            C2           U6        2025-06-02 E4A",
        ),
      },
      expect: rows("child_id began_on start_recorded ended_on", "a 2025-01-06 true 2025-06-02"),
    },
    {
      because: "what is blank in the latest episode is blank at the end, whatever it was before",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement location ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        ON       2025-03-03 X1",
          "a        2025-03-03 P            C1           K2        .        .          .",
        ),
      },
      expect: rows("end_reason location_at_start placement_at_end location_at_end", ". ON K2 ."),
    },
    {
      because: "the first episode end whose reason is not X1 ends the period; a later S begins another",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 E4A",
          "a        2025-05-06 S            C2           U6        .          .",
        ),
      },
      expect: rows("began_on ended_on", "2025-01-06 2025-03-03", "2025-05-06 ."),
    },
    {
      because: "a first episode that is not an S: looked after, but since when is not known",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 P C2 U6"),
      },
      expect: rows("began_on start_recorded reviews_known_from_start", "2025-01-06 false false"),
    },
    {
      because: "passing between short breaks and other care ends the one and begins the other, X1 or not",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            V4           U6        2025-03-03 X1",
          "a        2025-03-03 L            C2           U6        2025-06-02 X1",
          "a        2025-06-02 L            V3           U6        2025-06-05 E8",
        ),
      },
      expect: rows(
        "short_breaks began_on   start_recorded ended_on",
        "true         2025-01-06 true           2025-03-03",
        "false        2025-03-03 true           2025-06-02",
        "true         2025-06-02 -              2025-06-05",
      ),
    },
    {
      because: "a new S while the last period never ended: the new start ends it",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-06 S            C2           U6",
          "a        2025-05-06 S            C2           U6",
        ),
      },
      expect: rows("began_on ended_on", "2025-01-06 2025-05-06", "2025-05-06 ."),
    },
    {
      because: "care that began before the submission does: earlier reviews are not in it",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2015-06-01 S C2 U6"),
      },
      expect: rows("start_recorded reviews_known_from_start", "true false"),
    },
  ],
});
