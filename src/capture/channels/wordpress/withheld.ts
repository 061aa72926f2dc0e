/** PURE. What the public may see of a site and no list of its REST API shows. */
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { placeOf } from "../../screen.ts";
import type { ListPages } from "./pages.ts";
import { isSitemap } from "./rest.ts";
import { Index } from "./shapes.ts";
import type { PostType } from "./types.ts";

interface Shown {
  readonly comments: readonly Sighting[];
  readonly files: readonly Sighting[];
  readonly types: readonly PostType[];
}

export function withheldFrom(pages: ListPages, payloads: readonly Payload[], shown: Shown): Finding[] {
  return [...unlistedTypes(payloads, shown.types), ...oneLanguage(pages), ...withoutThread(shown)];
}

/** Comments on what no list shows: a type that the REST API does not give, or a file that is not listed. */
function withoutThread({ comments, files, types }: Shown): Finding[] {
  const listed = new Set(types.map(({ slug }) => slug));
  const shown = new Set(files.map(({ nativeId }) => nativeId));
  return comments.flatMap(({ nativeId, rootNativeId, payload }) => {
    if (rootNativeId === undefined || shown.has(rootNativeId)) return [];
    if (listed.has(rootNativeId.replace(/-\d+$/, ""))) return [];
    const detail = `it stands on ${rootNativeId}, which no list of the site shows`;
    return [{ code: "channel.withheld", held: false, nativeId, place: placeOf(payload), detail }];
  });
}

/** With pretty permalinks and without. */
const typesOfSitemap =
  /wp-sitemap-posts-([a-z0-9_-]{1,40})-\d+\.xml|sitemap=posts&(?:amp;|#0?38;)?sitemap-subtype=([a-z0-9_-]{1,40})/g;

/**
 * A type is in the REST API only when whoever made it asked for that; in the sitemap is every type that has something to
 * see.
 *
 * @see https://make.wordpress.org/core/2020/07/22/new-xml-sitemaps-functionality-in-wordpress-5-5/
 */
function unlistedTypes(payloads: readonly Payload[], types: readonly PostType[]): Finding[] {
  const listed = new Set(types.map(({ slug }) => slug));
  const maps = payloads.filter(({ url, status }) => status === 200 && isSitemap(url));
  const named = maps.flatMap(({ bytes }) =>
    [...new TextDecoder().decode(bytes).matchAll(typesOfSitemap)].map(
      ([, pretty, plain]) => pretty ?? plain ?? "",
    ),
  );
  return [...new Set(named)]
    .filter((slug) => !listed.has(slug))
    .map((slug) =>
      ofSite(`the public can read posts of the type ${slug}, and the REST API does not give them`),
    );
}

function oneLanguage(pages: ListPages): Finding[] {
  const index = Index.safeParse(pages.one("/"));
  if (!index.data?.namespaces.some((name) => name.startsWith("wpml/"))) return [];
  return [ofSite("the site has WPML, which may list posts in one language alone: compare with the site")];
}

/** Told once, because it stays so. */
function ofSite(detail: string): Finding {
  return { code: "channel.withheld", held: false, nativeId: "site", place: "look", detail };
}
