/** The quarterly governance report (specification, section 10): how the service does by its measures, for the quarterly meeting and its minutes. */
import { type MeasuresTable, report } from "../report.ts";

const quarters = (caption: string, measures: readonly string[], chart?: string): MeasuresTable => ({
  table: "measures",
  caption,
  measures,
  kinds: ["quarter"],
  latest: 3,
  ...(chart === undefined ? {} : { chart }),
});

export const governance = report({
  id: "governance",
  title: "Governance: quarterly report",
  chapter: "looked-after-reviews",
  every: "quarter",
  profiles: ["restricted"],
  subtitle: (when) =>
    `How the service did by its measures in ${when}. To the quarterly governance meeting, and with its minutes to the Care Quality Group.`,
  notice:
    "This report is for those it names and not for publication: it shows small numbers. The latest quarter is often provisional, since records come late.",
  fewest: 1,
  told: "review-on-time",
  sections: [
    {
      id: "timeliness",
      title: "On time",
      clause: "Specification, section 7: the performance measures",
      prompt: "Say what was late, for how many children and why, and by when it will be mended.",
      tables: [
        quarters(
          "Reviews, conferences and their records",
          [
            "review-on-time",
            "review-record-on-time",
            "conference-initial-on-time",
            "conference-review-on-time",
            "conference-minutes-on-time",
            "care-plan-reviewed-on-time",
          ],
          "On time: how many of those that fell due",
        ),
        {
          table: "trend",
          caption: "Reviews on time, quarter by quarter",
          measures: [
            { id: "review-on-time", chart: "Reviews held on time, quarter by quarter" },
            { id: "review-child-all-on-time" },
          ],
          kinds: ["quarter"],
          latest: 8,
        },
      ],
    },
    {
      id: "heard",
      title: "Heard",
      clause: "Specification, section 7: the child's voice",
      prompt: "Say how children were heard, and what was changed because of what they said.",
      tables: [
        quarters("The child's voice", [
          "review-views-heard",
          "review-child-present",
          "conference-views-represented",
          "care-plan-views-recorded",
        ]),
      ],
    },
    {
      id: "oversight",
      title: "Challenge and capacity",
      clause: "Specification, sections 6, 8 and 9: alerts, disputes and caseloads",
      prompt: "Say what officers challenged, what came of it, and whether they had the time to.",
      tables: [
        quarters("Alerts, disputes and caseloads", [
          "practice-alerts",
          "practice-alert-answered",
          "practice-alert-open",
          "disputes-raised",
          "caseload-per-officer",
          "caseload-over-70",
        ]),
      ],
    },
    {
      id: "actions",
      title: "Decided, and by when",
      clause: "Specification, section 10: quarterly meetings that oversee progress",
      prompt:
        "List what was decided at the last meeting and what came of each, then what this meeting is asked to decide.",
      carriesOver: "actions",
      tables: [],
    },
  ],
});
