/** What the documents ask for is in the catalogue: their own lists are read from the documents, bullet by bullet. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asked } from "../../pipeline/measures/asked.ts";
import { measures } from "../../pipeline/measures/catalogue.ts";
import { shared } from "../shared.ts";

const specification = shared("../seeds/002_5014d81d49d441d0.txt");
const guidance = shared("../seeds/000_4893f3462078e5c0.txt");
const measure = (id: string) => measures.find((each) => each.id === id);

test("every measure named exists and cites the clause it stands under", () => {
  for (const { document, clause, measures: named } of asked)
    for (const id of named) {
      const clauses = (measure(id)?.source ?? []).filter((each) => each.document === document);
      expect([id, clauses.map((each) => each.clause)]).toEqual([id, expect.arrayContaining([clause])]);
    }
});

test("nothing that is asked for is without a measure", () => {
  expect(asked.filter(({ measures }) => measures.length === 0)).toEqual([]);
});

/** A bullet of section 7 by a word of its own → the measure that answers it. */
const ofReviews: readonly (readonly [RegExp, string])[] = [
  [/held within timescales/i, "review-on-time"],
  [/documentation was available/i, "review-documents-ready"],
  [/LAC 7/, "review-record-on-time"],
  [/views of the child/i, "review-views-heard"],
  [/over 10/i, "review-child-present"],
  [/venue/i, "review-venue-chosen"],
  [/complain/i, "review-complaints-information"],
];
const ofConferences: readonly (readonly [RegExp, string])[] = [
  [/^Initial Conferences/i, "conference-initial-on-time"],
  [/^Review Conferences/i, "conference-review-on-time"],
  [/reports were received \(by each agency\)/i, "conference-reports-received"],
  [/reports were received within/i, "conference-reports-on-time"],
  [/views of the child/i, "conference-views-represented"],
  [/over 10/i, "conference-child-present"],
  [/parent\(s\)/i, "conference-parents-attended"],
  [/inquorate/i, "conference-inquorate"],
  [/minutes/i, "conference-minutes-on-time"],
  [/complain/i, "conference-complaints-information"],
];

describe.skipIf(specification === undefined)("section 7 of the specification", () => {
  const text = specification === undefined ? "" : readFileSync(specification, "utf8");
  const between = (from: string, to: string) => text.slice(text.indexOf(from) + from.length, text.indexOf(to));
  /** Bullets, their continued lines joined: each begins with "Those", "Initial" or "Review". */
  const bullets = (part: string) =>
    part
      .replace(/\s+/g, " ")
      .split(/(?=\bThose |\bInitial Conferences |\bReview Conferences )/)
      .map((bullet) => bullet.replace(/[^\w()/]+$/, "").trim())
      .filter((bullet) => /^(Those|Initial|Review)/.test(bullet));
  const reviews = bullets(between("Looked After Children Reviews", "Child Protection Conferences and Reviews"));
  const conferences = bullets(between("Child Protection Conferences and Reviews", "As the island develops"));

  test("asks for seven measures of reviews and ten of conferences", () => {
    expect(reviews).toHaveLength(7);
    expect(conferences).toHaveLength(10);
  });

  test.each([
    ["reviews", reviews, ofReviews],
    ["conferences", conferences, ofConferences],
  ] as const)("each bullet about %s has its measure, by agency where it says so", (_, found, known) => {
    const answered = found.map((bullet) => {
      const ids = known.filter(([words]) => words.test(bullet)).map(([, id]) => id);
      expect([bullet, ids]).toEqual([bullet, [expect.any(String)]]);
      const [id] = ids;
      const named = asked.filter(({ document, clause }) => document === "S" && clause === "7");
      expect(named.some(({ measures }) => measures.includes(id!))).toBe(true);
      if (/agency/i.test(bullet))
        expect(measure(id!)!.breakdowns.some((each) => each === "agency" || each === "absent-agency")).toBe(true);
      return id;
    });
    expect(new Set(answered).size).toBe(known.length);
  });
});

describe.skipIf(guidance === undefined)("the guidance", () => {
  const text = guidance === undefined ? "" : readFileSync(guidance, "utf8");
  const paragraph = (number: number) => {
    const from = text.search(new RegExp(`^\\s*${number}\\.`, "m"));
    return text.slice(from, text.slice(from).search(new RegExp(`^\\s*${number + 1}\\.`, "m")) + from);
  };
  const parts = (number: number) => paragraph(number).split("○").slice(1);
  const under = (clause: string) => asked.filter((each) => each.document === "G" && each.clause === clause);

  test("paragraph 521 has five parts of the annual report, each with measures", () => {
    expect(parts(521)).toHaveLength(5);
    expect(under("521")).toHaveLength(5);
  });

  test("paragraph 380 names six areas of educational achievement, each with measures", () => {
    const areas = parts(380).map((each) => each.trim().toLowerCase());
    expect(areas).toHaveLength(6);
    const words = ["attendance", "progress", "discipline", "attainment", "own assessment", "long-term outcomes"];
    const said = under("380").map((each) => each.words);
    for (const word of words) expect(said.some((each) => each.includes(word))).toBe(true);
    expect(said).toHaveLength(6);
  });

  test("paragraphs 383 to 399 and 441 to 447 are answered", () => {
    for (const clause of ["383", "392", "397", "398", "399", "441", "445", "447", "204", "304"])
      expect([clause, under(clause).length > 0]).toEqual([clause, true]);
  });
});
