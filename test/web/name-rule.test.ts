/** The one-year rule over the whole site: a name that may not be found occurs nowhere and answers no question. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import { publicId } from "../../src/access/ids.ts";
import { namesOpen } from "../../src/access/names.ts";
import {
  daysAgo,
  type Place,
  putCase,
  putEntry,
  putItem,
  putPlace,
  siteNow,
} from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
const canary = "Zebulon Kanarifugl";

interface Planted {
  readonly entryId: string;
  readonly caseId: string;
  readonly place: Place;
}

/** Everything of a row that may hold names holds the canary; the washed texts say the same without it. */
async function plant(names: "searchable-1y" | "hidden", publishedAt: Date, word: string): Promise<Planted> {
  const place = await putPlace(site.owner, names);
  const postId = await putItem(site.owner, place, { title: `Innlegg ${word}`, body: `Tekst ${word}` });
  const caseId = await putCase(site.owner, place, {
    washed: `Sak ${word}`,
    full: `Sak ${word} ${canary}`,
    publishedAt,
    postId,
  });
  const entryId = await putEntry(
    site.owner,
    { ...place, caseId },
    {
      washed: `Kommentar ${word}`,
      full: `Kommentar ${word} fra ${canary}`,
      partyWashed: "Privatperson",
      partyFull: canary,
      publishedAt,
    },
  );
  return { entryId, caseId, place };
}

let open: Planted;
let old: Planted;
let hidden: Planted;

beforeAll(async () => {
  open = await plant("searchable-1y", daysAgo(300), "aaferskord");
  old = await plant("searchable-1y", daysAgo(370), "bbgammelord");
  hidden = await plant("hidden", daysAgo(2), "ccskjultord");
});

async function found(query: string, more = ""): Promise<string[]> {
  const answer = await site.get(`/api/v1/search?limit=100&query=${encodeURIComponent(query)}${more}`);
  const { items } = (await answer.json()) as { items: { systemId: string; entity: string }[] };
  return items.filter(({ entity }) => entity !== "Innlegg").map(({ systemId }) => systemId);
}

describe("a name is found for one year, where the agency publishes names at all", () => {
  test.each([
    ["a word of it", "kanarifugl"],
    ["the beginning of a word", "zebul"],
    ["an inner part of a word", "fugl"],
    ["the exact phrase", '"Zebulon Kanarifugl"'],
    ["with a washed word", "aaferskord kanarifugl"],
    ["or another word", "kanarifugl | finnesikke"],
    ["doubly negated", "-(-kanarifugl)"],
    ["with a filter on the party", "kanarifugl&korrespondansepartNavn=zebulon"],
  ])("%s finds only the entry that is open", async (_, query) => {
    const [text = "", more] = query.split("&");
    const ids = await found(text, more === undefined ? "" : `&${more}`);
    expect(ids).toContain(open.entryId);
    for (const planted of [old, hidden]) {
      expect(ids).not.toContain(planted.entryId);
      expect(ids).not.toContain(planted.caseId);
    }
  });

  test.each(["korrespondansepartNavn=zebulon", "tittel=kanarifugl"])(
    "the filter %s answers no more",
    async (filter) => {
      const ids = await found("", `&${filter}`);
      expect(ids).toContain(open.entryId);
      expect(ids).not.toContain(old.entryId);
      expect(ids).not.toContain(hidden.entryId);
    },
  );
});

describe("a negated name tells nothing about what may not be found", () => {
  test("an open entry that holds the name is left out", async () => {
    expect(await found("aaferskord -kanarifugl")).toEqual([]);
  });

  test.each([
    ["bbgammelord", () => old],
    ["ccskjultord", () => hidden],
  ])("%s answers the same with and without the negated name", async (word, planted) => {
    const expected = [planted().caseId, planted().entryId].sort();
    expect((await found(word)).sort()).toEqual(expected);
    expect((await found(`${word} -kanarifugl`)).sort()).toEqual(expected);
    expect((await found(`${word} -"Zebulon Kanarifugl"`)).sort()).toEqual(expected);
    expect((await found(`${word} -(kanarifugl | zebulon)`)).sort()).toEqual(expected);
    expect(await found(`${word} (kanarifugl | -kanarifugl)`)).toHaveLength(2);
  });

  test("the count of the page tells no more than the rows", async () => {
    expect(await site.text("/sok?query=bbgammelord+-kanarifugl&type=inngaaende")).toContain("1–1 av 1");
    expect(await site.text("/sok?query=bbgammelord+kanarifugl&type=inngaaende")).toContain("Ingen treff");
  });
});

