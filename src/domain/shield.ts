/** Acts of officers on what is published of an agency's own text. */
import type { Ground } from "./outcome.ts";

/** `shielded` keeps words or a version from the public on a ground; `shown` lets it see an earlier version as it was. */
export const shieldActs = ["shielded", "shown", "undone"] as const;
export type ShieldAct = (typeof shieldActs)[number];

/** One that is in force. */
export interface Shield {
  readonly id: string;
  readonly act: Exclude<ShieldAct, "undone">;
  /** of this version alone; undefined for all of them */
  readonly version: number | undefined;
  /** undefined for the whole text of the version */
  readonly words: string | undefined;
  readonly ground: Ground | undefined;
}
