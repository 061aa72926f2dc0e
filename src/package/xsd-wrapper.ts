/** One schema that imports several: what XML Schema needs to check content of more than one namespace. @see XML Schema 1.0 part 1 section 4.2.3 */
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";
import type { SchemaFiles } from "./xsd-engine.ts";

const wrapperName = "kanalarkiv-wrapper.xsd";

/**
 * Copies the schemas of a folder into an empty one and adds a schema that imports `names`, in that order: libxml2 skips
 * a later import of the same namespace, so a schema that is named first need not be fetched from the network.
 *
 * @throws ArchiveError `schemas.unknown` when one of `names` has no target namespace
 */
export async function wrapSchemas(
  from: string,
  names: readonly string[],
  emptyDir: string,
): Promise<SchemaFiles> {
  const all = (await readdir(from)).filter((name) => name.endsWith(".xsd"));
  await Promise.all(all.map((name) => copyFile(join(from, name), join(emptyDir, name))));
  const imports = await Promise.all(
    names.map(async (name) => {
      const namespace = targetNamespace(await readFile(join(from, name), "utf8"));
      if (namespace === undefined)
        throw new ArchiveError("schemas.unknown", `${name} in ${from} has no target namespace`);
      return `<xs:import namespace="${namespace}" schemaLocation="${name}"/>`;
    }),
  );
  const wrapper = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`;
  await writeFile(join(emptyDir, wrapperName), wrapper);
  return { dir: emptyDir, main: wrapperName };
}

function targetNamespace(schema: string): string | undefined {
  return /<(?:\w+:)?schema\b[^>]*?\stargetNamespace\s*=\s*["']([^"'<>&]+)["']/.exec(schema)?.[1];
}
