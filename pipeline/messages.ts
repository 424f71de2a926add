/**
 * Every sentence the user can be shown when something is wrong, keyed by a stable code: what happened and what to do.
 * Lower case, names the thing. What a cell held is never repeated: it may be what should never have been there.
 */

import { fileMessages } from "./messages_of_files.ts";
import { cinMessages } from "./messages_of_rules/cin.ts";
import { episodeMessages } from "./messages_of_rules/episodes.ts";
import { protectionMessages } from "./messages_of_rules/protection.ts";
import { reviewMessages } from "./messages_of_rules/reviews.ts";
import { serviceMessages } from "./messages_of_rules/services.ts";
import { ssda903Messages } from "./messages_of_rules/ssda903.ts";
import { shownName } from "./shown.ts";

/** 1 failed, 2 wrong use, 3 refused by a gate */
export type ExitCode = 1 | 2 | 3;

export interface Message {
  readonly what: string;
  readonly todo: string;
  readonly exit?: ExitCode;
}

export const messages = {
  // a single value
  "value-missing": { what: "a required value is blank", todo: "fill it in at the source" },
  "id-malformed": {
    what: "not a pseudonym",
    todo: "use letters, digits and _ . : / - only, at most 64 characters, starting with a letter or digit",
  },
  "date-malformed": { what: "not a day of the calendar", todo: "write days as YYYY-MM-DD, between 1900 and 2099" },
  "date-day-first": {
    what: "a date written day first, which submission.json does not declare",
    todo: 'write days as YYYY-MM-DD, or add "dates": "dd/mm/yyyy" to submission.json if that is how they are written',
  },
  "date-not-day-first": {
    what: "not a day of the calendar",
    todo: "write days as this format does, DD/MM/YYYY, between 1900 and 2099",
  },
  "date-month-first": {
    what: "a date written month first, which is read nowhere",
    todo: "write the day before the month, or the whole as YYYY-MM-DD; check the dates whose day is 12 or less too",
  },
  "birth-day-malformed": {
    what: "not a day of birth or death, of which the month is kept",
    todo: "write it as this format does: DD/MM/YYYY, in XML YYYY-MM-DD",
  },
  "day-with-time": {
    what: "a time of day beside the day, which is not midnight; the day alone was used",
    todo: "check that the source means a day, and export it as one",
  },
  "day-zoned": {
    what: "a moment in a time zone that is no midnight, so that its day depends on the place",
    todo: "export the day itself, as a date or a text YYYY-MM-DD",
  },
  "cell-error": {
    what: "the cell holds an error (#REF!, #N/A and the like), which is not blank",
    todo: "mend the formula, or fill the value in",
  },
  "cell-formula": {
    what: "the cell holds a formula whose result was not saved, which is not blank",
    todo: "open the workbook in Excel and save it again, or replace the formulas by their values",
  },
  "month-malformed": { what: "not a month", todo: "write months as YYYY-MM, without a day" },
  "code-unknown": {
    what: "not a code of this column's list",
    todo: "use a code of the data dictionary, one that holds for your authority",
  },
  "word-malformed": {
    what: "not a code",
    todo: "use a code of the data dictionary, or one of your own: one short word in lower case, no sentence, no name",
  },
  "school-year-malformed": { what: "not an academic year", todo: "write academic years as 202425" },
  "any-year-malformed": {
    what: "not a year, or two years that do not follow each other",
    todo: "write 2025 (a calendar year), 2024/25 (a year to March) or 202425 (an academic year)",
  },
  "period-malformed": { what: "not a period", todo: "write 2025, 2024/25, 2025-Q4 or 2025-12" },
  "flag-malformed": { what: "neither Y nor N", todo: "write Y or N, or leave it blank where it was not recorded" },
  "number-malformed": { what: "not a whole number", todo: "write digits only" },
  "number-out-of-range": { what: "a number outside the range allowed", todo: "check it against the data dictionary" },
  "authority-malformed": { what: "not an authority", todo: "use JE, GG, AL or an ONS code such as E06000046" },
  // values against one another
  "dates-out-of-order": { what: "a date before the one it must follow", todo: "correct whichever of the two is wrong" },
  "numbers-out-of-order": { what: "a range that ends before it begins", todo: "correct whichever is wrong" },
  "none-filled": { what: "neither a date held nor a date due", todo: "fill in at least one of them" },
  "key-duplicate": {
    what: "a second row with the same key that agrees in all that figures need",
    todo: "send it once; the first is used",
  },
  "key-conflict": {
    what: "rows with the same key that say different things",
    todo: "keep the one that is right; none of them is used",
  },
  "key-gives-way": {
    what: "a row that ended on the day it began, beside another with the same key",
    todo: "nothing, if both are right: the one that goes on is used",
  },
  "answers-differ": {
    what: "rows with the same key give different answers here, so none is kept",
    todo: "send the row once, with the right answer",
  },
  "reference-missing": {
    what: "refers to a row that is not there",
    todo: "send that row too, or correct the reference",
  },
  "reference-set-aside": {
    what: "refers to a row that was itself set aside",
    todo: "mend that row, and this one is loaded with it",
  },
  "reference-other-form": {
    what: "refers to an id that is there, but written in another form (1001.0 for 1001, lost zeros, other letters)",
    todo: "have both extracts written by one program in one form; ids are compared letter by letter",
  },
  "row-short": { what: "a row with too few fields", todo: "give every row as many fields as the header" },
  "row-long": { what: "a row with too many fields", todo: "put fields that hold commas in double quotes" },
  "row-unreadable": { what: "a row whose quotes do not close", todo: "double the quotes inside a quoted field" },
  "rows-unaccounted": {
    what: "the file has {records} rows, but {read} could be told apart; nothing of it was used",
    todo: "look for a quote that never closes, a line of many megabytes, or mixed line ends, and save the file again",
  },
  "row-too-wide": {
    what: "row {row} has {fields} fields or more, where the header has {columns}",
    todo: "look for lost line ends in that row, and save the file again",
  },
  "row-too-large": { what: "a row of more than two million characters", todo: "look for a quote that never closes" },
  // worth a look, loaded all the same
  "due-differs": {
    what: "a due date that differs from the one the timescale gives",
    todo: "check the source's rule; the derived date is used",
  },
  "date-after-as-at": {
    what: "something that happened after the submission's as-at date",
    todo: "check the date, or the as-at date; it is loaded and counts only in periods that are over",
  },
  "start-not-recorded": {
    what: "a child's first episode is not the start of a period of care",
    todo: "send the episode that began it (start reason S); until then no due date can be derived",
  },
  "constant-column": {
    what: "a column in which every filled row says the same",
    todo: "check that the source records it and does not export a constant",
  },
  "column-not-supplied": { what: "a column that is not in the file", todo: "add it if the source records it" },
  "reference-unchecked": {
    what: "refers to an extract that was not supplied, so it could not be checked",
    todo: "send that extract too",
  },
  // rules, by subject
  ...episodeMessages,
  ...reviewMessages,
  ...protectionMessages,
  ...serviceMessages,
  ...ssda903Messages,
  ...cinMessages,
  // a file
  ...fileMessages,
  // a submission
  "submission-missing": {
    what: "there is no submission.json",
    todo: 'add one: { "authority": "JE", "name": "Jersey", "from": "2016-01-01", "as_at": "2025-12-31" }',
  },
  "submission-invalid": {
    what: "submission.json cannot be used: {why}",
    todo: "correct it as the data dictionary says",
  },
  "submission-withdrawn": {
    what: "this submission was withdrawn: {reason}",
    todo: "send a corrected one: what was withdrawn is not loaded again",
    exit: 3,
  },
  "submission-unknown": {
    what: "the warehouse has no such submission",
    todo: "see quorate submissions for what it has",
  },
  "reference-file": {
    what: "a file of data/reference cannot be used: {why}",
    todo: "correct that line of the file, as the lines around it are written",
  },
  "submission-not-folder": { what: "not a folder", todo: "give the folder that holds submission.json" },
  "submission-no-extracts": { what: "no extract in the folder", todo: "add at least one file named after an extract" },
  "source-unknown": { what: "no such source{like}", todo: "use one of: {known}", exit: 2 },
  "source-empty": {
    what: "no file with the columns of a known {source} table{seen}",
    todo: "check that the files have their usual headers",
  },
  "authority-not-there": {
    what: "no submission of that authority, only of {found}",
    todo: "correct --authority, or leave it out",
    exit: 2,
  },
  "calendar-missing": {
    what: "no calendar of bank holidays is held for authority {authority}",
    todo: "add its bank holidays to data/reference/bank_holidays.csv and name them in authorities.csv",
  },
  // the run
  "command-unknown": { what: "no such command{like}", todo: "run quorate help", exit: 2 },
  usage: { what: "{why}", todo: "run quorate help {command}", exit: 2 },
  "profile-public": {
    what: "the public profile needs disclosure control, which this version does not have",
    todo: "use --profile restricted; what it makes is not for publication",
    exit: 3,
  },
  "output-not-writable": { what: "cannot write there: {why}", todo: "choose another folder with --to" },
  "output-not-ours": {
    what: "the folder holds files that Quorate did not make",
    todo: "choose an empty folder, or an earlier one of its own, with --to",
  },
  "warehouse-busy": {
    what: "the warehouse is in use by another run",
    todo: "wait for it to end, or use --warehouse to name another",
  },
  "warehouse-missing": {
    what: "there is no warehouse in that file",
    todo: "load a submission first, with publish or ingest, or name another file with --warehouse",
  },
  "warehouse-layout": {
    what: "the warehouse was made by another version of Quorate",
    todo: "move it away (its key too, if ids need not stay the same) and load the submissions again",
  },
  "disk-full": {
    what: "there is no room left on the disk",
    todo: "make room where the warehouse, the output and temporary files are, and run again",
  },
  "key-unusable": {
    what: "the key for pseudonyms cannot be used: {why}",
    todo: "set QUORATE_KEY or mend the key file",
  },
  "config-invalid": { what: "quorate.config.json cannot be used: {why}", todo: "correct it" },
  "site-faulty": {
    what: "the site failed its check: {faults}",
    todo: "this is a fault of Quorate: please report it; if you have changed a page, mend what is named",
  },
  "report-faulty": {
    what: "the report can't be made as it stands:\n{problems}",
    todo: "correct the words where it says; figures are named, as in {{ deaths-notified 2021-2025 }}",
  },
  "release-changed": {
    what: "{file} is not as it was written",
    todo: "publish anew, or bring the release's own file back: a report of figures that somebody changed would say what nobody counted",
  },
  "release-other": {
    what: "another version of quorate wrote this release",
    todo: "publish anew with this version, or make the report with the one that wrote it",
  },
  "release-unknown": { what: "no release there", todo: "publish first, or name a release's folder with --release" },
  // the run: places, locks and the key
  "output-overlaps": {
    what: "what is written there would replace, hold or lie in {what}",
    todo: "name another place with --to, away from what Quorate reads and from its own folders",
  },
  "output-exists": {
    what: "there is a file of that name, and Quorate did not make the folder it is in",
    todo: "choose another place with --to, or move the file away; nothing is written over",
  },
  "output-busy": {
    what: "another run is writing there",
    todo: "wait for it to end and run again, or choose another place with --to",
  },
  "output-changed": {
    what: "somebody else changed the folder while the run was working, so nothing was put in its place",
    todo: "see what it holds now, and run again",
  },
  "warehouse-unusable": {
    what: "the warehouse cannot be made or opened there: {why}",
    todo: "name a file in a folder of your own with --warehouse",
  },
  "temporary-unusable": {
    what: "no temporary folder can be made: {why}",
    todo: "set TMPDIR to a folder that you may write to",
  },
  "key-changed": {
    what: "the key is not the one that the warehouse was loaded with, so the ids of its children would change",
    todo: "bring back the key it was loaded with (QUORATE_KEY or the key file), or use --warehouse to begin a new one",
  },
  "key-missing": {
    what: "the key that the warehouse was loaded with is not there",
    todo: "put its key file back beside it or set QUORATE_KEY; without the key, begin a new warehouse with --warehouse",
  },
  "key-open": {
    what: "others could read the key file; now only its owner can",
    todo: "if anybody may have read it, begin a new warehouse with a new key",
  },
  stopped: { what: "the run was stopped ({signal})", todo: "run it again; what it was working on was put away" },
  unexpected: {
    what: "something went wrong: {why}",
    todo: "please report it with the command you ran; QUORATE_TRACE=1 before it shows where, for your eyes: it may show values",
  },
} as const satisfies Record<string, Message>;

