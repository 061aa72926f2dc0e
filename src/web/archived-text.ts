/** Text and links that come from a channel: hostile until shown to be harmless. Every page prints them through here. */
import { html } from "hono/html";
import { harmless } from "../domain/harmless.ts";
import { publicAddress } from "../domain/public-address.ts";
import type { Html } from "./html.ts";

export { harmless } from "../domain/harmless.ts";

/** Only a web address may become a link, without secrets: anything that is not `http:` or `https:` gives undefined. */
export function safeLink(address: string | null): string | undefined {
  if (address === null) return undefined;
  const parsed = URL.parse(publicAddress(address));
  return parsed && (parsed.protocol === "https:" || parsed.protocol === "http:") ? parsed.href : undefined;
}

/** A link that leaves the site: it says where it goes, sends no referrer and earns no search rank. */
export function outsideLink(address: string, words: { readonly externalSite: string }): Html {
  return html`<a class="ds-link" href="${address}" rel="noopener noreferrer nofollow ugc"><bdi>${harmless(address)}</bdi></a> <span class="quiet">(${words.externalSite})</span>`;
}

/** The language tag of a text, as far as it is one (BCP 47); the fallback else. */
export function languageTag(tag: string | null, fallback: string): string {
  return tag !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : fallback;
}
