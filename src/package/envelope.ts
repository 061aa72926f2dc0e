/**
 * What lies around an extraction in a DIAS package: notes each file while the package is built, and writes PREMIS, the log
 * and at last dias-mets.xml, which describes them all. @see DIAS SIP
 */
import { createHash } from "node:crypto";
import { join, posix } from "node:path";
import { Readable } from "node:stream";
import { metsEnd, metsExtraction, metsFile, metsName, metsStart, type PackedFile } from "../dias/mets.ts";
import { logDocument, logPath, premisDocument, premisPath } from "../dias/premis.ts";
import type { ExportScope } from "../domain/export.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import { dateTime } from "../noark/times.ts";
import { digestOf } from "./schema-files.ts";
import { writeSmallXml } from "./small-xml-write.ts";
import type { SpooledFile } from "./spool.ts";
import type { TarWriter } from "./tar.ts";
import { TextSpool } from "./text-spool.ts";

/** The two schemas of the envelope that lie in the package. */
export interface DiasSchemas {
  readonly origin: "official" | "own";
  readonly mets: Uint8Array;
  readonly premis: Uint8Array;
}

/** What also lies in administrative_metadata/, byte for byte as in content/. */
export interface Described {
  readonly uttrekk: SpooledFile;
  readonly addml: Uint8Array;
}

/** How many files lie around the extraction; those of it are numbered after them. */
const filesAround = 6;

export class Envelope {
  readonly #scope: ExportScope;
  readonly #content: TextSpool;
  readonly #createdAt: string;
  #number = filesAround;

  private constructor(scope: ExportScope, content: TextSpool) {
    this.#scope = scope;
    this.#content = content;
    this.#createdAt = dateTime(scope.closedAt);
  }

  /** @param spoolDir exists, and is the caller's to remove */
  static async open(scope: ExportScope, spoolDir: string): Promise<Envelope> {
    return new Envelope(scope, await TextSpool.open(join(spoolDir, "described-files")));
  }

  /**
   * Notes a file of the extraction.
   *
   * @param path relative to content/
   * @returns something to wait for, now and then
   */
  note(path: string, digest: string, sizeBytes: number): Promise<void> | undefined {
    this.#number += 1;
    const file = { path: `content/${path}`, sha256: digest, sizeBytes };
    return this.#content.add(metsFile(this.#number, file, this.#createdAt));
  }

  /** Gives up; the files are left behind for the caller to remove. */
  async discard(): Promise<void> {
    await this.#content.close().catch(() => undefined);
  }

  /**
   * Writes everything around the extraction; nothing may come into the tar after it.
   *
   * @param schemas whether the extraction's own are the official ones
   * @returns what dias-mets.xml is, for the submission description
   */
  async write(
    tar: TarWriter,
    described: Described,
    dias: DiasSchemas,
    schemas: "official" | "own",
  ): Promise<Pick<PackedFile, "sha256" | "sizeBytes">> {
    await this.#content.close();
    const around: PackedFile[] = [];
    const put = async (path: string, bytes: Uint8Array) => {
      around.push({ path, sha256: digestOf(bytes), sizeBytes: bytes.length });
      await tar.bytes(this.#inTar(path), bytes);
    };
    await put("administrative_metadata/addml.xsd", described.addml);
    const { uttrekk } = described;
    const uttrekkPath = "administrative_metadata/arkivuttrekk.xml";
    around.push({ path: uttrekkPath, sha256: uttrekk.sha256, sizeBytes: uttrekk.sizeBytes });
    await tar.file(this.#inTar(uttrekkPath), uttrekk.path, uttrekk.sizeBytes);
    await put(premisPath, Buffer.from(writeSmallXml(premisDocument(this.#scope))));
    await put("administrative_metadata/dias-premis.xsd", dias.premis);
    await put("dias-mets.xsd", dias.mets);
    await put(logPath, Buffer.from(writeSmallXml(logDocument(this.#scope, schemas))));
    return await this.#writeMets(tar, around);
  }

  /** Its size is known before it is written, as a tar wants it, and no copy of it is made. */
  async #writeMets(
    tar: TarWriter,
    around: readonly PackedFile[],
  ): Promise<{ readonly sha256: Sha256; readonly sizeBytes: number }> {
    const list = around.map((file, index) => metsFile(index + 1, file, this.#createdAt)).join("");
    const head = Buffer.from(metsStart(this.#scope) + list + metsExtraction(this.#scope));
    const tail = Buffer.from(metsEnd);
    const sizeBytes = head.length + this.#content.sizeBytes + tail.length;
    const digest = createHash("sha256");
    const pieces = async function* (content: AsyncIterable<Buffer>) {
      const hashed = (piece: Buffer) => {
        digest.update(piece);
        return piece;
      };
      yield hashed(head);
      for await (const piece of content) yield hashed(piece);
      yield hashed(tail);
    };
    await tar.stream(
      this.#inTar(metsName),
      sizeBytes,
      Readable.from(pieces(this.#content.read()), { objectMode: false }),
    );
    return { sha256: sha256(digest.digest("hex")), sizeBytes };
  }

  #inTar(path: string): string {
    return posix.join(this.#scope.packageId, path);
  }
}
