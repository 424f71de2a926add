/** Describes a release as a whole: its name, its marks and what it was made from. */
import { draftMark } from "../release/files.ts";
import type { Catalogue } from "../release/format.ts";
import { profiles } from "../release/profiles.ts";

/** the release's own name, as its folder and manifest have it */
export const releaseName = ({
  authority,
  as_at,
  profile,
  draft,
}: Pick<Catalogue, "authority" | "as_at" | "profile" | "draft">): string =>
  [authority.code, as_at, profile, ...(draft ? [draftMark] : [])].join("-");

export interface Mark {
  readonly id: "restricted" | "draft" | "synthetic";
  /** the mark itself, on every page and sheet */
  readonly mark: string;
  /** what it means, where there is room */
  readonly more: string;
}

/** What every page and sheet of a release must say of it. */
export function marksOf({ profile, draft, synthetic }: Pick<Catalogue, "profile" | "draft" | "synthetic">): Mark[] {
  const { readers } = profiles[profile];
  return [
    ...(readers === null ? [] : [{ id: "restricted" as const, mark: "Not for publication", more: readers }]),
    ...(draft ? [{ id: "draft" as const, mark: "Draft", more: "Nobody has approved these figures yet." }] : []),
    ...(synthetic ? [{ id: "synthetic" as const, mark: syntheticMark, more: "" }] : []),
  ];
}

export const syntheticMark = "Synthetic sample data: no real child";

/** the marks of a release on one line; blank where it has none */
export const releaseMark = (catalogue: Pick<Catalogue, "profile" | "draft" | "synthetic">): string =>
  marksOf(catalogue)
    .map(({ mark }) => mark)
    .join(" · ");

/** the marks of a release in a few words, as the last column of every row of its CSV files has them */
export const markingOf = ({ profile, draft, synthetic }: Pick<Catalogue, "profile" | "draft" | "synthetic">): string =>
  [profile, ...(draft ? ["draft"] : []), ...(synthetic ? ["synthetic"] : [])].join(" ");

export const madeFrom = (catalogue: Catalogue): string =>
  `release ${releaseName(catalogue)}${catalogue.supplier === "" ? "" : `, extracts of ${catalogue.supplier}`}`;
