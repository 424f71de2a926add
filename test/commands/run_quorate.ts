/** Runs the command line as a user does, in a process of its own, which a test can stop at what it says. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const typescript = new URL("../../pipeline/typescript.js", import.meta.url).href;

export interface Run {
  /** null where it was killed */
  readonly code: number | null;
  readonly out: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** the signal that is sent when `at` is said, and how many milliseconds later */
  readonly stop?: { readonly signal: NodeJS.Signals; readonly at: string; readonly after?: number };
  /** what is done when it has said `at`, while it stands still: however fast either is, it has not ended before the other has */
  readonly meanwhile?: { readonly at: string; readonly does: () => Promise<void> | void };
}

export function runQuorate(args: readonly string[], { cwd, env = {}, stop, meanwhile }: RunOptions): Promise<Run> {
  return new Promise((done, fail) => {
    const program = ["--import", typescript, join(root, "pipeline/quorate.ts"), ...args];
    const child = spawn(process.execPath, program, { cwd, env: { ...process.env, ...env } });
    let out = "";
    let isStopped = false;
    let isHeld = false;
    const hold = async (does: () => Promise<void> | void) => {
      isHeld = true;
      child.kill("SIGSTOP");
      try {
        await does();
      } finally {
        child.kill("SIGCONT");
      }
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => {
        out += text.toString();
        if (meanwhile !== undefined && !isHeld && out.includes(meanwhile.at)) hold(meanwhile.does).catch(fail);
        if (stop === undefined || isStopped || !out.includes(stop.at)) return;
        isStopped = true;
        setTimeout(() => child.kill(stop.signal), stop.after ?? 0);
      });
    child.on("close", (code) => done({ code, out }));
  });
}

/** Everything in a folder, hidden or not, by its path: the hash of a file, and of a folder that it is one. */
export function everythingIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const what = entry.isFile()
      ? createHash("sha256").update(readFileSync(path)).digest("hex")
      : entry.isSymbolicLink()
        ? "link"
        : "folder";
    return [relative(folder, path), what] as const;
  });
  return Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
}
