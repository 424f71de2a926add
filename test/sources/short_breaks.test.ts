/**
 * What a looked-after return (SSDA903) says of children on short breaks: it holds no reviews of them, so none is made up, and
 * one that it holds all the same is not held against reviews that it does not.
 */
import { expect, test } from "vitest";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { ssda903 } from "../../pipeline/sensitive/sources/ssda903.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { modelLeftOut } from "../../pipeline/sensitive/warehouse/model_findings.ts";
import { loadFiles } from "./load_source.ts";

/** The year to 31 March 2024. `episodes`: CHILD,DECOM,RNE,LS,DEC,REC. */
async function figures(children: readonly string[], episodes: readonly string[], reviews: readonly string[]) {
  const rows = episodes.map((text) => {
    const [child, began, why, law, ended = "", reason = ""] = text.split(",");
    return [child, began, why, law, "N1", "U6", "PR1", ended, reason, "", "", ""].join(",");
  });
  const files = {
    "header.csv": ["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", ...children.map((c) => `${c},1,15/02/2010,WBRI,UN1,,`)],
    "episodes.csv": [
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST",
      ...rows,
    ],
    "reviews.csv": [
      "CHILD,DOB,REVIEW,REVIEW_CODE",
      ...reviews.map((text) => `${text.replace(",", ",15/02/2010,")},PN1`),
    ],
  };
  const texts = Object.fromEntries(Object.entries(files).map(([file, lines]) => [file, `${lines.join("\n")}\n`]));
  return loadFiles(ssda903, texts, async (warehouse, { submissionId }) => {
    const chosen = await chooseSubmissions(warehouse, [submissionId]);
    await buildModels(warehouse, chosen);
    const cells = await calculate(warehouse, measures, chosen);
    const leftOut = await modelLeftOut(warehouse);
    const of = (id: string) => {
      const found = cells.find(
        (cell) => cell.measure_id === id && cell.period === "2023/24" && cell.breakdown === "all",
      )!;
      return [found.counted, found.known, found.unknown];
    };
    return { of, series: leftOut.find(({ words }) => words.startsWith("series of short breaks"))!.rows };
  });
}

test.each([
  ["V4", ["b,01/06/2023,S,V4"]],
  ["V3", ["b,01/06/2023,S,V3,05/06/2023,E8", "b,01/09/2023,S,V3,05/09/2023,E8", "b,01/03/2024,S,V3"]],
  ["V4 from before the year", ["b,01/06/2019,S,V4"]],
  ["V4, another carer within it", ["b,01/06/2023,S,V4,01/10/2023,X1", "b,01/10/2023,P,V4"]],
])("of %s no review is made up, and the child is told of as left out", async (_, breaks) => {
  const care = ["a,01/06/2023,S,C2"];
  // due by 29 June, 20 September and 20 March
  const reviews = ["a,20/06/2023", "a,20/09/2023", "a,19/03/2024"];
  const { of, series } = await figures(["a", "b"], [...care, ...breaks], reviews);
  expect(of("review-on-time")).toEqual([3, 3, 0]);
  expect(of("review-child-all-on-time")).toEqual([1, 1, 0]);
  expect(of("looked-after-number")).toEqual([1, 1, 0]);
  expect(of("looked-after-started")).toEqual([1, 1, 0]);
  expect(of("looked-after-by-legal-status")).toEqual([2, 2, 0]);
  expect(series).toBe(1);
});

test("one that it holds all the same is not late for want of those before it", async () => {
  const { of } = await figures(["b"], ["b,01/06/2023,S,V4"], ["b,10/12/2023"]);
  expect(of("review-on-time")).toEqual([0, 0, 1]);
});

test("a child who passes from short breaks to care and back is due what care asks for while it lasts", async () => {
  const { of } = await figures(
    ["a"],
    ["a,03/04/2023,S,V4,01/08/2023,X1", "a,01/08/2023,L,C2,01/12/2023,X1", "a,01/12/2023,L,V4"],
    ["a,25/08/2023"],
  );
  // the first by 30 August (a bank holiday on the 28th); the second by 25 November, which nobody recorded
  expect(of("review-on-time")).toEqual([1, 2, 0]);
  expect(of("looked-after-number")).toEqual([0, 0, 0]);
  expect([of("looked-after-started"), of("looked-after-ceased")]).toEqual([
    [1, 1, 0],
    [1, 1, 0],
  ]);
});
