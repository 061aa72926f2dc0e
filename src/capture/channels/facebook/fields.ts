/**
 * PURE. What is asked of a Facebook Page, as data. Who follows it and who reacted how is never asked for: `limit(0)` gives
 * the sum and nobody's name.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/feed
 * @see https://developers.facebook.com/docs/graph-api/reference/object/comments
 */
import { graphAddress } from "../../graph/place.ts";
import { commentSize, nestedSize, pageSize } from "../../graph/version.ts";

const reactions = "reactions.limit(0).summary(total_count)";

export const profileFields = "id,name,about,description,link,is_published";

export const commentFields = `id,from{id,name},message,created_time,is_hidden,is_private,parent{id},permalink_url,attachment,comment_count,${reactions}`;

/** `stream` gives every depth in one list; the default gives the top alone, and leaves some out. */
const commentEdge = { filter: "stream", order: "chronological" } as const;

export const postFields = [
  "id,from{id,name},message,story,created_time,permalink_url,is_hidden,is_published,status_type,shares",
  "attachments{type,title,description,url,unshimmed_url,media,media_type,subattachments}",
  reactions,
  `comments.filter(${commentEdge.filter}).order(${commentEdge.order}).limit(${nestedSize}).summary(total_count){${commentFields}}`,
].join(",");

const messageFields =
  "id,from{id,name},to{id,name},message,created_time,attachments{id,name,mime_type,size,image_data,video_data,file_url},sticker";

export const conversationFields = `id,participants{id},messages.limit(${nestedSize}){${messageFields}}`;

export const profileAddress = (root: string, page: string) =>
  graphAddress(root, page, { fields: profileFields });

/** `feed` has the posts of visitors too; `published_posts` some of the page's own that the feed does not show. */
export const postLists = ["feed", "published_posts"] as const;

export const postsAddress = (root: string, page: string, list: (typeof postLists)[number]) =>
  graphAddress(root, `${page}/${list}`, { fields: postFields, limit: pageSize });

/**
 * One by itself. That the page published it, as its own list said, stands in a parameter that Meta does not read: what is
 * read of the answer again, years later, must not depend on what is known by then.
 */
export const postAddress = (root: string, post: string, isOwn: boolean) =>
  graphAddress(root, post, { fields: postFields, ...(isOwn ? { [ownMark]: 1 } : {}) });
export const ownMark = "own_post";

export const commentsAddress = (root: string, post: string) =>
  graphAddress(root, `${post}/comments`, {
    ...commentEdge,
    summary: "total_count",
    fields: commentFields,
    limit: commentSize,
  });

export const conversationsAddress = (root: string, page: string) =>
  graphAddress(root, `${page}/conversations`, { fields: conversationFields, limit: pageSize });

export const messagesAddress = (root: string, conversation: string) =>
  graphAddress(root, `${conversation}/messages`, { fields: messageFields, limit: pageSize });

/** What the token must be allowed for comments with their ids and writers; messages may be left out. */
export const permissions = [["pages_read_engagement"], ["pages_read_user_content"]] as const;
