/** Which file name extensions go with which PRONOM ids. @see RAF-220301, riksarkivarens forskrift FOR-2017-12-19-2286 § 5-17 */

const accepted: readonly (readonly [puids: string, extensions: string])[] = [
  ["x-fmt/18", "csv"],
  ["fmt/817", "json"],
  ["fmt/880", "jsonld json"],
  ["fmt/101 fmt/1776", "xml"],
  ["x-fmt/280", "xsd"],
  ["x-fmt/195", "sgm sgml"],
  ["fmt/206", "sql"],
  ["fmt/161 fmt/995 fmt/1196 fmt/1777", "siard"],
  ["x-fmt/111 x-fmt/16", "txt"],
  ["fmt/353 fmt/156 fmt/155 fmt/153", "tif tiff"],
  ["fmt/14 fmt/15 fmt/16 fmt/17 fmt/18 fmt/19 fmt/20 fmt/276", "pdf"],
  ["fmt/95 fmt/354 fmt/476 fmt/477 fmt/478 fmt/479 fmt/480 fmt/481", "pdf"],
  ["fmt/41 fmt/42 fmt/43 fmt/44", "jpeg jpe jpg jif jfif jfi"],
  ["x-fmt/392", "jp2"],
  ["fmt/11 fmt/12 fmt/13", "png"],
  ["fmt/1246 fmt/1247 fmt/1248 fmt/1249 fmt/1250", "sos sosi"],
  ["x-fmt/227 fmt/1047", "gml xml"],
  ["fmt/640", "mpg mpeg m2v"],
  ["fmt/199", "mp4 m4v m4a f4v f4a"],
  ["fmt/337", "mj2 mjp2"],
  ["fmt/569", "mkv mk3d mka mks"],
  ["fmt/134", "mp3"],
  ["fmt/6 fmt/141 fmt/142 fmt/1 fmt/2 fmt/527 fmt/703 fmt/704 fmt/705", "wav wave"],
  ["fmt/279", "flac"],
  ["fmt/947", "ogg"],
  ["fmt/412", "docx wbk"],
  ["fmt/523", "docm"],
  ["fmt/597", "dotx"],
  ["fmt/599", "dotm"],
  ["fmt/214", "xlsx"],
  ["fmt/445", "xlsm"],
  ["fmt/598", "xltx"],
  ["fmt/627", "xltm"],
  ["fmt/628", "xlam"],
  ["fmt/215", "pptx"],
  ["fmt/487", "pptm"],
  ["fmt/633", "ppam"],
  ["fmt/630", "ppsm"],
  ["fmt/636", "sldm"],
  ["fmt/632", "potm"],
  ["fmt/629", "ppsx"],
  ["fmt/631", "potx"],
  ["fmt/136 fmt/290 fmt/291 fmt/1756", "odt ott"],
  ["fmt/137 fmt/294 fmt/295 fmt/1755", "ods ots"],
  ["fmt/138 fmt/292 fmt/293 fmt/1754", "odp otp"],
  ["fmt/289 fmt/1355 fmt/1281", "warc"],
  ["fmt/96 fmt/97 fmt/98 fmt/99 fmt/100 fmt/471", "htm html"],
  ["fmt/102 fmt/103", "htm html xhtml"],
  ["fmt/659 fmt/699 fmt/700", "ifc"],
  ["fmt/663", "ifcxml"],
  ["x-fmt/265", "tar"],
  ["x-fmt/263", "zip"],
];

const extensionsByPuid: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  accepted.flatMap(([puids, extensions]) =>
    puids.split(" ").map((puid) => [puid, new Set(extensions.split(" "))] as const),
  ),
);
const knownExtensions: ReadonlySet<string> = new Set(
  accepted.flatMap(([, extensions]) => extensions.split(" ")),
);

/** Many kinds of files are text, XML or ZIP as well. */
const general: ReadonlySet<string> = new Set(["x-fmt/111", "x-fmt/16", "fmt/101", "x-fmt/263"]);

/**
 * How a PRONOM id and an extension go together; `unknown` when the id or the
 * extension is not on the list, or the id says little; where neither is, the format itself is what KA.60 judges.
 *
 * @param puid in lower case
 * @param extension in lower case, without its dot
 */
export function extensionVerdict(puid: string, extension: string): "fits" | "unknown" | "differs" {
  const extensions = extensionsByPuid.get(puid);
  if (extensions === undefined) return knownExtensions.has(extension) ? "unknown" : "fits";
  if (extensions.has(extension)) return "fits";
  if (!knownExtensions.has(extension) || general.has(puid)) return "unknown";
  return "differs";
}
