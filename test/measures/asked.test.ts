/** What the documents ask for is in the list, with its state: paragraphs and bullets are read from the documents themselves. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type Asked,
  measuresOf,
  paragraphsOf,
  sectionOf,
  speaksOf,
} from "../../pipeline/sensitive/measures/asked/asked_line.ts";
import { asked, withoutDuty } from "../../pipeline/sensitive/measures/asked.ts";
import { chapters, measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { reports } from "../../reports/index.ts";
import { shared } from "../shared.ts";

const specification = shared("../seeds/002_5014d81d49d441d0.txt");
const guidance = shared("../seeds/000_4893f3462078e5c0.txt");
const measure = (id: string) => measures.find((each) => each.id === id);
const inState = <State extends Asked["state"]>(state: State) =>
  asked.filter((each): each is Extract<Asked, { state: State }> => each.state === state);
const of = (document: "S" | "G") => ({
  asking: asked.filter((each) => each.document === document),
  silent: withoutDuty.filter((each) => each.document === document),
});
const twice = <Value>(values: readonly Value[]): Value[] => values.filter((each, at) => values.indexOf(each) !== at);

describe("each state has what it needs", () => {
  test("every measure named exists", () => {
    expect(inState("measure").filter(({ measures }) => measures.length === 0)).toEqual([]);
    expect(asked.flatMap(measuresOf).filter((id) => measure(id) === undefined)).toEqual([]);
  });

  test("every measure named cites the clause it stands under, or a range that holds it", () => {
    const uncited = inState("measure").flatMap((line) =>
      line.measures
        .filter((id) => !measure(id)?.source.some((cited) => speaksOf(line, cited)))
        .map((id) => `${id} does not cite ${line.document} ${line.clause}`),
    );
    expect(uncited).toEqual([]);
  });

  test("reports and pages are there", () => {
    const ids: readonly string[] = reports.map(({ id }) => id);
    for (const { report } of [...inState("report"), ...inState("narrative")]) expect(ids).toContain(report);
    const pages = ["home", "framework", ...chapters.map(({ id }) => id)];
    for (const { page } of inState("page")) expect(pages).toContain(page);
  });

  test("what is not held says what would hold it, and what is out of scope says why", () => {
    for (const { needs } of inState("not held")) expect(needs).not.toBe("");
    for (const { because } of inState("out of scope")) expect(because).not.toBe("");
    for (const { why } of withoutDuty) expect(why).not.toBe("");
  });

  test("no two lines say the same", () => {
    expect(twice(asked.map(({ document, clause, words }) => `${document} ${clause}: ${words}`))).toEqual([]);
  });
});

test("a clause covers the numbers it names, and a citation is met by one, by a range and by a part", () => {
  expect(paragraphsOf("86, 102-104")).toEqual([86, 102, 103, 104]);
  expect(paragraphsOf("Glossary")).toEqual([]);
  expect(sectionOf("5 iii")).toBe("5");
  expect(sectionOf("Appendix A 4")).toBe("Appendix A");
  const line = (document: "S" | "G", clause: string) => ({ document, clause });
  expect(speaksOf(line("G", "127"), line("G", "126-128"))).toBe(true);
  expect(speaksOf(line("G", "126-128"), line("G", "127"))).toBe(true);
  expect(speaksOf(line("G", "12"), line("G", "126-128"))).toBe(false);
  expect(speaksOf(line("S", "5"), line("G", "5"))).toBe(false);
  expect(speaksOf(line("S", "5 iii"), line("S", "5"))).toBe(true);
  expect(speaksOf(line("S", "1"), line("S", "10"))).toBe(false);
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

describe.skipIf(specification === undefined)("the specification", () => {
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

  test("each section and appendix asks for something or for nothing, and not both", () => {
    const sections = [...text.matchAll(/^\s*(\d+)\. [A-Z]{3}/gm)].map(([, number]) => number!);
    const appendices = [...text.matchAll(/^\s*APPENDIX ([A-Z])\s*$/gm)].map(([, letter]) => `Appendix ${letter}`);
    expect(sections).toHaveLength(10);
    expect(appendices).toHaveLength(3);
    const { asking, silent } = of("S");
    const asks = new Set(asking.map(({ clause }) => sectionOf(clause)));
    expect([...asks, ...silent.map(({ clause }) => clause)].sort()).toEqual([...sections, ...appendices].sort());
  });

  test("section 7 asks for seven measures of reviews and ten of conferences", () => {
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
      const lines = asked.filter(({ document, clause }) => document === "S" && clause === "7").map(measuresOf);
      const line = lines.find((each) => each.includes(id!));
      expect(line).toBeDefined();
      const shown = line!.flatMap((each) => [...measure(each)!.breakdowns, ...measure(each)!.distributions]);
      if (/agency/i.test(bullet)) expect(shown.some((each) => /agency/.test(each))).toBe(true);
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
  const under = (clause: string) =>
    inState("measure").filter((each) => each.document === "G" && each.clause === clause);

  test("each paragraph asks for something or for nothing, and not both", () => {
    const found = new Set([...text.matchAll(/^\s*(\d{1,3})\.(?=\s?\D)/gm)].map(([, number]) => Number(number)));
    // the stored text has lost the number of one paragraph, whose last line stands under the heading
    expect(found.has(98)).toBe(false);
    const numbers = [...found, 98].sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1));
    const { asking, silent } = of("G");
    const asks = new Set(asking.flatMap(({ clause }) => paragraphsOf(clause)));
    const all = [...asks, ...silent.flatMap(({ clause }) => paragraphsOf(clause))];
    expect(twice(all)).toEqual([]);
    expect(all.sort((one, other) => one - other)).toEqual(numbers);
  });

  test("every clause names its paragraphs by number", () => {
    for (const { clause } of [...of("G").asking, ...of("G").silent])
      expect([clause, /^\d+(-\d+)?(, \d+(-\d+)?)*$/.test(clause)]).toEqual([clause, true]);
  });

  test("paragraph 521 has five parts of the annual report, each with measures", () => {
    expect(parts(521)).toHaveLength(5);
    const said = under("521").map((each) => each.words);
    for (const word of ["arrangements", "how effective", "causes", "learning", "formal changes"])
      expect([word, said.some((each) => each.includes(word))]).toEqual([word, true]);
  });

  test("paragraph 380 names six areas of educational achievement, each with measures", () => {
    const areas = parts(380).map((each) => each.trim().toLowerCase());
    expect(areas).toHaveLength(6);
    const words = ["attendance", "progress", "discipline", "attainment", "own assessment", "long-term outcomes"];
    const said = under("380").map((each) => each.words);
    for (const word of words) expect([word, said.some((each) => each.includes(word))]).toEqual([word, true]);
  });
});
