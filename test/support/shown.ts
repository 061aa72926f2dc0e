/**
 * What the tests that ran have shown of each kind of channel: the README's table is written from it
 * (`scripts/channel-table.ts`). A test calls this as its last line, so that what failed has shown nothing.
 */
import { appendFileSync } from "node:fs";
import type { ChannelKind } from "../../src/domain/channel.ts";

/** `history`: earlier texts that the channel itself tells of. `closed`: what becomes of it all when the account is. */
export const cells = [
  "post",
  "comment",
  "reply",
  "message",
  "edit",
  "hide",
  "delete",
  "restore",
  "media",
  "profile",
  "history",
  "closed",
] as const;
export type Cell = (typeof cells)[number];

/** The strongest first. `documentation only`: answers written by hand from what the platform documents. */
export const evidence = ["real server", "recorded payload", "documentation only"] as const;
export type Evidence = (typeof evidence)[number];

export interface Shown {
  readonly kind: ChannelKind;
  readonly cell: Cell;
  readonly by: Evidence;
}

/** Kept in the file that `KANALARKIV_TEST_SHOWN` names, one JSON line each; nowhere without one. */
export function shown(kind: ChannelKind, by: Evidence, ...what: readonly [Cell, ...Cell[]]): void {
  const file = process.env["KANALARKIV_TEST_SHOWN"];
  if (!file) return;
  const lines = what.map((cell) => `${JSON.stringify({ kind, cell, by } satisfies Shown)}\n`);
  appendFileSync(file, lines.join(""));
}
