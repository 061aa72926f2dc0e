/** Which names a tar of ours may give: each once, and such that every reader gives its file the same name. @see POSIX.1-2001 pax interchange format, `path` */
import { hash } from "node:crypto";
import { refused, safePath } from "./read-name.ts";

/** Room to begin with; it doubles as names come. */
const firstSlots = 1024;

/**
 * Remembers names by 64 bits of their digest, 8 to 11 bytes a name, because a package may hold millions: two different
 * names among a million are taken for one with a chance of 1 in 36 million, and then the export ends with an error.
 */
export class TarNames {
  #slots = new Uint32Array(2 * firstSlots);
  #used = 0;

  /**
   * @param name of a file or, with a closing `/`, of a folder
   * @throws ArchiveError `package.invalid` for a name that came before; that leads out, or that systems read in
   *   different ways; with half of a surrogate pair, which readers replace; or not in Unicode's composed form (NFC), to
   *   which bsdtar turns names, so that two files may become one
   */
  take(name: string): void {
    if (!name.isWellFormed()) throw refused(name, "it holds half of a surrogate pair");
    if (name !== name.normalize("NFC")) throw refused(name, "it is not in Unicode's composed form (NFC)");
    const path = name.replace(/\/$/, "");
    if (safePath(name) !== path) throw refused(name, "it does not begin with the package's folder");
    const digest = hash("sha256", path, "buffer");
    // a slot of two zeros is free
    if (!this.#add(digest.readUInt32LE(0) || 1, digest.readUInt32LE(4)))
      throw refused(name, "it comes twice");
  }

  /** @returns false when it is there already */
  #add(high: number, low: number): boolean {
    const slots = this.#slots;
    const count = slots.length / 2;
    let at = low & (count - 1);
    while (slots[2 * at] !== 0) {
      if (slots[2 * at] === high && slots[2 * at + 1] === low) return false;
      at = (at + 1) & (count - 1);
    }
    slots[2 * at] = high;
    slots[2 * at + 1] = low;
    this.#used += 1;
    if (this.#used > count * 0.7) this.#grow();
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    this.#used = 0;
    for (let at = 0; at < before.length; at += 2)
      if (before[at] !== 0) this.#add(before[at] ?? 0, before[at + 1] ?? 0);
  }
}
