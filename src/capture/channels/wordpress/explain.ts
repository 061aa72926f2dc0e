/** PURE. What a site's lists of users, labels and files say about its posts and comments. */
import type { UnreadField } from "../../../domain/item.ts";
import type { Finding } from "../../../domain/observation.ts";
import { webAddress } from "../../http-address.ts";
import { plainTextOfHtml } from "../../text.ts";
import { type Library, libraryOf } from "./files.ts";
import { type LocalTime, localTimeOf } from "./local-time.ts";
import type { ListPages, ListShape } from "./pages.ts";
import type { Explaining } from "./rest.ts";
import { Index, Media, Named } from "./shapes.ts";
import { siteLanguageIn } from "./types.ts";

export interface Explained {
  /** by id of the user */
  readonly names: ReadonlyMap<number, string>;
  /** ids of those who have published, or may; whoever is not among them is not known to speak for the agency */
  readonly staff: ReadonlySet<number>;
  readonly categories: ReadonlyMap<number, string>;
  readonly tags: ReadonlyMap<number, string>;
  readonly library: Library;
  /** of all files, for comments on one of them */
  readonly files: readonly Media[];
  /** what the look could not read, because a list failed */
  readonly unread: readonly UnreadField[];
  readonly localTime: LocalTime;
  /** that the site is set to */
  readonly language: string | undefined;
  /** the channel's address */
  readonly address: string;
  readonly mediaHosts: readonly string[];
}

export interface Circumstances {
  readonly address: string;
  readonly mediaHosts: readonly string[];
  /** lists that failed without any answer */
  readonly failed?: ReadonlySet<Explaining> | undefined;
}

export function explainedBy(
  pages: ListPages,
  { address, mediaHosts, failed }: Circumstances,
): Explained & { readonly findings: readonly Finding[] } {
  const lists = (["users", "categories", "tags"] as const).map((name) =>
    pages.each(
      listOf(name, Named, ["id", "name"]),
      ({ id, name: label }) => [id, plainTextOfHtml(label)] as const,
    ),
  );
  const [users, categories, tags] = lists.map((list) => new Map(list.read));
  const files = pages.each(listOf("media", Media, ["id", "source_url"]), (file) => file);
  const isUnread = (name: Explaining) => failed?.has(name) || pages.failed(`/wp/v2/${name}`);
  return {
    names: users ?? new Map(),
    staff: new Set(users?.keys()),
    categories: categories ?? new Map(),
    tags: tags ?? new Map(),
    library: libraryOf(files.read, address),
    files: files.read,
    unread: [
      ...(isUnread("users") ? ["authorName" as const] : []),
      ...(isUnread("categories") || isUnread("tags") ? ["labels" as const] : []),
      ...(isUnread("media") ? ["media" as const] : []),
    ],
    language: siteLanguageIn(pages.one("/wp/v2/types")),
    localTime: localTimeOf(Index.safeParse(pages.one("/")).data),
    address,
    mediaHosts,
    findings: [
      ...[...lists, files].flatMap((list) => list.findings),
      ...files.read.filter((file) => !webAddress(file.source_url, address)).map(withoutAddress),
    ],
  };
}

function withoutAddress({ id }: Media): Finding {
  const detail = "its address is none that a file is fetched from";
  return { code: "media.refused", held: false, nativeId: `attachment-${id}`, place: "media", detail };
}

function listOf<Item>(
  name: Explaining,
  shape: ListShape<Item>["shape"],
  needed: readonly string[],
): ListShape<Item> {
  return { route: `/wp/v2/${name}`, shape, spared: shape, needed, prefix: undefined };
}
