/** Tables that people keep of what was said: chats, and old collections of posts with all that is wrong with them. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { GivenArchive } from "../../../src/pipeline/import/import.ts";
import { importing } from "../../support/importing.ts";

const place = importing("https://chat.example/fjordvik");

async function takeText(name: string, text: string, given: Partial<GivenArchive> = {}) {
  await writeFile(join(place.dir, name), text);
  return await place.takePath(join(place.dir, name), given);
}

const items = () =>
  place.rows(
    `select i.native_id, i.kind, i.by_agency, i.root_native_id as root, s.visibility, v.author_name as author, v.text
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.item_id = i.id order by i.posted_at, 1`,
  );

test("a chat as CSV: each conversation is a thread, and nobody is told that it was public", async () => {
  const rows = [
    "\uFEFFid;time;conversation;sender;direction;message",
    '1;2026-03-01T10:00:00+01:00;a;Kari;in;"Når opnar vegen?\r\nHelsing Kari"',
    '2;2026-03-01T10:05:00+01:00;a;Fjordvik kommune;out;"Han opnar ""truleg"" i kveld; følg med."',
    "3;2026-03-01T11:00:00+01:00;b;Ola;in;Hei",
  ];
  const result = await takeText("chat.csv", rows.join("\r\n"));
  expect(result).toMatchObject({ format: "transcript", found: 3, kept: 3, refused: 0, saysWhose: false });
  expect(await items()).toEqual([
    {
      native_id: "1",
      kind: "message",
      by_agency: false,
      root: "1",
      visibility: "private",
      author: "Kari",
      text: "Når opnar vegen?\r\nHelsing Kari",
    },
    {
      native_id: "2",
      kind: "message",
      by_agency: true,
      root: "1",
      visibility: "private",
      author: "Fjordvik kommune",
      text: 'Han opnar "truleg" i kveld; følg med.',
    },
    {
      native_id: "3",
      kind: "message",
      by_agency: false,
      root: "3",
      visibility: "private",
      author: "Ola",
      text: "Hei",
    },
  ]);
});

test("who wrote a row is told in the words of Nordic tools; a word that says neither refuses the row", async () => {
  const [agency, others] = [
    ["ut", "utgående", "Utgåande", "skickat", "outbound", "agent", "ja", "sendt"],
    ["inn", "inngående", "inngåande", "inkommande", "inbound", "kunde", "nei", "innbygger"],
  ];
  const rows = [...agency, ...others, "kanskje"].map(
    (word, n) => `2026-03-01T10:${String(n).padStart(2, "0")}:00+01:00;${n};${word};Tekst ${n}`,
  );
  const result = await takeText("chat.csv", ["time;id;direction;message", ...rows].join("\n"));
  expect(result).toMatchObject({ found: 17, kept: 16, refused: 1 });
  expect(result.findings[0]?.detail).toMatch(/^"kanskje" does not say whether the agency wrote it/);
  const told = await place.rows<{ native_id: string; by_agency: boolean }>(
    "select native_id, by_agency from core.items order by native_id::int",
  );
  expect(told.map(({ by_agency }) => by_agency)).toEqual([
    ...agency.map(() => true),
    ...others.map(() => false),
  ]);
});

test("collections that overlap, whose columns change between files, hold each post once, also without ids", async () => {
  const one = [
    "text,favoriteCount,replyToSN,created,id,screenName",
    "Ras på vegen,1,NA,2014-01-02T10:00:00Z,11,fjordvik",
    "Vegen er open,0,NA,2014-01-03T10:00:00Z,12,fjordvik",
  ];
  const other = [
    "created,screenName,text,id",
    "2014-01-03T10:00:00Z,fjordvik,Vegen er open,12",
    "2014-01-04T10:00:00Z,fjordvik,God tur,13",
  ];
  const bare = [
    "created,screenName,text",
    "2013-12-01T10:00:00Z,fjordvik,Utan id",
    "2013-12-01T10:00:00Z,fjordvik,Utan id",
  ];
  const given = { itemKind: "post" } as const;
  expect(await takeText("a.csv", one.join("\n"), given)).toMatchObject({ found: 2, newItems: 2 });
  expect(await takeText("b.csv", other.join("\n"), given)).toMatchObject({ found: 2, newItems: 1 });
  expect(await takeText("c.csv", bare.join("\n"), given)).toMatchObject({ found: 2, kept: 2, newItems: 1 });
  expect(await takeText("c.csv", bare.join("\n"), given)).toMatchObject({ found: 2, kept: 2, newItems: 0 });
  expect((await items()).map((row) => (row as { kind: string; by_agency: boolean }).by_agency)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test("broken rows keep themselves out and say where they stand", async () => {
  const rows = [
    "id,author,text,visibility",
    '1,Kari,"aldri slutt,public',
    "2,Ola,Hei,public",
    "3,Ola,Hei,offentleg",
    "4,Ola,a,b,c",
    "5,Ola,,public",
  ];
  const result = await takeText("chat.csv", rows.join("\n"));
  expect(result).toMatchObject({ found: 5, kept: 1, refused: 4 });
  expect(result.findings.map(({ place: at, nativeId }) => [nativeId, at.replace(/, bytes.*/, "")])).toEqual([
    [undefined, "piece 0 chat.csv record 2"],
    ["3", "piece 0 chat.csv record 4"],
    [undefined, "piece 0 chat.csv record 5"],
    ["5", "piece 0 chat.csv record 6"],
  ]);
});

test("a list of JSON objects says the same; a time without a zone is kept as it was written and is no instant", async () => {
  const tooLong = Number("1626923451234567892");
  const list = [
    {
      id: "1",
      time: "2026-03-01T10:00:00Z",
      author: "Kari",
      text: "Hei",
      visibility: "public",
      kind: "comment",
    },
    { id: tooLong, time: "01.03.2026 10:00", author: "@Fjordvik", text: "Hallo" },
    { id: "3", time: "01.03.2026 10:01", author: "@Fjordvik", text: "Hallo att", parent: "1" },
  ];
  const text = JSON.stringify(list).replace("1626923451234567000", "1626923451234567892");
  const result = await takeText("chat.json", text);
  expect(result).toMatchObject({ found: 3, kept: 2, refused: 1 });
  const [stated] = await place.rows<{
    facts: object;
    posted_at: Date | null;
    by_agency: boolean;
    root_native_id: string;
  }>(
    "select v.facts, i.posted_at, i.by_agency, i.root_native_id from core.items i join core.versions v on v.item_id = i.id where i.native_id = '3'",
  );
  expect(stated).toEqual({
    facts: { statedTime: "01.03.2026 10:01" },
    posted_at: null,
    by_agency: true,
    root_native_id: "1",
  });
});

test("the row by which a program tells Excel its sign is no row of the table", async () => {
  const rows = ["\uFEFFsep=;", "id;time;sender;message", "1;2026-03-01T10:00:00+01:00;Kari;Hei, du"];
  const result = await takeText("chat.csv", rows.join("\r\n"));
  expect(result).toMatchObject({ format: "transcript", found: 1, kept: 1, refused: 0 });
});
