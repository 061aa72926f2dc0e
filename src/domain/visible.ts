/** What a person can see of a text. */

/**
 * White space, format characters and fillers only: all code points with the property Default_Ignorable_Code_Point, and
 * those beside them that show nothing (U+2800 is the Braille pattern without dots).
 */
export function isInvisible(text: string): boolean {
  return (
    !beginsPlainly(text) &&
    /^[\s\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb\u{13430}-\u{13440}]*$/u.test(text)
  );
}

/** most values begin with a letter, digit or sign of ASCII */
export function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x7f;
}
