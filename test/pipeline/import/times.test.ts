/** Archives whose clocks are wrong: what is dated ahead puts nothing off, and what is dated in 1970 makes nothing due. */
import { describe, expect, test } from "@jest/globals";
import { importing } from "../../support/importing.ts";
import type { ArchiveFile } from "../../support/mastodon-archive.ts";

const place = importing("https://x.com/fjordvik");

interface Dated {
  readonly format: string;
  /** one item, posted then */
  readonly files: (at: Date) => readonly ArchiveFile[];
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
const mail = (at: Date) =>
  `${at.toUTCString().slice(0, 3)} ${at.toUTCString().slice(8, 11)} ${at.toUTCString().slice(5, 7)} ${at.toISOString().slice(11, 19)} +0000 ${at.getUTCFullYear()}`;
const plain = (at: Date) => at.toISOString().slice(0, 19).replace("T", " ");

const formats: readonly Dated[] = [
  {
    format: "x",
    files: (at) => [
      [
        "data/tweets.js",
        `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: "1", full_text: "Hei", created_at: mail(at) } }])}`,
      ],
    ],
  },
  {
    format: "facebook",
    files: (at) => [
      ["posts/your_posts_1.json", JSON.stringify([{ timestamp: seconds(at), data: [{ post: "Hei" }] }])],
    ],
  },
  {
    format: "instagram",
    files: (at) => [
      [
        "your_instagram_activity/media/posts_1.json",
        JSON.stringify([{ media: [{ uri: "media/a.jpg", creation_timestamp: seconds(at), title: "Hei" }] }]),
      ],
    ],
  },
  {
    format: "linkedin",
    files: (at) => [
      [
        "Shares.csv",
        `Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n${plain(at)},https://www.linkedin.com/feed/update/urn:li:share:1,Hei,,,PUBLIC`,
      ],
    ],
  },
  {
    format: "youtube-takeout",
    files: (at) => [
      [
        "Takeout/YouTube/comments/comments.csv",
        `Comment ID,Channel ID,Comment Create Timestamp,Video ID,Comment Text\nUgxtiXQkY7gqHbldJ1F4AaABAg,,${at.toISOString()},abcdefghijk,Hei`,
      ],
    ],
  },
  {
    format: "mastodon",
    files: (at) => [
      ["actor.json", JSON.stringify({ id: "https://x.com/users/fjordvik", url: "https://x.com/fjordvik" })],
      [
        "outbox.json",
        JSON.stringify({
          orderedItems: [
            {
              type: "Create",
              actor: "https://x.com/users/fjordvik",
              object: {
                ...{ id: "https://x.com/users/fjordvik/statuses/1", type: "Note", content: "Hei" },
                ...{ published: at.toISOString(), attributedTo: "https://x.com/users/fjordvik" },
                ...{ to: ["https://www.w3.org/ns/activitystreams#Public"], cc: [] },
              },
            },
          ],
        }),
      ],
    ],
  },
  {
    format: "transcript",
    files: (at) => [["chat.csv", `id,time,author,text\n1,${at.toISOString()},Kari,Hei`]],
  },
];

const counted = async () =>
  await place.rows<{ at: Date | null; stated: string | undefined }>(
    "select i.posted_at as at, v.facts ->> 'statedTime' as stated from core.items i join core.versions v on v.item_id = i.id",
  );

describe.each(formats)("$format", ({ format, files }) => {
  const take = (at: Date) => place.take(files(at), { format: format as "x" });

  test("a time ahead is kept as it was told, and the day of the import counts in its place", async () => {
    const result = await take(new Date("2070-06-01T10:00:00Z"));
    expect(result).toMatchObject({ found: 1, kept: 1, codes: { "item.futureDate": 1 } });
    expect(await counted()).toEqual([{ at: null, stated: "2070-06-01T10:00:00.000Z" }]);
    // the same again is no change, and the right time later is one
    expect(await take(new Date("2070-06-01T10:00:00Z"))).toMatchObject({ newItems: 0, newVersions: 0 });
  });

  test("seconds that were read as milliseconds are no time", async () => {
    const result = await take(new Date(1_767_225_600));
    expect(result).toMatchObject({ found: 1, kept: 1 });
    const [item] = await counted();
    expect(item?.at).toBeNull();
    expect(result.codes["item.malformed"] ?? result.codes["item.pastDate"]).toBe(1);
  });

  test("a time before the platform began is kept as it was told, and makes nothing due", async () => {
    const result = await take(new Date("1999-12-31T10:00:00Z"));
    const isDated = format === "transcript";
    expect(result.codes).toEqual(isDated ? {} : expect.objectContaining({ "item.pastDate": 1 }));
    expect(await counted()).toEqual([
      isDated
        ? { at: new Date("1999-12-31T10:00:00Z"), stated: null }
        : { at: null, stated: "1999-12-31T10:00:00.000Z" },
    ]);
  });
});

test.each([
  ["a number in milliseconds where seconds are counted", 1_767_225_600_000],
  ["one that no calendar holds", 1e15],
])("a Facebook post dated by %s keeps its text without a time", async (_, timestamp) => {
  const post = JSON.stringify([{ timestamp, data: [{ post: "Hei" }] }]);
  const result = await place.take([["posts/your_posts_1.json", post]]);
  expect(result).toMatchObject({ found: 1, kept: 1, codes: { "item.malformed": 1 } });
  expect(await counted()).toMatchObject([{ at: null }]);
});

describe("when the archive was made", () => {
  const said = (text: string): readonly ArchiveFile[] => [
    [
      "data/tweets.js",
      `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: "1", full_text: text, created_at: mail(new Date("2020-01-01")) } }])}`,
    ],
  ];
  test.each([["2070-01-01T00:00:00Z"], ["1980-01-01T00:00:00Z"]])(
    "%s is unknown, and stands above nothing that comes later",
    async (time) => {
      const first = await place.take(said("Hei"), { madeAt: new Date(time) });
      expect(first).toMatchObject({ newItems: 1, madeAt: undefined, codes: { "import.unsureTime": 1 } });
      expect(await place.rows("select made_at from core.imports")).toEqual([{ made_at: null }]);
      const madeAt = place.opened.clock.now();
      const next = await place.take(said("Hei, retta"), { madeAt });
      expect(next).toMatchObject({ onlyNew: false, newItems: 0, newVersions: 1 });
    },
  );
});
