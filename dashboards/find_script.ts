/** The only script of the site: it finds measures on the page of all of them. */
import { fileURLToPath } from "node:url";

/** its name, beside the page */
export const findScript = "find.js";
export const findScriptFile = fileURLToPath(new URL(findScript, import.meta.url));
