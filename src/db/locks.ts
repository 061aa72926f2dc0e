/** Named advisory locks. The numbers are part of the contract between versions that run at the same time. */
import { createHash } from "node:crypto";

export const locks = {
  migrate: 7_164_001,
  sequencer: 7_164_002,
  journal: 7_164_003,
  /** held shared by every process that uses an embedded server: who gets it alone is the last, and stops the server */
  embedded: 7_164_004,
  /** two backups of one archive are never made at the same time */
  backup: 7_164_005,
  /** what needs an act is told by one process at a time */
  notices: 7_164_006,
} as const;

/** The lock of one channel's looks: two looks at one channel never write at the same time. */
export function channelLock(channelId: string): bigint {
  return lockOf(`channel:${channelId}`);
}

/** The lock of what people register of one channel; looks at it go on. */
export function registerLock(channelId: string): bigint {
  return lockOf(`register:${channelId}`);
}

/** The lock of one channel's files: fetched by one process at a time, while looks at the channel go on. */
export function filesLock(channelId: string): bigint {
  return lockOf(`files:${channelId}`);
}

/** The lock of one agency's exports: a period is never exported twice at the same time. */
export function exportLock(agencyId: string): bigint {
  return lockOf(`export:${agencyId}`);
}

/** The lock of what an agency destroys: while one holds it to destroy, nobody places or changes a hold, and the other way round. */
export function destructionLock(agencyId: string): bigint {
  return lockOf(`destruction:${agencyId}`);
}

/** The lock of looking through the whole of an agency's queue. */
export function queueLock(agencyId: string): bigint {
  return lockOf(`queue:${agencyId}`);
}

/** The lock of a piece of asked work: two workers never do it at the same time. */
export function askedWorkLock(workId: string): bigint {
  return lockOf(`asked:${workId}`);
}

function lockOf(name: string): bigint {
  return createHash("sha256").update(name).digest().readBigInt64BE(0);
}
