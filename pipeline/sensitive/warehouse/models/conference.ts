/** The twin of `conference.sql`. */
import { rows } from "../../rows.ts";
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
        conference: rows("conference_id kind strategy_discussion_on held_on", "i initial 2025-04-22 2025-05-16"),
      },
      expect: rows("initial_due_on minutes_due_on days_band age_bands", "2025-05-15 2025-06-16 16-20 not-recorded"),
    },
    {
      because: "the ages of all the children considered, each band once",
      given: {
        child: rows("child_id birth_month sex", "a 2015-03 M", "b 2014-03 M", "c 2024-06 F"),
        conference: rows("conference_id kind held_on", "i initial 2025-05-16"),
        conference_child: rows("conference_id child_id", "i a", "i b", "i c"),
      },
      expect: rows("age_bands", "10-15,under-1"),
    },
    {
      because: "a transfer in has no due date of its own",
      given: {
        conference: rows("conference_id kind strategy_discussion_on held_on", "t transfer_in 2025-04-22 2025-05-16"),
      },
      expect: rows("is_initial initial_due_on", "false ."),
    },
    {
      because: "an inquorate conference, reconvened, and who was missed",
      given: {
        conference: rows(
          "conference_id kind    held_on    quorate reconvened_from",
          "c             initial 2025-05-01 N       .",
          "d             initial 2025-05-19 .       c",
        ),
        conference_agency: rows(
          "conference_id agency  involved attended",
          "c             police  Y        N",
          "c             health  Y        Y",
          "c             housing N        N",
        ),
      },
      expect: rows(
        "conference_id reconvene_due_on reconvened_on absent_agencies",
        "c             2025-05-19       2025-05-19    police",
        "d             -                .             -",
      ),
    },
  ],
});
