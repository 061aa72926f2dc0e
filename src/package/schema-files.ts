/** Reading a schema file that may not be there, and its digest. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { systemCode } from "./schema-failure.ts";

export function digestOf(bytes: Uint8Array): Sha256 {
  return sha256(createHash("sha256").update(bytes).digest("hex"));
}

/** @returns undefined when there is no such file or folder */
export async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
