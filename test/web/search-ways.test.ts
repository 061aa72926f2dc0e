/** Whichever way a search takes to its rows, it finds the same: common words, rare ones, what is common only long ago. */
import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseQuery } from "../../src/access/query.ts";
import { searchTree } from "../../src/access/shown.ts";
import { day as dayOfText } from "../../src/domain/day.ts";
import { type SearchRequest, search, searchAndCount } from "../../src/web/search.ts";
import { daysAgo, type Place, putCase, putItem, putPlace, siteNow } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
const size = 6000;
let place: Place;
let elsewhere: Place;

/** The words of the entry with this number, oldest first; names stand only in the text with names. */
function wordsOf(n: number): { readonly washed: readonly string[]; readonly name: string } {
  const washed = ["fellesord"];
  if (n % 2 === 0) washed.push("halvpartord");
  if (n % 1500 === 7) washed.push("sjeldenord");
  if (n < 2500) washed.push("fortidsord");
  if (n >= size - 40) washed.push("nyttord");
  if (n % 3 === 0) washed.push("tredjeord", "på");
  return { washed, name: n % 5 === 0 ? "Kanarinavn" : "Annet" };
}

/** half of them are older than a year, at most */
const isOpen = (n: number) => n >= size / 2;

beforeAll(async () => {
  place = await putPlace(site.owner);
  elsewhere = await putPlace(site.owner);
  const numbers = Array.from({ length: size }, (_, n) => n);
  const places = [place, elsewhere];
  const cases = await Promise.all(places.map((one) => putCase(site.owner, one, { washed: "sak" })));
  const rows = numbers.map((n) => ({
    at: n % 4 === 0 ? 1 : 0,
    n,
    washed: wordsOf(n).washed.join(" "),
    full: `${wordsOf(n).washed.join(" ")} ${wordsOf(n).name}`,
    published: (isOpen(n) ? siteNow : daysAgo(400)).toISOString(),
  }));
  await site.owner.query(
    `insert into pub.entries (id, agency_id, case_id, channel_id, year, sequence, number_in_case, direction, journaled_on,
       title_washed, title_full, party_washed, party_full, published_at)
     select md5(n::text)::uuid, ($2::uuid[])[at + 1], ($3::uuid[])[at + 1], ($4::uuid[])[at + 1], 2026, n, n,
            case when n % 10 = 0 then 'outgoing' else 'incoming' end, date '2020-01-01' + n / 3, washed, "full", '', '', published
       from jsonb_to_recordset($1::jsonb) as r(at int, n int, washed text, "full" text, published timestamptz)`,
    [
      JSON.stringify(rows),
      places.map(({ agencyId }) => agencyId),
      cases,
      places.map(({ channelId }) => channelId),
    ],
  );
  await site.owner.query("analyze pub.entries");
}, 120_000);

type Holds = (n: number, has: (word: string) => boolean) => boolean;

/** What a person who read all entries would find, newest first. */
function expected(holds: Holds): number[] {
  const found = Array.from({ length: size }, (_, n) => n).filter((n) => {
    const { washed, name } = wordsOf(n);
    const words = isOpen(n) ? [...washed, name] : washed;
    return holds(n, (word) => words.includes(word));
  });
  return found.reverse();
}

const asked = (query: string, filter: SearchRequest["filter"] = {}): SearchRequest => ({
  query,
  kinds: ["Journalpost", "Saksmappe", "Innlegg"],
  filter,
});

async function numbers(
  request: SearchRequest,
  page: { limit: number; offset?: number; descending?: boolean },
) {
  const { found, count, more } = await searchAndCount(
    site,
    { ...request, kinds: ["Journalpost"] },
    { descending: true, ...page },
  );
  return { numbers: found.map((row) => (row.kind === "Journalpost" ? row.entry.sequence : -1)), count, more };
}

/** Within one day the order is that of the ids, which say nothing here: days are compared. */
const dayOf = (n: number) => Math.floor(n / 3);

