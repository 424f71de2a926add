/** What all children of the made-up island attain, and those never looked after, for the gaps of G, paragraphs 301 to 307. */
import { type Entry, entry } from "./entry.ts";
import { poisson } from "./poisson.ts";
import type { Random } from "./random.ts";
import { academicYear, dayOf } from "./year_days.ts";

/** children born in a year, on an island with 20,000 children; and half-day sessions each can come to in a school year */
const born = 1080;
const sessions = 370;

/** Whom an outcome is told of: so many years of births. */
const cohorts = { eleven: 1, sixteen: 1, eighteen: 1, pupils: 13, nineteenTo21: 3 } as const;

/** the share who do, and when in the year after the school year began it is published */
const outcomes = [
  { outcome: "expected_standard", of: "eleven", share: 0.58, published: "09-20" },
  { outcome: "grade4_english_maths", of: "sixteen", share: 0.63, published: "10-20" },
  { outcome: "grade5_english_maths", of: "sixteen", share: 0.43, published: "10-20" },
  { outcome: "five_good", of: "sixteen", share: 0.56, published: "10-20" },
  { outcome: "level_3", of: "eighteen", share: 0.58, published: "10-31" },
  { outcome: "further_education", of: "sixteen", share: 0.84, published: "10-31" },
  { outcome: "higher_education", of: "eighteen", share: 0.36, published: "11-15" },
  { outcome: "absence", of: "pupils", share: 0.053, published: "10-10" },
  { outcome: "persistent_absence", of: "pupils", share: 0.13, published: "10-10" },
  { outcome: "suspension", of: "pupils", share: 0.031, published: "10-10" },
  { outcome: "employment_education_training", of: "nineteenTo21", share: 0.88, published: "05-31", to: "march" },
  { outcome: "employment_education_training", of: "nineteenTo21", share: 0.88, published: "03-15", to: "december" },
  { outcome: "permanent_exclusion", of: "pupils", share: 0.0008, published: "10-10" },
] as const;

/** The period that an outcome is of, where it is no school year: work and study are told at two ends of a year. */
const periodTo = {
  march: (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`,
  december: String,
} as const;
/** about 1 in 150 has ever been looked after, and doesn't do as well */
const everLookedAfter = 1 / 150;

/** The outcomes of the school year that begins in September of `year`; work and study at its Christmas and to its March. */
export function peersOf(authority: string, year: number, scale: number, r: Random): Entry[] {
  const sizes = new Map(
    Object.entries(cohorts).map(([name, births]) => [name, poisson(births * born * scale * (1 - everLookedAfter), r)]),
  );
  return outcomes.flatMap(({ outcome, of, share, published, ...told }) => {
    const period = "to" in told ? periodTo[told.to](year) : academicYear(year);
    const each = outcome === "absence" ? sessions : 1;
    const others = sizes.get(of)! * each;
    const did = Math.min(others, Math.round(others * share * (0.985 + 0.03 * r.next())));
    const few = Math.round((others / each) * everLookedAfter) * each;
    const worse = outcome === "absence" || outcome === "persistent_absence" || /suspension|exclusion/.test(outcome);
    const fewDid = Math.min(few, Math.round(few * share * (worse ? 2.2 : 0.5)));
    return [["all", did + fewDid, others + few] as const, ["not_looked_after", did, others] as const].map(
      ([group, numerator, denominator]) =>
        entry("peer_outcome", dayOf(year + 1, published), {
          authority,
          period,
          outcome,
          group,
          numerator: String(numerator),
          denominator: String(denominator),
        }),
    );
  });
}
