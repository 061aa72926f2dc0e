/** Files and whole texts of items, out of the store of the archive and never from where strangers keep them. */
import { Readable } from "node:stream";
import { isArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { earlierTexts, openFile } from "../../pipeline/review/around.ts";
import { showItem } from "../../pipeline/review/show.ts";
import { harmless } from "../../web/archived-text.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { itemHere } from "./queue-here.ts";
import { whyReads } from "./reading.ts";

/** What a browser draws and cannot run; all else is only given to be kept. */
const drawn: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
]);

export function isDrawn(mediaType: string | undefined): boolean {
  return mediaType !== undefined && drawn.has(mediaType);
}

/** Nothing in it runs, loads or is read as something else than what it is said to be. */
const shut = {
  "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

export async function queueFile(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const itemId = await itemHere(site, request);
  const versionId = context.req.param("versjon") ?? "";
  const number = context.req.param("nummer") ?? "";
  if (!itemId || !isUuid(versionId) || !/^[1-9]\d{0,3}$/.test(number)) return undefined;
  const why = await whyReads(site, request, itemId);
  if (!why) return context.redirect(`/${reader.agency.orgNumber}/ko/${itemId}`, 303);
  const by = reader.signedIn.user.name;
  const ordinal = Number(number) - 1;
  const asDrawn = context.req.query("vis") !== undefined;
  const file = await openFile(
    site.toolsFor(by),
    reader.agency,
    { itemId, versionId, ordinal },
    // a picture that is shown in its thread was read with the thread; of what is no picture the address says nothing
    { by, why, shownWithText: ({ mediaType }) => asDrawn && isDrawn(mediaType) },
  ).catch((error: unknown) => {
    if (isArchiveError(error) && error.code === "object.missing") return undefined;
    throw error;
  });
  if (!file) return undefined;
  const inline = asDrawn && isDrawn(file.mediaType);
  const name = `${itemId.slice(-8)}-${number}`;
  return new Response(Readable.toWeb(file.body) as ReadableStream, {
    headers: {
      ...shut,
      "Content-Type": inline && file.mediaType ? file.mediaType : "application/octet-stream",
      "Content-Disposition": inline
        ? "inline"
        : `attachment; filename="${name}${extensions[file.mediaType ?? ""] ?? ".bin"}"`,
      ...(file.sizeBytes !== undefined && { "Content-Length": String(file.sizeBytes) }),
    },
  });
}

const extensions: Readonly<Record<string, string>> = {
  ...{ "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp" },
  ...{ "image/avif": ".avif", "application/pdf": ".pdf", "video/mp4": ".mp4", "audio/mpeg": ".mp3" },
};

/** The whole of a text, also where it is too long for the page of the queue; an earlier one with `?versjon=`. */
export async function queueText(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context } = request;
  const itemId = await itemHere(site, request);
  if (!itemId) return undefined;
  const why = await whyReads(site, request, itemId);
  if (!why) return context.redirect(`/${reader.agency.orgNumber}/ko/${itemId}`, 303);
  const by = reader.signedIn.user.name;
  const tools = site.toolsFor(by);
  const { said } = await showItem(tools, reader.agency, { itemId, reading: { shown: "text", by, why } });
  const asked = context.req.query("versjon");
  const earlier = asked === undefined ? [] : await earlierTexts(tools, itemId);
  const text = asked === undefined ? said : earlier.find(({ number }) => String(number) === asked);
  if (!text) return undefined;
  const whole = text.title === undefined ? text.text : `${text.title}\n\n${text.text}`;
  return new Response(harmless(whole), { headers: { ...shut, "Content-Type": "text/plain; charset=utf-8" } });
}
