/** Lists a folder as a package is read: every file once, links refused. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FileFacts } from "./file-facts.ts";
import { refused } from "./read-name.ts";

export interface FolderFacts {
  /** by path from the folder on, with `/`, in the order of the names; not read yet */
  readonly files: FileFacts;
  readonly folders: ReadonlySet<string>;
}

/** @throws ArchiveError `package.invalid` for a link or a device; the error of the file system when something cannot be read */
export async function readFolder(root: string): Promise<FolderFacts> {
  const files = new FileFacts(root);
  const folders = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.add(path);
        await walk(path);
      } else if (entry.isFile()) files.add(path);
      else throw refused(path, "it is neither a file nor a folder");
    }
  };
  await walk("");
  return { files, folders };
}
