/** What a command is given: its ways to print, log and tell the time, passed in so that a test can pass others. */
export interface Context {
  /** one line to the user */
  readonly print: (line: string) => void;
  /** one line about progress; not part of the answer */
  readonly log: (line: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  /** milliseconds, for step times only: never part of what is published */
  readonly clock: () => number;
  /** the day on which the command runs (ISO): nothing is submitted as at a day after it */
  readonly today: string;
  /** the folder that relative paths start from, and that paths are shown from */
  readonly folder: string;
}

/** Runs a step and logs how long it took. */
export async function step<T>(context: Context, words: string, work: () => Promise<T>): Promise<T> {
  const start = context.clock();
  const result = await work();
  context.log(`${words.padEnd(44)} ${((context.clock() - start) / 1000).toFixed(1).padStart(6)} s`);
  return result;
}
