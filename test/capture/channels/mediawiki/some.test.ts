/** Looks that read the histories of which the wiki's lists have news, and every revision once in a while. */
import { describe, expect, test } from "@jest/globals";
import { mediawiki } from "../../../../src/capture/channels/mediawiki/adapter.ts";
import { wikiRule } from "../../../../src/capture/channels/mediawiki/kind.ts";
import { chooseRelooks, type Listed, type LookedAt } from "../../../../src/capture/relook.ts";
import type { KnownBefore, Sighting } from "../../../../src/domain/item.ts";
import { type Look, speaksOf } from "../../../../src/domain/observation.ts";
import { captureTools, lookedAt } from "../../../support/channel-builders.ts";
import {
  aPage,
  aRevision,
  aWikiChannel,
  type Fields,
  type Instead,
  text,
  type WikiLists,
  wikiWith,
} from "../../../support/mediawiki-answers.ts";

const hourMs = 3_600_000;
const history = (pageid: number, revisions: readonly unknown[], change: Fields = {}) => ({
  ...{ pageid, ns: 0, title: `Side ${pageid}`, revisions },
  ...change,
});

/** A wiki of three pages, of which one has a talk page. */
const before: WikiLists = {
  revisions: [
    history(2, [aRevision(5), aRevision(6, { parentid: 5 })]),
    history(3, [aRevision(7)]),
    history(
      4,
      [
        aRevision(8, { slots: { main: text("Når?") } }),
        aRevision(9, { parentid: 8, slots: { main: text("Når?\n:Kl. 9") } }),
      ],
      { ns: 1, title: "Diskusjon:Side 2" },
    ),
  ],
  pages: [aPage(2, 6), aPage(3, 7), aPage(4, 9, { ns: 1, title: "Diskusjon:Side 2", subjectid: 2 })],
  log: [logged(1, "protect", "protect", 2, "Side 2")],
  staff: [{ userid: 7, name: "Kari" }],
};

function logged(
  logid: number,
  type: string,
  action: string,
  logpage: number,
  title: string,
  change: Fields = {},
): Fields {
  return { logid, logpage, type, action, title, timestamp: "2026-08-01T10:00:00Z", ...change };
}

/** What the archive remembers between looks. */
class Looks {
  known: readonly KnownBefore[] = [];
  asked: readonly string[] = [];
  #kept: LookedAt[] = [];
  #hours = 0;

