/** The key that signs the audit log's checkpoints. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../../domain/errors.ts";

export interface AuditPlace {
  readonly dataDir: string;
  readonly auditOrigin: string;
}

export function keyFile(dataDir: string): string {
  return join(dataDir, "audit-key.pem");
}

/**
 * Made before the first checkpoint, mode 600, in the data directory: back it up apart from the database.
 *
 * @param signed whether the log has checkpoints
 * @throws ArchiveError `config.invalid` when it has, and the key is not here
 */
export async function signingKey(place: AuditPlace, signed: boolean): Promise<KeyObject> {
  const file = keyFile(place.dataDir);
  if (!existsSync(file)) {
    if (signed)
      throw new ArchiveError(
        "config.invalid",
        `KANALARKIV_DATA_DIR: the log has signed checkpoints, and their key ${file} is not here; bring it from the machine that signed them, or from the backup`,
      );
    const { privateKey } = generateKeyPairSync("ed25519");
    await writeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), {
      mode: 0o600,
      flag: "wx",
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  const pem = await readFile(file);
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new ArchiveError("config.invalid", `${file} holds no private key`, { cause });
  }
}
