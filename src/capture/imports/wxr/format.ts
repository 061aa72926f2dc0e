/**
 * WordPress' own export (WXR 1.2): posts and pages with their comments, of every state but spam. Addresses of mailboxes
 * and of machines that stand in it are blanked before anything is kept.
 *
 * @see https://github.com/WordPress/WordPress/blob/master/wp-admin/includes/export.php
 */
import { mailInstantOf } from "../../instant.ts";
import { plainTextOfHtml } from "../../text.ts";
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { elementsIn } from "./elements.ts";
import { itemDrafts } from "./item.ts";

/** Who writes on the site, as far as what is exported is by them. */
export interface Side {
  /** ids of those who speak for the agency */
  readonly staff: readonly string[];
  readonly namesByLogin: Readonly<Record<string, readonly [id: string, name: string]>>;
}

const isExport = /<rss[\s>][\s\S]*xmlns:wp="http:\/\/wordpress\.org\/export\//;

function aboutSite({ payloads }: AboutInput): About<Side> {
  const text = Buffer.from(payloads[0]?.bytes ?? []).toString("utf8");
  const head = text.slice(0, text.search(/<item[\s>]/) >>> 0);
  const one = (name: string) => elementsIn(head, name)[0];
  const authors = elementsIn(head, "wp:author").map((author) => {
    const of = (name: string) => elementsIn(author, name)[0] ?? "";
    const login = of("wp:author_login");
    return [login, [of("wp:author_id"), plainTextOfHtml(of("wp:author_display_name")) || login]] as const;
  });
  const account = ["wp:base_blog_url", "wp:base_site_url"].flatMap((name) => one(name) ?? []);
  return {
    account: account.length > 0 ? account : undefined,
    madeAt: mailInstantOf(one("pubDate") ?? ""),
    side: {
      staff: authors.map(([, [id]]) => id).filter((id) => id !== ""),
      namesByLogin: Object.fromEntries(authors),
    },
  };
}

function readItems(input: RecordsInput): RecordsRead {
  const side = input.about.side as Side;
  return readRecords(input, (record, at) => itemDrafts(record, at, side));
}

const personal =
  /(<wp:(author_email|comment_author_email|comment_author_IP|commentmeta)>)([\s\S]*?)(<\/wp:\2>)/g;

/** In place and of the same length, so that every byte after it stands where it stood. */
export function withoutPersonal(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const blank = text.replace(personal, (_, open: string, _name, inside: string, close: string) => {
    return `${open}${" ".repeat(inside.length)}${close}`;
  });
  return blank === text ? bytes : Buffer.from(blank, "latin1");
}

export const wordpressExport: ImportFormat = {
  name: "wxr",
  kinds: ["wordpress"],
  lacks: ["edits", "removals", "media"],
  textsAre: "typed",
  tellsThreads: false,
  fits: ({ head, names }) =>
    head === undefined
      ? names.length === 1 && /\.wxr$/.test(names[0] ?? "")
      : isExport.test(Buffer.from(head).toString("utf8")),
  aboutFiles: () => [],
  readsHead: true,
  members: (names) =>
    names
      .filter((name) => /\.(?:xml|wxr)$/i.test(name))
      .sort()
      .map((name) => ({ name, cut: { kind: "xml", elements: ["item"], root: "rss" } })),
  about: { name: "import wxr about", read: aboutSite },
  records: { name: "import wxr", read: readItems },
  blanked: withoutPersonal,
};
