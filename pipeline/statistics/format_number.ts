/** Numbers as readers see them: rounded by `round`, thousands set apart by commas, a real minus sign. The same on every
 * machine, so it doesn't ask the machine's locale. */
import { round } from "./round.ts";

/** "1,234", "−0.5", "12.0": always so many decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const rounded = round(value, decimals);
  const [whole, fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** "79%" from a percentage 0 to 100. */
export function formatPercent(value: number, decimals = 0): string {
  return `${formatNumber(value, decimals)}%`;
}
