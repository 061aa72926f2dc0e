/** Serves recorded lists of the Swedish Police's events, one after the other, and the page of each event. */

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface Snapshot {
  readonly name: string;
  readonly at: Date;
  readonly bytes: Buffer;
}

/** In the order of time. The text of an event never leaves this process. */
export function snapshotsIn(folder: string): readonly Snapshot[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json.gz"))
    .sort()
    .map((name) => ({ name, at: timeIn(name), bytes: gunzipSync(readFileSync(join(folder, name))) }));
}

/** `2026-08-15T03-00-50-00-00_c574a24126.json.gz` was taken at 2026-08-15T03:00:50+00:00. */
function timeIn(name: string): Date {
  const [, day, h, m, s, zh, zm] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{2})-(\d{2})_/.exec(name) ?? [];
  return new Date(`${day}T${h}:${m}:${s}+${zh}:${zm}`);
}

interface ListedEvent {
  readonly id: number;
  readonly url: string;
}

export function eventsOf(bytes: Buffer): readonly ListedEvent[] {
  return JSON.parse(bytes.toString("utf8"));
}

/** The same list without some events. */
export function without(snapshot: Snapshot, ids: readonly number[]): Snapshot {
  return {
    ...snapshot,
    bytes: Buffer.from(JSON.stringify(eventsOf(snapshot.bytes).filter((event) => !ids.includes(event.id)))),
  };
}

export interface PoliceServer {
  readonly address: string;
  show(bytes: Buffer): void;
  /** pages of these events answer 404 from now on */
  remove(ids: readonly number[]): void;
  close(): Promise<void>;
}

export async function startPoliceServer(snapshots: readonly Snapshot[]): Promise<PoliceServer> {
  const pages = new Map(
    snapshots.flatMap((snapshot) => eventsOf(snapshot.bytes).map((event) => [event.url, event.id] as const)),
  );
  const gone = new Set<number>();
  let shown = Buffer.alloc(0);
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/api/events")
      return void response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(shown);
    const id = pages.get(path);
    const found = id !== undefined && !gone.has(id);
    response.writeHead(found ? 200 : 404, { "content-type": "text/html" }).end("<p>händelse</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/api/events`,
    show: (bytes) => {
      shown = Buffer.from(bytes);
    },
    remove: (ids) => {
      for (const id of ids) gone.add(id);
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
