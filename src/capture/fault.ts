/**
 * PURE. Why a look proves nothing about what it does not show.
 *
 * @see RFC 9110 for statuses and Retry-After
 */
import { type ErrorCode, isArchiveError } from "../domain/errors.ts";
import type { Fault } from "../domain/observation.ts";
import { withoutQuery } from "./http-address.ts";
import type { HttpAnswer } from "./port.ts";

export function faultWith(code: ErrorCode, detail: string): Fault {
  return { code, detail, retryAt: undefined };
}

/**
 * What a failed fetch, or an answer that is not the one that was asked for, means for the look.
 *
 * @throws the error itself when it is no ArchiveError: a fault of ours is not a fault of the channel
 */
export function faultOf(failure: unknown): Fault {
  if (isAnswer(failure)) return faultOfStatus(failure);
  if (isArchiveError(failure)) return { code: failure.code, detail: failure.message, retryAt: failure.until };
  throw failure;
}

/** Whether, after this, a look at an API by questions may or can ask nothing more. */
export function endsLook({ code }: Fault): boolean {
  return ending.has(code);
}

const ending: ReadonlySet<ErrorCode> = new Set([
  "channel.unreachable",
  "channel.timeout",
  "channel.rateLimited",
  "channel.redirectRefused",
  "channel.tooLong",
]);

/**
 * For what may be done without: an answer that could not be read gives nothing.
 *
 * @throws the error itself when it is no ArchiveError: a fault of ours, or the end of the look, is no answer
 */
export function nothingRead(error: unknown): undefined {
  if (isArchiveError(error)) return undefined;
  throw error;
}

function isAnswer(failure: unknown): failure is HttpAnswer {
  return typeof failure === "object" && failure !== null && "status" in failure && "fetchedAt" in failure;
}

function faultOfStatus(answer: HttpAnswer): Fault {
  const { status } = answer;
  const [code, advice] = meaningOf(status);
  const retryAt = code === "channel.rateLimited" ? retryAfter(answer, answer.fetchedAt) : undefined;
  return { code, detail: `${withoutQuery(answer.url)} answered ${status}${advice}`, retryAt };
}

function meaningOf(status: number): readonly [ErrorCode, string] {
  if (status === 429 || status === 503) return ["channel.rateLimited", ": it asks to be left in peace"];
  if (status === 401 || status === 403) return ["channel.refused", ": check the channel's credentials"];
  return ["channel.status", ""];
}

const longestQuietMs = 24 * 60 * 60 * 1000;

/**
 * When the channel wants to be asked again, at most a day ahead.
 *
 * @returns undefined when it does not say, says it in no form that RFC 9110 10.2.3 knows, or names a time that is past
 */
export function retryAfter(answer: Pick<HttpAnswer, "headers">, now: Date): Date | undefined {
  const given = answer.headers.get("retry-after")?.trim() ?? "";
  const waitMs = /^\d+$/.test(given) ? Number(given) * 1000 : timeOfHttpDate(given) - now.getTime();
  if (!(waitMs > 0)) return undefined;
  return new Date(now.getTime() + Math.min(waitMs, longestQuietMs));
}

/** @returns NaN for what is none of the three forms of RFC 9110 5.6.7 */
function timeOfHttpDate(text: string): number {
  if (/^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
    return Date.parse(text);
  if (/^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/.test(text))
    return Date.parse(`${text} GMT`);
  return Number.NaN;
}
