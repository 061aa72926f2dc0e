/**
 * PURE. Which file an address means, and whether two addresses are those of one page.
 *
 * Stores and site engines sign the addresses of their files anew at each answer, and hosts move: neither makes another
 * file. A path that ends in a file's name says which file it is; of any other, what is asked for says so too.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * @see https://learn.microsoft.com/rest/api/storageservices/create-service-sas, “Construct a service SAS”
 * @see https://cloud.google.com/storage/docs/access-control/signed-urls
 */

/** Names of parameters that say to whom and how long an address is good, who sent the reader, or how large a picture is. */
const fileNoise =
  /^(?:x-(?:amz|goog|oss|cos)-.*|awsaccesskeyid|googleaccessid|key-pair-id|policy|signature|sig|sign|hmac|hash|token|auth|access_?token|expires?|expiry|exp|oe|oh|_nc_.*|_|cb|cachebuster|nocache|rnd|rand|random|ts|timestamp|utm_.*|mtm_.*|pk_.*|fbclid|gclid|s?sid|sessionid|phpsessid|jsessionid|w|h|width|height|resize|fit|crop|quality|q|dpr|ssl|strip|zoom)$/i;
/** What stands beside `sig` in a shared access signature; by themselves these may mean anything. */
const sharedAccess = /^(?:st|se|sp|spr|sv|sr|sip|ske|skoid|sks|skt|sktid|skv)$/i;
const pageNoise =
  /^(?:utm_.*|mtm_.*|pk_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|x-(?:amz|goog)-.*|signature|sig|token|access_?token|expires?|_|cb|ts|s?sid|sessionid|phpsessid|jsessionid)$/i;
const fileName = /[^/]\.[a-z0-9]{2,5}$/i;
/** These make files of what they are asked for. */
const program = /\.(?:php\d?|aspx?|ashx|axd|jsp|cgi|pl|do|cfm|html?)$/i;

/**
 * The same for two addresses of one file: without scheme, host, signature and size.
 *
 * @param address any text; what is no address stands for itself
 */
export function fileKey(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  if (url.protocol !== "http:" && url.protocol !== "https:") return address;
  if (fileName.test(url.pathname) && !program.test(url.pathname)) return url.pathname;
  return url.pathname + meaningOf(url, fileNoise);
}

/** Whether two addresses differ in nothing but what says who asked, and until when. */
export function isSamePage(one: string, other: string): boolean {
  return one === other || pageKey(one) === pageKey(other);
}

function pageKey(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname}${meaningOf(url, pageNoise)}${url.hash}` : address;
}

function meaningOf(url: URL, without: RegExp): string {
  if (url.search === "") return "";
  const signed = url.searchParams.has("sig");
  const meant = [...url.searchParams].filter(
    ([name]) => !without.test(name) && !(signed && sharedAccess.test(name)),
  );
  return meant.length === 0 ? "" : `?${JSON.stringify(meant.sort())}`;
}
