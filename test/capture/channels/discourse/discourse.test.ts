/** Looks at a forum that answers as Discourse is documented. Documentation only: nothing here was recorded. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { discourse } from "../../../../src/capture/channels/discourse/adapter.ts";
import { addressOfForum, forumAt } from "../../../../src/capture/channels/discourse/kind.ts";
import type { Relooks } from "../../../../src/capture/port.ts";
import type { KnownBefore, Sighting } from "../../../../src/domain/item.ts";
import { type Look, speaksOf } from "../../../../src/domain/observation.ts";
import { aChannel, captureTools } from "../../../support/channel-builders.ts";
import { clientOf } from "../../../support/channel-contract.ts";
import { Forum, type ForumPost, key, root } from "../../../support/discourse-forum.ts";
import { shown } from "../../../support/shown.ts";

let forum: Forum;
beforeEach(() => {
  forum = new Forum();
});

interface Asks {
  readonly address?: string;
  readonly secret?: string | undefined;
  readonly known?: readonly KnownBefore[];
  readonly relooks?: Relooks;
}

const channelOf = ({ address = root, secret }: Asks) =>
  aChannel({ kind: "discourse", address, secretName: secret && "FORUM_KEY" });
const toolsOf = ({ secret, known = [], relooks }: Asks) => ({
  ...captureTools(client(), secret),
  known: async () => known,
  ...(relooks && { relooks }),
});
const client = () =>
  clientOf({
    channel: { kind: "discourse", address: root },
    secret: undefined,
    shows: [],
    answer: (asking) => forum.answer(asking),
  }).http;
const look = (asks: Asks = {}): Promise<Look> => discourse.look(channelOf(asks), toolsOf(asks));
const check = (nativeId: number | string, asks: Asks = { secret: key }) =>
  discourse.check(
    channelOf(asks),
    { nativeId: String(nativeId), permalink: undefined, facts: {} },
    toolsOf(asks),
  );
const of = ({ sightings }: Look, post: ForumPost): Sighting | undefined =>
  sightings.find(({ nativeId }) => nativeId === String(post.id));
const knownAs = ({ nativeId, kind, byAgency, facts }: Sighting): KnownBefore => ({
  ...{ nativeId, kind, byAgency, facts, parentNativeId: undefined, rootNativeId: nativeId },
  editedAt: undefined,
});

describe("which part of a forum an address is", () => {
  test.each([
    [`${root}/`, root],
    [`${root}/latest`, root],
    [`${root}/c/veg/4/l/latest`, `${root}/c/veg/4`],
    [`${root}/c/kommunen/veg/14`, `${root}/c/kommunen/veg/14`],
    [
      "https://fjordvik.example/forum/c/veg/4?group=ansatte",
      "https://fjordvik.example/forum/c/veg/4?group=ansatte",
    ],
    [`${root}/u/arkiv/messages/sent`, `${root}/u/arkiv/messages`],
  ])("%s", (given, kept) => {
    const place = forumAt(given);
    expect(place && addressOfForum(place)).toBe(kept);
  });

  test.each([`${root}/t/vegen/10`, `${root}/g/ansatte`, `${root}/u/kari`, "ftp://forum.example/", "x"])(
    "%s is none",
    (given) => expect(forumAt(given)).toBeUndefined(),
  );
});

describe("what is said on a forum", () => {
  test("a topic of the agency is a post, what others write is a comment, and an answer names what it answers", async () => {
    const topic = forum.topic("Vegen er stengd", { tags: ["ras", { name: "fylkesveg" }], closed: true });
    const first = forum.post(topic, "<p>Ras ved <b>Neset</b>.</p>", { staff: true, username: "vegvakta" });
    const comment = forum.post(topic, "<p>Kor lenge?</p>", { actions_summary: [{ id: 2, count: 3 }] });
    const reply = forum.post(topic, "<p>Til i morgon.</p>", { admin: true, reply_to_post_number: 2 });
    const taken = await look();
    expect(taken).toMatchObject({ fault: undefined, reach: { kind: "everything" }, findings: [] });
    expect(taken.sightings[0]).toMatchObject({
      kind: "profile",
      title: "Fjordvik forum",
      visibility: "public",
    });
    expect(of(taken, first)).toMatchObject({
      ...{
        kind: "post",
        byAgency: true,
        title: "Vegen er stengd",
        text: "Ras ved Neset.",
        visibility: "public",
      },
      ...{ labels: ["Veg", "ras", "fylkesveg"], permalink: `${root}/t/10/1`, parentNativeId: undefined },
      ...{ authorName: "vegvakta", facts: { topic: "10", comments: "closed" } },
    });
    expect(of(taken, comment)).toMatchObject({
      ...{
        kind: "comment",
        byAgency: false,
        parentNativeId: String(first.id),
        rootNativeId: String(first.id),
      },
      ...{ authorName: "kari", authorId: "7", facts: { topic: "10", favourites: "3" } },
    });
    expect(of(taken, reply)).toMatchObject({ byAgency: true, parentNativeId: String(comment.id) });
    shown("discourse", "documentation only", "post", "comment", "reply", "profile");
  });

  test("who speaks for the agency is told by a group that the address names, where it names one", async () => {
    const topic = forum.topic("Gang- og sykkelveg");
    const volunteer = forum.post(topic, "<p>Eg rydda i tråden</p>", { moderator: true });
    const employee = forum.post(topic, "<p>Vi har notert det</p>", { primary_group_name: "ansatte" });
    const taken = await look({ address: `${root}/?group=ansatte` });
    expect(of(taken, volunteer)).toMatchObject({ byAgency: false, kind: "comment" });
    expect(of(taken, employee)).toMatchObject({ byAgency: true });
  });

  test("an edit, with its time and number; what was never edited has none", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>Går kl. 8</p>", { updated_at: "2026-08-20T07:00:04.000Z" });
    expect(of(await look(), post)).toMatchObject({ text: "Går kl. 8", editedAt: undefined });
    forum.change(post, { cooked: "<p>Går kl. 9</p>", version: 2, updated_at: "2026-08-20T09:30:00.000Z" });
    expect(of(await look(), post)).toMatchObject({
      ...{ text: "Går kl. 9", editedAt: new Date("2026-08-20T09:30:00.000Z") },
      facts: { topic: "10", comments: "open", versions: "2" },
    });
    shown("discourse", "documentation only", "edit");
  });

  test("pictures as they were handed in, and attachments, but no faces and signs", async () => {
    const topic = forum.topic("Bilete");
    const post = forum.post(
      topic,
      '<p><a class="lightbox" href="/uploads/original/1.png" title="Raset"><img src="/uploads/optimized/1_2.png"></a>' +
        '<a class="attachment" href="/uploads/kart.pdf">kart.pdf</a> <img src="/images/emoji/smile.png">' +
        '<img src="/user_avatar/x/kari/48/1.png"> <a href="https://elsewhere.example/x.png">x</a></p>',
    );
    expect(of(await look(), post)?.media.map(({ url }) => url)).toEqual([
      `${root}/uploads/original/1.png`,
      `${root}/uploads/kart.pdf`,
    ]);
    shown("discourse", "documentation only", "media");
  });

  test("messages are read with the key of an account for them alone, and are private", async () => {
    const address = `${root}/u/arkiv/messages`;
    const topic = forum.topic("Klage", { archetype: "private_message", category_id: null });
    const post = forum.post(topic, "<p>Eg vil klage</p>");
    const other = forum.post(forum.topic("Ope"), "<p>Hei</p>");
    const taken = await look({ address, secret: key });
    expect(taken.fault).toBeUndefined();
    expect(taken.sightings.map(({ nativeId }) => nativeId)).toEqual([String(post.id)]);
    expect(of(taken, post)).toMatchObject({ kind: "message", visibility: "private", title: "Klage" });
    expect(of(await look({ secret: key }), other)).toBeDefined();
    expect(of(await look({ secret: key }), post)).toBeUndefined();
    const without = await look({ address });
    expect(without).toMatchObject({ fault: { code: "config.invalid" }, payloads: [] });
    shown("discourse", "documentation only", "message");
  });

  test("what a key is shown of a closed category, or of a forum behind a log-in, is private", async () => {
    const closed = forum.post(forum.topic("Vakter", { category_id: 9 }), "<p>Ola har vakt</p>");
    const unknown = forum.post(forum.topic("Ny", { category_id: 77 }), "<p>Hei</p>");
    const open = forum.post(forum.topic("Ope"), "<p>Hei</p>");
    const taken = await look({ secret: key });
    expect([closed, unknown, open].map((post) => of(taken, post)?.visibility)).toEqual([
      "private",
      "private",
      "public",
    ]);
    forum.about = { ...forum.about, login_required: true };
    expect(new Set((await look({ secret: key })).sightings.map(({ visibility }) => visibility))).toEqual(
      new Set(["private"]),
    );
    // an older forum does not say it: what it gives to a key may be for members alone
    const { login_required: _, ...silent } = forum.about;
    forum.about = silent;
    expect(of(await look({ secret: key }), open)?.visibility).toBe("private");
    expect(of(await look({ secret: undefined }), open)?.visibility).toBe("public");
  });

  test("acts of moderators are moderation", async () => {
    const topic = forum.topic("Ferja");
    forum.post(topic, "<p>Går ho?</p>");
    const act = forum.post(topic, "", { post_type: 3, action_code: "closed.enabled", staff: true });
    expect(of(await look(), act)).toMatchObject({
      ...{ kind: "moderation", byAgency: true, visibility: "public" },
      facts: { topic: "10", action: "closed.enabled" },
    });
  });

  test("what the forum itself writes, by an account with a number below zero, is a post as any other", async () => {
    const topic = forum.topic("Velkomen", { category_id: 4 });
    const system = { user_id: -1, username: "system", admin: true, moderator: true };
    const first = forum.post(topic, "<p>Velkomen til forumet.</p>", system);
    const act = forum.post(topic, "", { ...system, post_type: 3, action_code: "autoclosed.enabled" });
    const taken = await look();
    expect(taken).toMatchObject({ fault: undefined, findings: [] });
    expect(of(taken, first)).toMatchObject({ kind: "post", authorName: "system", authorId: "-1" });
    expect(of(taken, act)).toMatchObject({ kind: "moderation" });
  });
});

describe("R27: whispers never leave the protected side, and what the forum hides is withdrawn", () => {
  test("R27: a whisper is private moderation, and nothing public says that there is one", async () => {
    const topic = forum.topic("Vegen er stengd");
    const first = forum.post(topic, "<p>Ras.</p>", { staff: true });
    forum.post(topic, "<p>Kor lenge?</p>");
    const plain = await look({ secret: key });
    const whisper = forum.post(topic, "<p>Berre vi ser dette</p>", {
      ...{ post_type: 4, staff: true, username: "stilleperson", user_id: 990099 },
    });
    const reply = forum.post(topic, "<p>Til i morgon</p>", {
      ...{ staff: true, reply_to_post_number: 3, reply_to_user: { username: "stilleperson" } },
    });
    const taken = await look({ secret: key });
    expect(of(taken, whisper)).toMatchObject({
      kind: "moderation",
      visibility: "private",
      facts: { audience: "staff" },
    });
    expect(of(taken, reply)).toMatchObject({ visibility: "public", parentNativeId: String(first.id) });
    expect({ fault: taken.fault, findings: taken.findings }).toEqual({ fault: undefined, findings: [] });
    const open = taken.sightings.filter(({ visibility }) => visibility === "public");
    const said = JSON.stringify(open);
    for (const trace of [String(whisper.id), "stilleperson", "990099", "Berre vi"])
      expect(said).not.toContain(trace);
    // what was there before reads as before: no count, last poster or link has moved
    const before = plain.sightings.map((sighting) => JSON.stringify(sighting));
    expect(before.filter((one) => !open.map((sighting) => JSON.stringify(sighting)).includes(one))).toEqual(
      [],
    );
  });

  test("R27: without a key no whisper is there, and its place in the numbers is no gap", async () => {
    const topic = forum.topic("Ferja");
    forum.post(topic, "<p>Går ho?</p>");
    const whisper = forum.post(topic, "<p>Nei</p>", { post_type: 4, staff: true });
    const after = forum.post(topic, "<p>Eg ventar</p>", { reply_to_post_number: 2 });
    const taken = await look();
    expect(of(taken, whisper)).toBeUndefined();
    expect(of(taken, after)).toMatchObject({ visibility: "public" });
    expect({ fault: taken.fault, findings: taken.findings }).toEqual({ fault: undefined, findings: [] });
  });

  test("R27: a post of a kind that is not documented is private", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>?</p>", { post_type: 5 });
    expect(of(await look(), post)?.visibility).toBe("private");
  });

  test("R27: what is hidden on the forum is hidden at the next look, its text as it was, and may come back", async () => {
    const post = forum.post(forum.topic("Ferja"), "<p>Skjellsord</p>");
    expect(of(await look(), post)).toMatchObject({ visibility: "public", text: "Skjellsord" });
    forum.change(post, { hidden: true, cooked_hidden: true, cooked: "<p>This post was flagged</p>" });
    expect(of(await look(), post)).toMatchObject({
      visibility: "hidden",
      text: "",
      unread: ["text", "media"],
    });
    forum.change(post, { hidden: false, cooked_hidden: false, cooked: "<p>Skjellsord</p>" });
    expect(of(await look(), post)).toMatchObject({ visibility: "public", text: "Skjellsord" });
    shown("discourse", "documentation only", "hide", "restore");
  });

  test("R27: what its author or the staff deleted is withdrawn", async () => {
    const topic = forum.topic("Ferja");
    const own = forum.post(topic, "<p>Eg angrar</p>");
    const other = forum.post(topic, "<p>Reklame</p>");
    forum.change(own, { user_deleted: true, cooked: "<p>(post deleted by author)</p>", version: 2 });
    forum.change(other, { deleted_at: "2026-08-20T10:00:00.000Z" });
    const taken = await look({ secret: key });
    expect(of(taken, own)).toMatchObject({ visibility: "trashed", text: "", unread: ["text", "media"] });
    expect(of(taken, other)).toMatchObject({ visibility: "trashed", text: "Reklame" });
    expect(await check(other.id)).toBe("withdrawn");
  });
});

describe("whether a look is whole", () => {
  test("a long topic is read in parts, and lists to their end", async () => {
    forum.page = 2;
    for (const number of [1, 2, 3, 4, 5]) forum.post(forum.topic(`Emne ${number}`), "<p>Hei</p>");
    const topic = forum.topic("Lang");
    for (let number = 0; number < 130; number += 1) forum.post(topic, `<p>${number}</p>`);
    const taken = await look();
    expect(taken.fault).toBeUndefined();
    expect(taken.sightings.length).toBe(1 + 5 + 130);
    expect(forum.asked.filter(({ pathname }) => pathname === "/t/15/posts.json").length).toBe(3);
  });

  test("posts that a topic names and does not give are a fault; fewer than it counts are told", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>Går ho?</p>");
    const answer = forum.answer.bind(forum);
    const change = (of: (body: { post_stream: { stream: number[] }; posts_count: number }) => void) => {
      forum.answer = (asking) => {
        const answered = structuredClone(answer(asking));
        if (asking.url.pathname === "/t/10.json") of(answered.body as never);
        return answered;
      };
    };
    const known = [knownAs(of(await look(), post) as Sighting)];
    change((body) => body.post_stream.stream.push(999));
    const short = await look({ known });
    expect(short.fault).toMatchObject({ code: "channel.shortList" });
    expect(speaksOf(short.reach, String(post.id))).toBe(false);
    change((body) => {
      body.posts_count = 2;
    });
    const counted = await look({ known });
    expect(counted).toMatchObject({
      fault: undefined,
      findings: [{ code: "channel.shortList", held: false }],
    });
    expect(counted.findings[0]?.detail).not.toMatch(/\d (?:of|posts)/);
    expect(speaksOf(counted.reach, String(post.id))).toBe(false);
  });

  test("a forum that asks for quiet is left in peace until then", async () => {
    forum.post(forum.topic("Ferja"), "<p>Går ho?</p>");
    forum.isQuiet = true;
    const taken = await look();
    expect(taken.fault).toMatchObject({ code: "channel.rateLimited" });
    expect(taken.fault?.retryAt).toEqual(new Date("2026-08-20T12:00:30Z"));
    expect(forum.asked.length).toBe(1);
  });

  test("a key that is not taken is told, and nothing is read as a stranger", async () => {
    forum.post(forum.topic("Ferja"), "<p>Går ho?</p>");
    const taken = await look({ secret: "Api-Key: another" });
    expect(taken).toMatchObject({ fault: { code: "channel.refused" }, sightings: [] });
  });

  test("only topics that are due are asked for, and one that lacks a known post is due again at once", async () => {
    const one = forum.topic("Ein");
    forum.post(one, "<p>Hei</p>");
    const removed = forum.post(one, "<p>Bort</p>");
    forum.post(forum.topic("To"), "<p>Hei</p>");
    const known = (await look()).sightings.map(knownAs);
    const seen: string[] = [];
    const relooks = (ask: readonly string[]): Relooks => ({
      due: async () => ({ ask, left: 0 }),
      seen: ({ nativeId }) => seen.push(nativeId),
    });
    const taken = await look({ known, relooks: relooks(["10"]) });
    expect(speaksOf(taken.reach, String(removed.id))).toBe(true);
    expect(speaksOf(taken.reach, known.at(-1)?.nativeId ?? "")).toBe(false);
    expect(seen).toEqual(["10"]);
    forum.remove(removed);
    const lacking = await look({ known, relooks: relooks(["10", "11"]) });
    expect(speaksOf(lacking.reach, String(removed.id))).toBe(true);
    expect(seen).toEqual(["10", "11"]);
  });
});

describe("what is removed", () => {
  test("a post is gone when the forum says so to the key and gives it another", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>Går ho?</p>");
    expect(await check(post.id)).toBe("present");
    forum.remove(post);
    expect(await check(post.id)).toBe("unknown");
    forum.post(topic, "<p>Ja</p>");
    expect(await check(post.id)).toBe("gone");
    shown("discourse", "documentation only", "delete");
  });

  test("what not everybody is shown is not missing to a stranger, and never gone to a key that may not read it", async () => {
    const topic = forum.topic("Vakter");
    const first = forum.post(topic, "<p>Hei</p>");
    const whisper = forum.post(topic, "<p>Hemmeleg</p>", { post_type: 4 });
    const closed = forum.post(forum.topic("Internt", { category_id: 9 }), "<p>Ola</p>");
    const before = (await look({ secret: key })).sightings;
    const known = before.map((one) => ({ ...knownAs(one), visibility: one.visibility }));
    const { reach, fault } = await look({ known });
    expect(fault).toBeUndefined();
    expect([first, whisper, closed].map(({ id }) => speaksOf(reach, String(id)))).toEqual([
      true,
      false,
      false,
    ]);
    forum.remove(closed);
    const asked = { nativeId: String(closed.id), permalink: undefined, facts: {} };
    const asks = { secret: key };
    const answer = (visibility: "private" | "public") =>
      discourse.check(channelOf(asks), { ...asked, visibility }, toolsOf(asks));
    expect([await answer("private"), await answer("public")]).toEqual(["unknown", "gone"]);
  });

  test("nothing is gone to a stranger, to a key that is refused, or of messages", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>Går ho?</p>");
    forum.post(topic, "<p>Ja</p>");
    forum.remove(post);
    expect(await check(post.id, {})).toBe("unknown");
    expect(await check(post.id, { secret: "Api-Key: another" })).toBe("unknown");
    expect(await check(post.id, { secret: key, address: `${root}/u/arkiv/messages` })).toBe("unknown");
    expect(await check("profile")).toBe("unknown");
  });

  test("a topic that was moved to a closed category is no fault, and its posts are not shown any longer", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>Går ho?</p>");
    forum.post(forum.topic("Vegen"), "<p>Stengd?</p>");
    const known = (await look()).sightings.map(knownAs);
    forum.topics.set(topic.id, { ...topic, category_id: 9 });
    const relooks = (ask: readonly string[]): Relooks => ({
      due: async () => ({ ask, left: 0 }),
      seen: () => undefined,
    });
    const alone = await look({ known, relooks: relooks(["10"]) });
    expect(alone.fault).toMatchObject({ code: "channel.refused" });
    expect(speaksOf(alone.reach, String(post.id))).toBe(false);
    const taken = await look({ known, relooks: relooks(["10", "11"]) });
    expect(taken).toMatchObject({ fault: undefined, findings: [{ code: "channel.withheld", held: false }] });
    expect(speaksOf(taken.reach, String(post.id))).toBe(true);
    expect(of(taken, post)).toBeUndefined();
  });

  test("a topic that is gone takes its posts with it", async () => {
    const topic = forum.topic("Ferja");
    const post = forum.post(topic, "<p>Går ho?</p>");
    const known = (await look()).sightings.map(knownAs);
    forum.topics.delete(topic.id);
    const relooks: Relooks = { due: async () => ({ ask: ["10"], left: 0 }), seen: () => undefined };
    const taken = await look({ known, relooks });
    expect(taken.fault).toBeUndefined();
    expect(speaksOf(taken.reach, String(post.id))).toBe(true);
    expect(of(taken, post)).toBeUndefined();
  });
});