describe("the name occurs in no answer about an entry that is closed", () => {
  const paths = (planted: Planted): string[] => {
    const [jp, sm] = [publicId("entry", planted.entryId), publicId("case", planted.caseId)];
    const enhet = publicId("agency", planted.place.agencyId);
    return [
      `/journal?enhet=${enhet}&dato=2026-11-20`,
      `/journal?enhet=${enhet}`,
      `/journal/${jp}`,
      `/journal/${jp}?lang=sv`,
      `/journal/${jp}x`,
      `/sok?enhet=${enhet}`,
      `/sok?enhet=${enhet}&type=sak`,
      `/sok?enhet=${enhet}&query=kommentar`,
      "/sok?query=bbgammelord",
      "/sok?query=ccskjultord",
      "/kanaler",
      "/om",
      `/api/v1/enhet/${enhet}`,
      `/api/v1/journalpost/${jp}?expand=saksmappe&expand=journalenhet`,
      `/api/v1/journalpost?journalenhet=${enhet}&expand=saksmappe`,
      `/api/v1/saksmappe/${sm}`,
      `/api/v1/saksmappe?journalenhet=${enhet}`,
      `/api/v1/saksmappe/${sm}/journalpost?expand=saksmappe`,
      `/api/v1/search?journalenhet=${enhet}&expand=saksmappe`,
      `/api/v1/search?query=bbgammelord`,
      "/api/v1/openapi.json",
      "/api/v1/kanal",
      `/api/v1/search?limit=x&journalenhet=${enhet}`,
      `/api/v1/journalpost/${sm}`,
    ];
  };

  test.each([
    ["older than one year", () => old],
    ["of an agency that hides names", () => hidden],
  ])("%s", async (_, planted) => {
    for (const path of paths(planted())) {
      const answer = await site.get(path);
      const everything = `${JSON.stringify([...answer.headers])} ${await answer.text()}`;
      expect({ path, leaks: /kanarifugl|zebulon/i.test(everything) }).toEqual({ path, leaks: false });
    }
    expect(site.faults).toEqual([]);
  });

  test("and it does occur while the entry is open, so that this test tests something", async () => {
    expect(await site.text(`/journal/${publicId("entry", open.entryId)}`)).toContain(canary);
    const answer = await site.get(`/api/v1/journalpost/${publicId("entry", open.entryId)}`);
    expect(await answer.json()).toMatchObject({
      offentligTittel: "Kommentar aaferskord",
      offentligTittelSensitiv: `Kommentar aaferskord fra ${canary}`,
      korrespondansepart: [
        { korrespondansepartNavn: "Privatperson", korrespondansepartNavnSensitiv: canary },
      ],
    });
  });

  test("the citation, which lives longer than a year, never holds it", async () => {
    const page = await site.text(`/journal/${publicId("entry", open.entryId)}`);
    const citation = /<p class="quote">(.*?)<\/p>/s.exec(page)?.[1];
    expect(citation).toContain("Kommentar aaferskord");
    expect(citation).not.toContain("Zebulon");
  });
});

