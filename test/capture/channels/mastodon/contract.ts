/** Written from the documentation of Mastodon's API: nothing here was recorded. */
import type { ChannelContract } from "../../../support/channel-contract.ts";

const origin = "https://social.example";
const account = (id: string, acct: string) => ({
  ...{ id, acct, username: acct, display_name: acct, note: "<p>Innlegg blir arkivert.</p>", locked: false },
  ...{ url: `${origin}/@${acct}`, uri: `${origin}/users/${acct}`, created_at: "2022-11-05T00:00:00.000Z" },
  ...{ avatar: `${origin}/a.png`, header: `${origin}/h.png`, bot: false, fields: [] },
});
const agency = account("10", "etaten");
const citizen = account("11", "kari@annan.example");
const status = (id: string, change: object = {}) => ({
  ...{
    id,
    created_at: "2026-08-20T07:00:00.000Z",
    edited_at: null,
    account: agency,
    content: `<p>Melding ${id}</p>`,
  },
  ...{
    spoiler_text: "",
    visibility: "public",
    sensitive: false,
    language: "nn",
    reblog: null,
    poll: null,
    card: null,
  },
  ...{
    uri: `${origin}/users/etaten/statuses/${id}`,
    url: `${origin}/@etaten/${id}`,
    tags: [],
    media_attachments: [],
  },
  ...{
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    in_reply_to_id: null,
    in_reply_to_account_id: null,
  },
  ...change,
});
const post = status("100", {
  replies_count: 1,
  media_attachments: [{ type: "image", url: `${origin}/1.png` }],
});
const edited = status("103", { edited_at: "2026-08-20T09:00:00.000Z" });
const comment = status("101", {
  account: citizen,
  in_reply_to_id: "100",
  in_reply_to_account_id: "10",
  replies_count: 1,
});
const reply = status("102", { in_reply_to_id: "101", in_reply_to_account_id: "11" });
const message = status("104", { account: citizen, visibility: "direct" });
const mention = status("105", { account: citizen });
const routes: Readonly<Record<string, unknown>> = {
  "/accounts/lookup": agency,
  "/accounts/verify_credentials": agency,
  "/statuses/100/context": { ancestors: [], descendants: [comment, reply] },
  "/statuses/102/context": { ancestors: [post, comment], descendants: [] },
  "/statuses/104/context": { ancestors: [], descendants: [] },
  "/statuses/103/history": [
    {
      created_at: edited.created_at,
      content: "<p>Før</p>",
      spoiler_text: "",
      media_attachments: [],
      account: agency,
    },
    {
      created_at: edited.edited_at,
      content: edited.content,
      spoiler_text: "",
      media_attachments: [],
      account: agency,
    },
  ],
  "/notifications": [{ id: "9", type: "mention", account: citizen, status: mention }],
  "/conversations": [{ id: "1", unread: false, accounts: [citizen], last_status: message }],
  ...Object.fromEntries(
    [post, comment, reply, edited, message, mention].map((one) => [`/statuses/${one.id}`, one]),
  ),
};

export const contract: ChannelContract = {
  channel: { kind: "mastodon", address: `${origin}/@etaten` },
  secret: "Bearer hemmeleg-nykel-1234",
  answer: ({ url }) => {
    const route = url.pathname.replace("/api/v1", "");
    if (route === "/accounts/10/statuses") {
      const whole = !url.searchParams.has("max_id") && !url.searchParams.has("min_id");
      return { body: whole ? [edited, reply, post] : [] };
    }
    const body = routes[route];
    return body === undefined ? { status: 404, body: { error: "Record not found" } } : { body };
  },
  shows: ["account-10", "103", "102", "101", "100", "104", "105"],
};
