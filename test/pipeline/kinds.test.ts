/**
 * Every kind of channel through every step, by the answers of its contract: looked at, edited, classified, asked what a
 * decision would do, told to wait, checked for pruning, published, exported, verified, and judged by two readers of XML Schema.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { kindFacts } from "../../src/capture/channels/kinds.ts";
import { findChannel } from "../../src/db/channels.ts";
import type { Agency } from "../../src/domain/agency.ts";
import { channelKinds } from "../../src/domain/channel.ts";
import { day, dayOf } from "../../src/domain/day.ts";
import { captureChannel } from "../../src/pipeline/capture/capture.ts";
import { adoptDecision, draftDecision } from "../../src/pipeline/decide/decide.ts";
import { readDecision } from "../../src/pipeline/decide/read.ts";
import { simulateDecision } from "../../src/pipeline/decide/simulate.ts";
import { numbered, worldWith } from "../../src/pipeline/decide/worlds.ts";
import { exportPeriod } from "../../src/pipeline/export/export.ts";
import { exportPlaces } from "../../src/pipeline/export/places.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { checkItem } from "../../src/pipeline/prune/check.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { verifyGiven } from "../../src/pipeline/verify/verify.ts";
import { publicWeb } from "../../src/web/app.ts";
import { hasDotnet } from "../conformance/dotnet-xsd.ts";
import { judgedByBoth } from "../conformance/package-in-both.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { lookedAt } from "../support/channel-builders.ts";
import { type Answering, type ChannelContract, clientOf } from "../support/channel-contract.ts";
import { closeAll } from "../support/close-all.ts";
import { aFeed } from "../support/dialog-feed.ts";
import { postAndComplaint } from "../support/export-place.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

const folderOf = (kind: string) => kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const contractFile = (kind: string) =>
  join(import.meta.dirname, "../capture/channels", folderOf(kind), "contract.ts");
const looked = channelKinds.filter((kind) => kindFacts[kind].neverLooked !== true);

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(async () => await server.close());
afterEach(async () => await opened.close());

describe.each(looked)("%s", (kind) => {
  test("goes through every step", async () => {
    expect(existsSync(contractFile(kind))).toBe(true);
    const { contract } = (await import(contractFile(kind))) as { readonly contract: ChannelContract };
    const { address } = contract.channel;
    opened = await openTestApp(contract.secret === undefined ? {} : { THE_SECRET: contract.secret });
    opened.clock.set(lookedAt);
    agency = await registerAgency(opened.app.tools, norwegianAgency);
    const registered = await registerChannel(opened.app.tools, {
      ...{ agency: agency.orgNumber, kind, title: "Kanalen", address },
      ...(contract.secret === undefined ? {} : { secretName: "THE_SECRET" }),
    });
    const lookWith = async (
      change: (answer: Answering | undefined) => Answering | undefined = (one) => one,
    ) => {
      await opened.clock.sleep(3 * 3_600_000);
      const { http } = clientOf({
        ...contract,
        answer: async (asking) => change(await contract.answer(asking)),
      });
      const channel = await findChannel(opened.app.tools.db, registered.id);
      return await captureChannel({ ...opened.app.tools, http }, channel);
    };
    const rows = async <Row extends object>(query: string) =>
      (await opened.app.tools.pool.query<Row>(query)).rows;

    expect(await lookWith()).toMatchObject({ verdict: "accepted" });
    const items = await rows<{ id: string; native_id: string; by_agency: boolean; text: string }>(
      "select i.id, i.native_id, i.by_agency, v.text from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id order by i.id",
    );
    expect(items.map(({ native_id: id }) => id)).toEqual(expect.arrayContaining([...contract.shows]));

    // the same again is nothing, and one who is told to wait concludes nothing
    expect(await lookWith()).toMatchObject({ newItems: 0, newVersions: 0 });
    const waits = await lookWith(() => ({
      status: 429,
      headers: { "retry-after": "3600" },
      body: "slow down",
    }));
    expect(waits.verdict).toBe("incomplete");
    expect(await rows("select 1 from core.item_events where kind in ('missing', 'removed')")).toEqual([]);
    await opened.clock.sleep(24 * 3_600_000);

    // an edit of whatever is written as text
    const said = items.find(({ text }) => /^[A-Za-zÆØÅæøå]{3,} [A-Za-zæøå]{2,}/.test(text));
    const [word = ""] = said?.text.split(" ") ?? [];
    const edited = await lookWith((answer) => {
      if (!answer || said === undefined || answer.body instanceof Uint8Array) return answer;
      const json = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
      return { ...answer, body: json.replaceAll(`${word} `, `${word} retta `) };
    });
    expect(["accepted", "held", "incomplete"]).toContain(edited.verdict);

    // a package without an entry is refused: a complaint on a feed makes one
    server.serve("/feed.json", aFeed(postAndComplaint));
    const feed = await registerChannel(opened.app.tools, {
      ...{ agency: agency.orgNumber, kind: "feed", title: "Straumen", address: `${server.origin}/feed.json` },
    });
    await captureChannel(opened.app.tools, await findChannel(opened.app.tools.db, feed.id));

    // what a decision would do, and that it does so
    const file = join(import.meta.dirname, "../../src/retention/drafts/no-demo.json");
    const read = readDecision(readFileSync(file), file);
    const number = await draftDecision(opened.app.tools, agency, read);
    await processAgency(opened.app.tools, agency, quiet);
    const { tools } = opened.app;
    const world = await worldWith(tools, agency, await numbered(tools, agency, number));
    const report = await simulateDecision(tools, agency, { world }, quiet);
    expect(report.totals.items).toBe((await rows("select id from core.items")).length);
    await adoptDecision(tools, agency, number, {
      ...{ by: "Prøve", body: read.decision.body, on: day("2026-01-01") },
      ...{ under: "arkivforskrifta § 3", reference: "prøve" },
    });
    await processAgency(tools, agency, quiet);
    expect(
      await rows(
        "select i.id from core.items i left join core.item_classes c on c.item_id = i.id where c.item_id is null",
      ),
    ).toEqual([]);

    for (const { id } of items) expect((await checkItem(tools, id)).answer.may).toBe(false);

    // nothing that a citizen said is public, and every text that is has a page
    const shown = await rows<{ id: string; by_agency: boolean }>(
      "select p.id, i.by_agency from pub.items p join core.items i on i.id = p.id",
    );
    expect(shown.filter((one) => !one.by_agency)).toEqual([]);
    const web = publicWeb({ pool: tools.pool, clock: opened.clock, baseUrl: "https://arkiv.example.no" });
    for (const { id } of shown.slice(0, 5))
      expect((await web.request(`https://arkiv.example.no/innlegg/${publicId("item", id)}`)).status).toBe(
        200,
      );

    const { manifest, report: control } = await exportPeriod(
      tools,
      {
        ...{ agency, period: { from: day("2000-01-01"), to: dayOf(opened.clock.now(), agency.timeZone) } },
        ...{ closedBy: "Prøve", noteDisposal: true, ...closeAll },
      },
      await exportPlaces(opened.app.config),
      { building: quiet, phase: () => undefined },
    );
    expect(control.findings.filter(({ level }) => level === "error")).toEqual([]);
    const tar = join(opened.app.config.dataDir, "objects", manifest.tar.key);
    const verified = await verifyGiven(tar, {
      workDir: opened.app.config.dataDir,
      archive: () => Promise.reject(new Error("a package needs no archive")),
    });
    expect(verified.findings.filter(({ level }) => level === "error")).toEqual([]);
    if (hasDotnet) expect(await judgedByBoth(tar)).toMatchObject({ faults: [] });
  }, 180_000);
});
