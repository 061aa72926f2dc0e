/** A forgery that no control inside a package can see: one letter of a document, with every checksum mended. */
import { createHash } from "node:crypto";

const block = 512;

interface Entry {
  readonly name: string;
  /** a view of the tar: what is written into it is written into the tar */
  readonly content: Buffer;
}

/** @returns the regular files of a tar; names beyond 100 bytes are those of the short form */
export function entriesOf(tar: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + block);
    const size = Number.parseInt(header.toString("latin1", 124, 136), 8) || 0;
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    if (header[156] === 0x30 || header[156] === 0)
      entries.push({ name, content: tar.subarray(at + block, at + block + size) });
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
}

/** The same tar with the first letter of its first text document changed; every digest that names a changed file follows. */
export function forged(original: Buffer): Buffer {
  const tar = Buffer.from(original);
  const entries = entriesOf(tar);
  const document = entries.find(
    ({ name, content }) => /\/dokument\w*\/.*\.txt$/i.test(name) && content.length > 0,
  );
  if (document === undefined) throw new Error("the tar has no text document");
  const pending = [edit(document.content, () => void document.content.write("#", 0))];
  for (const { from, to } of pending)
    for (const { name, content } of entries) {
      if (!name.endsWith(".xml") || !content.includes(from)) continue;
      pending.push(edit(content, () => replaceAll(content, from, to)));
    }
  return tar;
}

/** The submission description of a tar with the digests of the forged one in their places. */
export function mended(submission: Buffer, original: Buffer, tar: Buffer): Buffer {
  const text = Buffer.from(submission);
  const metsOf = (whole: Buffer) =>
    digestOf(
      entriesOf(whole).find(({ name }) => name.endsWith("/dias-mets.xml"))?.content ?? Buffer.alloc(0),
    );
  replaceAll(text, digestOf(original), digestOf(tar));
  replaceAll(text, metsOf(original), metsOf(tar));
  return text;
}

function edit(content: Buffer, change: () => void): { readonly from: string; readonly to: string } {
  const from = digestOf(content);
  change();
  return { from, to: digestOf(content) };
}

function replaceAll(content: Buffer, from: string, to: string): void {
  for (let at = content.indexOf(from); at >= 0; at = content.indexOf(from, at + to.length))
    content.write(to, at);
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
