/** KA.61: what a document is called and what it begins with. */
import { firstBytesOf } from "../../../src/domain/first-bytes.ts";
import type { Side } from "./sides.ts";
import { object, type Tiny } from "./tiny.ts";

/** A document of that name, with a format when that says something else, and what it begins with. */
export function beginning(name: string, head: Uint8Array | string, format = ""): Tiny {
  const bytes = typeof head === "string" ? Buffer.from(head, "latin1") : head;
  const path = `DOKUMENT/${name}`;
  return {
    folders: ["DOKUMENT"],
    files: { [path]: { sha256: "aa", sizeBytes: bytes.length, firstBytes: firstBytesOf(bytes) } },
    archive: object(`<format>${format}</format><referanseDokumentfil>${path}</referanseDokumentfil>`),
  };
}

export const loginPage = "<!DOCTYPE html>\n<html><head><title>Logg inn</title></head><body>…</body></html>";

export const firstByteSides: readonly Side[] = [
  ["KA.61", beginning("a.jpg", "\xff\xd8\xff\xe0\0\x10JFIF\0"), beginning("a.jpg", loginPage), "error"],
];
