/** What is nothing, by who looks: an XML reader, .NET, and a person. */
import { beginsPlainly } from "../../domain/visible.ts";

export { isInvisible } from "../../domain/visible.ts";

/** Only the white space of XML, which a reader between elements leaves out. */
export function isXmlSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return true;
}

/** `string.IsNullOrWhiteSpace` of .NET: other than `trim` it knows U+0085 and not U+FEFF. */
export function isDotNetBlank(text: string): boolean {
  return (
    !beginsPlainly(text) &&
    /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(text)
  );
}
