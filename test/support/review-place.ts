/** An agency with a dialogue that was captured and processed, for the tests of the queue and of what officers do. */
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { classifyAgency } from "../../src/pipeline/classify/classify.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { refreshQueue } from "../../src/pipeline/review/queue.ts";
import { quiet, type Tools } from "../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "./app.ts";
import { aFeed, type FeedItem } from "./dialog-feed.ts";
import { type HostileServer, startHostileServer } from "./hostile-server.ts";

export interface ReviewPlace {
  readonly opened: TestApp;
  readonly tools: Tools;
  readonly agency: Agency;
  /** a channel that holds this, captured and classified, with the queue made of it */
  dialogue(items: readonly FeedItem[], path?: string): Promise<void>;
  /** the same channel holds something else an hour later */
  later(items: readonly FeedItem[], path?: string): Promise<void>;
  /** the same, and nobody looks yet */
  shows(items: readonly FeedItem[], path?: string): Promise<void>;
  id(nativeId: string): Promise<string>;
}

/** Call at the top of a file; a new archive for each test. */
export function reviewPlace(): ReviewPlace {
  let opened: TestApp;
  let server: HostileServer;
  let agency: Agency;
  beforeAll(async () => {
    server = await startHostileServer();
  });
  afterAll(async () => {
    await server?.close();
  });
  beforeEach(async () => {
    opened = await openTestApp();
    agency = await registerAgency(opened.app.tools, norwegianAgency);
  });
  afterEach(async () => {
    await opened?.close();
  });
  const look = async () => {
    await captureAll(opened.app.tools, {}, quiet, new AbortController().signal);
    await classifyAgency(opened.app.tools, agency, quiet);
    await refreshQueue(opened.app.tools, agency, quiet);
  };
  return {
    get opened() {
      return opened;
    },
    get tools() {
      return opened.app.tools;
    },
    get agency() {
      return agency;
    },
    async dialogue(items, path = "/dialog.json") {
      server.serve(path, aFeed(items));
      const address = `${server.origin}${path}`;
      await registerChannel(opened.app.tools, {
        agency: agency.orgNumber,
        kind: "feed",
        title: path,
        address,
      });
      await look();
    },
    async shows(items, path = "/dialog.json") {
      server.serve(path, aFeed(items));
      await opened.clock.sleep(3_600_000);
    },
    async later(items, path = "/dialog.json") {
      server.serve(path, aFeed(items));
      await opened.clock.sleep(3_600_000);
      await look();
    },
    async id(nativeId) {
      const found = await opened.app.tools.pool.query<{ id: string }>(
        "select id from core.items where native_id = $1",
        [nativeId],
      );
      const [row] = found.rows;
      if (!row) throw new Error(`no item ${nativeId}`);
      return row.id;
    },
  };
}
