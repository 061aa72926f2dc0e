/** What one look may ask of a channel, and how much it takes. */
import { ArchiveError } from "../domain/errors.ts";
import type { HttpAnswer, HttpClient } from "./port.ts";

/** Of one look, from the first question to the last. */
export interface LookLimits {
  readonly longestMs: number;
  /** of answers, unpacked; the one that goes beyond is still taken */
  readonly mostBytes: number;
}

/** The same client, which waits for its turn as long as the look may still last, so that it does not end with a list half read. */
export function patientWithin(http: HttpClient, longestMs: number): HttpClient {
  const begun = performance.now();
  const patienceMs = () => Math.max(0, longestMs * 0.9 - (performance.now() - begun));
  return {
    get: (request) => http.get({ patienceMs: patienceMs(), ...request }),
    post: (request) => http.post({ patienceMs: patienceMs(), ...request }),
  };
}

/**
 * The same client, which refuses to ask once its answers hold so many bytes together: it then throws ArchiveError
 * `channel.tooLong`. After each refusal a twentieth more is taken, up to half as much again: a list that is too long to
 * be read shows what is newest all the same, and so do the lists after it.
 */
export function withinBytes(http: HttpClient, mostBytes: number): HttpClient {
  let taken = 0;
  let allowed = mostBytes;
  const counted = async (ask: () => Promise<HttpAnswer>) => {
    if (taken >= allowed) {
      allowed = Math.min(Math.max(allowed, taken) + mostBytes / 20, mostBytes * 1.5);
      throw new ArchiveError(
        "channel.tooLong",
        `its answers hold ${taken} bytes together, and one look takes ${mostBytes}`,
      );
    }
    const answer = await ask();
    taken += answer.body.byteLength;
    return answer;
  };
  return {
    get: (request) => counted(() => http.get(request)),
    post: (request) => counted(() => http.post(request)),
  };
}
