/** PURE. The name of a file that somebody handed in. */

/**
 * What a browser sends may hold a path, and what a file system or a header cannot.
 *
 * @param nameless what it is called when nothing is left of its name
 */
export function plainFileName(given: string, nameless: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(/[\p{C}"*:<>?|]/gu, "")
    .trim()
    .slice(0, 150);
  return plain === "" ? nameless : plain;
}
