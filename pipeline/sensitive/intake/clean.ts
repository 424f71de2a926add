/**
 * The one cleaning of what a cell holds, for every table of every source alike, and for their headers: white space around a
 * value is nothing, and nothing is null. White space is what looks like it: spaces of every kind, tabs and line ends, and
 * the characters without width that programs leave behind.
 */
import { literal, nothing, type Sql, sql } from "../warehouse/sql.ts";

/** As code points: a no-break space, spaces of other widths, zero-width characters and the byte order mark. */
const whiteSpace =
  " \t\r\n\v\f\u0085\u00a0\u1680\u180e\u2007\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff";

/** SQL for a text without the white space around it; null where nothing is left. Nearly every text has none, which is told at
 * a fraction of the price of trimming it. */
export const cleaned = (text: Sql): Sql =>
  sql`case when regexp_full_match(${text}, '[!-~](.*[!-~])?') then ${text} else nullif(trim(${text}, ${literal(whiteSpace)}), '') end`;

const around = new RegExp(`^[${whiteSpace}]+|[${whiteSpace}]+$`, "g");

/** The same of a text in hand, where nothing is an empty text. */
export const cleanText = (text: string): string => text.replace(around, "");

const isoTime = "[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?( ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?";
const midnight = "00:00(:00([.]0+)?)?( ?(Z|UTC|[+-]00(:?00)?))?";
const isoDay = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const slashedDay = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}";

const matches = (text: Sql, pattern: string): Sql => sql`regexp_full_match(${text}, ${literal(pattern)})`;

/** SQL for a cleaned text as the day it writes, YYYY-MM-DD. A time of day is dropped: midnight is how databases write a day,
 * and of another one `hasTime` tells. `dayFirst`: days may be written d/m/yyyy. A text that is no day stays as it is. */
export function dayText(text: Sql, dayFirst: boolean): Sql {
  const first = sql`split_part(${text}, ' ', 1)`;
  const slashed = sql`when ${matches(text, `${slashedDay}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?`)}
    then coalesce(strftime(try_strptime(${first}, '%d/%m/%Y'), '%Y-%m-%d'), ${text})`;
  return sql`case when ${matches(text, isoDay)} then ${text} when ${matches(text, `${isoDay}${isoTime}`)} then substr(${text}, 1, 10)
    ${dayFirst ? slashed : nothing} else ${text} end`;
}

/** SQL: whether a cleaned text is a day with a time of day that is not midnight. */
export const hasTime = (text: Sql): Sql =>
  sql`(${matches(text, `(${isoDay}|${slashedDay})[T ].*`)} and not ${matches(text, `(${isoDay}|${slashedDay})[T ]${midnight}`)})`;

/** SQL for the month of a day of birth or death, YYYY-MM: all that is kept of it. What is no day says so and nothing else. */
export const monthOfDay = (text: Sql, dayFirst = true): Sql => {
  const it = cleaned(text);
  const day = dayText(it, dayFirst);
  return sql`case when ${it} is null then null when try_cast(${day} as date) between date '1900-01-01' and date '2099-12-31'
    then substr(${day}, 1, 7) else 'unreadable' end`;
};
