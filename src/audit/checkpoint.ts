/** A signed statement of how long the audit log is and what its root is. https://c2sp.org/tlog-checkpoint */
import type { KeyObject } from "node:crypto";
import { checkHash } from "./merkle.ts";
import { fromBase64, type NoteKey, openNote, signNote } from "./note.ts";

export interface Checkpoint {
  /** which log: a line such as `arkiv.example.no/audit` */
  readonly origin: string;
  /** leaves in the tree */
  readonly size: number;
  readonly root: Uint8Array;
}

export type CheckpointAnswer =
  | { readonly valid: true; readonly checkpoint: Checkpoint; readonly signedBy: readonly string[] }
  | {
      readonly valid: false;
      readonly because: "malformed" | "no-known-key" | "wrong-signature" | "other-origin";
    };

/** @throws RangeError when the origin is not one line, the size not a count, or the root not 32 bytes */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isLine(origin)) throw new RangeError(`an origin is one line: ${JSON.stringify(origin)}`);
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`not a tree size: ${size}`);
  checkHash(root);
  return `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
}

/**
 * The key is named after the origin, as the specification advises; the origin therefore may hold no space and no `+`.
 *
 * @param privateKey Ed25519
 * @throws RangeError for an origin, size, root or key that is not of the form
 */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  return signNote(checkpointText(checkpoint), checkpoint.origin, privateKey);
}

/**
 * @param known keys that the reader trusts: the log's own, and of witnesses
 * @param origin the log that is asked about; a checkpoint of another one is no answer
 */
export function verifyCheckpoint(note: string, known: readonly NoteKey[], origin: string): CheckpointAnswer {
  const opened = openNote(note, known);
  if (!opened.valid) return opened;
  const checkpoint = readCheckpoint(opened.text);
  if (!checkpoint) return { valid: false, because: "malformed" };
  if (checkpoint.origin !== origin) return { valid: false, because: "other-origin" };
  return { valid: true, checkpoint, signedBy: opened.signedBy };
}

/**
 * Extension lines are allowed and passed over.
 *
 * @param text of a note whose signature has been checked
 * @returns undefined when it is not a checkpoint
 */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split("\n");
  const [origin = "", size = "", encoded = ""] = lines;
  const root = fromBase64(encoded);
  if (lines.length < 4 || lines.pop() !== "" || lines.includes("")) return undefined;
  if (!/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size)) || root?.byteLength !== 32)
    return undefined;
  return { origin, size: Number(size), root };
}

function isLine(text: string): boolean {
  return text !== "" && !/[\p{Cc}\p{Surrogate}]/u.test(text);
}
