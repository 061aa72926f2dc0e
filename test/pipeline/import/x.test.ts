/** Archives of accounts of X, written after the documentation of their fields: nothing of them was recorded. */
import { describe, expect, test } from "@jest/globals";
import { importing } from "../../support/importing.ts";
import type { ArchiveFile } from "../../support/mastodon-archive.ts";
import { aPicture } from "../../support/pictures.ts";

const place = importing("https://twitter.com/FjordvikKomm");

type Fields = Readonly<Record<string, unknown>>;

function aTweet(id: string, fields: Fields = {}): Fields {
  return {
    tweet: {
      edit_info: {
        initial: { editTweetIds: [id], editableUntil: "2023-02-18T13:33:11.000Z", editsRemaining: "5" },
      },
      retweeted: false,
      entities: { hashtags: [], urls: [], user_mentions: [] },
      favorite_count: "3",
      id_str: id,
      id,
      truncated: false,
      created_at: "Sat Feb 18 12:33:11 +0000 2023",
      full_text: `Melding ${id} frå Håøya`,
      lang: "no",
      ...fields,
    },
  };
}

function script(name: string, list: readonly unknown[]): ArchiveFile {
  return [
    `data/${name}.js`,
    `window.YTD.${name.replace(/-/g, "_")}.part0 = ${JSON.stringify(list, null, 2)}`,
  ];
}

const account = script("account", [
  {
    account: {
      email: "post@fjordvik.example",
      username: "FjordvikKomm",
      accountId: "900",
      accountDisplayName: "Fjordvik",
    },
  },
]);
const manifest: ArchiveFile = [
  "data/manifest.js",
  `window.__THAR_CONFIG = ${JSON.stringify({ userInfo: { accountId: "900", userName: "FjordvikKomm" }, archiveInfo: { generationDate: "2026-01-02T03:04:05.000Z" } })}`,
];
const whole = (tweets: readonly unknown[], others: readonly ArchiveFile[] = []) => [
  account,
  manifest,
  script("tweets", tweets),
  ...others,
];
const texts = async () =>
  Object.fromEntries(
    (
      await place.rows<{ native_id: string; text: string }>(
        "select i.native_id, v.text from core.items i join core.versions v on v.item_id = i.id",
      )
    ).map((row) => [row.native_id, row.text]),
  );

describe("R28: long texts are joined, and what is cut is marked", () => {
  const beginning = `${"Kommunen melder om ras på vegen. ".repeat(8)}`.trim();
  const longText = `${beginning} Her står resten, med https://t.co/lang på slutten.`;
  const note = {
    noteTweet: {
      noteTweetId: "77",
      createdAt: "2023-02-18T12:33:11.000Z",
      core: {
        text: longText,
        urls: [{ shortUrl: "https://t.co/lang", expandedUrl: "https://fjordvik.example/ras" }],
      },
    },
  };

  test("a note-tweet is the text of the tweet that it continues", async () => {
    const cut = aTweet("1001", { full_text: `${beginning}… https://t.co/abc` });
    const result = await place.take(whole([cut, aTweet("1002")], [script("note-tweet", [note])]));
    expect(result).toMatchObject({ found: 2, kept: 2, codes: {} });
    expect((await texts())["1001"]).toBe(
      longText.replace("https://t.co/lang", "https://fjordvik.example/ras"),
    );
    expect((await texts())["1002"]).toBe("Melding 1002 frå Håøya");
  });

  test("without one it is kept as far as it goes, and marked; an ellipsis of the writer's own is not", async () => {
    const flagged = aTweet("1", { truncated: true, full_text: "Ras på vegen…" });
    const long = aTweet("2", { full_text: `${beginning}… https://t.co/abc` });
    const own = aTweet("3", { full_text: "Meir kjem…" });
    const result = await place.take(whole([flagged, long, own]));
    expect(result.codes).toEqual({ "import.truncatedText": 2 });
    const marked = await place.rows(
      "select i.native_id from core.items i join core.versions v on v.item_id = i.id where v.facts ->> 'truncated' = 'true' order by 1",
    );
    expect(marked).toEqual([{ native_id: "1" }, { native_id: "2" }]);
  });

  test("ids are text: two that are one number to JavaScript stay two, also where the archive writes numbers", async () => {
    const [one, other, alone] = ["1626923451234567890", "1626923451234567891", "1626923451234567892"];
    expect(Number(one)).toBe(Number(other));
    const answered = aTweet(other, { in_reply_to_status_id_str: one, in_reply_to_status_id: one });
    const [name, text] = script("tweets", [aTweet(one), answered, aTweet(alone)]);
    // the archives of 2012 to 2018 have both, and collections of others the number alone
    const numbered = String(text)
      .replace(/"(id|in_reply_to_status_id)": "(\d{19})"/g, '"$1": $2')
      .replace(`"id_str": "${alone}",`, "");
    expect(numbered).toContain(`"id": ${alone}`);
    const result = await place.take([account, manifest, [name, numbered]]);
    expect(result).toMatchObject({ found: 3, kept: 3, refused: 0 });
    expect(Object.keys(await texts()).sort()).toEqual([one, other, alone]);
    const answers = await place.rows(
      "select parent_native_id from core.items where parent_native_id is not null",
    );
    expect(answers).toEqual([{ parent_native_id: one }]);
  });

  test("a note-tweet that was stored some seconds later is the text all the same where much of it is", async () => {
    const later = { noteTweet: { ...note.noteTweet, createdAt: "2023-02-18T12:33:14.000Z" } };
    const cut = aTweet("1001", { full_text: `${beginning}… https://t.co/abc` });
    const short = aTweet("1002", { full_text: `${beginning.slice(0, 30)}…` });
    const result = await place.take(whole([cut, short], [script("note-tweet", [later])]));
    expect(result).toMatchObject({ found: 2, kept: 2, codes: {} });
    expect((await texts())["1001"]).toContain("https://fjordvik.example/ras");
    expect((await texts())["1002"]).toBe(`${beginning.slice(0, 30)}…`);
  });
});

