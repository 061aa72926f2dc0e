/** Looks at wikis that answer badly: what is believed of them, and what is not. */
import { describe, expect, test } from "@jest/globals";
import { mediawiki } from "../../../../src/capture/channels/mediawiki/adapter.ts";
import { mediawikiKind } from "../../../../src/capture/channels/mediawiki/kind.ts";
import { compare } from "../../../../src/capture/compare.ts";
import { hashed } from "../../../../src/capture/content-hash.ts";
import type { HttpPost } from "../../../../src/capture/port.ts";
import { captureTools, lookedAt } from "../../../support/channel-builders.ts";
import { aKnownItem } from "../../../support/known-items.ts";
import {
  aPage,
  aRevision,
  aWikiChannel,
  type Fields,
  type Instead,
  lookAtWiki,
  text,
  type WikiLists,
  wikiWith,
} from "../../../support/mediawiki-answers.ts";

const history = (pageid: number, revisions: readonly unknown[], change: Fields = {}) => ({
  ...{ pageid, ns: 0, title: `Side ${pageid}`, revisions },
  ...change,
});
const whole: WikiLists = {
  revisions: [history(2, [aRevision(5), aRevision(6, { parentid: 5 })])],
  pages: [aPage(2, 6)],
  staff: [{ userid: 7, name: "Kari" }],
};
const ofList =
  (list: string, answer: (query: URLSearchParams) => unknown): Instead =>
  (query) =>
    query.get("list") === list ? answer(query) : undefined;
const ids = (sightings: readonly { readonly nativeId: string }[]) =>
  sightings.map(({ nativeId }) => nativeId);

describe("a whole look", () => {
  test("holds the wiki, its pages, their revisions and the log, and reads the same again", async () => {
    const log = [
      {
        logid: 3,
        logpage: 2,
        type: "move",
        action: "move",
        title: "Side",
        timestamp: "2026-08-01T10:00:00Z",
      },
    ];
    const look = await lookAtWiki(wikiWith({ ...whole, log }));
    expect([look.fault, look.findings, look.reach]).toEqual([undefined, [], { kind: "everything" }]);
    expect(ids(look.sightings)).toEqual(["site", "page-2", "revision-5", "revision-6", "log-3"]);
    const { sightings, findings } = look;
    expect(mediawiki.reread(aWikiChannel(), look.payloads, lookedAt)).toEqual({ sightings, findings });
  });

  test("asks for the chosen namespaces with their talk pages, each part of a list once", async () => {
    const http = wikiWith(whole);
    await lookAtWiki(http, undefined, { address: "https://wiki.example.no/w/api.php?namespaces=2" });
    const asked = http.asked.map(({ url }) => new URL(url).searchParams);
    expect(asked.map((query) => query.get("arvnamespace")).filter(Boolean)).toEqual(["2"]);
    expect(asked.map((query) => query.get("gapnamespace")).filter(Boolean)).toEqual(["2"]);
    expect(new Set(asked.map(String)).size).toBe(asked.length);
  });

  test("the current revision is the one that the page names, not the newest in time", async () => {
    const revisions = [
      aRevision(25, { timestamp: "2030-01-01T00:00:00Z" }),
      aRevision(26, { timestamp: "2001-01-01T00:00:00Z" }),
      aRevision(28, { parentid: 25, timestamp: "2026-08-01T00:00:00Z" }),
    ];
    const { sightings, fault } = await lookAtWiki(
      wikiWith({ revisions: [history(2, revisions)], pages: [aPage(2, 28)] }),
    );
    expect([fault, sightings.find(({ nativeId }) => nativeId === "page-2")?.facts["revision"]]).toEqual([
      undefined,
      "28",
    ]);
    expect(ids(sightings)).toEqual(["site", "page-2", "revision-25", "revision-26", "revision-28"]);
  });

  test("files have the address that the wiki gives them, however their name is spelled in the text", async () => {
    const revision = aRevision(5, {
      slots: {
        main: text(
          "[[fil:o\u030aret_rundt.png|thumb|200px|Året rundt]] [[File:Borte.png]] [[Bruker:Kari|x]]",
        ),
      },
    });
    const files = [{ name: "Året_rundt.png", url: "https://wiki.example.no/i/a.png", mime: "image/png" }];
    const named = aRevision(6, { slots: { main: text("[[Fil:A\u030aret rundt.png|thumb|Kart]]") } });
    const { sightings } = await lookAtWiki(
      wikiWith({ revisions: [history(2, [revision, named])], pages: [aPage(2, 6)], files }),
    );
    expect(sightings.at(-2)).toMatchObject({ media: [], unread: ["media"] });
    expect(sightings.at(-1)?.media).toEqual([
      { url: "https://wiki.example.no/i/a.png", alt: "Kart", mediaType: "image/png" },
    ]);
  });
});

