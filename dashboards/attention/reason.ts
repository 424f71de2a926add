/** One reason why a measure needs attention. */
export const reasonKinds = ["owed", "signal", "slow", "sharp", "target", "peers"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** The reason as a sentence, without its full stop. */
  readonly words: string;
  /** The same, to follow the measure's name in a list; left out where it would be no shorter. */
  readonly brief?: string;
  /** Of what is owed, in parts, for a list under another that is owed: "9 of 74", "in Jul to Sep 2025", ", 20 over four quarters". */
  readonly missed?: { readonly of: string; readonly when: string; readonly over: string };
}
