/** PURE. A row of `Shares.csv`, or of the list of posts that an administrator of a page exported. */
import { webAddress } from "../../http-address.ts";
import { derivedId } from "../../native-id.ts";
import { type Drafts, type RecordAt, refusal } from "../records.ts";
import { linkedinInstant, ownSighting, postUrn, statedTime } from "./values.ts";

export type ShareRow = Partial<Record<"date" | "link" | "text" | "shared" | "media" | "visibility", string>>;
export type PostRow = Partial<Record<"text" | "link" | "type" | "created", string>>;

const site = "https://www.linkedin.com/";

export function shareDrafts(row: ShareRow, at: RecordAt): Drafts {
  const { link, shared, media } = row;
  if (link === undefined) return refusal("item.malformed", undefined, "has no address of a post");
  const nativeId = idOf(link);
  if (row.text === undefined && shared === undefined && media === undefined)
    return {
      refused: [
        {
          ...{ code: "import.notOwn", nativeId, held: false },
          detail: "has no text, link or file of its own: it passes on what others said",
        },
      ],
    };
  const postedAt = linkedinInstant(row.date);
  const file = webAddress(media, site);
  const audience = row.visibility?.trim();
  const sighting = ownSighting(
    {
      ...{ nativeId, kind: "post", text: shareText(row.text ?? ""), permalink: webAddress(link, site) },
      postedAt,
      // `MEMBER_NETWORK` and what else it may say is not everybody
      visibility: audience === "PUBLIC" ? "public" : "private",
      media: file === undefined ? [] : [{ url: file, alt: undefined, mediaType: undefined }],
      facts: {
        ...(shared === undefined ? {} : { externalUrl: shared }),
        ...(audience === undefined || audience === "PUBLIC" ? {} : { audience }),
        ...statedTime(row.date, postedAt),
      },
    },
    at,
  );
  return { sightings: [sighting] };
}

export function postDrafts(row: PostRow, at: RecordAt): Drafts {
  const { link, text = "", type, created } = row;
  if (link === undefined) return refusal("item.malformed", undefined, "has no address of a post");
  const sighting = ownSighting(
    {
      ...{ nativeId: idOf(link), kind: "post", text, permalink: webAddress(link, site) },
      // a day alone is no instant
      postedAt: undefined,
      // what a page posts is public
      visibility: "public",
      facts: { ...statedTime(created, undefined), ...(type === undefined ? {} : { act: type }) },
    },
    at,
  );
  return { sightings: [sighting] };
}

function idOf(link: string): string {
  return postUrn(link) ?? derivedId("linkedin", "post", link.trim());
}

/**
 * `Shares.csv` puts each line of a text into quotes of its own, within those of the field. That is undone only where it
 * is so at every end of a line; else the quotes are the writer's.
 */
function shareText(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length < 2) return text;
  const isQuoted = lines.every(
    (line, at) =>
      (at === 0 || line.startsWith('"')) &&
      (at === lines.length - 1 || (line.endsWith('"') && (at === 0 || line.length > 1))),
  );
  if (!isQuoted) return text;
  return lines
    .map((line, at) => line.slice(at === 0 ? 0 : 1, at === lines.length - 1 ? undefined : -1))
    .join("\n");
}
