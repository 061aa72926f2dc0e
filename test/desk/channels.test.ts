/** The register of channels at the desk: what is shown, what is changed, and what is asked of those who may ask channels. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { writeAccess } from "../../src/db/channel-access.ts";
import { askedKindsOfWork } from "../../src/pipeline/asked/kinds.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { openAskedWorker } from "../../src/pipeline/work/asked.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
let desk: TestDesk;
let administrator: Browser;
const channels = "/999999999/kanaler";

beforeEach(async () => {
  await place.dialogue([aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd.")]);
  desk = deskOver(place.opened);
  administrator = await desk.signedIn("Ola Nes", ["administrator"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function text(path: string, browser = administrator): Promise<string> {
  return await (await browser.get(path)).text();
}

async function post(
  path: string,
  fields: Record<string, string>,
  browser = administrator,
): Promise<Response> {
  return await browser.post(path, { key: await browser.key(), ...fields });
}

/** Whoever did nothing for an hour is signed out: they sign in again. */
async function back(): Promise<void> {
  administrator = await desk.signedIn("Ola Nes", ["administrator"], place.agency.id);
}

async function only(): Promise<{ id: string; title: string; address: string; state: string }> {
  const found = await place.tools.pool.query(
    "select id, title, address, state, every_minutes, secret_name, deny_authors from core.channels order by registered_at limit 1",
  );
  return found.rows[0];
}

/** What stands in the form of the channel. */
async function typed(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const { title, address } = await only();
  return {
    ...{
      navn: title,
      adresse: address,
      hemmelig: "",
      minutter: "30",
      aldri: "",
      verter: "",
      skilles: "auto",
    },
    ...more,
  };
}

async function work(): Promise<void> {
  const world = { tools: place.tools, config: place.opened.app.config, kinds: askedKindsOfWork };
  const worker = openAskedWorker(world);
  await worker.drain();
  await worker.close();
}

