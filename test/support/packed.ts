/** A whole package on disk, built from the small selection, with what lies beside it in a store. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { submissionDocument } from "../../src/dias/submission.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import type { ExportedItem, ExportedThread } from "../../src/domain/export.ts";
import { sha256 } from "../../src/domain/ids.ts";
import { periodClosed } from "../../src/noark/change-log.ts";
import { type BuiltPackage, buildPackage } from "../../src/package/build.ts";
import { itemSchemaFile, openSchemaSet, ownSchemaDir } from "../../src/package/schema-set.ts";
import { writeSmallXml } from "../../src/package/small-xml-write.ts";
import { selection } from "../golden/noark/small/input.ts";
import { digestOf, inOrder, rowsOf, totalsOf } from "./export-builders.ts";
import { aPicture } from "./pictures.ts";

/** what the media files of the selection hold, by the digests that the builders give them */
const media = new Map([
  [String(digestOf("a picture")), aPicture("a picture")],
  [String(digestOf("webp")), Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1")],
]);
const digestOfBytes = (bytes: Uint8Array) => sha256(createHash("sha256").update(bytes).digest("hex"));
const byOwnDigest = new Map([...media.values()].map((bytes) => [String(digestOfBytes(bytes)), bytes]));

/** The builders give digests and sizes of other bytes. */
function withRealMedia(thread: ExportedThread): ExportedThread {
  const real = (item: ExportedItem): ExportedItem => ({
    ...item,
    versions: item.versions.map((version) => ({
      ...version,
      media: version.media.map((file) => {
        const bytes = media.get(file.sha256) ?? Buffer.alloc(0);
        return { ...file, sha256: digestOfBytes(bytes), sizeBytes: bytes.length };
      }),
    })),
  });
  const { casework } = thread;
  const entries = casework?.entries.map((entry) => ({ ...entry, item: real(entry.item) })) ?? [];
  return { ...thread, records: thread.records.map(real), casework: casework && { ...casework, entries } };
}

export interface Packed {
  readonly built: BuiltPackage;
  /** the folder that the tar and its `{uuid}.xml` lie in */
  readonly dir: string;
  /** the package's folder, unpacked somewhere else */
  readonly folder: string;
  readonly submission: string;
}

/**
 * @param dir exists
 * @param schemaDir where official schemas may be installed
 */
export async function packed(
  dir: string,
  delivery: Delivery = {},
  schemaDir = join(dir, "none"),
): Promise<Packed> {
  const set = await openSchemaSet({ installedDir: schemaDir, ownDir: ownSchemaDir });
  const rows = rowsOf(selection);
  const scope = { ...selection.scope, delivery };
  const content = {
    scope,
    totals: totalsOf(rows),
    channels: selection.channels,
    threads: () => inOrder(selection.threads.map(withRealMedia)),
    journal: () => inOrder(rows),
    changes: () => inOrder([periodClosed(scope)]),
    schemas: new Map<string, Uint8Array>([
      ...set.files,
      ["kanalarkiv-item.xsd", await readFile(itemSchemaFile)],
    ]),
    schemaOrigin: set.origin,
    dias: set.dias,
    settings: {},
    openMedia: async (digest: string) => Readable.from([byOwnDigest.get(digest) ?? Buffer.alloc(0)]),
  };
  const workDir = mkdtempSync(join(dir, "packed-"));
  const built = await buildPackage(content, workDir, () => undefined);
  const submission = join(workDir, `${scope.packageId}.xml`);
  await writeFile(submission, writeSmallXml(submissionDocument(scope, { tar: built, mets: built.mets })));
  const unpacked = mkdtempSync(join(dir, "unpacked-"));
  execFileSync("tar", ["-xf", built.path, "-C", unpacked, "--warning=no-timestamp"]);
  return { built, dir: workDir, folder: join(unpacked, scope.packageId), submission };
}

/** every answer that a delivery can give */
export const fullDelivery: Delivery = {
  label: 'Dialogkanaler <2026> & "mer"',
  agreement: "2026/0001",
  specification: "Dialogkanaler",
  type: "Noark 5",
  project: "Sosiale medier",
  packageNumber: "1",
  referenceCode: "NO-1",
  status: "SUPPLEMENT",
  recipient: "Nasjonalarkivet",
  archivist: { organisation: "Etaten", person: "Kari Arkivar" },
  submitter: {
    person: "Ola Avleverer",
    address: "Storgata 1, 0001 Oslo",
    telephone: "+47 00 00 00 00",
    email: "ola@etaten.example.no",
  },
  producer: { organisation: "Leverandør AS", person: "Per", email: "per@leverandor.example.no" },
  owner: { person: "Eva Eier" },
  creator: { organisation: "Etaten" },
};
