/** The error when the check found something wrong with the built site, so that the site was not put in place. */
import type { Finding } from "./check/rule.ts";

const listed = 20;

export class SiteRefused extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const lines = findings.slice(0, listed).map(({ page, rule, what }) => `${page}: ${rule}: ${what}`);
    const more = findings.length - lines.length;
    super(
      [
        `the site has ${findings.length === 1 ? "one fault" : `${findings.length} faults`} and was not published`,
        ...lines,
        more > 0 ? `and ${more} more` : "",
      ]
        .filter(Boolean)
        .join("\n"),
    );
    this.name = "SiteRefused";
    this.findings = findings;
  }
}
