/** Every file of reference values, every column: each is an input or is reckoned and held (`held_ref.ts`, `held_phe.ts`). */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import { gapChange, gapOf } from "../../pipeline/statistics/gap_change.ts";
import { oddsRatioChange } from "../../pipeline/statistics/odds.ts";
import { pChart, usualLimits } from "../../pipeline/statistics/p_chart.ts";
import { proportionTrend } from "../../pipeline/statistics/proportion_trend.ts";
import { gChart, tChart } from "../../pipeline/statistics/rare_events.ts";
import { shared } from "../shared.ts";
import { apart, readAs } from "./held.ts";
import { heldPhe } from "./held_phe.ts";
import { heldRef } from "./held_ref.ts";
import { vector } from "./vector.ts";

const held = { ...heldRef, ...heldPhe };
const missing = shared("vectors") === undefined;
const files = missing
  ? []
  : ["ref", "phe"].flatMap((folder) =>
      readdirSync(shared(`vectors/${folder}`)!).map((file): string => `${folder}/${file}`),
    );
const json = (name: string) => JSON.parse(readFileSync(shared(`vectors/ref/${name}`)!, "utf8"));
const close = (got: number | undefined, wanted: number) => expect(apart(got!, wanted)).toBeLessThanOrEqual(1e-10);

describe.skipIf(missing)("reference values", () => {
  it("are all held", () => {
    expect(files.filter((file) => file.endsWith(".csv")).sort()).toEqual(Object.keys(held).sort());
    expect(files.filter((file) => file.endsWith(".json")).sort()).toEqual([
      "ref/gap_change_mover.json",
      "ref/spc_rare_events.json",
      "ref/trend_cochran_armitage.json",
    ]);
  });

  it.each(Object.entries(held))("%s, column by column", (file, { given, check, within, except }) => {
    const rows = vector(file);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const reckoned = check(row);
      expect([...given, ...Object.keys(reckoned)].sort()).toEqual(Object.keys(row).sort());
      for (const [column, got] of Object.entries(reckoned)) {
        if (except?.(row, column)) continue;
        const wanted = readAs(row[column]!);
        if (typeof wanted !== "number") expect([file, column, row, got ?? null]).toEqual([file, column, row, wanted]);
        else if (
          typeof got !== "number" ||
          !(apart(got, wanted) <= (typeof within === "number" ? within : within(column)))
        )
          expect({ file, column, row, got }).toEqual({ file, column, row, got: wanted });
      }
    }
  });

  it("change of a gap, and of an odds ratio", () => {
    const { period0, period1, change, logit_interaction } = json("gap_change_mover.json");
    const gap = (period: { x1: number; n1: number; x2: number; n2: number }) => ({
      own: [period.x1, period.n1] as const,
      peers: [period.x2, period.n2] as const,
    });
    for (const period of [period0, period1]) {
      close(gapOf(gap(period)), period.gap);
      close(differenceInterval(gap(period).own, gap(period).peers)!.lower, period.lo);
      close(differenceInterval(gap(period).own, gap(period).peers)!.upper, period.hi);
    }
    const found = gapChange(gap(period0), gap(period1))!;
    close(found.change, change.est);
    close(found.lower, change.lo);
    close(found.upper, change.hi);
    const odds = oddsRatioChange(gap(period0), gap(period1))!;
    // R's regression stops a few 10⁻¹⁰ short of these
    expect(apart(odds.change, logit_interaction.beta)).toBeLessThan(1e-9);
    expect(apart(odds.error, logit_interaction.se)).toBeLessThan(1e-9);
    expect(apart(odds.z, logit_interaction.z)).toBeLessThan(1e-9);
    expect(apart(odds.p, logit_interaction.p)).toBeLessThan(1e-9);
  });

  it("charts of rare events, and the usual limits of a p chart", () => {
    const { p_chart: p, t_chart: t, g_chart: g } = json("spc_rare_events.json");
    const exact = pChart(p.x.map((numerator: number, i: number) => ({ numerator, denominator: p.n[i] })));
    p.n.forEach((n: number, i: number) => {
      close(exact[i]!.centre, p.pbar);
      close(usualLimits(n, exact[i]!.centre).lower, p.lcl[i]);
      close(usualLimits(n, exact[i]!.centre).upper, p.ucl[i]);
    });
    const found = tChart(t.days_between);
    close(found.shrunk.centre, t.centre_y);
    close(found.shrunk.range, t.amr_y);
    close(found.centre, t.centre_days);
    close(found.upper, t.ucl_days);
    expect(found.lower).toBe(t.lcl_days);
    const geometric = gChart(g.days_between);
    close(geometric.centre, g.gbar);
    close(geometric.upper, g.ucl);
    expect(geometric.lower).toBe(g.lcl);
  });

  it("trend of a proportion", () => {
    const { x, n, chisq, df, p } = json("trend_cochran_armitage.json");
    const found = proportionTrend(x.map((each: number, i: number) => [each, n[i]] as const))!;
    close(found.chiSquared, chisq);
    close(found.p, p);
    expect(found).toMatchObject({ direction: 1, degrees: df });
  });
});
