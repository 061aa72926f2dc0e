/** What of a data directory belongs to the archive beside its database and objects: the key of its log, and its schemas. */
import { createPrivateKey } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../../domain/errors.ts";
import { keyFile, noKeyIn } from "../anchor/key.ts";
import { type BackupManifest, backupFolder } from "./manifest.ts";
import { putPart } from "./parts.ts";
import { type BackupPlace, ownersOnly } from "./place.ts";

/**
 * The key that signs the log, sealed with a passphrase as any program opens it (PKCS #8, RFC 5958), else as it is.
 *
 * @returns null when there is none
 */
export async function keepKey(
  place: BackupPlace,
  id: string,
  dataDir: string,
  passphrase: string | undefined,
): Promise<BackupManifest["key"]> {
  const file = keyFile(dataDir);
  if (!existsSync(file)) return null;
  const pem = await readFile(file);
  const bytes = keyBytes(pem, file, passphrase);
  const key = `${backupFolder(id)}/audit-key.pem`;
  const part = await putPart(place.store, key, bytes);
  await ownersOnly(place, key);
  return { ...part, sealed: passphrase !== undefined };
}

/** @throws ArchiveError `config.invalid` for what is no key: a backup of it would give none back */
function keyBytes(pem: Buffer, file: string, passphrase: string | undefined): Buffer {
  try {
    const key = createPrivateKey(pem);
    if (passphrase === undefined) return pem;
    return Buffer.from(key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }));
  } catch (cause) {
    throw new ArchiveError("config.invalid", `${file} holds ${noKeyIn(pem, undefined)}`, { cause });
  }
}

/**
 * The key as it was.
 *
 * @param pem as it lies in a backup
 * @throws ArchiveError `config.invalid` when it is sealed and the passphrase does not open it
 */
export function unsealed(pem: Buffer, passphrase: string | undefined): Buffer {
  if (passphrase === undefined)
    throw new ArchiveError(
      "config.invalid",
      "KANALARKIV_BACKUP_PASSPHRASE: the key of the audit log is sealed in this backup; give the passphrase that it was made with",
    );
  try {
    return Buffer.from(createPrivateKey({ key: pem, passphrase }).export({ type: "pkcs8", format: "pem" }));
  } catch (cause) {
    throw new ArchiveError(
      "config.invalid",
      "KANALARKIV_BACKUP_PASSPHRASE: does not open the key of the audit log in this backup",
      { cause },
    );
  }
}

/** Those that were installed, with their paths below the data directory. */
export async function keepSchemas(
  place: BackupPlace,
  id: string,
  dataDir: string,
): Promise<BackupManifest["schemas"]> {
  const folder = join(dataDir, schemasFolder);
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept: BackupManifest["schemas"] = [];
  for (const file of files.sort()) {
    const key = `${backupFolder(id)}/${schemasFolder}/${String(kept.length + 1).padStart(4, "0")}`;
    const part = await putPart(place.store, key, await readFile(file));
    kept.push({ ...part, path: file.slice(dataDir.length + 1).replaceAll("\\", "/") });
  }
  return kept;
}

export const schemasFolder = "schemas";
