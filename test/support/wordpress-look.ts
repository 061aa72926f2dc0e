/** Looks at a site of a few lines that answers as the test says. */
import { wordpress } from "../../src/capture/channels/wordpress/adapter.ts";
import { httpClient } from "../../src/capture/http.ts";
import type { HttpClient } from "../../src/capture/port.ts";
import { readHere } from "../../src/capture/reader.ts";
import { SteppedClock } from "../../src/clock.ts";
import type { Channel } from "../../src/domain/channel.ts";
import type { Look } from "../../src/domain/observation.ts";
import {
  aPost,
  aWordPressChannel,
  type Fields,
  type RestAnswer,
  type RestServer,
  type Routes,
  serveRest,
  wholeSite,
} from "./wordpress-answers.ts";

export const clock = new SteppedClock(new Date("2026-11-22T12:00:00Z"));
export const http = httpClient({
  clock,
  userAgent: "test",
  timeoutMs: 2_000,
  maxBytes: 2_000_000,
  maxRedirects: 3,
});
export const password = "arkiv:hemmelig passord";

/** A whole site, but for the routes that are given. */
export function siteWith(routes: Routes): Promise<RestServer> {
  const all: Routes = { ...wholeSite, ...routes };
  return serveRest((route, query) => all[route]?.(query));
}

export function lookAt(
  server: RestServer,
  credentials?: string,
  by: HttpClient = http,
  folder = "",
  fields: Partial<Channel> = {},
): Promise<Look> {
  const channel = aWordPressChannel({ address: `${server.url}${folder}`, ...fields });
  return wordpress.look(channel, { http: by, reader: readHere, clock, credentials });
}

export function refusal(status: number, code: string, params?: Fields): RestAnswer {
  return { status, body: { code, message: "", data: { status, ...(params ? { params } : {}) } } };
}

export function html(status: number): RestAnswer {
  const body = "<!doctype html><title>Sperret</title>";
  return { status, headers: { "content-type": "text/html" }, body };
}

export function idsOf(sightings: readonly { readonly nativeId: string }[]): string[] {
  return sightings.map((sighting) => sighting.nativeId);
}

export function numbered(count: number, make: (fields: Fields) => Fields = aPost): Fields[] {
  return Array.from({ length: count }, (_, n) => make({ id: n + 1 }));
}
