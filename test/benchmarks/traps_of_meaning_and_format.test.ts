/** Traps 29 to 43 of `shared/data/benchmarks/prepared/traps.md`: what a series is about, and how a file is written. */
import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { counterparts } from "../../pipeline/benchmarks/counterparts.ts";
import { laitSeries } from "../../pipeline/benchmarks/kinds/lait.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { forms } from "../../pipeline/sensitive/measures/like_for_like/index.ts";
import {
  benchmark,
  dfeFile,
  dictionary,
  faultOf,
  figuresIn,
  importFiles,
  importPaths,
  isShared,
  longTable,
  plans,
  plansAgain,
  section47,
} from "./importing.ts";

const island = "E06000046";
const wight = "921";

describe("meaning", () => {
  test("trap 29: care leavers of the accommodation table are nobody's denominator here", () => {
    expect(laitSeries).not.toHaveProperty("NoCareLeavers");
    const eet = counterparts.find(({ measure }) => measure === "care-leaver-eet")!;
    expect(eet.from).toEqual([{ is: "published", series: "care leavers in work or learning" }]);
  });

  test("trap 30: what a series is, is said here and not by its title", () => {
    // its title says "at 31 March", and its figures are of the year
    expect(laitSeries.CPP_Abuse).toBe("plans started");
    // its text says "during the year", and its figures are of 31 March
    expect(laitSeries.CPPlans2yrsActive).toBe("plans of two years");
    // its title says "ceased", and it is a rate
    expect(laitSeries.DeRegCPR).toBe("plans ended per 10,000");
    // a number that is titled a share, a discontinued one, one of accommodation's own kind: none is taken
    for (const code of ["PreChildDea", "CPRDuration", "LAC_19_HE"]) expect(laitSeries).not.toHaveProperty(code);
  });

  test("trap 31: conferences are counted by child's conference, not by child", async () => {
    const c4 = section47([["2025", wight, island, "900,200,100,50,50,50,50"]]);
    const d3 = plansAgain([["2025", wight, island, "x,150,30,20"]]);
    expect(figuresIn(await importFiles({ "c4.csv": c4, "d3.csv": d3 }))).toMatchObject({
      [`conference-initial-on-time ${island} 2024/25`]: 50,
      [`conference-decision-yield ${island} 2024/25`]: 75,
    });
  });

  test("trap 32: England's own total stands, and is never a sum", async () => {
    const england = "2025,Reporting year,National,E92000001,England,,,,,,x,1000,200,20\n";
    const read = await importFiles({ "d3.csv": `${plansAgain([["2025", wight, island, "x,100,20,20"]])}${england}` });
    expect(figuresIn(read)["protection-started E92000001 2024/25"]).toBe(1000);
    const without = await importFiles({ "d3.csv": plansAgain([["2025", wight, island, "x,100,20,20"]]) });
    expect(without.kept.figures.filter(({ area }) => area === "E92000001")).toEqual([]);
  });

  test("trap 33: which way is better is ours, and no polarity is read", async () => {
    const table = longTable([["CPP_rate", "2025", "40", wight]]);
    const types = dictionary({ CPP_rate: "Annual" });
    const read = (text: string) => importFiles({ "t.csv": table, "d.csv": text }).then(({ kept }) => kept.figures);
    expect(await read(types.replace('"NA"', '"High"'))).toEqual(await read(types.replace('"NA"', '"Low"')));
    for (const { measure } of counterparts) {
      const [form] = forms.filter((each) => each.measure.id === measure);
      const own = form?.measure ?? measures.find(({ id }) => id === measure)!;
      expect([measure, own.benchmark.comparability]).toEqual([measure, expect.stringMatching(/same|close/)]);
    }
  });

  test("trap 34: a code that stands twice in the dictionary must say one kind of year", async () => {
    const table = { "t.csv": longTable([["CPP_rate", "2025", "40", wight]]) };
    const types = dictionary({ CPP_rate: "Annual" });
    const row = '"2","Another topic","NA","CPP_rate","Annual","45000"\n';
    const read = await importFiles({ ...table, "d.csv": `${types}${row}` });
    expect(read.files[0]!.read.passedOver.get("a code that stands under another topic too")).toBe(1);
    expect(read.kept.sources[0]!.release).toBe("updated 2025-11");
    const fault = await faultOf({ ...table, "d.csv": `${types}${row.replace("Annual", "Academic Year")}` });
    expect(fault.code).toBe("benchmark-twice");
  });

  test.skipIf(!isShared)(
    "trap 35: another's list of what is in which file is no table and is not believed",
    async () => {
      const fault = await faultOf({ "m.csv": readFileSync(benchmark("lait/measure_crosswalk.csv")) });
      expect(fault.code).toBe("benchmark-unknown");
    },
  );

  test.skipIf(!isShared)(
    "trap 36: Scotland's looked-after children and register are told, and stand beside nothing",
    async () => {
      const read = await importPaths([benchmark("comparators/scotland_scotpho_children_latest.csv")]);
      expect(read.files[0]!.read.passedOver.get("counted as England does not count, so never beside it")).toBe(64);
      expect(read.kept.figures.some(({ measure }) => /^(looked-after|protection)/.test(measure))).toBe(false);
    },
  );

  test.skipIf(!isShared)("trap 37: how close a neighbour is goes with it, and few links are mutual", async () => {
    const { kept } = await importPaths([benchmark("comparators/statistical_neighbours_long.csv")]);
    const newest = kept.neighbours.filter(({ model }) => model === "2025");
    expect(newest).toHaveLength(1530);
    const links = new Set(newest.map(({ area, neighbour }) => `${area} ${neighbour}`));
    expect(newest.filter(({ area, neighbour }) => links.has(`${neighbour} ${area}`))).toHaveLength(938);
    for (const area of ["E06000053", "E09000001"])
      expect(newest.filter((each) => each.area === area).map(({ closeness }) => closeness)).toEqual(
        Array(10).fill("Not close"),
      );
  });
});

