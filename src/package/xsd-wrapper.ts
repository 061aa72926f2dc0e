/** One schema that imports several: what XML Schema needs to check content of more than one namespace. @see XML Schema 1.0 part 1 section 4.2.3 */
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SchemaFiles } from "./xsd-engine.ts";

/** begin with a character that no schema of a package may have in its name */
const wrapperName = "~wrapper.xsd";
const together = (number: number) => `~together-${number}.xsd`;

const open = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"';

/**
 * Copies the schemas of a folder into an empty one and adds a schema that imports `names`, in that order. libxml2 skips
 * a later import of the same namespace: a schema that is named first need not be fetched from the network, and several
 * of one namespace are included in one that is imported.
 */
export async function wrapSchemas(
  from: string,
  names: readonly string[],
  emptyDir: string,
): Promise<SchemaFiles> {
  const all = (await readdir(from)).filter((name) => name.endsWith(".xsd"));
  await Promise.all(all.map((name) => copyFile(join(from, name), join(emptyDir, name))));
  const byNamespace = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const namespace = targetNamespace(await readFile(join(from, name), "utf8"));
    byNamespace.set(namespace, [...(byNamespace.get(namespace) ?? []), name]);
  }
  const imports: string[] = [];
  for (const [namespace, files] of byNamespace) {
    const file = await oneFile(emptyDir, namespace, files, imports.length);
    imports.push(`<xs:import${attribute("namespace", namespace)} schemaLocation="${file}"/>`);
  }
  // its own namespace lets it import a schema that has none
  const wrapper = `${open} targetNamespace="urn:kanalarkiv:wrapper:1">${imports.join("")}</xs:schema>`;
  await writeFile(join(emptyDir, wrapperName), wrapper);
  return { dir: emptyDir, main: wrapperName };
}

async function oneFile(
  dir: string,
  namespace: string,
  files: readonly string[],
  number: number,
): Promise<string> {
  const [only = "", ...others] = files;
  if (others.length === 0) return only;
  const includes = files.map((file) => `<xs:include schemaLocation="${file}"/>`).join("");
  const schema = `${open}${attribute("targetNamespace", namespace)}>${includes}</xs:schema>`;
  await writeFile(join(dir, together(number)), schema);
  return together(number);
}

/** nothing for a schema without a namespace */
function attribute(name: string, namespace: string): string {
  return namespace === "" ? "" : ` ${name}="${namespace}"`;
}

function targetNamespace(schema: string): string {
  return (
    /<(?:[^\s<>:"'/]+:)?schema\b[^>]*?\stargetNamespace\s*=\s*["']([^"'<>]*)["']/.exec(schema)?.[1] ?? ""
  );
}
