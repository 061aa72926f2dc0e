/**
 * PURE. What is asked of an Instagram account, as data. Who follows it and who liked what is never asked for.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment
 */
import { graphAddress } from "../../graph/place.ts";
import { commentSize, nestedSize, pageSize } from "../../graph/version.ts";

const replyFields = "id,text,timestamp,username,from,hidden,parent_id,like_count";
const commentFields = `${replyFields},replies.limit(${nestedSize}){${replyFields}}`;
const mediaFields = [
  "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,username",
  "is_comment_enabled,comments_count,like_count,children{id,media_type,media_url}",
  `comments.limit(${nestedSize}){${commentFields}}`,
].join(",");

/** What the token must be allowed, by either of the two ways to log in. */
export const permissions = [
  ["instagram_basic", "instagram_business_basic"],
  ["instagram_manage_comments", "instagram_business_manage_comments"],
] as const;

export const accountAddress = (root: string, account: string) =>
  graphAddress(root, account, { fields: "id,username,name,biography,website" });

export const mediaAddress = (root: string, account: string) =>
  graphAddress(root, `${account}/media`, { fields: mediaFields, limit: pageSize });

export const postAddress = (root: string, media: string) =>
  graphAddress(root, media, { fields: mediaFields });

export const commentsAddress = (root: string, media: string) =>
  graphAddress(root, `${media}/comments`, { fields: commentFields, limit: commentSize });

export const repliesAddress = (root: string, comment: string) =>
  graphAddress(root, `${comment}/replies`, { fields: replyFields, limit: commentSize });