describe("format", () => {
  const good = plansAgain([["2025", wight, island, "x,100,20,20"]]);
  const figures = {
    [`protection-repeat ${island} 2024/25`]: 20,
    [`protection-started ${island} 2024/25`]: 100,
  };

  test("trap 38: a byte order mark is no part of the first column's name", async () => {
    expect(figuresIn(await importFiles({ "a.csv": `\uFEFF${good}` }))).toEqual(figures);
    expect(figuresIn(await importFiles({ "a.csv": gzipSync(`\uFEFF${good}`) }))).toEqual(figures);
  });

  test.skipIf(!isShared)("trap 38: three of the files have one", async () => {
    const starts = (path: string) => {
      const bytes = readFileSync(benchmark(path));
      return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).subarray(0, 3).toString("hex") === "efbbbf";
    };
    expect(starts("ees/cla_number_and_rate_per_10k_children.csv")).toBe(true);
    expect(starts("ees/ks4_la.csv")).toBe(true);
    expect(starts("ees/la_care_leavers_activity.csv.gz")).toBe(true);
    expect(starts("ees/d3_cpps_subsequent_plan_2013_to_2025.csv")).toBe(false);
  });

  test.skipIf(!isShared)("trap 39: the dictionary has line breaks within cells, and 448 rows", async () => {
    const { files } = await importPaths([benchmark("lait/lait_data_dictionary.csv")]);
    expect(files[0]!.read).toMatchObject({ rows: 448, used: 434 });
    expect(readFileSync(benchmark("lait/lait_data_dictionary.csv"), "utf8").split("\n").length).toBeGreaterThan(3800);
  });

  test("trap 40: columns are found by name, in any order, and a quoted blank is blank", async () => {
    const [header, row] = good
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const turned = (cells: readonly string[]) => [...cells].reverse().join(",");
    expect(figuresIn(await importFiles({ "a.csv": `${turned(header!)}\n${turned(row!)}\n` }))).toEqual(figures);
    const blank = plans([
      ["2025", wight, island, '50,20,"",""'],
      ["2024", wight, island, "50,20,,"],
    ]);
    expect(figuresIn(await importFiles({ "a.csv": blank }))).toMatchObject({
      [`protection-2-years ${island} 2024/25`]: "-",
      [`protection-2-years ${island} 2023/24`]: "-",
    });
  });

  test("trap 41: a release that calls its columns otherwise is the same file, and its own name says nothing", async () => {
    const row = ["2025", wight, island, '19 to 21 years,"Total in education, employment or training",10,40'] as const;
    const newer = dfeFile("care_leaver_age,breakdown,care_leaver_count,care_leaver_percent", [row]);
    const older = dfeFile("age,activity,number,percentage", [row]);
    const [one, other] = [await importFiles({ "x.csv": newer }), await importFiles({ "lait_2019.parquet": older })];
    expect(figuresIn(one)).toEqual(figuresIn(other));
    expect(one.files[0]!.kind.id).toBe(other.files[0]!.kind.id);
  });

  test("trap 42: NA is missing in the columns of which it is known, and no number elsewhere", async () => {
    const table = { "t.csv": longTable([["CPP_rate", "2025", "40", wight]]) };
    const silent = await faultOf({ ...table, "d.csv": dictionary({ CPP_rate: "NA" }) });
    expect(silent.code).toBe("benchmark-dictionary-silent");
    const value = await faultOf({
      "t.csv": longTable([["CPP_rate", "2025", "NA", wight]]),
      "d.csv": dictionary({ CPP_rate: "Annual" }),
    });
    expect([value.code, value.place]).toEqual(["benchmark-not-a-number", "t.csv, row 2, column Values"]);
  });

  test("trap 43: what one table hides and another shows is never worked back", async () => {
    const c4 = section47([["2025", wight, island, "900,304,300,c,250,20,20"]]);
    const table = longTable([["CP_conf_15days", "2025", "96.400000000000006", wight]]);
    const read = await importFiles({
      ...{ "c4.csv": c4, "t.csv": table },
      "d.csv": dictionary({ CP_conf_15days: "Financial Year" }),
    });
    // the share that was published, and no count
    expect(figuresIn(read)).toEqual({ [`conference-initial-on-time ${island} 2024/25`]: 96.4 });
    expect(figuresIn(await importFiles({ "c4.csv": c4 }))).toEqual({
      [`conference-initial-on-time ${island} 2024/25`]: "c",
    });
  });
});
