/** How the authorities of England lie that published a measure: what is drawn behind the few that are shown by name. */
import type { PublishedSpread } from "../release/published.ts";
import { round } from "../statistics/round.ts";

interface Figure {
  readonly measure: string;
  readonly area: string;
  readonly period_kind: PublishedSpread["period_kind"];
  readonly period: string;
  readonly value: number | null;
}

/** unitary authorities, metropolitan districts, London boroughs and counties */
const englishAuthority = /^E(06|08|09|10)/;
/** fewer are no spread of a country */
const fewest = 100;

/** Of each measure and period that enough of them published. One that a third of them hid in any period is left out whole: a hidden share
 * is small, so that the quartiles of the shown would be too high. */
export function spreadsOf(figures: readonly Figure[]): readonly PublishedSpread[] {
  const byPeriod = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!englishAuthority.test(figure.area)) continue;
    const key = `${figure.measure} ${figure.period_kind} ${figure.period}`;
    const own = byPeriod.get(key);
    if (own === undefined) byPeriod.set(key, [figure]);
    else own.push(figure);
  }
  const spreads = [...byPeriod.values()].map((own) => {
    const values = own.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
    const { measure: measure_id, period_kind, period } = own[0]!;
    const at = (part: number) => round(quantile(values, part), 4);
    return {
      ...{ measure_id, period_kind, period, authorities: values.length, of: own.length },
      ...{ quartile_1: at(0.25), median: at(0.5), quartile_3: at(0.75) },
    };
  });
  const hidden = new Set(
    spreads.flatMap(({ measure_id, authorities, of }) => (3 * (of - authorities) > of ? measure_id : [])),
  );
  return spreads.filter(({ measure_id, authorities }) => authorities >= fewest && !hidden.has(measure_id));
}

/** Between the two nearest in proportion (Hyndman and Fan, type 7). `sorted`: one or more. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const [low, high] = [sorted[below] ?? 0, sorted[below + 1] ?? sorted[below] ?? 0];
  return low + (high - low) * (place - below);
}
