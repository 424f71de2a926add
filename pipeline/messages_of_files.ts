/** The messages about a file that cannot be used, and about what is in it besides its rows. */
export const fileMessages = {
  "file-name-identity": {
    what: "a file name looks like {kind}, and file names are published",
    todo: "give the file another name; it is number {place} in the folder when sorted by name",
  },
  "file-not-regular": {
    what: "this is a pipe, a device or similar, not a file",
    todo: "save the extract as a file, and use that",
  },
  "file-first-line": {
    what: "the first line of the file has no column names",
    todo: "delete anything above the header, so that the first line has the column names",
  },
  "file-too-wide": {
    what: "the first line of the file names more than {most} columns",
    todo: "look for lost line ends, and save the file again",
  },
  "extract-empty": {
    what: "a header without rows, so the extract counts as not supplied: an empty file does not mean that there were none",
    todo: "send its rows; if there really are none, leave the file out, which has the same effect",
  },
  "file-empty": { what: "the file is empty", todo: "write at least the header, or leave the file out", exit: 1 },
  "file-separator": {
    what: "the columns are separated by {found}, not by commas",
    todo: "save it again with commas between the values (in Excel: CSV UTF-8, comma delimited)",
  },
  "file-not-utf8": {
    what: "the file is not UTF-8 text ({found})",
    todo: "save it again as UTF-8 (in Excel: CSV UTF-8); nothing was guessed",
  },
  "file-changed": {
    what: "the file changed while it was being read; none of it was used",
    todo: "run again when whoever writes it has finished",
  },
  "file-line-ends": {
    what: "the file mixes kinds of line end, or has a carriage return where none belongs",
    todo: "open it in the program it comes from and save it again as CSV (UTF-8)",
  },
  "file-unreadable": { what: "the file could not be read: {why}", todo: "check that it exists and may be read" },
  "path-unreadable": {
    what: "a folder in its path has a backslash and one of * ? [ in its name, so the database would look for another file",
    todo: "move the file to a path without these characters",
  },
  "path-question-mark": {
    what: "the path has a question mark, and the database would read what follows as options",
    todo: "choose a path without a question mark",
  },
  "xml-entities": {
    what: "the XML declares a document type, which no return needs and which can hide entities",
    todo: "export it again without a DOCTYPE; none of it was read",
  },
  "xml-broken": {
    what: "the file is not whole, well-formed XML (near line {line})",
    todo: "export it again from the program it comes from",
  },
  "xml-text-too-large": {
    what: "the XML holds a single text or tag of more than {limit} MB",
    todo: "look for a tag that never closes, and export it again",
  },
  "repair-dates": {
    what: "row {row} has an invalid date or year, so its place in the history is not known",
    todo: "write DECOM and DEC as YYYY-MM-DD and YEAR as four digits",
  },
  "archive-too-large": {
    what: "the file is, or unpacks to, more than {limit} MB",
    todo: "save the extract as CSV (UTF-8)",
  },
  "archive-broken": { what: "the file is not a whole Excel workbook", todo: "open it in Excel and save it again" },
  "workbook-broken": {
    what: "the workbook could not be read",
    todo: "open it in Excel and save it again, or as CSV (UTF-8)",
  },
  "workbook-merged": {
    what: "the workbook has merged cells",
    todo: "unmerge them, so that each record has one row and each value one column",
  },
  "workbook-title-rows": {
    what: "there are rows above the header, which is in row {row}",
    todo: "delete the rows above it, so that the first row holds the column names",
  },
  "workbook-sheet-unknown": {
    what: "sheet {sheet} is not named after an extract{like}",
    todo: "name it after its extract, or delete it; hidden sheets count too. The extracts are: {known}",
  },
  "extract-unknown": {
    what: "not the name of an extract{like}",
    todo: "name the file after one of: {known}",
  },
  "extract-twice": {
    what: "the same extract is also in {first}",
    todo: "keep the right one: their names do not show which that is",
  },
  "format-unknown": {
    what: "a file format that Quorate does not read",
    todo: "save the extract as CSV (UTF-8), Excel (.xlsx) or Parquet",
  },
  "source-format": {
    what: "a workbook (Excel) or another format that is not read from {source}",
    todo: "save its tables as {reads}",
  },
  "column-unknown": {
    what: "column {column} of the file is not in the contract{like}, so the whole extract is refused",
    todo: "remove it, or spell it exactly as the contract does; the columns are: {known}",
  },
  "column-unnamed": {
    what: "row {row} has a value in a column without a name, so the whole extract is refused",
    todo: "delete that column, or name it as the contract does",
  },
  "column-missing": { what: "required column {column} is not there", todo: "add it to the header" },
  "column-twice": { what: "column {column} is there twice", todo: "remove one of them" },
  "identity-column": {
    what: "column {column} of the file looks like {kind}; the whole extract is refused and none of it was kept",
    todo: "remove the column: extracts hold pseudonyms only",
  },
  "identity-value": {
    what: "column {column} holds values that look like {kind}; the whole extract is refused and none of it was kept",
    todo: "replace them with pseudonyms, months or codes, as the data dictionary says",
  },
  "limit-exceeded": {
    what: "{aside} of {read} rows would be set aside, more than the limit of {limit} %; none of the submission was loaded",
    todo: "correct the rows listed above, or raise setAsideLimit in quorate.config.json if this is known and accepted",
    exit: 3,
  },
} as const;
