/**
 * For whom a release is made: who may read it, what it keeps from them, and what is written besides. Pages have the same addresses in
 * each, so that a link works in every one of them.
 */

export const profileNames = ["public", "restricted", "panel"] as const;
export type ProfileName = (typeof profileNames)[number];

export interface Profile {
  /** who may read it, as every page says; null of what everybody may */
  readonly readers: string | null;
  /** what its readers may not be told exactly where it is small, by what a measure discloses */
  readonly protects: readonly ("service" | "child" | "death")[];
  /** whether it holds the chapters about deaths alone */
  readonly deathsAlone: boolean;
  /** whether it says how many rows were read, set aside and found faulty, which duties each body has, and from which files it was made */
  readonly accountsForRows: boolean;
  /** whether it shows what owners write beside their figures: no audit knows what numbers their words hold */
  readonly showsCommentary: boolean;
  /** whether it lists what falls due next and what is overdue, for those who manage the work */
  readonly listsDueNext: boolean;
  /** whether its figures are also given in the form in which the Department for Education publishes open data */
  readonly givesOpenData: boolean;
  /** where it is written unless told otherwise */
  readonly to: string;
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  public: {
    readers: null,
    protects: ["service", "child", "death"],
    deathsAlone: false,
    accountsForRows: false,
    showsCommentary: false,
    listsDueNext: false,
    givesOpenData: true,
    to: "dist",
  },
  // the Board is not the panel: a cause of death with one child must not stand before it
  restricted: {
    readers: "Small numbers are shown, but not of deaths: for the Board and managers only.",
    protects: ["death"],
    deathsAlone: false,
    accountsForRows: true,
    showsCommentary: true,
    listsDueNext: true,
    givesOpenData: false,
    to: "dist-restricted",
  },
  panel: {
    readers: "Small numbers of deaths are shown: for the child death overview panel only.",
    protects: [],
    deathsAlone: true,
    accountsForRows: true,
    showsCommentary: true,
    listsDueNext: false,
    givesOpenData: false,
    to: "dist-panel",
  },
};
