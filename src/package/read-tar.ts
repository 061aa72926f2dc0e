/** Reads a tar once, from its first byte to its last, and refuses what could harm the one who unpacks it. @see POSIX.1-2001 pax interchange format */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { extract } from "tar-stream";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import { type Sha256, sha256 } from "../domain/ids.ts";
import type { TarLayout } from "../noark/check/extraction.ts";
import { Paths, refused, safePath } from "./read-name.ts";
import { TarWalk } from "./tar-walk.ts";

export interface TarFile {
  /** from the package's folder on, without it */
  readonly path: string;
  readonly sizeBytes: number;
  /** must be read to its end before the next file comes */
  readonly content: AsyncIterable<Uint8Array>;
}

export interface TarFacts {
  /** the one folder that everything lies in */
  readonly root: string;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  /** below the root */
  readonly folders: ReadonlySet<string>;
  readonly layout: TarLayout;
}

/** A tar ends with blocks of zeros, at least one. */
const blockBytes = 512;

/**
 * @param see is awaited for each file
 * @param onBytes is told the number of bytes read so far
 * @throws ArchiveError `package.invalid` for what is not a whole tar or goes on after its end, for links and devices, for
 *   names that lead out or come twice, and for more than one root; whatever `see` throws
 */
export async function readTar(
  file: string,
  see: (entry: TarFile) => Promise<void>,
  onBytes: (bytes: number) => void,
): Promise<TarFacts> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  let end = Buffer.alloc(0);
  const walk = new TarWalk();
  const tap = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      walk.write(chunk);
      sizeBytes += chunk.length;
      end = Buffer.concat([end, chunk.subarray(-blockBytes)]).subarray(-blockBytes);
      onBytes(sizeBytes);
      yield chunk;
    }
  };
  const tar = extract();
  const paths = new Paths();
  const fed = pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), tap, tar);
  const layout = new Layout();
  const read = readEntries(tar, paths, layout, see);
  const [reading, feeding] = await Promise.allSettled([read, fed]);
  if (reading.status === "rejected") throw asRefusal(reading.reason, file);
  if (feeding.status === "rejected") throw asRefusal(feeding.reason, file);
  const root = reading.value;
  if (root === undefined) throw new ArchiveError("package.invalid", `${file} is not a tar, or an empty one`);
  if (end.some((byte) => byte !== 0))
    throw new ArchiveError("package.invalid", `${file} has no end mark, so it was cut short`);
  const folders = [...paths.folders].flatMap((path) => belowRoot(path, root) ?? []);
  return {
    root,
    sha256: sha256(hash.digest("hex")),
    sizeBytes,
    folders: new Set(folders),
    layout: layout.of(root),
  };
}

/** Gathers how the entries are named and ordered. */
class Layout {
  #first: TarLayout["first"] | undefined;
  #dotted: string | undefined;
  readonly #topFolders = new Set<string>();

  see(name: string, isFolder: boolean): void {
    this.#first ??= { name, isFolder };
    if (this.#dotted === undefined && /^\.(\/|$)/.test(name)) this.#dotted = name;
    if (isFolder && /^(\.\/)*[^/]+\/content\/?$/.test(name)) this.#topFolders.add(safePath(name) ?? "");
  }

  of(root: string): TarLayout {
    return {
      first: this.#first ?? { name: "", isFolder: false },
      dotted: this.#dotted,
      hasContentEntry: this.#topFolders.has(`${root}/content`),
    };
  }
}

async function readEntries(
  tar: ReturnType<typeof extract>,
  paths: Paths,
  layout: Layout,
  see: (entry: TarFile) => Promise<void>,
): Promise<string | undefined> {
  let root: string | undefined;
  for await (const entry of tar) {
    const { name, type, size } = entry.header;
    const path = safePath(name);
    layout.see(name, type === "directory");
    if (path !== undefined) {
      root ??= path.split("/")[0];
      const inner = belowRoot(path, root);
      if (type === "directory") paths.addFolder(path);
      else if (type !== "file" && type !== "contiguous-file")
        throw refused(name, `it is a ${type ?? "thing of unknown type"}; only files and folders are allowed`);
      else if (name.endsWith("/")) throw refused(name, "it is a file with the name of a folder");
      else if (inner === undefined) throw refused(name, "it does not lie in the package's own folder");
      else {
        paths.addFile(path);
        await see({ path: inner, sizeBytes: size ?? 0, content: bytesOf(entry) });
      }
      if (inner === undefined && path !== root)
        throw refused(name, `the package's folder is ${JSON.stringify(root)}`);
    }
    entry.resume();
  }
  return root;
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError("a tar gives bytes");
    yield chunk;
  }
}

function belowRoot(path: string, root: string | undefined): string | undefined {
  return path.startsWith(`${root}/`) ? path.slice((root ?? "").length + 1) : undefined;
}

/** What the file system says is no fault of the tar. */
function asRefusal(error: unknown, file: string): unknown {
  if (isArchiveError(error) || (error instanceof Error && "errno" in error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ArchiveError("package.invalid", `${file} cannot be read as a tar: ${message}`, { cause: error });
}
