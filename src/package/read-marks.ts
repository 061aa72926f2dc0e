/** Tells whether files stayed as they were while a package was read: its XML is read by several readers, one after the other. */
import type { BigIntStats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";

/** What changes with a file's content, by its path. */
export type Marks = ReadonlyMap<string, string>;

/** @param files those that are not there are marked as such */
export async function marksOf(files: readonly string[]): Promise<Marks> {
  const marks = new Map<string, string>();
  for (const file of files) marks.set(file, await markOf(file));
  return marks;
}

/** The XML and schemas that lie directly in a folder. */
export async function xmlIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /\.(xml|xsd)$/i.test(name)).map((name) => join(folder, name));
}

/** @throws ArchiveError `package.unverified` when a file is another than it was when it was marked */
export async function assertUnchanged(marks: Marks): Promise<void> {
  for (const [file, mark] of marks)
    if ((await markOf(file)) !== mark)
      throw new ArchiveError(
        "package.unverified",
        `${file} was changed while it was read, so that nothing is known of the package: verify it again when nobody writes to it`,
      );
}

async function markOf(file: string): Promise<string> {
  const found: BigIntStats | undefined = await stat(file, { bigint: true }).catch(() => undefined);
  return found === undefined
    ? ""
    : [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}
