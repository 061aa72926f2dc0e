/**
 * The archive that an account of Mastodon downloads of itself: `outbox.json`, `actor.json` and media, packed as `.zip` or
 * `.tar.gz` by the server.
 *
 * @see https://github.com/mastodon/mastodon/blob/main/app/services/backup_service.rb
 * @see https://docs.joinmastodon.org/user/moving/
 */
import { z } from "zod";
import { readJson } from "../../json-text.ts";
import type { About, AboutInput, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { readRecords } from "../records.ts";
import { isMastodonActor, statusDrafts } from "./status.ts";

/** Older archives lack files, and servers write null for what an account never set. */
const Actor = z.object({
  id: z.url(),
  url: z.url().nullish().catch(undefined),
  preferredUsername: z.string().nullish(),
  name: z.string().nullish(),
  followers: z.url().nullish().catch(undefined),
});

/** What is said of the account beside its statuses. */
export interface Side {
  readonly actor: string | undefined;
  readonly name: string | undefined;
  readonly followers: string | undefined;
}

const named = (file: string) => new RegExp(`(?:^|/)${file}$`);
const [outbox, actorFile] = [named("outbox\\.json"), named("actor\\.json")];

/** Stands before the list. */
function countedIn(head: Uint8Array | undefined): number | undefined {
  const [before = ""] = Buffer.from(head ?? [])
    .toString("latin1")
    .split('"orderedItems"', 1);
  const count = /"totalItems"\s*:\s*(\d{1,9})\b/.exec(before)?.[1];
  return count === undefined ? undefined : Number(count);
}

function aboutMastodon({ payloads, names }: AboutInput): About<Side> {
  const payload = payloads[names.findIndex((name) => actorFile.test(name))];
  const counted = countedIn(payloads[names.findLastIndex((name) => outbox.test(name))]?.bytes);
  const read = payload && readJson(payload.bytes, "application/json");
  const actor = read && "json" in read ? Actor.safeParse(read.json).data : undefined;
  if (!actor)
    return {
      account: undefined,
      madeAt: undefined,
      counted,
      side: { actor: undefined, name: undefined, followers: undefined },
    };
  const { id, url, preferredUsername, name, followers } = actor;
  const account = [
    id,
    ...(url ? [url] : []),
    ...(preferredUsername ? [`${new URL(id).origin}/@${preferredUsername}`] : []),
  ];
  const side = { actor: id, name: name || preferredUsername || undefined, followers: followers ?? undefined };
  return { account, madeAt: undefined, counted, side };
}

function readStatuses(input: RecordsInput): RecordsRead {
  const side = input.about.side as Side;
  const of = { ...side, isOurs: (actor: string) => isMastodonActor(actor, side, input.channel.address) };
  return readRecords(input, (record, at) => statusDrafts(record, at, of, input.channel.kind));
}

export const mastodonArchive: ImportFormat = {
  name: "mastodon",
  kinds: ["mastodon", "activitypub"],
  lacks: ["dialogue", "edits", "removals", "reactions"],
  textsAre: "shown",
  since: new Date("2008-05-01"),
  tellsThreads: true,
  fits: ({ names }) => names.some((name) => outbox.test(name)),
  aboutFiles: (names) => names.filter((name) => actorFile.test(name)).slice(0, 1),
  readsHead: true,
  members: (names) =>
    names
      .filter((name) => outbox.test(name))
      .slice(0, 1)
      .map((name) => ({ name, cut: { kind: "json", under: "orderedItems" } })),
  about: { name: "import mastodon about", read: aboutMastodon },
  records: { name: "import mastodon", read: readStatuses },
};
