/** The export of a real MediaWiki beside looks at it: the same items, whichever comes first. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/clock.ts";
import { captureChannel } from "../../src/pipeline/capture/capture.ts";
import { importArchive } from "../../src/pipeline/import/import.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { mediawikiReason, startMediaWiki, type WikiSite, whenMediaWiki } from "../support/mediawiki-site.ts";
import { shown } from "../support/shown.ts";

whenMediaWiki(describe)(`the export of a real MediaWiki in the archive${mediawikiReason}`, () => {
  let wiki: WikiSite;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "kanalarkiv-dump-"));
    wiki = await startMediaWiki();
    await wiki.admin.edit("Høring om skole", { text: "Kommunen ber om innspill.", summary: "Ny høring" });
    await wiki.admin.edit("Høring om skole", { text: "Kommunen ber om innspill & svar.", minor: "1" });
    const talk = "Diskusjon:Høring om skole";
    await wiki.visitor.edit(talk, { section: "new", sectiontitle: "Frist?", text: "Når er fristen?" });
    const number = await wiki.visitor.edit(talk, { appendtext: "\nRing meg på 99 99 99 99" });
    await wiki.admin.edit(talk, { appendtext: "\n:Fristen er 1. desember.", summary: "Svar" });
    await wiki.admin.act("revisiondelete", {
      ...{ type: "revision", ids: String(number.newrevid), target: talk },
      ...{ hide: "content|user|comment", reason: "Personopplysninger" },
    });
    const pages = encodeURIComponent(`Høring om skole\n${talk}`);
    const answer = await fetch(`${wiki.url}/index.php?title=Special:Export&pages=${pages}&history=1`);
    expect(answer.headers.get("content-type")).toMatch(/xml/);
    await writeFile(join(dir, "dump.xml"), Buffer.from(await answer.arrayBuffer()));
    await writeFile(join(dir, "staff.txt"), "Admin\n");
  }, 120_000);
  afterAll(async () => {
    await wiki?.stop();
    await rm(dir, { recursive: true, force: true });
  }, 60_000);

  async function archive(): Promise<TestApp> {
    const opened = await openTestApp();
    // the wiki dates by the real clock
    opened.clock.set(systemClock.now());
    await registerAgency(opened.app.tools, norwegianAgency);
    await registerChannel(opened.app.tools, {
      agency: norwegianAgency.orgNumber,
      ...{ kind: "mediawiki", title: "Wikien", address: wiki.url },
    });
    return opened;
  }

  async function look(opened: TestApp) {
    const [channel] = await allChannels(opened.app.tools, undefined);
    if (!channel) throw new Error("the channel is not there");
    await opened.clock.sleep(60_000);
    return await captureChannel(opened.app.tools, channel);
  }

  async function take({ app, clock }: TestApp) {
    const given = { path: dir, channel: "Wikien", by: "Kari Vik", madeAt: clock.now() };
    return await importArchive(app.tools, given, quiet);
  }

  /** Of what the export holds: what is kept of it, and what was told. */
  async function items({ app }: TestApp) {
    const { rows } = await app.tools.pool.query<{ native_id: string; facts: Record<string, string> }>(
      `select i.native_id, i.kind, i.by_agency, i.parent_native_id, i.root_native_id, s.visibility, s.presence, s.permalink, s.facts,
              v.number, v.title, v.text, v.author_name, v.content_hash,
              (select array_agg(e.kind order by e.at, e.id) from core.item_events e where e.item_id = i.id) as events
         from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
        where i.native_id !~ '^log-' and s.facts->>'pageid' is distinct from '1' and i.native_id <> 'page-1' order by 1`,
    );
    return rows;
  }

  test("taken after a look it adds nothing; taken before, looks see the same items and tell of no change", async () => {
    const [looked, imported] = [await archive(), await archive()];
    try {
      expect(await look(looked)).toMatchObject({ verdict: "accepted" });
      const before = await items(looked);
      expect(before.length).toBe(8);
      expect(await take(looked)).toMatchObject({ found: 8, kept: 8, newItems: 0, newVersions: 0 });
      expect(await items(looked)).toEqual(before);
      expect(await take(imported)).toMatchObject({ found: 8, kept: 8, newItems: 8 });
      // in which language a page is a dump does not say
      const withoutLanguage = before.map((item) => {
        const { language, ...facts } = item.facts;
        return item.native_id.startsWith("page-") ? { ...item, facts } : item;
      });
      expect(await items(imported)).toEqual(withoutLanguage);
      for (let looks = 0; looks < 3; looks += 1) {
        expect(await look(looked)).toMatchObject({ verdict: "accepted", newItems: 0, removed: 0 });
        expect(await look(imported)).toMatchObject({ verdict: "accepted", removed: 0 });
      }
      expect(await items(looked)).toEqual(before);
      expect(await items(imported)).toEqual(before);
      shown("archive", "real server", "post", "comment", "hide");
    } finally {
      await looked.close();
      await imported.close();
    }
  }, 120_000);
});
