/**
 * Finds where a WordPress site answers REST.
 *
 * With pretty permalinks that is `/wp-json/`; without them only `?rest_route=` works, and `/wp-json/` is a page of the
 * theme or the web server.
 *
 * @see https://developer.wordpress.org/rest-api/extending-the-rest-api/routes-and-endpoints/#wp-json
 */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import type { Ask, Asked } from "./ask.ts";
import { indexAddress, type RestSite, restStyles, siteRoot } from "./rest.ts";
import { Index } from "./shapes.ts";

export type Found =
  | { readonly kind: "site"; readonly site: RestSite }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Asks for the site's description in the one way and then in the other. */
export async function findSite(address: string, ask: Ask): Promise<Found> {
  const root = siteRoot(address);
  let first: Fault | undefined;
  for (const style of restStyles) {
    const site: RestSite = { root, style };
    const asked = await ask(indexAddress(site));
    if (asked.kind === "json") return siteOf(site, asked);
    first ??= asked.fault;
    if (!mayBeWithoutPermalinks(asked)) break;
  }
  return { kind: "fault", fault: first ?? faultWith("channel.malformed", `${root} is no WordPress`) };
}

function siteOf(site: RestSite, asked: Extract<Asked, { kind: "json" }>): Found {
  const index = Index.safeParse(asked.json);
  if (!index.success || !index.data.namespaces.includes("wp/v2"))
    return {
      kind: "fault",
      fault: faultWith(
        "channel.malformed",
        `${site.root} answers JSON, but offers no WordPress REST API wp/v2`,
      ),
    };
  // a password is sent to one origin only
  const { origin } = new URL(asked.answer.url);
  if (origin !== new URL(site.root).origin)
    return {
      kind: "fault",
      fault: faultWith(
        "channel.redirectRefused",
        `${site.root} sends on to ${origin}: make that the channel's address`,
      ),
    };
  return { kind: "site", site };
}

/** A missing page, or a page of HTML with any status that a theme gives to what it does not know. */
export function mayBeWithoutPermalinks(asked: Exclude<Asked, { kind: "json" }>): boolean {
  return asked.status === 404 || asked.fault.code === "channel.htmlInstead";
}
