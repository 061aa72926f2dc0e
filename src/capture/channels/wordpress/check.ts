/** Asks a WordPress site for one item by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { asker } from "./ask.ts";
import { isListed, itemAddress, type ListName, restStyles, siteRoot } from "./rest.ts";
import { Standing } from "./shapes.ts";
import { mayBeWithoutPermalinks } from "./site.ts";

/**
 * Gone is only what the REST API itself says to be an invalid id to somebody who may read everything: a trashed comment
 * answers 401 to everybody else, and a page of the web server with status 404 says nothing about the item. A post that
 * was set back to draft is refused to everybody else as well, so only an editor's account can tell that it is there.
 */
export async function checkItem(
  channel: Channel,
  item: MissingItem,
  tools: CaptureTools,
): Promise<DirectCheck> {
  const target = targetOf(item.nativeId);
  if (!target || accessFault(channel, tools.credentials)) return "unknown";
  const ask = asker(tools, []);
  const known = tools.credentials !== undefined;
  for (const style of restStyles) {
    const site = { root: siteRoot(channel.address), style };
    const asked = await ask(itemAddress(site, target.list, target.id, known ? "edit" : "view"));
    if (asked.kind === "json") return standingOf(target, asked.json);
    if (asked.kind === "refusal")
      return known && asked.status === 404 && asked.code === target.goneCode ? "gone" : "unknown";
    if (!mayBeWithoutPermalinks(asked)) return "unknown";
  }
  return "unknown";
}

function standingOf({ list, id }: Target, json: unknown): DirectCheck {
  const item = Standing.safeParse(json);
  if (!item.success || item.data.id !== id) return "unknown";
  return isListed(list, item.data.status) ? "present" : "withdrawn";
}

interface Target {
  readonly list: ListName;
  readonly id: number;
  /** what WordPress calls an id that nothing has */
  readonly goneCode: string;
}

const targets: ReadonlyMap<string, Omit<Target, "id">> = new Map([
  ["post", { list: "posts", goneCode: "rest_post_invalid_id" }],
  ["page", { list: "pages", goneCode: "rest_post_invalid_id" }],
  ["comment", { list: "comments", goneCode: "rest_comment_invalid_id" }],
]);

function targetOf(nativeId: string): Target | undefined {
  const [, name = "", id] = /^([a-z]+)-(\d{1,15})$/.exec(nativeId) ?? [];
  const target = targets.get(name);
  return target && { ...target, id: Number(id) };
}
