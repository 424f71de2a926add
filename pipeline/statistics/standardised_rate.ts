/**
 * Rates that take ages into account, so that an authority with more teenagers can be laid beside one with fewer: directly
 * standardised (each age's own rate, weighted as in a standard population) and indirectly (how many events there would be
 * at the rates of a reference). As Fingertips has them (Statistics, directly standardised rate).
 */
import type { Interval } from "./proportion.ts";
import { countInterval } from "./rate.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Events below which there is no directly standardised rate. */
export const fewestEvents = 10;

export interface Stratum {
  readonly events: number;
  readonly population: number;
  /** how many of the standard population are of this age */
  readonly standard: number;
}

/** Events a head of the standard population (multiply for a rate per 10,000), with its interval; null below 10 events.
 * Source: Dobson and others (1991) with Byar's limits. Throws StatisticsError where events are not whole, a population is
 * not above 0, or there are more events than people would allow a number to be. */
export function standardisedRate(
  strata: readonly Stratum[],
  confidence = 0.95,
): (Interval & { readonly rate: number }) | null {
  for (const { events, population, standard } of strata) {
    if (!Number.isInteger(events) || events < 0) throw new StatisticsError("events are whole and not negative");
    if (!(population > 0) || !(standard >= 0)) throw new StatisticsError("each age needs a population");
  }
  const sum = (of: (stratum: Stratum) => number) => strata.reduce((total, stratum) => total + of(stratum), 0);
  const events = sum((stratum) => stratum.events);
  if (events < fewestEvents) return null;
  const weights = sum(({ standard }) => standard);
  if (weights === 0) throw new StatisticsError("the standard population is empty");
  const rate = sum(({ events, population, standard }) => (standard * events) / population) / weights;
  const variance = sum(({ events, population, standard }) => (standard ** 2 * events) / population ** 2) / weights ** 2;
  const { lower, upper } = countInterval(events, confidence);
  const scale = Math.sqrt(variance / events);
  return { rate, lower: rate + scale * (lower - events), upper: rate + scale * (upper - events) };
}

/** Observed events ÷ those expected at the reference's rates, with its interval: 1 is as expected. Source: as `countInterval`;
 * exact below 10 events, Byar's from 10. Throws StatisticsError where observed is not whole or expected not above 0. */
export function observedToExpected(
  observed: number,
  expected: number,
  confidence = 0.95,
): Interval & { readonly ratio: number } {
  if (!(expected > 0 && Number.isFinite(expected))) throw new StatisticsError("something must be expected");
  const { lower, upper } = countInterval(observed, confidence);
  return { ratio: observed / expected, lower: lower / expected, upper: upper / expected };
}

/** Events expected in ages of these sizes at the rates of a reference. */
export const expectedEvents = (
  strata: readonly { readonly population: number; readonly reference: readonly [events: number, population: number] }[],
): number => strata.reduce((sum, { population, reference: [events, of] }) => sum + (population * events) / of, 0);
