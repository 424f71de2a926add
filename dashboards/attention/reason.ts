/** One reason why a measure needs attention. */
export const reasonKinds = ["owed", "signal", "slow", "sharp", "target", "peers"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** The reason as a sentence, without its full stop. */
  readonly words: string;
  /** The same, to follow the measure's name in a list; left out where it would be no shorter. */
  readonly brief?: string;
}