const ways: readonly (readonly [string, string, Holds])[] = [
  ["a word that stands everywhere", "fellesord", () => true],
  ["a word of every other entry", "halvpartord", (_, has) => has("halvpartord")],
  ["a rare word", "sjeldenord", (_, has) => has("sjeldenord")],
  ["a word that was common long ago, and is not now", "fortidsord", (_, has) => has("fortidsord")],
  ["a word of the newest only", "nyttord", (_, has) => has("nyttord")],
  ["a word that stands nowhere", "ingenord", () => false],
  ["a rare word with a common one", "fellesord sjeldenord", (_, has) => has("sjeldenord")],
  ["two words that never meet", "fortidsord nyttord", () => false],
  ["either of two rare words", "sjeldenord | nyttord", (_, has) => has("sjeldenord") || has("nyttord")],
  ["not a common word", "-halvpartord", (_, has) => !has("halvpartord")],
  [
    "a rare word without a common one",
    "sjeldenord -halvpartord",
    (_, has) => has("sjeldenord") && !has("halvpartord"),
  ],
  ["nothing but what is not there", "-fellesord", () => false],
  ["a name, found in what is open alone", "kanarinavn", (_, has) => has("Kanarinavn")],
  [
    "without a name, which tells nothing of what is closed",
    "fortidsord -kanarinavn",
    (_, has) => has("fortidsord") && !has("Kanarinavn"),
  ],
  ["an exact phrase", '"fellesord halvpartord"', (_, has) => has("halvpartord")],
  ["a word of two letters", "på", (_, has) => has("på")],
  ["a phrase or a word", '"tredjeord på" | sjeldenord', (_, has) => has("tredjeord") || has("sjeldenord")],
  ["a part of a word", "ord", () => true],
];

describe.each(ways)("%s", (_, query, holds) => {
  const wanted = expected(holds);

  test("is found as a reader of all entries would, and counted to five hundred", async () => {
    const { numbers: first, count, more } = await numbers(asked(query), { limit: 30 });
    expect([count, more]).toEqual([Math.min(wanted.length, 500), wanted.length > 500]);
    expect(first.map(dayOf)).toEqual(wanted.slice(0, 30).map(dayOf));
    expect(first.filter((n) => !wanted.includes(n))).toEqual([]);
  });

  test("is counted to a thousand where a reader has paged far", async () => {
    const { numbers: far, count, more } = await numbers(asked(query), { limit: 25, offset: 475 });
    expect([count, more]).toEqual([Math.min(wanted.length, 1000), wanted.length > 1000]);
    expect(far.map(dayOf)).toEqual(wanted.slice(475, 500).map(dayOf));
  });

  test("is found page after page, by place and by cursor", async () => {
    const { numbers: third } = await numbers(asked(query), { limit: 20, offset: 40 });
    expect(third.map(dayOf)).toEqual(wanted.slice(40, 60).map(dayOf));
    const first = await search(
      site,
      { ...asked(query), kinds: ["Journalpost"] },
      { limit: 50, descending: true },
    );
    const [last] = first.slice(-1);
    if (first.length < 50 || last?.kind !== "Journalpost") return expect(wanted.length).toBeLessThan(51);
    const after = { day: last.day, id: last.entry.id };
    const next = await search(site, asked(query), { limit: 10, after, descending: true });
    const seen = new Set(first.map((row) => row.kind === "Journalpost" && row.entry.id));
    expect(next.filter((row) => row.kind === "Journalpost" && seen.has(row.entry.id))).toEqual([]);
    expect(next.map((row) => (row.kind === "Journalpost" ? dayOf(row.entry.sequence) : -1))).toEqual(
      wanted.slice(50, 60).map(dayOf),
    );
  });

  test("is found from the oldest on", async () => {
    const { numbers: oldest } = await numbers(asked(query), { limit: 30, descending: false });
    expect(oldest.map(dayOf)).toEqual(wanted.toReversed().slice(0, 30).map(dayOf));
  });

  test("is found within an agency, a period and a direction", async () => {
    const here = await numbers(asked(query, { agency: elsewhere.agencyId }), { limit: 2000 });
    expect(here.numbers.map(dayOf)).toEqual(
      wanted
        .filter((n) => n % 4 === 0)
        .map(dayOf)
        .slice(0, 2000),
    );
    const filter = { to: dayOfText("2021-06-01"), directions: ["outgoing"] } as const;
    const days = (Date.UTC(2021, 5, 1) - Date.UTC(2020, 0, 1)) / 86_400_000;
    const then = await numbers(asked(query, filter), { limit: 2000 });
    expect(then.numbers.map(dayOf)).toEqual(
      wanted
        .filter((n) => n % 10 === 0 && dayOf(n) <= days)
        .map(dayOf)
        .slice(0, 2000),
    );
  });
});

