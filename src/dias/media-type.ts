/** The media type of a file in dias-mets.xml: the schema knows eleven, and the national archive's tool gives these by extension. */

const byExtension: ReadonlyMap<string, string> = new Map([
  ["pdf", "image/pdf"],
  ...["jpe", "jpeg", "jpg", "pjpg", "jfif", "jfif-tbnl", "jif"].map((name) => [name, "image/jpg"] as const),
  ...["tif", "tiff"].map((name) => [name, "image/tiff"] as const),
  ...["xml", "xpdl", "xsl", "gml", "xsd"].map((name) => [name, "application/xml"] as const),
  ["tar", "application/x-tar"],
  ...["m2a", "m3a", "mp2", "mp2a", "mp3", "mpga"].map((name) => [name, "audio/mp3"] as const),
  ...["m1v", "m2v", "mpa", "mpe", "mpeg", "mpg"].map((name) => [name, "video/mpg"] as const),
]);

/** All that the schema allows. */
export const metsMediaTypes: readonly string[] = [
  "text/txt",
  "text/xml",
  "image/jpg",
  "image/pdf",
  "image/tiff",
  "audio/mp3",
  "video/mpg",
  "package/tar",
  "application/x-tar",
  "application/xml",
  "text/plain",
];

/** @param path its extension counts, in any letter case; what the list does not know is `text/plain` */
export function metsMediaType(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return byExtension.get(dot === -1 ? "" : name.slice(dot + 1).toLowerCase()) ?? "text/plain";
}
