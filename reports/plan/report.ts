/** The report at the end of the four years of the children and young people's plan (guidance, paragraphs 440 to 444): whether it achieved its aims. */
import { report } from "../report.ts";

export const plan = report({
  id: "plan",
  title: "The children and young people's plan: report on its four years",
  chapter: "corporate-parenting",
  every: "year",
  profiles: ["restricted"],
  subtitle: (when) =>
    `How far the plan that ended with ${when} achieved its aims. From the responsible Ministers to the States, and to children, young people and families.`,
  notice:
    "Years are shown beside each other so that their direction can be read. Where few are counted a difference between two years may well be chance: look at all of them, and at the interval.",
  fewest: 1,
  told: "looked-after-started",
  sections: [
    {
      id: "aims",
      title: "What the plan set out to do",
      clause: "Guidance, paragraphs 440 and 441: the plan's stated aims",
      prompt: "Say in plain words what the plan promised, and to whom.",
      tables: [],
    },
    {
      id: "outcomes",
      title: "What became of it",
      clause: "Guidance, paragraph 440: the extent to which the plan has achieved its aims",
      prompt: "Take each aim in turn: what changed for children, what did not, and how sure that is.",
      tables: [
        {
          table: "framework",
          caption: "Indicators of the outcomes framework, over the years of the plan",
          kinds: ["year", "academic_year", "pooled_3_years"],
          latest: 4,
        },
        {
          table: "trend",
          caption: "Children in care and on the register, in the years of the plan and the one before",
          measures: [
            { id: "looked-after-number", chart: "Looked-after children at the end of each year" },
            { id: "looked-after-started" },
            { id: "looked-after-ceased" },
            { id: "protection-number", chart: "Children on the Child Protection Register at the end of each year" },
            { id: "protection-started" },
          ],
          kinds: ["year"],
          // of the four years of the plan, and of the one that it began from
          latest: 5,
        },
      ],
    },
    {
      id: "services",
      title: "What services contributed",
      clause: "Guidance, paragraph 442: relevant providers contribute information, data and evaluations",
      prompt: "Say what each provider contributed, with its evaluations. Never describe a case.",
      tables: [],
    },
    {
      id: "next",
      title: "What the next plan should do",
      clause: "Guidance, paragraphs 443 and 444: respond and adapt",
      prompt: "Say what was learnt for the next plan, and what children and young people said that it should do.",
      carriesOver: "next",
      tables: [],
    },
  ],
});
