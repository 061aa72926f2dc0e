/** PURE. What a site's lists of users, labels and files say about its posts and comments. */
import type { Finding } from "../../../domain/observation.ts";
import { plainTextOfHtml } from "../../text.ts";
import type { ListPages } from "./pages.ts";
import { Media, Named } from "./shapes.ts";

export interface Explained {
  /** by id of the user */
  readonly names: ReadonlyMap<number, string>;
  /** ids of those who may write posts; undefined when the site does not say */
  readonly staff: ReadonlySet<number> | undefined;
  readonly categories: ReadonlyMap<number, string>;
  readonly tags: ReadonlyMap<number, string>;
  readonly media: ReadonlyMap<number, Media>;
  /** ids of the files that were uploaded to a post, by its id */
  readonly uploads: ReadonlyMap<number, readonly number[]>;
}

/** @param address the channel's address: only files of its origin are the site's own */
export function explainedBy(
  pages: ListPages,
  address: string,
): Explained & { readonly findings: readonly Finding[] } {
  const lists = (["users", "categories", "tags"] as const).map((name) => pages.each(name, Named, namedEntry));
  const [users, categories, tags] = lists.map((list) => new Map(list.read));
  const files = pages.each("media", Media, (file) => file);
  const origin = new URL(address).origin;
  const own = files.read.filter((file) => originOf(file.source_url) === origin);
  return {
    names: users ?? new Map(),
    staff: pages.byAuthors ? new Set(users?.keys()) : undefined,
    categories: categories ?? new Map(),
    tags: tags ?? new Map(),
    media: new Map(own.map((file) => [file.id, file])),
    uploads: uploadsOf(own),
    findings: [...[...lists, files].flatMap((list) => list.findings), ...foreignFiles(files.read, origin)],
  };
}

function namedEntry({ id, name }: Named): readonly [number, string] {
  return [id, plainTextOfHtml(name)];
}

function uploadsOf(files: readonly Media[]): Map<number, number[]> {
  const uploads = new Map<number, number[]>();
  for (const file of files) {
    if (!file.post) continue;
    const ofPost = uploads.get(file.post);
    if (ofPost) ofPost.push(file.id);
    else uploads.set(file.post, [file.id]);
  }
  return uploads;
}

/** One finding for each foreign origin, so that an operator sees what the archive does not fetch. */
function foreignFiles(files: readonly Media[], origin: string): Finding[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const from = originOf(file.source_url) ?? "an address that is none";
    if (from !== origin) counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return [...counts].map(([from, count]) => ({
    code: "media.refused",
    held: false,
    nativeId: undefined,
    place: "media",
    detail: `${count} files lie at ${from}; only files of ${origin} are fetched`,
  }));
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