export type Code = keyof typeof messages;

type Details = Readonly<Record<string, string | number>>;

/** The sentence for a code with its `{places}` filled in. */
export function say(code: Code, details: Details = {}): { what: string; todo: string } {
  const message: Message = messages[code];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name) => String(details[name] ?? whole));
  return { what: fill(message.what), todo: fill(message.todo) };
}

/** The one error class: something the user can mend. `place` is a file, or file, row and column. */
export class QuorateError extends Error {
  readonly code: Code;
  readonly place: string;
  readonly details: Details;
  readonly todo: string;
  readonly exit: ExitCode;
  /** what else is wrong, found in the same run */
  readonly also: readonly QuorateError[];
  constructor(code: Code, place: string, details: Details = {}, also: readonly QuorateError[] = []) {
    const { what, todo } = say(code, details);
    super(what);
    this.details = details;
    this.name = "QuorateError";
    this.code = code;
    this.place = shownName(place);
    this.todo = todo;
    this.also = also;
    const message: Message = messages[code];
    this.exit = message.exit ?? 1;
  }
}

/** Several faults of one run as one to throw: the first, with the others beside it. */
export function together(faults: readonly QuorateError[]): QuorateError {
  const [first, ...others] = faults;
  if (first === undefined) throw new Error("no fault to tell");
  return others.length === 0 ? first : new QuorateError(first.code, first.place, first.details, others);
}

