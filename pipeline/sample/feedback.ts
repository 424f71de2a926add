/** What made-up children, parents, carers and practitioners said of each service in a quarter, added up (G, paragraph 447). */
import { type Entry, entry } from "./entry.ts";
import { poisson } from "./poisson.ts";
import type { Random } from "./random.ts";

/** Who answers about which service, and about how many of them in a quarter on an island with 20,000 children. */
const services = {
  looked_after_reviews: { child: 14, young_person: 9, carer: 16, parent: 9 },
  conferences: { parent: 22, young_person: 6, practitioner: 38 },
  wellbeing_assessment: { child: 7, parent: 16 },
  leaving_care: { young_person: 12 },
  residential: { young_person: 7 },
  fostering: { child: 10, carer: 13 },
  virtual_school: { child: 12, carer: 9 },
} as const;

/** the share who answer well */
const questions = {
  listened_to: 0.78,
  understood: 0.83,
  plan_helped: 0.68,
  knew_how_to_complain: 0.71,
  safe: 0.86,
  overall: 0.76,
};
const byGroup = { child: 0.02, young_person: -0.06, parent: -0.1, carer: 0.05, practitioner: 0.08 };
/** Only children and young people are asked whether they feel safe. */
const asked = (group: string, question: string) => question !== "safe" || group === "child" || group === "young_person";

/** `last`: the last day of the quarter, on which the answers are added up. */
export function feedbackOf(quarter: string, last: number, scale: number, r: Random): Entry[] {
  return Object.entries(services).flatMap(([service, groups]) =>
    Object.entries(groups).flatMap(([group, each]) => {
      const answered = poisson(each * scale, r);
      return Object.entries(questions).flatMap(([question, well]) => {
        const share = well + byGroup[group as keyof typeof byGroup] + (r.next() - 0.5) * 0.05;
        const left = Math.max(0, answered - Math.floor(r.next() * (1 + answered * 0.08)));
        const positive = Math.min(left, poisson(left * share, r));
        if (!asked(group, question) || left === 0) return [];
        return [
          entry("feedback", last, {
            ...{ period: quarter, service, group, question },
            positive: String(positive),
            answered: String(left),
          }),
        ];
      });
    }),
  );
}
