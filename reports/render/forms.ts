/** The forms in which every report is written. PDF is printed from the page, by those who have a browser to print with. */
import { typesetIn } from "../../pipeline/words/typeset.ts";
import type { ReportDocument } from "../document.ts";
import { reportCsv } from "./csv.ts";
import { reportHtml } from "./html.ts";
import { reportWord } from "./word/word.ts";
import { reportWorkbook } from "./workbook.ts";

/** what a form is called in a list of them, and how a file of it ends */
export const formEndings = { page: "html", PDF: "pdf", Word: "docx", workbook: "xlsx", CSV: "csv" } as const;
export type Form = keyof typeof formEndings;

export interface FormFile {
  readonly form: Form;
  /** name of the file */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** `name`: of the files, without their endings; `stylesheet`: the address of the page's. */
export async function formsOf(typed: ReportDocument, name: string, stylesheet: string): Promise<FormFile[]> {
  const document = typesetIn(typed);
  const file = (form: Form, content: string | Uint8Array) => ({ form, name: `${name}.${formEndings[form]}`, content });
  return [
    file("page", reportHtml(document, stylesheet)),
    file("Word", await reportWord(document)),
    file("workbook", await reportWorkbook(document)),
    file("CSV", reportCsv(document)),
  ];
}
