/** Google Takeout of YouTube, by how people who had it describe its columns and folders by year: nothing was recorded. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { importing } from "../../support/importing.ts";
import type { ArchiveFile } from "../../support/mastodon-archive.ts";

const own = "UCfjordvik0000000000000_";
const other = "UCannan000000000000000__";
const place = importing(`https://www.youtube.com/channel/${own}`);

const root = "Takeout/YouTube and YouTube Music";
const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
const csv = (name: string, names: readonly string[], rows: readonly (readonly string[])[]): ArchiveFile => [
  name,
  `${[names, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n\r\n\r\n`,
];

const videoNames = [
  ...["Video ID", "Approx Duration (ms)", "Video Audio Language", "Video Category"],
  ...["Video Description (Original)", "Channel ID", "Tag 1", "Tag 2", "Video Title (Original)"],
  ...["Video Title (Original) Language", "Privacy", "Video State"],
  ...["Video Create Timestamp", "Video Publish Timestamp"],
];
const video = (id: string, title: string, privacy = "Public", channel = own) => [
  ...[id, "61000", "no", "News & Politics", `Om ${title}`, channel, "veg", "", title, "no", privacy],
  ...["Processed", "2024-03-01T09:00:00+00:00", "2024-03-01T10:00:00.123456+00:00"],
];
const channels = csv(
  `${root}/channels/channel.csv`,
  ["Channel ID", "Channel Title (Original)", "Channel Visibility"],
  [[own, "Fjordvik", "Public"]],
);
const [top, answer] = ["UgxtiXQkY7gqHbldJ1F4AaABAg", "UgwDN8UeMxW4NDFbvY54AaABAg.9iwJkUYNcXa9u0lv3j3Abh"];

const items = () =>
  place.rows<{ id: string }>(
    `select i.native_id as id, i.kind, i.root_native_id as root, i.posted_at as at, s.visibility, v.title, v.text
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.item_id = i.id order by i.kind, 1`,
  );
const item = async (id: string) => (await items()).find((one) => one.id === id);

test("videos, comments, chats and posts of one channel; nothing of what the account watched is stored", async () => {
  const result = await place.take([
    channels,
    csv(`${root}/video metadata/videos.csv`, videoNames, [
      video("abcdefghijk", "Om vegen"),
      video("abcdefghij_", "Internt", "Private"),
      video("abcdefghij-", "Ein annan sin", "Public", other),
    ]),
    csv(
      `${root}/comments/comments.csv`,
      [
        "Channel ID",
        "Comment Create Timestamp",
        "Price",
        "Comment ID",
        "Parent Comment ID",
        "Video ID",
        "Comment Text",
      ],
      [
        [
          own,
          "2023-09-19T17:42:53.434647+00:00",
          "0",
          top,
          "",
          "abcdefghijk",
          '{"text":"Takk, "},{"text":"\\n"},{"text":"\\u003e @Kari","mention":{"externalChannelId":"UCx"}}',
        ],
      ],
    ),
    csv(
      `${root}/comments/comments(1).csv`,
      [
        "Comment ID",
        "Channel ID",
        "Comment Create Timestamp",
        "Price",
        "Parent Comment ID",
        "Post ID",
        "Video ID",
        "Comment Text",
        "Top-Level Comment ID",
      ],
      [
        [
          answer,
          own,
          "2023-09-20T17:42:53+00:00",
          "0",
          answer.split(".")[0] ?? "",
          "",
          "jH39c5-y6kg",
          '{"takeoutSegments":[{"text":"Svar, \\"ja\\""}]}',
          "",
        ],
        [
          "UgzABCDEFGHIJKLMNOPQAaABAg",
          own,
          "2023-09-21T17:42:53+00:00",
          "0",
          "",
          "",
          "jH39c5-y6kg",
          "Rein tekst, som før",
          "",
        ],
      ],
    ),
    csv(
      `${root}/live chats/live chats.csv`,
      ["Live Chat ID", "Channel ID", "Live Chat Create Timestamp", "Price", "Video ID", "Live Chat Text"],
      [
        [
          "UgwsSD8yrDW7_h6F5vZ4AaABDqgB5OC1kgI",
          own,
          "2024-03-01T10:05:00+00:00",
          "0",
          "abcdefghijk",
          '{"text":"Vi er i gang"}',
        ],
      ],
    ),
    csv(
      `${root}/posts/posts.csv`,
      ["Post ID", "Channel ID", "Post Create Timestamp", "Post Text"],
      [["UgkxFjordvik00000000000000000000000", own, "2024-04-01T10:00:00+00:00", "Ope hus"]],
    ),
    [`${root}/history/watch-history.json`, '[{"title":"Watched x","time":"2024-01-01T00:00:00Z"}]'],
    csv(`${root}/subscriptions/subscriptions.csv`, ["Channel Id"], [[other]]),
  ]);
  expect(result).toMatchObject({ format: "youtube-takeout", found: 8, kept: 7, refused: 1, saysWhose: true });
  expect(result.codes["import.notOwn"]).toBe(1);
  expect(await item("abcdefghijk")).toEqual({
    ...{ id: "abcdefghijk", kind: "post", root: "abcdefghijk", at: new Date("2024-03-01T10:00:00Z") },
    ...{ visibility: "public", title: "Om vegen", text: "Om Om vegen" },
  });
  expect(await item("abcdefghij_")).toMatchObject({ visibility: "private" });
  expect(await item(top)).toMatchObject({
    ...{ kind: "comment", root: "abcdefghijk", at: new Date("2023-09-19T17:42:53Z") },
    ...{ visibility: "private", text: "Takk, \n> @Kari" },
  });
  expect(await item(answer)).toMatchObject({ text: 'Svar, "ja"', root: "jH39c5-y6kg" });
  expect(await item("UgzABCDEFGHIJKLMNOPQAaABAg")).toMatchObject({ text: "Rein tekst, som før" });
  expect(await item("UgkxFjordvik00000000000000000000000")).toMatchObject({ kind: "post", text: "Ope hus" });
  const kept = await place.rows("select url from core.payloads where url ~ 'history|subscriptions'");
  expect(kept).toEqual([]);
});

describe("in another language and another year", () => {
  test("folders, files and columns as a Norwegian or German account has them", async () => {
    const nb = "Takeout/YouTube og YouTube Music";
    const result = await place.take([
      csv(
        // as some systems unpack names
        `${nb}/kommentarer/kommentarer.csv`.normalize("NFD"),
        [
          "Kommentar-ID",
          "Kanal-ID",
          "Tidsstempel for oppretting",
          "Pris",
          "Overordnet kommentar-ID",
          "Innlegg-ID",
          "Video-ID",
          "Kommentartekst",
        ],
        [
          [
            answer,
            own,
            "2023-09-20T17:42:53+00:00",
            "0",
            answer.split(".")[0] ?? "",
            "",
            "jH39c5-y6kg",
            '{"text":"Håøya"}',
          ],
          [
            "UgyABCDEFGHIJKLMNOPQAaABAg",
            own,
            "2023-09-22T17:42:53+00:00",
            "0",
            "",
            "UgkxFjordvik00000000000000000000000",
            "",
            '{"text":"Under eit innlegg"}',
          ],
        ],
      ),
      csv(
        `${nb}/videometadata/videoer.csv`,
        [
          "Video-ID",
          "Omtrentlig varighet (ms)",
          "Videobeskrivelse (original)",
          "Kanal-ID",
          "Videotittel (original)",
          "Språk for videotittel (original)",
          "Personvern",
          "Tidsstempel for oppretting av video",
          "Tidsstempel for publisering av video",
        ],
        [
          [
            "abcdefghijk",
            "1",
            "Om vegen",
            own,
            "Vegen",
            "no",
            "Ikke oppført",
            "2024-03-01T09:00:00+00:00",
            "2024-03-01T10:00:00+00:00",
          ],
        ],
      ),
    ]);
    expect(result).toMatchObject({ format: "youtube-takeout", found: 3, kept: 3, refused: 0 });
    expect(await item(answer)).toMatchObject({ text: "Håøya", root: "jH39c5-y6kg" });
    expect(await item("UgyABCDEFGHIJKLMNOPQAaABAg")).toMatchObject({
      root: "UgkxFjordvik00000000000000000000000",
      text: "Under eit innlegg",
    });
    expect(await item("abcdefghijk")).toMatchObject({
      ...{ title: "Vegen", text: "Om vegen", visibility: "public", at: new Date("2024-03-01T10:00:00Z") },
    });
    const de = "Takeout/YouTube und YouTube Music";
    const german = await place.take([
      csv(
        `${de}/Video-Metadaten/Videos.csv`,
        [
          "Video-ID",
          "Videotitel (Original)",
          "Videobeschreibung (Original)",
          "Ungefähre Dauer (ms)",
          "Tag: 1",
        ],
        [["lmnopqrstuv", "Straße", "Kurz", "60000", "rot"]],
      ),
      csv(
        `${de}/Video-Metadaten/Videotexte.csv`,
        [
          "Video-ID",
          "Videobeschreibung – Textabschnitte 1",
          "Videobeschreibung – Textabschnitte 2",
          "Videotitel – Textabschnitte 1",
        ],
        [["lmnopqrstuv", "Kurz, ", "und der Rest", "Straße"]],
      ),
    ]);
    expect(german).toMatchObject({ found: 1, kept: 1, saysWhose: false });
    // who could see it is not told
    expect(await item("lmnopqrstuv")).toMatchObject({ text: "Kurz, und der Rest", visibility: "private" });
  });

  test("each video in a file of its own, as the API answers", async () => {
    const film = (id: string, channelId: string) => [
      {
        ...{ kind: "youtube#video", id, contentDetails: { duration: "PT1M1S" } },
        snippet: {
          channelId,
          title: "Vegen",
          description: "Om",
          publishedAt: "2019-03-01T10:00:00.000Z",
          tags: ["veg"],
        },
        status: { privacyStatus: "unlisted" },
      },
    ];
    const result = await place.take([
      ["Takeout/YouTube/videos/Vegen.json", JSON.stringify(film("abcdefghijk", own))],
      ["Takeout/YouTube/videos/Annan.json", JSON.stringify(film("abcdefghij-", other))],
    ]);
    expect(result).toMatchObject({ found: 2, kept: 1, refused: 1 });
    expect(await item("abcdefghijk")).toMatchObject({ title: "Vegen", visibility: "public" });
  });

  test("a title that no column can be told to be is refused with what to do", async () => {
    const named = csv(
      `${root}/video metadata/videos.csv`,
      ["ID видео", "Название"],
      [["abcdefghijk", "Вега"]],
    );
    const result = await place.take([named]);
    expect(result).toMatchObject({ found: 1, refused: 1 });
    expect(result.findings[0]?.detail).toMatch(/English/);
  });
});

test("a single table outside its folder, and the same archive again, which changes nothing", async () => {
  const [, text] = csv(
    "x",
    ["Comment ID", "Channel ID", "Comment create timestamp", "Price", "Video ID", "Comment text"],
    [[top, own, "2023-09-19T17:42:53+00:00", "0", "abcdefghijk", '{"text":"hei"}']],
  );
  const path = join(place.dir, "comments.csv");
  await writeFile(path, `\uFEFF${String(text)}`);
  expect(await place.takePath(path)).toMatchObject({ format: "youtube-takeout", found: 1, newItems: 1 });
  expect(await place.takePath(path)).toMatchObject({ found: 1, kept: 1, newItems: 0, newVersions: 0 });
});

test("the Takeout of another channel is refused; of an account with several, each row by whose it is", async () => {
  const rows = (channel: string) =>
    csv(
      `${root}/comments/comments.csv`,
      ["Comment ID", "Channel ID", "Comment Create Timestamp", "Comment Text"],
      [
        [top, channel, "2023-09-19T17:42:53+00:00", '{"text":"hei"}'],
        ["UgzABCDEFGHIJKLMNOPQAaABAg", own, "2023-09-19T17:42:53+00:00", '{"text":"hei"}'],
      ],
    );
  const stranger = csv(`${root}/channels/channel.csv`, ["Channel ID"], [[other]]);
  await expect(place.take([stranger, rows(other)])).rejects.toMatchObject({ code: "import.otherAccount" });
  const both = csv(`${root}/channels/channel.csv`, ["Channel ID"], [[other], [own]]);
  expect(await place.take([both, rows(other)])).toMatchObject({ found: 2, kept: 1, refused: 1 });
});

test("broken rows keep out themselves alone", async () => {
  const head = ["Comment ID", "Channel ID", "Comment Create Timestamp", "Video ID", "Comment Text"].join(",");
  const rows = [
    `${top},${own},2023-09-19T17:42:53+00:00,abcdefghijk,"{""text"":""god""}"`,
    `,${own},2023-09-19T17:42:53+00:00,abcdefghijk,"{""text"":""utan id""}"`,
    `UgzABCDEFGHIJKLMNOPQAaABAg,${own},2023-09-19T17:42:53+00:00,abcdefghijk,"{""text"":""broten"`,
    `UgzABCDEFGHIJKLMNOPRAaABAg,${own},2023-09-19T17:42:53+00:00,abcdefghijk,"{""text"":7}"`,
    `../../etc/passwd,${own},2023-09-19T17:42:53+00:00,abcdefghijk,"{""text"":""sti""}"`,
    `UgzABCDEFGHIJKLMNOPSAaABAg,${own},1970-01-01T00:00:00+00:00,abcdefghijk,"{""text"":""gammal""}"`,
  ];
  const result = await place.take([[`${root}/comments/comments.csv`, [head, ...rows].join("\n")]]);
  expect(result).toMatchObject({ found: 6, kept: 2, refused: 4 });
  expect(await item("UgzABCDEFGHIJKLMNOPSAaABAg")).toMatchObject({ at: null });
});

test("a table of videos in a folder of another name is read beside those that stand where they are known", async () => {
  const comments = ["Channel ID", "Comment Create Timestamp", "Comment ID", "Video ID", "Comment Text"];
  const result = await place.take([
    channels,
    csv(`${root}/filmar/videos.csv`, videoNames, [video("abcdefghijk", "Om vegen")]),
    csv(`${root}/comments/comments.csv`, comments, [
      [own, "2024-03-02T10:00:00Z", top, "abcdefghijk", '{"text":"Takk"}'],
    ]),
    csv(`${root}/playlists/Favorites-videos.csv`, ["Video ID", "Added"], [["zzzzzzzzzzz", "2024-03-02"]]),
  ]);
  expect(result).toMatchObject({ found: 2, kept: 2, refused: 0 });
  expect((await items()).map(({ id }) => id).sort()).toEqual(["abcdefghijk", top].sort());
});
