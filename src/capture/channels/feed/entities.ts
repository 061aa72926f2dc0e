/**
 * PURE. The entities that a document declares for itself, as far as they are short text.
 *
 * One that names others, holds markup, or lies elsewhere is not taken: a reference to it stays as it is written, so
 * nothing grows and nothing is fetched.
 *
 * @see https://www.w3.org/TR/xml/#sec-entity-decl
 */
import { isCharacter } from "./recover.ts";

const longest = 100;
const most = 500;

/** @param doctype what stands between `<!DOCTYPE` and its `>` */
export function declaredEntities(doctype: string): Readonly<Record<string, string>> {
  const entities: Record<string, string> = Object.create(null);
  const declaration =
    /<!ENTITY\s+([\p{L}_][\p{L}\p{N}_.-]{0,40})\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/gu;
  let count = 0;
  for (const [, name = "", double, single] of doctype.matchAll(declaration)) {
    const value = textOf(double ?? single ?? "");
    if (value === undefined || name in entities) continue;
    count += 1;
    if (count > most) break;
    entities[name] = value;
  }
  return entities;
}

function textOf(literal: string): string | undefined {
  let safe = true;
  const text = literal.replace(
    /&#(?:(\d{1,7})|x([\da-f]{1,6}));|[&%<]/gi,
    (_, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
      safe &&= isCharacter(code);
      return safe ? String.fromCodePoint(code) : "";
    },
  );
  return safe && text.length <= longest && !/[<&]/.test(text) ? text : undefined;
}
