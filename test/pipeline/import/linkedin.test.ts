/** Tables that LinkedIn gives of a member and of a page, as people who had them describe them: nothing was recorded. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { GivenArchive } from "../../../src/pipeline/import/import.ts";
import { importing } from "../../support/importing.ts";
import type { ArchiveFile } from "../../support/mastodon-archive.ts";

const place = importing("https://www.linkedin.com/in/kari-vik");

const update = (urn: string) => `https://www.linkedin.com/feed/update/${encodeURIComponent(urn)}`;
const head = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility";
const shares = (rows: readonly string[], name = "Shares.csv"): ArchiveFile => [
  `Basic_LinkedInDataExport/${name}`,
  [head, ...rows].join("\n"),
];
const comments = (rows: readonly string[], name = "Comments.csv"): ArchiveFile => [
  name,
  ["Date,Link,Message", ...rows].join("\n"),
];

async function takeText(name: string, text: string | Buffer, given: Partial<GivenArchive> = {}) {
  await writeFile(join(place.dir, name), text);
  return await place.takePath(join(place.dir, name), given);
}

const items = () =>
  place.rows<{ id: string; text: string; at: Date | null; facts: object }>(
    `select i.native_id as id, i.kind, i.root_native_id as root, i.posted_at as at, s.visibility, v.text, v.facts, i.by_agency as own
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.item_id = i.id order by 1`,
  );

test("posts and comments: ids from addresses, times in UTC, text as it was written whatever the quoting", async () => {
  const result = await place.take([
    shares([
      // each line of a text in quotes of its own, within those of its field
      `2026-05-07 16:41:18,${update("urn:li:ugcPost:7458194261025673216")},"Vegen er open.""\n""""\n""Kjør ""varsamt"", sa «ho».",https://fjordvik.example/veg,,PUBLIC`,
      `2026-04-01 12:00:00,${update("urn:li:share:7448081445065035776")},"Ope hus; kom, ""alle""",,https://media.licdn.com/a.jpg,MEMBER_NETWORK`,
      // passes on what others said
      `2026-03-01 12:00:00,${update("urn:li:share:1")},,,,PUBLIC`,
    ]),
    comments([
      `2026-06-10 18:53:49,${update("urn:li:activity:7401794121226568123")},"Då eg leia \\"Earl Grey\\", ja \\"laget\\",\n\nvar det varmt: C:\\\\"`,
      `2026-06-11 08:00:00,"https://www.linkedin.com/feed/update/urn:li:activity:71?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A71%2C72%29&replyUrn=urn%3Ali%3Acomment%3A%28activity%3A71%2C73%29",Takk`,
      `,${update("urn:li:activity:7401794121226567999")},Utan dato`,
    ]),
    ["messages.csv", "FROM,CONTENT\nKari,privat"],
    ["Connections.csv", "First Name\nOla"],
    ["Profile.csv", "First Name,Birth Date\nKari,1. jan."],
  ]);
  expect(result).toMatchObject({ format: "linkedin", found: 6, kept: 5, refused: 1, newItems: 5 });
  expect(result.codes["import.notOwn"]).toBe(1);
  expect(result.lacks).toEqual(expect.arrayContaining(["dialogue", "messages", "edits", "removals"]));
  const found = Object.fromEntries((await items()).map(({ id, ...item }) => [id, item]));
  expect(found["urn:li:ugcPost:7458194261025673216"]).toEqual({
    kind: "post",
    root: "urn:li:ugcPost:7458194261025673216",
    at: new Date("2026-05-07T16:41:18Z"),
    visibility: "public",
    text: 'Vegen er open.\n\nKjør "varsamt", sa «ho».',
    facts: { externalUrl: "https://fjordvik.example/veg" },
    own: true,
  });
  expect(found["urn:li:share:7448081445065035776"]).toMatchObject({
    visibility: "private",
    text: 'Ope hus; kom, "alle"',
    facts: { audience: "MEMBER_NETWORK" },
  });
  const said = Object.values(found).map(({ text }) => text);
  expect(said).toContain('Då eg leia "Earl Grey", ja "laget",\n\nvar det varmt: C:\\');
  expect(found["urn:li:comment:(urn:li:activity:71,73)"]).toMatchObject({
    kind: "comment",
    root: "urn:li:activity:71",
    visibility: "private",
  });
  expect(said).toContain("Utan dato");
  // what belongs to the member alone is not stored
  const kept = await place.rows<{ url: string }>("select distinct url from core.payloads");
  expect(kept.filter(({ url }) => /messages|Connections|Profile/.test(url))).toEqual([]);
});

test("the same download twice changes nothing, and a newer one with a suffix in its names adds what is new", async () => {
  const row = (n: number) =>
    `2026-05-0${n} 10:00:00,${update(`urn:li:share:745819426102567321${n}`)},Post ${n},,,PUBLIC`;
  const untimed = comments([`,${update("urn:li:activity:9")},Hei`]);
  expect(await place.take([shares([row(1)]), untimed])).toMatchObject({ newItems: 2 });
  expect(await place.take([shares([row(1)]), untimed])).toMatchObject({
    found: 2,
    newItems: 0,
    newVersions: 0,
  });
  const newer = [shares([row(1), row(2)], "Shares_155814142.csv")];
  expect(await place.take(newer)).toMatchObject({ found: 2, newItems: 1, newVersions: 0 });
});

test("what Excel makes of a table: another sign, its own row for it, a mark of byte order, dates of its country", async () => {
  const rows = [
    "\uFEFFsep=;",
    head.replaceAll(",", ";"),
    `07.05.2026 16:41;${update("urn:li:share:1")};"Éin; med semikolon";;;PUBLIC`,
    `7.5.2026 kl. 9.05;${update("urn:li:share:2")};To;;;PUBLIC`,
    `05/07/2026 16:41;${update("urn:li:share:3")};Tre;;;PUBLIC`,
  ];
  const result = await takeText("eksport.csv", rows.join("\r\n"));
  expect(result).toMatchObject({ format: "linkedin", found: 3, kept: 3, refused: 0 });
  expect((await items()).map(({ id, at, text, facts }) => ({ id, at, text, facts }))).toEqual([
    { id: "urn:li:share:1", at: new Date("2026-05-07T16:41:00Z"), text: "Éin; med semikolon", facts: {} },
    { id: "urn:li:share:2", at: new Date("2026-05-07T09:05:00Z"), text: "To", facts: {} },
    // nobody knows whether the day or the month stands first
    { id: "urn:li:share:3", at: null, text: "Tre", facts: { statedTime: "05/07/2026 16:41" } },
  ]);
});

test("the list of a page's posts, with what LinkedIn writes above it: a day is no instant", async () => {
  const rows = [
    '"Tabellen viser innlegg frå siste år, vis «alle»"',
    '"Post title","Post link","Post type","Posted by","Created date","Impressions"',
    `"Ope hus\nlaurdag",https://www.linkedin.com/posts/kari-vik_ope-hus-activity-7100000000000000009-AbCd,Organic,"Ola Berg",05/07/2026,120`,
  ];
  const result = await takeText("fjordvik_content_2026.csv", rows.join("\n"));
  expect(result).toMatchObject({ format: "linkedin", found: 1, kept: 1, saysWhose: true });
  expect(await items()).toEqual([
    {
      id: "urn:li:activity:7100000000000000009",
      kind: "post",
      root: "urn:li:activity:7100000000000000009",
      at: null,
      visibility: "public",
      text: "Ope hus\nlaurdag",
      facts: { statedTime: "05/07/2026", act: "Organic" },
      own: true,
    },
  ]);
});

test("posts of another account, and a workbook in place of a table, are refused with what to do", async () => {
  const other = `2026-05-07 16:41:18,https://www.linkedin.com/posts/ein-annan_hei-share-7100000000000000009-AbCd,Hei,,,PUBLIC`;
  await expect(place.take([shares([other])])).rejects.toMatchObject({ code: "import.otherAccount" });
  const workbook = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  await expect(takeText("fjordvik_content.xls", workbook)).rejects.toMatchObject({
    code: "import.unknownFormat",
    message: expect.stringMatching(/CSV/),
  });
  const open = [
    ["xl/workbook.xml", "<workbook/>"] as ArchiveFile,
    ["[Content_Types].xml", "<a/>"] as ArchiveFile,
  ];
  await expect(place.take(open)).rejects.toMatchObject({ message: expect.stringMatching(/CSV/) });
  await expect(place.take([["Shares.csv", "Foo,Bar\n1,2"]])).rejects.toMatchObject({
    code: "import.damaged",
  });
});

test("broken rows keep out themselves alone; an id that another row has is refused with its reason", async () => {
  const result = await place.take([
    shares([
      `2026-05-07 16:41:18,${update("urn:li:share:1")},God,,,PUBLIC`,
      `2026-05-07 16:41:18,${update("urn:li:share:1")},Annan tekst,,,PUBLIC`,
      `2026-05-07 16:41:18,,Utan adresse,,,PUBLIC`,
      `2026-05-07 16:41:18,${update("urn:li:share:2")},a,b,c,d,e,f`,
      `2026-05-07 16:41:18,${update("urn:li:share:3")},"aldri slutt,,,PUBLIC`,
      `2026-05-07 16:41:18,${update("urn:li:share:4")},Til slutt,,,PUBLIC`,
    ]),
  ]);
  expect(result).toMatchObject({ found: 6, kept: 2, refused: 4 });
  expect(result.codes).toMatchObject({ "item.malformed": 3, "item.duplicateId": 1 });
  expect((await items()).map(({ text }) => text)).toEqual(["God", "Til slutt"]);
});
