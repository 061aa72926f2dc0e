/** Whole looks at a real MediaWiki, into the real archive: what is kept when a wiki is lived in, and what of it stays public. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../src/clock.ts";
import { type CaptureResult, captureChannel } from "../../src/pipeline/capture/capture.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import {
  agencyBy,
  allChannels,
  registerAgency,
  registerChannel,
} from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { mediawikiReason, startMediaWiki, type WikiSite, whenMediaWiki } from "../support/mediawiki-site.ts";
import { columnsHolding, digestOfRows } from "../support/rows.ts";
import { shown } from "../support/shown.ts";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

interface Kept {
  readonly kind: string;
  readonly texts: readonly string[];
  readonly titles: readonly (string | null)[];
  readonly authors: readonly (string | null)[];
  readonly presence: string;
  readonly visibility: string;
  readonly parent: string | null;
  readonly root: string;
  readonly own: boolean;
  readonly facts: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly media: readonly (string | null)[];
}

/** `everybody`: what anybody reads; `account`: with a bot password that is shown what is hidden. */
whenMediaWiki(describe).each(["everybody", "account"] as const)(
  `a real MediaWiki in the archive, read by %s${mediawikiReason}`,
  (reads) => {
    let wiki: WikiSite;
    let opened: TestApp;
    let secret: string | undefined;

    beforeAll(async () => {
      wiki = await startMediaWiki();
      opened = await openTestApp();
      // the wiki dates by the real clock
      opened.clock.set(systemClock.now());
      secret = wiki.reader;
      await registerAgency(opened.app.tools, norwegianAgency);
      await registerChannel(opened.app.tools, {
        agency: norwegianAgency.orgNumber,
        kind: "mediawiki",
        title: "Wikien",
        address: wiki.url,
        ...(reads === "account" ? { secretName: "WIKI_SECRET" } : {}),
      });
    }, 120_000);
    afterAll(async () => {
      await opened?.close();
      await wiki?.stop();
    }, 60_000);

    async function look(afterMs = 60_000): Promise<CaptureResult> {
      const tools = { ...opened.app.tools, secret: () => secret };
      const [channel] = await allChannels(tools, undefined);
      if (!channel) throw new Error("the channel is not there");
      await opened.clock.sleep(afterMs);
      return await captureChannel(tools, channel);
    }

    async function wholeLook(afterMs?: number): Promise<CaptureResult> {
      const result = await look(afterMs);
      expect(result).toMatchObject({ verdict: "accepted", faultCode: undefined });
      return result;
    }

    async function publishAll(): Promise<void> {
      const { tools } = opened.app;
      const agency = await agencyBy(tools, norwegianAgency.orgNumber);
      await processAgency(tools, agency, () => undefined);
    }

    async function kept(nativeId: string): Promise<Kept> {
      const found = await opened.app.tools.pool.query<Kept>(
        `select i.kind, s.presence, s.visibility, i.parent_native_id as parent, i.root_native_id as root, i.by_agency as own, s.facts,
                (select array_agg(v.text order by v.number) from core.versions v where v.item_id = i.id) as texts,
                (select array_agg(v.title order by v.number) from core.versions v where v.item_id = i.id) as titles,
                (select array_agg(v.author_name order by v.number) from core.versions v where v.item_id = i.id) as authors,
                (select array_agg(m.sha256) from core.media m join core.versions v on v.id = m.version_id where v.item_id = i.id) as media,
                (select array_agg(e.kind order by e.at, e.id) from core.item_events e where e.item_id = i.id) as events
           from core.items i join core.item_states s on s.item_id = i.id where i.native_id = $1`,
        [nativeId],
      );
      const [item] = found.rows;
      if (!item) throw new Error(`${nativeId} is not kept`);
      return item;
    }

    const revision = (edited: { newrevid: number }) => kept(`revision-${edited.newrevid}`);

    test("a page, what the public says about it, and the answer; a second look adds nothing", async () => {
      await wiki.admin.act("upload", {
        filename: "Kart.png",
        comment: "Kart",
        ignorewarnings: "1",
        file: new Blob([png]),
      });
      const page = await wiki.admin.edit("høring om skole", {
        text: "Kommunen ber om innspill. [[Fil:kart.png|thumb|Kart over tomta]]",
        summary: "Ny høring",
      });
      const talk = "Diskusjon:Høring om skole";
      const question = await wiki.visitor.edit(talk, {
        section: "new",
        sectiontitle: "Frist?",
        text: "Når er fristen?",
      });
      const answer = await wiki.admin.edit(talk, {
        appendtext: "\n:Fristen er 1. desember.",
        summary: "Svar",
      });
      const thanks = await wiki.visitor.edit(talk, { appendtext: "\n::Takk!" });
      await wholeLook();
      expect(await kept("site")).toMatchObject({ kind: "profile", titles: ["Etatswiki"] });
      expect(await kept(`page-${page.pageid}`)).toMatchObject({
        ...{ kind: "post", titles: ["Høring om skole"], texts: [""], own: true },
        facts: { revision: String(page.newrevid) },
      });
      expect(await revision(page)).toMatchObject({
        ...{ kind: "post", own: true, authors: ["Admin"], root: `page-${page.pageid}` },
        texts: ["Kommunen ber om innspill. [[Fil:kart.png|thumb|Kart over tomta]]"],
        facts: { editSummary: "Ny høring" },
        media: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      });
      expect(await revision(question)).toMatchObject({
        ...{
          kind: "comment",
          own: false,
          authors: ["127.0.0.1"],
          texts: ["== Frist? ==\n\nNår er fristen?"],
        },
        ...{ parent: `page-${page.pageid}`, root: `page-${page.pageid}` },
      });
      expect(await revision(answer)).toMatchObject({
        ...{ kind: "comment", own: true, authors: ["Admin"], texts: [":Fristen er 1. desember."] },
        ...{ parent: `revision-${question.newrevid}`, root: `page-${page.pageid}` },
      });
      expect(await revision(thanks)).toMatchObject({
        ...{ own: false, texts: ["::Takk!"], parent: `revision-${answer.newrevid}` },
      });
      const before = await digestOfRows(opened.app.tools.pool);
      expect(await wholeLook()).toMatchObject({ newItems: 0, newVersions: 0, removed: 0, findings: 0 });
      expect(await digestOfRows(opened.app.tools.pool)).toBe(before);
      shown("mediawiki", "real server", "post", "comment", "reply", "media", "profile");
    });

    // what does not depend on who reads is played once
    const once = reads === "everybody" ? test : undefined;

    once?.("every edit is a revision with its writer, also those between two looks", async () => {
      const made = await wiki.admin.edit("Åpningstider", { text: "Åpent 9–15" });
      await wholeLook();
      const second = await wiki.admin.edit("Åpningstider", { text: "Åpent 9–16" });
      const third = await wiki.visitor.edit("Åpningstider", { text: "Stengt" });
      const fourth = await wiki.admin.act("edit", { title: "Åpningstider", undo: String(third.newrevid) });
      await wholeLook();
      const revisions = [made, second, third, fourth as never];
      const items = await Promise.all(revisions.map(revision));
      expect(items.map(({ texts, authors, own }) => [texts, authors, own])).toEqual([
        [["Åpent 9–15"], ["Admin"], true],
        [["Åpent 9–16"], ["Admin"], true],
        [["Stengt"], ["127.0.0.1"], false],
        [["Åpent 9–16"], ["Admin"], true],
      ]);
      const page = await kept(`page-${made.pageid}`);
      expect([page.facts["revision"], page.events]).toEqual([
        String((fourth as never as { newrevid: number }).newrevid),
        ["firstSeen", "relabelled"],
      ]);
      shown("mediawiki", "real server", "edit", "history");
    });

    test("what is hidden is hidden, each by itself, and nobody is said to have edited", async () => {
      const talk = "Diskusjon:Meninger";
      const secretText = "Naboen Ola Hemmelig bygger ulovlig";
      const made = await wiki.admin.edit(talk, { text: "Si din mening." });
      const bad = await wiki.visitor.edit(talk, { appendtext: `\n:${secretText}` });
      const after = await wiki.visitor.edit(talk, { appendtext: "\n:Jeg er enig." });
      const clean = await wiki.admin.edit(talk, { text: "Si din mening.\n:Jeg er enig." });
      await wholeLook();
      const hide = (edited: { newrevid: number }, what: string, how: Record<string, string> = {}) =>
        wiki.admin.act("revisiondelete", {
          ...{
            type: "revision",
            ids: String(edited.newrevid),
            target: talk,
            hide: what,
            reason: "Personopplysninger",
          },
          ...how,
        });
      await hide(bad, "content|user|comment");
      await hide(after, "content", { suppress: "yes" });
      await hide(made, "user");
      await wholeLook();
      expect(await revision(bad)).toMatchObject({
        ...{ visibility: "hidden", texts: [`:${secretText}`], authors: ["127.0.0.1"] },
        events: ["firstSeen", "visibilityChanged", "relabelled", "relabelled", "relabelled"],
        facts: { textHidden: "true", userHidden: "true", commentHidden: "true" },
      });
      expect(await revision(after)).toMatchObject({
        ...{ visibility: "hidden", facts: { textHidden: "true", suppressed: "true" } },
        texts: [":Jeg er enig."],
      });
      // the name goes, the text stays public
      expect(await revision(made)).toMatchObject({
        ...{ visibility: "public", texts: ["Si din mening.", "Si din mening."], authors: ["Admin", null] },
        facts: { userHidden: "true" },
      });
      expect(await revision(clean)).toMatchObject({ visibility: "public", events: ["firstSeen"] });
      const { rows } = await opened.app.tools.pool.query<{
        action: string;
        hides: string;
        at: string;
        seen: string;
      }>(
        `select s.facts ->> 'action' as action, s.facts ->> 'hides' as hides, i.parent_native_id as at, s.visibility as seen
           from core.items i join core.item_states s on s.item_id = i.id
          where i.kind = 'moderation' and s.facts ->> 'hides' is not null order by substring(i.parent_native_id from '\\d+')::int`,
      );
      expect(rows).toEqual([
        { action: "delete/revision", hides: "user", at: `revision-${made.newrevid}`, seen: "public" },
        {
          action: "delete/revision",
          hides: "content user comment",
          at: `revision-${bad.newrevid}`,
          seen: "public",
        },
        ...(reads === "account"
          ? [
              {
                action: "suppress/revision",
                hides: "content",
                at: `revision-${after.newrevid}`,
                seen: "hidden",
              },
            ]
          : []),
      ]);
      expect(await columnsHolding(opened.app.tools.pool, "core", "Ola Hemmelig")).toEqual([
        "core.versions.text",
      ]);
      const before = await digestOfRows(opened.app.tools.pool);
      await wholeLook();
      expect(await digestOfRows(opened.app.tools.pool)).toBe(before);
      shown("mediawiki", "real server", "hide");
    });

    test("a text that was hidden before the archive came is hidden from the first", async () => {
      const bad = await wiki.visitor.edit("Diskusjon:Meninger", {
        appendtext: "\n:Fødselsnummeret er hemmelig",
      });
      await wiki.admin.edit("Diskusjon:Meninger", { text: "Si din mening." });
      await wiki.admin.act("revisiondelete", {
        ...{ type: "revision", ids: String(bad.newrevid), target: "Diskusjon:Meninger", hide: "content" },
      });
      await wholeLook();
      expect(await revision(bad)).toMatchObject({
        visibility: "hidden",
        texts: [reads === "account" ? ":Fødselsnummeret er hemmelig" : ""],
      });
    });

    test("the agency's own words are published, and withdrawn with the revision that is hidden", async () => {
      await wiki.admin.edit("Kunngjøring", { text: "Servicetorget er åpent til klokka 15." });
      const bad = await wiki.admin.edit("Kunngjøring", { text: "Servicetorget flytter til Storgata 417." });
      await wiki.admin.edit("Kunngjøring", { text: "Servicetorget er åpent til klokka 16." });
      await wholeLook();
      await publishAll();
      const holding = (text: string) => columnsHolding(opened.app.tools.pool, "pub", text);
      expect(await holding("klokka 15")).toContain("pub.items.body");
      expect(await holding("Storgata 417")).toContain("pub.items.body");
      await wiki.admin.act("revisiondelete", {
        ...{ type: "revision", ids: String(bad.newrevid), target: "Kunngjøring", hide: "content|comment" },
      });
      await wholeLook();
      await publishAll();
      expect(await holding("Storgata 417")).toEqual([]);
      expect(await holding("klokka 15")).toContain("pub.items.body");
      // of what the public wrote, hidden or not, nothing
      for (const text of ["Ola Hemmelig", "Jeg er enig", "Når er fristen"])
        expect({ text, in: await holding(text) }).toEqual({ text, in: [] });
    });

    test("deleted is proved by the log, and restored it is back", async () => {
      const page = await wiki.admin.edit("Skal vekk", { text: "Snart borte" });
      await wholeLook();
      await wiki.admin.act("delete", { title: "Skal vekk", reason: "Utdatert" });
      expect(await wholeLook()).toMatchObject({ removed: 0 });
      expect(await wholeLook()).toMatchObject({ removed: 2 });
      for (const id of [`page-${page.pageid}`, `revision-${page.newrevid}`])
        expect(await kept(id)).toMatchObject({
          presence: "removed",
          events: ["firstSeen", "missing", "removed"],
        });
      await wiki.admin.act("undelete", { title: "Skal vekk", reason: "Likevel ikke" });
      expect(await wholeLook()).toMatchObject({ reappeared: 2, newVersions: 0 });
      expect(await revision(page)).toMatchObject({ presence: "present", texts: ["Snart borte"] });
      shown("mediawiki", "real server", "delete", "restore");
    });

    once?.("a page that was made anew takes back the revisions of the one before it", async () => {
      const before = await wiki.admin.edit("På nytt", { text: "Før" });
      await wholeLook();
      await wiki.admin.act("delete", { title: "På nytt", reason: "Feil" });
      await wholeLook();
      await wholeLook();
      const anew = await wiki.admin.edit("På nytt", { text: "Ny side" });
      await wiki.admin.act("undelete", { title: "På nytt", reason: "Historikk" });
      expect(await wholeLook()).toMatchObject({ reappeared: 1 });
      expect(await kept(`page-${before.pageid}`)).toMatchObject({ presence: "removed" });
      expect(await revision(before)).toMatchObject({
        presence: "present",
        facts: { pageid: String(anew.pageid) },
      });
      expect(await revision(anew)).toMatchObject({ presence: "present", texts: ["Ny side"] });
    });

    once?.("of a history that was restored in part the wiki's own count says that it is whole", async () => {
      const first = await wiki.admin.edit("I biter", { text: "En" });
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const last = await wiki.admin.edit("I biter", { text: "To" });
      await wholeLook();
      const { pages } = await wiki.visitor.query({
        prop: "revisions",
        rvprop: "timestamp",
        titles: "I biter",
      });
      const [{ revisions }] = pages as never as [{ revisions: [{ timestamp: string }] }];
      await wiki.admin.act("delete", { title: "I biter", reason: "Prøve" });
      await wiki.admin.act("undelete", { title: "I biter", timestamps: revisions[0].timestamp });
      await wholeLook();
      expect(await wholeLook()).toMatchObject({ removed: 1 });
      expect(await revision(first)).toMatchObject({ presence: "removed", texts: ["En"] });
      expect(await revision(last)).toMatchObject({ presence: "present" });
    });

    once?.each([
      ["with a redirect", "Før A", "Etter A", {}],
      ["without one", "Før B", "Etter B", { noredirect: "1" }],
    ])("a page that moves %s is the same page", async (_, from, to, how: Record<string, string>) => {
      const page = await wiki.admin.edit(from, { text: "Innhold" });
      await wholeLook();
      await wiki.admin.act("move", { from, to, reason: "Nytt navn", ...how });
      expect(await wholeLook()).toMatchObject({ removed: 0 });
      const moved = await kept(`page-${page.pageid}`);
      expect([moved.titles, moved.presence]).toEqual([[from, to], "present"]);
      expect(moved.events).toEqual(expect.arrayContaining(["moved", "edited"]));
      expect(await revision(page)).toMatchObject({ presence: "present", events: ["firstSeen"] });
    });

    once?.(
      "revisions that were imported under old dates are read, in the order in which they came",
      async () => {
        const xml = ["2030-01-01", "2001-01-01", "2015-01-01"]
          .map(
            (day) =>
              `<revision><timestamp>${day}T12:00:00Z</timestamp><contributor><username>Kari</username></contributor><model>wikitext</model><format>text/x-wiki</format><text xml:space="preserve">Fra ${day}</text></revision>`,
          )
          .join("");
        const page = `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="nb"><page><title>Importert</title><ns>0</ns>${xml}</page></mediawiki>`;
        await wiki.admin.act("import", {
          interwikiprefix: "imp",
          summary: "Fra det gamle",
          xml: new Blob([page]),
        });
        await wholeLook();
        const { rows } = await opened.app.tools.pool.query<{ text: string; by: string; on: string | null }>(
          `select v.text, v.author_name as by, to_char(i.posted_at at time zone 'UTC', 'YYYY') as on
           from core.items i join core.versions v on v.item_id = i.id
          where v.text like 'Fra 2%' order by substring(i.native_id from '\\d+')::int`,
        );
        expect(rows.slice(0, 3)).toEqual([
          // a time ahead counts as the day of the look
          { text: "Fra 2030-01-01", by: "imp>Kari", on: null },
          { text: "Fra 2001-01-01", by: "imp>Kari", on: "2001" },
          { text: "Fra 2015-01-01", by: "imp>Kari", on: "2015" },
        ]);
      },
    );

    once?.("histories that are merged keep their revisions", async () => {
      const from = await wiki.admin.edit("Fletting fra", { text: "Eldst" });
      const last = await wiki.admin.edit("Fletting fra", { text: "Eldst, rettet" });
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const to = await wiki.admin.edit("Fletting til", { text: "Yngst" });
      await wholeLook();
      await wiki.admin.act("mergehistory", {
        from: "Fletting fra",
        to: "Fletting til",
        reason: "Samme side",
      });
      expect(await wholeLook()).toMatchObject({ removed: 0 });
      for (const edited of [from, last]) {
        const merged = await revision(edited);
        expect([merged.presence, merged.facts["pageid"], merged.texts.length]).toEqual([
          "present",
          String(to.pageid),
          1,
        ]);
      }
      await wholeLook();
      expect(await kept(`page-${from.pageid}`)).toMatchObject({
        presence: "present",
        facts: { redirect: "true" },
      });
    });

    /** What of the revisions the last look asked for. */
    async function asked(): Promise<readonly string[]> {
      const found = await opened.app.tools.pool.query<{ asked: string }>(
        `select distinct coalesce('page-' || substring(p.url from 'pageids=(\\d+)'), 'everything') as asked
           from core.payloads p where (p.url like '%allrevisions%' or p.url like '%pageids=%')
            and p.observation_id = (select max(id::text)::uuid from core.observations) order by 1`,
      );
      return found.rows.map((row) => row.asked);
    }

    test("only the histories of which the wiki has news are read; what no log tells of is seen within seven days", async () => {
      const title = "Sjeldan lese";
      const quiet = await wiki.admin.edit(title, { text: "Fyrste ord" });
      await wiki.admin.edit(title, { text: "Andre ord" });
      const other = await wiki.admin.edit("Ei anna side", { text: "Ei anna side" });
      const days = 24 * 60 * 60 * 1000;
      // every revision is read, and from then on seven days are counted
      await wholeLook(8 * days);
      expect(await asked()).toEqual(["everything"]);
      await wholeLook();
      expect(await asked()).toEqual([]);
      await wiki.visitor.edit("Ei anna side", { appendtext: "\nTil" });
      await wholeLook();
      expect(await asked()).toEqual([`page-${other.pageid}`]);
      await wiki.admin.act("revisiondelete", {
        ...{ type: "revision", ids: String(quiet.newrevid), target: title },
        ...{ hide: "content", suppress: "yes", reason: "Personopplysninger" },
      });
      await wholeLook();
      const isTold = reads === "account";
      expect(await asked()).toEqual(isTold ? [`page-${quiet.pageid}`] : []);
      expect((await revision(quiet)).visibility).toBe(isTold ? "hidden" : "public");
      await wholeLook(7 * days);
      expect(await asked()).toEqual(["everything"]);
      expect((await revision(quiet)).visibility).toBe("hidden");
    });

    test("an account that the wiki does not know, or a wiki that is closed, makes no removals", async () => {
      const before = (await rowsThere()).length;
      wiki.close(true);
      if (reads === "account") expect(await look()).toMatchObject({ verdict: "accepted" });
      else
        expect(await look()).toMatchObject({
          verdict: "incomplete",
          faultCode: "channel.refused",
          faultDetail: expect.stringContaining("readapidenied"),
        });
      wiki.close(false);
      if (reads === "account") {
        secret = `${wiki.reader}x`;
        expect(await look()).toMatchObject({
          verdict: "incomplete",
          faultCode: "channel.refused",
          faultDetail: expect.stringContaining("Special:BotPasswords"),
        });
        secret = wiki.reader;
        await wiki.admin.act("block", { user: "Arkivet", reason: "Feil", expiry: "never" });
        expect(await look()).toMatchObject({ verdict: "accepted", removed: 0 });
      }
      expect((await rowsThere()).length).toBeGreaterThanOrEqual(before);
      expect(await columnsHolding(opened.app.tools.pool, "core", wiki.reader.replace(/^.*:/, ""))).toEqual(
        [],
      );
      shown("mediawiki", "real server", "closed");
    });

    async function rowsThere() {
      const found = await opened.app.tools.pool.query<{ id: string }>(
        "select i.native_id as id from core.items i join core.item_states s on s.item_id = i.id where s.presence = 'present'",
      );
      return found.rows;
    }
  },
);
