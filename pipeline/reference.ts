export { parseReference, readReference } from "./calendar/reference.ts";
