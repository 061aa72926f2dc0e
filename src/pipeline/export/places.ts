/** Where an export works, and which schemas it puts into packages. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { itemSchemaFile, openSchemaSet, ownSchemaDir } from "../../package/schema-set.ts";
import type { ExportPlaces } from "./export.ts";

/** The official schemas lie here once `kanalarkiv schemas install` has put them there. */
export function installedSchemaDir(config: { readonly dataDir: string }): string {
  return join(config.dataDir, "schemas", "noark5");
}

export async function exportPlaces(config: { readonly dataDir: string }): Promise<ExportPlaces> {
  return {
    workDir: join(config.dataDir, "work"),
    schemas: await openSchemaSet({ installedDir: installedSchemaDir(config), ownDir: ownSchemaDir }),
    itemSchema: await readFile(itemSchemaFile),
  };
}
