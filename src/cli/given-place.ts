/** The place of backups that a command was given, refused where a backup would go down with the archive. */
import { existsSync } from "node:fs";
import { sep } from "node:path";
import type { Config } from "../config.ts";
import { ArchiveError } from "../domain/errors.ts";
import { keyFile } from "../pipeline/anchor/key.ts";
import { directoryOf, placeAddress } from "../pipeline/backup/place.ts";

/**
 * @param to what `--to` gave; KANALARKIV_BACKUP_TO unless given
 * @throws ArchiveError `config.invalid` when there is none, or it lies where the archive does
 */
export function givenPlace(to: string | undefined, config: Config, cwd: string): string {
  const given = to ?? config.backup.to;
  if (given === undefined)
    throw new ArchiveError(
      "config.invalid",
      "--to: where do backups go? give a directory or s3://bucket/prefix, or set KANALARKIV_BACKUP_TO",
    );
  if (/^[a-z0-9+.-]+:\/\//.test(given) && !/^(?:s3|file):\/\//.test(given))
    throw new ArchiveError("config.invalid", `--to: ${given}: must be a directory or s3://bucket/prefix`);
  const address = placeAddress(given, cwd);
  const directory = directoryOf(address);
  const objects = config.objectsUrl.replace(/\/+$/, "");
  const shared =
    isWithin(address, objects, "/") ||
    isWithin(objects, address, "/") ||
    (directory !== undefined &&
      (isWithin(directory, config.dataDir, sep) || isWithin(config.dataDir, directory, sep)));
  if (shared)
    throw new ArchiveError(
      "config.invalid",
      `--to: ${given}: lies where the archive itself does; what takes the one takes the other: choose another disk or bucket`,
    );
  return address;
}

function isWithin(inner: string, outer: string, separator: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(separator) ? outer : outer + separator);
}

/** @throws ArchiveError `config.invalid` when the key of the log would lie in a bucket as it is */
export function refuseOpenKey(address: string, config: Config, withoutKey: boolean): void {
  const { passphrase } = config.backup;
  if (withoutKey || passphrase !== undefined || directoryOf(address) !== undefined) return;
  if (!existsSync(keyFile(config.dataDir))) return;
  throw new ArchiveError(
    "config.invalid",
    `${address}: the key that signs the audit log would lie there for whoever may read the bucket: set KANALARKIV_BACKUP_PASSPHRASE, which seals it, or give --without-key and keep ${keyFile(config.dataDir)} elsewhere`,
  );
}
