/**
 * The statistics on their own: `import { wilson } from "quorate/statistics"`. Pure functions of numbers, each checked against
 * reference values of others; what a function takes, returns and throws, and whose method it is, is said where it is declared.
 * Some are on no page: they are here for whoever compares places, standardises rates or checks an interval by another method.
 */
export { clusteredWilson } from "./clustered_intervals.ts";
export { countTrend } from "./count_trend.ts";
export { differenceInterval } from "./difference.ts";
export { differenceCorrected, differenceScore, differenceWald } from "./difference_intervals.ts";
export { exactProportionFunnel, exactRatioFunnel } from "./exact_funnel.ts";
export { compare, impliedPopulation, overdispersion, proportionFunnel, rateFunnel } from "./funnel.ts";
export { orderTrend } from "./kendall.ts";
export { median } from "./median.ts";
export { medianRanks } from "./median_interval.ts";
export { oddsRatio, oddsRatioChange } from "./odds.ts";
export { pChart } from "./p_chart.ts";
export { checkedShare, wilson, wilsonWeighted } from "./proportion.ts";
export { clopperPearson, jeffreys, midP, wilsonCorrected } from "./proportion_intervals.ts";
export { proportionTrend } from "./proportion_trend.ts";
export { gChart, tChart } from "./rare_events.ts";
export { byarsInterval, countInterval, exactCountInterval, midPCountInterval, rateInterval } from "./rate.ts";
export { rateRatio } from "./rate_ratio.ts";
export { ratioInterval, ratioKatz } from "./ratio.ts";
export { specialCauses } from "./spc_rules.ts";
export { expectedEvents, observedToExpected, standardisedRate } from "./standardised_rate.ts";
export { uChart } from "./u_chart.ts";
export { waitChart } from "./wait_chart.ts";
export { xmr } from "./xmr.ts";
