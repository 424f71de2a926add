/** The quarterly statistical report on complaints (specification, section 8), to the Child Protection Committee and the Children's Policy Group. */
import { report } from "../report.ts";

const kinds = ["quarter"] as const;

export const complaints = report({
  id: "complaints",
  title: "Complaints: quarterly statistical report",
  chapter: "practice-and-complaints",
  every: "quarter",
  profiles: ["restricted"],
  subtitle: (when) =>
    `Complaints through the safeguarding and standards service in ${when}. To the Child Protection Committee and the Children's Policy Group.`,
  notice:
    "This report counts complaints and says nothing about one of them. In a quarter there are few: read four together before you see a trend.",
  fewest: 1,
  told: "complaints-received",
  sections: [
    {
      id: "received",
      title: "What was received and resolved",
      clause: "Specification, section 8: complaints recorded, monitored and reported each quarter",
      prompt:
        "Say what complaints were about, how many are open and for how long, and what was done about those that are late.",
      tables: [
        {
          table: "trend",
          caption: "Complaints, by quarter",
          measures: [
            { id: "complaints-received", chart: "Complaints received, by quarter" },
            { id: "complaint-resolved-on-time" },
            { id: "complaints-open", chart: "Complaints open at the end of each quarter" },
          ],
          kinds,
          latest: 8,
        },
        {
          table: "categories",
          caption: "How complaints ended",
          measure: "complaint-outcome",
          breakdown: "complaint-outcome",
          kinds: ["year", "quarter"],
          atLeast: 3,
        },
      ],
    },
    {
      id: "disputes",
      title: "Disputes that officers raised",
      clause: "Specification, section 9: disputes and how they were resolved",
      prompt: "Say at which stage disputes were resolved, and what keeps those open that are late.",
      tables: [
        {
          table: "measures",
          caption: "Disputes, by quarter",
          measures: ["disputes-raised", "dispute-resolved-informally", "dispute-resolved-on-time"],
          kinds,
          latest: 5,
        },
      ],
    },
    {
      id: "learning",
      title: "What was learnt",
      clause: "Specification, section 8: progress",
      prompt:
        "Say what the complaints of the quarter teach, what was changed because of them, and who will see that it lasts.",
      carriesOver: "learning",
      tables: [],
    },
  ],
});
