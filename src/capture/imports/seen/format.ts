/**
 * What a person saw and handed in as a picture or PDF: a post by staff on a channel of others, which no look reads. What it
 * says, whose it is and who could see it is told by that person, and is marked so.
 *
 * One capture is one item, whatever else is known of its address: nobody can tell that two pictures show one text.
 */
import { z } from "zod";
import { itemKinds, type Sighting } from "../../../domain/item.ts";
import { reasonsOf } from "../../malformed.ts";
import type { About, ImportFormat, RecordsInput, RecordsRead } from "../port.ts";
import { type Drafts, jsonOf, type RecordAt, readRecords, refusal } from "../records.ts";

/** The name under which what the person told lies beside the file. */
export const toldFile = "kanalarkiv-seen.json";

const Time = z.iso.datetime({ offset: true });

/** What the person told. */
export const Told = z.strictObject({
  /** name of the file */
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
  /** where it was seen */
  address: z.url({ protocol: /^https?$/ }),
  seenBy: z.string().min(1),
  seenAt: Time,
  /** whose post it is */
  author: z.string().min(1),
  byAgency: z.boolean(),
  public: z.boolean(),
  kind: z.enum(itemKinds),
  text: z.string(),
  postedAt: Time.optional(),
});
export type Told = z.infer<typeof Told>;

function seenDrafts(record: string, at: RecordAt): Drafts {
  const read = jsonOf(record);
  if ("drafts" in read) return read.drafts;
  const { data: told, error } = Told.safeParse(read.json);
  if (!told) return refusal("item.malformed", undefined, reasonsOf(error.issues));
  // the address with the digest: another picture of the same page is another file
  const url = `${told.address.replace(/#.*$/s, "")}#seen-${told.sha256}`;
  const sighting: Sighting = {
    nativeId: `seen-${told.sha256}`,
    kind: told.kind,
    parentNativeId: undefined,
    rootNativeId: undefined,
    byAgency: told.byAgency,
    authorName: told.author,
    authorId: undefined,
    title: undefined,
    text: told.text,
    permalink: told.address,
    postedAt: told.postedAt === undefined ? undefined : new Date(told.postedAt),
    editedAt: undefined,
    visibility: told.public ? "public" : "private",
    media: [{ url, alt: undefined, mediaType: told.mediaType }],
    labels: [],
    facts: { toldBy: "person", seenBy: told.seenBy, seenAt: told.seenAt },
    replacedCharacters: 0,
    payload: at,
  };
  return { sightings: [sighting], files: [{ url, paths: [told.file] }] };
}

function readSeen(input: RecordsInput): RecordsRead {
  return readRecords(input, seenDrafts);
}

export const seenByPerson: ImportFormat = {
  name: "seen",
  kinds: [],
  lacks: ["dialogue", "edits", "removals", "reactions", "visibility"],
  textsAre: "typed",
  tellsThreads: false,
  // it is never handed in as an archive
  fits: () => false,
  aboutFiles: () => [],
  members: (names) => (names.includes(toldFile) ? [{ name: toldFile, cut: { kind: "json" } }] : []),
  about: {
    name: "import seen about",
    read: (): About => ({ account: undefined, madeAt: undefined, side: undefined }),
  },
  records: { name: "import seen", read: readSeen },
};
