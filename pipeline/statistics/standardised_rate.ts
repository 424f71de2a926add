/**
 * Rates that take ages into account, so that an authority with more teenagers can be laid beside one with fewer: directly
 * standardised (each age's own rate, weighted as in a standard population) and indirectly (how many events there would be
 * at the rates of a reference). As Fingertips has them (Statistics, directly standardised rate).
 */
import { tailOf } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { countInterval } from "./rate.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Events below which there is no directly standardised rate. */
export const fewestEvents = 10;

export interface Stratum {
  readonly events: number;
  /** where one person can have several events: Σ (events a person)² over persons, which is how much their number varies; the
   * number of events where not given, as it is where they come one by one */
  readonly variance?: number;
  readonly population: number;
  /** how many of the standard population are of this age */
  readonly standard: number;
}

/** Events a head of the standard population (multiply for a rate per 10,000), with its interval; null below 10 events.
 * Source: Dobson and others (1991) with Byar's limits; events that come together as the Department of Health and Social
 * Care has them. Throws StatisticsError where events are not whole, a population is not above 0, or nobody is in the
 * standard one. */
export function standardisedRate(
  strata: readonly Stratum[],
  confidence = 0.95,
): (Interval & { readonly rate: number }) | null {
  for (const { events, variance = events, population, standard } of strata) {
    if (!Number.isSafeInteger(events) || events < 0) throw new StatisticsError("events are whole and not negative");
    if (!(variance >= events && Number.isFinite(variance)))
      throw new StatisticsError("events that come together vary more than those that come one by one");
    if (!(population > 0 && Number.isFinite(population) && standard >= 0 && Number.isFinite(standard)))
      throw new StatisticsError("each age needs a population");
  }
  tailOf(confidence);
  const sum = (of: (stratum: Stratum) => number) => strata.reduce((total, stratum) => total + of(stratum), 0);
  const events = sum((stratum) => stratum.events);
  if (events < fewestEvents) return null;
  const weights = sum(({ standard }) => standard);
  if (weights === 0) throw new StatisticsError("the standard population is empty");
  const rate = sum(({ events, population, standard }) => (standard * events) / population) / weights;
  const spread = ({ events, variance = events, population, standard }: Stratum) =>
    (standard ** 2 * variance) / population ** 2;
  const variance = sum(spread) / weights ** 2;
  const { lower, upper } = countInterval(events, confidence);
  const scale = Math.sqrt(variance / events);
  return { rate, lower: rate + scale * (lower - events), upper: rate + scale * (upper - events) };
}

/** Observed events ÷ those expected at the reference's rates, with its interval: 1 is as expected. Source: as
 * `countInterval`; exact below 10 events, Byar's from 10. Throws StatisticsError where observed is not whole or
 * expected not above 0. */
export function observedToExpected(
  observed: number,
  expected: number,
  confidence = 0.95,
): Interval & { readonly ratio: number } {
  if (!(expected > 0 && Number.isFinite(expected))) throw new StatisticsError("something must be expected");
  const { lower, upper } = countInterval(observed, confidence);
  return { ratio: observed / expected, lower: lower / expected, upper: upper / expected };
}

/** Events expected in ages of these sizes at the rates of a reference; 0 of no ages. Throws StatisticsError where a size
 * is no number of 0 or more or a reference has nobody. */
export function expectedEvents(
  strata: readonly { readonly population: number; readonly reference: readonly [events: number, population: number] }[],
): number {
  for (const { population, reference } of strata) {
    const [events, of] = reference;
    if (!(population >= 0 && events >= 0 && of > 0 && Number.isFinite(population + events + of)))
      throw new StatisticsError("each age needs a population and a reference");
  }
  return strata.reduce((sum, { population, reference: [events, of] }) => sum + (population * events) / of, 0);
}
