/**
 * How something that was printed was defined when it was: what an earlier release printed, or a release that lies before us, is held against
 * the rest by its definition. What this version of Quorate can't place stays known to whoever read it all the same, so that nothing is said of
 * anybody's safety without it.
 */
import { QuorateError } from "../../messages.ts";
import type { BreakdownId } from "../measures/breakdowns.ts";
import { measures as catalogue } from "../measures/catalogue.ts";
import { definitionOfVersion } from "../measures/definitions.ts";
import type { Measure } from "../measures/measure.ts";

/** What is said of it where it is printed. `breakdown`: null of the whole. */
interface Said {
  readonly measure: string;
  readonly version: number;
  readonly breakdown: string | null;
}

export interface PrintedDefinition {
  readonly measure: Measure;
  readonly breakdown: BreakdownId | null;
}

/** Of a measure among `measures`; null of one of the catalogue that is not among them, as a panel's chapter has no other. Throws
 * `definition-unknown`. */
export function printedDefinition(measures: ReadonlyMap<string, Measure>, said: Said): PrintedDefinition | null {
  const now = measures.get(said.measure);
  if (now === undefined && catalogue.some(({ id }) => id === said.measure)) return null;
  const measure = now && definitionOfVersion(now, said.version);
  const breakdown =
    measure && [...measure.breakdowns, ...measure.distributions].find((each) => each === said.breakdown);
  if (measure === undefined || (said.breakdown !== null && breakdown === undefined)) {
    const by = said.breakdown === null ? "" : ` by ${said.breakdown}`;
    throw new QuorateError("definition-unknown", `${said.measure}${by}`, { version: said.version });
  }
  return { measure, breakdown: breakdown ?? null };
}
