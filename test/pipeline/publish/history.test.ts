/** What readers are told of changes: versions, what became of a text, what was screened later, and no secret of any of it. */
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { publicId } from "../../../src/access/ids.ts";
import type { Agency } from "../../../src/domain/agency.ts";
import { anchorAudit } from "../../../src/pipeline/anchor/anchor.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { gatherHistories } from "../../../src/pipeline/publish/history.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { quiet } from "../../../src/pipeline/tools.ts";
import { publicWeb } from "../../../src/web/app.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { columnsHolding, count } from "../../support/rows.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;

beforeEach(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
  server.serve("/feed.json", aFeed([]));
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Kanal",
    address: `${server.origin}/feed.json`,
  });
}, 30_000);
afterEach(async () => {
  await server.close();
  await opened.close();
});

async function captured(...items: readonly FeedItem[]): Promise<void> {
  server.serve("/feed.json", aFeed(items));
  await captureAll(opened.app.tools, {}, quiet, new AbortController().signal);
  await opened.clock.sleep(3_600_000);
  await processAgency(opened.app.tools, agency, quiet);
}

const post = (text: string, visibility = "public") => ({
  ...aFeedPost("post-1", "Opningstider", text),
  _kanalarkiv: { kind: "post", by_agency: true, visibility },
});
const itemId = async () =>
  (await opened.app.tools.pool.query<{ id: string }>("select id from core.items where native_id = 'post-1'"))
    .rows[0]?.id ?? "";
const web = () =>
  publicWeb({ pool: opened.app.tools.pool, clock: opened.clock, baseUrl: "https://arkiv.example.no" });
const get = async (path: string) => (await web().request(`https://arkiv.example.no${path}`)).text();
const answer = async (path: string) => JSON.parse(await get(path));
const one = async () => answer(`/api/v1/innlegg/${publicId("item", await itemId())}`);

