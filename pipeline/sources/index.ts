/** The formats a submission may come in, by name. */
import type { Source } from "../intake/extract_plan.ts";
import { quorateCsv } from "./quorate_csv.ts";
import { ssda903 } from "./ssda903.ts";

export const sources: readonly Source[] = [quorateCsv, ssda903];
