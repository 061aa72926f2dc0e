/** Dumps of a wiki: one that MediaWiki 1.39.17 wrote, and what tools and strangers make of such a one. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { withoutHiddenDigests } from "../../../src/capture/imports/mediawiki-xml/format.ts";
import { type Side, WikiSurvey } from "../../../src/capture/imports/mediawiki-xml/survey.ts";
import { readRaw } from "../../../src/objects/raw.ts";
import { importing } from "../../support/importing.ts";
import { shown } from "../../support/shown.ts";

const recorded = join(import.meta.dirname, "../../golden/mediawiki/dump.xml");
const place = importing("http://127.0.0.1:58081");
/** of the two texts that the wiki hides */
const hiddenDigests = ["ar0rjtnjihm9mk19rkt21cj819jtlre", "djm4ix5xeti220egvuuidegqy6lh2in"];

async function tried(name: string, content: string) {
  await writeFile(join(place.dir, name), content);
  return await place.takePath(join(place.dir, name));
}

interface Row {
  readonly native_id: string;
  readonly parent: string | null;
  readonly root: string;
  readonly by: string | null;
  readonly own: boolean;
  readonly visibility: string;
  readonly text: string;
  readonly facts: Record<string, string>;
}

async function kept(): Promise<ReadonlyMap<string, Row>> {
  const rows = await place.rows<Row>(
    `select i.native_id, i.by_agency as own, i.parent_native_id as parent, i.root_native_id as root, s.visibility, v.text,
            v.author_name as by, s.facts
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id`,
  );
  return new Map(rows.map((row) => [row.native_id, row]));
}

const aRevision = (id: number, parent: number, text: string, attributes = 'xml:space="preserve"') =>
  `<revision><id>${id}</id>${parent === 0 ? "" : `<parentid>${parent}</parentid>`}<timestamp>2026-01-0${(id % 9) + 1}T10:00:00Z</timestamp><contributor><username>Kari</username><id>7</id></contributor><model>wikitext</model><text bytes="${text.length + 5}" ${attributes}${text === "" ? " />" : `>${text}</text>`}</revision>`;
const aPage = (id: number, ns: number, title: string, ...revisions: readonly string[]) =>
  `<page><title>${title}</title><ns>${ns}</ns><id>${id}</id>${revisions.join("")}</page>`;
const aDump = (...pages: readonly string[]) =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="nn"><siteinfo><sitename>Wikien</sitename><base>http://127.0.0.1:58081/wiki/Hovudside</base><namespaces><namespace key="0" /><namespace key="1">Diskusjon</namespace></namespaces></siteinfo>${pages.join("")}</mediawiki>`;

describe("a dump that a real MediaWiki 1.39.17 wrote", () => {
  test("pages and revisions by the ids of the live channel; what each wrote on a talk page, and what it answers", async () => {
    const result = await place.takePath(recorded);
    expect(result).toMatchObject({
      ...{ format: "mediawiki-xml", found: 17, kept: 17, refused: 0, newItems: 17, saysWhose: true },
      lacks: ["removals", "media"],
    });
    const items = await kept();
    expect([...items.keys()].filter((id) => !id.startsWith("revision")).sort()).toEqual([
      ...["page-1", "page-2", "page-4", "page-6", "page-7", "page-8", "site"],
    ]);
    expect(items.get("page-8")).toMatchObject({ parent: "page-7", root: "page-7" });
    expect(items.get("revision-15")).toMatchObject({ by: "127.0.0.1", parent: "page-7", root: "page-7" });
    expect(items.get("revision-16")).toMatchObject({
      ...{ by: "Admin", parent: "revision-15", text: ":Det kommer an på plassering." },
    });
    expect(items.get("revision-18")?.text).toBe("");
    expect(await place.takePath(recorded)).toMatchObject({ kept: 17, newItems: 0, newVersions: 0 });
    shown("archive", "recorded payload", "post", "comment", "hide", "history");
  });

  test("R26: hidden text, user and summary are facts of their own, and nothing hidden is public", async () => {
    await place.takePath(recorded);
    const items = await kept();
    const [first, second] = [items.get("revision-12"), items.get("revision-17")];
    expect(first).toMatchObject({ visibility: "hidden", text: "", by: null });
    expect(first?.facts).toMatchObject({ textHidden: "true", userHidden: "true" });
    expect(first?.facts).not.toHaveProperty("commentHidden");
    expect(second?.facts).toMatchObject({ textHidden: "true", userHidden: "true", commentHidden: "true" });
    expect(second?.facts).not.toHaveProperty("editSummary");
    expect([...items.values()].filter(({ visibility }) => visibility === "hidden").length).toBe(2);
  });

  test("the digests of hidden texts stand nowhere; every other byte stands where it stood", async () => {
    await place.takePath(recorded);
    const { objects } = place.opened.app.tools;
    const pieces = await place.rows<{ sha256: string }>("select sha256 from core.payloads order by ordinal");
    const stored = Buffer.concat(
      await Promise.all(pieces.map(({ sha256 }) => readRaw(objects, sha256 as never, 1e9))),
    ).toString("latin1");
    const given = (await readFile(recorded)).toString("latin1");
    const blank = (text: string, digest: string) => text.replaceAll(digest, " ".repeat(digest.length));
    expect(stored).toBe(hiddenDigests.reduce(blank, given));
    for (const digest of hiddenDigests) expect(given).toContain(digest);
    // the element of the same name says it too in the dumps of some tools
    const other = Buffer.from(
      `<revision><text deleted="deleted" sha1="abc" /><sha1>abc</sha1></revision><revision><text>a deleted="</text><sha1>def</sha1></revision>`,
    );
    expect(withoutHiddenDigests(other).toString()).toBe(
      `<revision><text deleted="deleted" sha1="   " /><sha1>   </sha1></revision><revision><text>a deleted="</text><sha1>def</sha1></revision>`,
    );
  });

  test("who speaks for the agency is told by a list beside the dump, and by nothing else", async () => {
    expect((await place.takePath(recorded, { dryRun: true })).codes).toHaveProperty(["import.staffNotGiven"]);
    const result = await place.take([
      ["dump.xml", await readFile(recorded)],
      ["staff.txt", "Admin\r\n\n"],
    ]);
    expect(result).toMatchObject({ format: "mediawiki-xml", kept: 17 });
    expect(result.codes).not.toHaveProperty(["import.staffNotGiven"]);
    const own = [...(await kept()).values()].filter((row) => row.own).map(({ native_id }) => native_id);
    expect(own.sort()).toEqual([
      ...["page-2", "page-4", "page-7", "revision-13", "revision-14", "revision-16", "revision-18"],
      ...["revision-2", "revision-7", "site"],
    ]);
  });
});

