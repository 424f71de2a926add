import { compare, impliedPopulation, proportionFunnel, rateFunnel } from "../../pipeline/statistics/funnel.ts";
import { wilson, wilsonWeighted } from "../../pipeline/statistics/proportion.ts";
import { byarsInterval, rateInterval } from "../../pipeline/statistics/rate.ts";
import {
  expectedEvents,
  fewestEvents,
  observedToExpected,
  standardisedRate,
} from "../../pipeline/statistics/standardised_rate.ts";
import { asPublished, ends, type Held, input, levels, num, type Reckoned, type Row, sum } from "./held.ts";
import { vector } from "./vector.ts";

const wide = ["lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl"] as const;

const proportions = (row: Row): Reckoned => {
  const scale = num(row.multiplier);
  const known = row.Numerator !== "" && row.Denominator !== "";
  const at = (level: number) => (known ? wilson(num(row.Numerator), num(row.Denominator), level) : null);
  return {
    value: known ? (num(row.Numerator) / num(row.Denominator)) * scale : null,
    ...("lowercl" in row
      ? ends("lowercl", "uppercl", at(Number.parseFloat(row.confidence!) / 100), scale)
      : { ...ends(wide[0], wide[1], at(0.95), scale), ...ends(wide[2], wide[3], at(0.998), scale) }),
  };
};

const rates = (row: Row): Reckoned => {
  const scale = num(row.multiplier);
  const known = row.Numerator !== "" && row.Denominator !== "";
  const at = (level: number) => (known ? rateInterval(num(row.Numerator), num(row.Denominator), level) : null);
  const method = row.Numerator === "" ? null : num(row.Numerator) < 10 ? "Exact" : "Byars";
  return {
    value: known ? at(0.95)!.rate * scale : null,
    method: known ? { exact: "Exact", byars: "Byars" }[at(0.95)!.method] : method,
    ...("lowercl" in row
      ? ends("lowercl", "uppercl", at(Number.parseFloat(row.confidence!) / 100), scale)
      : { ...ends(wide[0], wide[1], at(0.95), scale), ...ends(wide[2], wide[3], at(0.998), scale) }),
  };
};

/** ages of an area, and its events in all, for the standardised rates */
function ages(area: string) {
  if (area === "testdata_1976")
    return vector("phe/dsr_input_1976.csv").map(({ count, pop, esp1976 }) => ({
      ...{ events: num(count), population: num(pop), standard: num(esp1976) },
    }));
  const several = vector("phe/dsr_input_nonindependent.csv").filter((row) => row.area === area);
  if (several.length > 0)
    return [...new Set(several.map(({ ageband }) => ageband))].map((ageband) => {
      const rows = several.filter((row) => row.ageband === ageband);
      const { pop, esp2013 } = rows[0]!;
      return {
        events: sum(rows.map(({ freq, persons }) => num(freq) * num(persons))),
        variance: sum(rows.map(({ freq, persons }) => num(freq) ** 2 * num(persons))),
        ...{ population: num(pop), standard: num(esp2013) },
      };
    });
  return vector("phe/dsr_input_multiarea.csv")
    .filter((row) => row.area === area)
    .map(({ count, pop, esp2013 }) => ({ events: num(count), population: num(pop), standard: num(esp2013) }));
}

/** the publisher's Area1 and Area2 are two of its areas again, the first without a reference for ages 5 to 9 */
const areaOf = (area: string) => ({ Area1: "testdata_big", Area2: "testdata_small" })[area] ?? area;
const references = (area: string) =>
  vector("phe/isr_input_multiarea.csv").filter(
    (row) => row.area === areaOf(area) && !(area === "Area1" && row.ageband === "5-9"),
  );

/** where an area lies on a funnel, as the publisher writes it */
function significance(compared: ReturnType<typeof compare>): string {
  const { place, level } = compared;
  if (level === null) return "Not significant";
  return `${place === "low" ? "Low" : "High"} (${level === 95 ? "0.025" : "0.001"})`;
}

/** the people of an area on a funnel of rates: those the rate implies, or the area's own where it had no event */
const peopleOf = (row: Row, rate: string) =>
  impliedPopulation(num(row.count), num(row[rate]) || 1, 100_000) ?? num(row.pop);

function onRateFunnel(row: Row, rate: string, withNone: boolean): string {
  const all = vector("phe/funnel_rate_significance.csv").filter(({ count }) => withNone || num(count) > 0);
  const average = sum(all.map(({ count }) => num(count))) / sum(all.map((each) => peopleOf(each, rate)));
  const expected = average * peopleOf(row, rate);
  return significance(compare(1, (level) => observedToExpected(num(row.count), expected, level)));
}
const dsrFunnel = (row: Row) =>
  num(row.count) < fewestEvents
    ? "Not applicable for events less than 10 for dsrs"
    : onRateFunnel(row, "rate_dsr", false);

