/** An archive with a package, and a place for its backups. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type BackupReport, type BackupWish, makeBackup } from "../../src/pipeline/backup/backup.ts";
import { type BackupPlace, openPlace } from "../../src/pipeline/backup/place.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { aFeedPost } from "./dialog-feed.ts";
import { type ExportPlace, openExportPlace, postAndComplaint } from "./export-place.ts";
import { opening } from "./opening.ts";
import { aPicture } from "./pictures.ts";

export interface Backed {
  readonly archive: ExportPlace;
  readonly place: BackupPlace;
  /** of the place */
  readonly dir: string;
  backup(wish?: Partial<BackupWish>, signal?: AbortSignal): Promise<BackupReport>;
  /** every file of the place, by its path in it */
  files(): Promise<readonly string[]>;
  alter(path: string, change: (bytes: Buffer) => Uint8Array | undefined): Promise<void>;
  close(): Promise<void>;
}

export const still = new AbortController().signal;

/** @param env what the archive's process has in its environment */
export async function openBacked(env: Readonly<Record<string, string>> = {}): Promise<Backed> {
  const { opened, close } = await opening(async (closeLater) => {
    const archive = await openExportPlace([], env);
    closeLater(() => archive.close());
    archive.server.serve("/kart.png", aPicture("kart"), { "content-type": "image/png" });
    const picture = { image: `${archive.server.origin}/kart.png` };
    await archive.look([...postAndComplaint, aFeedPost("post-2", "Kart", "Nytt kart over vegane.", picture)]);
    await archive.process();
    await archive.export();
    const dir = await mkdtemp(join(tmpdir(), "kanalarkiv-backups-"));
    closeLater(() => rm(dir, { recursive: true, force: true }));
    return { archive, dir, place: await openPlace(dir, dir, {}) };
  });
  const { archive, dir, place } = opened;
  const wish = { settings: {}, passphrase: undefined, withoutKey: false, readAll: false };
  return {
    ...opened,
    backup: (change = {}, signal = still) =>
      makeBackup(
        archive.tools,
        archive.config,
        place,
        { ...wish, ...change },
        { rows: quiet, objects: quiet },
        signal,
      ),
    async files() {
      const found = await readdir(dir, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
        .sort();
    },
    async alter(path, change) {
      const bytes = change(await readFile(join(dir, path)));
      await rm(join(dir, path));
      if (bytes) await writeFile(join(dir, path), bytes);
      if (bytes) await chmod(join(dir, path), 0o440);
    },
    close,
  };
}

/** What a file of a backup says, unpacked as far as it is packed. */
export async function textOf({ dir }: Backed, path: string): Promise<string> {
  const bytes = await readFile(join(dir, path));
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
}
