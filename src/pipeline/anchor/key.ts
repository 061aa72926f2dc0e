/** The key that signs the audit log's checkpoints. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../../domain/errors.ts";
import { makeWholeFile, removeUnfinished } from "../../whole-file.ts";

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
 * @throws ArchiveError `config.invalid` when it has, and the key is not here; when what is here is no key
 */
export async function signingKey(place: AuditPlace, signed: boolean): Promise<KeyObject> {
  const file = keyFile(place.dataDir);
  if (!existsSync(file)) {
    if (signed)
      throw new ArchiveError(
        "config.invalid",
        `KANALARKIV_DATA_DIR: the log has signed checkpoints, and their key ${file} is not here; ${whence}`,
      );
    const { privateKey } = generateKeyPairSync("ed25519");
    await makeWholeFile(file, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  }
  // one that was made and then not tidied up is the key itself, under another name
  await removeUnfinished(file);
  const pem = await readFile(file);
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new ArchiveError("config.invalid", `${file} holds ${noKeyIn(pem, signed)}`, { cause });
  }
}

const whence = "bring it from the machine that signed them, or from the backup";

/**
 * What is no key has signed nothing, and may go while nothing is signed; before the file was made whole or not at all, a
 * process that was killed left it empty or cut.
 *
 * @param signed whether the log has checkpoints; undefined when that cannot be asked
 * @returns what is in the file instead of a key, and what to do
 */
export function noKeyIn(pem: Uint8Array, signed: boolean | undefined): string {
  const what =
    pem.length === 0 ? "nothing: it was made, and not written" : "no private key, or a part of one";
  const go = "move it away, and the next checkpoint makes another";
  if (signed === undefined) return `${what}; if the log has signed checkpoints, ${whence}, else ${go}`;
  return signed
    ? `${what}, and the log has signed checkpoints; ${whence}`
    : `${what}; the log has no signed checkpoint, so ${go}`;
}
