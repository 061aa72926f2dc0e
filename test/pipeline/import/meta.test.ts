/** Downloads of Facebook and Instagram, written after the layouts that public readers of them document: nothing was recorded. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { repaired } from "../../../src/capture/imports/meta/repair.ts";
import { readRaw } from "../../../src/objects/raw.ts";
import { importing } from "../../support/importing.ts";
import type { ArchiveFile } from "../../support/mastodon-archive.ts";
import { aPicture } from "../../support/pictures.ts";

const place = importing("https://www.facebook.com/fjordvik");

/** As Meta writes it: each byte of UTF-8 as a character. */
function asMeta(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === "string" ? broken(inner) : inner)).replace(
    /[\u0080-\u00ff]/g,
    (one) => `\\u00${one.charCodeAt(0).toString(16)}`,
  );
}

function broken(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

const page = "this_profile's_activity_across_facebook/posts/";
const items = () =>
  place.rows<{ kind: string; text: string; visibility: string; by_agency: boolean; author: string | null }>(
    `select i.kind, v.text, s.visibility, i.by_agency, v.author_name as author from core.items i
       join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id order by i.posted_at`,
  );

function aPost(timestamp: number, post: string, media: readonly object[] = []) {
  return {
    timestamp,
    data: [{ post }],
    attachments: [{ data: media.map((one) => ({ media: one })) }],
    title: "Fjordvik kommune",
  };
}

describe("R29: mojibake is repaired per string, only where it is proved, and the raw bytes stay", () => {
  test.each([
    ["RÃ¥dhuset", "Rådhuset"],
    ["Rådhuset", "Rådhuset"],
    ["ð\u009f\u0098\u0080 ok", "😀 ok"],
    ["blÃ¥bÃ¦r pÃ¥ Ã\u0098ya", "blåbær på Øya"],
    ["😀 å", "😀 å"],
    ["Ã¥ og å", "Ã¥ og å"],
    ["plain", "plain"],
  ])("%s is %s", (written, right) => expect(repaired(written)).toBe(right));

  test("every text that Meta broke comes back, and none that it did not break is touched", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => text.isWellFormed()),
        (text) => {
          expect(repaired(broken(text))).toBe(text);
        },
      ),
    );
  });

  test("of posts, messages and names; the pieces hold what was handed in", async () => {
    const text = asMeta([aPost(1_700_000_000, "Blåbær på Håøya 😀")]);
    const thread = asMeta({
      participants: [{ name: "Kåre" }, { name: "Kanal" }],
      messages: [
        { sender_name: "Kanal", timestamp_ms: 1_700_000_200_000, content: "Ja, på måndag" },
        { sender_name: "Kåre", timestamp_ms: 1_700_000_100_000, content: "Er rådhuset ope?" },
      ],
    });
    const result = await place.take([
      [`${page}profile_posts_1.json`, text],
      ["this_profile's_activity_across_facebook/messages/inbox/kare_1/message_1.json", thread],
    ]);
    expect(result).toMatchObject({ format: "facebook", found: 3, kept: 3, refused: 0 });
    expect(await items()).toEqual([
      { kind: "post", text: "Blåbær på Håøya 😀", visibility: "public", by_agency: true, author: null },
      { kind: "message", text: "Er rådhuset ope?", visibility: "private", by_agency: false, author: "Kåre" },
      { kind: "message", text: "Ja, på måndag", visibility: "private", by_agency: true, author: "Kanal" },
    ]);
    const [threads] = await place.rows(
      "select count(distinct root_native_id)::int as n from core.items where kind = 'message'",
    );
    expect(threads).toEqual({ n: 1 });
    const { pool, objects } = place.opened.app.tools;
    const pieces = await pool.query<{ sha256: string }>(
      "select sha256 from core.payloads where url like '%profile_posts%' order by ordinal",
    );
    const raw = await Promise.all(pieces.rows.map(({ sha256 }) => readRaw(objects, sha256 as never, 1e9)));
    expect(Buffer.concat(raw).toString("utf8")).toBe(text);
  });
});

