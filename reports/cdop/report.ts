/**
 * The annual report of the Child Death Overview Panel (guidance, paragraphs 521 to 524): its five parts, joint for Jersey,
 * Guernsey and Alderney, over pooled years, with nothing that identifies a child, family or practitioner.
 */
import { report } from "../report.ts";

/** A theme is counted if it appears in three deaths or more, over three years or more; otherwise it is named and not counted. */
const fewest = 3;

/** Deaths are only ever told five years together; what the panel did, by the finest kind of period that it is shown by. */
const [ofDeaths, ofWork] = [["pooled_5_years"], ["year", "pooled_3_years", "pooled_5_years"]] as const;

export const cdop = report({
  id: "cdop",
  title: "Child Death Overview Panel: annual report",
  chapter: "child-death-review",
  every: "year",
  profiles: ["public", "restricted", "panel"],
  subtitle: (year) =>
    `Reviews of child deaths in Jersey, Guernsey and Alderney in ${year}. To the Chief Executive Officer and the Council of Ministers.`,
  notice:
    "This report is about the deaths of children. Behind each figure are a child and those who miss them. Years are added together, and nothing here describes one child, one family or one practitioner. Deaths notified, deaths reviewed and deaths awaiting review are different things and are never added up.",
  fewest,
  needsApproval: true,
  days: [{ id: "families-told", title: "Families told first" }],
  told: "deaths-notified",
  sections: [
    {
      id: "foreword",
      title: "Foreword",
      clause:
        "Guidance, paragraphs 523 and 524: shared with the Chief Executive Officer and the Council of Ministers, without further harm",
      prompt:
        "Say, as the chair, what this year asks of those who read it, and speak to those who miss a child. No figure, no case.",
      tables: [],
    },
    {
      id: "summary",
      title: "Summary",
      clause: "Guidance, paragraph 524: for those with whom it is shared",
      prompt:
        "Say on one page what was done, what was learnt, what is recommended and what changed, for readers who read nothing else.",
      tables: [
        {
          table: "measures",
          caption: "At a glance, five years together",
          measures: ["deaths-notified", "deaths-reviewed", "death-modifiable"],
          kinds: ofDeaths,
          latest: 1,
        },
      ],
    },
    {
      id: "panel",
      title: "The panel and how it reviews",
      clause: "Guidance, paragraphs 519 to 523: the panel, its partners, and support",
      prompt:
        "Say when the panel met, which posts are members, which partners took part, how a death is notified and reviewed step by step, and where families find support.",
      tables: [],
    },
    {
      id: "arrangements",
      title: "What was done in the year",
      clause: "Guidance, paragraph 521: arrangements made to conduct reviews, and with whom",
      prompt:
        "Say how often the panel met, who took part, how it worked with the other islands and with counterparts overseas, and what changed in how deaths are notified and reviewed.",
      tables: [
        {
          table: "measures",
          caption: "Deaths notified and reviewed, five years together",
          measures: ["deaths-notified", "deaths-reviewed"],
          kinds: ofDeaths,
          latest: 2,
        },
      ],
    },
    {
      id: "effectiveness",
      title: "How well it worked",
      clause: "Guidance, paragraph 521: how effective the arrangements were, and what could be better",
      prompt:
        "Say whether families were supported, whether reviews came soon enough, whether the panel waited for other processes, and what could be better.",
      tables: [
        {
          table: "measures",
          caption: "How reviews went, five years together",
          measures: [
            "death-notification-to-meeting-days",
            "death-to-panel-days",
            "death-joint-response",
            "death-key-worker",
            "panel-after-other-processes",
          ],
          kinds: ofDeaths,
          latest: 2,
          chart: "How reviews went, with what could be chance",
        },
      ],
    },
    {
      id: "analysis",
      title: "What was learnt about causes",
      clause: "Guidance, paragraph 521: themes around causes of death, modifiable factors and preventability",
      prompt:
        "Say what the deaths of five years together show: causes, factors that could be changed, what might have been prevented. Never describe a case.",
      tables: [
        {
          table: "measures",
          caption: "Deaths of five years together",
          measures: ["death-expected", "death-modifiable", "death-preventability", "death-residence", "death-rate"],
          kinds: ofDeaths,
          latest: 2,
        },
        {
          table: "findings",
          caption: "Modifiable factors and preventability, five years together",
          asked: [
            { measure: "death-modifiable", by: "modifiable" },
            { measure: "death-preventability", by: "preventability" },
          ],
          kinds: ofDeaths,
          atLeast: fewest,
          chart: "Modifiable factors and preventability, five years together",
        },
        {
          table: "categories",
          caption: "Category of death, five years together",
          measure: "death-category",
          breakdown: "death-category",
          kinds: ofDeaths,
          atLeast: fewest,
        },
        {
          table: "categories",
          caption: "Factors that may have contributed, by domain, five years together",
          measure: "death-factors",
          breakdown: "factor-domain",
          kinds: ofDeaths,
          atLeast: fewest,
        },
        {
          table: "categories",
          caption: "Factors that may have contributed, five years together",
          measure: "death-factors",
          breakdown: "death-factor",
          kinds: ofDeaths,
          atLeast: fewest,
        },
        {
          table: "categories",
          caption: "Age, five years together",
          measure: "death-age-group",
          breakdown: "death-age-group",
          kinds: ofDeaths,
          atLeast: fewest,
        },
      ],
    },
    {
      id: "elsewhere",
      title: "Beside England",
      clause: "Guidance, paragraphs 519 and 520: counterparts overseas",
      prompt:
        "Say what can be read from England's figures and what cannot: other numbers, other ages, another system of review.",
      tables: [
        { table: "nationally", caption: "What England published", measures: ["death-modifiable", "death-rate"] },
      ],
    },
    {
      id: "earlier",
      carriesOver: "learning",
      title: "What came of earlier recommendations",
      clause:
        "Guidance, paragraph 518: what was asked of each agency, what came of it, and why not where it could not be done",
      prompt:
        "Take each earlier recommendation in turn: to which agency, what came of it and, where it could not be carried out, why.",
      tables: [],
    },
    {
      id: "learning",
      title: "Findings and new recommendations",
      clause: "Guidance, paragraph 521: key learnings and recommendations; paragraph 518: what agencies did with them",
      prompt:
        "Say what was learnt, what was recommended and to whom, and what came of last year's recommendations, agency by agency. Where one could not be carried out, say why.",
      tables: [
        {
          table: "measures",
          caption: "Recommendations and what came of them",
          measures: [
            "recommendations-made",
            "recommendations-complete",
            "recommendations-on-time",
            "recommendations-fed-back",
            "recommendations-not-possible-explained",
          ],
          kinds: ofWork,
          latest: 3,
          chart: "Recommendations and what came of them, with what could be chance",
        },
        {
          table: "categories",
          caption: "Recommendations carried out, by the agency they were for",
          measure: "recommendations-complete",
          breakdown: "agency",
          kinds: ofWork,
          atLeast: fewest,
        },
      ],
    },
    {
      id: "changes",
      title: "What changed for good",
      clause: "Guidance, paragraph 521: formal changes made, and their impact",
      prompt: "Say which processes or procedures were changed, by whom, and what difference that has made so far.",
      tables: [
        {
          table: "measures",
          caption: "Formal changes",
          measures: ["formal-changes"],
          kinds: ofWork,
          latest: 5,
        },
        {
          table: "categories",
          caption: "What difference formal changes made",
          measure: "formal-changes",
          breakdown: "impact",
          kinds: [...ofWork].reverse(),
          atLeast: fewest,
        },
      ],
    },
    {
      id: "appendices",
      title: "Appendices",
      clause: "Guidance, paragraphs 459 to 470: the forms and their categories",
      prompt: "List the forms that are used and the acronyms of this report.",
      tables: [
        { table: "list", caption: "Categories of death", breakdown: "death-category" },
        { table: "list", caption: "Domains of factors", breakdown: "factor-domain" },
      ],
    },
  ],
});
