/** One reason why a measure needs attention. */
export const reasonKinds = ["owed", "signal", "slow", "sharp", "target", "peers"] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  readonly kind: ReasonKind;
  /** a sentence's worth, without its full stop */
  readonly words: string;
  /** the same after the measure's name, in a list; left out where that is no shorter */
  readonly brief?: string;
}
