/** The published schema files of the National Archives of Norway that we know, by their digests. @see https://github.com/arkivverket/schemas, commit d288494 (2026-01-07) */
import { type Sha256, sha256 } from "../domain/ids.ts";

/** The schemas that a Noark 5 extraction carries (requirements 6.4.15–6.4.21). */
export const noarkSchemas = [
  "arkivstruktur.xsd",
  "metadatakatalog.xsd",
  "endringslogg.xsd",
  "loependeJournal.xsd",
  "offentligJournal.xsd",
  "addml.xsd",
] as const;
export type NoarkSchema = (typeof noarkSchemas)[number];

/** The schemas of the DIAS envelope around it; `xlink.xsd` is what the other three import from the Library of Congress. */
export const diasSchemas = [
  "DIAS_METS.xsd",
  "DIAS_PREMIS.xsd",
  "submissionDescription.xsd",
  "xlink.xsd",
] as const;
export type OfficialSchema = NoarkSchema | (typeof diasSchemas)[number];

export interface PinnedSchema {
  readonly sha256: Sha256;
  /** where it lies in the published tree of schemas */
  readonly publishedAt: string;
}

export const officialSchemas: Readonly<Record<OfficialSchema, PinnedSchema>> = {
  "arkivstruktur.xsd": pinned(
    "N5/v5.0/arkivstruktur.xsd",
    "77acc0f549f4f3856f56429cb30e6b626ddb05d8b8a3d6cae00cb5911b60f58c",
  ),
  "metadatakatalog.xsd": pinned(
    "N5/v5.0/metadatakatalog.xsd",
    "c7c0a7e7996f60b4c28eacd0e34e6af0d6ca2cfb76f58080221e163fb972a305",
  ),
  "endringslogg.xsd": pinned(
    "N5/v5.0/endringslogg.xsd",
    "07cbc86e8b3c4b42ed831cdd5c09aa402a2c4049bbca2d287e184f3138edf1de",
  ),
  "loependeJournal.xsd": pinned(
    "N5/v5.0/loependeJournal.xsd",
    "a631f05eac6496394e78597ac7d20d9e1269fcaccb6d1a8f5c50c75e53384f27",
  ),
  "offentligJournal.xsd": pinned(
    "N5/v5.0/offentligJournal.xsd",
    "e3d9befccf53255be8233d2836ef1de35d9270d95bb3bcbd58ca63544fe170b3",
  ),
  "addml.xsd": pinned(
    "ADDML/v8.3/addml.xsd",
    "ae2c4c9be0c1f4f291be36db3dfc069085f35eb515b072d3b1230ac89647d5dd",
  ),
  "DIAS_METS.xsd": pinned(
    "METS/latest/DIAS_METS.xsd",
    "6d2a718014c8cde1c44e82f884cb66fe4c7c01b296f17c3b91c5e7036015233a",
  ),
  "DIAS_PREMIS.xsd": pinned(
    "PREMIS/latest/DIAS_PREMIS.xsd",
    "5131975b732ca285dbb4dfdafd85dde122eb384db3984e9aec2598057671e017",
  ),
  "submissionDescription.xsd": pinned(
    "INFOFIL/latest/submissionDescription.xsd",
    "55f36c2d16628b225c4782dd6129da227cc9dad436ec2ce27243b476ebaa71b8",
  ),
  "xlink.xsd": pinned("xlink.xsd", "f1f5bb6003165cdd8f6c1fcc32f8fd1f965e1681010f3b9806d9460bcffa8a3c"),
};

function pinned(publishedAt: string, digest: string): PinnedSchema {
  return { publishedAt, sha256: sha256(digest) };
}
