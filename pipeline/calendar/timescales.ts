/**
 * Every timescale is a dated setting with its source and can differ by authority (extracts, Working days and timescales);
 * `data/reference/timescales.csv` holds them and says so where Jersey's own written policy gives no number. A changed
 * timescale is a new row with the date it holds from, so older figures keep the rule of their day. `2010-01-01`, the
 * calendar's first day, stands for "as long as we know".
 */

import { inForce } from "../in_force.ts";
import { type FieldCheck, isDay, isFilled, isOneOf, ReferenceFileError, readReference } from "../reference.ts";
import { CalendarError } from "./calendar_error.ts";
import { authorityOf } from "./calendars.ts";

const units = ["working_days", "months", "years", "range"] as const;
export type TimescaleUnit = (typeof units)[number];

export interface Timescale {
  readonly id: string;
  /** an authority's code, or `*` for any without a setting of its own */
  readonly authority: string;
  readonly from: string;
  /** in `unit`; for a range its lower end */
  readonly amount: number;
  /** the upper end of a range, else null */
  readonly upTo: number | null;
  readonly unit: TimescaleUnit;
  readonly words: string;
  readonly source: string;
}

/** Of meetings that follow one another: where one was due and not held, the next is counted from that day, on and on, by months or years. */
export const fromMeetingBefore: ReadonlySet<string> = new Set([
  "second-review",
  "later-review",
  "short-breaks-later-review",
  "later-review-conference",
]);

const isAmount: FieldCheck = (text) =>
  /^\d+(-\d+)?$/.test(text) ? undefined : "it is not a whole number, or two with a dash between for a range";

let read: readonly Timescale[] | undefined;

/** Every setting, in the order of the file, which is read once. Throws ReferenceFileError where the file isn't as promised. */
export function timescales(): readonly Timescale[] {
  read ??= readTimescales();
  return read;
}

function readTimescales(): readonly Timescale[] {
  const rows = readReference("timescales", ["timescale", "authority", "from", "amount", "unit", "words", "source"], {
    fields: {
      timescale: isFilled,
      authority: isFilled,
      from: isDay,
      amount: isAmount,
      unit: isOneOf(units, "a unit"),
      words: isFilled,
    },
    once: ["timescale", "authority", "from"],
  });
  return rows.map(({ timescale: id, authority, from, amount: written, unit, words, source }, at) => {
    const range = /^(\d+)(?:-(\d+))?$/.exec(written);
    const known = units.find((each) => each === unit);
    if (!range || !known || (known === "range") !== (range[2] !== undefined)) {
      // the header is line 1
      throw new ReferenceFileError(
        "timescales",
        at + 2,
        `unit: a range, and only that, is two numbers: ${written} ${unit}`,
      );
    }
    if (fromMeetingBefore.has(id) && known !== "months" && known !== "years")
      throw new ReferenceFileError("timescales", at + 2, `unit: ${id} must be in months or years: ${written} ${unit}`);
    const [amount, upTo] = [Number(range[1]), range[2] === undefined ? null : Number(range[2])];
    return { id, authority, from, amount, upTo, unit: known, words, source };
  });
}

/** The setting that holds for an authority on a date: its own before the general one, then the latest begun. Throws
 * CalendarError where there is none. */
export function timescaleFor(
  id: string,
  authority: string,
  date: string,
  settings: readonly Timescale[] = timescales(),
): Timescale {
  const own = settings.filter((setting) => setting.id === id);
  const found = inForce(own, authority, date);
  if (found === undefined) throw new CalendarError(`no timescale ${id} holds on ${date}`);
  return found;
}

/** Whether a timescale can be counted for an authority: one in working days only where a calendar of them is held. */
export const isCountable = ({ unit }: Timescale, authority: string): boolean =>
  unit !== "working_days" || authorityOf(authority).calendar !== null;