describe("the title of a page that the agency made", () => {
  const move = (userid: number, target: string, more: Fields = {}) => ({
    ...{
      logid: 3,
      logpage: 2,
      type: "move",
      action: "move",
      title: "Før",
      timestamp: "2026-08-01T10:00:00Z",
    },
    ...{ user: `Bruker ${userid}`, userid, params: { target_title: target }, comment: "Kari Vik lyg" },
    ...more,
  });
  const made = { ...whole, revisions: [history(2, [aRevision(5, { userid: 7, user: "Kari" })])] };
  const [{ title }] = [aPage(2, 5) as { readonly title: string }];
  const pageIn = async (lists: WikiLists) => {
    const { sightings } = await lookAtWiki(wikiWith({ ...lists, pages: [aPage(2, 5)] }));
    return {
      page: sightings.find(({ nativeId }) => nativeId === "page-2"),
      log: sightings.find(({ nativeId }) => nativeId === "log-3"),
    };
  };

  test("is no citizen's words: of a page that others moved it stays what it was", async () => {
    const { page, log } = await pageIn({ ...made, log: [move(99, title)] });
    expect(page).toMatchObject({
      ...{ byAgency: true, title: undefined, unread: ["title"] },
      facts: { currentTitle: title },
    });
    expect(log).toMatchObject({ kind: "moderation", byAgency: false, text: "Kari Vik lyg" });
  });

  test.each([
    ["a name that is hidden", move(7, title, { userhidden: true })],
    ["staff, to another title than it has", move(7, "Noko anna")],
  ])("nor by %s", async (_, entry) => {
    expect((await pageIn({ ...made, log: [entry] })).page?.title).toBeUndefined();
  });

  test("is taken where the agency gave it, the latest move counting", async () => {
    const log = [move(99, "Lyg"), move(7, title, { logid: 4 })];
    const { page } = await pageIn({ ...made, log });
    expect(page).toMatchObject({ title });
    expect(page?.unread).toBeUndefined();
  });

  test("is that of a new page where nothing tells of a move, and no version of one that is known", async () => {
    const { page } = await pageIn(made);
    if (!page) throw new Error("the page is not shown");
    expect(page).toMatchObject({ title, unread: ["title"] });
    const before = hashed({ ...page, title: "Slik var det" });
    expect(compare(aKnownItem(before), hashed(page))).toMatchObject({ newVersion: false });
  });
});

test.each([
  "[[ ".repeat(300_000),
  `[[${" ".repeat(1_000_000)}`,
  "[[Fil:".repeat(200_000),
  "[[Fil:a|".repeat(100_000),
])("a text made to be read for ever is read at once", async (bad) => {
  const revisions = [history(2, [aRevision(6, { slots: { main: text(bad) } })])];
  const started = performance.now();
  expect((await lookAtWiki(wikiWith({ ...whole, revisions }))).fault).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(20_000);
});

