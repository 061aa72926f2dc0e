/** A large period is split: a case whole into one package, each package a delivery of its own. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outcomeCounts } from "../../../src/db/status.ts";
import { readAll } from "../../../src/objects/content.ts";
import { allPackages } from "../../../src/pipeline/deposit/packages.ts";
import { readPlan } from "../../../src/pipeline/export/plan.ts";
import { splitThreads, type ThreadSize } from "../../../src/pipeline/export/split.ts";
import { digestOfBuild } from "../../support/build-again.ts";
import { closeAll } from "../../support/close-all.ts";
import { aFeedComment, aFeedPost } from "../../support/dialog-feed.ts";
import { type ExportPlace, openExportPlace } from "../../support/export-place.ts";
import { count } from "../../support/rows.ts";

const aThread = (items: number, entries = 0, bytes = 10): ThreadSize => ({ items, bytes, entries });

describe("a period is split into as few packages as hold it", () => {
  test.each<[string, readonly ThreadSize[], number, number]>([
    ["nothing at all", [], 5, 1],
    ["exactly the limit", [aThread(3, 1), aThread(2)], 5, 1],
    ["one more", [aThread(3, 1), aThread(3, 1)], 5, 2],
    ["records beside cases", [aThread(1, 1), aThread(4), aThread(1, 1), aThread(4)], 5, 2],
    ["no entries at all", [aThread(3), aThread(3)], 5, 2],
    [
      "two larger than the limit, of which one has a case",
      [aThread(7), aThread(7, 1), aThread(1, 1), aThread(1, 1)],
      6,
      3,
    ],
    ["a thread larger than the limit", [aThread(9, 2), aThread(1, 1)], 5, 2],
  ])("%s", (_, threads, items, parts) => {
    expect(splitThreads(threads, { items, bytes: 1e9 })).toMatchObject({ parts });
  });

  test("by bytes as well as by items", () => {
    const films = [aThread(1, 1, 900), aThread(1, 1, 900)];
    expect(splitThreads(films, { items: 100, bytes: 1000 })).toMatchObject({ parts: 2 });
  });

  test("and refused when there are fewer cases than packages, naming what to change", () => {
    const split = splitThreads([aThread(5, 1), aThread(5), aThread(5)], { items: 5, bytes: 1e9 });
    expect(split).toEqual({ refusal: expect.stringMatching(/15 items.*1 case.*--max-items/) });
  });

  test("whatever the threads: each is in one package, none over the limit but by a thread alone, each with an entry", () => {
    const thread = fc.record({
      items: fc.integer({ min: 1, max: 9 }),
      entries: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(thread, { maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (sizes, items) => {
        const threads = sizes.map((size) => ({ ...size, bytes: 1 }));
        const split = splitThreads(threads, { items, bytes: 1e9 });
        if ("refusal" in split) return;
        const { parts, partOf } = split;
        expect(partOf).toHaveLength(threads.length);
        for (let part = 0; part < parts && parts > 1; part += 1) {
          const inside = threads.filter((_, index) => partOf[index] === part);
          const total = inside.reduce((sum, each) => sum + each.items, 0);
          const large = inside.filter((each) => each.items > items);
          expect(total <= items || (large.length === 1 && inside.length <= 2)).toBe(true);
          if (threads.some(({ entries }) => entries > 0))
            expect(inside.some(({ entries }) => entries > 0)).toBe(true);
        }
      }),
    );
  });
});

describe("an export of a period that is larger than the limit", () => {
  let place: ExportPlace;
  beforeEach(async () => {
    const threads = [1, 2, 3].flatMap((n) => {
      const under = { answers: `post-${n}`, thread: `post-${n}` };
      return [
        aFeedPost(`post-${n}`, `Gebyr ${n}`, "Vi svarar på spørsmål om gebyr."),
        aFeedComment(`c-${n}`, "Jeg klager på vedtaket om gebyr. Kan dere behandle klagen?", {}, under),
        aFeedComment(`d-${n}`, "Jeg klager også på vedtaket om gebyr. Kan dere se på saken?", {}, under),
      ];
    });
    place = await openExportPlace(threads);
  }, 30_000);
  afterEach(() => place?.close());

  const limit = { items: 4 };

  test("gives packages that are each deliverable as far as one is, and hold everything once", async () => {
    const result = await place.export({ limit, ...closeAll });
    const all = [result, ...result.others];
    expect(all.map(({ manifest }) => manifest.part)).toEqual([1, 2, 3].map((number) => ({ number, of: 3 })));
    for (const { report, manifest, plan } of all) {
      expect(report.findings.filter(({ level }) => level === "error")).toEqual([]);
      expect(manifest.selection).toMatchObject({ records: 1, casework: 2 });
      expect(manifest.journal.entries).toBe(2);
      expect(manifest.remarks.join("\n")).toContain(plan.packages.join(", "));
      const xml = (await readAll(place.tools.objects, manifest.submission?.key ?? "", 1e6)).toString("utf8");
      expect(xml).toContain(`${manifest.part.number}/3`);
    }
    const writtenOff = "core.audit_events where kind = 'entries.writtenOff'";
    expect(await count(place.tools.pool, writtenOff)).toBe(1);
    expect(new Set(all.map(({ plan }) => plan.scope.seriesId)).size).toBe(3);
    expect((await outcomeCounts(place.tools.pool, place.agency.id)).exported).toBe(9);
    await expect(place.export({ limit })).rejects.toMatchObject({ code: "package.refused" });
  }, 120_000);

  test("gives the same bytes when a part is built again", async () => {
    const { others } = await place.export({ limit });
    const [second] = others;
    const again = await digestOfBuild(
      place.opened.app,
      await readPlan(place.tools, second?.manifest.packageId ?? ""),
    );
    expect(again).toBe(second?.manifest.tar.sha256);
  }, 120_000);

  test("commits none when one of them fails", async () => {
    let tars = 0;
    const put: typeof place.tools.objects.put = async (key, content) => {
      if (key.endsWith(".tar")) tars += 1;
      if (tars === 3) throw new Error("no third");
      return await place.tools.objects.put(key, content);
    };
    await expect(place.exportTo({ put }, { limit })).rejects.toThrow("no third");
    const states = (await allPackages(place.tools, undefined)).map(({ state }) => state);
    expect(states).toEqual(["failed", "failed", "failed"]);
    for await (const { key } of place.tools.objects.list("packages/")) throw new Error(`${key} was left`);
  }, 120_000);

  test("finishes what was committed in part, when the store answers again", async () => {
    let manifests = 0;
    let gone = false;
    const put: typeof place.tools.objects.put = async (key, content) => {
      if (key.endsWith("manifest.json")) manifests += 1;
      gone ||= manifests === 2;
      if (gone) throw new Error("gone");
      return await place.tools.objects.put(key, content);
    };
    const head: typeof place.tools.objects.head = async (key) => {
      if (gone) throw new Error("gone");
      return await place.tools.objects.head(key);
    };
    await expect(place.exportTo({ put, head }, { limit })).rejects.toThrow("gone");
    const states = async () => (await allPackages(place.tools, undefined)).map(({ state }) => state);
    expect(await states()).toEqual(["committed", "verified", "verified"]);
    await expect(place.export({ limit })).rejects.toMatchObject({ code: "package.refused" });
    expect(await states()).toEqual(["committed", "committed", "committed"]);
    expect((await outcomeCounts(place.tools.pool, place.agency.id)).exported).toBe(9);
  }, 120_000);
});
