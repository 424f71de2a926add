/** The chance of so large a deviation, either way, where there is none: of a square of a standard normal. */
import { gammaRegularisedAbove } from "./gamma.ts";

export const chanceBeyond = (chiSquared: number): number => gammaRegularisedAbove(0.5, chiSquared / 2);
