/** The twin of `conference.sql`. */
import { model } from "../model.ts";

export const conference = model({
  model: "conference",
  grain: "one conference on record",
  key: ["authority", "conference_id"],
  columns: {
    authority: ["varchar", "the authority"],
    conference_id: ["ubigint", "the conference; null where nobody recorded one"],
    kind: ["varchar", "the kind"],
    is_initial: ["boolean", "an initial conference, or one before birth"],
    strategy_discussion_on: ["date", "the day of the strategy discussion"],
    held_on: ["date", "the day it was held; null if it was not"],
    quorate: ["boolean", "enough agencies were there"],
    complaints_information_given: ["boolean", "everyone was told how to complain"],
    minutes_distributed_on: ["date", "the day the minutes went out"],
    as_at: ["date", "the submission's as-at date"],
    due_supplied: ["date", "the due date the source gave"],
    initial_due_on: ["date", "the day an initial conference fell due"],
    initial_falls_on: [
      "date",
      "the day it was due; the day it was held where nobody recorded the strategy discussion that it was due from",
    ],
    minutes_due_on: ["date", "the day the minutes fell due"],
    reconvenes: ["boolean", "it finishes one that was inquorate"],
    reconvene_due_on: ["date", "the day by which it would have to be reconvened"],
    reconvened_on: ["date", "the day it was reconvened"],
    days_band: ["varchar", "working days from strategy discussion to conference, in bands"],
    age_bands: [
      "varchar[]",
      "age bands of the children considered on the day it was held; not-recorded where none is on record",
    ],
    absent_agencies: ["varchar[]", "agencies that were involved and did not come"],
    reports_required: ["bigint", "agencies involved of which a report was required"],
    reports_received: ["bigint", "of them, those whose report came"],
    reports_on_time: ["bigint", "of them, those whose report came in time"],
    reports_without_due: ["bigint", "of them, those for whose report no day can be counted"],
    reports_unknown: ["bigint", "agencies of which it was not recorded whether a report was required"],
  },
  examples: [
    {
      because: "15 working days over Easter and the May holidays",
      given: {
        conference: [
          { conference_id: "i", kind: "initial", held_on: "2025-05-16", strategy_discussion_on: "2025-04-22" },
        ],
      },
      expect: [
        { initial_due_on: "2025-05-15", days_band: "16-20", minutes_due_on: "2025-06-16", age_bands: ["not-recorded"] },
      ],
    },
    {
      because: "the ages of all the children considered, each band once",
      given: {
        child: [
          { child_id: "a", birth_month: "2015-03", sex: "M" },
          { child_id: "b", birth_month: "2014-03", sex: "M" },
          { child_id: "c", birth_month: "2024-06", sex: "F" },
        ],
        conference: [{ conference_id: "i", kind: "initial", held_on: "2025-05-16" }],
        conference_child: [
          { conference_id: "i", child_id: "a" },
          { conference_id: "i", child_id: "b" },
          { conference_id: "i", child_id: "c" },
        ],
      },
      expect: [{ age_bands: ["10-15", "under-1"] }],
    },
    {
      because: "a transfer in has no due date of its own",
      given: {
        conference: [
          { conference_id: "t", kind: "transfer_in", held_on: "2025-05-16", strategy_discussion_on: "2025-04-22" },
        ],
      },
      expect: [{ is_initial: false, initial_due_on: null }],
    },
    {
      because: "an inquorate conference, reconvened, and who was missed",
      given: {
        conference: [
          { conference_id: "c", kind: "initial", held_on: "2025-05-01", quorate: "N" },
          { conference_id: "d", kind: "initial", held_on: "2025-05-19", reconvened_from: "c" },
        ],
        conference_agency: [
          { conference_id: "c", agency: "police", involved: "Y", attended: "N" },
          { conference_id: "c", agency: "health", involved: "Y", attended: "Y" },
          { conference_id: "c", agency: "housing", involved: "N", attended: "N" },
        ],
      },
      expect: [
        {
          conference_id: "c",
          reconvene_due_on: "2025-05-19",
          reconvened_on: "2025-05-19",
          absent_agencies: ["police"],
        },
        { conference_id: "d", reconvened_on: null },
      ],
    },
  ],
});
