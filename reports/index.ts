/** Every report, by name. A new report is a folder with its declaration and one line here. */
import { board } from "./board/report.ts";
import { cdop } from "./cdop/report.ts";
import { complaints } from "./complaints/report.ts";
import { governance } from "./governance/report.ts";
import { parent } from "./parent/report.ts";
import { plan } from "./plan/report.ts";
import type { Report } from "./report.ts";
import { service } from "./service/report.ts";

export const reports: readonly Report[] = [cdop, service, complaints, governance, board, parent, plan];