describe("the public role itself cannot get past the rule", () => {
  test.each([
    "select folded from pub.entries",
    "select full_words from pub.entries",
    "select parts from pub.entries",
    "select folded from pub.cases",
    "select parts from pub.cases",
    "select item_id from pub.entries",
    "select * from pub.search_arm('Journalpost', '{}', '{}', '{}', '{}', '{}', true, 1, 1, true)",
    "select pub.condition('{\"word\":\"x\"}', 'Journalpost', true)",
    "select pub.open_condition()",
  ])("%s", async (statement) => {
    await expect(site.pool.query(statement)).rejects.toThrow(/permission denied/);
  });

  test.each([
    `{"word":"x') or true or ('"}`,
    `{"phrase":"x'); drop table pub.entries; --"}`,
    `{"word":"\\\\"}`,
    `{"word":"a' & 'b"}`,
    `{"word":"%"}`,
  ])("a query that would be SQL stays a text: %s", async (query) => {
    const answer = await site.pool.query(
      "select * from pub.search($1::jsonb, '{Journalpost,Saksmappe,Innlegg}', '{}', '{\"limit\":10}', true)",
      [query],
    );
    expect(answer.rows).toEqual([]);
  });

  test.each([
    " kanarifugl",
    "\tkanarifugl",
    " \tkanarifugl",
    "\nkanarifugl",
    "\u00a0kanarifugl",
    '" kanarifugl',
  ])("what marks a name in the index asks for none: %j", async (word) => {
    const answer = await site.pool.query(
      "select id from pub.search($1::jsonb, '{Journalpost,Saksmappe,Innlegg}', '{}', '{\"limit\":100}', true)",
      [JSON.stringify({ word })],
    );
    const ids = answer.rows.map(({ id }) => id);
    for (const planted of [old, hidden])
      expect([ids.includes(planted.entryId), ids.includes(planted.caseId)]).toEqual([false, false]);
  });

  test("a query of unknown shape is refused", async () => {
    const statement = `select * from pub.search('{"sql":"true"}', '{Journalpost}', '{}', '{"limit":10}', true)`;
    await expect(site.pool.query(statement)).rejects.toThrow(/unknown part/);
  });

  test("a filter that is not known finds nothing rather than everything", async () => {
    const statement = `select * from pub.search('{"and":[]}', '{Journalpost,Saksmappe,Innlegg}', '{"unknown":1}', '{"limit":10}', true)`;
    expect((await site.pool.query(statement)).rows).toEqual([]);
  });
});

describe("a year after the publication, at midnight where the agency is, the name goes", () => {
  test.each([
    ["on an ordinary day", "2025-11-20T10:00:00Z", "2026-11-20T22:59:59Z", "2026-11-20T23:00:00Z"],
    ["on a leap day", "2027-02-28T10:00:00Z", "2028-02-29T22:59:59Z", "2028-02-29T23:00:00Z"],
    ["at New Year", "2026-12-31T22:59:59Z", "2027-12-31T22:59:59Z", "2027-12-31T23:00:00Z"],
    [
      "the night before the hour is skipped",
      "2026-03-27T22:59:59Z",
      "2027-03-27T22:59:59Z",
      "2027-03-27T23:00:00Z",
    ],
    [
      "the night after the hour was skipped",
      "2026-03-28T22:59:59Z",
      "2027-03-28T21:59:59Z",
      "2027-03-28T22:00:00Z",
    ],
    [
      "the night after the hour came twice",
      "2026-10-31T22:59:59Z",
      "2027-10-31T22:59:59Z",
      "2027-10-31T23:00:00Z",
    ],
  ])("%s", async (_, published, last, first) => {
    const word = `natteord${published.replaceAll(/\D/g, "")}`;
    const { entryId } = await plant("searchable-1y", new Date(published), word);
    try {
      for (const [at, open] of [
        [last, true],
        [first, false],
      ] as const) {
        await site.setClock(new Date(at));
        const shown = await site.text(`/journal/${publicId("entry", entryId)}`);
        expect({ at, open: shown.includes(canary) }).toEqual({ at, open });
        expect({ at, found: (await found(`${word} kanarifugl`)).includes(entryId) }).toEqual({
          at,
          found: open,
        });
      }
    } finally {
      await site.setClock(siteNow);
    }
  });
});

test("the database and the pages agree on when names close", async () => {
  const zone = "Europe/Oslo";
  const instants = [
    "2025-11-19T22:59:59Z",
    "2025-11-19T23:00:00Z",
    "2024-02-28T22:59:00Z",
    "2024-02-29T12:00:00Z",
    "2025-02-28T23:30:00Z",
    "2025-03-30T00:30:00Z",
  ];
  const asked = [
    "2026-11-20T12:00:00Z",
    "2025-02-28T12:00:00Z",
    "2025-03-01T12:00:00Z",
    "2026-03-29T12:00:00Z",
    "2028-02-29T12:00:00Z",
  ];
  for (const published of instants)
    for (const at of asked) {
      const { rows } = await site.owner.query("select pub.names_open('searchable-1y', $1, $2, $3) as open", [
        zone,
        published,
        at,
      ]);
      expect({ published, at, open: rows[0].open }).toEqual({
        published,
        at,
        open: namesOpen("searchable-1y", zone, new Date(published), new Date(at)),
      });
    }
});
