/** The words by which a search knows what may have been meant are those of the public texts, whatever happens to these. */
import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { folded } from "../../src/access/letters.ts";
import { mendWords } from "../../src/db/public-words.ts";
import { type Place, putCase, putEntry, putItem, putPlace } from "../support/public-builders.ts";
import { testSite } from "../support/public-site.ts";

const site = testSite();
let place: Place;
/** of another agency: publications of one wait for each other anyway */
let elsewhere: Place;
let caseId: string;
beforeAll(async () => {
  place = await putPlace(site.owner);
  elsewhere = await putPlace(site.owner);
});
beforeEach(async () => {
  await site.owner.query("delete from pub.entries");
  await site.owner.query("delete from pub.cases");
  await site.owner.query("delete from pub.items");
  caseId = await putCase(site.owner, place, { washed: "Sak" });
});

const texts = [
  "Brøyting på Blåfjellmo",
  "Brøytinga av vegane",
  "Kari Nordmann spør om vegen, 112 og e-post@eksempel.no",
  "Vatnet i Öxnered, ärendet",
  "vegen VEGEN Vegen",
  "",
  "a b ok",
];
const text = (n: number) => texts[n % texts.length] ?? "";

type Client = Pick<pg.ClientBase, "query">;
const changes: readonly ((client: Client, n: number) => Promise<unknown>)[] = [
  (client, n) => putItem(client as pg.Pool, place, { title: null, body: text(n) }),
  (client, n) =>
    putEntry(
      client as pg.Pool,
      { ...place, caseId },
      {
        ...{ washed: text(n), full: text(n + 2), partyFull: text(n * 3) },
      },
    ),
  (client, n) => putCase(client as pg.Pool, place, { washed: text(n), full: text(n + 1) }),
  (client, n) =>
    client.query("update pub.items set body = $1 where hashtext(id::text) % 3 = $2", [text(n), n % 3]),
  (client, n) =>
    client.query(
      "update pub.entries set title_full = title_washed, party_full = $1 where number_in_case = 1",
      [text(n)],
    ),
  (client, n) =>
    client.query("update pub.cases set title_washed = $1 where hashtext(id::text) % 2 = 0", [text(n)]),
  (client, n) => client.query("delete from pub.items where hashtext(id::text) % 2 = $1", [n % 2]),
  (client, n) => client.query("delete from pub.entries where hashtext(id::text) % 3 = $1", [n % 3]),
];

/** As a reader of all texts would list them: words of letters alone. */
async function expected(): Promise<readonly string[]> {
  const found = await site.owner.query<{ text: string }>(
    `select concat_ws(' ', title, body) as text from pub.items
     union all select concat_ws(' ', title_washed, party_washed, title_full, party_full) from pub.entries
     union all select concat_ws(' ', title_washed, title_full) from pub.cases`,
  );
  const words = found.rows.flatMap((row) =>
    row.text.split(/[\s,]+/).filter((word) => /^\p{L}{3,40}$/u.test(word)),
  );
  return [...new Set(words.map(folded))].sort();
}

async function known(): Promise<readonly string[]> {
  // a form of another word is no word of its own
  const found = await site.owner.query<{ form: string }>(
    "select distinct form from pub.words where form = pub.fold(lexeme)",
  );
  return found.rows.map(({ form }) => form).sort();
}

const history = fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(40), fc.boolean()), {
  minLength: 1,
  maxLength: 20,
});

async function lent<Value>(work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const client = await site.owner.connect();
  try {
    return await work(client);
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

describe("the words of public texts", () => {
  test("are those that stand there, after any changes, of which some are taken back", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        await lent(async (client) => {
          for (const [change, n, stays] of steps) {
            await client.query("begin");
            await changes[change]?.(client, n);
            await client.query(stays ? "commit" : "rollback");
          }
        });
        expect(await known()).toEqual(await expected());
        expect(await mendWords(site.owner)).toEqual({ learned: 0, forgotten: 0 });
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test("are also known by their base forms, and gone with the last text", async () => {
    const id = await putItem(site.owner, place, { title: null, body: "Brøytingen gjelder Blåfjellmoen" });
    const forms = async () =>
      (await site.owner.query<{ form: string }>("select form from pub.words where form ~ 'moe?n?$'")).rows;
    expect((await forms()).map(({ form }) => form).sort()).toEqual(
      expect.arrayContaining(["blåfjellmo", "blåfjellmoen"]),
    );
    await site.owner.query("update pub.items set body = 'Brøytingen' where id = $1", [id]);
    expect(await forms()).toEqual([]);
  });

  test("wait for nobody when two publish the same new words in other orders", async () => {
    await lent((one) =>
      lent(async (other) => {
        await one.query("begin");
        await other.query("begin");
        const put = (client: pg.PoolClient, where: Place, body: string) =>
          putItem(client as unknown as pg.Pool, where, { title: null, body });
        await put(one, place, "Storsund");
        await put(other, elsewhere, "Fjordvik");
        await put(one, place, "Fjordvik");
        await put(other, elsewhere, "Storsund");
        await one.query("commit");
        await other.query("rollback");
      }),
    );
    expect(await known()).toEqual(await expected());
  });

  test("that two withdrawals at once left to each other are found and forgotten", async () => {
    const ids = [
      await putItem(site.owner, place, { title: null, body: "Grindaheim" }),
      await putItem(site.owner, elsewhere, { title: null, body: "Grindaheim" }),
    ];
    await lent((one) =>
      lent(async (other) => {
        await one.query("begin");
        await other.query("begin");
        await one.query("delete from pub.items where id = $1", [ids[0]]);
        await other.query("delete from pub.items where id = $1", [ids[1]]);
        await one.query("commit");
        await other.query("commit");
      }),
    );
    expect(await known()).toContain("grindaheim");
    expect(await mendWords(site.owner)).toMatchObject({ learned: 0, forgotten: expect.any(Number) });
    expect(await known()).toEqual(await expected());
  });

  test("are kept from the pages' role, as what asks for them is", async () => {
    for (const asked of [
      "select * from pub.words",
      "select pub.known_words('[]')",
      "select pub.as_known('{}')",
      "select pub.mend_words()",
      "select pub.learn_words('{ord}')",
      "select pub.forget_words('{ord}')",
    ])
      await expect(site.pool.query(asked)).rejects.toThrow(/permission denied/);
  });

  test("answer a search for what is known with texts that hold it, and with nothing otherwise", async () => {
    await putItem(site.owner, place, { title: null, body: "Barnehagen har plass til alle" });
    const hits = async (tree: unknown) =>
      (
        await site.pool.query("select id from pub.search($1, '{Innlegg}', '{}', '{\"limit\":5}', true)", [
          JSON.stringify(tree),
        ])
      ).rowCount;
    expect(await hits({ known: [[["barnehage"], ["plass", "plasser"]]] })).toBe(1);
    expect(await hits({ known: [[["barneh*"]]] })).toBe(1);
    expect(await hits({ known: [[["barnehage"], ["kaie"]], [["x*"]], [[]], []] })).toBe(0);
    expect(await hits({ or: [{ word: "alle" }, { known: [[["kaie"]]] }] })).toBe(0);
    expect(await hits({ and: [{ word: "alle" }, { known: [[["plass"]]] }] })).toBe(1);
    expect(await hits({ not: { known: [[["plass"]]] } })).toBe(0);
  });
});
