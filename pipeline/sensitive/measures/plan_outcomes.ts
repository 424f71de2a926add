/** Of what plans of a kind set out to achieve, how much was achieved by the time they ended: outcomes are added up, not plans. */
import type { Clause } from "../../release/format.ts";
import { given } from "./example.ts";
import { type Measure, proportion } from "./measure.ts";

type Given = Pick<Measure, "title" | "says" | "asks" | "breakdowns" | "owner"> & {
  readonly source: readonly Clause[];
  /** the code of the kind of plan, and in words: "care plans" */
  readonly kind: string;
  readonly plans: string;
};

export const outcomesMet = (id: string, { kind, plans, ...declared }: Given): Measure => {
  const another = kind === "care" ? "pathway" : "care";
  return proportion(id, {
    ...declared,
    population: "plan",
    discloses: "child",
    needs: ["care_plan.outcomes_planned", "care_plan.outcomes_met"],
    dated: "ended_on",
    of: { words: `outcomes planned in ${plans} that ended`, where: `kind = '${kind}' and ended_on is not null` },
    counts: { words: "outcomes met", where: "true" },
    notRecorded: {
      words: "plans without the number planned or met",
      where: "outcomes_planned is null or outcomes_met is null",
    },
    adds: { counts: "outcomes_met", of: "outcomes_planned" },
    independent: false,
    better: "higher",
    examples: given(
      "kind ended_on outcomes_planned outcomes_met",
      `${kind} 2025-03-10 6 4 → counts: 4 of 6 outcomes are added up`,
      `${kind} 2025-03-10 6 . → not recorded: missing is not none`,
      `${kind} 2025-03-10 . 4 → not recorded: of how many is not known`,
      `${kind} . 6 4 → left out: still in force`,
      `${another} 2025-03-10 6 4 → left out: another kind of plan`,
    ),
  });
};