describe("the register", () => {
  test("says how each channel stands, when it was seen whole, and is read by everybody who has a role", async () => {
    const reader = await desk.signedIn("Eva Lund", ["reader"], place.agency.id);
    const page = await text(channels, reader);
    expect(page).toContain("/dialog.json");
    expect(page).toMatch(/data-color="success">I orden</);
    expect(page).toContain('datetime="2026-06-01T08:00:00.000Z"');
    const { id } = await only();
    const one = await text(`${channels}/${id}`, reader);
    expect(one).not.toContain("/endre");
    expect(await (await reader.get(`${channels}/ny`)).text()).not.toContain("<textarea");
  });

  test("names of those who are never captured are shown to nobody who may not change them", async () => {
    const { id } = await only();
    expect(
      (await post(`${channels}/${id}/endre`, await typed({ aldri: "Kari Privat\nOla Privat" }))).status,
    ).toBe(303);
    expect(await text(`${channels}/${id}`)).toContain("Kari Privat");
    const reader = await desk.signedIn("Eva Lund", ["reader"], place.agency.id);
    expect(await text(`${channels}/${id}`, reader)).not.toContain("Privat");
    const logged = await place.tools.pool.query(
      "select value::text from core.audit_fields where name = 'changes'",
    );
    expect(JSON.stringify(logged.rows)).not.toContain("Privat");
  });

  test("a change is an event of the audit log under the person's name, and says before what is wrong beside the field", async () => {
    const { id } = await only();
    const refused = await post(
      `${channels}/${id}/endre`,
      await typed({ minutter: "0", verter: "https://x/", navn: "" }),
    );
    expect(refused.status).toBe(400);
    const page = await refused.text();
    for (const field of ["minutter", "verter", "navn"]) expect(page).toContain(`id="${field}-fault"`);
    expect(page).toContain("https://x/");
    expect(
      (await post(`${channels}/${id}/endre`, await typed({ minutter: "15" }))).headers.get("location"),
    ).toContain("gjort=endret");
    expect(
      (await post(`${channels}/${id}/endre`, await typed({ minutter: "15" }))).headers.get("location"),
    ).toContain("gjort=uendret");
    const logged = await place.tools.pool.query(
      "select e.actor, f.value from core.audit_events e join core.audit_fields f on f.event_id = e.id and f.name = 'changes' where e.kind = 'channel.changed'",
    );
    expect(logged.rows).toEqual([{ actor: "Ola Nes", value: { everyMinutes: { from: 30, to: 15 } } }]);
  });

  test("a secret that somebody types goes nowhere: not into the page, the database or the log", async () => {
    const { id } = await only();
    const canary = "canary-7f3a abcd efgh";
    const asName = await post(`${channels}/${id}/endre`, await typed({ hemmelig: canary }));
    const inAddress = await post(`${channels}/ny`, {
      ...(await typed({ adresse: "https://feeds.example.org/rss?access_token=canary-7f3a" })),
      ...{ type: "feed", hva: "prov" },
    });
    for (const answer of [asName, inAddress]) {
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain("canary");
    }
    const kept = await place.tools.pool.query(
      "select (select coalesce(string_agg(c::text, ''), '') from core.channels c) || (select coalesce(string_agg(f.value::text, ''), '') from core.audit_fields f) || (select coalesce(string_agg(a.input::text, ''), '') from core.asked_work a) as all",
    );
    expect(kept.rows[0].all).not.toContain("canary");
  });

  test("an open secret of a channel from before is shown to nobody, and stays when something else is changed", async () => {
    const { id } = await only();
    const open = "https://feeds.example.org/rss?access_token=canary-9b1c";
    await place.tools.pool.query("update core.channels set address = $1, place = null where id = $2", [
      open,
      id,
    ]);
    const page = await text(`${channels}/${id}`);
    expect(page).not.toContain("canary");
    const shown = /name="adresse"[^>]* value="([^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(
      (await post(`${channels}/${id}/endre`, await typed({ adresse: shown, minutter: "20" }))).status,
    ).toBe(303);
    expect((await only()).address).toBe(open);
    const moved = await typed({
      adresse: "https://feeds.example.org/rss?access_token={FJORDVIK_KEY}",
      minutter: "20",
    });
    expect((await post(`${channels}/${id}/endre`, moved)).status).toBe(303);
    expect((await only()).address).toContain("{FJORDVIK_KEY}");
  });

  test("pauses, closes and takes up again with a reason, and asks for what was ended of its looks", async () => {
    const { id } = await only();
    expect((await post(`${channels}/${id}/tilstand`, { tilstand: "paused", fordi: " " })).status).toBe(400);
    expect((await post(`${channels}/${id}/tilstand`, { tilstand: "paused", fordi: "flytting" })).status).toBe(
      303,
    );
    expect((await only()).state).toBe("paused");
    const again = await post(`${channels}/${id}/tilstand`, { tilstand: "paused", fordi: "flytting" });
    expect(await again.text()).toContain("har allerede denne tilstanden");
    const asked = await place.tools.pool.query("select kind, by from core.asked_work");
    expect(asked.rows).toEqual([{ kind: "looksTakeUp", by: "Ola Nes" }]);
    await work();
    expect((await place.tools.pool.query("select state from core.asked_work")).rows).toEqual([
      { state: "done" },
    ]);
    expect((await post(`${channels}/${id}/tilstand`, { tilstand: "gone", fordi: "x" })).status).toBe(404);
  });
});

