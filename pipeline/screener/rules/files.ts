/** What the two files are called, and that each is a table of text. */
import type { Rule } from "../rule.ts";
import { inStage } from "../rule.ts";
import { inRows, repeated, type Sheet } from "../sheet.ts";

const stemOf = (name: string): string => name.replace(/([.]meta)?[.]csv([.]gz)?$/, "");
const special = (name: string): readonly string[] => (/^[A-Za-z0-9_ -]*$/.test(stemOf(name)) ? [] : [name]);
const blanks = (name: string): readonly string[] => (/\s/.test(name) ? [name] : []);

const emptyRows = ({ rows }: Sheet): readonly string[] =>
  inRows(rows.map((row) => row.every((cell) => cell.trim() === "") && "empty"));
const emptyColumns = ({ columns, rows }: Sheet): readonly string[] =>
  columns.filter((_, at) => rows.every((row) => (row[at] ?? "") === ""));
const otherSeparator = ({ columns }: Sheet): readonly string[] =>
  columns.length === 1 && /[;|\t]/.test(columns[0]!) ? [columns[0]!] : [];

export const fileRules: readonly Rule[] = [
  ...inStage("filename", [
    {
      ...{ number: "1", name: "filename_spaces_data", severity: "FAIL" },
      holds: "the name of the data file has no blank",
      faults: ({ dataName }) => blanks(dataName),
    },
    {
      ...{ number: "2", name: "filename_spaces_meta", severity: "FAIL" },
      holds: "the name of the meta file has no blank",
      faults: ({ metaName }) => blanks(metaName),
    },
    {
      ...{ number: "3", name: "filename_special_data", severity: "FAIL" },
      holds: "the name of the data file is letters, digits, - and _",
      faults: ({ dataName }) => special(dataName),
    },
    {
      ...{ number: "4", name: "filename_special_meta", severity: "FAIL" },
      holds: "the name of the meta file is letters, digits, - and _",
      faults: ({ metaName }) => special(metaName),
    },
    {
      ...{ number: "5", name: "filenames_match", severity: "FAIL" },
      holds: "the meta file is named as the data file, with .meta.csv for .csv",
      faults: ({ dataName, metaName }) =>
        metaName === dataName.replace(/[.]csv([.]gz)?$/, ".meta.csv") ? [] : [metaName],
    },
  ]),
  ...inStage("file form", [
    {
      ...{ number: "old-1", name: "file_separator", severity: "FAIL" },
      holds: "fields are parted by commas",
      faults: ({ data, meta }) => [data, meta].flatMap(otherSeparator),
    },
    {
      ...{ number: "old-2", name: "empty_rows", severity: "FAIL" },
      holds: "no row is empty",
      faults: ({ data, meta }) => [data, meta].flatMap(emptyRows),
    },
    {
      ...{ number: "old-3", name: "empty_cols", severity: "FAIL" },
      holds: "no column of the data is empty",
      faults: ({ data }) => emptyColumns(data),
    },
    {
      ...{ number: "old-4", name: "file_utf8", severity: "FAIL" },
      holds: "both files are UTF-8",
      faults: ({ dataName, metaName, data, meta }) => [
        ...(data.isUtf8 ? [] : [dataName]),
        ...(meta.isUtf8 ? [] : [metaName]),
      ],
    },
    {
      ...{ number: "old-5", name: "col_dupes", severity: "FAIL" },
      holds: "no two columns of the data have one name",
      faults: ({ data }) => repeated(data.columns),
    },
  ]),
];
