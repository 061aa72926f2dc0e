import type { CaptureTools, HttpClient } from "../../src/capture/port.ts";
import { readHere } from "../../src/capture/reader.ts";
import { SteppedClock } from "../../src/clock.ts";
import type { Channel } from "../../src/domain/channel.ts";
import { asId } from "../../src/domain/ids.ts";
import type { Payload } from "../../src/domain/observation.ts";

export const lookedAt = new Date("2026-08-20T12:00:00Z");

/** An open feed of an agency, unless told otherwise. */
export function aChannel(change: Partial<Channel> & Pick<Channel, "address">): Channel {
  return {
    id: asId("018f0000-0000-7000-8000-000000000002"),
    agencyId: asId("018f0000-0000-7000-8000-000000000001"),
    kind: "feed",
    title: "Kanalen",
    secretName: undefined,
    leading: false,
    denyAuthors: [],
    mediaHosts: [],
    identifyBy: "auto",
    state: "active",
    everyMinutes: 30,
    ...change,
  };
}

export function captureTools(http: HttpClient, credentials?: string): CaptureTools {
  return { http, reader: readHere, clock: new SteppedClock(lookedAt), credentials };
}

/** Answers everything with the same bytes, without a network: for properties that ask thousands of times. */
export function answering(
  body: string | Uint8Array,
  mediaType = "application/json",
  status = 200,
): HttpClient {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return onlyAsked(async ({ url }) => ({
    status,
    headers: new Map([["content-type", mediaType]]),
    body: bytes,
    url,
    fetchedAt: lookedAt,
  }));
}

/** A client for a channel to which nothing is sent. */
export function onlyAsked(get: HttpClient["get"]): HttpClient {
  const post = async (): Promise<never> => {
    throw new TypeError("nothing is sent to this channel");
  };
  return { get, post };
}

export function aPayload(body: string | Uint8Array, change: Partial<Payload> = {}): Payload {
  return {
    ordinal: 0,
    url: "https://www.example.no/feed",
    status: 200,
    mediaType: "",
    bytes: typeof body === "string" ? new TextEncoder().encode(body) : body,
    fetchedAt: lookedAt,
    ...change,
  };
}
