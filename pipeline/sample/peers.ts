/** What all children of the made-up island attain, and those never looked after, for the gaps of G, paragraphs 301 to 307. */
import { type Entry, entry } from "./entry.ts";
import { poisson } from "./poisson.ts";
import type { Random } from "./random.ts";
import { academicYear, dayOf } from "./school_year.ts";

/** children born in a year, on an island with 20,000 children; and half-day sessions each can come to in a school year */
const cohort = 1080;
const sessions = 370;

/** of whom it is told, the share who do, and when in the year after the school year began it is published */
const outcomes = [
  { outcome: "expected_standard", of: cohort, share: 0.58, published: "09-20" },
  { outcome: "grade4_english_maths", of: cohort, share: 0.63, published: "10-20" },
  { outcome: "grade5_english_maths", of: cohort, share: 0.43, published: "10-20" },
  { outcome: "five_good", of: cohort, share: 0.56, published: "10-20" },
  { outcome: "level_3", of: cohort, share: 0.58, published: "10-31" },
  { outcome: "further_education", of: cohort, share: 0.84, published: "10-31" },
  { outcome: "higher_education", of: cohort, share: 0.36, published: "11-15" },
  { outcome: "absence", of: cohort * 13 * sessions, share: 0.053, published: "10-10" },
  { outcome: "persistent_absence", of: cohort * 13, share: 0.13, published: "10-10" },
  { outcome: "suspension", of: cohort * 13, share: 0.031, published: "10-10" },
] as const;

/** of 19 to 21-year-olds, in the year to March */
const working = { outcome: "employment_education_training", of: cohort * 3, share: 0.88, published: "05-31" } as const;
/** about 1 in 150 has ever been looked after, and doesn't do as well */
const everLookedAfter = 1 / 150;

/** The outcomes of the school year that begins in September of `year`, and of the year to the March in it. */
export function peersOf(authority: string, year: number, scale: number, r: Random): Entry[] {
  const toMarch = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return [...outcomes, working].flatMap(({ outcome, of, share, published }) => {
    const size = of * scale;
    // thousands of sessions are no more certain than the children who miss them
    const exact = outcome === "absence" ? sessions : 1;
    const others = poisson((size / exact) * (1 - everLookedAfter), r) * exact;
    const did = Math.round(others * share * (0.985 + 0.03 * r.next()));
    const few = Math.round(others * everLookedAfter);
    const worse = outcome === "absence" || outcome === "persistent_absence" || outcome === "suspension";
    const fewDid = Math.min(few, Math.round(few * share * (worse ? 2.2 : 0.5)));
    return [["all", did + fewDid, others + few] as const, ["not_looked_after", did, others] as const].map(
      ([group, numerator, denominator]) =>
        entry("peer_outcome", dayOf(year + 1, published), {
          authority,
          period: outcome === working.outcome ? toMarch : academicYear(year),
          outcome,
          group,
          numerator: String(Math.min(numerator, denominator)),
          denominator: String(denominator),
        }),
    );
  });
}
