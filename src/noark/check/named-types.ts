/**
 * What a file is by its extension, as far as its first bytes can tell.
 *
 * An extension is here only where every program that writes such files begins them in one of a few ways; what is odd and
 * lawful is among them: a locked DOCX is no zip, a tag may stand before FLAC, a spreadsheet of an old system is a web page.
 *
 * @see the PRONOM registry, https://www.nationalarchives.gov.uk/PRONOM
 */
import type { Signature } from "../../domain/file-signature.ts";

type Kind = "picture" | "recording" | "pdf" | "package" | "text";

export interface NamedType {
  readonly kind: Kind;
  /** media types that files of that name are; the first is the one to be told */
  readonly types: readonly string[];
  /** what programs write under that name although it is something else */
  readonly endured: readonly string[];
}

const words = ["text/plain", "text/html", "application/xml", "application/json", "image/svg+xml"];
const oldOffice = [...words, "application/rtf", "application/zip"];

const rows: readonly (readonly [Kind, extensions: string, types: string, endured?: readonly string[]])[] = [
  ["picture", "png apng", "image/png"],
  ["picture", "jpg jpeg jpe jif jfif jfi", "image/jpeg"],
  ["picture", "gif", "image/gif"],
  ["picture", "webp", "image/webp"],
  ["picture", "avif", "image/avif image/heic"],
  ["picture", "heic heif", "image/heic image/avif"],
  ["picture", "tif tiff", "image/tiff"],
  ["picture", "jp2 jpx jpf", "image/jp2"],
  ["picture", "bmp", "image/bmp"],
  ["picture", "ico", "image/vnd.microsoft.icon"],
  ["picture", "svg", "image/svg+xml application/xml"],
  ["recording", "mp4 m4v f4v", "video/mp4"],
  ["recording", "m4a m4b f4a", "audio/mp4"],
  ["recording", "mov qt", "video/quicktime"],
  ["recording", "3gp 3g2", "video/3gpp"],
  ["recording", "mj2 mjp2", "video/mj2 image/jp2 video/mp4"],
  ["recording", "webm", "video/webm"],
  ["recording", "mkv mk3d mka mks", "video/x-matroska"],
  ["recording", "avi", "video/x-msvideo"],
  ["recording", "mpg mpeg m2v", "video/mpeg video/mp2t"],
  ["recording", "wmv wma asf", "video/x-ms-asf"],
  ["recording", "flv", "video/x-flv"],
  ["recording", "ogg oga ogv opus", "audio/ogg"],
  ["recording", "mp3", "audio/mpeg"],
  ["recording", "wav wave", "audio/wav"],
  ["recording", "flac", "audio/flac audio/mpeg audio/ogg"],
  ["recording", "aac", "audio/aac audio/mpeg audio/mp4"],
  ["recording", "aif aiff", "audio/aiff"],
  ["recording", "mid midi", "audio/midi"],
  ["pdf", "pdf", "application/pdf"],
  ["package", "docx docm dotx dotm xlsx xlsm xlsb xltx xltm xlam", "application/zip application/x-cfb"],
  ["package", "pptx pptm ppam ppsm sldm potm ppsx potx", "application/zip application/x-cfb"],
  ["package", "odt ott ods ots odp otp odg epub siard zip", "application/zip"],
  ["package", "doc dot wbk xls xlt ppt pps pot", "application/x-cfb", oldOffice],
  ["package", "msg vsd", "application/x-cfb"],
  ["package", "7z", "application/x-7z-compressed"],
  ["package", "rar", "application/vnd.rar"],
  ["package", "gz tgz svgz", "application/gzip"],
  ["package", "tar", "application/x-tar"],
  ["text", "txt log md html htm xhtml", words.join(" ")],
  ["text", "rtf", "application/rtf"],
  ["text", "csv tsv vtt srt ics vcf sql sos sosi ifc", "text/plain application/json"],
  ["text", "json jsonld geojson", "application/json text/plain"],
  ["text", "xml xsd gml gpx kml ifcxml rss atom", "application/xml image/svg+xml"],
];

const byExtension: ReadonlyMap<string, NamedType> = new Map(
  rows.flatMap(([kind, extensions, types, endured = []]) =>
    extensions.split(" ").map((one) => [one, { kind, types: types.split(" "), endured }] as const),
  ),
);

/** @param extension or a format (M701), with or without its dot; `RA-PDF` and the like are those of older deliveries */
export function namedType(extension: string): NamedType | undefined {
  return byExtension.get(
    extension
      .trim()
      .toLowerCase()
      .replace(/^(?:\.|ra-)/, ""),
  );
}

/**
 * How wrong a name is.
 *
 * @param shown what the first bytes may be; nothing where they tell nothing, which is no fault
 * @returns undefined when one of them fits the name
 */
export function unlikeness(named: NamedType, shown: readonly Signature[]): "error" | "warning" | undefined {
  const [first] = shown;
  if (first === undefined || shown.some((one) => fits(named.types, one))) return undefined;
  return kindOf(first.mediaType) === named.kind || fits(named.endured, first) ? "warning" : "error";
}

function fits(types: readonly string[], { mediaType, mayBe }: Signature): boolean {
  return types.some((type) => type === mediaType || mayBe.test(type));
}

function kindOf(mediaType: string): Kind {
  if (mediaType.startsWith("image/")) return "picture";
  if (/^(?:audio|video)\//.test(mediaType)) return "recording";
  if (mediaType === "application/pdf") return "pdf";
  return textual.test(mediaType) ? "text" : "package";
}

const textual = /^(?:text\/.*|application\/(?:json|xml|rtf|postscript))$/;
