/**
 * What measures, breakdowns and categories are called in DfE's form. There they stand alone, without the page's heading above them, so that
 * none may be called as another, and none may be longer than the API takes. All others keep the names that pages give them.
 */
import type { Catalogue, CatalogueBreakdown, CatalogueMeasure } from "../release/format.ts";
import { capital } from "../words/first_letter.ts";
import { listed } from "../words/listed.ts";

/** Measures of one title, by id. */
export const measureNames: Readonly<Record<string, string>> = {
  "review-child-present": "Young people present at reviews",
  "conference-child-present": "Young people present at conferences",
  "review-complaints-information": "Everyone told how to complain, at reviews",
  "conference-complaints-information": "Everyone told how to complain, at conferences",
};

/** Breakdowns of one title, by id. */
export const topicNames: Readonly<Record<string, string>> = {
  "leaver-age": "Age of care leaver",
  "court-outcome": "How the application ended",
  "dispute-outcome": "How the dispute ended",
  "enquiry-substance": "What the enquiry was about",
  "complaint-about": "What the complaint was about",
  theme: "Theme of the alert",
  "recommendation-theme": "Theme of the recommendation",
  "complaint-stage": "How far the complaint went",
  "dispute-stage": "How far the dispute went",
};

/** Categories whose label is longer than the form takes or, in any case, another's, by breakdown and code. */
export const itemNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  provider: {
    PR1: "Own provision by the local authority, or its regional adoption agency",
    PR2: "Other local authority provision, or its regional adoption agency",
  },
  "care-end-reason": {
    E4A: "Returned home to parents, relatives or others with parental responsibility, as planned",
    E4B: "Returned home to parents, relatives or others with parental responsibility, not as planned",
    E4: "Returned home to parents, relatives or others with parental responsibility (before E4A and E4B)",
    E5: "Moved into independent living with formalised advice or support",
    E6: "Moved into independent living without formalised advice or support",
    E15: "Age assessment determined child is aged 18 or over",
  },
  accommodation: {
    D: "Semi-independent, transitional accommodation",
    E: "Supported lodgings",
    T: "Foyers and similar supported accommodation",
    U: "Independent living",
    Z: "With former foster carers",
  },
};

export const longestItem = 120;

export const measureName = ({ id, title }: Pick<CatalogueMeasure, "id" | "title">): string => measureNames[id] ?? title;

export const topicName = ({ id, title }: Pick<CatalogueBreakdown, "id" | "title">): string => topicNames[id] ?? title;

/** `category`: one, or several shown together with `+` between; of those as many are named as there is room for. */
export function itemName({ id, categories }: Pick<CatalogueBreakdown, "id" | "categories">, category: string): string {
  const labels = category
    .split("+")
    .map((one) => itemNames[id]?.[one] ?? categories.find((each) => each.id === one)?.label ?? one);
  for (let named = labels.length; named > 1; named--) {
    const others = labels.length - named;
    const name = listed([...labels.slice(0, named), ...(others === 0 ? [] : [othersOf(others)])], "or");
    if (name.length <= longestItem) return capital(name);
  }
  const [first] = labels as [string];
  return capital(labels.length === 1 ? first : listed([first, othersOf(labels.length - 1)], "or"));
}

const othersOf = (number: number): string => (number === 1 ? "one other" : `${number} others`);

/** The chapter's title, as pages give it. */
export const chapterName = (
  { chapters }: Pick<Catalogue, "chapters">,
  { chapter }: Pick<CatalogueMeasure, "chapter">,
) => chapters.find(({ id }) => id === chapter)?.title ?? chapter;
