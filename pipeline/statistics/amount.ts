/**
 * A figure with its unit, the same in every sentence, table and chart. Days and weeks are whole: half a day of a median says
 * more than is known. Other figures are whole where they are whole, else to one decimal.
 */
import { type Unit, units } from "../release/format.ts";
import { formatNumber, formatPercent } from "./format_number.ts";
import { round } from "./round.ts";

/** "1,234", "12.5": whole where it is, else to one decimal. */
export const countWords = (value: number): string => formatNumber(value, Number.isInteger(round(value, 1)) ? 0 : 1);

/** A figure's number alone: "13" of 12.5 days. */
export const numberWords = (value: number, unit: Unit): string =>
  unit === "days" || unit === "weeks" ? formatNumber(value) : countWords(value);

/** The unit that agrees with the number as it is printed: "child", "children", "%". */
export function unitWords(unit: Unit, value: number): string {
  if (unit === "percent") return "%";
  return numberWords(Math.abs(value), unit) === "1" ? units[unit] : unit;
}

/** "79%", "13 days", "1 child". A share is given in whole percent: with a small denominator, decimals would claim too much. */
export const amountWords = (value: number, unit: Unit): string =>
  unit === "percent" ? formatPercent(value) : `${numberWords(value, unit)} ${unitWords(unit, value)}`;
