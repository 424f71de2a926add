/** The messages about what may be published for whom: what is not safe, not approved, or not as it was once entered. */
export const publishingMessages = {
  "not-protected": {
    what: "numbers that must stay open could be worked out from what would be printed, in {measures}",
    todo: "do not publish these figures; send this line to whoever looks after Quorate",
    exit: 3,
  },
  "not-approved": {
    what: "nobody has approved these figures for everybody to see",
    todo: "publish with --draft, have the draft read, and approve it (quorate approve); or use --profile restricted",
    exit: 3,
  },
  "report-not-approved": {
    what: "nobody has approved this report with the words and figures that it has now",
    todo: "publish with --draft, have the report read, and approve its page (quorate approve dist/reports/{name}.html); or name with --words a folder of words without it",
    exit: 3,
  },
  "report-unknown": {
    what: "there is no report there as quorate writes it",
    todo: "name the page of a report, as in dist/reports/cdop-2025.html; publish --draft makes it",
  },
  "report-changed": {
    what: "{file} has changed since it was written, or is not there",
    todo: "change the words that the report is made of, and make it again: what is approved is what everybody is given",
  },
  "output-other-readers": {
    what: "what is published there is for other readers ({release})",
    todo: "name another folder with --to, or move what is there away: it must not stand beside what others may see",
    exit: 3,
  },
  "open-data-refused": {
    what: "DfE's data screener would refuse this pair of files: {rules}",
    todo: "mend what the rules name; of files that Quorate wrote, the names of measures and categories in pipeline/open_data",
    exit: 3,
  },
  "approve-public": {
    what: "this release is not made for everybody",
    todo: "approve a draft of the public profile (publish --profile public --draft)",
  },
  "history-torn": {
    what: "the last line of the history was not written whole: a run was killed, or a disk was full",
    todo: "compare with a copy, take the half line out by hand, and say so to whoever looks after Quorate",
    exit: 3,
  },
  "history-changed": {
    what: "this line of the history is not as it was written, or does not follow the one before",
    todo: "restore the ledger's folder from a copy; what everybody may see is not planned from a ledger that was changed",
    exit: 3,
  },
  "ledger-changed": {
    what: "this file of the ledger is not as it was entered, or is not there",
    todo: "restore the ledger's folder from a copy; what everybody may see is not planned from a ledger that was changed",
    exit: 3,
  },
  "ledger-not-entered": {
    what: "this file of the ledger is of a run that was killed before its release was published, and has other figures",
    todo: "move the file away and publish again; if somebody published it after all, restore the history from a copy",
    exit: 3,
  },
  "figures-contradict": {
    what: "figures here and at many other places cannot all be true, so that what can be learnt from them can't be told",
    todo: "look at these figures in the release, and make it anew from its extracts",
    exit: 3,
  },
  "definition-unknown": {
    what: "figures of this measure were published by a definition (version {version}) that this version of Quorate does not know: what can be learnt from them can't be told",
    todo: "use the version of Quorate that published them, or a later one; a measure that is given up is kept among the definitions",
    exit: 3,
  },
  "ledger-moved": {
    what: "another release of this authority was published since this one was planned",
    todo: "publish again, so that it is planned beside the other",
    exit: 3,
  },
} as const;