describe("R25: a dump that calls itself done and is not", () => {
  test("whose every text is hidden, or left out by a stub, is the fault of who made it: nothing is taken", async () => {
    const hidden = 'sha1="abc" deleted="deleted"';
    const pages = [1, 2].map((id) => aPage(id, 0, `Side ${id}`, aRevision(id, 0, "", hidden)));
    await expect(tried("hidden.xml", aDump(...pages))).rejects.toMatchObject({ code: "import.textsHidden" });
    const stubs = aPage(1, 0, "Side", aRevision(1, 0, "", 'id="44"'));
    await expect(tried("stubs.xml", aDump(stubs))).rejects.toMatchObject({ code: "import.textsHidden" });
    expect(await place.rows("select 1 from core.items")).toEqual([]);
  });

  test("that holds the last revision of each page only says so; on a talk page nobody is given another's words", async () => {
    const dump = aDump(
      aPage(1, 0, "Skule", aRevision(5, 4, "Skulen opnar.")),
      aPage(2, 1, "Diskusjon:Skule", aRevision(8, 7, "Når? --Per&#10;:Måndag. --Kari")),
    );
    const result = await tried("last.xml", dump);
    expect(result).toMatchObject({ found: 5, kept: 4, refused: 1 });
    expect(result.codes).toMatchObject({ "import.historyNotWhole": 2 });
    expect(result.findings.at(-2)?.detail).toMatch(/^only the last revision of each of 2 pages/);
    const items = await kept();
    expect([...items.keys()].sort()).toEqual(["page-1", "page-2", "revision-5", "site"]);
    expect(items.get("page-2")).toMatchObject({ parent: "page-1" });
  });

  test("a single text that is left out is refused alone, and an empty one is a text", async () => {
    const empty = aRevision(2, 1, "", 'xml:space="preserve"').replace('bytes="5"', 'bytes="0"');
    const result = await tried(
      "lost.xml",
      aDump(aPage(1, 0, "Skule", aRevision(1, 0, "A"), empty, aRevision(3, 2, ""))),
    );
    expect(result).toMatchObject({ found: 5, kept: 4, refused: 1, codes: { "item.malformed": 1 } });
    expect((await kept()).get("revision-2")?.text).toBe("");
  });
});

test("a dump that breaks off, declares entities, or is of another wiki is refused whole", async () => {
  const text = await readFile(recorded, "utf8");
  await expect(tried("a.xml", text.slice(0, 6_000))).rejects.toMatchObject({ code: "import.damaged" });
  const laughs = text.replace("<siteinfo", '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><siteinfo');
  await expect(tried("b.xml", laughs)).rejects.toMatchObject({ code: "import.unsafe" });
  const other = text.replace("http://127.0.0.1:58081/", "https://annan.example/");
  await expect(tried("c.xml", other)).rejects.toMatchObject({ code: "import.otherAccount" });
  expect(await place.rows("select 1 from core.items")).toEqual([]);
});

test("what is escaped in a text is text; parts of the wiki and broken pages keep themselves out", async () => {
  const said = "&lt;/text&gt;&lt;revision&gt; &amp;lt; æøå";
  const dump = aDump(
    aPage(1, 0, "Ein &amp; annan", aRevision(1, 0, said)),
    aPage(2, 10, "Mal:Boks", aRevision(2, 0, "boks")),
    "<page><title>Utan nummer</title><ns>0</ns></page>",
    aPage(4, 0, "Tid", aRevision(3, 0, "A").replace(/2026-01-\d\dT/, "i går ")),
  );
  const result = await tried("odd.xml", dump);
  expect(result).toMatchObject({ found: 7, kept: 4, refused: 3 });
  expect(result.codes).toMatchObject({ "import.notOwn": 1, "item.malformed": 2 });
  expect((await kept()).get("revision-1")?.text).toBe("</text><revision> &lt; æøå");
});

test("of which page a talk page is, and what is lacking, is found wherever the pieces end", () => {
  const dump = Buffer.from(
    aDump(
      aPage(9, 1, "Diskusjon:Kåre &amp; co", aRevision(3, 0, "a"), aRevision(4, 3, "b")),
      aPage(5, 0, "Kåre &amp; co", aRevision(6, 2, "c")),
    ),
  );
  const about = { account: undefined, madeAt: undefined, side: { staff: ["Kari"] } };
  for (const size of [1, 7, 64, 1000, dump.length]) {
    const survey = new WikiSurvey();
    for (let at = 0; at < dump.length; at += size) survey.push(dump.subarray(at, at + size));
    const { side, notes } = survey.end(about);
    expect((side as Side).subjects).toEqual({ 9: 5 });
    expect(notes?.map(({ detail }) => detail)).toEqual([
      "1 revisions name one before them that the dump does not hold",
    ]);
  }
});