describe("R26: text, user and comment are hidden each by itself", () => {
  test.each<[string, Fields, Fields]>([
    [
      "the user alone",
      { userhidden: true },
      { visibility: "public", text: "Tekst 5", authorName: undefined, authorId: undefined, byAgency: false },
    ],
    [
      "the user, with the name beside it",
      { userhidden: true, user: "Kari" },
      { visibility: "public", authorName: undefined, byAgency: false },
    ],
    [
      "the comment alone",
      { commenthidden: true, comment: "Ring 99 99 99 99" },
      { visibility: "public", text: "Tekst 5", authorName: "Kari" },
    ],
    [
      "the text, with the content beside it",
      { slots: { main: { ...text("Skjult"), texthidden: true } } },
      { visibility: "hidden", text: "Skjult" },
    ],
    [
      "the text as older wikis say it",
      { slots: { main: { texthidden: "" } } },
      { visibility: "hidden", text: "", unread: ["text", "media"] },
    ],
  ])("%s", async (_, change, expected) => {
    const revisions = [history(2, [aRevision(5, change), aRevision(6, { parentid: 5 })])];
    const { sightings, fault } = await lookAtWiki(wikiWith({ ...whole, revisions }));
    const shown = sightings.find(({ nativeId }) => nativeId === "revision-5");
    expect(fault).toBeUndefined();
    expect(shown).toMatchObject(expected);
    expect(JSON.stringify(shown)).not.toMatch(/99 99/);
  });

  test("R25: of a wiki whose every text is hidden nothing is believed: that is a fault of the account", async () => {
    const hidden = { slots: { main: { texthidden: true } } };
    const revisions = [history(2, [aRevision(5, hidden), aRevision(6, { ...hidden, parentid: 5 })])];
    const look = await lookAtWiki(wikiWith({ ...whole, revisions }));
    expect([look.fault?.code, look.sightings]).toEqual(["channel.refused", []]);
  });

  test.each<[string, Fields]>([
    ["textmissing", { textmissing: true }],
    ["nothing at all", {}],
  ])("a text that is lost (%s) is told, and no empty text", async (_, main) => {
    const revisions = [history(2, [aRevision(5, { slots: { main } }), aRevision(6, { parentid: 5 })])];
    const { sightings, findings } = await lookAtWiki(wikiWith({ ...whole, revisions }));
    expect(ids(sightings)).not.toContain("revision-5");
    expect(findings).toMatchObject([{ code: "item.malformed", held: true, nativeId: "revision-5" }]);
  });
});

describe("R25: a history is whole when the wiki's own numbers say so", () => {
  const lastOnly = { revisions: [history(2, [aRevision(6, { parentid: 5 })])], pages: [aPage(2, 6)] };
  const counting =
    (count: unknown): Instead =>
    (_, { url }) =>
      url.includes("/w/rest.php/v1/page/Side_2/history/counts/edits") ? count : undefined;

  test.each([
    ["the same", { count: 1 }, undefined],
    ["more", { count: 2 }, "channel.shortList"],
    ["nothing", undefined, "channel.shortList"],
  ])("of a revision whose parent is not there it counts %s", async (_, count, code) => {
    const look = await lookAtWiki(wikiWith(lastOnly, counting(count)));
    expect(look.fault?.code).toBe(code);
    expect(ids(look.sightings)).toContain("revision-6");
  });

  test("a page whose current revision was not given makes the look incomplete", async () => {
    const look = await lookAtWiki(wikiWith({ ...whole, pages: [aPage(2, 6), aPage(3, 4)] }));
    expect(look.fault).toMatchObject({
      code: "channel.shortList",
      detail: expect.stringContaining("page-3"),
    });
  });

  test("an edit during the look is for the next one", async () => {
    expect((await lookAtWiki(wikiWith({ ...whole, pages: [aPage(2, 7)] }))).fault).toBeUndefined();
  });

  test("a page that was half read and deleted is told; what was read of it is kept", async () => {
    const revisions = [...whole.revisions, history(3, [aRevision(7)])];
    const look = await lookAtWiki(wikiWith({ ...whole, revisions }));
    expect(look.fault).toBeUndefined();
    expect(look.findings).toMatchObject([{ code: "channel.shortList", held: false, nativeId: "page-3" }]);
    expect(ids(look.sightings)).toContain("revision-7");
  });
});

