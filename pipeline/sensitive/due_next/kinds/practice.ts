/** Practice alerts that await an answer, complaints and disputes (specification, sections 8 and 10; guidance, paragraph 367). */
import { guidance, spec } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited } from "../awaited.ts";

export const practiceAwaited: Awaited = {
  group: "Alerts, complaints and disputes",
  file: "practice",
  kinds: [
    {
      id: "alert-answer",
      title: "Answer to a practice alert",
      words: "a practice alert since the data begin that was neither answered nor closed",
      timescales: ["alert-response"],
      noDay: "no calendar of working days is held for the authority",
      clauses: [spec("8"), spec("Appendix C")],
      needs: ["practice_alert.responded_on"],
    },
    {
      id: "complaint",
      title: "Complaint to be resolved",
      words: "a complaint since the data begin that is not resolved",
      timescales: ["complaint"],
      noDay: "no calendar of working days is held for the authority",
      clauses: [spec("8"), spec("10")],
      needs: ["complaint.resolved_on"],
    },
    {
      id: "dispute",
      title: "Dispute to be resolved",
      words: "a disagreement that the reviewing officer raised since the data begin and that is not resolved",
      timescales: ["dispute"],
      noDay: "no calendar of working days is held for the authority",
      clauses: [guidance("367")],
      needs: ["dispute.resolved_on"],
    },
  ],
  examples: [
    {
      because: "ten working days over Christmas; what was answered, closed or resolved is settled",
      given: {
        practice_alert: rows(
          "alert_id alerted_on process    team   theme significance responded_on closed_on",
          "p1       2025-12-16 protection police drift significant  .            .",
          "p2       2025-12-16 protection police drift significant  2025-12-17   .",
          "p3       2025-12-16 protection police drift significant  .            2025-12-17",
        ),
        complaint: rows(
          "complaint_id received_on about         agency      stage  resolved_on",
          "k1           2025-12-02  case_handling social_care formal .",
          "k2           2025-12-02  case_handling social_care formal 2025-12-03",
        ),
        dispute: rows("dispute_id child_id raised_on theme highest_stage", "d1 a 2025-12-02 drift supervisor"),
        caseload: rows("officer_id child_id process started_on", "x a looked_after 2024-01-08"),
      },
      expect: rows(
        "kind         extract        source_row officer_id due_on",
        "alert-answer practice_alert 2          .          2026-01-02",
        "complaint    complaint      2          .          2026-01-02",
        "dispute      dispute        2          x          2026-01-02",
      ),
    },
  ],
};
