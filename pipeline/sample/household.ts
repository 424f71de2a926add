/**
 * A made-up household that comes to the notice of the service: its children, and by which way they come. Births are on
 * the first of the month, since that is how the extracts count age.
 */
import { addMonths } from "../calendar/add_months.ts";
import { dateParts, dayNumber, isoDate, isoFromParts } from "../calendar/day_number.ts";
import type { Random } from "./random.ts";

export interface SampleChild {
  readonly id: string;
  /** day number of the first of the month of birth */
  readonly birth: number;
  readonly sex: string;
  readonly ethnicity: string;
  readonly disability: string;
  readonly unaccompanied: string;
}

export interface Household {
  /** 1, 2, 3 … in the order of arrival */
  readonly number: number;
  readonly arrival: number;
  readonly way: Way;
  readonly children: readonly SampleChild[];
}

/** By a protection conference, by a conference before birth, by moving in while registered, straight into care, or alone. */
export type Way = "protection" | "pre_birth" | "transfer_in" | "care" | "unaccompanied";

const ways = { protection: 64, pre_birth: 5, transfer_in: 3, care: 24, unaccompanied: 4 };
const ethnicities = { WBRI: 62, WOTH: 18, MOTH: 4, AOTH: 4, MWBC: 3, BAFR: 3, NOBT: 3, WIRI: 2, OOTH: 1 };
const ethnicitiesAlone = { BAFR: 5, AOTH: 3, OOTH: 2 };
const sizes = { 1: 50, 2: 27, 3: 15, 4: 8 };
/** years of age of the eldest, from and to */
const ages = { "0-0": 13, "1-4": 22, "5-9": 26, "10-15": 32, "16-17": 7 };

/** The household with this number, arriving on this day. */
export function household(number: number, arrival: number, r: Random): Household {
  const way = r.pick(ways);
  const births = birthsOf(way, arrival, r);
  const alone = way === "unaccompanied";
  const children = siblings(`C${String(number).padStart(5, "0")}`, births, alone, r);
  return { number, arrival, way, children };
}

/** The children of a household that comes to no register's notice; `name` begins their ids. */
export const childrenAtHome = (name: string, arrival: number, r: Random): SampleChild[] =>
  siblings(name, birthsOf("protection", arrival, r), false, r);

function siblings(name: string, births: readonly number[], alone: boolean, r: Random): SampleChild[] {
  const family = alone ? r.pick(ethnicitiesAlone) : r.pick(ethnicities);
  return births.map((birth, i) => ({
    id: `${name}-${i + 1}`,
    birth,
    sex: r.pick({ M: 51, F: 48.5, U: 0.5 }),
    ethnicity: r.chance(0.95) ? family : "NOBT",
    disability: r.pick({ N: 85, Y: 12, "": 3 }),
    unaccompanied: alone ? "Y" : "N",
  }));
}

function birthsOf(way: Way, arrival: number, r: Random): number[] {
  if (way === "pre_birth") return [firstOfMonth(arrival + r.between(60, 110))];
  if (way === "unaccompanied")
    return [firstOfMonth(arrival - Math.floor(365.25 * r.between(15, 16)) - r.between(0, 330))];
  const [from, to] = r.pick(ages).split("-").map(Number) as [number, number];
  const eldest = firstOfMonth(arrival - Math.floor(365.25 * r.between(from, to)) - r.between(32, 330));
  const births = [Math.max(eldest, firstOfMonth(arrival - 6500))];
  for (let more = Number(r.pick(sizes)) - 1; more > 0; more--) {
    const birth = firstOfMonth(births.at(-1)! + r.between(400, 1400));
    if (birth < arrival - 31) births.push(birth);
  }
  return births;
}

/** The first day of the month a day lies in. */
export function firstOfMonth(day: number): number {
  const { year, month } = dateParts(isoDate(day));
  return dayNumber(isoFromParts(year, month, 1));
}

/** The first of the month in which a child turns so many years old. */
export function birthday(child: SampleChild, years: number): number {
  return dayNumber(addMonths(isoDate(child.birth), years * 12));
}

/** Whole years of age on a day, counted from the first of the month of birth. */
export function ageOn(child: SampleChild, day: number): number {
  const [born, on] = [dateParts(isoDate(child.birth)), dateParts(isoDate(day))];
  return on.year - born.year - (on.month < born.month ? 1 : 0);
}
