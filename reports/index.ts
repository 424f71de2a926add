/** Every report, by name. A new report is a folder with its declaration and one line here. */
import { cdop } from "./cdop/report.ts";
import type { Report } from "./report.ts";

export const reports: readonly Report[] = [cdop];
