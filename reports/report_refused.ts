/** The error for a report that can't be made: every problem in its words, by file and line. */
export interface Problem {
  /** `<section>.md, line 3` */
  readonly place: string;
  readonly what: string;
}

export class ReportRefused extends Error {
  override name = "ReportRefused";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ place, what }) => `${place}: ${what}`).join("\n"));
    this.problems = problems;
  }
}
