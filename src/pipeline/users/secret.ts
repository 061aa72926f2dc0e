/** What a browser or a link holds, and what is kept of it: 256 random bits, of which only the digest is stored. */
import { createHash } from "node:crypto";

const secretSize = 32;

export interface Secret {
  /** 43 characters of base64url */
  readonly text: string;
  readonly digest: Buffer;
}

export function newSecret(secretBytes: (count: number) => Uint8Array): Secret {
  const text = Buffer.from(secretBytes(secretSize)).toString("base64url");
  return { text, digest: digestOf(text) };
}

export function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Whether it has the form of a secret of ours; anything else need not be looked for. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
