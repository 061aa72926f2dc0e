/**
 * A wiki's own dump in XML (`dumpBackup.php --full`, Special:Export), of the forms 0.10 and 0.11: pages with their
 * revisions. The digests of hidden texts that stand in it are blanked before anything is kept, because a number of eleven
 * digits can be found by trying.
 *
 * @see https://www.mediawiki.org/wiki/Help:Export#Export_format
 * @see https://www.mediawiki.org/xml/export-0.11.xsd
 */

import { namespacesIn } from "../../channels/mediawiki/kind.ts";
import { profileOf } from "../../channels/mediawiki/parse.ts";
import { Site } from "../../channels/mediawiki/shapes.ts";
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { pageDrafts, type WikiOf } from "./page.ts";
import { type Side, WikiSurvey } from "./survey.ts";
import { elementAt, elementsOf, textOf, unescaped } from "./xml.ts";

const isDump = /<mediawiki\s[^>]*mediawiki\.org\/xml\/export-0\.1[01]\//;
const staffFile = /(?:^|\/)staff\.txt$/;
const dumpFile = /\.xml$/i;

function aboutWiki({ payloads, names }: AboutInput): About<Side> {
  const textAt = (at: number) => Buffer.from(payloads[at]?.bytes ?? []).toString("utf8");
  const head = textAt(names.findIndex((name) => dumpFile.test(name)));
  const info = elementAt(head, "siteinfo")?.inner ?? "";
  const staffAt = names.findIndex((name) => staffFile.test(name));
  const base = textOf(info, "base");
  const spaces = elementsOf(info, "namespace").flatMap(({ attributes, inner }) => {
    const key = /\skey="(-?\d+)"/.exec(attributes)?.[1];
    return key === undefined ? [] : [[key, unescaped(inner ?? "")] as const];
  });
  return {
    account: base === undefined ? undefined : addressesOf(base),
    // the time of the newest revision is no time of the dump
    madeAt: undefined,
    side: {
      sitename: textOf(info, "sitename") ?? "",
      base,
      language: /<mediawiki\s[^>]*\sxml:lang="([A-Za-z-]{1,35})"/.exec(head)?.[1],
      namespaces: Object.fromEntries(spaces),
      staff:
        staffAt < 0
          ? []
          : textAt(staffAt)
              .split(/\r?\n/)
              .map((line) => line.trim())
              .filter((line) => line !== ""),
      subjects: {},
    },
  };
}

/** Directories under which wikis lie, and programs that their addresses name. */
const ofWikis: ReadonlySet<string> = new Set(["wiki", "w", "index.php"]);

/** Every address under which a channel of this wiki may be registered. @param base that of its main page */
function addressesOf(base: string): readonly string[] | undefined {
  const url = URL.parse(base);
  if (!url) return undefined;
  const folders = url.pathname.split("/").slice(1, -1);
  const first = folders.findIndex((folder) => ofWikis.has(folder));
  const root = [url.origin, ...(first < 0 ? folders : folders.slice(0, first))].join("/");
  return [
    root,
    ...["", "/w", "/wiki"].flatMap((under) => [`${root}${under}`, `${root}${under}/api.php`]),
    base,
  ];
}

function wikiOf({ about, channel }: RecordsInput): WikiOf {
  const side = about.side as Side;
  const base = side.base ?? channel.address;
  const program = /^.*\/index\.php(?=\/)/.exec(URL.parse(base)?.pathname ?? "")?.[0];
  const beside = /^(.*)\/api\.php$/.exec(URL.parse(channel.address)?.pathname ?? "")?.[1];
  const site = Site.parse({
    general: {
      sitename: side.sitename,
      base: side.base,
      lang: side.language,
      // any title of the wiki shows the revision that is asked for by number
      script: program ?? (beside === undefined ? URL.parse(base)?.pathname : `${beside}/index.php`),
    },
    namespaces: Object.fromEntries(
      Object.entries(side.namespaces).map(([id, name]) => [id, { id: Number(id), name }]),
    ),
  });
  return { side, site, api: base, chosen: namespacesIn(channel.address) };
}

function readPages(input: RecordsInput): RecordsRead {
  const of = wikiOf(input);
  return readRecords(input, (record, at) =>
    record.startsWith("<siteinfo")
      ? { sightings: [profileOf({ is: of.site, place: at }, of.api)] }
      : pageDrafts(record, at, of),
  );
}

const digests = /(<text\b[^>]*\ssha1=")([^"]*)|(<sha1>)([^<]*)/g;

/** In place and of the same length, so that every byte after it stands where it stood. */
export function withoutHiddenDigests(bytes: Buffer): Buffer {
  if (!bytes.includes("deleted")) return bytes;
  const text = bytes.toString("latin1");
  const parts: string[] = [];
  let done = 0;
  for (let at = text.indexOf("<revision>"); at >= 0; at = text.indexOf("<revision>", done)) {
    const end = text.indexOf("</revision>", at);
    if (end < 0) break;
    parts.push(text.slice(done, at), blankedIn(text.slice(at, end)));
    done = end;
  }
  return Buffer.from([...parts, text.slice(done)].join(""), "latin1");
}

function blankedIn(revision: string): string {
  if (!/<text\b[^>]*\sdeleted\s*=/.test(revision)) return revision;
  return revision.replace(
    digests,
    (_, tag = "", inTag = "", element = "", inside = "") =>
      `${tag}${element}${" ".repeat(inTag.length + inside.length)}`,
  );
}

export const mediawikiDump: ImportFormat = {
  name: "mediawiki-xml",
  kinds: ["mediawiki"],
  lacks: ["removals", "media"],
  textsAre: "shown",
  tellsThreads: false,
  fits: ({ head, names }) =>
    head === undefined
      ? names.some((name) => staffFile.test(name)) && names.some((name) => dumpFile.test(name))
      : isDump.test(Buffer.from(head).toString("utf8")),
  aboutFiles: (names) => names.filter((name) => staffFile.test(name)).slice(0, 1),
  readsHead: true,
  members: (names) =>
    names
      .filter((name) => dumpFile.test(name))
      .sort()
      .map((name) => ({ name, cut: { kind: "xml", elements: ["siteinfo", "page"], root: "mediawiki" } })),
  about: { name: "import mediawiki-xml about", read: aboutWiki },
  survey: () => new WikiSurvey(),
  records: { name: "import mediawiki-xml", read: readPages },
  blanked: withoutHiddenDigests,
};
