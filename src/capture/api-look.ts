/** What a look by questions to an API ends with: all its answers read, and its faults told. */
import type { Channel } from "../domain/channel.ts";
import type { Fault, Finding, Payload } from "../domain/observation.ts";
import { faultOf } from "./fault.ts";
import type { AnswerReading, Answers, CaptureTools, Reading } from "./port.ts";

interface LookAnswers<Of> extends Answers {
  readonly channel: Of;
  readonly seenAt: Date;
}

export interface ReadLook {
  /** the look's own; further ones stand among the findings */
  readonly fault: Fault | undefined;
  readonly sightings: Reading["sightings"];
  readonly findings: readonly Finding[];
}

/**
 * @param faults why the look is not whole, the first of all first; that its answers cannot be read is one more
 * @param left what is told of the look and leaves it whole
 */
export async function readLook<Of>(
  reading: AnswerReading<LookAnswers<Of>, Reading>,
  { reader, clock }: Pick<CaptureTools, "reader" | "clock">,
  taken: { readonly channel: Of & Channel; readonly payloads: readonly Payload[] },
  { faults, left }: { readonly faults: readonly Fault[]; readonly left: readonly Finding[] },
): Promise<ReadLook> {
  const told = [...faults];
  let read: Reading = { sightings: [], findings: [] };
  try {
    read = await reader.read(reading, { ...taken, seenAt: clock.now() });
  } catch (error) {
    told.push(faultOf(error));
  }
  const [fault, ...further] = told;
  return { fault, sightings: read.sightings, findings: [...further.map(noted), ...left, ...read.findings] };
}

/** A fault that the look is told with, or that leaves it whole. */
export function noted({ code, detail }: Fault): Finding {
  return { code, held: false, nativeId: undefined, place: "look", detail };
}
