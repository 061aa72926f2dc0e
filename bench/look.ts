/** One look of any length over the real steps from the answers on: read, observe, apply. */

import type { App } from "../src/app.ts";
import { judge, nextReference } from "../src/capture/judge.ts";
import { shownLook } from "../src/capture/lists.ts";
import { observe } from "../src/capture/observe.ts";
import { rereadBy } from "../src/capture/reader.ts";
import { readKnown, readStand } from "../src/db/looks.ts";
import type { Channel } from "../src/domain/channel.ts";
import { asId, type ObservationId } from "../src/domain/ids.ts";
import { heldIds, type Payload, type StoredPayload } from "../src/domain/observation.ts";
import { applyLook } from "../src/pipeline/capture/apply.ts";

export interface LookTimes {
  /** decode, JSON, zod, plain text, screening */
  readonly readMs: number;
  /** what is known, verdict, content hash, differences */
  readonly observeMs: number;
  /** ids, COPY text, PostgreSQL, commit */
  readonly applyMs: number;
  readonly totalMs: number;
}

export async function takeLook(
  { tools }: App,
  channel: Channel,
  payloads: readonly Payload[],
  stored: readonly StoredPayload[],
): Promise<LookTimes> {
  const startedAt = tools.clock.now();
  const begun = performance.now();
  const answers = { channel, payloads, seenAt: startedAt };
  const reading = await rereadBy(tools.reader, tools.adapters[channel.kind], answers);
  const read = performance.now();
  const held = heldIds(reading.findings);
  const reach = { kind: "everything" } as const;
  const look = { reach, fault: undefined, payloads, ...reading };
  const shown = shownLook(look, startedAt);
  const stand = await readStand(tools.db, channel.id);
  const names = { sightings: shown.sightings, heldIds: held };
  const before = await readKnown(tools.pool, channel.id, stand, names);
  const verdict = judge(shown, before.reference, before.known);
  if (verdict.kind === "held") throw new Error(`the made-up look was not believed: ${verdict.detail}`);
  const content = { reach, sightings: shown.sightings, heldIds: new Set(held) };
  const plan = observe(content, verdict, before.known, before.reference);
  const observed = performance.now();
  await applyLook(tools, channel, {
    observationId: asId<ObservationId>(tools.ids.next()),
    startedAt,
    endedAt: tools.clock.now(),
    look,
    verdict,
    stored,
    findings: reading.findings,
    before,
    plan,
    media: [],
    next: nextReference(shown, verdict, before.reference),
  });
  const ended = performance.now();
  return {
    readMs: read - begun,
    observeMs: observed - read,
    applyMs: ended - observed,
    totalMs: ended - begun,
  };
}
