/** Somebody: a name, an age, or words that speak of one person where a report speaks of all. */
import { identityInProse } from "../../pipeline/identity_guard.ts";
import { type Hit, hitsOf } from "./hit.ts";

const child = "boy|girl|teenager|toddler|newborn|twin|schoolboy|schoolgirl|youngster|adolescent|schoolchild|pupil";
const relative =
  "brother|sister|sibling|mother|father|mum|dad|parent|grandmother|grandfather|grandparent|stepfather|stepmother|uncle|aunt|cousin|neighbour|teacher|midwife|paediatrician|nurse|doctor|driver";
const between = "(?:[\\p{L}-]+ ){0,2}?";

const one = new RegExp(
  `\\b(?:one|a|an|this|that|his|her|their|another) ${between}(?:${child}|${relative})(?!\\p{L})`,
  "giu",
);
const oneOfAll =
  /\b(?:one|this|that|another) (?:[\p{L}-]+ )?(?:child|baby|infant|young person|family|death|case)(?!\p{L})|\b(?:a|the) (?:[\p{L}-]+ )?(?:child|baby|infant|young person|family|mother|father) (?:who|whose|had|has|was|were|died|lived|lives|moved|of)\b/giu;
const pronoun = /\b(?:he|she|his|hers?|him|himself|herself)\b/gi;
const titled =
  /\b(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Nurse|Sister|Midwife|PC|DC|Sgt|Sergeant|Constable|Inspector|Judge|Jurat|Deputy|Senator|Connétable|Reverend|Sir|Dame|Lord|Lady)\.? \p{Lu}[\p{L}’'-]+/gu;
const age =
  /\b(?:aged?|years? old|year-olds?|months? old|month-olds?|weeks? old|week-olds?|days? old|day-olds?|\p{L}+th birthday)\b/giu;

export function peopleIn(text: string): Hit[] {
  const titles = hitsOf(text, titled, "somebody by name: say who by the post they hold");
  const named = titles.length > 0 ? undefined : identityInProse(text);
  return [
    ...titles,
    ...(named === undefined
      ? []
      : [
          {
            at: 0,
            text: text.slice(0, 60),
            why: `what looks like ${named}: say who by the post they hold`,
            isFigure: false,
          },
        ]),
    ...hitsOf(text, one, "one person: a report speaks of all, and never of one"),
    ...hitsOf(text, oneOfAll, "one child or one family: a report speaks of all, and never of one"),
    ...hitsOf(text, pronoun, "one person: a report speaks of all, and never of one"),
    ...hitsOf(text, age, "an age, which could show who a child was"),
  ];
}
