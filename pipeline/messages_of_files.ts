/** What is said of a file that cannot be used, or of what is in it beyond its rows. */
export const fileMessages = {
  "file-name-identity": {
    what: "the name of a file looks like {kind}, and names of files are published",
    todo: "give the file another name; it is number {place} of the folder by its name",
  },
  "file-not-regular": {
    what: "it is a pipe, a device or the like, and no file",
    todo: "save the extract as a file, and give that",
  },
  "file-first-line": {
    what: "its first line names no column",
    todo: "delete what stands above the header, so that the first line holds the names of the columns",
  },
  "file-too-wide": {
    what: "its first line names more than {most} columns",
    todo: "look for lost line ends, and save the file again",
  },
  "extract-empty": {
    what: "a header and no rows, so the extract counts as not supplied: empty is not none",
    todo: "send its rows; where there truly are none, leave the file out, which says the same",
  },
  "file-empty": { what: "the file is empty", todo: "write at least the header, or leave the file out", exit: 1 },
  "file-separator": {
    what: "its columns are told apart by {found}, not by commas",
    todo: "save it again with commas between the values (in Excel: CSV UTF-8, comma delimited)",
  },
  "file-not-utf8": {
    what: "the file is not UTF-8 text ({found})",
    todo: "save it again as UTF-8 (in Excel: CSV UTF-8); nothing was guessed",
  },
  "file-changed": {
    what: "the file changed while it was being read; nothing of it was used",
    todo: "run again when whoever writes it has finished",
  },
  "file-line-ends": {
    what: "the file mixes kinds of line end, or has a carriage return where none belongs",
    todo: "open it in the program it comes from and save it again as CSV (UTF-8)",
  },
  "file-unreadable": { what: "the file could not be read: {why}", todo: "check that it exists and may be read" },
  "path-unreadable": {
    what: "its folder has a backslash in its name beside one of * ? [, by which the database would look for another file",
    todo: "move the folder to where no name holds these",
  },
  "path-question-mark": {
    what: "its path has a question mark, after which the database would look for options",
    todo: "choose a place none of whose folders has one in its name",
  },
  "xml-entities": {
    what: "the XML declares a document type, which no return needs and which can hide entities",
    todo: "export it again without a DOCTYPE; nothing of it was read",
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
    what: "row {row} has a day or a year that is none, so its place in the history is not known",
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
    todo: "unmerge them: one row a record, one column a value",
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
    what: "the same extract is in {first} too",
    todo: "keep the one that is right: a name does not say which",
  },
  "format-unknown": {
    what: "a format that is not read",
    todo: "save the extract as CSV (UTF-8), Excel (.xlsx) or Parquet",
  },
  "source-format": {
    what: "a workbook (Excel) or another format that is not read from {source}",
    todo: "save its tables as {reads}",
  },
  "column-unknown": {
    what: "column {column} of the file is not in the contract{like}, so the whole extract is refused",
    todo: "remove it, or write it just as the contract does; the columns are: {known}",
  },
  "column-unnamed": {
    what: "something stands in row {row} in a column without a name; the whole extract is refused",
    todo: "delete that column, or name it as the contract does",
  },
  "column-missing": { what: "required column {column} is not there", todo: "add it to the header" },
  "column-twice": { what: "column {column} is there twice", todo: "remove one of them" },
  "identity-column": {
    what: "column {column} of the file looks like {kind}; the whole extract is refused and nothing of it was kept",
    todo: "remove the column: extracts hold pseudonyms only",
  },
  "identity-value": {
    what: "column {column} holds values that look like {kind}; the whole extract is refused and nothing of it was kept",
    todo: "replace them by pseudonyms, months or codes, as the data dictionary says",
  },
  "limit-exceeded": {
    what: "{aside} of {read} rows would be set aside, more than the limit of {limit} %; nothing of the submission was loaded",
    todo: "mend the rows listed above, or raise setAsideLimit in quorate.config.json if this is known and accepted",
    exit: 3,
  },
} as const;
