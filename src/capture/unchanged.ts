/**
 * Asks for an answer unless the channel says that nothing has changed since it last gave it.
 *
 * @see RFC 9110 sections 8.8 and 13.1
 */
import { isArchiveError } from "../domain/errors.ts";
import type { Payload, Validators } from "../domain/observation.ts";
import type { CaptureTools, HttpAnswer, HttpRequest } from "./port.ts";

export interface MaybeUnchanged {
  /** 200 with the bytes of the earlier answer where nothing has changed; headers are those of the answer that came */
  readonly answer: HttpAnswer;
  /** what its payload says beside it */
  readonly kept: Pick<Payload, "unchangedSince" | "validators">;
}

/** A day after the channel last sent it whole, it is asked for whole again: a server that says wrongly that nothing changed is not believed for ever. */
export const believedMs = 24 * 60 * 60 * 1000;

/**
 * 304 is as good as the answer that it speaks of, as long as the bytes of that are there.
 *
 * @param asked the address by which the answer is known, where it is sent with something that may stand nowhere
 * @throws what the client throws; ArchiveError of the store but for what is missing or corrupt
 */
export async function askUnlessUnchanged(
  request: HttpRequest,
  tools: Pick<CaptureTools, "http" | "kept" | "clock">,
  asked = request.url,
): Promise<MaybeUnchanged> {
  const kept = await tools.kept?.(asked);
  const ageMs = kept ? tools.clock.now().getTime() - kept.since.getTime() : Number.NaN;
  if (kept && ageMs >= 0 && ageMs < believedMs) {
    const { condition, mediaType, since } = kept;
    const answer = await tools.http.get({ ...request, condition });
    if (answer.status !== 304) return asItCame(answer, asked);
    const body = await kept.bytes().catch(unlessLost);
    if (body) {
      const headers = new Map(answer.headers).set("content-type", mediaType);
      const validators = { asked, ...condition };
      return {
        answer: { ...answer, status: 200, headers, body },
        kept: { unchangedSince: since, validators },
      };
    }
  }
  return asItCame(await tools.http.get(request), asked);
}

function unlessLost(error: unknown): undefined {
  if (isArchiveError(error) && /^object\.(?:missing|corrupt)$/.test(error.code)) return undefined;
  throw error;
}

function asItCame(answer: HttpAnswer, asked: string): MaybeUnchanged {
  const validators = answer.status === 200 ? validatorsOf(answer, asked) : undefined;
  return { answer, kept: validators ? { validators } : {} };
}

/**
 * A time of change says nothing of what changed again within the same second, so it must lie back by a minute.
 *
 * @see RFC 9110 section 8.8.2.2
 */
function validatorsOf({ headers, fetchedAt }: HttpAnswer, asked: string): Validators | undefined {
  const etag = headers.get("etag");
  const changed = headers.get("last-modified");
  const sentAt = Date.parse(headers.get("date") ?? "") || fetchedAt.getTime();
  const lastModified = changed !== undefined && sentAt - Date.parse(changed) >= 60_000 ? changed : undefined;
  return etag === undefined && lastModified === undefined ? undefined : { asked, etag, lastModified };
}
