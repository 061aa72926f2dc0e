import { type TestAccount as Account, rkey, TestAccount } from "../../../support/bluesky-account.ts";
import type { ChannelContract } from "../../../support/channel-contract.ts";

const did = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
const post = `at://${did}/app.bsky.feed.post/${rkey}`;

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
    address: `https://bsky.app/profile/${did}?plc=https://plc.example&appview=none`,
  },
  secret: undefined,
  async answer({ url }) {
    made ??= account();
    const one = await made;
    const at = `${url.host}${url.pathname}`;
    if (at === `plc.example/${did}/data`) return { body: one.document() };
    if (at === `plc.example/${did}/log/audit`) return { body: [] };
    if (at === "pds.example/xrpc/com.atproto.sync.getRepoStatus") return { body: { did, active: true } };
    if (at === "pds.example/xrpc/com.atproto.sync.getRepo") return car(await one.car());
    if (at !== "pds.example/xrpc/com.atproto.sync.getRecord") return undefined;
    const query = url.searchParams;
    return car(await one.proof(`${query.get("collection")}`, `${query.get("rkey")}`));
  },
  shows: [`at://${did}/app.bsky.actor.profile/self`, post, `at://${did}/app.bsky.feed.post/3mtdxgsv42223`],
  // the history of its keys is kept as evidence; what the account says is read without it
  mayFail: ({ url }) => url.pathname.endsWith("/log/audit"),
};

function car(bytes: Uint8Array) {
  return { headers: { "content-type": "application/vnd.ipld.car" }, body: bytes };
}
