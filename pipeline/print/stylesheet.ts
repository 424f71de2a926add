/** Makes the stylesheet of pages or of a report, which adds the marks and the name of what is printed to every sheet. */
export interface Printed {
  /** at the head of a sheet */
  readonly mark: string;
  /** at its foot */
  readonly name: string;
}

export function stylesheet(css: string, { mark, name }: Printed): string {
  const text = (words: string) => JSON.stringify(words);
  return `${css}
@page {
  @top-left { content: ${text(mark)}; font: 9pt sans-serif; }
  @bottom-left { content: ${text(name)}; font: 9pt sans-serif; }
  @bottom-right { content: counter(page) " of " counter(pages); font: 9pt sans-serif; }
}
`;
}
