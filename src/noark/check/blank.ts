/** What is nothing, by who looks: an XML reader, .NET, and a person. */

/** Only the white space of XML, which a reader between elements leaves out. */
export function isXmlSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return true;
}

const asciiEnd = 0x7f;

/** `string.IsNullOrWhiteSpace` of .NET: other than `trim` it knows U+0085 and not U+FEFF. */
export function isDotNetBlank(text: string): boolean {
  return (
    !isPlain(text) && /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(text)
  );
}

/**
 * White space, format characters and fillers only: all code points with the property Default_Ignorable_Code_Point, and
 * those beside them that show nothing (U+2800 is the Braille pattern without dots).
 */
export function isInvisible(text: string): boolean {
  return (
    !isPlain(text) &&
    /^[\s\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb\u{13430}-\u{13440}]*$/u.test(text)
  );
}

/** most values begin with a letter, digit or sign of ASCII */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x20 && first < asciiEnd;
}
