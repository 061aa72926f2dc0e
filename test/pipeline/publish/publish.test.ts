/** What is captured and what is published: nothing of a citizen stands in the public schema but a name, where the rule allows it. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../../src/domain/agency.ts";
import { captureAll } from "../../../src/pipeline/capture/all.ts";
import { processAgency } from "../../../src/pipeline/process/process.ts";
import { publish } from "../../../src/pipeline/publish/publish.ts";
import { registerAgency, registerChannel } from "../../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, swedishAgency, type TestApp } from "../../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../../support/hostile-server.ts";
import { columnsHolding, count, digestOfRows } from "../../support/rows.ts";

/** Made up: the check digits are right, the person does not exist (the month plus 80 marks a test number). */
const norwegianNumber = "01819000049";
const swedishNumber = "19900118-9811";
const publicTables = ["pub.agencies", "pub.channels", "pub.cases", "pub.entries", "pub.items"];

let opened: TestApp;
let server: HostileServer;
let no: Agency;
let se: Agency;

beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  const { tools } = opened.app;
  no = await registerAgency(tools, norwegianAgency);
  se = await registerAgency(tools, swedishAgency);
  for (const [agency, path] of [
    [no, "/no.json"],
    [se, "/se.json"],
  ] as const) {
    server.serve(path, aFeed(planted(agency === no ? "Nn" : "Ss")));
    await registerChannel(tools, {
      agency: agency.orgNumber,
      kind: "feed",
      title: `Dialog ${agency.country}`,
      address: `${server.origin}${path}`,
    });
  }
  await wholeWay();
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

/** @param mark stands in every name and text, so that it can be told whose they are */
function planted(mark: string): readonly FeedItem[] {
  const person = { authors: [{ name: `Zebulon Kanarifugl${mark}` }] };
  const mail = { authors: [{ name: `zebulon.${mark}@example.org` }] };
  const numbered = { authors: [{ name: `Ola ${norwegianNumber} ${swedishNumber}` }] };
  const complaint = (text: string) =>
    mark === "Nn"
      ? `Jeg klager på vedtaket om gebyr. Kan dere svare? ${text}`
      : `Jag överklagar beslutet om avgiften. Kan ni svara? ${text}`;
  return [
    aFeedPost(
      "post-1",
      `Gebyr ${norwegianNumber}`,
      `Vi svarar på spørsmål om gebyr. ${norwegianNumber} ${swedishNumber}`,
      { url: `https://fjordvik.example/gebyr-${norwegianNumber}/` },
    ),
    aFeedPost("post-2", "Opningstider", "Servicetorget har ope til klokka 15."),
    aFeedComment("c-1", complaint(`Borgartekst${mark} ${norwegianNumber}`), person),
    aFeedComment("c-2", complaint(`Ring meg på 900 00 000, borgarpost.${mark}@example.org`), mail),
    aFeedComment("c-3", complaint(`Personnummeret mitt er ${swedishNumber}`), numbered),
    aFeedComment("c-4", complaint(`Privatmelding${mark}`), person, {
      kind: "message",
      visibility: "private",
    }),
    aFeedComment(
      "c-5",
      complaint(`Borgarstart${mark}`),
      { ...person, title: `Borgartittel${mark}` },
      { thread: "c-5" },
    ),
    aFeedComment(
      "c-6",
      "Takk for klagen, vi behandlar henne.",
      { authors: [{ name: "Kommunen" }] },
      { by_agency: true, answers: "c-1" },
    ),
  ];
}

async function wholeWay(): Promise<void> {
  const { tools } = opened.app;
  await captureAll(tools, {}, () => undefined, new AbortController().signal);
  for (const agency of [no, se]) await processAgency(tools, agency, () => undefined);
}

const holding = (text: string) => columnsHolding(opened.app.tools.pool, "pub", text);
/**
 * The public role may read none of these; the view `pub.entry_texts` shows them for as long as the rule allows, and what the
 * words hint at is searched for under that rule.
 */
const nameColumns = [
  ...["folded", "full_words", "parts", "party_full"].map((name) => `pub.entries.${name}`),
  ...["pub.words.form", "pub.words.lexeme"],
];

