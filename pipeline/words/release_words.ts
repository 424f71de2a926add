/** Describes a release as a whole: its name, its marks and what it was made from. */
import type { Catalogue } from "../release/format.ts";

/** the release's own name, as its folder and manifest have it */
export const releaseName = ({
  authority,
  as_at,
  profile,
}: Pick<Catalogue, "authority" | "as_at" | "profile">): string => `${authority.code}-${as_at}-${profile}`;

export const marks = {
  restricted: "Not for publication",
  synthetic: "Synthetic sample data: no real child",
} as const;

/** the marks of a release on one line; blank where it has none */
export const releaseMark = ({ profile, synthetic }: Pick<Catalogue, "profile" | "synthetic">): string =>
  [profile === "restricted" ? marks.restricted : "", synthetic ? marks.synthetic : ""].filter(Boolean).join(" · ");

export const madeFrom = (catalogue: Catalogue): string =>
  `release ${releaseName(catalogue)}${catalogue.supplier === "" ? "" : `, extracts of ${catalogue.supplier}`}`;
