/** How an answer counts: blank is not recorded, which is not no. */
import type { Entry } from "./cells.ts";

export type Answer = Entry["answer"];

export const counts = (yes: boolean): Answer => (yes ? "counts" : "does not count");

export const yesNo = (flag: string | null): Answer => (flag === null ? "not recorded" : counts(flag === "Y"));

/** "Held on or before": a missing date is late, not missing. */
export const by = (happened: string | null, dueOn: string): Answer => counts(happened !== null && happened <= dueOn);