describe("what is no list is a fault", () => {
  const next = (place: string) => ({
    continue: { arvcontinue: place, continue: "-||" },
    query: { allrevisions: [] },
  });

  test.each<[string, Instead, string]>([
    [
      "goes on in a circle",
      ofList("allrevisions", (query) => next(query.get("arvcontinue") === "b" ? "a" : "b")),
      "channel.malformed",
    ],
    [
      "goes on nowhere",
      ofList("allrevisions", () => ({ continue: { action: "delete" }, query: { allrevisions: [] } })),
      "channel.malformed",
    ],
    [
      "answers an error with status 200",
      ofList("allrevisions", () => ({ error: { code: "badcontinue" } })),
      "channel.status",
    ],
    [
      "does not know the list",
      ofList("allrevisions", () => ({ warnings: {}, batchcomplete: true })),
      "channel.malformed",
    ],
    [
      "answers HTML",
      ofList("logevents", () => "<!doctype html><title>Vedlikehold</title>"),
      "channel.htmlInstead",
    ],
    [
      "asks for quiet",
      ofList("allimages", () => ({ error: { code: "ratelimited" } })),
      "channel.rateLimited",
    ],
    [
      "refuses the list of its staff",
      ofList("allusers", () => ({ error: { code: "permissiondenied" } })),
      "channel.refused",
    ],
  ])("%s", async (_, instead, code) => {
    const look = await lookAtWiki(wikiWith(whole, instead));
    expect(look.fault?.code).toBe(code);
    const { sightings, findings } = look;
    const again = mediawiki.reread(aWikiChannel(), look.payloads, lookedAt);
    expect(again.sightings).toEqual(sightings);
    expect(findings).toEqual(expect.arrayContaining([...again.findings]));
  });

  test("a list that never ends is left at the limit of what one look takes", async () => {
    let turn = 0;
    const endless = ofList("allrevisions", () => {
      turn += 1;
      return next(String(turn));
    });
    const http = wikiWith(whole, endless);
    const look = await lookAtWiki(http);
    expect(look.fault?.code).toBe("channel.malformed");
    expect(http.asked.length).toBeLessThan(20_100);
  }, 60_000);

  test("nothing that a wiki names as the next part is asked for but where to go on", async () => {
    const instead = ofList("allrevisions", (query) =>
      query.has("arvcontinue")
        ? undefined
        : { continue: { arvcontinue: "1", list: "users", action: "logout" }, query: { allrevisions: [] } },
    );
    const http = wikiWith(whole, instead);
    await lookAtWiki(http);
    const asked = http.asked.map(({ url }) => new URL(url).searchParams);
    expect(new Set(asked.map((query) => query.get("action")))).toEqual(new Set(["query"]));
  });

  test("numbers that came as text are the same numbers, and what is none is held", async () => {
    const revisions = [
      history(2, [
        aRevision(5),
        { ...aRevision(6, { parentid: "5" }), revid: "6" },
        { ...aRevision(7), revid: 8.5 },
        { ...aRevision(9), timestamp: 1 },
        "x",
      ]),
    ];
    const { sightings, findings } = await lookAtWiki(wikiWith({ ...whole, revisions }));
    expect(ids(sightings)).toEqual(["site", "page-2", "revision-5", "revision-6"]);
    expect(findings.map(({ nativeId, held }) => [nativeId, held])).toEqual([
      [undefined, false],
      ["revision-9", true],
      [undefined, false],
    ]);
  });

  test("a page of two million characters is taken whole", async () => {
    const long = "å ".repeat(1_000_000);
    const revisions = [history(2, [aRevision(6, { slots: { main: text(long) } })])];
    const { sightings } = await lookAtWiki(wikiWith({ ...whole, revisions }));
    expect(sightings.at(-1)?.text.length).toBe(long.length);
  });
});

