/** The twin of `complaint.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const complaint = model({
  model: "complaint",
  grain: "one complaint",
  key: ["authority", "complaint_id"],
  columns: {
    authority: ["varchar", "the authority"],
    complaint_id: ["ubigint", "the complaint"],
    received_on: ["date", "the day it was received"],
    about: ["varchar", "what it was about"],
    agency: ["varchar", "the agency concerned"],
    stage: ["varchar", "how far it went"],
    resolved_on: ["date", "the day it was resolved; null while it is open"],
    due_on: ["date", "the day by which it should be resolved"],
    outcome: ["varchar", "how it ended"],
    as_at: ["date", "the submission's as-at date"],
  },
  examples: [
    {
      because: "twenty working days, Easter and a bank holiday among them",
      given: {
        complaint: rows(
          "complaint_id received_on about         agency      stage",
          "c            2025-04-07  case_handling social_care discussion",
        ),
      },
      expect: rows("resolved_on due_on", ". 2025-05-08"),
    },
  ],
});
