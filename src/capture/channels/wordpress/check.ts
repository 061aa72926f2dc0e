/** Asks a WordPress site for one item by itself. */
import type { Channel } from "../../../domain/channel.ts";
import type { DirectCheck } from "../../../domain/observation.ts";
import { accessFault } from "../../access.ts";
import type { CaptureTools, MissingItem } from "../../port.ts";
import { type Ask, asker } from "./ask.ts";
import { isListed, itemAddress, type RestSite, restStyles, siteRoot, typeAddress } from "./rest.ts";
import type { Said } from "./said.ts";
import { isShut } from "./site.ts";

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
  for (const style of restStyles) {
    const site = { root: siteRoot(channel.address), style };
    const answer = await checkAt(site, target, ask, tools.credentials !== undefined);
    if (answer !== "shut") return answer;
  }
  return "unknown";
}

async function checkAt(
  site: RestSite,
  target: Target,
  ask: Ask,
  known: boolean,
): Promise<DirectCheck | "shut"> {
  const route = target.route ?? (await askForRoute(site, target, ask));
  if (route === undefined || route === "shut") return route ?? "unknown";
  const asked = await ask(itemAddress(site, route, target.id, known ? "edit" : "view"));
  if (asked.kind === "json") return standingOf(target, asked.said);
  if (asked.kind === "refusal")
    return known && asked.status === 404 && asked.code === target.goneCode ? "gone" : "unknown";
  return isShut(asked) ? "shut" : "unknown";
}

async function askForRoute(site: RestSite, target: Target, ask: Ask): Promise<string | "shut" | undefined> {
  const asked = await ask(typeAddress(site, target.type));
  if (asked.kind === "json") return asked.said.kind === "object" ? asked.said.route : undefined;
  return isShut(asked) ? "shut" : undefined;
}

function standingOf({ type, id }: Target, said: Said): DirectCheck {
  const standing = said.kind === "object" ? said.standing : undefined;
  if (standing?.id !== id) return "unknown";
  return type === "comment" || isListed(standing.status) ? "present" : "withdrawn";
}

interface Target {
  readonly type: string;
  /** of the list that it stands in; undefined for a type that the site must be asked for */
  readonly route: string | undefined;
  readonly id: number;
  /** what WordPress calls an id that nothing has */
  readonly goneCode: string;
}

const routes: ReadonlyMap<string, string> = new Map([
  ["post", "/wp/v2/posts"],
  ["page", "/wp/v2/pages"],
  ["attachment", "/wp/v2/media"],
  ["comment", "/wp/v2/comments"],
]);

function targetOf(nativeId: string): Target | undefined {
  const [, type, id] = /^([a-z0-9_-]{1,40})-(\d{1,15})$/.exec(nativeId) ?? [];
  if (type === undefined) return undefined;
  const goneCode = type === "comment" ? "rest_comment_invalid_id" : "rest_post_invalid_id";
  return { type, route: routes.get(type), id: Number(id), goneCode };
}
