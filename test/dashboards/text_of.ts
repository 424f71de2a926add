/** What a page says, without its markup. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, " ")
    // what stands in boxes of their own is no one word
    .replaceAll(/<\/?(?!(?:a|span|strong|b|em|code|abbr)\b)[^>]*>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(#160|nbsp|#xa0);/gi, " ")
    .replaceAll(/\s+/g, " ");
