/**
 * What measures count over: each population is one model of the warehouse. It says which extracts it needs and which
 * column holds each breakdown; where that differs by the date a measure goes by, one column for each.
 */
import type { ColumnOfModel } from "../warehouse/models/index.ts";
import type { BreakdownId } from "./breakdowns.ts";
import type { Population } from "./population.ts";
import { registerPopulations } from "./register_populations.ts";
import { servicePopulations } from "./service_populations.ts";

export type { Population } from "./population.ts";

export const populations = { ...registerPopulations, ...servicePopulations };

export type PopulationId = keyof typeof populations;

/** The columns of a population's model. */
export type ColumnOfPopulation<Id extends PopulationId> = ColumnOfModel<(typeof populations)[Id]["model"]>;

export const populationOf = (id: PopulationId): Population => populations[id];

/** The column of a population that holds a breakdown for measures dated by `dated`. Throws where none is declared. */
export function breakdownColumn(population: Population, breakdown: BreakdownId, dated: string): string {
  const declared = population.columns[breakdown];
  const column = typeof declared === "string" ? declared : declared?.[dated];
  if (column === undefined)
    throw new Error(`population ${population.model} has no column for ${breakdown} by ${dated}`);
  return column;
}
