/** Where somebody was: parishes, places, schools and hospitals of the jurisdiction, which are data, and spots near which somebody lives. */
import { isFilled, isOneOf, readReference } from "../../pipeline/reference.ts";
import { anyOf, type Hit, hitsOf } from "./hit.ts";
import { tellingWords } from "./telling_words.ts";

const kinds = ["parish", "place", "island", "school", "hospital"] as const;

const places = readReference("places", ["authority", "kind", "place"], {
  fields: { authority: isFilled, kind: isOneOf(kinds, "a kind of place"), place: isFilled },
  once: ["authority", "place"],
});

/** As they are written with and without a stop and marks: `St. Ouen’s`. */
const written = (place: string): string =>
  place
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[.\\+?()[\]{}|^$*]/g, "\\$&")
    .replace(/\bSt /g, "(?:St\\.?|Saint) ")
    .replace(/[’']/g, "[’']")
    .replaceAll(" ", "\\s+");

const byKind = kinds.map((kind) => {
  const own = places.filter((each) => each.kind === kind).map(({ place }) => written(place));
  const what = kind === "school" || kind === "hospital" ? `a ${kind} by name` : `a ${kind}`;
  return [
    what,
    new RegExp(`(?<!\\p{L})(?:${own.sort((a, b) => b.length - a.length).join("|")})(?:[’']s)?(?!\\p{L})`, "gu"),
  ] as const;
});
/** those that no table can know */
const institution =
  /\b\p{Lu}[\p{L}’']+ (?:School|Academy|Hospital|Nursery|College|Hospice|Surgery|Hotel|Farm|Estate)\b/gu;
const near = new RegExp(
  `\\b(?:near|by|beside|behind|opposite|next to|close to|off|at|in|on|from) (?:the|a|an) (?:\\p{L}+ )?${anyOf(tellingWords("spot"))}`,
  "giu",
);
const lives =
  /\b(?:family|child|children|baby|mother|father|they) (?:lives?|lived|stayed|moved) (?:in|at|near|by|on|to|next|close|opposite|off|above)\b/gi;

export function placesIn(text: string): Hit[] {
  // as a table writes them: no marks, so that no offset is kept where there are some
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const why = (what: string) => `${what}, which could show who a child was`;
  return [
    ...byKind.flatMap(([what, pattern]) => hitsOf(plain, pattern, why(what))),
    ...hitsOf(plain, institution, why("a school or hospital by name")),
    ...hitsOf(plain, near, why("where something happened")),
    ...hitsOf(plain, lives, why("where somebody lives")),
  ];
}
