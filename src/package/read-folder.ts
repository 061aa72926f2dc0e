/** Lists a folder as a package is read: every file once, links refused. */
import { opendirSync } from "node:fs";
import { join } from "node:path";
import { FileFacts } from "./file-facts.ts";
import { refused } from "./read-name.ts";

export interface FolderFacts {
  /** by path from the folder on, with `/`, in the order of the names; not read yet */
  readonly files: FileFacts;
  readonly folders: ReadonlySet<string>;
}

/** @throws ArchiveError `package.invalid` for a link or a device; the error of the file system when something cannot be read */
export function readFolder(root: string): FolderFacts {
  const files = new FileFacts(root);
  const folders = new Set<string>();
  const walk = (folder: string): void => {
    const listed = list(join(root, folder));
    for (const name of listed.names.sort()) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (listed.folders.has(name)) {
        folders.add(path);
        walk(path);
      } else if (listed.others.has(name)) throw refused(path, "it is neither a file nor a folder");
      else files.add(path);
    }
  };
  walk("");
  return { files, folders };
}

interface Listed {
  /** of everything in the folder */
  readonly names: string[];
  readonly folders: ReadonlySet<string>;
  /** links and devices */
  readonly others: ReadonlySet<string>;
}

/** entries that are asked of the system at once: a folder may hold a million, of which only the names are kept */
const bufferSize = 1024;

function list(folder: string): Listed {
  const [names, folders, others]: [string[], Set<string>, Set<string>] = [[], new Set(), new Set()];
  const opened = opendirSync(folder, { bufferSize });
  try {
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
      names.push(entry.name);
      if (entry.isDirectory()) folders.add(entry.name);
      else if (!entry.isFile()) others.add(entry.name);
    }
  } finally {
    opened.closeSync();
  }
  return { names, folders, others };
}
