/** What the steps are given: everything that touches the world, built once in `app.ts`. */

import type pg from "pg";
import type { Logger } from "pino";
import type { FileClient } from "../capture/http-file.ts";
import type { LookLimits } from "../capture/look-budget.ts";
import type { AnswerReader, AnyAdapter, HttpClient } from "../capture/port.ts";
import type { Clock, IdSource } from "../clock.ts";
import type { Database } from "../db/connect.ts";
import type { ChannelKind } from "../domain/channel.ts";
import type { ObjectStore, PutOnce } from "../objects/port.ts";

/** What a step needs that works on what is stored, and asks no channel. */
export interface ArchiveTools {
  readonly pool: pg.Pool;
  readonly db: Database;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  /** random bytes for the salts of the audit log */
  salt(): Uint8Array;
  /** who acts, for the audit log: `system`, or the name an operator gave */
  readonly actor: string;
}

export interface Tools extends ArchiveTools {
  readonly http: HttpClient;
  readonly files: FileTools;
  readonly looks: LookLimits;
  readonly reader: AnswerReader;
  readonly adapters: Readonly<Record<ChannelKind, AnyAdapter>>;
  /** the value of the environment variable that a channel names; asked at each look, so a rotated secret is used at once */
  secret(name: string): string | undefined;
}

/** How files are fetched, and what that may cost for one look; what is left is owed to the next. */
export interface FileTools {
  readonly client: FileClient;
  /** in which files lie until all of them came */
  readonly spoolDir: string;
  readonly lookMs: number;
  readonly lookBytes: number;
}

export type { PutOnce };

/** Told of progress by long work; `total` is undefined while it is not known. */
export type OnProgress = (done: number, total: number | undefined) => void;

export const quiet: OnProgress = () => undefined;
