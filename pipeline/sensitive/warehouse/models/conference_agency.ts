/** The twin of `conference_agency.sql`. */
import { model } from "../model.ts";

export const conferenceAgency = model({
  model: "conference_agency",
  grain: "one agency at one conference held",
  key: ["authority", "conference_id", "agency"],
  always: ["held_on is not null"],
  columns: {
    authority: ["varchar", "the authority"],
    conference_id: ["ubigint", "the conference; null where nobody recorded one"],
    agency: ["varchar", "the agency"],
    kind: ["varchar", "the kind"],
    held_on: ["date", "the day it was held; null if it was not"],
    involved: ["boolean", "it works with the family"],
    attended: ["boolean", "it was there"],
    report_required: ["boolean", "a report was asked of it"],
    report_received_on: ["date", "the day its report came"],
    report_due_on: ["date", "the last day its report was in time"],
  },
  examples: [
    {
      because: "a report before a review conference is due five working days before it, before an initial one three",
      given: {
        conference: [
          { conference_id: "i", kind: "initial", held_on: "2025-03-10" },
          { conference_id: "r", kind: "review", held_on: "2025-03-10" },
        ],
        conference_agency: [
          { conference_id: "i", agency: "health" },
          { conference_id: "r", agency: "health" },
        ],
      },
      expect: [
        { conference_id: "i", report_due_on: "2025-03-05" },
        { conference_id: "r", report_due_on: "2025-03-03" },
      ],
    },
  ],
});
