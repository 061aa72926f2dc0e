/** Installs the official schemas, and says which ones packages carry. */
import { recordEvent } from "../../db/audit-log.ts";
import { transact } from "../../db/transact.ts";
import { installSchemas, openSchemaSet, ownSchemaDir } from "../../package/schema-set.ts";
import type { Tools } from "../tools.ts";
import { installedSchemaDir } from "./places.ts";

export interface SchemaStatus {
  readonly origin: "official" | "own";
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export async function schemaStatus(config: { readonly dataDir: string }): Promise<SchemaStatus> {
  const set = await openSchemaSet({ installedDir: installedSchemaDir(config), ownDir: ownSchemaDir });
  return { origin: set.origin, files: [...set.sha256].map(([name, sha256]) => ({ name, sha256 })) };
}

/** @param source a folder, or an http(s) address below which the files lie */
export async function installOfficialSchemas(
  tools: Tools,
  config: { readonly dataDir: string },
  source: string,
): Promise<SchemaStatus> {
  await installSchemas(source, installedSchemaDir(config), async (url) => {
    const answer = await tools.http.get({ url });
    return answer.status === 200 ? answer.body : undefined;
  });
  const status = await schemaStatus(config);
  await transact(tools.pool, (tx) =>
    recordEvent(tx, tools, "schemas.installed", {
      source,
      files: status.files.map((file) => `${file.name} ${file.sha256}`),
    }),
  );
  return status;
}
