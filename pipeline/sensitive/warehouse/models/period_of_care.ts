/** The twin of `period_of_care.sql`. */
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
            start_reason: "P",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-06-02",
            end_reason: "E4A",
          },
        ],
      },
      expect: [{ child_id: "a", began_on: "2025-01-06", ended_on: "2025-06-02", start_recorded: true }],
    },
    {
      because: "what is blank in the latest episode is blank at the end, whatever it was before",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            location: "ON",
            ended_on: "2025-03-03",
            end_reason: "X1",
          },
          { child_id: "a", started_on: "2025-03-03", start_reason: "P", legal_status: "C1", placement: "K2" },
        ],
      },
      expect: [{ location_at_start: "ON", placement_at_end: "K2", location_at_end: null, end_reason: null }],
    },
    {
      because: "the first episode end whose reason is not X1 ends the period; a later S begins another",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-03-03",
            end_reason: "E4A",
          },
          { child_id: "a", started_on: "2025-05-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
      },
      expect: [
        { began_on: "2025-01-06", ended_on: "2025-03-03" },
        { began_on: "2025-05-06", ended_on: null },
      ],
    },
    {
      because: "a first episode that is not an S: looked after, but since when is not known",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "P", legal_status: "C2", placement: "U6" },
        ],
      },
      expect: [{ began_on: "2025-01-06", start_recorded: false, reviews_known_from_start: false }],
    },
    {
      because: "passing between short breaks and other care ends the one and begins the other, X1 or not",
      given: {
        looked_after_episode: [
          { started_on: "2025-01-06", start_reason: "S", legal_status: "V4", ended_on: "2025-03-03", end_reason: "X1" },
          { started_on: "2025-03-03", start_reason: "L", legal_status: "C2", ended_on: "2025-06-02", end_reason: "X1" },
          { started_on: "2025-06-02", start_reason: "L", legal_status: "V3", ended_on: "2025-06-05", end_reason: "E8" },
        ].map((row) => ({ child_id: "a", placement: "U6", ...row })),
      },
      expect: [
        { short_breaks: true, began_on: "2025-01-06", ended_on: "2025-03-03", start_recorded: true },
        { short_breaks: false, began_on: "2025-03-03", ended_on: "2025-06-02", start_recorded: true },
        { short_breaks: true, began_on: "2025-06-02", ended_on: "2025-06-05" },
      ],
    },
    {
      because: "a new S while the last period never ended: the new start ends it",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
          { child_id: "a", started_on: "2025-05-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
      },
      expect: [
        { began_on: "2025-01-06", ended_on: "2025-05-06" },
        { began_on: "2025-05-06", ended_on: null },
      ],
    },
    {
      because: "care that began before the submission does: earlier reviews are not in it",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2015-06-01", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
      },
      expect: [{ start_recorded: true, reviews_known_from_start: false }],
    },
  ],
});
