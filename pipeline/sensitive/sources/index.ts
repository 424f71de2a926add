/** The formats a submission may come in, by name. */
import type { Source } from "../intake/extract_plan.ts";
import { cin } from "./cin.ts";
import { quorateFiles } from "./quorate_files.ts";
import { ssd } from "./ssd.ts";
import { ssda903 } from "./ssda903.ts";

export const sources: readonly Source[] = [quorateFiles, ssda903, cin, ssd];
