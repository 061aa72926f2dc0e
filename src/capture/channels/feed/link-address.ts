/**
 * PURE. Links of feeds as what they stand for: which parts of an address tell one page from another, and which only tell
 * how a reader came there.
 */
import { withoutEnd } from "../../../domain/text-end.ts";
import { webAddress } from "../../http-address.ts";

/**
 * Parameters that never tell one page from another: marks of campaigns and clicks, and numbers of a visit.
 *
 * `p`, `id`, `page_id` and whatever else is not named here stay, because a query may be all that tells two pages apart.
 *
 * @see https://support.google.com/analytics/answer/10917952 (utm), https://developers.facebook.com/docs/marketing-api
 *   (fbclid), https://github.com/mpchadwick/tracking-query-params-registry for the rest
 */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|oly_anon_id|oly_enc_id|vero_id|wickedid|s_cid|xtor|at_medium|at_campaign|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|piwik_\w+|mtm_\w+|matomo_\w+|hsa_\w+|ns_(?:campaign|mchannel|source|linkname|fee)|cmpid|wt\.?mc_id|wt_mc|feature=(?:youtu\.be|share)|from_rss|source=rss|ref=rss|phpsessid|jsessionid|aspsessionid\w*|sessionid|cftoken)$/i;

/** The address without what only tells how a reader came there, as it stands in all else. */
export function pageAddress(address: string): string {
  if (isPlainPage.test(address)) return address;
  const url = URL.parse(address);
  return url ? pageOf(url) : address;
}

/** Written as a parser of addresses writes it, without user, port, query or mark of a campaign: there is nothing to take out. */
const isPlainPage = /^https?:\/\/(?:[a-z][a-z\d-]*\.)+[a-z]{2,}\/(?:[\w-]+\/)*[\w-]*(?:#(?!utm)[a-z\d_-]+)?$/;

/** Each part is written only where it changes, because every writing reads the whole address anew. */
function pageOf(url: URL): string {
  if (url.username !== "") url.username = "";
  if (url.password !== "") url.password = "";
  if (url.pathname.includes(";")) url.pathname = pathOf(url);
  if (url.search !== "" || url.href.includes("?")) url.search = searchOf(url);
  if (url.hash !== "" && isTrackingMark(url.hash)) url.hash = "";
  return url.href;
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/;(?:jsessionid|phpsessid|sid)=[^;/]*/gi, "");
}

function searchOf({ search }: URL): string {
  return search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !isTracking(parameter))
    .join("&");
}

function isTrackingMark(hash: string): boolean {
  return /^#(?::~:|xtor=|utm_)/i.test(hash);
}

function isTracking(parameter: string): boolean {
  const [name = ""] = parameter.split("=", 1);
  return tracking.test(name) || tracking.test(parameter);
}

/**
 * The same for all ways of writing one page's address: without scheme, default port, tracking, and a slash at its end.
 * What is no address of http or https is its own.
 */
export function addressKey(address: string): string {
  const url = URL.parse(address.trim(), "none:");
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return address.trim();
  pageOf(url);
  const { pathname, search, hash } = url;
  const path = withoutEnd(
    pathname.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()),
    "/",
  );
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const query = search === "" ? "" : `?${search.slice(1).split("&").sort().join("&")}`;
  return `//${url.hostname.replace(/\.$/, "")}${port}${path}${query}${hash}`;
}

/**
 * A link as an address: one that is whole, or that is plainly part of one. A lone word or number is none, because an
 * address made of it would be ours and not the channel's.
 */
export function linkAddress(text: string | undefined, base: string): string | undefined {
  const link = text?.trim() ?? "";
  if (isWhole.test(link)) return webAddress(link, base);
  if (link === "" || (!URL.canParse(link) && (/\s/.test(link) || !/[/.?#]/.test(link)))) return undefined;
  return webAddress(link, base);
}

const isWhole = /^https?:\/\//i;

/** A guid is a page's address only when it is whole by itself. */
export function wholeAddress(text: string | undefined): string | undefined {
  return webAddress(text, "none:");
}
