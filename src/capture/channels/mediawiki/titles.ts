/** PURE. Titles as the wiki writes them: Unicode form C, spaces for `_`, the first letter upper, no space at the ends. */

export function normalTitle(text: string): string {
  const title = text
    .normalize("NFC")
    .replaceAll(/[ _\u00a0]+/g, " ")
    .trim();
  const [first = ""] = title;
  return first.toUpperCase() + title.slice(first.length);
}
