/** Installs the official schemas, and says which ones packages carry. */
import { recordEvent } from "../../db/audit-log.ts";
import { transact } from "../../db/transact.ts";
import { digestOf } from "../../package/schema-files.ts";
import { installSchemas, openSchemaSet, ownSchemaDir } from "../../package/schema-set.ts";
import type { Tools } from "../tools.ts";
import { installedSchemaDir } from "./places.ts";

export interface SchemaStatus {
  readonly origin: "official" | "own";
  /** of the DIAS envelope's; a source may lack them */
  readonly envelope: "official" | "own";
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export async function schemaStatus(config: { readonly dataDir: string }): Promise<SchemaStatus> {
  const set = await openSchemaSet({ installedDir: installedSchemaDir(config), ownDir: ownSchemaDir });
  const files = [
    ...set.sha256,
    ["DIAS_METS.xsd", digestOf(set.dias.mets)] as const,
    ["DIAS_PREMIS.xsd", digestOf(set.dias.premis)] as const,
  ];
  return {
    origin: set.origin,
    envelope: set.dias.origin,
    files: files.map(([name, sha256]) => ({ name, sha256 })),
  };
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
