/** PURE. Which method of the network an address asks. */
export function isMethod(url: string, method: string): boolean {
  return URL.parse(url)?.pathname.endsWith(`/xrpc/${method}`) === true;
}
