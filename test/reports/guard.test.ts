/** The search for identity: texts that try to hide a child are stopped at each of their hits, and honest ones go through. */
import { describe, expect, test } from "vitest";
import { identityIn } from "../../reports/guard/identity.ts";

const rare = ["malignan*", "leukaemia", "drown*"];
const found = (text: string) => identityIn(text, rare).map((hit) => hit.text);

test("the text that the panel feared is stopped at each of its hits", () => {
  const text =
    "One boy drowned. A teenager took his own life; the family lives near the harbour. Dr Smith was on call.";
  expect(found(text)).toEqual(
    expect.arrayContaining(["One boy", "drowned", "A teenager", "took his own life", "his", "family lives near"]),
  );
  expect(found(text)).toEqual(expect.arrayContaining(["near the harbour", "Dr Smith", "on call"]));
});

describe("twenty texts that try to hide a child", () => {
  test.each([
    ["digits of another script: ٣ deaths", ["٣"]],
    ["full-width digits: ３ deaths", ["３"]],
    ["a fraction sign: ½ of them", ["½"]],
    ["Three babies died in the winter.", ["Three"]],
    ["There were twenty-one reviews.", ["twenty-one"]],
    ["A dozen families were met.", ["A dozen"]],
    ["A couple of deaths were linked.", ["A couple of"]],
    ["Half of the children had been seen.", ["Half of the children"]],
    ["One **young** infant was found dead.", ["One young infant", "found dead"]],
    ["The child who was known to services.", ["The child who"]],
    ["She had been unwell.", ["She"]],
    ["A pupil of Hautlieu.", ["A pupil", "Hautlieu"]],
    ["In St. Ouën’s that summer.", ["St. Ouen's"]],
    ["At Saint Helier in spring.", ["Saint Helier"]],
    ["A fall at the beach.", ["at the beach"]],
    ["Constable Renouf attended.", ["Constable Renouf"]],
    ["Leukaemia was diagnosed late.", ["Leukaemia"]],
    ["A six-week-old was last seen at home.", ["week-old", "last seen"]],
    ["Their mother had argued with the school.", ["Their mother", "had argued"]],
    ["The Princess Elizabeth called twice.", ["Princess Elizabeth"]],
  ])("%s", (text, hits) => {
    const all = found(text.replaceAll("**", "")).map((hit) => hit.replaceAll("’", "'"));
    for (const hit of hits)
      expect(
        all.some((each) => each.includes(hit)),
        `${hit} in ${all.join(" | ")}`,
      ).toBe(true);
  });
});

describe("honest words go through", () => {
  test.each([
    "From 2021 to 2025 the panel reviewed them, and in 2025/26 it will meet again.",
    "On 31 March 2025 the panel met, as paragraph 521 and Article 30 ask.",
    "Five years are added together, since one year has too few to learn from.",
    "Each child, each family and those who miss them are behind these figures.",
    "Agencies were asked to agree how they share what they know with schools and hospitals.",
    "The panel met the panels of the other islands once in each quarter.",
    "Safer sleeping is talked about with every new parent, at home and in the community.",
    "The chair is independent of the agencies whose work is reviewed.",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

test("a cause that the release counts by itself may be named", () => {
  expect(identityIn("Infections were the most common cause.", [])).toEqual([]);
  expect(identityIn("Infections were the most common cause.", ["infection*"]).map(({ text }) => text)).toEqual([
    "Infections",
  ]);
});