describe("R31: a download holds the account's own posts and no dialogue, and says so", () => {
  test("whatever the layout of its year; the same twice changes nothing", async () => {
    const years: readonly string[] = [
      "posts/your_posts_1.json",
      "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
      `${page}profile_posts_1.json`,
    ];
    for (const [n, name] of years.entries()) {
      const files: ArchiveFile[] = [[name, asMeta([aPost(1_600_000_000 + n, `År ${n}`)])]];
      expect(await place.take(files)).toMatchObject({ found: 1, newItems: 1, saysWhose: false });
      expect(await place.take(files)).toMatchObject({ found: 1, kept: 1, newItems: 0, newVersions: 0 });
    }
    const told = await place.rows<{ lacks: string[] }>("select lacks from core.imports");
    for (const { lacks } of told) expect(lacks).toContain("dialogue");
    expect(await place.rows("select distinct kind from core.observations")).toEqual([{ kind: "import" }]);
  });

  test("what says different things in one second is several items, whichever archive comes again", async () => {
    const [one, two] = [1_600_500_000, 1_600_500_001];
    const files: ArchiveFile[] = [
      [
        `${page}profile_posts_1.json`,
        asMeta([aPost(one, "A"), aPost(one, "B"), aPost(one, "A"), aPost(one, "B"), aPost(two, "A")]),
      ],
    ];
    const first = await place.take(files);
    expect(first).toMatchObject({ found: 5, kept: 5, refused: 0, newItems: 3 });
    expect(first.codes).toMatchObject({ "item.derivedId": 1 });
    expect((await items()).map(({ text }) => text).sort()).toEqual(["A", "A", "B"]);
    expect(await place.take(files)).toMatchObject({ kept: 5, newItems: 0, newVersions: 0 });
  });

  test("the agency's own comments are kept as comments; the download of another account is refused", async () => {
    const comment = {
      timestamp: 1_700_000_000,
      data: [{ comment: { timestamp: 1_700_000_000, comment: "Takk, Kåre!", author: "Kanal" } }],
      title: "Kanal replied to Kåre",
    };
    const files = (uri: string): ArchiveFile[] => [
      [`${page}profile_posts_1.json`, asMeta([aPost(1_700_000_001, "Hei")])],
      ["your_facebook_activity/comments_and_reactions/comments.json", asMeta({ comments_v2: [comment] })],
      [
        "personal_information/profile_information/profile_information.json",
        asMeta({ profile_v2: { name: { full_name: "Kanal" }, profile_uri: uri } }),
      ],
    ];
    await expect(place.take(files("https://www.facebook.com/annan"))).rejects.toMatchObject({
      code: "import.otherAccount",
    });
    expect(await place.take(files("https://m.facebook.com/fjordvik"))).toMatchObject({
      found: 2,
      kept: 2,
      saysWhose: true,
    });
    expect((await items())[0]).toMatchObject({ kind: "comment", text: "Takk, Kåre!", by_agency: true });
  });

  test("R30: a post that is a poll, event or milestone says so; what is not read is told by name, and nothing is kept empty", async () => {
    const part = (name: string, value: unknown) => ({ data: [{ [name]: value }] });
    const posts = [
      {
        timestamp: 1_700_000_001,
        attachments: [
          part("poll", {
            question: "Når skal biblioteket vere ope?",
            options: [{ option: "Kveld" }, { option: "Helg" }],
          }),
        ],
      },
      {
        timestamp: 1_700_000_002,
        data: [{ post: "Velkomen" }],
        attachments: [part("event", { name: "Folkemøte", description: "Om vegen" })],
      },
      { timestamp: 1_700_000_003, attachments: [part("life_event", { title: "Ny ordførar" })] },
      {
        timestamp: 1_700_000_004,
        data: [{ post: ["ei liste"] }],
        attachments: [part("fundraiser", { goal: 5 })],
      },
      { timestamp: 1_700_000_005, data: [{ update_timestamp: 1_700_000_006 }] },
      { timestamp: 1_700_000_006, title: "Kanal delte eit minne." },
    ];
    const result = await place.take([
      [`${page}profile_posts_1.json`, asMeta(posts)],
      [`${page}your_videos.json`, asMeta({ videos_v2: [{ uri: "v.mp4", description: "Film" }] })],
      [`${page}album/0.json`, asMeta({ name: "Album", photos: [] })],
      ["this_profile's_activity_across_facebook/comments_and_reactions/likes_and_reactions_1.json", "[]"],
    ]);
    expect(result).toMatchObject({
      found: 6,
      kept: 5,
      refused: 1,
      codes: { "import.notRead": 2, "item.malformed": 1 },
    });
    expect((await items()).map(({ text }) => text)).toEqual([
      "Når skal biblioteket vere ope?\n\n[ ] Kveld\n[ ] Helg",
      "Velkomen\n\nFolkemøte\n\nOm vegen",
      "Ny ordførar",
      "",
      "",
    ]);
    const told = result.findings.flatMap(({ code, detail }) => (code === "import.notRead" ? [detail] : []));
    expect(told).toContain("parts of it are not read: post, fundraiser");
    expect(told.find((detail) => detail.startsWith("files"))).toMatch(
      /album\/0\.json.*your_videos\.json|your_videos\.json.*album\/0\.json/,
    );
    expect(told.join()).not.toContain("likes_and_reactions");
  });

  test("the form of web pages is refused with advice", async () => {
    const pages: ArchiveFile[] = [
      ["index.html", "<html>"],
      ["your_facebook_activity/posts/your_posts_1.html", "<html>"],
    ];
    await expect(place.take(pages)).rejects.toMatchObject({
      code: "import.htmlForm",
      message: expect.stringContaining("JSON"),
    });
  });
});

