/** Looks at a channel of an API that answers as YouTube documents it. Documentation only: nothing was recorded. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import { accessState } from "../../../../src/capture/access-health.ts";
import { youtube } from "../../../../src/capture/channels/youtube/adapter.ts";
import { youtubeKind } from "../../../../src/capture/channels/youtube/kind.ts";
import type { AccessFacts } from "../../../../src/domain/access.ts";
import type { KnownBefore, Sighting } from "../../../../src/domain/item.ts";
import { type Look, speaksOf } from "../../../../src/domain/observation.ts";
import { aChannel, captureTools, lookedAt } from "../../../support/channel-builders.ts";
import { clientOf } from "../../../support/channel-contract.ts";
import { shown } from "../../../support/shown.ts";
import { channelId, key, refresh, refusal, token, YouTube } from "../../../support/youtube-api.ts";

let api: YouTube;
beforeEach(() => {
  api = new YouTube();
});

const home = `https://www.youtube.com/channel/${channelId}`;
const channelOf = (secret: string | undefined, address: string) =>
  aChannel({ kind: "youtube", address, secretName: secret && "YT" });
const toolsOf = (secret: string | undefined, known: readonly KnownBefore[]) => {
  const { http } = clientOf({
    ...{ channel: { kind: "youtube", address: home }, secret: undefined, shows: [] },
    answer: (asking) => api.answer(asking),
  });
  return { ...captureTools(http, secret), known: async () => known };
};
const look = (
  secret: string | undefined = key,
  known: readonly KnownBefore[] = [],
  address = home,
): Promise<Look> => youtube.look(channelOf(secret, address), toolsOf(secret, known));
const check = (nativeId: string, secret: string | undefined = token) =>
  youtube.check(channelOf(secret, home), { nativeId, permalink: undefined, facts: {} }, toolsOf(secret, []));
const of = ({ sightings }: Look, { id }: { readonly id: string }): Sighting | undefined =>
  sightings.find(({ nativeId }) => nativeId === id);
const knownAs = ({ nativeId, kind, byAgency, facts }: Sighting): KnownBefore => ({
  ...{ nativeId, kind, byAgency, facts, parentNativeId: undefined, rootNativeId: nativeId },
  editedAt: undefined,
});
const own = { authorChannelId: { value: channelId }, authorDisplayName: "@fjordvik" };

test.each([
  [`${home}/videos`, home],
  ["https://m.youtube.com/@fjordvik/about", "https://www.youtube.com/@fjordvik"],
  ["https://www.youtube.com/watch?v=film0000001", "https://www.youtube.com/watch?v=film0000001"],
  ["https://www.youtube.com/%E0%A4%A", "https://www.youtube.com/%E0%A4%A"],
])("%s is kept as %s", (given, kept) => expect(youtubeKind.tidy?.(new URL(given))).toBe(kept));

describe("what is said on a channel", () => {
  test("the description, videos, comments and answers, also those that did not come with their thread", async () => {
    api.within = 1;
    api.page = 2;
    const film = api.film("Møtet", { snippet: { tags: ["kommunestyre"], liveBroadcastContent: "upcoming" } });
    const comment = api.comment(film, "Når er neste?", { snippet: { likeCount: 4 } });
    const replies = [1, 2, 3].map((number) =>
      api.comment(film, `Svar ${number}`, { parent: comment.id, snippet: own }),
    );
    const taken = await look();
    expect(taken).toMatchObject({ fault: undefined, findings: [] });
    expect(taken.sightings[0]).toMatchObject({ kind: "profile", text: "Kommentarar blir arkiverte." });
    expect(of(taken, film)).toMatchObject({
      ...{ kind: "post", byAgency: true, title: "Møtet", text: "Om Møtet", visibility: "public" },
      ...{ labels: ["kommunestyre"], permalink: `https://www.youtube.com/watch?v=${film.id}` },
      media: [{ url: "https://i.ytimg.com/vi/1/hq.jpg" }],
      facts: { comments: "open", live: "upcoming", duration: "PT3M", favourites: "2", replies: "4" },
    });
    expect(of(taken, comment)).toMatchObject({
      ...{
        kind: "comment",
        byAgency: false,
        parentNativeId: film.id,
        authorName: "@kari",
        editedAt: undefined,
      },
      ...{ permalink: `https://www.youtube.com/watch?v=${film.id}&lc=${comment.id}` },
      facts: { video: film.id, favourites: "4" },
    });
    for (const reply of replies)
      expect(of(taken, reply)).toMatchObject({
        ...{ byAgency: true, parentNativeId: comment.id, rootNativeId: film.id, visibility: "public" },
      });
    shown("youtube", "documentation only", "post", "comment", "reply", "media", "profile");
  });

  test("a channel may be given by its handle", async () => {
    const film = api.film("Møtet");
    expect(of(await look(key, [], "https://www.youtube.com/@fjordvik"), film)).toBeDefined();
  });

  test("a channel by its handle is the one that was captured first, whoever bears the handle today", async () => {
    api.film("Møtet");
    const handle = "https://www.youtube.com/@fjordvik";
    const before = (await look(key, [], handle)).sightings.map(knownAs);
    api.asked.splice(0);
    await look(key, before, handle);
    const asked = api.asked.filter(({ pathname }) => pathname.endsWith("/channels"));
    expect(asked.map(({ searchParams }) => [searchParams.get("id"), searchParams.get("forHandle")])).toEqual([
      [channelId, null],
    ]);
    const other = await look(key, before, "https://www.youtube.com/channel/UCsomebodyelse0000000000");
    expect(other).toMatchObject({ sightings: [], payloads: [], fault: { code: "channel.otherAccount" } });
  });

  test("what is told to the owner alone is not missing to whoever looks with a key", async () => {
    const [open, closed] = [api.film("Møtet"), api.film("Utkast", { privacy: "private" })];
    const said = api.comment(open, "Hei");
    const held = api.comment(open, "Ventar", { status: "heldForReview" });
    const before = (await look(token)).sightings.map((one) => ({
      ...knownAs(one),
      visibility: one.visibility,
    }));
    const { reach, fault } = await look(key, before);
    expect(fault).toBeUndefined();
    expect([open, said, held, closed].map(({ id }) => speaksOf(reach, id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("a comment that was updated after it was published was edited", async () => {
    const comment = api.comment(api.film("Møtet"), "Betre", {
      snippet: { updatedAt: "2026-08-20T09:00:00Z" },
    });
    expect(of(await look(), comment)).toMatchObject({ editedAt: new Date("2026-08-20T09:00:00Z") });
    shown("youtube", "documentation only", "edit");
  });

  test("what waits for review or was taken for spam is told to the owner alone", async () => {
    const film = api.film("Møtet");
    const held = api.comment(film, "Ventar", { status: "heldForReview" });
    const spam = api.comment(film, "Kjøp", { status: "likelySpam" });
    const stranger = await look();
    expect([held, spam].map((one) => of(stranger, one))).toEqual([undefined, undefined]);
    const owner = await look(token);
    expect([held, spam].map((one) => of(owner, one)?.visibility)).toEqual(["held", "spam"]);
    api.owner = "UCsomebodyelse0000000000";
    const other = await look(token);
    expect(other.fault).toBeUndefined();
    expect(other.findings.map(({ code }) => code)).toEqual(["channel.withheld", "channel.withheld"]);
    shown("youtube", "documentation only", "hide");
  });

  test("a private video and what stands under it is private, an unlisted one public and named so", async () => {
    const film = api.film("Utkast", { privacy: "private" });
    const comment = api.comment(film, "Til oss");
    const unlisted = api.film("Lenkje", { privacy: "unlisted" });
    const strange = api.film("Ukjend", { more: { status: {} } });
    const taken = await look(token);
    expect([film, comment, unlisted, strange].map((one) => of(taken, one)?.visibility)).toEqual([
      ...["private", "private", "public", "private"],
    ]);
    expect(of(taken, unlisted)?.facts).toMatchObject({ audience: "unlisted" });
  });

  test("where no comment is taken, the video says so, and nobody is asked for any", async () => {
    const film = api.film("Stengt", { takesComments: false });
    const taken = await look();
    expect(taken.fault).toBeUndefined();
    expect(of(taken, film)?.facts["comments"]).toBe("closed");
    expect(api.asked.some(({ pathname }) => pathname.endsWith("/commentThreads"))).toBe(false);
  });
});

describe("whether a look is whole", () => {
  test("a key that YouTube does not know, none at all, and a quota that is spent are told apart", async () => {
    api.film("Møtet");
    expect((await look("X-Goog-Api-Key: another")).fault).toMatchObject({ code: "channel.refused" });
    expect(await youtube.look(channelOf(undefined, home), toolsOf(undefined, []))).toMatchObject({
      ...{ fault: { code: "config.invalid" }, payloads: [] },
    });
    api.refuses = refusal(403, "quotaExceeded");
    const spent = await look();
    expect(spent.fault).toMatchObject({
      code: "channel.rateLimited",
      detail: expect.stringContaining("quota"),
    });
    expect(spent.payloads.length).toBe(1);
  });

  test("a channel that is not there is closed; a video that went while it was read is none", async () => {
    expect((await look(key, [], "https://www.youtube.com/@annan")).fault).toMatchObject({
      code: "channel.accountClosed",
    });
    const film = api.film("Møtet");
    const answer = api.answer.bind(api);
    api.answer = (asking) => {
      if (asking.url.pathname.endsWith("/commentThreads")) api.films = [];
      return answer(asking);
    };
    const taken = await look();
    expect(taken.fault).toBeUndefined();
    expect(of(taken, film)).toBeDefined();
  });

  test("comments of a video that is not shown any longer, or not to whoever asks, are no fault", async () => {
    const [gone, closed] = [api.film("Møtet"), api.film("Privat")];
    const said = api.comment(gone, "Hei");
    const known = (await look()).sightings.map(knownAs);
    api.films = api.films.filter(({ id }) => id !== gone.id);
    const answer = api.answer.bind(api);
    api.answer = (asking) =>
      asking.url.searchParams.get("videoId") === closed.id ? refusal(403, "forbidden") : answer(asking);
    const seen: string[] = [];
    const relooks = {
      due: async () => ({ ask: [gone.id, closed.id], left: 0 }),
      seen: ({ nativeId }: { readonly nativeId: string }) => seen.push(nativeId),
    };
    const taken = await youtube.look(channelOf(key, home), { ...toolsOf(key, known), relooks });
    expect(taken).toMatchObject({ fault: undefined, findings: [{ code: "channel.withheld" }] });
    expect(seen).toEqual([gone.id, closed.id]);
    expect(speaksOf(taken.reach, said.id)).toBe(true);
  });

  test("a list that leads back to itself ends, and is a fault", async () => {
    api.film("Møtet");
    const answer = api.answer.bind(api);
    api.answer = (asking) => {
      const answered = answer(asking);
      if (!asking.url.pathname.endsWith("/playlistItems")) return answered;
      return { body: { ...(answered.body as object), nextPageToken: "again" } };
    };
    expect((await look()).fault).toMatchObject({ code: "channel.cached" });
  });

  test("of a video that the list counts and does not give, and of all others, nothing is concluded", async () => {
    const film = api.film("Møtet");
    const said = api.comment(film, "Hei");
    const known = (await look()).sightings.map(knownAs);
    const whole = await look(key, known);
    expect([film.id, said.id, "profile"].map((id) => speaksOf(whole.reach, id))).toEqual([true, true, false]);
    const answer = api.answer.bind(api);
    api.answer = (asking) => {
      const answered = answer(asking);
      if (!asking.url.pathname.endsWith("/playlistItems")) return answered;
      return { body: { ...(answered.body as object), pageInfo: { totalResults: 2 } } };
    };
    const short = await look(key, known);
    expect(short).toMatchObject({ fault: undefined, findings: [{ code: "channel.shortList", held: false }] });
    expect(speaksOf(short.reach, film.id)).toBe(false);
  });
});

describe("what is removed", () => {
  test("a video is gone when its owner is given others in the same answer", async () => {
    const film = api.film("Møtet");
    api.film("Ferja");
    expect(await check(film.id)).toBe("present");
    api.films = api.films.filter(({ id }) => id !== film.id);
    expect(await check(film.id)).toBe("gone");
    shown("youtube", "documentation only", "delete");
    expect(await check(film.id, key)).toBe("unknown");
    api.owner = "UCsomebodyelse0000000000";
    expect(await check(film.id)).toBe("unknown");
    api.owner = channelId;
    api.films = [];
    expect(await check(film.id)).toBe("unknown");
  });

  test("a comment is never proved to be gone", async () => {
    const film = api.film("Møtet");
    const comment = api.comment(film, "Hei");
    api.comments = [];
    expect(await check(comment.id)).toBe("unknown");
  });
});

describe("a token that is asked for at each look", () => {
  const lookTold = async () => {
    const told: AccessFacts[] = [];
    const tools = { ...toolsOf(refresh, []), tellAccess: (facts: AccessFacts) => void told.push(facts) };
    return { told, ...(await youtube.look(channelOf(refresh, home), tools)) };
  };

  test("shows what the owner is shown, is asked for once, and stands in nothing that is kept", async () => {
    const film = api.film("Utkast", { privacy: "private" });
    const taken = await lookTold();
    expect(taken.fault).toBeUndefined();
    expect(of(taken, film)?.visibility).toBe("private");
    expect(api.asked.filter(({ pathname }) => pathname === "/token")).toHaveLength(1);
    expect(taken.told).toEqual([{ tokenEndsAt: undefined, dataEndsAt: undefined, lacks: [] }]);
    const kept = JSON.stringify([
      taken.payloads.map(({ url, bytes }) => `${url} ${Buffer.from(bytes)}`),
      ...[taken.findings, taken.sightings],
    ]);
    expect(kept).not.toMatch(/ya29|kanari|oauth2/);
    expect(await check("film0000009", refresh)).toBe("gone");
  });

  test("says when it ends, and that it may not read comments", async () => {
    api.refreshed = {
      body: {
        ...{ access_token: "ya29.fjordvik-owner", refresh_token_expires_in: 604_799 },
        scope: "https://www.googleapis.com/auth/youtube.readonly",
      },
    };
    const { told } = await lookTold();
    expect(told).toEqual([
      {
        tokenEndsAt: new Date(lookedAt.getTime() + 604_799_000),
        ...{ dataEndsAt: undefined, lacks: ["youtube.force-ssl"] },
      },
    ]);
  });

  test.each([
    [
      400,
      { error: "invalid_grant", error_description: "Token has been expired or revoked." },
      "tokenExpired",
    ],
    [401, { error: "invalid_client" }, "passwordRefused"],
    [503, "away", undefined],
    [200, { token: "another form" }, undefined],
    [200, { access_token: "ya29 with a space" }, undefined],
  ])("%d, %p: a fault, and YouTube is asked nothing", async (status, body, state) => {
    api.refreshed = { status, body };
    const { fault, told, payloads } = await lookTold();
    expect(fault?.code).toMatch(/^channel\./);
    expect(accessState(fault?.code, fault?.detail)).toBe(state);
    expect(told).toEqual([]);
    expect(payloads).toEqual([]);
    expect(api.asked.every(({ hostname }) => hostname === "oauth2.googleapis.com")).toBe(true);
    expect(fault?.detail).not.toMatch(/kanari|revoked\./);
  });
});

test("a quota of a day that is spent is asked for again at midnight in California", async () => {
  api.refuses = refusal(403, "quotaExceeded");
  const { fault } = await look();
  expect(fault).toMatchObject({ code: "channel.rateLimited" });
  expect(fault?.retryAt).toEqual(new Date("2026-08-21T07:00:00Z"));
});