describe("a text of the agency that is changed in silence", () => {
  test("is shown in each version, with its time and the difference", async () => {
    await captured(post("Servicetorget har ope til klokka 15."));
    await captured(post("Servicetorget har ope til klokka 16."));
    const found = await one();
    expect(found.versjoner).toMatchObject([
      { nummer: 1, tekst: "Servicetorget har ope til klokka 15." },
      { nummer: 2, tekst: "Servicetorget har ope til klokka 16." },
    ]);
    expect(Date.parse(found.oppdatertDato)).toBeGreaterThan(Date.parse(found.publisertDato));
    const page = await get(`/innlegg/${found.id}?lang=nn`);
    expect(page).toContain('<del><span class="ds-sr-only">fjerna: </span>15</del>');
    expect(page).toContain('<ins><span class="ds-sr-only">lagt til: </span>16</ins>');
    expect(await get("/sok?hendelse=endret&lang=nn")).toContain(">Endra</span>");
    expect((await answer("/api/v1/search?hendelse=endret")).items).toHaveLength(1);
    expect((await answer("/api/v1/search?hendelse=slettet")).items).toHaveLength(0);
  }, 60_000);

  test("is told to be deleted, when, and without a link to where it was", async () => {
    await captured(post("Servicetorget har ope til klokka 15."));
    expect((await answer("/api/v1/search?hendelse=endretEllerSlettet")).items).toHaveLength(0);
    const before = opened.clock.now();
    await captured(post("Servicetorget har ope til klokka 15.", "trashed"));
    const found = await one();
    expect(found).toMatchObject({ synlighet: "slettetAvOrgan", hendelser: [{ type: "slettetAvOrgan" }] });
    expect(Date.parse(found.hendelser[0].tidspunkt)).toBeGreaterThanOrEqual(before.getTime());
    expect(Date.parse(found.hendelser[0].sistSettFoer)).toBeLessThan(
      Date.parse(found.hendelser[0].tidspunkt),
    );
    const page = await get(`/innlegg/${found.id}?lang=nb`);
    expect(page).toContain("Slettet av virksomheten <time");
    expect(page).not.toMatch(/href="https?:\/\/(?!arkiv\.example\.no)/);
    expect((await answer("/api/v1/search?hendelse=slettet")).items).toHaveLength(1);
    await captured(post("Servicetorget har ope til klokka 15."));
    expect((await one()).hendelser.map(({ type }: { type: string }) => type)).toEqual([
      "slettetAvOrgan",
      "gjenopprettet",
    ]);
  }, 60_000);

  test("was last seen by a look, and not when an archive was handed in or the channel told of something else", async () => {
    await captured(post("Servicetorget har ope til klokka 15."));
    const { rows } = await opened.app.tools.pool.query<{ at: Date }>(
      "select max(started_at) as at from core.observations",
    );
    await opened.app.tools.pool.query(
      `insert into core.observations (id, channel_id, kind, started_at, ended_at, verdict, seen, new_items, new_versions, removed, findings)
       select gen_random_uuid(), channel_id, k, started_at + interval '10 minutes', ended_at + interval '10 minutes', 'accepted', 0, 0, 0, 0, 0
         from core.observations, unnest(array['told', 'import']) k`,
    );
    await captured(post("Servicetorget har ope til klokka 15.", "trashed"));
    expect(new Date((await one()).hendelser[0].sistSettFoer)).toEqual(rows[0]?.at);
  }, 60_000);

  test("tells of nobody what was taken out of it", async () => {
    await captured(post("Gratulerer zebulon, god betring med lungebetennelsen. Vi har ope."));
    await captured(post("Vi har ope."));
    for (const secret of ["zebulon", "lungebetennelse"]) {
      expect(await columnsHolding(opened.app.tools.pool, "pub", secret)).toEqual([]);
      expect(await columnsHolding(opened.app.tools.pool, "core", secret)).not.toEqual([]);
    }
    const { versjoner } = await one();
    expect(versjoner[0].tekst).toContain("*****");
  }, 60_000);

  test("that few could read is not shown to all because it went into the trash", async () => {
    await captured(post("Berre for styret: vi har ope."));
    await captured(post("Berre for styret: vi har ope.", "private"));
    await captured(post("Berre for styret: vi har ope til klokka 15.", "private"));
    await captured(post("Berre for styret: vi har ope til klokka 15.", "trashed"));
    expect(await columnsHolding(opened.app.tools.pool, "pub", "styret")).toEqual([]);
    await captured(post("Berre for styret: vi har ope til klokka 15."));
    await captured(post("Berre for styret: vi har ope til klokka 15.", "trashed"));
    expect(await one()).toMatchObject({ synlighet: "slettetAvOrgan" });
  }, 60_000);

  test("is not shown as it was while nobody could read it", async () => {
    await captured(post("Utkast: vi har ope i kveld.", "private"));
    await captured(post("Vi har ope."));
    expect((await one()).versjoner).toMatchObject([
      { holdtTilbake: "ikkeOffentlig" },
      { tekst: "Vi har ope." },
    ]);
    expect(await columnsHolding(opened.app.tools.pool, "pub", "Utkast")).toEqual([]);
  }, 60_000);
});

test("was last seen by a look that is known to have seen it, where a channel's older posts are asked for in turn", async () => {
  const { pool } = opened.app.tools;
  const text = "Servicetorget har ope til klokka 15.";
  for (let looks = 0; looks < 3; looks += 1) await captured(post(text));
  await captured(post(text, "trashed"));
  const { rows: looks } = await pool.query<{ at: Date; id: string }>(
    "select started_at as at, id from core.observations where kind = 'look' order by started_at",
  );
  const after = async () => {
    const row = { id: await itemId(), version_number: 1, told_events: 1 } as never;
    return (await gatherHistories({ client: pool as never }, [row])).events.get(await itemId())?.[0]?.after;
  };
  expect(await after()).toEqual(looks[2]?.at);
  await pool.query("update core.channels set kind = 'mastodon'");
  expect(await after()).toEqual(looks[0]?.at);
  const asked = (at: Date | undefined) =>
    pool.query(
      `insert into core.relooks (channel_id, native_id, looked_at, due_at) select id, 'post-1', $1, $1 from core.channels
       on conflict (channel_id, native_id) do update set looked_at = excluded.looked_at`,
      [at],
    );
  await asked(looks[1]?.at);
  expect(await after()).toEqual(looks[1]?.at);
  // asked for after it was gone: that saw nothing of it
  await asked(looks[3]?.at);
  expect(await after()).toEqual(looks[0]?.at);
}, 60_000);

test("what had left a list long before it was found to be gone was not seen by the looks between", async () => {
  const { pool } = opened.app.tools;
  await captured(post("Servicetorget har ope til klokka 15."));
  await captured(post("Servicetorget har ope til klokka 15."));
  await captured();
  await captured();
  const { rows: looks } = await pool.query<{ at: Date; id: string }>(
    "select started_at as at, id from core.observations where kind = 'look' order by started_at",
  );
  const tell = async (kind: string, look: number) =>
    await pool.query(
      "insert into core.item_events (id, item_id, observation_id, at, kind, detail) values (gen_random_uuid(), $1, $2, $3, $4, '{}')",
      [await itemId(), looks[look]?.id, looks[look]?.at, kind],
    );
  await tell("leftWindow", 2);
  await tell("removed", 3);
  const row = { id: await itemId(), version_number: 1, told_events: 1 } as never;
  const { events } = await gatherHistories({ client: pool as never }, [row]);
  expect(events.get(await itemId())?.find(({ kind }) => kind === "removed")?.after).toEqual(looks[1]?.at);
}, 60_000);

test("the checksum is one of what is published, and tells nothing of the author", async () => {
  const say = (name: string) => ({ ...post("Vi har ope."), authors: [{ name }] });
  await captured(say("Zebulon Kanarifugl"));
  const found = await one();
  expect(found.sjekksum).toBe(
    createHash("sha256").update(`${found.tittel}\n${found.tekst}`, "utf8").digest("hex"),
  );
  await captured(say("Balduin Seinare"));
  const other = await one();
  expect([other.antallVersjoner, other.sjekksum]).toEqual([2, found.sjekksum]);
  const kept = await opened.app.tools.pool.query<{ content_hash: string }>(
    "select content_hash from core.versions",
  );
  const shown = JSON.stringify(other) + (await get(`/innlegg/${other.id}`));
  for (const { content_hash: hash } of kept.rows) expect(shown).not.toContain(hash);
}, 60_000);

describe("an entry that is screened after it was published", () => {
  const complaint = (text: string) => aFeedComment("c-1", text, { authors: [{ name: "Balduin Seinare" }] });
  const plain = "Jeg klager på vedtaket om gebyr. Kan dere svare?";

  test("says when, and is found by it", async () => {
    await captured(post("Vi har ope."), complaint(plain));
    const { items } = await answer("/api/v1/search?entity=Journalpost");
    expect(items).toMatchObject([{ oppdatertDato: items[0].publisertDato }]);
    expect(items[0]).not.toHaveProperty("skjerming");
    const since = encodeURIComponent(new Date(Date.parse(items[0].publisertDato) + 1000).toISOString());
    const changed = `/api/v1/search?entity=Journalpost&oppdatertDatoFrom=${since}`;
    expect((await answer(changed)).items).toEqual([]);
    await captured(post("Vi har ope."), complaint(`${plain} Eg har fått kreft og går til psykolog.`));
    const [found] = (await answer(changed)).items;
    expect(found).toMatchObject({
      publisertDato: items[0].publisertDato,
      skjerming: { skjermetDato: found.oppdatertDato },
    });
    expect(await get(`/journal/${found.id}?lang=nn`)).toContain("Skjerma etter publisering");
    expect(await columnsHolding(opened.app.tools.pool, "pub", "Balduin")).toEqual([]);
  }, 60_000);

  test("publishing again changes no time", async () => {
    await captured(post("Vi har ope."), complaint(plain));
    await captured(post("Vi har ope."), complaint(`${plain} Eg har fått kreft.`));
    const times = () =>
      opened.app.tools.pool.query(
        "select updated_at, screened_at from pub.entries union all select updated_at, null from pub.cases union all select updated_at, null from pub.items",
      );
    const before = (await times()).rows;
    await opened.app.tools.pool.query("update core.sweeps set basis = '' where step = 'publish'");
    await processAgency(opened.app.tools, agency, quiet);
    expect((await times()).rows).toEqual(before);
  }, 60_000);
});

test("the newest checkpoint of the audit log stands beside the API", async () => {
  await captured(post("Vi har ope."));
  const { note } = await anchorAudit(opened.app.tools, opened.app.config);
  await processAgency(opened.app.tools, agency, quiet);
  expect(await get("/api/v1/logg/checkpoint")).toBe(note);
  expect(await count(opened.app.tools.pool, "pub.checkpoints")).toBe(1);
}, 60_000);
