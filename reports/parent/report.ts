/** A corporate parent's own report on how it discharged its functions, in the four parts of paragraph 302, one for each body. */
import { report } from "../report.ts";

export const parent = report({
  id: "parent",
  title: "Report of a corporate parent",
  chapter: "corporate-parents",
  every: "year",
  each: "body",
  profiles: ["restricted"],
  subtitle: (when) =>
    `How the functions of a corporate parent were discharged in ${when}. To looked-after children and care leavers, the Corporate Parenting Board and the public.`,
  notice:
    "Written by the body that it is about. Outcomes are those of all children in care of the island together: no body has children of its own. Figures of few stand with their counts, and may well move by chance.",
  fewest: 1,
  told: "duty-plan-in-force",
  sections: [
    {
      id: "performance",
      title: "How we did against our plan",
      clause: "Guidance, paragraph 302: overall performance against strategic objectives and activities",
      prompt: "Say what the plan promised for the year, what was done of it, and what was not.",
      tables: [{ table: "duties", caption: "What we owed as a corporate parent, and what we did" }],
    },
    {
      id: "collaboration",
      title: "How we worked with others",
      clause: "Guidance, paragraph 302: collaboration with other corporate parents and partners",
      prompt: "Say with whom you worked, on what, and what came of it for children.",
      tables: [],
    },
    {
      id: "lessons",
      title: "What we learnt, and will do",
      clause: "Guidance, paragraph 302: areas for improvement, lessons learned and how they will be acted on",
      prompt:
        "Say what fell short, what looked-after children and care leavers said of it (paragraph 303), and what the next plan does about it.",
      carriesOver: "lessons",
      tables: [],
    },
    {
      id: "indicators",
      title: "What the indicators say",
      clause: "Guidance, paragraphs 302 and 304: strategic and intermediate outcomes by performance indicators",
      prompt: "Say which outcomes you answer for, what their indicators say, and which of your own you add.",
      tables: [
        {
          table: "framework",
          caption: "Indicators of the outcomes framework",
          kinds: ["year", "academic_year", "pooled_3_years"],
          latest: 2,
        },
      ],
    },
  ],
});
