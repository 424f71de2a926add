/**
 * The corporate parents of a release, each with its duties as they were last due, sorted by what is missed: bodies and duties alike. All of
 * it comes from the release's own rows of duties; where readers are not told of them there is no body.
 */
import { createHash } from "node:crypto";
import type { DutyRow } from "../pipeline/release/format.ts";
import { type DutyState, dutyWords } from "../pipeline/words/duty_words.ts";
import { slugOf } from "../pipeline/words/slug.ts";
import type { Site } from "./site.ts";

export interface OwedDuty {
  readonly duty: string;
  /** what is on record of it, latest first */
  readonly rows: readonly DutyRow[];
  /** how it stands as it was last due */
  readonly state: DutyState;
}

export interface Body {
  readonly name: string;
  /** its address without `.html`, which does not change while its name does not */
  readonly path: string;
  readonly csv: string;
  /** the duties of all bodies, in one order */
  readonly duties: readonly OwedDuty[];
  /** everything on record, latest first */
  readonly rows: readonly DutyRow[];
}

/** What was not done: a duty of which nothing is on record was not done either. */
export const isMissed = ({ state }: Pick<OwedDuty, "state">): boolean => state === "not-done" || state === "none";

export const howMany = (duties: readonly OwedDuty[], is: (duty: OwedDuty) => boolean): number =>
  duties.filter(is).length;

/** The chapter whose measures are the duties of corporate parents. */
export const chapterOfDuties = (site: Site) =>
  site.chapters.find(({ id }) => site.inChapter(id).some(({ matrix }) => matrix?.rows === "corporate parents"));

/** Most missed first: bodies, and within each the duties, in the order of those that all bodies missed most. */
export function bodiesOf({ figures: { release } }: Pick<Site, "figures">): readonly Body[] {
  const rows = new Map<string, DutyRow[]>();
  for (const row of release.duties) rows.set(row.corporate_parent, [...(rows.get(row.corporate_parent) ?? []), row]);
  const names = [...rows.keys()];
  const kinds = [...new Set(release.duties.map(({ duty }) => duty))];
  const addresses = addressesOf(names);
  const bodies = names.map((name): Body => {
    const own = rows.get(name)!;
    const slug = addresses.get(name)!;
    return {
      name,
      path: `bodies/${slug}`,
      csv: `data/bodies/${slug}.csv`,
      duties: kinds.map((duty) => owedDuty(duty, own)),
      rows: own.filter((row) => onRecord(row) !== "").sort(latestFirst),
    };
  });
  const order = kinds
    .map((duty, at) => ({ at, duty, all: bodies.map(({ duties }) => duties[at]!) }))
    .sort((a, b) => worstFirst(a.all, b.all) || (a.duty < b.duty ? -1 : 1));
  return bodies
    .map((body) => ({ ...body, duties: order.map(({ at }) => body.duties[at]!) }))
    .sort((a, b) => worstFirst(a.duties, b.duties) || (a.path < b.path ? -1 : 1));
}

function owedDuty(duty: string, rows: readonly DutyRow[]): OwedDuty {
  const own = rows.filter((row) => row.duty === duty && onRecord(row) !== "");
  const [latest] = own;
  return { duty, rows: own, state: latest ? dutyWords(latest).state : "none" };
}

/** The day by which a row is sorted; blank where it says only that nothing is on record. */
const onRecord = ({ due_on, done_on }: DutyRow): string => due_on ?? done_on ?? "";

const latestFirst = (a: DutyRow, b: DutyRow): number =>
  onRecord(a) === onRecord(b) ? 0 : onRecord(a) < onRecord(b) ? 1 : -1;

const worstFirst = (a: readonly OwedDuty[], b: readonly OwedDuty[]): number =>
  howMany(b, isMissed) - howMany(a, isMissed) || howMany(b, isLate) - howMany(a, isLate);

export const isLate = ({ state }: OwedDuty): boolean => state === "late";

/** Two whose names would give one address, or none, have a mark made from the whole name behind it. */
function addressesOf(names: readonly string[]): ReadonlyMap<string, string> {
  const slugs = names.map(slugOf);
  const mark = (name: string) => createHash("sha256").update(name).digest("hex").slice(0, 6);
  return new Map(
    names.map((name, i) => {
      const slug = slugs[i]!;
      const alone = slug !== "" && slugs.filter((each) => each === slug).length === 1;
      return [name, alone ? slug : `${slug || "body"}-${mark(name)}`];
    }),
  );
}