test("what a reader sees: entities and short links are read, retweets are others', answers stand in their thread", async () => {
  const linked = aTweet("1", {
    full_text: "Møte &amp; kaffi: https://t.co/a https://t.co/bilete",
    entities: {
      hashtags: [{ text: "fjordvik" }],
      urls: [{ url: "https://t.co/a", expanded_url: "https://fjordvik.example/m" }],
    },
    extended_entities: {
      media: [{ url: "https://t.co/bilete", media_url_https: "https://pbs.twimg.com/media/F1.png" }],
    },
  });
  const answer = aTweet("3", { in_reply_to_status_id_str: "2" });
  const between = aTweet("2", { in_reply_to_status_id_str: "1" });
  const retweet = aTweet("4", { full_text: "RT @annan: hei" });
  const picture: ArchiveFile = ["data/tweets_media/1-F1.png", aPicture("kaffi")];
  const result = await place.take(whole([answer, between, linked, retweet], [picture]));
  expect(result).toMatchObject({
    found: 4,
    kept: 3,
    refused: 1,
    files: { kept: 1, missing: 0 },
    saysWhose: true,
  });
  expect(result.madeAt).toEqual(new Date("2026-01-02T03:04:05Z"));
  expect((await texts())["1"]).toBe("Møte & kaffi: https://fjordvik.example/m");
  expect(await place.rows("select native_id, kind, root_native_id from core.items order by 1")).toEqual([
    { native_id: "1", kind: "post", root_native_id: "1" },
    { native_id: "2", kind: "comment", root_native_id: "1" },
    { native_id: "3", kind: "comment", root_native_id: "1" },
  ]);
});

test("messages are private, in their conversation; deleted tweets are in the trash; a protected account is private", async () => {
  const event = (id: string, senderId: string, createdAt: string) => ({
    messageCreate: {
      id,
      senderId,
      recipientId: "900",
      text: `Hei ${id}`,
      createdAt,
      mediaUrls: [],
      reactions: [],
      urls: [],
    },
  });
  const messages = script("direct-messages", [
    {
      dmConversation: {
        conversationId: "900-1",
        messages: [
          event("12", "900", "2023-02-02T10:00:00.000Z"),
          event("11", "1", "2023-02-01T10:00:00.000Z"),
          { joinConversation: {} },
        ],
      },
    },
  ]);
  const gone = (id: string) => aTweet(id, { deleted_at: "Sun Feb 19 12:33:11 +0000 2023" });
  const deleted = script("deleted-tweets", [gone("7")]);
  await place.take(whole([], [deleted]));
  expect(await place.rows("select visibility from core.item_states")).toEqual([{ visibility: "trashed" }]);
  const history = script("protected-history", [
    { protectedHistory: { protectedAt: "2024-01-01T00:00:00.000Z", action: "Protect" } },
  ]);
  await place.take(whole([aTweet("8")], [messages, script("deleted-tweets", [gone("9")]), history]));
  const found = await place.rows(
    "select i.native_id, i.kind, i.by_agency, i.root_native_id, s.visibility from core.items i join core.item_states s on s.item_id = i.id where i.native_id <> '7' order by 1",
  );
  expect(found).toEqual([
    { native_id: "8", kind: "post", by_agency: true, root_native_id: "8", visibility: "private" },
    { native_id: "9", kind: "post", by_agency: true, root_native_id: "9", visibility: "private" },
    { native_id: "dm-11", kind: "message", by_agency: false, root_native_id: "dm-11", visibility: "private" },
    { native_id: "dm-12", kind: "message", by_agency: true, root_native_id: "dm-11", visibility: "private" },
  ]);
});

test("an archive that is one part of several says so", async () => {
  const [name, text] = manifest;
  const part: ArchiveFile = [
    name,
    String(text).replace('"generationDate"', '"isPartialArchive":true,"generationDate"'),
  ];
  const result = await place.take([account, part, script("tweets", [aTweet("1")])]);
  expect(result).toMatchObject({ found: 1, kept: 1, codes: { "import.notWhole": 1 } });
});

test("the archive of another account is refused", async () => {
  const other = script("account", [{ account: { username: "annan", accountId: "1" } }]);
  const files: ArchiveFile[] = [other, script("tweets", [aTweet("1")])];
  await expect(place.take(files)).rejects.toMatchObject({ code: "import.otherAccount" });
});