test("all kinds are found together, the newest first", async () => {
  const { found, count } = await searchAndCount(site, asked("sak | sjeldenord"), {
    limit: 10,
    descending: true,
  });
  expect(count).toBe(2 + expected((_, has) => has("sjeldenord")).length);
  expect(found.map(({ kind }) => kind).sort()).toEqual([
    ...Array(4).fill("Journalpost"),
    "Saksmappe",
    "Saksmappe",
  ]);
  expect(found.map(({ day }) => day)).toEqual(
    found
      .map(({ day }) => day)
      .toSorted()
      .reverse(),
  );
});

test("what was posted in any year is found, in the order of its days", async () => {
  const years = [1987, 1999, 2000, 2031, 2059, 2060, 2061, 2099];
  for (const year of years)
    await putItem(site.owner, place, { body: "årstallsord", postedAt: new Date(Date.UTC(year, 5, 1)) });
  const { found } = await searchAndCount(site, asked("årstallsord"), { limit: 30, descending: true });
  expect(found.map(({ day }) => Number(day.slice(0, 4)))).toEqual(years.toReversed());
  const within = { from: dayOfText("1999-01-01"), to: dayOfText("2060-12-31") };
  const some = await searchAndCount(site, asked("årstallsord", within), { limit: 30, descending: false });
  expect(some.found.map(({ day }) => Number(day.slice(0, 4)))).toEqual([1999, 2000, 2031, 2059, 2060]);
});

/** Every entry that holds, by the same conditions, with no index and no way chosen. */
async function plain(query: string, { agency, from, to }: SearchRequest["filter"], descending: boolean) {
  const tree = JSON.stringify(searchTree(parseQuery(query)));
  const {
    rows: [parts],
  } = await site.owner.query(
    "select pub.open_condition() as open, pub.condition($1, 'Journalpost', true) as named, pub.condition($1, 'Journalpost', false) as closed",
    [tree],
  );
  const order = descending ? "desc" : "asc";
  const { rows } = await site.owner.query<{ id: string }>(
    `select t.id from pub.entries t
      where case when ${parts.open} then ${parts.named} else ${parts.closed} end
        and ($1::uuid is null or t.agency_id = $1) and ($2::date is null or t.journaled_on >= $2) and ($3::date is null or t.journaled_on <= $3)
      order by t.journaled_on ${order}, t.id ${order}`,
    [agency, from, to],
  );
  return rows.map(({ id }) => id);
}

test("every search gives the rows of the plain statement in its order, on each page", async () => {
  const texts = [
    ...wordsOf(7).washed,
    "sjeldenord",
    "fortidsord",
    "nyttord",
    "tredjeord",
    "på",
    "Kanarinavn",
    "ingenord",
  ];
  const word = fc.constantFrom(...texts, "ord", "halv", '"tredjeord på"', '"fellesord halvpartord"');
  const part = fc.oneof(
    word,
    word.map((one) => `-${one}`),
    fc.tuple(word, word).map(([one, other]) => `(${one} | ${other})`),
  );
  const someDay = fc.option(
    fc
      .integer({ min: -400, max: 2400 })
      .map((n) => dayOfText(new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))),
    { nil: undefined },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" ")),
      fc.record({ from: someDay, to: someDay, elsewhere: fc.boolean() }),
      fc.record({ descending: fc.boolean(), limit: fc.integer({ min: 1, max: 60 }), offset: fc.nat(700) }),
      async (query, { from, to, elsewhere: other }, page) => {
        const filter = { from, to, agency: other ? elsewhere.agencyId : undefined };
        const wanted = await plain(query, filter, page.descending);
        const request: SearchRequest = { query, kinds: ["Journalpost"], filter };
        const { found, count, more } = await searchAndCount(site, request, page);
        const idsOf = (rows: typeof found) =>
          rows.map((row) => (row.kind === "Journalpost" ? row.entry.id : ""));
        expect(idsOf(found)).toEqual(wanted.slice(page.offset, page.offset + page.limit));
        expect(more ? count < wanted.length : count === wanted.length).toBe(true);
        const [last] = found.slice(-1);
        if (last?.kind !== "Journalpost") return;
        const after = { day: last.day, id: last.entry.id };
        const next = await search(site, request, { limit: 20, after, descending: page.descending });
        expect(idsOf(next)).toEqual(
          wanted.slice(page.offset + found.length, page.offset + found.length + 20),
        );
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
