/** When a number is open to whoever reads what is printed. */

/** So many values must be left to a number of children. */
export const valuesLeft = 4;

/** A number that must stay open. */
export interface Watched {
  readonly key: string;
  /** four values must be left to it; where not, it must only not be known exactly */
  readonly strict: boolean;
  /** it must be able to be more than this: who knows of so many would see that there is nobody else */
  readonly beyond?: number;
}

/** How far a number has to reach. */
export interface Wanted {
  readonly values: number;
  readonly beyond: number;
}

export const wantedOf = ({ strict, beyond = Number.NEGATIVE_INFINITY }: Omit<Watched, "key">): Wanted => ({
  values: strict ? valuesLeft : 2,
  beyond,
});

/** Nothing is far enough: for those who ask for the very ends. */
export const theEnds: Wanted = { values: Number.POSITIVE_INFINITY, beyond: Number.NEGATIVE_INFINITY };

export const isOpen = (
  { values, most }: { readonly values: number; readonly most: number },
  { values: enough, beyond }: Wanted,
): boolean => values >= enough && most > beyond;
