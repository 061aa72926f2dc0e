/** PURE. Addresses of the Graph API: `https://graph.facebook.com/v25.0/<id>`, and what lies below one. */
import { graphVersion } from "./version.ts";

export interface GraphPlace {
  /** `https://graph.facebook.com/v25.0` */
  readonly root: string;
  /** of the page or the account */
  readonly id: string;
}

/** @returns undefined for an address that names nobody */
export function graphPlace(address: string): GraphPlace | undefined {
  const url = URL.parse(address);
  const parts = url?.pathname.split("/").filter((part) => part !== "") ?? [];
  const version = /^v\d{1,2}\.\d$/.test(parts[0] ?? "") ? parts.shift() : graphVersion;
  const [id, ...rest] = parts;
  if (!url || id === undefined || rest.length > 0) return undefined;
  return { root: `${url.origin}/${version}`, id };
}

/** The address that is kept: with its version, and without what else was copied. */
export function tidyGraphAddress(url: URL): string {
  const place = graphPlace(`${url.origin}${url.pathname}`);
  return place ? `${place.root}/${place.id}` : url.href;
}

export function graphAddress(
  root: string,
  path: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const url = new URL(`${root}/${path}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url.href;
}

/** What was asked, by the address of its answer: `123/feed`; the id alone of the object itself. */
export function askedPath(url: string): readonly string[] {
  const parts =
    URL.parse(url)
      ?.pathname.split("/")
      .filter((part) => part !== "") ?? [];
  return /^v\d/.test(parts[0] ?? "") ? parts.slice(1).map(decodeURIComponent) : parts.map(decodeURIComponent);
}
