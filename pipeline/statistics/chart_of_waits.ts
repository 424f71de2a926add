/**
 * A rare count on a g chart: the whole periods from one with an event to the next, in place of a chart of counts that
 * could not show a fall. Made of released counts alone, no day of any event. Never of deaths, which are seen over years
 * together and not one by one; and not where the line starts again, since the two parts would be in different units.
 */
import type { SeriesPoint } from "../release/point.ts";
import { type ChartMeasure, type ChartPoint, fewestPoints, type Made } from "./control_chart.ts";
import { falseAlarmsIn100, falseAlarmWords } from "./false_alarm.ts";
import { formatNumber } from "./format_number.ts";
import { alarmOfContinuous } from "./latest_alarm.ts";
import { periodKindOf } from "./period_words.ts";
import { isSettled } from "./settled.ts";
import { reasonOf, signalOf, waitReasonOf } from "./signals.ts";
import { isRare, type WaitPoint, waitChart } from "./wait_chart.ts";

/** The chart, or null where the measure is none for it: not a flow of counts of separate events, a death, not rare, or
 * fewer than 13 waits. */
export function chartOfWaits(measure: ChartMeasure, points: readonly SeriesPoint[]): Made | null {
  const { kind, moment, independent, discloses } = measure;
  if (kind !== "count" || moment !== "flow" || independent === false || discloses === "death") return null;
  // late records still move a provisional point, so that it neither makes the limits nor is judged
  const settled = points.filter(isSettled);
  const counts = settled.map(({ value }) => value);
  const last = settled.at(-1);
  if (last === undefined || !isRare(counts)) return null;
  const chart = waitChart(counts);
  if (chart === null || chart.waits < fewestPoints) return null;
  const { centre, lower, upper, most, waits } = chart;
  const [one, many] = periodNouns(last);
  let at = 0;
  const drawn = points.map((each): ChartPoint => {
    const point = isSettled(each) ? chart.points[at++]! : null;
    if (point === null) return { centre, lower: null, upper: null, signal: "", reason: "", wait: null };
    const { wait, open } = point;
    return { centre, lower, upper, ...told(point), wait, stillWaiting: open };
  });
  const judged = (many: string) => `A wait that is not over is judged too, and so is a ${one} with ${many}.`;
  const drawnAs = `Most ${many} have none, so each point is how many ${many} went by between one with any and the next; the line is the average, and the limits, of a g chart, are exact for events that happen by chance.`;
  const words = [drawnAs, judged(`more than ${formatNumber(most)}`), falseAlarmWords("waits", waits)];
  const about = [drawnAs, judged("very many")].join(" ");
  const alarm = measure.better === "none" ? 0 : alarmOfContinuous;
  return {
    kind: "g",
    from: 0,
    about,
    words: words.join(" "),
    points: drawn,
    assurance: "",
    power: null,
    falseAlarms: falseAlarmsIn100("waits", waits),
    alarm,
  };

  /** longer waits are fewer events */
  function told({ cause, wait, open }: WaitPoint): Pick<ChartPoint, "signal" | "reason" | "rule"> {
    if (cause === "burst")
      return {
        rule: "outside",
        signal: signalOf(1, measure.better),
        reason: reasonOf({ rule: "outside", direction: 1 }),
      };
    if (cause !== null)
      return {
        rule: cause.rule,
        signal: signalOf(cause.direction === 1 ? -1 : 1, measure.better),
        reason: waitReasonOf(cause, `${wait} ${wait === 1 ? one : many}`, open),
      };
    return { signal: open && wait === null ? "" : "common_cause", reason: "" };
  }
}

/** "quarter", "quarters" */
function periodNouns({ period, period_end }: SeriesPoint): readonly [one: string, many: string] {
  const kind = periodKindOf(period, period_end);
  const one = kind === "month" || kind === "quarter" ? kind : "year";
  return [one, `${one}s`];
}
