/**
 * Reads the Local Authority Interactive Tool's long table and the dictionary that goes with it. A code is quoted and never trimmed: some
 * hold blanks, `%` or `&`. What a label of the table means is said by the dictionary alone, and what the table doesn't give it marks `-`,
 * whether that is hidden, missing or not applicable.
 */
import { areaOfDfeCode } from "../areas.ts";
import type { Series } from "../counterparts.ts";
import { editionOf } from "../editions.ts";
import {
  type Collected,
  type Columns,
  columnsIn,
  isOutsideItsTime,
  type Kind,
  passed,
  type TextTable,
} from "../kind.ts";
import { labelOf, statusOf, yearPeriod, yearTypes } from "../period_label.ts";

/** Code of the tool → series. */
export const laitSeries: Readonly<Record<string, Series>> = {
  Continue_Assess_Comp: "assessments in 45 days",
  CP_conf_15days: "section 47 to conference in 15 days",
  RevCP: "plan reviews in time",
  CPP_Num: "plans",
  CPP_rate: "plans per 10,000",
  CPP_Abuse: "plans started",
  PrevRegCPR: "plans started again",
  CPPlans2yrsActive: "plans of two years",
  // a rate, whatever its title says
  DeRegCPR: "plans ended per 10,000",
  CPPlans2yrs: "ended after two years",
  CareApplications: "care applications per 10,000",
  CareLeavers_LA_NotInTouch: "care leavers not in touch",
  StayingPut: "staying put",
  LACnum: "looked after",
  LAC: "looked after per 10,000",
  LACnum_Start: "started to be looked after",
  LACceased: "ceased to be looked after",
  LACStable_2016on: "three placements",
  "LAC_LongStable%": "placement of two years",
  LACDistance: "more than 20 miles away",
  "Unacc_Asylmn_Seek_Childn%": "unaccompanied",
  "LACHealth%": "health assessments",
  "LACDental%": "dental checks",
  "LACVaccinations%": "immunised",
  Emotional_LAC: "questionnaire score",
  CareLeaverEET: "care leavers in work or learning",
  CareLeaverAcc: "care leavers in suitable accommodation",
  LAC_KS2_ExpStd_RWM: "key stage 2, looked after",
  KS2RWM_Expected_STD: "key stage 2, all",
  "LAC_EngMaths9-4": "key stage 4, looked after",
  "EngMaths9-4": "key stage 4, all",
  LAC_Over_Abs: "absence, looked after",
  TotAbs: "absence, all",
  LAC_Pers_Abs: "persistent absence, looked after",
  TotPerAbNew: "persistent absence, all",
  "LAC_Fixed_ Ex": "suspended, looked after",
  "Total_ Pup_FixedEx": "suspended, all",
};

const publication = {
  publisher: "Department for Education",
  licence: "Open Government Licence v3.0",
  // the publication itself comes before a table that was made from it
  rank: 2,
} as const;

const inDictionary: Columns = {
  code: ["Measure_short"],
  yearType: ["Year_Type"],
  updated: ["Last Update"],
  polarity: ["Polarity"],
};

/** Missing, as R writes it: in the columns of which it is known, and in no other. */
const missing = "NA";

export const laitDictionary: Kind = {
  ...publication,
  id: "lait-dictionary",
  title: "Local Authority Interactive Tool: the data dictionary",
  columns: inDictionary,
  async read(table, into) {
    const { code, yearType, updated } = columnsIn(table.header, inDictionary);
    for await (const block of table.blocks([code!, yearType!, updated!]))
      for (const [code = "", yearType = "", updated = ""] of block) {
        into.rows++;
        const before = into.dictionary.get(code);
        // a code may stand under two topics, with other decimals but of the same years
        if (before !== undefined && before.yearType !== yearType)
          throw into.fault("benchmark-twice", into.rows + 1, "Year_Type");
        if (before !== undefined) into.pass("a code that stands under another topic too");
        else into.used++;
        const later = before !== undefined && Number(before.updated) > Number(updated) ? before.updated : updated;
        into.dictionary.set(code, { yearType: yearType === missing ? "" : yearType, updated: later });
      }
  },
};

const inTable: Columns = {
  code: ["Short Desc"],
  label: ["Years"],
  value: ["Values"],
  area: ["LA Number"],
};

export const laitTable = (dictionary: Collected["dictionary"]): Kind => ({
  ...publication,
  id: "lait",
  title: "Local Authority Interactive Tool: all measures",
  columns: inTable,
  read: (table, into) => readTable(table, dictionary, into),
});

async function readTable(table: TextTable, dictionary: Collected["dictionary"], into: Collected): Promise<void> {
  const { code, label, value, area } = columnsIn(table.header, inTable);
  const labels = new Map<string, ReturnType<typeof labelOf>>();
  let row = 1;
  for await (const block of table.blocks([code!, label!, value!, area!]))
    for (const [code = "", written = "", value = "", number = ""] of block) {
      row++;
      into.rows++;
      // of a label that nobody knows, no series is known not to have it
      if (!labels.has(written)) labels.set(written, labelOf(written));
      const label = labels.get(written);
      if (label === undefined) throw into.fault("benchmark-label", row, "Years");
      const series = laitSeries[code];
      if (series === undefined) {
        into.pass(passed.other);
        continue;
      }
      const kind = yearTypes[dictionary.get(code)?.yearType ?? ""];
      if (!kind) throw into.fault("benchmark-dictionary-silent", row, "Short Desc");
      if (label.is !== "year") throw into.fault("benchmark-label", row, "Years");
      const area = areaOfDfeCode(number);
      if (area === undefined) throw into.fault("benchmark-area", row, "LA Number");
      const cell = into.cell(value, row, "Values");
      if (area.kind === "part") into.pass(passed.part);
      else if (cell.value === null && isOutsideItsTime(area, label.ends)) into.pass(passed.time);
      else {
        into.used++;
        const edition = editionOf(statusOf(written));
        into.add({ series, area, edition, ...yearPeriod(kind, label.ends), ...cell }, row, "Values");
      }
    }
  into.lacks = Object.values(laitSeries).filter((each) => !into.series.has(each));
  into.release = latestUpdate(dictionary);
}

/** The day on which the tool was last changed, in words; the dictionary has it as a spreadsheet counts days, or as a word. */
function latestUpdate(dictionary: Collected["dictionary"]): string {
  const days = Object.keys(laitSeries).map((code) => Number(dictionary.get(code)?.updated ?? Number.NaN));
  const last = Math.max(0, ...days.filter((day) => day > 0));
  return last === 0 ? "day of the update not said" : `updated ${monthOfDay(last)}`;
}

/** The month of a day as a spreadsheet counts them, from the end of 1899: "2025-11". */
export const monthOfDay = (day: number): string =>
  new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 7);
