import { type TestAccount as Account, rkey, TestAccount } from "../../../support/bluesky-account.ts";
import type { ChannelContract } from "../../../support/channel-contract.ts";

const did = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const post = `at://${did}/app.bsky.feed.post/${rkey}`;

const own = `at://${did}/app.bsky.feed.post/3mtdxgsv42223`;
const kari = `did:plc:${"k".repeat(24)}`;
/** one in the thread, and one that only a notification tells of */
const questions = ["3mtdxgsv42224", "3mtdxgsv42225"].map((key) => `at://${kari}/app.bsky.feed.post/${key}`);

let made: Promise<Account> | undefined;
async function account(): Promise<Account> {
  const one = await TestAccount.make();
  await one.put("app.bsky.actor.profile/self", { displayName: "Etaten", description: "Offisiell konto" });
  await one.post(rkey, "Vegen over fjellet er stengt");
  const root = { uri: post, cid: await one.cid(`app.bsky.feed.post/${rkey}`) };
  await one.post("3mtdxgsv42223", "Opning kl. 07", { reply: { root, parent: root } });
  return one;
}

export const contract: ChannelContract = {
  channel: {
    kind: "bluesky",
    address: `https://bsky.app/profile/${did}?plc=https://plc.example&appview=https://appview.example`,
  },
  secret: "arkiv@etaten.example:abcd-efgh-ijkl-mnop",
  async answer({ url }) {
    made ??= account();
    const one = await made;
    const at = `${url.host}${url.pathname}`;
    if (at === `plc.example/${did}/data`) return { body: one.document() };
    if (at === `plc.example/${did}/log/audit`) return { body: [] };
    if (at === "pds.example/xrpc/com.atproto.sync.getRepoStatus") return { body: { did, active: true } };
    if (at === "pds.example/xrpc/com.atproto.sync.getRepo") return car(await one.car());
    if (at === "pds.example/xrpc/com.atproto.server.createSession")
      return { body: { accessJwt: "a-token-of-a-look" } };
    if (at.startsWith("appview.example/") || at.endsWith("listNotifications")) return viewed(one, url);
    if (at !== "pds.example/xrpc/com.atproto.sync.getRecord") return undefined;
    const query = url.searchParams;
    return car(await one.proof(`${query.get("collection")}`, `${query.get("rkey")}`));
  },
  shows: [`at://${did}/app.bsky.actor.profile/self`, post, own, ...questions],
  // the history of its keys is kept as evidence; what the account says is read without it
  mayFail: ({ url }) => url.pathname.endsWith("/log/audit"),
};

async function viewed(one: Account, url: URL) {
  const rootRef = { uri: post, cid: await one.cid(`app.bsky.feed.post/${rkey}`) };
  const view = (uri: string, text: string, replyCount = 0) => ({
    uri,
    cid: uri === post ? rootRef.cid : `bafyrei${uri.slice(-13)}`,
    author: { did: uri.split("/")[2], handle: "kari.example", labels: [] },
    record: {
      text,
      createdAt: "2026-08-18T10:05:00Z",
      ...(uri === post ? {} : { reply: { root: rootRef, parent: rootRef } }),
    },
    replyCount,
    labels: [],
  });
  const texts = new Map([
    [post, "Vegen over fjellet er stengt"],
    [own, "Opning kl. 07"],
    ...questions.map((uri, place) => [uri, `Spørsmål ${place}`] as const),
  ]);
  const viewOf = (uri: string) => view(uri, texts.get(uri) ?? "", uri === post ? 3 : 0);
  if (url.pathname.endsWith("listNotifications")) {
    const notifications = questions
      .slice(1)
      .map((uri) => ({ uri, reason: "reply", record: viewOf(uri).record }));
    return { body: { notifications } };
  }
  if (url.pathname.endsWith("getPosts"))
    return { body: { posts: url.searchParams.getAll("uris").map(viewOf) } };
  const replies = [own, ...questions.slice(0, 1)].map((uri) => ({ post: viewOf(uri), replies: [] }));
  return { body: { thread: { post: viewOf(post), replies } } };
}

function car(bytes: Uint8Array) {
  return { headers: { "content-type": "application/vnd.ipld.car" }, body: bytes };
}
