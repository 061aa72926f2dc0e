/** An agency with one feed that the test writes, captured and processed, ready to be exported. */
import type { Config } from "../../src/config.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { day } from "../../src/domain/day.ts";
import type { ObjectStore } from "../../src/objects/port.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { type ExportResult, exportPeriod } from "../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../src/pipeline/export/places.ts";
import type { ExportRequest } from "../../src/pipeline/export/plan.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { quiet, type Tools } from "../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "./app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "./dialog-feed.ts";
import { type HostileServer, startHostileServer } from "./hostile-server.ts";
import { opening } from "./opening.ts";
import { storeWith } from "./stores.ts";

export interface ExportPlace {
  readonly opened: TestApp;
  /** of the channel */
  readonly server: HostileServer;
  readonly tools: Tools;
  readonly config: Config;
  readonly agency: Agency;
  /** what the channel tells from now on, looked at once */
  look(items: readonly FeedItem[]): Promise<void>;
  process(): Promise<void>;
  request(change?: Partial<ExportRequest>): ExportRequest;
  export(change?: Partial<ExportRequest>): Promise<ExportResult>;
  /** into the same store, but for the verbs that are given */
  exportTo(verbs: Partial<ObjectStore>, change?: Partial<ExportRequest>): Promise<ExportResult>;
  close(): Promise<void>;
}

/** A post, and a comment on it that becomes casework. */
export const postAndComplaint: readonly FeedItem[] = [
  aFeedPost("post-1", "Gebyr", "Vi svarar på spørsmål om gebyr."),
  aFeedComment("c-1", "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?"),
];

export async function openExportPlace(
  items: readonly FeedItem[] = postAndComplaint,
  env: Readonly<Record<string, string>> = {},
  whose: Parameters<typeof registerAgency>[1] = norwegianAgency,
): Promise<ExportPlace> {
  const { opened: all, close } = await opening(async (closeLater) => {
    const server = await startHostileServer();
    closeLater(() => server.close());
    const opened = await openTestApp(env);
    closeLater(() => opened.close());
    return { server, opened, agency: await registerAgency(opened.app.tools, whose) };
  });
  const { server, opened, agency } = all;
  const { tools, config } = opened.app;
  const address = `${server.origin}/feed.json`;
  const year = { from: day("2026-01-01"), to: day("2026-12-31") };
  const request = (change: Partial<ExportRequest> = {}): ExportRequest => ({
    agency,
    period: year,
    closedBy: "Kari Vik",
    noteDisposal: false,
    ...change,
  });
  const place: ExportPlace = {
    opened,
    server,
    tools,
    config,
    agency,
    async look(told) {
      server.serve("/feed.json", aFeed(told));
      await captureAll(tools, {}, quiet, new AbortController().signal);
      await opened.clock.sleep(3_600_000);
    },
    process: async () => void (await processAgency(tools, agency, quiet)),
    request,
    export: async (change) => await place.exportTo({}, change),
    exportTo: async (verbs, change) =>
      await exportPeriod(
        { ...tools, objects: storeWith(tools.objects, verbs) },
        request(change),
        await exportPlaces(config),
        { building: quiet, phase: () => undefined },
      ),
    close,
  };
  server.serve("/feed.json", aFeed(items));
  await registerChannel(tools, { agency: agency.orgNumber, kind: "feed", title: "Kanal", address });
  await place.look(items);
  await place.process();
  return place;
}
