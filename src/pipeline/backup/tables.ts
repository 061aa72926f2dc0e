/** Every row of the archive at one point in time, as parts of a backup. */
import type pg from "pg";
import { countEvents, readCheckpoints } from "../../db/audit-log.ts";
import {
  archiveSequences,
  archiveTables,
  copiedParts,
  countRows,
  holdShapes,
  plainText,
  type TableShape,
} from "../../db/dump.ts";
import { appliedMigrations } from "../../db/migrate.ts";
import { transact } from "../../db/transact.ts";
import type { ObjectStore } from "../../objects/port.ts";
import type { ArchiveTools, OnProgress } from "../tools.ts";
import type { BackupManifest, BackupTable } from "./manifest.ts";
import { PartWriter, partBytes } from "./parts.ts";

export type Rows = Pick<BackupManifest, "takenAt" | "migrations" | "tables" | "sequences"> & {
  readonly audit: Omit<BackupManifest["audit"], "origin">;
};

/** @param folder of the backup in `place`; @throws the reason of `signal` when it is aborted between two parts */
export async function keepRows(
  tools: Pick<ArchiveTools, "pool" | "clock">,
  place: ObjectStore,
  folder: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Rows> {
  const takenAt = tools.clock.now().toISOString();
  return await transact(
    tools.pool,
    async ({ client }) => {
      await plainText(client);
      const shapes = await archiveTables(client);
      await holdShapes(client, shapes);
      const total = await rowsOf(client, shapes);
      const tables: BackupTable[] = [];
      let done = 0;
      for (const shape of shapes)
        tables.push(
          await keepTable(client, shape, new PartWriter(place, `${folder}/tables/${shape.name}`), (rows) => {
            done += rows;
            signal.throwIfAborted();
            onProgress(done, total);
          }),
        );
      return {
        takenAt,
        migrations: [...(await appliedMigrations(client))],
        tables,
        sequences: [...(await archiveSequences(client))],
        audit: {
          events: await countEvents(client),
          checkpoint: (await readCheckpoints(client)).at(-1) ?? null,
        },
      };
    },
    "repeatable read, read only",
  );
}

async function rowsOf(client: pg.ClientBase, shapes: readonly TableShape[]): Promise<number> {
  let rows = 0;
  for (const shape of shapes) rows += await countRows(client, shape);
  return rows;
}

async function keepTable(
  client: pg.ClientBase,
  shape: TableShape,
  writer: PartWriter,
  onRows: (rows: number) => void,
): Promise<BackupTable> {
  let rows = 0;
  for await (const part of copiedParts(client, shape, partBytes)) {
    await writer.write(part.text);
    rows += part.rows;
    onRows(part.rows);
  }
  return {
    name: shape.name,
    columns: [...shape.columns],
    rows,
    sha256: writer.digest(),
    parts: writer.parts,
  };
}
