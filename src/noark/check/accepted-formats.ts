/**
 * File formats that the archive accepts in a delivery: the list RAF-220301 of riksarkivarens forskrift
 * FOR-2017-12-19-2286 § 5-17 (https://lovdata.no/forskrift/2017-12-19-2286). The regulation is repealed from 2026-01-01;
 * by arkivforskrifta § 30 formats are agreed with Nasjonalarkivet since then, and the list is where one begins.
 */

/** by extension, in lower case */
const accepted: ReadonlySet<string> = new Set(
  [
    "csv json jsonld xml xsd sql siard txt",
    "tif tiff jpeg jpe jpg jif jfif jfi jp2 png",
    "sos sosi gml ifc ifcxml warc htm html tar zip",
    "mpg mpeg m2v mp4 m4v m4a f4v f4a mj2 mjp2 mkv mk3d mka mks",
    "mp3 wav wave flac ogg",
  ].flatMap((line) => line.split(" ")),
);

/** Accepted where a PDF/A version of the same document accompanies them. */
const office: ReadonlySet<string> = new Set(
  "docx wbk docm dotx dotm xlsx xlsm xltx xltm xlam pptx pptm ppam ppsm sldm potm ppsx potx odt ott ods ots odp otp".split(
    " ",
  ),
);

/** PDF/A-1a to 3u in PRONOM; other PDF is accepted for files of before 2009 only. */
const pdfA: ReadonlySet<string> = new Set(
  "fmt/95 fmt/354 fmt/476 fmt/477 fmt/478 fmt/479 fmt/480 fmt/481".split(" "),
);

/** One file of a document. */
export interface FormatOfFile {
  /** M701 `format`: the extension, with or without its dot */
  readonly format: string;
  /** M702 `formatDetaljer`: the PRONOM id */
  readonly puid: string | undefined;
}

/** @param files all files of one document @returns those that the list does not have, each with why */
export function notAccepted(
  files: readonly FormatOfFile[],
): readonly { readonly format: string; readonly because: string }[] {
  const accompanied = files.some(isPdfA);
  return files.flatMap((file) => {
    const format = extensionOf(file);
    if (accepted.has(format) || isPdfA(file)) return [];
    if (format === "pdf") return [{ format, because: "not shown to be PDF/A by formatDetaljer" }];
    if (office.has(format))
      return accompanied ? [] : [{ format, because: "without a PDF/A version of the document" }];
    return [{ format, because: "not on the list" }];
  });
}

function isPdfA(file: FormatOfFile): boolean {
  return file.puid !== undefined && pdfA.has(file.puid.trim());
}

function extensionOf({ format }: FormatOfFile): string {
  return format.trim().replace(/^\./, "").toLowerCase();
}
