/** Everything that is awaited, in the order in which pages list it. */
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Awaited, AwaitedKind } from "./awaited.ts";
import { careLeaversAwaited } from "./kinds/care_leavers.ts";
import { communityAwaited } from "./kinds/community.ts";
import { conferencesAwaited } from "./kinds/conferences.ts";
import { healthAwaited } from "./kinds/health.ts";
import { plansAwaited } from "./kinds/plans.ts";
import { practiceAwaited } from "./kinds/practice.ts";
import { recordsAwaited } from "./kinds/records.ts";
import { reviewsAwaited } from "./kinds/reviews.ts";

export const everyAwaited: readonly Awaited[] = [
  reviewsAwaited,
  conferencesAwaited,
  recordsAwaited,
  plansAwaited,
  careLeaversAwaited,
  healthAwaited,
  practiceAwaited,
  communityAwaited,
];

export const awaitedKinds: readonly (AwaitedKind & { readonly group: string })[] = everyAwaited.flatMap(
  ({ group, kinds }) => kinds.map((kind) => ({ ...kind, group })),
);

/** Whether the submission has every extract and column that a kind needs: a column that holds nothing was not recorded. */
export const isToldOf = ({ needs }: AwaitedKind, { supplied }: Pick<ChosenSubmission, "supplied">): boolean =>
  needs.every((needed) => supplied.includes(needed));
