import type { ChannelContract } from "../../../support/channel-contract.ts";
import { aComment, aFile, aPost, noRoute, pageOf, wholeSite } from "../../../support/wordpress-answers.ts";

const reply = aComment({ id: 46, parent: 45, author: 1, author_name: "Redaksjonen" });
const routes: typeof wholeSite = {
  ...wholeSite,
  "/wp/v2/media": () => ({ body: [aFile()] }),
  "/wp/v2/posts": () => ({ body: [aPost({ categories: [3], featured_media: 30 })] }),
  "/wp/v2/comments": (query) => {
    const status = query.get("status") ?? "approve";
    if (status === "approve") return { body: [aComment(), reply] };
    return { body: status === "hold" ? [aComment({ id: 47, status: "hold" })] : [] };
  },
};
const explains = /\/wp\/v2\/(?:users|categories|tags|media|types)/;

export const contract: ChannelContract = {
  channel: { kind: "wordpress", address: "https://etaten.example" },
  secret: "arkiv:hemmeleg-passord",
  answer: ({ url }) => {
    const route = url.searchParams.get("rest_route") ?? url.pathname.replace(/^.*\/wp-json/, "");
    return pageOf(routes[route]?.(url.searchParams) ?? noRoute, url.searchParams);
  },
  shows: ["site", "post-12", "page-2", "comment-45", "comment-46", "comment-47"],
  mayFail: ({ url }) => explains.test(url.pathname),
};
