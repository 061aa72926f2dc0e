/**
 * Categories or topics of a forum on Discourse, as whoever runs it exports them (`rake export:categories`,
 * `export:topics`): one JSON with topics, their posts and the accounts that wrote them. Addresses of mailboxes and what
 * plugins noted of accounts are blanked before anything is kept.
 *
 * @see https://github.com/discourse/discourse lib/import_export/base_exporter.rb
 */
import { forumAt } from "../../channels/discourse/kind.ts";
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { ForumSurvey, type Side } from "./survey.ts";
import { type Of, topicDrafts } from "./topic.ts";

const exported = /(?:^|\/)(?:category|topic|group)-export[^/]*\.json$/;
const staffFile = /(?:^|\/)staff\.txt$/;
/** the beginning of an export, whatever its file is called */
const begins = /^\uFEFF?\s*\{\s*"(?:categories|groups|topics|users)"\s*:\s*\[/;

function aboutForum({ channel, payloads, names }: AboutInput): About<Side> {
  const at = names.findIndex((name) => staffFile.test(name));
  const staff = Buffer.from(payloads[at]?.bytes ?? [])
    .toString("utf8")
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^@/, ""))
    .filter((line) => line !== "");
  const isTold = staff.length > 0 || (forumAt(channel.address)?.groups.length ?? 0) > 0;
  return {
    account: undefined,
    madeAt: undefined,
    side: { staff, usernames: {}, groups: {}, parents: {}, categories: {} },
    notes: isTold ? undefined : [noStaff],
  };
}

const noStaff = {
  code: "import.staffNotGiven",
  detail:
    "an export does not say which accounts speak for the agency: without a staff.txt beside it, or a group in the address of the channel, all of it is others' words",
} as const;

function readForum(input: RecordsInput): RecordsRead {
  const side = input.about.side as Side;
  const forum = forumAt(input.channel.address);
  const names = new Set(side.staff.map((name) => name.toLowerCase()));
  const staff = new Set([
    ...Object.entries(side.usernames).flatMap(([id, name]) => (names.has(name.toLowerCase()) ? [id] : [])),
    ...(forum?.groups ?? []).flatMap((name) => {
      const group = name.toLowerCase();
      return Object.hasOwn(side.groups, group) ? (side.groups[group] ?? []) : [];
    }),
  ]);
  const root = forum?.root ?? URL.parse(input.channel.address)?.origin ?? "";
  const of: Of = { side, forum, root, staff };
  return readRecords(input, (record, at) => topicDrafts(record, at, of));
}

const mailbox = /("email":\s*")((?:[^"\\]|\\.)*)(?=")/g;
const noted = /"custom_fields":\s*(?=[{[])/g;

/** In place and of the same length, so that every byte after it stands where it stood. */
export function withoutMailboxes(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const blank = withoutNoted(
    text.replace(mailbox, (_, before: string, address: string) => before + " ".repeat(address.length)),
  );
  return blank === text ? bytes : Buffer.from(blank, "latin1");
}

/** Whatever plugins keep there: many of them texts that are JSON themselves, or objects within objects. */
function withoutNoted(text: string): string {
  let blank = "";
  let done = 0;
  for (const { index, 0: name } of text.matchAll(noted)) {
    if (index < done) continue;
    const inside = index + name.length + 1;
    const end = endOf(text, inside);
    blank += text.slice(done, inside) + " ".repeat(end - inside);
    done = end;
  }
  return blank + text.slice(done);
}

/** Where the bracket stands that closes what is open before `from`; the end of the text where none does. */
function endOf(text: string, from: number): number {
  let depth = 1;
  let inText = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (inText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

export const discourseExport: ImportFormat = {
  name: "discourse",
  kinds: ["discourse"],
  lacks: ["edits", "removals", "reactions", "visibility", "media"],
  textsAre: "typed",
  since: new Date("2013-02-05"),
  tellsThreads: false,
  fits: ({ names, head }) =>
    head === undefined
      ? names.some((name) => exported.test(name))
      : /\.json$/i.test(names[0] ?? "") &&
        begins.test(Buffer.from(head).toString("utf8")) &&
        (exported.test(names[0] ?? "") ||
          /"(?:topic_template|permissions_params|trust_level|post_number)"/.test(
            Buffer.from(head).toString("utf8"),
          )),
  aboutFiles: (names) => names.filter((name) => staffFile.test(name)).slice(0, 1),
  members: (names) => {
    const known = names.filter((name) => exported.test(name));
    const chosen = known.length > 0 ? known : names.filter((name) => /\.json$/i.test(name));
    return chosen.sort().map((name) => ({ name, cut: { kind: "json", under: "topics" } }));
  },
  about: { name: "import discourse about", read: aboutForum },
  survey: () => new ForumSurvey(),
  records: { name: "import discourse", read: readForum },
  blanked: withoutMailboxes,
};
