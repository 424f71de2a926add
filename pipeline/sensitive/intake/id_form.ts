/**
 * The forms in which one id may be written: a spreadsheet makes `1001.0` of 1001 and 77 of 0077, and systems write letters
 * large or small and put separators where others put none. Such ids are not taken for one another, since two children could
 * become one; but that an id is there in another form is told, with what the forms look like.
 */
import { type Sql, sql } from "../warehouse/sql.ts";

/** SQL for what is the same in every form of an id. */
export const looseId = (id: Sql): Sql =>
  sql`ltrim(translate(lower(case when ends_with(${id}, '.0') then left(${id}, -2) else ${id} end), '-_./: ', ''), '0')`;

/** SQL for what an id looks like, without what it is: each digit is 9, each letter a or A. */
export const shapeOfId = (id: Sql): Sql =>
  sql`regexp_replace(regexp_replace(regexp_replace(${id}, '[0-9]', '9', 'g'), '[a-z]', 'a', 'g'), '[A-Z]', 'A', 'g')`;
