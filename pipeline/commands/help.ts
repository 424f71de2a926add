/** Prints the help of the command line, from one table of commands. */
import type { Context } from "./command.ts";

/** The options of the commands that load submissions. */
const ofLoading = ["source", "authority", "name", "as-at", "from"] as const;

interface Command {
  readonly use: string;
  readonly words: string;
  /** the options that it takes; any other is refused, because whoever gave it expected it to do something */
  readonly options: readonly string[];
}

export const commands: Readonly<Record<string, Command>> = {
  publish: {
    use: "publish <submission…> --profile public [--draft] | restricted | panel [--to DIR] [--warehouse FILE] [--source NAME …]",
    words: "extracts → DuckDB → measures → release → dashboards",
    options: [
      ...ofLoading,
      "profile",
      "draft",
      "to",
      "since",
      "published",
      "words",
      "pdf",
      "ledger",
      "warehouse",
      "known-at",
      "definitions-of",
    ],
  },
  check: {
    use: "check <submission…> [--source NAME …]",
    words: "say what loading would find, without changing anything",
    options: ofLoading,
  },
  ingest: {
    use: "ingest <submission…> [--warehouse FILE] [--source NAME …]",
    words: "load submissions without publishing anything",
    options: [...ofLoading, "warehouse"],
  },
  submissions: {
    use: "submissions [--warehouse FILE]",
    words: "list what the warehouse holds",
    options: ["warehouse"],
  },
  withdraw: {
    use: "withdraw <id> --reason WORDS [--warehouse FILE]",
    words: "remove a submission's rows for good",
    options: ["reason", "warehouse"],
  },
  repair: {
    use: "repair <episodes.csv> [--to FILE.csv]",
    words: "find faults in SSDA903 episodes of several years; with --to, write a repaired file",
    options: ["to"],
  },
  measures: {
    use: "measures [--source]",
    words: "list every measure and the clause it serves; with --source, every clause and its measures",
    options: [],
  },
  explain: {
    use: "explain <measure> [--period 2025-Q4] [--kind year_to_march] [--category BREAKDOWN=CATEGORY] [--warehouse FILE]",
    words: "show the definition, the SQL and the count at each step, from the submissions last loaded",
    options: ["period", "kind", "category", "authority", "warehouse"],
  },
  protect: {
    use: "protect [--authority CODE] [--warehouse FILE] [--ledger DIR]",
    words:
      "say what of the submission last loaded could be printed for everybody, and prove that it gives nothing away",
    options: ["authority", "warehouse", "ledger"],
  },
  approve: {
    use: "approve <release> | <reports/cdop-2025.html> --by NAME --role ROLE --reason TEXT [--ledger DIR]",
    words:
      "record that an official lets everybody see the figures of a draft, or a report with its words and figures; names of officials only, never of a child",
    options: ["by", "role", "reason", "ledger"],
  },
  history: {
    use: "history [verify] [--ledger DIR]",
    words: "list what was approved and published; with verify, check that none of it was changed since",
    options: ["ledger"],
  },
  audit: {
    use: "audit <release> [--ledger DIR]",
    words:
      "say what of children could be worked out from a release by anybody; with --ledger, from all published before too",
    options: ["ledger"],
  },
  diff: {
    use: "diff <release> [--since DIR]",
    words: "say what changed since the release before, or since another: new periods, restated figures and why",
    options: ["since"],
  },
  serve: {
    use: "serve [dist] [--port 4173]",
    words: "show a published site to this machine alone: the page to explore figures does not run from a folder",
    options: ["port"],
  },
  report: {
    use: "report NAME --year 2025 | 2025-Q4 [--release DIR] [--words DIR] [--pdf] [--to dist/reports] [--ledger DIR] | new NAME --year … [--body NAME] [--words DIR] | review NAME --year … [--words DIR]",
    words:
      "make a report from a release with the words of a folder; lay out the words of a new one; or list what must be looked at before it is signed",
    options: ["year", "release", "words", "body", "pdf", "to", "ledger"],
  },
  benchmarks: {
    use: "benchmarks import <file…> | similar [--for CODE | FILE.json] [--within CODE] [--to benchmarks/sets/NAME.json]",
    words:
      "import what others published, to stand beside ours; or say which areas are most like a jurisdiction, and write them as a set",
    options: ["for", "within", "to"],
  },
  screen: {
    use: "screen <data.csv> <data.meta.csv>",
    words: "say which rules of DfE's data screener a pair of open-data files passes, warns of and fails",
    options: [],
  },
  dictionary: { use: "dictionary", words: "print the data dictionary as Markdown", options: [] },
  schema: {
    use: "schema <extract> [--authority CODE]",
    words: "print what an extract must hold as JSON Schema, for the systems that write it",
    options: ["authority"],
  },
  template: {
    use: "template [--to FILE.xlsx]",
    words: "write an empty workbook to fill in, with codes as drop-downs",
    options: ["to"],
  },
  sample: {
    use: "sample [--to data/sample] [--children N] [--years N] [--seed N] [--as-at DATE]",
    words: "make synthetic submissions",
    options: ["to", "children", "years", "seed", "as-at"],
  },
};

export function help({ print }: Context, command?: string): void {
  const shown = Object.entries(commands).filter(
    ([name]) => command === undefined || commands[command] === undefined || name === command,
  );
  print("quorate: shows how a jurisdiction's most vulnerable children are doing, from registers to dashboards");
  print("");
  for (const [, { use, words }] of shown) print(`  quorate ${use}\n      ${words}`);
  print("");
  print(
    "  publish puts each of several authorities in its own folder, under a page that lists them; --authority picks one.",
  );
  print(
    "  publish --pdf prints Home too, on two sides of paper, and the Board's papers behind it in one file: board-pack.pdf.",
  );
  print(
    "  publish --published DATE gives pages the day of publication; what was approved has the day it was approved.",
  );
  print("  publish --known-at DATE, without folders, publishes the figures as they were known on that day.");
  print("  publish --definitions-of DATE counts by the definitions that were in force on that day.");
  print(
    "  A foreign source needs --source ssda903, cin or ssd, with --authority CODE --as-at DATE [--from DATE] [--name NAME].",
  );
}