const averageProportion = () => {
  const rows = vector("phe/funnel_prop_input.csv");
  return sum(rows.map(({ numerator }) => num(numerator))) / sum(rows.map(({ denominator }) => num(denominator)));
};

export const heldPhe: Readonly<Record<string, Held>> = {
  "phe/proportion_wilson.csv": {
    given: ["Area", "Numerator", "Denominator", "statistic", "method", "multiplier"],
    within: asPublished,
    check: proportions,
  },
  "phe/proportion_wilson_grouped.csv": {
    given: ["Area", "Numerator", "Denominator", "confidence", "statistic", "method", "multiplier"],
    within: asPublished,
    check: proportions,
  },
  "phe/rate_exact_byars.csv": {
    given: ["Area", "Numerator", "Denominator", "statistic", "multiplier"],
    within: asPublished,
    check: rates,
  },
  "phe/rate_exact_byars_grouped.csv": {
    given: ["Area", "Numerator", "Denominator", "confidence", "statistic", "multiplier"],
    within: asPublished,
    check: rates,
  },
  "phe/byars_wilson_counts.csv": {
    given: ["x", "n", "confidence", "method"],
    within: asPublished,
    except: ({ lowercl }, column) =>
      column === "lowercl" && lowercl === "" ? "where Byar's formula falls below 0 the publisher gives none" : "",
    check: (row) => {
      const level = Number.parseFloat(row.confidence!) / 100;
      return ends(
        ...(["lowercl", "uppercl"] as const),
        row.method === "Byars" ? byarsInterval(num(row.x), level) : wilsonWeighted(num(row.x), num(row.n), level),
      );
    },
  },
  "phe/dsr_input_multiarea.csv": input("area", "ageband", "count", "pop", "esp2013"),
  "phe/dsr_input_nonindependent.csv": input("area", "ageband", "pop", "freq", "persons", "esp2013"),
  "phe/dsr_input_1976.csv": input("Age Band", "count", "pop", "esp1976"),
  "phe/dsr_expected.csv": {
    given: ["area", "statistic", "method"],
    within: asPublished,
    except: ({ area }, column) =>
      area === "testdata_1976" && column.includes("99_8") ? "ten times too large in the source (its README)" : "",
    check: (row) => {
      const strata = ages(row.area!);
      const per = num(/per (\d+)/.exec(row.statistic!)?.[1]);
      return {
        total_count: sum(strata.map(({ events }) => events)),
        total_pop: sum(strata.map(({ population }) => population)),
        value: standardisedRate(strata) && standardisedRate(strata)!.rate * per,
        ...ends(wide[0], wide[1], standardisedRate(strata), per),
        ...ends(wide[2], wide[3], standardisedRate(strata, 0.998), per),
      };
    },
  },
  "phe/isr_input_multiarea.csv": input("area", "ageband", "count", "pop", "refcount", "refpop"),
  "phe/isr_input_ref.csv": {
    given: ["Age Band"],
    within: 0,
    check: (row) => {
      const same = references("testdata_big").find(({ ageband }) => ageband === row["Age Band"])!;
      return { refcount: num(same.refcount), refpop: num(same.refpop) };
    },
  },
  "phe/isr_lookup.csv": {
    given: ["area"],
    within: 0,
    check: (row) => ({ total_count: sum(references(row.area!).map(({ count }) => num(count))) }),
  },
  "phe/isr_expected.csv": {
    given: ["area", "statistic"],
    within: asPublished,
    except: ({ area }, column) =>
      area!.startsWith("Area") && column.includes("99_8") ? "not given in the source" : "",
    check: (row) => {
      const own = references(row.area!);
      const events = num(vector("phe/isr_lookup.csv").find(({ area }) => area === areaOf(row.area!))!.total_count);
      const expected = expectedEvents(
        own.map(({ pop, refcount, refpop }) => ({
          population: num(pop),
          reference: [num(refcount), num(refpop)] as const,
        })),
      );
      const all = references(areaOf(row.area!));
      const [, kind, per] = /(rate per|ratio x) (\d+)/.exec(row.statistic!)!;
      const whole = sum(all.map(({ refcount }) => num(refcount))) / sum(all.map(({ refpop }) => num(refpop)));
      const reference = kind === "rate per" ? whole * num(per) : null;
      const scale = reference ?? num(per);
      return {
        observed: events,
        expected,
        ref_rate: reference,
        value: observedToExpected(events, expected).ratio * scale,
        ...ends(wide[0], wide[1], observedToExpected(events, expected), scale),
        ...ends(wide[2], wide[3], observedToExpected(events, expected, 0.998), scale),
        method: events < 10 ? "Exact" : "Byars",
      };
    },
  },
  "phe/funnel_prop_input.csv": {
    given: ["Area", "numerator", "denominator"],
    within: 0,
    check: ({ numerator, denominator }) => ({
      significance: significance(
        compare(averageProportion(), (level) => wilsonWeighted(num(numerator), num(denominator), level)!),
      ),
    }),
  },
  "phe/funnel_prop_limits_expected.csv": {
    given: ["Population"],
    // printed to six decimals
    within: 5.01e-7,
    check: (row) => {
      const [inner, outer] = levels.map((level) => proportionFunnel(averageProportion(), num(row.Population), level));
      return {
        ...ends("lower_2s_limit", "upper_2s_limit", inner!, 100),
        ...ends("lower_3s_limit", "upper_3s_limit", outer!, 100),
        baseline: averageProportion() * 100,
      };
    },
  },
  "phe/funnel_ratio_input.csv": {
    given: ["obs", "expected"],
    within: 0,
    check: ({ obs, expected }) => ({
      significance: significance(compare(1, (level) => observedToExpected(num(obs), num(expected), level))),
    }),
  },
  "phe/funnel_ratio_limits_expected.csv": {
    given: ["Observed_events"],
    // the publisher searches for what is expected, and stops a millionth short; what it divides by that is so much further off
    within: (column) => (column.endsWith("_exp_events") ? 1e-6 : 5e-5),
    check: (row) => {
      const events = num(row.Observed_events);
      const at = (name: string, expected: number) => ({
        [`${name}_exp_events`]: expected,
        [`${name}_count`]: events / expected - 1,
        [`${name}_isr`]: (events / expected) * 100,
      });
      const [inner, outer] = levels.map((level) => rateFunnel(events, level));
      return {
        ...{ ...at("lower_2s", inner!.low), ...at("upper_2s", inner!.high) },
        ...{ ...at("lower_3s", outer!.low), ...at("upper_3s", outer!.high) },
      };
    },
  },
  "phe/funnel_rate_crude_limits_expected_lt10.csv": {
    given: ["Events", "baseline", "statistic", "method"],
    // found by the publisher's search too, over three years taken together
    within: 5e-5,
    check: (row) => {
      const events = num(row.Events);
      const at = (name: string, expected: number) => {
        const people = expected / num(row.baseline) / 3;
        return {
          [`${name}_population_1_year`]: people * 100_000,
          [`${name}_limit`]: events / people / 3,
        };
      };
      const [inner, outer] = levels.map((level) => rateFunnel(events, level));
      return {
        ...{ ...at("lower_2s", inner!.low), ...at("upper_2s", inner!.high) },
        ...{ ...at("lower_3s", outer!.low), ...at("upper_3s", outer!.high) },
      };
    },
  },
  "phe/funnel_rate_input.csv": {
    given: ["ev", "rate", "pop"],
    within: asPublished,
    // the publisher's test puts 5 events, and then none, in the place of the largest number
    check: (row) => {
      const events = num(row.ev);
      const largest = events === Math.max(...vector("phe/funnel_rate_input.csv").map(({ ev }) => num(ev)));
      const people = (seen: number, years: number) =>
        impliedPopulation(seen, num(row.rate), 100_000, years) ?? num(row.pop) / years;
      const dsr = (largest ? 5 : events) >= fewestEvents;
      return {
        rate_chart: dsr ? num(row.rate) : null,
        denominator_derived: dsr ? people(events, 3) : null,
        rate_chart_crude: num(row.rate),
        denominator_derived_crude: people(events, 3),
        rate_chart_crude_with_denom: num(row.rate),
        denominator_derived_crude_with_denom: people(largest ? 0 : events, 5),
      };
    },
  },
  "phe/funnel_rate_significance.csv": {
    given: ["count", "rate_dsr", "pop"],
    within: asPublished,
    except: ({ count }, column) =>
      count === "0" && column.endsWith("without_0") ? "an area that isn't on the funnel has no place on it" : "",
    check: (row) => ({
      rate_crude_per_100000: (num(row.count) / num(row.pop)) * 100_000,
      rate_crude_per_100: (num(row.count) / num(row.pop)) * 100,
      ...{ dsr_per_100000_with_0: dsrFunnel(row), dsr_per_100_with_0: dsrFunnel(row) },
      ...{ dsr_per_100000_without_0: dsrFunnel(row), dsr_per_100_without_0: dsrFunnel(row) },
      crude_per_100000_with_0: onRateFunnel(row, "rate_crude_per_100000", true),
      crude_per_100_with_0: onRateFunnel(row, "rate_crude_per_100000", true),
      crude_per_100000_without_0: onRateFunnel(row, "rate_crude_per_100000", false),
      crude_per_100_without_0: onRateFunnel(row, "rate_crude_per_100000", false),
    }),
  },
};
