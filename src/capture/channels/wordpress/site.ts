/**
 * Finds where a WordPress site answers REST.
 *
 * With pretty permalinks that is `/wp-json/`; without them, or where a rule of the web server keeps that folder shut,
 * only `?rest_route=` works, and `/wp-json/` is a page of the theme or the web server.
 *
 * @see https://developer.wordpress.org/rest-api/extending-the-rest-api/routes-and-endpoints/#wp-json
 */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { type Ask, type Asked, endsLook } from "./ask.ts";
import { indexAddress, type RestSite, restStyles, siteRoot } from "./rest.ts";

export type Found =
  | { readonly kind: "site"; readonly site: RestSite }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Asks for the site's description in the one way and then in the others. */
export async function findSite(address: string, ask: Ask): Promise<Found> {
  const root = siteRoot(address);
  let first: Fault | undefined;
  for (const style of restStyles) {
    const site: RestSite = { root, style };
    const asked = await ask(indexAddress(site));
    const found = asked.kind === "json" ? siteOf(site, asked) : asked;
    if (found.kind === "site" || found.fault.code === "channel.redirectRefused")
      return found.kind === "site" ? found : { kind: "fault", fault: found.fault };
    first ??= found.fault;
    if (!mayAnswerOtherwise(asked)) break;
  }
  return { kind: "fault", fault: first ?? faultWith("channel.malformed", `${root} is no WordPress`) };
}

function siteOf(site: RestSite, asked: Extract<Asked, { kind: "json" }>): Found {
  if (asked.said.kind !== "object" || !asked.said.offersRest)
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

/** Whether another way to the REST API may lead past what answered; not when the site asks for quiet or is not there. */
export function mayAnswerOtherwise(asked: Asked): boolean {
  return asked.kind === "json" || !endsLook(asked.fault);
}

/** A page of the web server, a wall before it or the theme, in place of what the REST API says. */
export function isShut(asked: Asked): boolean {
  if (asked.kind !== "fault" || endsLook(asked.fault)) return false;
  return asked.fault.code === "channel.htmlInstead" || [401, 403, 404, 405, 406].includes(asked.status ?? 0);
}
