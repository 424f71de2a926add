/** The files of the Department for Education's open data that are read, and which of their columns is which series. */
import type { Columns } from "../kind.ts";
import type { DfeFile } from "./dfe.ts";

/** Each column under its own name, which it has always had. */
const same = (...columns: readonly string[]): Columns =>
  Object.fromEntries(columns.map((column) => [column, [column]]));

const cla = ["CLA 12 months at 31 March"];
const nineteen = ["19 to 21 years", "Aged 19 to 21"];
const health = ["Health assessments: Children looked after all ages"];
const questionnaire = ["Ages 5 to 16 years with SDQ score"];

export const dfeFiles: readonly DfeFile[] = [
  {
    id: "dfe-section-47",
    title: "Children in need: section 47 enquiries and initial conferences (c4)",
    columns: same("ICPC", "ICPC_child", "Section47", "Duration_0-10_days", "Duration_11-15_days", "Duration_21+_days"),
    series: [
      { series: "conferences", column: "ICPC" },
      { series: "conferences in 0 to 10 days", column: "Duration_0-10_days" },
      { series: "conferences in 11 to 15 days", column: "Duration_11-15_days" },
    ],
  },
  {
    id: "dfe-plans-again",
    title: "Children in need: plans that are a second or later one (d3)",
    columns: same("CPP_start", "CPP_subsequent", "CPP_subsequent_percent"),
    series: [
      { series: "plans started", column: "CPP_start" },
      { series: "plans started again", column: "CPP_subsequent_percent" },
    ],
  },
  {
    id: "dfe-plans",
    title: "Children in need: plans at 31 March by how long (d5)",
    columns: same("CPP_At31", "3_months_or_less", "2_years_or_more", "2_years_or_more_percent"),
    series: [
      { series: "plans", column: "CPP_At31" },
      { series: "plans of two years", column: "2_years_or_more_percent" },
    ],
  },
  {
    id: "dfe-looked-after",
    title: "Children looked after: numbers and rates",
    columns: same("population_type", "population_estimate", "children_count", "rate_per_10000"),
    series: (
      [
        ["looked after", "children_count", "Children looked after on 31 March each year"],
        ["looked after per 10,000", "rate_per_10000", "Children looked after on 31 March each year"],
        ["started to be looked after", "children_count", "Children starting to be looked after each year"],
        ["ceased to be looked after", "children_count", "Children ceasing to be looked after each year"],
      ] as const
    ).map(([series, column, population_type]) => ({ series, column, where: { population_type: [population_type] } })),
  },
  {
    id: "dfe-placements",
    title: "Children looked after: stability of placements",
    columns: same("cla_group", "placement_stability", "children_count", "children_percent"),
    series: (
      [
        ["three placements", "With 3 or more placements during the year"],
        ["placement of two years", "Living with the same carer for at least 2 years"],
      ] as const
    ).map(([series, label]) => ({ series, column: "children_percent", where: { placement_stability: [label] } })),
  },
  {
    id: "dfe-health",
    title: "Children looked after: health, questionnaires and convictions",
    columns: same("characteristic", "breakdown", "children_count", "children_percent"),
    series: [
      ...(
        [
          ["health assessments", "Had their annual health assessment"],
          ["dental checks", "Had their teeth checked by a dentist"],
          ["immunised", "Had their immunisations up to date"],
        ] as const
      ).map(([series, label]) => ({
        ...{ series, column: "children_percent", where: { characteristic: health, breakdown: [label] } },
      })),
      {
        series: "questionnaires",
        column: "children_percent",
        where: { characteristic: questionnaire, breakdown: ["SDQ score was received"] },
      },
      {
        // a mean stands in the column of counts
        series: "questionnaire score",
        column: "children_count",
        where: { characteristic: questionnaire, breakdown: ["SDQ average score"] },
      },
    ],
  },
  {
    id: "dfe-care-leavers",
    title: "Care leavers: what they do, or whether their accommodation is suitable",
    columns: {
      age: ["care_leaver_age", "age"],
      breakdown: ["breakdown", "activity", "accommodation_suitability"],
      number: ["care_leaver_count", "number"],
      percent: ["care_leaver_percent", "percentage"],
    },
    series: [
      {
        series: "care leavers in work or learning",
        column: "percent",
        where: { age: nineteen, breakdown: ["Total in education, employment or training"] },
      },
      { series: "care leavers", column: "number", where: { age: nineteen, breakdown: ["Total"] } },
      {
        series: "care leavers in suitable accommodation",
        column: "percent",
        where: { age: nineteen, breakdown: ["Accommodation considered suitable"] },
      },
    ],
  },
  {
    id: "dfe-absence",
    title: "Outcomes of children looked after: absence",
    columns: same("social_care_group", "phase_type_grouping", "pt_overall", "pt_pupils_pa_10_exact"),
    series: (
      [
        ["absence, looked after", "pt_overall"],
        ["persistent absence, looked after", "pt_pupils_pa_10_exact"],
      ] as const
    ).map(([series, column]) => ({
      ...{ series, column, where: { social_care_group: cla, phase_type_grouping: ["Total"] } },
    })),
  },
  {
    id: "dfe-key-stage-2",
    title: "Outcomes of children looked after: key stage 2",
    columns: same("social_care_group", "t_rwm_eligible_pupils", "pt_rwm_met_expected_standard"),
    series: [
      {
        series: "key stage 2, looked after",
        column: "pt_rwm_met_expected_standard",
        where: { social_care_group: cla },
      },
    ],
  },
  {
    id: "dfe-key-stage-4",
    title: "Outcomes of children looked after: key stage 4",
    columns: same("social_care_group", "t_pupils", "avg_att8", "pt_l2basics_94"),
    series: [{ series: "key stage 4, looked after", column: "pt_l2basics_94", where: { social_care_group: cla } }],
  },
];
