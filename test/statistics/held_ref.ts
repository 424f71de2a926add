/** What is held to each column of `vectors/ref`, computed elsewhere from published formulas; `given` are inputs and
 * names. */
import { betaQuantile } from "../../pipeline/statistics/beta.ts";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import {
  differenceCorrected,
  differenceScore,
  differenceWald,
} from "../../pipeline/statistics/difference_intervals.ts";
import { exactProportionFunnel, exactRatioFunnel } from "../../pipeline/statistics/exact_funnel.ts";
import { binomialTest, fisherTest, poissonTest } from "../../pipeline/statistics/exact_tests.ts";
import { gammaQuantile } from "../../pipeline/statistics/gamma.ts";
import { normalQuantile } from "../../pipeline/statistics/normal.ts";
import { oddsRatio } from "../../pipeline/statistics/odds.ts";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { clopperPearson, jeffreys, midP, wilsonCorrected } from "../../pipeline/statistics/proportion_intervals.ts";
import {
  byarsInterval,
  countInterval,
  exactCountInterval,
  midPCountInterval,
  rateInterval,
} from "../../pipeline/statistics/rate.ts";
import { rateRatio } from "../../pipeline/statistics/rate_ratio.ts";
import { ratioInterval, ratioKatz } from "../../pipeline/statistics/ratio.ts";
import { observedToExpected } from "../../pipeline/statistics/standardised_rate.ts";
import { asReckoned, ends, type Held, levels, num, pair } from "./held.ts";

export const heldRef: Readonly<Record<string, Held>> = {
  "ref/proportion_ci.csv": {
    given: ["x", "n", "conf"],
    within: asReckoned,
    check: (row) => {
      const [x, n, conf] = [num(row.x), num(row.n), num(row.conf)];
      return {
        p: x / n,
        ...ends("wilson_lo", "wilson_hi", wilson(x, n, conf)),
        ...ends("wilsoncc_lo", "wilsoncc_hi", wilsonCorrected(x, n, conf)),
        ...ends("cp_lo", "cp_hi", clopperPearson(x, n, conf)),
        ...ends("jeffreys_lo", "jeffreys_hi", jeffreys(x, n, conf)),
        ...ends("midp_lo", "midp_hi", midP(x, n, conf)),
      };
    },
  },
  "ref/poisson_ci.csv": {
    given: ["x", "conf"],
    within: asReckoned,
    check: (row) => {
      const [x, conf] = [num(row.x), num(row.conf)];
      return {
        ...ends("exact_lo", "exact_hi", exactCountInterval(x, conf)),
        ...ends("byar_lo", "byar_hi", byarsInterval(x, conf)),
        ...ends("midp_lo", "midp_hi", midPCountInterval(x, conf)),
        ...ends("phe_lo", "phe_hi", countInterval(x, conf)),
        phe_method: { exact: "Exact", byars: "Byars" }[rateInterval(x, 1, conf)!.method],
      };
    },
  },
  "ref/newcombe1998_difference.csv": {
    given: ["ex", "a", "m", "b", "n"],
    within: asReckoned,
    check: (row) => {
      const [own, peers] = [pair(row, "a", "m"), pair(row, "b", "n")];
      const ten = differenceInterval(own, peers)!;
      return {
        diff: own[0] / own[1] - peers[0] / peers[1],
        ...ends("newcombe10_lo", "newcombe10_hi", ten),
        ...ends("newcombe11_lo", "newcombe11_hi", differenceCorrected(own, peers)),
        ...ends("wald_lo", "wald_hi", differenceWald(own, peers)),
        ...ends("mn_lo", "mn_hi", differenceScore(own, peers)),
        // the article prints four decimals
        pub10_lo: Number(ten.lower.toFixed(4)),
        pub10_hi: Number(ten.upper.toFixed(4)),
      };
    },
  },
  "ref/gap_measures.csv": {
    given: ["label", "x1", "n1", "x2", "n2"],
    within: asReckoned,
    except: ({ x1 }, column) =>
      x1 === "0" && column.startsWith("katz") ? "of none the usual logarithm has no interval; R leaves 0 and NaN" : "",
    check: (row) => {
      const [own, peers] = [pair(row, "x1", "n1"), pair(row, "x2", "n2")];
      const ratio = ratioInterval(own, peers);
      return {
        p1: own[0] / own[1],
        p2: peers[0] / peers[1],
        diff: own[0] / own[1] - peers[0] / peers[1],
        ...ends("newcombe_lo", "newcombe_hi", differenceInterval(own, peers)),
        rr: ratio?.ratio,
        ...ends("katz_lo", "katz_hi", ratioKatz(own, peers)),
        ...ends("moverR_lo", "moverR_hi", ratio),
        or: oddsRatio(own, peers),
        fisher_p: fisherTest(own, peers),
      };
    },
  },
  "ref/smr_exact.csv": {
    given: ["obs", "exp"],
    within: asReckoned,
    check: (row) => {
      const [obs, exp] = [num(row.obs), num(row.exp)];
      return {
        smr: observedToExpected(obs, exp).ratio,
        ...ends("lo", "hi", exactCountInterval(obs), 1 / exp),
        p_two_sided: poissonTest(obs, exp),
      };
    },
  },
  "ref/rate_ratio_exact.csv": {
    given: ["x1", "pt1", "x2", "pt2"],
    within: asReckoned,
    check: (row) => {
      const [[x1, t1], [x2, t2]] = [pair(row, "x1", "pt1"), pair(row, "x2", "pt2")];
      const found = rateRatio([x1, t1], [x2, t2]);
      return { ratio: found?.ratio, ...ends("lo", "hi", found), p: binomialTest(x1, x1 + x2, t1 / (t1 + t2)) };
    },
  },
  "ref/pooled_rate_jersey_like.csv": {
    given: ["deaths_5y", "person_years"],
    within: asReckoned,
    check: (row) => {
      const [deaths, years] = pair(row, "deaths_5y", "person_years");
      const { lower, upper } = exactCountInterval(deaths);
      const per = 100_000 / years;
      return {
        rate_per_100k: deaths * per,
        ...{ lo: lower * per, hi: upper * per },
        ratio_hi_lo: upper / lower,
      };
    },
  },
  "ref/funnel_binomial_interpolated.csv": {
    given: ["n", "p0"],
    within: asReckoned,
    check: (row) => {
      const [inner, outer] = levels.map((level) => exactProportionFunnel(num(row.p0), num(row.n), level));
      return { ...ends("lo95", "hi95", inner!), ...ends("lo998", "hi998", outer!) };
    },
  },
  "ref/funnel_poisson_smr_interpolated.csv": {
    given: ["expected"],
    within: asReckoned,
    check: (row) => {
      const [inner, outer] = levels.map((level) => exactRatioFunnel(num(row.expected), level));
      return { ...ends("lo95", "hi95", inner!), ...ends("lo998", "hi998", outer!) };
    },
  },
  "ref/q_beta.csv": {
    given: ["p", "a", "b"],
    within: asReckoned,
    check: (row) => ({ q: betaQuantile(num(row.p), num(row.a), num(row.b)) }),
  },
  "ref/q_chisq.csv": {
    given: ["p", "df"],
    within: asReckoned,
    check: (row) => ({ q: 2 * gammaQuantile(num(row.p), num(row.df) / 2) }),
  },
  "ref/q_norm.csv": { given: ["p"], within: asReckoned, check: (row) => ({ q: normalQuantile(num(row.p)) }) },
};
