/** One look of any length over the real steps from the answers on: read, observe, apply. */

import type { App } from "../src/app.ts";
import { hashed } from "../src/capture/content-hash.ts";
import { judge } from "../src/capture/judge.ts";
import { observe } from "../src/capture/observe.ts";
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
  const reading = tools.adapters[channel.kind].reread(channel, payloads, startedAt);
  const read = performance.now();
  const held = heldIds(reading.findings);
  const sightings = reading.sightings.map(hashed);
  const stand = await readStand(tools.db, channel.id);
  const before = await readKnown(tools.pool, channel.id, stand, { sightings, heldIds: held });
  const ids = [...reading.sightings.map((sighting) => sighting.nativeId), ...held];
  const reach = { kind: "everything" } as const;
  const verdict = judge({ reach, fault: undefined, ids }, before.reference);
  if (verdict.kind === "held") throw new Error(`the made-up look was not believed: ${verdict.detail}`);
  const content = { reach, sightings, heldIds: new Set(held) };
  const plan = observe(content, verdict, before.known, before.reference);
  const observed = performance.now();
  await applyLook(tools, channel, {
    observationId: asId<ObservationId>(tools.ids.next()),
    startedAt,
    endedAt: tools.clock.now(),
    look: { reach, fault: undefined, payloads, ...reading },
    verdict,
    stored,
    findings: reading.findings,
    before,
    plan,
    media: [],
  });
  const ended = performance.now();
  return {
    readMs: read - begun,
    observeMs: observed - read,
    applyMs: ended - observed,
    totalMs: ended - begun,
  };
}