describe("an account", () => {
  const login =
    (result: string, wait?: number): Instead =>
    (query, request) => {
      if ("body" in request) return { login: { result, wait } };
      return query.get("meta") === "tokens"
        ? { query: { tokens: { logintoken: "hemmelig-token+\\" } } }
        : undefined;
    };
  const secret = "Arkivet@kanalarkiv:passord123";

  test("goes in the body of one POST, and stands in no answer that is kept", async () => {
    const http = wikiWith(whole, login("Success"));
    const look = await lookAtWiki(http, secret);
    expect(look.fault).toBeUndefined();
    const sent = http.asked.filter((request): request is HttpPost => "body" in request);
    expect(sent.map(({ url, body, credentials }) => [url, body, credentials])).toEqual([
      [
        "https://wiki.example.no/w/api.php",
        {
          form: {
            ...{ action: "login", format: "json", formatversion: "2", lgname: "Arkivet@kanalarkiv" },
            ...{ lgpassword: "passord123", lgtoken: "hemmelig-token+\\" },
          },
        },
        undefined,
      ],
    ]);
    const kept = look.payloads.map(({ url, bytes }) => `${url} ${Buffer.from(bytes)}`).join();
    expect(kept + JSON.stringify([look.sightings, look.findings])).not.toMatch(
      /passord123|hemmelig-token|lgtoken/,
    );
    const asked = http.asked.slice(2).map(({ url }) => new URL(url).searchParams.get("assert"));
    expect(new Set(asked)).toEqual(new Set(["user"]));
  });

  test.each([
    ["Failed", undefined, "channel.refused", undefined],
    ["NeedToken", undefined, "channel.refused", undefined],
    ["Throttled", 60, "channel.rateLimited", new Date(lookedAt.getTime() + 60_000)],
  ])("that is answered %s asks for nothing more", async (result, wait, code, retryAt) => {
    const http = wikiWith(whole, login(result, wait));
    const look = await lookAtWiki(http, secret);
    expect([look.fault?.code, look.fault?.retryAt, look.payloads]).toEqual([code, retryAt, []]);
    expect(look.fault?.detail).not.toContain("passord123");
    expect(http.asked.length).toBe(2);
  });

  test("whose session is lost during the look ends it", async () => {
    const lost: Instead = (query, request) =>
      query.get("letype") ? { error: { code: "assertuserfailed" } } : login("Success")(query, request);
    const http = wikiWith(whole, lost);
    const look = await lookAtWiki(http, secret);
    expect(look.fault).toMatchObject({
      code: "channel.refused",
      detail: expect.stringContaining("assertuserfailed"),
    });
    expect(http.asked.filter(({ url }) => url.includes("letype")).length).toBe(1);
  });

  test("with a token of OAuth goes with each question and logs in nowhere", async () => {
    const http = wikiWith(whole);
    await lookAtWiki(http, "Bearer abc");
    expect(new Set(http.asked.map(({ credentials }) => credentials))).toEqual(new Set(["Bearer abc"]));
  });
});