  async look(lists: WikiLists, afterHours = 1, instead?: Instead): Promise<Look> {
    this.#hours += afterHours;
    const now = new Date(lookedAt.getTime() + this.#hours * hourMs);
    const seen: Listed[] = [];
    const relooks = {
      due: async (listed: readonly Listed[], rule = wikiRule) =>
        chooseRelooks(rule, { now, everyMs: hourMs }, listed, this.#kept),
      seen: (one: Listed) => void seen.push(one),
    };
    const http = wikiWith(lists, instead);
    const tools = { ...captureTools(http), relooks, known: async () => this.known };
    const look = await mediawiki.look(aWikiChannel(), tools);
    const { sightings, findings } = look;
    expect(mediawiki.reread(aWikiChannel(), look.payloads, lookedAt)).toEqual({ sightings, findings });
    this.asked = http.asked
      .map(({ url }) => new URL(url).searchParams)
      .flatMap((query) =>
        query.get("list") === "allrevisions"
          ? ["everything"]
          : query.get("prop") === "revisions"
            ? [`page-${query.get("pageids")}`]
            : [],
      );
    if (!look.fault) {
      const shown = new Map(look.sightings.map((one) => [one.nativeId, knownOf(one)]));
      const rest = this.known
        .filter(({ nativeId }) => !shown.has(nativeId))
        .map((one) => ({ ...one, ...(speaksOf(look.reach, one.nativeId) ? { isMissing: true } : {}) }));
      this.known = [...rest, ...shown.values()];
      this.#kept = [
        ...this.#kept.filter(({ nativeId }) => !seen.some((one) => one.nativeId === nativeId)),
        ...seen.map((one) => ({ ...one, lookedAt: now })),
      ];
    }
    return look;
  }

  get missing(): readonly string[] {
    return this.known.filter(({ isMissing }) => isMissing).map(({ nativeId }) => nativeId);
  }
}

function knownOf({ nativeId, kind, byAgency, parentNativeId, rootNativeId, facts }: Sighting): KnownBefore {
  return {
    nativeId,
    kind,
    byAgency,
    parentNativeId,
    rootNativeId: rootNativeId ?? nativeId,
    editedAt: undefined,
    facts,
  };
}

async function begun(): Promise<Looks> {
  const looks = new Looks();
  const first = await looks.look(before);
  expect([first.fault, looks.asked, first.sightings.length]).toEqual([undefined, ["everything"], 10]);
  return looks;
}

const idsOf = ({ sightings }: Look) => sightings.map(({ nativeId }) => nativeId);

describe("a look after one that read every revision", () => {
  test("reads no history where nothing has changed, and says nothing of what it did not read", async () => {
    const looks = await begun();
    const look = await looks.look(before);
    expect([look.fault, look.findings, looks.asked, idsOf(look)]).toEqual([
      undefined,
      [],
      [],
      ["site", "log-1"],
    ]);
    expect([looks.missing, looks.known.length]).toEqual([[], 10]);
  });

  test("reads the whole history of a page that was edited, with who answers whom", async () => {
    const looks = await begun();
    const edited = aRevision(10, { parentid: 9, slots: { main: text("Når?\n:Kl. 9\n::Takk!") } });
    const [side, other, talk] = before.revisions;
    if (!side || !other || !talk) throw new Error("there are three");
    const lists = {
      ...before,
      revisions: [side, other, { ...talk, revisions: [...talk.revisions, edited] }],
      pages: [aPage(2, 6), aPage(3, 7), aPage(4, 10, { ns: 1, title: "Diskusjon:Side 2", subjectid: 2 })],
    };
    const look = await looks.look(lists);
    expect([look.fault, looks.asked, looks.missing]).toEqual([undefined, ["page-4"], []]);
    expect(idsOf(look)).toEqual(["site", "page-4", "revision-8", "revision-9", "revision-10", "log-1"]);
    expect(look.sightings.find(({ nativeId }) => nativeId === "revision-10")).toMatchObject({
      text: "::Takk!",
      parentNativeId: "revision-9",
      rootNativeId: "page-2",
    });
    await looks.look(lists);
    expect(looks.asked).toEqual([]);
  });

  test.each<[string, Fields, readonly string[]]>([
    ["hidden", logged(2, "delete", "revision", 2, "Side 2"), ["page-2"]],
    ["restored", logged(2, "delete", "restore", 3, "Side 3"), ["page-3"]],
    [
      "merged into it",
      logged(2, "merge", "merge", 2, "Side 2", { params: { dest_title: "Side 3" } }),
      ["page-2", "page-3"],
    ],
    ["imported", logged(2, "import", "upload", 0, "Side 3"), ["page-3"]],
  ])("reads a history again of which a log says that something was %s", async (_, entry, asked) => {
    const looks = await begun();
    const lists = { ...before, log: [...(before.log ?? []), entry] };
    const look = await looks.look(lists);
    expect([look.fault, looks.asked, looks.missing]).toEqual([undefined, asked, []]);
    await looks.look(lists);
    expect(looks.asked).toEqual([]);
  });

  test("what a history lacks that it held is missing, and every revision is read until it is known why", async () => {
    const looks = await begun();
    const [, ...others] = before.revisions;
    const lists = {
      ...before,
      revisions: [history(2, [aRevision(6)]), ...others],
      log: [...(before.log ?? []), logged(2, "delete", "restore", 2, "Side 2")],
    };
    await looks.look(lists);
    expect([looks.asked, looks.missing]).toEqual([["page-2"], ["revision-5"]]);
    await looks.look(lists);
    expect([looks.asked, looks.missing]).toEqual([["everything"], ["revision-5"]]);
  });

  test("every revision is read where a page is gone from the list", async () => {
    const looks = await begun();
    const lists = {
      ...before,
      revisions: before.revisions.filter(({ pageid }) => pageid !== 3),
      pages: before.pages.filter((page) => page["pageid"] !== 3),
    };
    await looks.look(lists);
    expect([looks.asked, looks.missing]).toEqual([["everything"], ["page-3", "revision-7"]]);
  });

  test("every revision is read when others speak for the agency, after seven days, and where too many pages changed", async () => {
    const looks = await begun();
    await looks.look({
      ...before,
      staff: [
        { userid: 7, name: "Kari" },
        { userid: 8, name: "Ola" },
      ],
    });
    expect(looks.asked).toEqual(["everything"]);
    await looks.look(before);
    await looks.look(before, 6 * 24);
    expect(looks.asked).toEqual([]);
    await looks.look(before, 2 * 24);
    expect(looks.asked).toEqual(["everything"]);
    const many = Array.from({ length: wikiRule.mostPerLook + 1 }, (_, at) => 100 + at);
    await looks.look({
      ...before,
      revisions: [...before.revisions, ...many.map((id) => history(id, [aRevision(id)]))],
      pages: [...before.pages, ...many.map((id) => aPage(id, id))],
    });
    expect(looks.asked).toEqual(["everything"]);
  });

  test("a text that was suppressed, of which no log tells, is hidden once every revision is read again", async () => {
    const looks = await begun();
    const [, ...others] = before.revisions;
    const hidden = aRevision(5, { slots: { main: { texthidden: true } }, suppressed: true });
    const lists = { ...before, revisions: [history(2, [hidden, aRevision(6, { parentid: 5 })]), ...others] };
    expect(idsOf(await looks.look(lists))).not.toContain("revision-5");
    const look = await looks.look(lists, wikiRule.longestDays * 24);
    expect(look.sightings.find(({ nativeId }) => nativeId === "revision-5")).toMatchObject({
      visibility: "hidden",
    });
  });
});

describe("a history that is not read to its end makes the look no whole one", () => {
  const edited = { ...before, pages: [aPage(2, 11), ...before.pages.slice(1)] };

  test("its current revision is not in it", async () => {
    const looks = await begun();
    const look = await looks.look(edited);
    expect(look.fault).toMatchObject({
      code: "channel.shortList",
      detail: expect.stringContaining("page-2"),
    });
    expect(looks.missing).toEqual([]);
  });

  test("the page went away meanwhile: that is told, and nothing is missing", async () => {
    const looks = await begun();
    const gone: Instead = (query) =>
      query.get("pageids") === "2"
        ? { batchcomplete: true, query: { pages: [{ pageid: 2, missing: true }] } }
        : undefined;
    const look = await looks.look(edited, 1, gone);
    expect([look.fault, looks.missing]).toEqual([undefined, []]);
    expect(look.findings).toMatchObject([{ code: "channel.shortList", nativeId: "page-2", held: false }]);
  });

  test("it broke off", async () => {
    const looks = await begun();
    const broken: Instead = (query) =>
      query.get("pageids") === "2" ? { error: { code: "internal_api_error" } } : undefined;
    const look = await looks.look(edited, 1, broken);
    expect([look.fault?.code, looks.missing]).toEqual(["channel.status", []]);
  });
});
