/**
 * Every message a user can be shown when something is wrong, keyed by a stable code: what happened and what to do. Each is in lower
 * case and names the thing. No message repeats what a cell held: it may be something that should never have been there.
 */

import { benchmarkMessages } from "./messages_of_benchmarks.ts";
import { fileMessages } from "./messages_of_files.ts";
import { publishingMessages } from "./messages_of_publishing.ts";
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
  "date-malformed": { what: "not a real date", todo: "write dates as YYYY-MM-DD, between 1900 and 2099" },
  "date-day-first": {
    what: "a date with the day first, which submission.json does not declare",
    todo: 'write dates as YYYY-MM-DD, or add "dates": "dd/mm/yyyy" to submission.json if that is how they are written',
  },
  "date-not-day-first": {
    what: "not a real date",
    todo: "write dates as this format does, DD/MM/YYYY, between 1900 and 2099",
  },
  "date-month-first": {
    what: "a date with the month first, which is never read",
    todo: "write the day before the month, or use YYYY-MM-DD; also check the dates whose day is 12 or less",
  },
  "birth-day-malformed": {
    what: "not a date of birth or death (only its month is kept)",
    todo: "write it as this format does: DD/MM/YYYY, in XML YYYY-MM-DD",
  },
  "day-with-time": {
    what: "a date with a time of day other than midnight; only the date was used",
    todo: "check that the source means a date, and export it without a time",
  },
  "day-zoned": {
    what: "a time with a time zone that is not midnight, so its date depends on the place",
    todo: "export only the date, as a date or as text YYYY-MM-DD",
  },
  "cell-error": {
    what: "the cell holds an error (#REF!, #N/A and the like), which is not blank",
    todo: "correct the formula, or fill in the value",
  },
  "cell-formula": {
    what: "the cell holds a formula whose result was not saved, which is not blank",
    todo: "open the workbook in Excel and save it again, or replace the formulas with their values",
  },
  "month-malformed": { what: "not a month", todo: "write months as YYYY-MM, without a day" },
  "code-unknown": {
    what: "not a code of this column's list",
    todo: "use a code from the data dictionary that applies to your authority",
  },
  "word-malformed": {
    what: "not a code",
    todo: "use a code from the data dictionary, or one of your own: one short word in lower case, not a sentence or a name",
  },
  "school-year-malformed": { what: "not an academic year", todo: "write academic years as 202425" },
  "any-year-malformed": {
    what: "not a year, or not two consecutive years",
    todo: "write 2025 (a calendar year), 2024/25 (a year to March) or 202425 (an academic year)",
  },
  "period-malformed": { what: "not a period", todo: "write 2025, 2024/25, 2025-Q4 or 2025-12" },
  "flag-malformed": { what: "neither Y nor N", todo: "write Y or N, or leave it blank where it was not recorded" },
  "number-malformed": { what: "not a whole number", todo: "write digits only" },
  "number-out-of-range": { what: "a number outside the range allowed", todo: "check it against the data dictionary" },
  "authority-malformed": { what: "not an authority", todo: "use JE, GG, AL or an ONS code such as E06000046" },
  // values compared with one another
  "dates-out-of-order": { what: "a date before the one it must follow", todo: "correct whichever date is wrong" },
  "numbers-out-of-order": { what: "a range that ends before it begins", todo: "correct whichever is wrong" },
  "none-filled": { what: "neither a date held nor a date due", todo: "fill in at least one of them" },
  "key-duplicate": {
    what: "a second row with the same key that agrees in everything the figures need",
    todo: "send it once; the first is used",
  },
  "key-conflict": {
    what: "rows with the same key that say different things",
    todo: "keep the right one; none of them is used",
  },
  "key-gives-way": {
    what: "a row that ended on the day it began, beside another with the same key",
    todo: "do nothing if both are right: the one that continues is used",
  },
  "answers-differ": {
    what: "rows with the same key give different answers here, so no answer is kept",
    todo: "send the row once, with the right answer",
  },
  "reference-missing": {
    what: "refers to a row that is not there",
    todo: "send that row too, or correct the reference",
  },
  "reference-set-aside": {
    what: "refers to a row that was itself set aside",
    todo: "correct that row, and this one will be loaded with it",
  },
  "reference-other-form": {
    what: "refers to an id that is there but written differently (1001.0 for 1001, lost zeros, other letters)",
    todo: "have one program write both extracts in the same way; ids are compared letter by letter",
  },
  "row-short": { what: "a row with too few fields", todo: "give every row as many fields as the header" },
  "row-long": { what: "a row with too many fields", todo: "put fields that hold commas in double quotes" },
  "row-unreadable": { what: "a row whose quotes do not close", todo: "double the quotes inside a quoted field" },
  "rows-unaccounted": {
    what: "the file has {records} rows, but {read} could be distinguished; none of it was used",
    todo: "look for a quote that never closes, a line of many megabytes, or mixed line ends, and save the file again",
  },
  "row-too-wide": {
    what: "row {row} has {fields} fields or more, where the header has {columns}",
    todo: "look for lost line ends in that row, and save the file again",
  },
  "row-too-large": { what: "a row of more than two million characters", todo: "look for a quote that never closes" },
  // warnings: worth checking, but loaded
  "due-differs": {
    what: "a due date that differs from the one worked out from the timescale",
    todo: "check the source's rule; the date worked out is used",
  },
  "date-after-as-at": {
    what: "something that happened after the submission's as-at date",
    todo: "check the date, or the as-at date; it is loaded and counts only in periods that are over",
  },
  "start-not-recorded": {
    what: "a child's first episode is not the start of a period of care",
    todo: "send the episode that began it (start reason S); until then no due date can be worked out",
  },
  "constant-column": {
    what: "a column with the same value in every filled row",
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
  ...publishingMessages,
  ...benchmarkMessages,
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
    todo: "run quorate submissions to see what it has",
  },
  "reference-file": {
    what: "a file in data/reference cannot be used: {why}",
    todo: "correct that line of the file, in the form of the lines around it",
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
    what: "there is no calendar of bank holidays for authority {authority}",
    todo: "add its bank holidays to data/reference/bank_holidays.csv and name them in authorities.csv",
  },
  // the run
  "command-unknown": { what: "no such command{like}", todo: "run quorate help", exit: 2 },
  usage: { what: "{why}", todo: "run quorate help {command}", exit: 2 },
  "release-tells": {
    what: "small numbers of children can be told from what was published",
    todo: "do not publish this release; send the lines above to whoever looks after Quorate",
    exit: 3,
  },
  "output-not-writable": { what: "cannot write there: {why}", todo: "choose another folder with --to" },
  "output-not-ours": {
    what: "the folder holds files that Quorate did not make",
    todo: "use --to to choose an empty folder, or one that Quorate made earlier",
  },
  "warehouse-busy": {
    what: "the warehouse is in use by another run",
    todo: "wait for that run to end, or use --warehouse to name another warehouse",
  },
  "warehouse-missing": {
    what: "there is no warehouse in that file",
    todo: "load a submission first, with publish or ingest, or name another file with --warehouse",
  },
  "warehouse-layout": {
    what: "the warehouse was made by another version of Quorate",
    todo: "move it away (and its key, unless ids must stay the same) and load the submissions again",
  },
  "disk-full": {
    what: "there is no room left on the disk",
    todo: "make room where the warehouse, the output and temporary files are, and run again",
  },
  "key-unusable": {
    what: "the key for pseudonyms cannot be used: {why}",
    todo: "set QUORATE_KEY or correct the key file",
  },
  "config-invalid": { what: "quorate.config.json cannot be used: {why}", todo: "correct it" },
  "site-faulty": {
    what: "the site failed its check: {faults}",
    todo: "this is a fault in Quorate: please report it; if you have changed a page, correct what is named",
  },
  "report-faulty": {
    what: "the report can't be made yet:\n{problems}",
    todo: "correct the words where it says; figures are named, as in {{ deaths-notified 2021-2025 }}",
  },
  "report-profile": {
    what: "this report is made for other readers: {profiles}",
    todo: "name the release of one of these with --release",
  },
  "report-day": {
    what: "a day that must be known before the report is published is not filled: {days}",
    todo: "write it in days.json beside the words of the report, once it has been done",
  },
  "words-missing": {
    what: "there are no words there yet",
    todo: "lay them out with: quorate report new {name} --year {year}",
  },
  "report-not-ready": {
    what: "the report cannot be signed yet: {many}",
    todo: "write what is missing, correct what is wrong, and record a decision in decisions.json for each hit that tells of nobody",
  },
  "release-changed": {
    what: "{file} has changed since it was written",
    todo: "publish again, or restore the release's own file: a report must not give figures that somebody has changed",
  },
  "release-other": {
    what: "another version of quorate wrote this release",
    todo: "publish again with this version, or make the report with the version that wrote it",
  },
  "no-browser": {
    what: "there is no browser to print with",
    todo: "on Linux run npm ci again, elsewhere install Chrome; or publish without --pdf and print the pages yourself",
  },
  "release-unknown": { what: "no release there", todo: "publish first, or name a release's folder with --release" },
  // the run: places, locks and the key
  "output-overlaps": {
    what: "output written there would replace, contain or be inside {what}",
    todo: "name another place with --to, away from what Quorate reads and from its own folders",
  },
  "output-exists": {
    what: "there is a file of that name, and Quorate did not make the folder it is in",
    todo: "choose another place with --to, or move the file away; nothing is overwritten",
  },
  "output-busy": {
    what: "another run is writing there",
    todo: "wait for it to end and run again, or choose another place with --to",
  },
  "output-changed": {
    what: "somebody else changed the folder during the run, so nothing was put in its place",
    todo: "check what the folder holds now, and run again",
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
    todo: "restore the key it was loaded with (QUORATE_KEY or the key file), or use --warehouse to begin a new warehouse",
  },
  "key-missing": {
    what: "the key that the warehouse was loaded with is not there",
    todo: "put its key file back beside it or set QUORATE_KEY; without the key, begin a new warehouse with --warehouse",
  },
  "key-open": {
    what: "others could read the key file; now only its owner can",
    todo: "if anybody may have read it, begin a new warehouse with a new key",
  },
  stopped: { what: "the run was stopped ({signal})", todo: "run it again; its unfinished work was removed" },
  unexpected: {
    what: "something went wrong: {why}",
    todo: "please report it with the command you ran; QUORATE_TRACE=1 before the command shows where it failed, but keep that to yourself: it may show values",
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

/** The one class of error that the user can put right. `place` is a file, or file, row and column. */
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

/** Joins several faults of one run into one error to throw: the first, which carries the others. */
export function together(faults: readonly QuorateError[]): QuorateError {
  const [first, ...others] = faults;
  if (first === undefined) throw new Error("no fault to tell");
  return others.length === 0 ? first : new QuorateError(first.code, first.place, first.details, others);
}

const outcomes = new WeakMap<object, string>();

/** Adds to an error what the run had done by then. No message can know that, since the same fault may be met before anything was
 * loaded or after all of it was. */
export function withOutcome(error: unknown, outcome: string): unknown {
  const known = asFull(error);
  if (typeof known === "object" && known !== null) outcomes.set(known, outcome);
  return known;
}

/** What the run had done; empty where it does not work in steps. */
export const outcomeOf = (error: object): string => outcomes.get(error) ?? "";

/** Returns `disk-full` where an error from anywhere says that there is no room or no quota left; otherwise the error itself. */
export function asFull(error: unknown): unknown {
  if (error instanceof QuorateError) return error;
  const said = error instanceof Error ? `${(error as NodeJS.ErrnoException).code} ${error.message}` : String(error);
  return /ENOSPC|EDQUOT|no space left|quota exceeded|not enough (disk )?space|failed to offload data block/i.test(said)
    ? new QuorateError("disk-full", "")
    : error;
}

/** Returns what to throw for an error met while writing at `place`: `disk-full`, or `output-not-writable` where the system refused;
 * otherwise the error itself, which another folder would not help. */
export function notWritable(error: unknown, place: string): unknown {
  const full = asFull(error);
  return full === error && error instanceof Error && "syscall" in error
    ? new QuorateError("output-not-writable", place, { why: (error as NodeJS.ErrnoException).code ?? "unknown" })
    : full;
}
