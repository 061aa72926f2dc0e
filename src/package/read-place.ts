/** Finds the package in a folder that was given: it is that folder, or the one package that lies directly in it. */
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ArchiveError } from "../domain/errors.ts";

/** So many names are shown of what lies in a folder. */
const shownNames = 3;

/**
 * An unpacked tar lies in a folder of its own, so whoever unpacks it in a new folder gives the one above.
 *
 * @param folder is there
 * @returns `folder` itself when it is an extraction or a DIAS package, else the only such folder directly in it
 * @throws ArchiveError `package.invalid` when there is none, or more than one
 */
export async function packageFolder(folder: string): Promise<string> {
  if (await isPackage(folder)) return folder;
  const entries = await readdir(folder, { withFileTypes: true });
  const inner: string[] = [];
  for (const entry of entries)
    if (entry.isDirectory() && (await isPackage(join(folder, entry.name)))) inner.push(entry.name);
  const [only] = inner;
  if (only !== undefined && inner.length === 1) return join(folder, only);
  if (inner.length > 1)
    throw new ArchiveError(
      "package.invalid",
      `${folder} holds ${inner.length} packages, give one of them: ${named(inner)}`,
    );
  const tars = entries.filter((entry) => entry.isFile() && /\.tar$/i.test(entry.name));
  const beside = tars.length === 0 ? "" : `; it holds ${named(tars.map(({ name }) => name))}: give that`;
  throw new ArchiveError(
    "package.invalid",
    `no package in ${folder}: a package has content/arkivuttrekk.xml, or is a tar of a folder that has it${beside}`,
  );
}

async function isPackage(folder: string): Promise<boolean> {
  for (const name of ["arkivuttrekk.xml", "arkivstruktur.xml"])
    if ((await kindOf(join(folder, name))) === "file") return true;
  return (await kindOf(join(folder, "content"))) === "folder";
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : undefined;
}

function named(names: readonly string[]): string {
  const shown = names
    .toSorted()
    .slice(0, shownNames)
    .map((name) => basename(name));
  return `${shown.join(", ")}${names.length > shownNames ? ` and ${names.length - shownNames} more` : ""}`;
}