describe("a new channel", () => {
  test("is tried by who may ask channels, told in words, and registered with what the trial found", async () => {
    await place.shows([aFeedPost("post-1", "Bu", "Ei bu er til leige.")], "/ny.json");
    const address = (await only()).address.replace("/dialog.json", "/ny.json");
    const fields = await typed({ navn: "Ny kanal", adresse: address, type: "feed", hva: "prov" });
    const asked = await post(`${channels}/ny`, fields);
    const at = asked.headers.get("location") ?? "";
    expect(await text(at)).toContain("Venter på bakgrunnsarbeidet");
    await work();
    const page = await text(at);
    expect(page).toContain("alt den viser kan tas vare på");
    expect(page).toContain("JSON Feed");
    expect(page).toContain("1 innlegg");
    expect((await post(at, {})).headers.get("location")).toContain("gjort=ny");
    expect((await post(at, {})).status).toBe(400);
    const found = await place.tools.pool.query(
      "select actor from core.audit_events where kind = 'channel.registered' and actor <> 'test'",
    );
    expect(found.rows).toEqual([{ actor: "Ola Nes" }]);
  });

  test("that is something else is told so with the feeds of its page, and registered only when it is ticked", async () => {
    const { address } = await only();
    const other = address.replace("/dialog.json", "/side");
    const fields = await typed({ navn: "Ei side", adresse: other, type: "feed", hva: "prov" });
    const at = (await post(`${channels}/ny`, fields)).headers.get("location") ?? "";
    await work();
    expect(await text(at)).toContain("noe annet enn en slik kanal");
    expect((await post(at, {})).status).toBe(400);
    expect((await post(at, { likevel: "ja" })).status).toBe(303);
  });

  test("that nothing is to look at is registered at once, and asks for no trial", async () => {
    const address = "https://x.com/fjordvik";
    const fields = await typed({ navn: "Gamal konto", adresse: address, type: "archive", hva: "prov" });
    const answer = await post(`${channels}/ny`, fields);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${channels}?gjort=ny`]);
    const { pool } = place.tools;
    const made = await pool.query("select kind, state from core.channels where address = $1", [address]);
    expect(made.rows).toEqual([{ kind: "archive", state: "paused" }]);
    expect((await pool.query("select id from core.asked_work where kind = 'channelTrial'")).rows).toEqual([]);
  });

  test("at a place that is taken is refused with the other's name", async () => {
    const taken = await post(`${channels}/ny`, await typed({ navn: "To", type: "feed", hva: "registrer" }));
    expect(taken.status).toBe(400);
    expect(await taken.text()).toContain("har allerede denne kanalen: «/dialog.json»");
  });
});

describe("looks and findings", () => {
  test("a list that was kept aside is told with its ways out, and accepted by a person with a reason", async () => {
    const posts = Array.from({ length: 60 }, (_, n) => aFeedPost(`p${n}`, `Sak ${n}`, `Nytt om sak ${n}.`));
    await place.later(posts);
    await place.later(posts.slice(40));
    await back();
    const { id } = await only();
    const held = await place.tools.pool.query(
      "select id, verdict from core.observations order by started_at desc limit 1",
    );
    const look = `${channels}/${id}/syn/${held.rows[0].id}`;
    const page = await text(look);
    expect({ verdict: held.rows[0].verdict, accept: page.includes("/godta") }).toEqual({
      verdict: expect.stringMatching(/held|incomplete/),
      accept: true,
    });
    expect((await post(`${look}/godta`, { godta: "" })).status).toBe(400);
    expect((await post(`${look}/godta`, { godta: "rydda i gamle saker" })).status).toBe(303);
    await work();
    const acts = await place.tools.pool.query("select act, by_person, because from core.look_acts");
    expect(acts.rows).toEqual([{ act: "accepted", by_person: "Ola Nes", because: "rydda i gamle saker" }]);
    expect(await text(look)).toContain("Godtatt av Ola Nes");
  });

  test("an incomplete look is taken note of, and open ones are listed until then", async () => {
    await place.later([]);
    await back();
    const { id } = await only();
    const open = await text(`${channels}/${id}?apne=ja`);
    const look = /\/syn\/([0-9a-f-]{36})/.exec(open)?.[1] ?? "";
    expect((await post(`${channels}/${id}/syn/${look}/merk`, { fordi: "nettstaden var nede" })).status).toBe(
      303,
    );
    expect(await text(`${channels}/${id}?apne=ja`)).not.toContain(look);
  });

  test("the ledger goes back page by page and to the days of a gap, each look once", async () => {
    for (let hour = 0; hour < 30; hour++)
      await place.later([aFeedPost("post-1", "Vegen", "Vegen er stengd.")]);
    await back();
    const { id } = await only();
    const seen: string[] = [];
    for (let at: string | undefined = `${channels}/${id}`; at; ) {
      const page: string = await text(at);
      seen.push(...[...page.matchAll(/\/syn\/([0-9a-f-]{36})"><time/g)].map(([, look]) => look ?? ""));
      at = /href="([^"#]*etter=[^"#]*)/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(31);
    expect(await text(`${channels}/${id}?fra=2026-06-03&til=2026-06-03`)).toContain("Ingen hentinger passer");
    expect((await administrator.get(`${channels}/${id}?fra=2026-02-31&etter=x_y`)).status).toBe(200);
  });
});

test("a channel, a look and a trial of another agency are not there, whatever is done with them", async () => {
  const theirs = await registerAgency(place.tools, swedishAgency);
  const channel = await registerChannel(place.tools, {
    ...{ agency: theirs.orgNumber, kind: "feed", title: "Deras" },
    address: "https://www.storsund.example/rss",
  });
  const other = await desk.signedIn("Per Moe", ["administrator"], theirs.id);
  const made = await post(`/${theirs.orgNumber}/kanaler/${channel.id}/prov`, {}, other);
  expect(made.status).toBe(303);
  const trial = (await place.tools.pool.query("select id from core.asked_work")).rows[0].id;
  const look = (await place.tools.pool.query("select id from core.observations limit 1")).rows[0].id;
  const { id } = await only();
  for (const path of [channel.id, `${channel.id}/syn/${look}`, `prove/${trial}`, "x", "%27--", `${id}/syn/x`])
    expect({ path, status: (await administrator.get(`${channels}/${path}`)).status }).toEqual({
      path,
      status: 404,
    });
  for (const path of [
    `${channel.id}/endre`,
    `${channel.id}/tilstand`,
    `${channel.id}/prov`,
    `${channel.id}/funn`,
    `${channel.id}/syn/${look}/merk`,
    `prove/${trial}`,
  ])
    expect({
      path,
      status: (await post(`${channels}/${path}`, { tilstand: "closed", fordi: "x" })).status,
    }).toEqual({ path, status: 404 });
  const mine = `/${theirs.orgNumber}/kanaler/${channel.id}/syn/${look}`;
  expect((await other.get(mine)).status).toBe(404);
});

test("the agency's own data are changed with an event, and wrong ones are told beside the field", async () => {
  const at = "/999999999/virksomhet";
  const now = {
    navn: "Fjordvik kommune",
    enhet: "Arkivtenesta",
    ansvarlig: "Arkivleiar",
    sprak: "nn",
    sone: "Europe/Oslo",
    personnavn: "searchable-1y",
  };
  expect((await post(at, now)).headers.get("location")).toContain("gjort=endret");
  const wrong = await post(at, { ...now, sone: "Månen", enhet: "" });
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  expect(page).toContain('id="sone-fault"');
  expect(page).toContain('value="Månen"');
  const found = await place.tools.pool.query("select unit from core.agencies where id = $1", [
    place.agency.id,
  ]);
  expect(found.rows).toEqual([{ unit: "Arkivtenesta" }]);
});

test("what a channel says is text: neither its title nor what it answered becomes a part of the page", async () => {
  const { id } = await only();
  const title = `<script>alert(1)</script>"'`;
  expect((await post(`${channels}/${id}/endre`, await typed({ navn: title }))).status).toBe(303);
  for (const page of [
    await text(channels),
    await text(`${channels}/${id}`),
    await text("/999999999/dekning"),
  ]) {
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("&lt;script&gt;");
  }
});

test("a channel whose access will end says so in time, with what a person can do", async () => {
  const { id } = await only();
  const now = place.tools.clock.now().getTime();
  const access = (tokenDays: number, lacks: readonly string[] = []) =>
    writeAccess(place.tools.pool, id, new Date(now), {
      ...{ tokenEndsAt: new Date(now + tokenDays * 86_400_000), dataEndsAt: undefined, lacks },
    });
  await access(60);
  expect(await text(`${channels}/${id}`)).not.toMatch(/Nøkkelen går ut/);
  await access(9, ["pages_read_user_content"]);
  const shown = await text(`${channels}/${id}`);
  expect(shown).toMatch(/Nøkkelen går ut \d+\. \p{L}+ \d{4}\. Logg inn på plattform/u);
  expect(shown).toMatch(/Nøkkelen mangler .{5,60}: pages_read_user_content\./);
});
