/** PURE. Ids of channels: which may stand in keys, paths and XML as they are, and what stands for those that may not. */
import { hash } from "node:crypto";
import { isInvisible } from "../domain/visible.ts";
import { cleanText } from "./text.ts";

export const longestNativeId = 512;

const derivedForm = /^derived:[0-9a-f]{64}$/;

/** An id of our own making: the same for the same parts, and never one that a channel gives. */
export function derivedId(...parts: readonly (string | undefined)[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? null));
  return `derived:${hash("sha256", text, "hex")}`;
}

export function isDerivedId(nativeId: string): boolean {
  return derivedForm.test(nativeId);
}

/** Visible signs of ASCII, as nearly every id: of what may be wrong with it only the way out of its folder is left. */
const plainId = new RegExp(`^[!-~]{1,${longestNativeId}}$`);

/** What is wrong with an id that must stand in keys, paths and XML; undefined when nothing is. */
export function unsafeBecause(nativeId: string): string | undefined {
  if (plainId.test(nativeId) && !nativeId.includes("..")) return undefined;
  if (isInvisible(nativeId)) return "has nothing that can be seen";
  if (nativeId.length > longestNativeId)
    return `has ${nativeId.length} characters; at most ${longestNativeId} are taken`;
  if (/\p{Cc}/u.test(nativeId) || cleanText(nativeId).replaced > 0) return "holds control characters";
  if (/\.\.[/\\]/.test(nativeId)) return "leads out of its folder";
  return undefined;
}

/** The id itself, or where it may not stand a digest of it; undefined when nobody can see anything in it. */
export function safeId(nativeId: string): string | undefined {
  if (isInvisible(nativeId)) return undefined;
  return unsafeBecause(nativeId) === undefined ? nativeId : derivedId("id", nativeId);
}
