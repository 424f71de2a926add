import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What runs for minutes is begun first, or one core would wait for it at the end: whole runs of the program come before all
 * else, then the audits, then what reckons everything a second time. */
const longest = ["test/commands/", "test/disclosure/", "test/second_opinion/", "test/release/", "test/browser/"];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((folder) => moduleId.includes(folder));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** Whole runs of the program, audits, browsers and what shares a folder have a process of their own, file by file. All else only reads what it imports: those
 * files share what is loaded, which took as long as a tenth of all tests. */
const apart = [...longest, "test/benchmarks/"].map((folder) => `${folder}**/*.test.ts`);

export default defineConfig({
  test: {
    // a slow machine is not a fault: no test is about time
    // both cores of a small machine: by default one is left idle
    maxWorkers: 2,
    // each with a core of its own: what DuckDB gives to a second thread of so few rows costs a quarter more than it is worth
    env: { QUORATE_THREADS: "1" },
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./test/closing_line.ts"],
    projects: [
      { extends: true, test: { name: "apart", include: apart } },
      { extends: true, test: { name: "together", include: ["test/**/*.test.ts"], exclude: apart, isolate: false } },
    ],
  },
});
