/** An Instagram account over the Graph API of a few lines, written from Meta's documentation. */
import { type Fields, GraphSite } from "./graph-server.ts";

export const accountId = "17841400000000001";

export const theAccount: Fields = {
  id: accountId,
  username: "fjordvik",
  name: "Fjordvik kommune",
  biography: "Offisiell konto. Innlegg blir arkiverte.",
};

export function aMedia(number: number, fields: Fields = {}): Fields {
  return {
    id: `1800000000000${number}`,
    caption: `Vegen er stengd (${number}).`,
    media_type: "IMAGE",
    media_product_type: "FEED",
    media_url: `https://scontent.example/${number}.jpg`,
    permalink: `https://www.instagram.com/p/${number}/`,
    timestamp: "2026-08-19T10:00:00+0000",
    username: "fjordvik",
    is_comment_enabled: true,
    like_count: 4,
    ...fields,
  };
}

export function anIgComment(number: number, fields: Fields = {}): Fields {
  return {
    id: `1790000000000${number}`,
    text: `Når opnar vegen? (${number})`,
    timestamp: "2026-08-19T10:30:00+0000",
    username: "kari",
    from: { id: "5550", username: "kari" },
    hidden: false,
    like_count: 0,
    ...fields,
  };
}

/** A post with three comments and three replies to the first, of which lists show two at a time; and an album. */
export function wholeAccount(): GraphSite {
  const site = new GraphSite();
  site.objects.set(accountId, theAccount);
  const next = (path: string, after: string) => ({
    cursors: { after },
    next: `https://graph.facebook.com/v25.0/${path}?after=${after}`,
  });
  const cursor = (object: Fields) => Buffer.from(String(object["id"])).toString("base64url");
  const replies = [21, 22, 23].map((number) =>
    anIgComment(number, { username: "fjordvik", from: { id: accountId } }),
  );
  const first = anIgComment(1);
  const [second, third] = [anIgComment(2, { hidden: true }), anIgComment(3)];
  const open = {
    ...first,
    replies: { data: replies.slice(0, 2), paging: next(`${first["id"]}/replies`, cursor(replies[1] ?? {})) },
  };
  const post = aMedia(1, { comments_count: 7 });
  const comments = { data: [open, second], paging: next(`${post["id"]}/comments`, cursor(second)) };
  const album = aMedia(2, {
    media_type: "CAROUSEL_ALBUM",
    is_comment_enabled: false,
    children: {
      data: [
        { id: "1", media_type: "IMAGE", media_url: "https://scontent.example/a.jpg" },
        { id: "2", media_type: "VIDEO", media_url: "https://scontent.example/b.mp4" },
      ],
    },
  });
  site.lists.set(`${accountId}/media`, [{ ...post, comments }, album]);
  site.lists.set(`${post["id"]}/comments`, [open, second, third]);
  site.lists.set(`${first["id"]}/replies`, replies);
  return site;
}