describe("asked for one item", () => {
  const check = (nativeId: string, instead: Instead) =>
    mediawiki.check(
      aWikiChannel(),
      { nativeId, permalink: undefined, facts: { pageid: "2" } },
      captureTools(wikiWith(whole, instead)),
    );
  const answers =
    (standing: unknown, deleted: readonly Fields[]): Instead =>
    (query) => {
      if (query.has("pageids") || query.has("revids")) return { query: standing };
      return query.get("list") === "logevents" ? { query: { logevents: deleted } } : undefined;
    };
  const gonePage = { pages: [{ pageid: 2, missing: true }] };
  const goneRevision = { badrevids: { "5": { revid: 5, missing: true } } };
  const deletion = [{ logid: 1, type: "delete", action: "delete", logpage: 2, pageid: 0 }];

  test.each<[string, string, Instead, string]>([
    [
      "a page that is there under another title",
      "page-2",
      answers({ pages: [{ pageid: 2, title: "Ny" }] }, []),
      "present",
    ],
    ["a page that is missing and was deleted", "page-2", answers(gonePage, deletion), "gone"],
    ["a page that is missing without a log entry", "page-2", answers(gonePage, []), "unknown"],
    [
      "a page that is missing while another was deleted",
      "page-2",
      answers(gonePage, [{ ...deletion[0], logpage: 3 }]),
      "unknown",
    ],
    [
      "a page of which revisions were hidden",
      "page-2",
      answers(gonePage, [{ ...deletion[0], action: "revision" }]),
      "unknown",
    ],
    [
      "a revision that is there",
      "revision-5",
      answers({ pages: [{ pageid: 2, revisions: [{ revid: 5 }] }] }, deletion),
      "present",
    ],
    ["a revision of a deleted page", "revision-5", answers(goneRevision, deletion), "gone"],
    [
      "a revision of a deleted page, to who may read it",
      "revision-5",
      answers({ pages: [{ title: "Side", missing: true }] }, deletion),
      "gone",
    ],
    ["a revision that nobody knows of", "revision-5", answers(goneRevision, []), "unknown"],
    ["what answers an error", "page-2", () => ({ error: { code: "readapidenied" } }), "unknown"],
    ["what answers HTML", "page-2", () => "<!doctype html>", "unknown"],
    ["an entry of the log", "log-1", answers({}, []), "unknown"],
  ])("%s", async (_, nativeId, instead, expected) => {
    expect(await check(nativeId, instead)).toBe(expected);
  });
});

test.each([
  ["https://wiki.example.no/wiki/Forside", "https://wiki.example.no/w/api.php"],
  ["https://wiki.example.no/w", "https://wiki.example.no/w/api.php"],
  ["https://wiki.example.no", "https://wiki.example.no/w/api.php"],
  ["https://wiki.example.no/w/api.php", "https://wiki.example.no/w/api.php"],
])("the API of %s is found at %s", async (address, api) => {
  const look = await lookAtWiki(wikiWith(whole), undefined, { address });
  expect([look.fault, look.payloads.at(-1)?.url.split("?")[0]]).toEqual([undefined, api]);
});

test.each([
  "namespaces=99",
  "namespaces=",
  "namespaces=alle",
  `namespaces=${Array.from({ length: 60 }, (_, n) => n)}`,
])("of namespaces that the wiki has not (%s) nothing is read", async (query) => {
  const http = wikiWith(whole);
  const look = await lookAtWiki(http, undefined, { address: `https://wiki.example.no/w?${query}` });
  expect([look.fault?.code, look.sightings.map(({ kind }) => kind)]).toEqual(["config.invalid", ["profile"]]);
  expect(http.asked.some(({ url }) => url.includes("allrevisions"))).toBe(false);
});

test.each([
  ["https://wiki.example.no/", "https://wiki.example.no"],
  ["https://wiki.example.no/w/index.php/Forside?x=1#topp", "https://wiki.example.no/w"],
  ["https://wiki.example.no/w/api.php?action=help", "https://wiki.example.no/w/api.php"],
  ["https://wiki.example.no/w/?namespaces=4,0,4", "https://wiki.example.no/w?namespaces=0,4"],
])("of the address %s what is kept is %s", (given, kept) => {
  expect(mediawikiKind.tidy?.(new URL(given))).toBe(kept);
});

test("where no wiki is, it says what to give", async () => {
  const look = await lookAtWiki(wikiWith(whole, () => "<html>Etat</html>"));
  expect(look.fault).toMatchObject({
    code: "channel.htmlInstead",
    detail: expect.stringContaining("api.php"),
  });
});
