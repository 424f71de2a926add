/** The messages about files of other publishers that are to be imported, and about the sets of areas that a user declares. */
export const benchmarkMessages = {
  "benchmark-unknown": {
    what: "its columns are not those of a file that can be imported: of {columns}, {recognised}",
    todo: "import the file as its publisher has it, with the header as its first line; what can be imported: {known}",
    exit: 1,
  },
  "benchmark-incomplete": {
    what: "no file that can be imported: nearest is “{kind}”, of which it has {found} and lacks {lacks}; {others} other columns were not recognised",
    todo: "download the whole table again, with every column; if its publisher renamed one, add the new name where the kind of file is declared (pipeline/benchmarks/kinds)",
  },
  "benchmark-label": {
    what: "a label of a pattern that is not known here, so that what it means could only be guessed",
    todo: "compare the row with an earlier release of the file; if the label is new, add its pattern with a test (pipeline/benchmarks)",
  },
  "benchmark-negative": {
    what: "a number below zero, where none can be: dashboards write -100 to -400 for figures that are hidden or missing",
    todo: "import the publisher's own file, which says c, x, z or - there",
  },
  "benchmark-decimal-comma": {
    what: "a number with a comma before its decimals",
    todo: "save the file with a point before the decimals, as 81.4; 1,234 and 81.4% can stay",
  },
  "benchmark-not-a-number": {
    what: "neither a number nor a symbol for why there is none (c, x, z, u, k, low, - or blank)",
    todo: "import the publisher's own file, or correct the cell",
  },
  "benchmark-twice": {
    what: "a second row for the same area, period and figure, and no version that says which is the later",
    todo: "import one release of a file at a time, each with one row for an area and a year",
  },
  "benchmark-area": {
    what: "the code of an area that is not known here; areas are told by code and never by name",
    todo: "check the code; if the area is new, add it to data/reference/areas.csv with the code of three digits and of nine characters",
  },
  "benchmark-area-changed": {
    what: "the code of nine characters is not one that the area of these three digits has, or had",
    todo: "if its boundaries changed, add the new code to data/reference/areas.csv and, in the old code's row, which code it has now",
  },
  "benchmark-dictionary-missing": {
    what: "a label of this table, as 2025, means four kinds of year, and only its data dictionary says which",
    todo: "name the data dictionary of the same release in the same command: quorate benchmarks import <table> <dictionary>",
  },
  "benchmark-dictionary-silent": {
    what: "the data dictionary does not say what kind of year a label of this measure is, or says one that cannot be used",
    todo: "import the dictionary of the same release as the table",
  },
  "benchmark-nothing": {
    what: "recognised as “{kind}”, but no row of it gives anything that is used here",
    todo: "check that the file has its rows, and that the labels in it are those of its publisher",
  },
  "benchmark-half": {
    what: "these files alone give no figure: {why}",
    todo: "name the files that belong together in one command, as an outcome of children looked after with the tool's table and its dictionary",
  },
  "benchmark-kind-twice": {
    what: "another file of the same kind is named in this command ({first})",
    todo: "import them one after the other, the newest release last: what it says replaces what the earlier one said",
  },
  "benchmark-editions": {
    what: "another file of the same kind gives the same figures ({first}), and nothing in the two says which is the later: neither a version (provisional, revised, final) nor, of files of the department's, how far their years reach. The years of the tool's table don't tell, since each of its measures has its own, and no day of release stands in it",
    todo: "import them one after the other, the newest release last: what it says replaces what the earlier one said. Of two tables of the tool, the newer is the one that was changed later in the repository where they were downloaded; name each with the dictionary of its own release",
  },
  "benchmark-folder": {
    what: "what was imported cannot be used: {why}",
    todo: "import the files again into a new folder, or restore this one from a copy",
  },
  "benchmark-set": {
    what: "the set cannot be used: {why}",
    todo: "write it as the readme says: title, why, as_of, and areas, neighbours_of or within",
  },
  "benchmark-population-missing": {
    what: "of fewer than {fewest} areas there it is known how many people live in them, too few to say who is alike",
    todo: "import the mid-year population of the Office for National Statistics first (quorate benchmarks import <file>)",
  },
  "benchmark-jurisdiction": {
    what: "nothing is known of the size of the jurisdiction: {why}",
    todo: 'give the code of an area that was imported or a file: { "name": "Jersey", "children": 17900, "people": 103267, "square_km": 119.6 }',
  },
} as const;
