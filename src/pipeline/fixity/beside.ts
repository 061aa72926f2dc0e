/** What the log knows of what keeps an archive beside its objects: the schemas that packages carry, and the last backup. */

import type { AuditEventKind } from "../../audit/event.ts";
import { eventsByIds, type SealedEvent } from "../../db/audit-log.ts";
import { everybodys, findEvents } from "../../db/log-search.ts";
import type { ArchiveTools } from "../tools.ts";

type Asked = Pick<ArchiveTools, "pool">;

export interface InstalledSchemas {
  readonly at: Date;
  readonly by: string;
  /** the folder or address that they came from */
  readonly source: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export interface MadeBackup {
  readonly id: string;
  /** when it was told in the log */
  readonly at: Date;
  /** the archive as of when it holds, as the backup itself says */
  readonly takenAt: string;
  readonly place: string;
  readonly manifestSha256: string;
}

export interface KeptBeside {
  /** undefined when none were ever installed: packages carry our own */
  readonly schemas: InstalledSchemas | undefined;
  readonly backup: MadeBackup | undefined;
  /** when the archive was last brought back from a backup, and of when that was */
  readonly restored: { readonly at: Date; readonly takenAt: string } | undefined;
}

export async function keptBeside(tools: Asked): Promise<KeptBeside> {
  const [schemas, backup, restored] = [
    await newest(tools, "schemas.installed"),
    await newest(tools, "backup.made"),
    await newest(tools, "archive.restored"),
  ];
  return {
    schemas: schemas && {
      ...{ at: new Date(schemas.beside.at), by: schemas.beside.actor, source: text(schemas, "source") },
      files: list(schemas, "files").map((line) => {
        const [name = "", sha256 = ""] = line.split(" ");
        return { name, sha256 };
      }),
    },
    backup: backup && {
      ...{ id: text(backup, "backup"), at: new Date(backup.beside.at), takenAt: text(backup, "takenAt") },
      ...{ place: text(backup, "place"), manifestSha256: text(backup, "manifestSha256") },
    },
    restored: restored && { at: new Date(restored.beside.at), takenAt: text(restored, "takenAt") },
  };
}

async function newest({ pool }: Asked, kind: AuditEventKind): Promise<SealedEvent | undefined> {
  const [found] = await findEvents(pool, { scopes: [everybodys], kinds: [kind], limit: 1 });
  return found && (await eventsByIds(pool, [found.eventId])).get(found.eventId);
}

function fieldOf({ fields }: SealedEvent, name: string): unknown {
  return fields.find((field) => field.name === name)?.value;
}

/** Empty for what is not there, or was destroyed. */
function text(event: SealedEvent, name: string): string {
  const value = fieldOf(event, name);
  return typeof value === "string" ? value : "";
}

function list(event: SealedEvent, name: string): readonly string[] {
  const value = fieldOf(event, name);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
