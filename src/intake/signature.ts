/** PURE. Whether a body was signed by who knows the secret: over its bytes as they came, in time that says nothing. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type Sha256, sha256 } from "../domain/ids.ts";
import type { SignatureForm } from "../domain/webhook.ts";

const digestBytes = 32;

/** @returns undefined for what has not the form of a signature: then no body need be read */
export function signatureIn(given: string | undefined, form: SignatureForm): Uint8Array | undefined {
  if (given === undefined || !given.startsWith(form.prefix)) return undefined;
  const text = given.slice(form.prefix.length);
  const isWritten = form.encoding === "hex" ? /^[0-9a-f]{64}$/i : /^[A-Za-z0-9+/]{43}=$/;
  if (!isWritten.test(text)) return undefined;
  const bytes = Buffer.from(text, form.encoding);
  return bytes.byteLength === digestBytes ? bytes : undefined;
}

/** @param body as it came: another order of names or another spelling of a letter is another body */
export function isSigned(body: Uint8Array, signature: Uint8Array, secret: string): boolean {
  return timingSafeEqual(createHmac("sha256", secret).update(body).digest(), signature);
}

/** Whether two words are the same, in time that tells neither where they differ nor how long the right one is. */
export function isSameWord(given: string, right: string): boolean {
  const [one, other] = [given, right].map((word) => createHash("sha256").update(word).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

export function digestOf(body: Uint8Array): Sha256 {
  return sha256(createHash("sha256").update(body).digest("hex"));
}