describe("R30: no post of an Instagram download is left out in silence", () => {
  const folder = "your_instagram_activity/";
  const media = (name: string, fields: object = {}) => ({
    uri: `media/posts/202311/${name}`,
    creation_timestamp: 1_700_000_000,
    title: "",
    ...fields,
  });

  test("captions of null, single pictures, layouts old and new: kept; what has no time: refused with its place", async () => {
    const posts = [
      {
        media: [media("a.jpg"), media("b.jpg")],
        title: "To bilete på éin gong",
        creation_timestamp: 1_700_000_010,
      },
      { media: [media("c.jpg", { title: "Eitt bilete" })] },
      { media: [media("d.jpg", { title: null, creation_timestamp: 1_700_000_020 })], title: null },
      {
        timestamp: 1_700_000_030,
        media: [{ uri: "media/posts/e.jpg" }],
        label_values: [{ label: "Bildetekst", value: "Ny form" }],
      },
      { media: [{ uri: "media/posts/f.jpg" }], title: "Utan tid" },
      { media: [], title: "Utan bilete", creation_timestamp: 1_700_000_040 },
    ];
    const stories = {
      ig_stories: [{ uri: "media/stories/g.jpg", creation_timestamp: 1_700_000_050, title: "Historie" }],
    };
    const result = await place.take([
      [`${folder}content/posts_1.json`, asMeta(posts)],
      [`${folder}content/stories.json`, asMeta(stories)],
    ]);
    expect(result).toMatchObject({ format: "instagram", found: 7, kept: 5, refused: 2 });
    expect((await items()).map(({ text }) => text)).toEqual([
      "Eitt bilete",
      "To bilete på éin gong",
      "",
      "Ny form",
      "Historie",
    ]);
    const refused = result.findings
      .filter(({ held }) => held)
      .map(({ place: at }) => at.replace(/^piece \d+ |, bytes.*/g, ""));
    expect(refused).toEqual([
      `${folder}content/posts_1.json record 5`,
      `${folder}content/posts_1.json record 6`,
    ]);
  });

  const profile = (fields: Readonly<Record<string, string>>): ArchiveFile => [
    "personal_information/personal_information/personal_information.json",
    asMeta({
      profile_user: [
        {
          string_map_data: Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, { value }]),
          ),
        },
      ],
    }),
  ];
  const thread: ArchiveFile = [
    "messages/inbox/kare_1/message_1.json",
    asMeta({
      participants: [{ name: "Kåre" }, { name: "Fjordvik kommune" }],
      messages: [
        { sender_name: "Fjordvik kommune", timestamp_ms: 1_700_000_200_000, content: "Ja, på måndag" },
        { sender_name: "Kåre", timestamp_ms: 1_700_000_100_000, content: "Er rådhuset ope?" },
      ],
    }),
  ];

  test.each([
    ["your_instagram_activity/media/posts_1.json", folder],
    // before 2022 messages lay where those of Facebook lie
    ["content/posts_1.json", ""],
  ])("messages are kept beside the posts of %s, by whom each is", async (posts, at) => {
    const result = await place
      .take([
        [posts, asMeta([{ media: [media("a.jpg", { title: "Vinter" })] }])],
        [`${at}${thread[0]}`, thread[1]],
        profile({ Navn: "Fjordvik kommune", Brukernavn: "fjordvik" }),
      ])
      .catch((error: unknown) => error);
    // the channel of this file is on Facebook
    expect(result).toMatchObject({ code: "import.otherAccount" });
    expect(
      await place.take([
        [posts, asMeta([{ media: [media("a.jpg", { title: "Vinter" })] }])],
        [`${at}${thread[0]}`, thread[1]],
        profile({ Navn: "Fjordvik kommune" }),
      ]),
    ).toMatchObject({
      format: "instagram",
      found: 3,
      kept: 3,
      refused: 0,
      codes: { "import.filesMissing": 1 },
    });
    expect(await items()).toMatchObject([
      { kind: "post", text: "Vinter" },
      { kind: "message", text: "Er rådhuset ope?", by_agency: false, visibility: "private" },
      { kind: "message", text: "Ja, på måndag", by_agency: true, visibility: "private" },
    ]);
  });

  test.each([
    ["Danish", "Brugernavn", { "Privat konto": "Nej" }, "Billedtekst"],
    ["Finnish", "Käyttäjänimi", { "Yksityinen tili": "Ei" }, "Kuvateksti"],
    ["Swedish", "Användarnamn", { "Privat konto": "Nej" }, "Bildtext"],
    ["Icelandic", "Notandanafn", { "Lokaður aðgangur": "Nei" }, "Myndatexti"],
  ])(
    "whose it is, whether it is open and captions are read where the labels are %s",
    async (_, username, isPrivate, label) => {
      const post = {
        timestamp: 1_700_000_001,
        media: [media("a.jpg")],
        label_values: [{ label, value: "Håøya" }],
      };
      const file: ArchiveFile = [`${folder}media/posts_1.json`, asMeta([post])];
      await expect(place.take([file, profile({ ...isPrivate, [username]: "annan" })])).rejects.toMatchObject({
        code: "import.otherAccount",
      });
      await place.take([file, profile(isPrivate)]);
      expect(await items()).toMatchObject([{ text: "Håøya", visibility: "public" }]);
    },
  );

  test("the owner of what is commented on is no comment, whichever field stands first", async () => {
    const comment = (name: string, owner: string, value: string) => ({
      string_map_data: {
        [owner]: { value: "kare" },
        [name]: { value },
        Aika: { timestamp: 1_700_000_001 },
      },
    });
    await place.take([
      [`${folder}media/posts_1.json`, asMeta([])],
      [`${folder}comments/post_comments_1.json`, asMeta([comment("Kommentti", "Median omistaja", "Takk")])],
      [`${folder}comments/reels_comments.json`, asMeta([comment("Ukjent", "Medieejer", "Tusen takk")])],
    ]);
    expect((await items()).map(({ text }) => text).sort()).toEqual(["Takk", "Tusen takk"]);
  });

  test("a file without an extension is what its first bytes say", async () => {
    const posts: ArchiveFile = [`${folder}content/posts_1.json`, asMeta([{ media: [media("17900_n")] }])];
    const result = await place.take([posts, ["media/posts/202311/17900_n", aPicture("torget")]]);
    expect(result.files).toEqual({ kept: 1, missing: 0 });
    expect(await place.rows("select media_type, fault_code from core.media")).toEqual([
      { media_type: "image/png", fault_code: null },
    ]);
  });

  test("comments whose fields are named in the language of whoever asked", async () => {
    const comment = {
      string_map_data: {
        Kommentar: { value: "Så fint på Håøya" },
        Medieeier: { value: "kari" },
        Tid: { timestamp: 1_700_000_000 },
      },
    };
    const posts: ArchiveFile = [`${folder}content/posts_1.json`, asMeta([{ media: [media("a.jpg")] }])];
    const result = await place.take([posts, [`${folder}comments/post_comments_1.json`, asMeta([comment])]]);
    expect(result).toMatchObject({ found: 2, kept: 2 });
    expect((await items()).map(({ text }) => text)).toContain("Så fint på Håøya");
  });
});
