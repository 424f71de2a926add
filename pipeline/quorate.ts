#!/usr/bin/env node
/** The command line: one switch, one line a command. Exit codes: 0 done, 1 failed, 2 wrong use, 3 refused by a gate. */
import { parseArgs } from "node:util";
import { CalendarError } from "./calendar/calendar_error.ts";
import { didYouMean } from "./closest.ts";
import type { Context } from "./commands/command.ts";
import { usualWarehouse } from "./commands/guarded.ts";
import { commands, help } from "./commands/help.ts";
import { isRealDay } from "./contracts/column.ts";
import { endNow } from "./folders/at_end.ts";
import { asFull, outcomeOf, QuorateError } from "./messages.ts";
import { ReferenceFileError } from "./reference.ts";
import { oneLine } from "./shown.ts";

/** Whatever a library or a file may have put into a line, none steers the terminal. */
const lines = (text: string): string => text.split("\n").map(oneLine).join("\n");

const context: Context = {
  print: (line) => console.log(lines(line)),
  log: (line) => console.error(lines(line)),
  environment: process.env,
  clock: () => performance.now(),
  today: new Date().toISOString().slice(0, 10),
  folder: process.cwd(),
};

const options = {
  profile: { type: "string" },
  to: { type: "string" },
  warehouse: { type: "string" },
  source: { type: "string" },
  authority: { type: "string" },
  name: { type: "string" },
  "as-at": { type: "string" },
  from: { type: "string" },
  children: { type: "string" },
  years: { type: "string" },
  seed: { type: "string" },
  "known-at": { type: "string" },
  "definitions-of": { type: "string" },
  reason: { type: "string" },
  by: { type: "string" },
  role: { type: "string" },
  ledger: { type: "string" },
  year: { type: "string" },
  release: { type: "string" },
  words: { type: "string" },
  body: { type: "string" },
  period: { type: "string" },
  kind: { type: "string" },
  category: { type: "string" },
  draft: { type: "boolean" },
  pdf: { type: "boolean" },
  since: { type: "string" },
  published: { type: "string" },
  port: { type: "string" },
  for: { type: "string" },
  within: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

async function run(args: string[]): Promise<void> {
  // for this command alone the source is no format but where the measure comes from
  const byClause = args[0] === "measures" && args[1] === "--source";
  const { values, positionals } = readArguments(byClause ? args.slice(0, 1) : args);
  const [command = "help", ...folders] = positionals;
  if (values.help) return help(context, command);
  refuseOthers(command, Object.keys(values));
  const { source, authority, name, from, warehouse = usualWarehouse, profile = "public" } = values;
  const load = { folders, source, authority, name, from, asAt: values["as-at"] };
  switch (command) {
    case "publish": {
      const { publish } = await import("./commands/publish.ts");
      const knownAt = values["known-at"];
      const wanted = knownAt === undefined ? some(load) : load;
      return publish(context, {
        ...wanted,
        knownAt,
        definitionsOf: values["definitions-of"],
        profile,
        draft: values.draft ?? false,
        pdf: values.pdf ?? false,
        ledger: values.ledger,
        since: values.since,
        published: values.published,
        words: values.words,
        to: values.to,
        warehouse,
      });
    }
    case "check":
      return (await import("./commands/ingest.ts")).checkCommand(context, some(load));
    case "ingest":
      return (await import("./commands/ingest.ts")).ingestCommand(context, { ...some(load), warehouse });
    case "submissions":
      return (await import("./commands/submissions.ts")).submissionsCommand(context, { warehouse });
    case "withdraw": {
      const { withdrawCommand } = await import("./commands/submissions.ts");
      return withdrawCommand(context, { id: folders[0], reason: values.reason, warehouse });
    }
    case "repair":
      return (await import("./commands/repair.ts")).repairCommand(context, { file: folders[0], to: values.to });
    case "measures":
      return (await import("./commands/measures.ts")).measuresCommand(context, byClause);
    case "explain": {
      const { explainCommand } = await import("./commands/explain.ts");
      const { period, kind, category } = values;
      return explainCommand(context, { measure: folders[0], period, kind, category, authority, warehouse });
    }
    case "protect": {
      const { protectCommand } = await import("./commands/protect.ts");
      return protectCommand(context, {
        authority,
        warehouse,
        ledger: values.ledger,
      });
    }
    case "approve": {
      const { approveCommand } = await import("./commands/approve.ts");
      const { by, role, reason, ledger } = values;
      return approveCommand(context, { what: folders[0], by, role, reason, ledger });
    }
    case "history": {
      const { historyCommand } = await import("./commands/approve.ts");
      return historyCommand(context, { verify: folders[0] === "verify", ledger: values.ledger });
    }
    case "audit": {
      const { auditCommand } = await import("./commands/audit.ts");
      return auditCommand(context, { folder: folders[0], ledger: values.ledger });
    }
    case "diff":
      return (await import("./commands/diff.ts")).diffCommand(context, { folder: folders[0], since: values.since });
    case "serve":
      return (await import("./commands/serve.ts")).serveCommand(context, { folder: folders[0], port: values.port });
    case "report": {
      const { year, release, words, body, ledger, pdf = false, to = "dist/reports" } = values;
      const [verb, name] = folders;
      if (verb === "new" || verb === "review") {
        const { newWords, reviewWords } = await import("./commands/report_words.ts");
        return verb === "new"
          ? newWords(context, { name, year, words, body })
          : reviewWords(context, { name, year, words, body, release });
      }
      const { reportCommand } = await import("./commands/report.ts");
      return reportCommand(context, { name: verb, year, release, words, pdf, to, ledger });
    }
    case "benchmarks": {
      const { benchmarksCommand } = await import("./commands/benchmarks.ts");
      const [verb, ...files] = folders;
      return benchmarksCommand(context, { verb, files, for: values.for, within: values.within, to: values.to });
    }
    case "screen": {
      const { screenCommand } = await import("./commands/screen.ts");
      return screenCommand(context, folders);
    }
    case "dictionary":
      return (await import("./commands/dictionary.ts")).dictionaryCommand(context);
    case "schema":
      return (await import("./commands/schema.ts")).schemaCommand(context, folders[0], authority);
    case "template":
      return (await import("./commands/template.ts")).templateCommand(context, values.to ?? "quorate-template.xlsx");
    case "sample":
      return (await import("./commands/sample.ts")).sampleCommand(context, values);
    case "help":
      return help(context, folders[0]);
    default:
      throw new QuorateError("command-unknown", "", { like: didYouMean(command, Object.keys(commands)) });
  }
}

/** An option that the command does not take was meant to do something: it is told, and not passed over. */
function refuseOthers(command: string, given: readonly string[]): void {
  const taken = commands[command]?.options;
  const other = taken && given.find((option) => !taken.includes(option));
  if (other !== undefined)
    throw new QuorateError("usage", "", { why: `it takes no --${other}${didYouMean(other, taken!)}`, command });
}

function readArguments(args: string[]) {
  let read: ReturnType<typeof parsed>;
  try {
    read = parsed(args);
  } catch (error) {
    throw new QuorateError("usage", "", { why: whyNotRead(args, error as Error), command: "" });
  }
  for (const option of ["as-at", "from", "known-at", "definitions-of", "published"] as const) {
    const day = read.values[option];
    if (day !== undefined && !isRealDay(day))
      throw new QuorateError("usage", "", {
        why: `--${option} must be a day, YYYY-MM-DD`,
        command: read.positionals[0] ?? "",
      });
  }
  return read;
}

/** The library repeats what was typed, which may be anything. */
function whyNotRead(args: readonly string[], error: Error): string {
  const names = Object.keys(options);
  const unknown = args
    .filter((argument) => argument.startsWith("--"))
    .map((argument) => argument.slice(2).split("=")[0]!)
    .find((name) => !names.includes(name));
  if (unknown !== undefined && unknown !== "") return `no such option${didYouMean(unknown, names)}`;
  return /argument missing|ambiguous/i.test(error.message) ? "an option lacks its value" : "the options cannot be read";
}

const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

function some<T extends { folders: readonly string[] }>(load: T): T {
  if (load.folders.length > 0) return load;
  throw new QuorateError("usage", "", {
    why: "name at least one submission folder",
    command: Object.keys(commands)[0]!,
  });
}

/** What no part of the program has words for: a full disk, or a fault of ours. */
function unforeseen(error: unknown): QuorateError {
  const known = asFull(error);
  if (known instanceof QuorateError) return known;
  const why = error instanceof Error ? error.message.split("\n")[0]! : String(error);
  // what somebody edited is theirs to mend
  if (error instanceof ReferenceFileError || error instanceof CalendarError)
    return new QuorateError("reference-file", "", { why });
  return new QuorateError("unexpected", "", { why: ofWhatKind(error) });
}

/** A library's own words may hold a value or a path, so that only what kind of error it is is said. */
const ofWhatKind = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}${"code" in error ? ` ${String(error.code)}` : ""}`
    : "an error without a name";

function tell(shown: QuorateError, outcome = ""): void {
  context.log(`quorate: ${shown.code}${shown.place === "" ? "" : ` · ${shown.place}`}`);
  context.log(`  what happened: ${shown.message}`);
  if (outcome !== "") context.log(`  what was done: ${outcome}`);
  context.log(`  what to do:    ${shown.todo}`);
}

/** Signals that ask a run to stop, and the exit code of each: 128 and the number of the signal. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

for (const [signal, code] of Object.entries(signals))
  process.once(signal, () => {
    endNow();
    tell(new QuorateError("stopped", "", { signal }));
    process.exit(code);
  });

// whoever reads only the first lines (| head) has not met a fault
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

run(process.argv.slice(2)).catch((error: unknown) => {
  const shown = error instanceof QuorateError ? error : unforeseen(error);
  const all = [shown, ...shown.also];
  // what was done is said once, after all that was wrong
  for (const [place, each] of all.entries())
    tell(each, place === all.length - 1 && error instanceof Error ? outcomeOf(error) : "");
  if (context.environment.QUORATE_TRACE && error instanceof Error) console.error(error.stack);
  process.exitCode = shown.exit;
});
