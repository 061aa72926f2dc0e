/**
 * File name extensions of media types, and which of them an archive accepts.
 *
 * The list is RAF-220301 of riksarkivarens forskrift FOR-2017-12-19-2286 § 5-17, repealed from 2026-01-01; from then on
 * formats are agreed with Nasjonalarkivet, so what is not on it is still delivered and reported.
 */
import type { Dokumenttype } from "./names.ts";

export interface FileFormat {
  /** also the value of `format` (M701): Arkade N5.29 wants it to be the extension */
  readonly extension: string;
  /** PRONOM id for `formatDetaljer` (M702); undefined where the media type alone does not tell the version */
  readonly puid: string | undefined;
  /** `onlyAsPdfA`: accepted as PDF/A, which the media type does not tell */
  readonly acceptance: "accepted" | "notAccepted" | "onlyAsPdfA";
}

export const plainText: FileFormat = { extension: "txt", puid: "x-fmt/111", acceptance: "accepted" };
/** HTML 5 */
export const htmlPage: FileFormat = { extension: "html", puid: "fmt/471", acceptance: "accepted" };
export const json: FileFormat = { extension: "json", puid: "fmt/817", acceptance: "accepted" };

/** @param mediaType as the channel's server said, parameters and all */
export function formatOf(mediaType: string): FileFormat {
  const type = essence(mediaType);
  const accepted = acceptedFormats.get(type);
  if (accepted) return { acceptance: "accepted", ...accepted };
  if (type === "application/pdf") return { extension: "pdf", puid: undefined, acceptance: "onlyAsPdfA" };
  return {
    extension: usualExtensions.get(type) ?? fromSubtype(type),
    puid: undefined,
    acceptance: "notAccepted",
  };
}

export function dokumenttypeOf(mediaType: string): Dokumenttype {
  const family = essence(mediaType).split("/", 1)[0];
  return family === "image" ? "Bilde" : family === "video" ? "Video" : family === "audio" ? "Lyd" : "Fil";
}

const acceptedFormats: ReadonlyMap<string, Pick<FileFormat, "extension" | "puid">> = new Map([
  ["image/png", { extension: "png", puid: undefined }],
  ["image/jpeg", { extension: "jpg", puid: undefined }],
  ["image/jpg", { extension: "jpg", puid: undefined }],
  ["image/tiff", { extension: "tif", puid: undefined }],
  ["image/jp2", { extension: "jp2", puid: "x-fmt/392" }],
  ["video/mp4", { extension: "mp4", puid: "fmt/199" }],
  ["audio/mpeg", { extension: "mp3", puid: "fmt/134" }],
  ["audio/mp3", { extension: "mp3", puid: "fmt/134" }],
  ["audio/wav", { extension: "wav", puid: undefined }],
  ["audio/wave", { extension: "wav", puid: undefined }],
  ["audio/x-wav", { extension: "wav", puid: undefined }],
  ["audio/flac", { extension: "flac", puid: "fmt/279" }],
  ["text/plain", { extension: "txt", puid: "x-fmt/111" }],
  ["text/csv", { extension: "csv", puid: "x-fmt/18" }],
  ["application/json", { extension: "json", puid: "fmt/817" }],
]);

const usualExtensions: ReadonlyMap<string, string> = new Map([
  ["image/svg+xml", "svg"],
  ["image/x-icon", "ico"],
  ["image/vnd.microsoft.icon", "ico"],
  ["video/quicktime", "mov"],
  ["video/x-matroska", "mkv"],
  ["audio/x-m4a", "m4a"],
  ["application/octet-stream", "bin"],
  ["application/msword", "doc"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"],
]);

function essence(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

function fromSubtype(type: string): string {
  const subtype = (type.split("/")[1] ?? "").replace(/^x-/, "").replace(/\+.*$/, "");
  return /^[a-z0-9]{1,8}$/.test(subtype) ? subtype : "bin";
}
