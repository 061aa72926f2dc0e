/** Which names an entry of a package may have: a path of its own folder that no file system reads as another place. */
import { ArchiveError } from "../domain/errors.ts";

/**
 * @param name as the tar gives it; a leading `./` and a closing `/` are allowed
 * @returns the path with `/` between its parts, or `undefined` for the folder that everything lies in
 * @throws ArchiveError `package.invalid` for a name that leads out, or that systems read in different ways
 */
export function safePath(name: string): string | undefined {
  const path = name.replace(/^(\.\/)+/, "").replace(/\/$/, "");
  if (path === "" || path === ".") return undefined;
  const parts = path.split("/");
  const isSafe =
    !path.includes("\\") &&
    !/^[A-Za-z]:/.test(path) &&
    !/\p{Cc}/u.test(path) &&
    parts.every((part) => part !== "" && part !== "." && part !== "..");
  if (!isSafe)
    throw refused(name, "the name leads out of the package or is read differently on some systems");
  return path;
}

export function refused(name: string, why: string): ArchiveError {
  return new ArchiveError(
    "package.invalid",
    `entry ${JSON.stringify(name.slice(0, 200))} is refused: ${why}`,
  );
}

/** Remembers the paths of a package, so that none comes twice or is both a file and a folder. */
export class Paths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** @throws ArchiveError `package.invalid` */
  addFile(path: string): void {
    if (this.#files.has(path)) throw refused(path, "it comes twice");
    if (this.#folders.has(path)) throw refused(path, "it is a file and a folder");
    this.#files.add(path);
    this.#addParents(path);
  }

  /** @throws ArchiveError `package.invalid` */
  addFolder(path: string): void {
    if (this.#files.has(path)) throw refused(path, "it is a file and a folder");
    this.#folders.add(path);
    this.#addParents(path);
  }

  get folders(): ReadonlySet<string> {
    return this.#folders;
  }

  #addParents(path: string): void {
    const parent = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    if (parent === "" || this.#folders.has(parent)) return;
    if (this.#files.has(parent)) throw refused(parent, "it is a file and a folder");
    this.#folders.add(parent);
    this.#addParents(parent);
  }
}
