/** Text with signatures under it that a person can read and any note tool can check. https://c2sp.org/signed-note */
import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** A key that notes are checked with. */
export interface NoteKey {
  /** whose key it is: no spaces, no `+` */
  readonly name: string;
  /** the first four bytes of the key's digest, in hex */
  readonly id: string;
  readonly publicKey: KeyObject;
}

export type NoteAnswer =
  | { readonly valid: true; readonly text: string; readonly signedBy: readonly string[] }
  | { readonly valid: false; readonly because: "malformed" | "no-known-key" | "wrong-signature" };

const ed25519 = Buffer.from([1]);
const nameForm = /^[^\s+\u0085\p{Cc}]+$/u;
const mostSignatures = 100;

/**
 * @param name of the signer
 * @param key Ed25519, private or public
 * @throws RangeError for a name with spaces or `+`, or for another kind of key
 */
export function noteKey(name: string, key: KeyObject): NoteKey {
  if (!nameForm.test(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`);
  if (key.asymmetricKeyType !== "ed25519") throw new RangeError(`key ${name}: must be Ed25519`);
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  const digest = createHash("sha256").update(`${name}\n`).update(ed25519).update(rawOf(publicKey)).digest();
  return { name, id: digest.subarray(0, 4).toString("hex"), publicKey };
}

/** `name+id+base64`, the form in which note tools take a key. */
export function verifierText(key: NoteKey): string {
  return `${key.name}+${key.id}+${Buffer.concat([ed25519, rawOf(key.publicKey)]).toString("base64")}`;
}

/**
 * Reads what `verifierText` wrote.
 *
 * @throws RangeError when it is not an Ed25519 key or its id is not the key's
 */
export function readVerifier(text: string): NoteKey {
  const [, name = "", id = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.byteLength !== 33 || bytes[0] !== 1)
    throw new RangeError("not a verifier key: must be name+id+base64 of an Ed25519 key");
  const x = bytes.subarray(1).toString("base64url");
  const key = noteKey(name, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }));
  if (key.id !== id) throw new RangeError(`verifier key ${name}: its id is ${key.id}, not ${id}`);
  return key;
}

/**
 * @param text ends in a newline and holds no other control character
 * @param privateKey Ed25519; RFC 8032 signatures are the same each time
 * @throws RangeError when text, name or key are not of the form
 */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  if (!isNoteText(text))
    throw new RangeError("a note is well-formed lines, the last one ended, no control characters");
  const key = noteKey(name, privateKey);
  const signature = sign(null, Buffer.from(text, "utf8"), privateKey);
  const line = Buffer.concat([Buffer.from(key.id, "hex"), signature]).toString("base64");
  return `${text}\n— ${name} ${line}\n`;
}

/**
 * Signatures by unknown keys are passed over; one wrong signature by a known key spoils the note.
 *
 * @param known keys that the reader trusts, whom a note or its sender did not bring
 */
export function openNote(note: string, known: readonly NoteKey[]): NoteAnswer {
  const end = note.lastIndexOf("\n\n") + 1;
  const text = note.slice(0, end);
  const lines = note.slice(end + 1).split("\n");
  if (end === 0 || lines.pop() !== "" || lines.length === 0 || lines.length > mostSignatures)
    return { valid: false, because: "malformed" };
  const signatures = lines.map(signatureOf);
  if (!isNoteText(text)) return { valid: false, because: "malformed" };
  const signedBy = new Set<string>();
  for (const signature of signatures) {
    if (!signature) return { valid: false, because: "malformed" };
    const key = known.find(({ name, id }) => name === signature.name && id === signature.id);
    if (!key) continue;
    if (!verify(null, Buffer.from(text, "utf8"), key.publicKey, signature.bytes))
      return { valid: false, because: "wrong-signature" };
    signedBy.add(key.name);
  }
  if (signedBy.size === 0) return { valid: false, because: "no-known-key" };
  return { valid: true, text, signedBy: [...signedBy] };
}

/** @returns undefined unless it is base64 (RFC 4648 section 4) in its one right form */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}

function signatureOf(line: string): { name: string; id: string; bytes: Buffer } | undefined {
  const [, name = "", encoded = ""] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!nameForm.test(name) || !bytes || bytes.byteLength < 5) return undefined;
  return { name, id: bytes.subarray(0, 4).toString("hex"), bytes: bytes.subarray(4) };
}

function isNoteText(text: string): boolean {
  return text.endsWith("\n") && !/\p{Surrogate}|[^\P{Cc}\n\u007f-\u009f]/u.test(text);
}

/** The 32 bytes of RFC 8032 section 5.1.5. */
function rawOf(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
}
