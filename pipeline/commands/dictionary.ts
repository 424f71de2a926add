/** `quorate dictionary`: what each extract must hold, and what is checked of it, as Markdown. */
import { dictionaryMarkdown } from "../contracts/dictionary.ts";
import { checksMarkdown } from "../sensitive/sources/checks_dictionary.ts";
import type { Context } from "./command.ts";

export function dictionaryCommand(context: Context): void {
  context.print(dictionaryMarkdown());
  context.print(checksMarkdown());
}
