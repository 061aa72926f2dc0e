/**
 * PURE. The questions that a look asks of a forum, and which of them an answer belongs to.
 *
 * @see https://docs.discourse.org/ and github.com/discourse/discourse_api_docs
 */
import type { Forum } from "./kind.ts";

/** topics of a list at once */
export const pageSize = 30;
/** so many posts of a topic are asked for at once */
export const chunkSize = 50;

export type Question =
  | { readonly kind: "about" }
  /** with every category that whoever asks is shown */
  | { readonly kind: "site" }
  | { readonly kind: "topics"; readonly page: number; readonly sent?: boolean }
  | { readonly kind: "topic"; readonly id: string }
  | { readonly kind: "posts"; readonly topic: string; readonly ids: readonly string[] }
  | { readonly kind: "post"; readonly id: string }
  | { readonly kind: "newest" };

export function addressOf({ root, part }: Forum, question: Question): string {
  const url = new URL(`${root}${pathOf(part, question)}`);
  if (question.kind === "topics") {
    url.searchParams.set("no_definitions", "true");
    url.searchParams.set("page", String(question.page));
  }
  if (question.kind === "posts") for (const id of question.ids) url.searchParams.append("post_ids[]", id);
  if (question.kind === "topic" || question.kind === "posts") url.searchParams.set("include_raw", "true");
  return url.href;
}

function pathOf(part: Forum["part"], question: Question): string {
  switch (question.kind) {
    case "about":
      return "/site/basic-info.json";
    case "site":
      return "/site.json";
    case "topics":
      if (part.kind === "category") return `/c/${part.path}.json`;
      if (part.kind === "all") return "/latest.json";
      return `/topics/private-messages${question.sent ? "-sent" : ""}/${part.account}.json`;
    case "topic":
      return `/t/${question.id}.json`;
    case "posts":
      return `/t/${question.topic}/posts.json`;
    case "post":
      return `/posts/${question.id}.json`;
    case "newest":
      return "/posts.json";
  }
}

/** What of the answers holds items: who asked is not told from the address. */
export function heldAt(
  { root }: Forum,
  address: string,
):
  | { readonly kind: "about" }
  | { readonly kind: "site" }
  | { readonly kind: "topic" | "posts"; readonly id: string }
  | undefined {
  const url = URL.parse(address);
  const base = new URL(root);
  const folder = base.pathname.replace(/\/$/, "");
  if (!url || url.origin !== base.origin || !url.pathname.startsWith(folder)) return undefined;
  const path = url.pathname.slice(folder.length);
  if (path === "/site/basic-info.json") return { kind: "about" };
  if (path === "/site.json") return { kind: "site" };
  const [, topic, chunk] = /^\/t\/(\d+)(\/posts)?\.json$/.exec(path) ?? [];
  return topic === undefined ? undefined : { kind: chunk ? "posts" : "topic", id: topic };
}
