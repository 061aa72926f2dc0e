/** The answers of a look that is taken now: stored as they come, each after a row of the ledger's margin names it. */
import type { LookStart } from "../../db/look-starts.ts";
import { addToStart, isBegun, writeStart } from "../../db/look-starts.ts";
import type { Channel } from "../../domain/channel.ts";
import { asId, type ObservationId } from "../../domain/ids.ts";
import type { Fault, Look, Payload, StoredPayload } from "../../domain/observation.ts";
import type { Tools } from "../tools.ts";
import { digested, storePayloads } from "./payloads.ts";

/** So many are held until they are stored together: most looks are stored at once, when they have ended. */
const heldBytes = 4 * 1024 * 1024;

export interface LookAnswers {
  /** Of a look that lists everything, while more answers are to come. */
  keep(payloads: readonly Payload[]): Promise<void>;
  /** @returns all answers of the look, those that were kept before first */
  end(look: Pick<Look, "reach" | "fault" | "payloads">): Promise<readonly StoredPayload[]>;
}

export function openAnswers(
  tools: Tools,
  channel: Pick<Channel, "id">,
  begun: Pick<LookStart, "observationId" | "startedAt">,
): LookAnswers {
  const stored: StoredPayload[] = [];
  let { observationId } = begun;
  let held: readonly Payload[] = [];
  const store = async (end?: Pick<Look, "reach" | "fault">) => {
    const answers = digested(held);
    const start = { ...begun, payloads: answers, ...(end ?? onTheWay) };
    if (stored.length === 0) await writeStart(tools.db, channel.id, start);
    else await addToStart(tools.db, observationId, answers, end);
    await storePayloads(tools, held);
    stored.push(...answers);
    held = [];
    if (!(await isBegun(tools.db, observationId))) await beginAnew({ ...start, payloads: stored });
  };
  /** While this process was silent, another one has taken up what was stored then: what is stored now is a look by itself. */
  const beginAnew = async (start: LookStart) => {
    observationId = asId<ObservationId>(tools.ids.next());
    const startedAt = stored[0]?.fetchedAt ?? start.startedAt;
    await writeStart(tools.db, channel.id, { ...start, observationId, startedAt });
  };
  return {
    async keep(payloads) {
      held = [...held, ...payloads];
      if (held.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) >= heldBytes) await store();
    },
    async end({ reach, fault, payloads }) {
      held = [...held, ...payloads];
      await store({ reach, fault });
      return stored;
    },
  };
}

/** What is known of a look that is ended before its last answer came. */
const onTheWay: Pick<LookStart, "reach" | "fault"> = {
  reach: { kind: "everything" },
  fault: {
    code: "channel.interrupted",
    detail: "the look was ended before it had all answers; those that it had are read",
    retryAt: undefined,
  } satisfies Fault,
};
