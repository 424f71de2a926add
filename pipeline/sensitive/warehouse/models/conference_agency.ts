/** The twin of `conference_agency.sql`. */
import { rows } from "../../rows.ts";
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
        conference: rows("conference_id kind held_on", "i initial 2025-03-10", "r review 2025-03-10"),
        conference_agency: rows("conference_id agency", "i health", "r health"),
      },
      expect: rows("conference_id report_due_on", "i 2025-03-05", "r 2025-03-03"),
    },
  ],
});