const outcomes = new WeakMap<object, string>();

/** The same error, with what the run had done when it was met: what no message can know, for the same fault may be met before
 * anything was loaded and when all of it was. */
export function withOutcome(error: unknown, outcome: string): unknown {
  const known = asFull(error);
  if (typeof known === "object" && known !== null) outcomes.set(known, outcome);
  return known;
}

/** What the run had done; empty where it does nothing by steps. */
export const outcomeOf = (error: object): string => outcomes.get(error) ?? "";

/** `disk-full` where an error, whoever met it, says that there is no room or that no more may be used; otherwise the error. */
export function asFull(error: unknown): unknown {
  if (error instanceof QuorateError) return error;
  const said = error instanceof Error ? `${(error as NodeJS.ErrnoException).code} ${error.message}` : String(error);
  return /ENOSPC|EDQUOT|no space left|quota exceeded|not enough (disk )?space|failed to offload data block/i.test(said)
    ? new QuorateError("disk-full", "")
    : error;
}

/** What to throw of an error met while writing at `place`: `disk-full`, or `output-not-writable` where the system refused, and
 * otherwise the error itself, which another folder would not mend. */
export function notWritable(error: unknown, place: string): unknown {
  const full = asFull(error);
  return full === error && error instanceof Error && "syscall" in error
    ? new QuorateError("output-not-writable", place, { why: (error as NodeJS.ErrnoException).code ?? "unknown" })
    : full;
}