describe("what is captured and not published", () => {
  test("the canaries are in the archive, in the journal and beside what is public", async () => {
    const { pool } = opened.app.tools;
    for (const text of ["KanarifuglNn", "KanarifuglSs", norwegianNumber, swedishNumber, "BorgartekstNn"])
      expect(await columnsHolding(pool, "core", text)).not.toEqual([]);
    expect(await count(pool, `core.registry_entries where agency_id = '${no.id}'`)).toBeGreaterThanOrEqual(4);
    expect(await count(pool, `pub.entries where agency_id = '${no.id}'`)).toBeGreaterThanOrEqual(4);
    expect(await count(pool, "pub.items")).toBeGreaterThanOrEqual(2);
  });

  test.each([
    "BorgartekstNn",
    "BorgartekstSs",
    "PrivatmeldingNn",
    "PrivatmeldingSs",
    "BorgarstartNn",
    "BorgartittelNn",
    "BorgartittelSs",
    "borgarpost.",
    "900 00 000",
  ])("a citizen's words stand nowhere: %s", async (text) => {
    expect(await holding(text)).toEqual([]);
  });

  test.each([norwegianNumber, swedishNumber, "990118-9811"])(
    "no identity number stands anywhere: %s",
    async (text) => {
      expect(await holding(text)).toEqual([]);
    },
  );

  test.each(["KanarifuglSs", "zebulon.Ss", "Zebulon KanarifuglSs"])(
    "an agency that hides names publishes none: %s",
    async (name) => {
      expect(await holding(name)).toEqual([]);
    },
  );

  test("an agency that lets names be searched publishes them in the protected columns alone", async () => {
    expect(await holding("KanarifuglNn")).toEqual(nameColumns);
  });

  test("an e-mail address in place of a name is published by none", async () => {
    expect(await holding("zebulon.Nn")).toEqual([]);
  });
});

describe("publishing again", () => {
  test("changes nothing when nothing happened", async () => {
    const { tools } = opened.app;
    const before = await digestOfRows(tools.pool, publicTables);
    expect(await publish(tools)).toEqual({ entries: 0, items: 0, withdrawn: 0 });
    expect(await digestOfRows(tools.pool, publicTables)).toBe(before);
  });

  test("withdraws a post that is classified anew for review, and publishes it again when it is mended", async () => {
    const { tools } = opened.app;
    const [first, , ...rest] = planted("Nn");
    const say = async (text: string) => {
      server.serve("/no.json", aFeed([first ?? {}, aFeedPost("post-2", "Opningstider", text), ...rest]));
      await wholeWay();
      return await count(
        tools.pool,
        `pub.items p join core.items i on i.id = p.id where i.native_id = 'post-2' and i.agency_id = '${no.id}'`,
      );
    };
    expect(await say("Servicetorget har ope til klokka 14.")).toBe(1);
    expect(await count(tools.pool, "pub.withdrawn")).toBe(0);
    expect(await say(`Ring Ola, fødselsnummer ${norwegianNumber}.`)).toBe(0);
    // that it was public is told, and nothing of what it said
    expect(await count(tools.pool, "pub.withdrawn where because = 'withheld'")).toBe(1);
    expect(await holding(norwegianNumber)).toEqual([]);
    expect(await say("Servicetorget har ope til klokka 15.")).toBe(1);
    expect(await count(tools.pool, "pub.withdrawn")).toBe(0);
  });

  test("takes a name out when a ground is found against what was published, and keeps the number", async () => {
    const { tools } = opened.app;
    const kept = `pub.entries where agency_id = '${no.id}'`;
    const before = await count(tools.pool, kept);
    const text = "Jeg klager på vedtaket om gebyr. Kan dere svare?";
    const told = `${text} Fødselsnummeret mitt er ${norwegianNumber}. Eg har fått kreft og går til psykolog.`;
    const later = aFeedComment("c-9", text, { authors: [{ name: "Balduin Seinare" }] });
    server.serve("/no.json", aFeed([...planted("Nn"), later]));
    await wholeWay();
    expect(await holding("Balduin")).toEqual(nameColumns);
    server.serve("/no.json", aFeed([...planted("Nn"), { ...later, content_text: told }]));
    await wholeWay();
    expect(await count(tools.pool, kept)).toBe(before + 1);
    expect(await holding("Balduin")).toEqual([]);
    expect(
      await count(tools.pool, `${kept} and party_full = '*****' and ground is not null`),
    ).toBeGreaterThan(0);
  });

  test("an edited post is shown as it is now, with the number of its versions", async () => {
    const { tools } = opened.app;
    const [first, , ...rest] = planted("Nn");
    const edited = aFeedPost("post-2", "Opningstider", "Servicetorget har ope til klokka 16.");
    server.serve("/no.json", aFeed([first ?? {}, edited, ...rest]));
    await wholeWay();
    const found = await tools.pool.query(
      "select p.body, p.versions, p.standing from pub.items p join core.items i on i.id = p.id where i.native_id = 'post-2' and i.agency_id = $1",
      [no.id],
    );
    expect(found.rows).toEqual([
      { body: "Servicetorget har ope til klokka 16.", versions: 5, standing: "visible" },
    ]);
  });
});
