/** PURE. Character references replaced with memory in proportion to the text, however many it holds. */

const pieceLength = 65_536;
/** No reference is longer. */
const longest = 64;

/**
 * As `text.replace(pattern, by)`, which holds every match of the text at once: two gigabytes for one of 20 MB.
 *
 * @param pattern matches what begins with `&`, holds no other, and is no longer than 64 characters
 */
export function replacedInPieces(
  text: string,
  pattern: RegExp,
  by: (written: string, ...groups: (string | undefined)[]) => string,
): string {
  if (text.length <= pieceLength) return text.replace(pattern, by);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    pieces.push(text.slice(from, to).replace(pattern, by));
    from = to;
  }
  return pieces.join("");
}

/** Before a reference that stands across the end. */
function endOfPiece(text: string, from: number): number {
  const end = from + pieceLength;
  if (end >= text.length) return text.length;
  const mark = text.lastIndexOf("&", end - 1);
  return mark > end - longest ? mark : end;
}
