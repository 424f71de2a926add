/**
 * What measures count over: each population is one model of the warehouse. It says which extracts it needs and which
 * column holds each breakdown; where that differs by the date a measure goes by, one column for each.
 */
import type { BreakdownId } from "./breakdowns.ts";

export interface Population {
  readonly words: string;
  readonly model: string;
  /** extracts without which nothing can be said */
  readonly needs: readonly string[];
  /** breakdown → column, or → the column for each date */
  readonly columns: Readonly<Partial<Record<BreakdownId, string | Readonly<Record<string, string>>>>>;
}

const ofReview = (stem: string) => ({ due_on: `${stem}_due`, held_on: `${stem}_held` });
const ofSpell = (stem: string) => ({ began_on: `${stem}_start`, started_on: `${stem}_start`, ended_on: `${stem}_end` });

export const populations = {
  "looked-after review": {
    words: "reviews of looked-after children",
    model: "looked_after_review",
    needs: ["looked_after_review", "looked_after_episode"],
    columns: {
      "review-number": "review_number",
      "age-band": ofReview("age_band"),
      placement: ofReview("placement"),
      location: ofReview("location"),
      officer: "officer",
      sex: "sex",
      disability: "disability",
      participation: "participation",
      "days-late": "days_late_band",
    },
  },
  "child looked after on a date": {
    words: "children looked after on the last day of a month",
    model: "looked_after_on_date",
    needs: ["looked_after_episode"],
    columns: {
      "age-band": "age_band",
      sex: "sex",
      ethnicity: "ethnicity",
      "legal-status": "legal_status",
      placement: "placement",
      location: "location",
      duration: "duration",
    },
  },
  "period of care": {
    words: "periods of care",
    model: "looked_after_spell",
    needs: ["looked_after_episode"],
    columns: {
      "age-band": ofSpell("age_band"),
      sex: "sex",
      ethnicity: "ethnicity",
      "legal-status": ofSpell("legal_status"),
      placement: ofSpell("placement"),
      location: ofSpell("location"),
      duration: { ended_on: "duration_end" },
    },
  },
  conference: {
    words: "child protection conferences",
    model: "conference",
    needs: ["conference"],
    columns: {
      "conference-kind": "kind",
      "age-bands": "age_bands",
      "days-from-discussion": "days_band",
      "absent-agency": "absent_agencies",
    },
  },
  "review conference due": {
    words: "review conferences that fell due",
    model: "review_conference",
    needs: ["conference", "conference_child", "protection_registration"],
    columns: { "conference-review-number": "review_number" },
  },
  "child at a conference": {
    words: "children at conferences",
    model: "conference_child",
    needs: ["conference", "conference_child"],
    columns: { "age-band": "age_band", "conference-kind": "kind", category: "category" },
  },
  "agency at a conference": {
    words: "agencies at conferences",
    model: "conference_agency",
    needs: ["conference", "conference_agency"],
    columns: { agency: "agency", "conference-kind": "kind" },
  },
  "child registered on a date": {
    words: "children on the Child Protection Register on the last day of a month",
    model: "registered_on_date",
    needs: ["protection_registration"],
    columns: { "age-band": "age_band", sex: "sex", ethnicity: "ethnicity", category: "category", duration: "duration" },
  },
  registration: {
    words: "registrations",
    model: "protection_spell",
    needs: ["protection_registration"],
    columns: {
      "age-band": ofSpell("age_band"),
      sex: "sex",
      ethnicity: "ethnicity",
      category: { started_on: "category_initial", ended_on: "category_latest" },
      duration: { ended_on: "duration_end" },
    },
  },
} as const satisfies Record<string, Population>;

export type PopulationId = keyof typeof populations;

export const populationOf = (id: PopulationId): Population => populations[id];

/** The column of a population that holds a breakdown for measures dated by `dated`. Throws where none is declared. */
export function breakdownColumn(population: Population, breakdown: BreakdownId, dated: string): string {
  const declared = population.columns[breakdown];
  const column = typeof declared === "string" ? declared : declared?.[dated];
  if (column === undefined)
    throw new Error(`population ${population.model} has no column for ${breakdown} by ${dated}`);
  return column;
}
