/** The paths of a package, of which there may be millions, in the bytes of their names: numbers by path and paths by number. */
import { Buffer } from "node:buffer";

const pieceBytes = 1 << 20;
const firstSlots = 1024;
const numbersInPiece = 4096;

/** Whole numbers by number, in pieces that are never copied. */
class Numbers {
  readonly #pieces: Uint32Array[] = [];

  set(at: number, value: number): void {
    const piece = Math.floor(at / numbersInPiece);
    this.#pieces[piece] ??= new Uint32Array(numbersInPiece);
    (this.#pieces[piece] as Uint32Array)[at % numbersInPiece] = value;
  }

  get(at: number): number {
    return this.#pieces[Math.floor(at / numbersInPiece)]?.[at % numbersInPiece] ?? 0;
  }
}

/** Names of files lie one after the other as UTF-8; those of folders are few, and are kept as they are. */
export class FileTable {
  readonly #pieces: Buffer[] = [];
  /** where a name begins: the piece, and the place in it */
  readonly #starts = new Numbers();
  readonly #lengths = new Numbers();
  readonly #folderOf = new Numbers();
  readonly #folders: string[] = [];
  readonly #folderNumbers = new Map<string, number>();
  /** numbers of files plus one, by the hash of their paths */
  #slots = new Uint32Array(firstSlots);
  #used = pieceBytes;
  #count = 0;
  /** unknown to whoever made the package, so that nobody can make names that all fall into one place */
  readonly #seed = crypto.getRandomValues(new Uint32Array(2));

  get count(): number {
    return this.#count;
  }

  /** @param path not in the table yet @returns its number, from 0 in the order of adding */
  add(path: string): number {
    const number = this.#count;
    const slash = path.lastIndexOf("/");
    const folder = this.#folderNumber(path.slice(0, Math.max(slash, 0)));
    const name = Buffer.from(path.slice(slash + 1));
    if (this.#used + name.length > pieceBytes) {
      this.#pieces.push(Buffer.alloc(Math.max(pieceBytes, name.length)));
      this.#used = 0;
    }
    this.#pieces.at(-1)?.set(name, this.#used);
    this.#starts.set(number, (this.#pieces.length - 1) * pieceBytes + this.#used);
    this.#lengths.set(number, name.length);
    this.#folderOf.set(number, folder);
    this.#used += name.length;
    this.#count += 1;
    this.#slots[this.#slotOf(path)] = number + 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return number;
  }

  numberOf(path: string): number | undefined {
    const found = this.#slots[this.#slotOf(path)] as number;
    return found === 0 ? undefined : found - 1;
  }

  pathAt(number: number): string {
    const folder = this.#folders[this.#folderOf.get(number)] ?? "";
    const name = this.#nameAt(number).toString();
    return folder === "" ? name : `${folder}/${name}`;
  }

  #nameAt(number: number): Buffer {
    const start = this.#starts.get(number);
    const from = start % pieceBytes;
    const piece = this.#pieces[Math.floor(start / pieceBytes)] as Buffer;
    return piece.subarray(from, from + this.#lengths.get(number));
  }

  #folderNumber(folder: string): number {
    const known = this.#folderNumbers.get(folder);
    if (known !== undefined) return known;
    const own = Buffer.from(folder).toString();
    this.#folderNumbers.set(own, this.#folders.push(own) - 1);
    return this.#folders.length - 1;
  }

  #slotOf(path: string): number {
    const last = this.#slots.length - 1;
    for (let slot = this.#hash(path) & last; ; slot = (slot + 1) & last) {
      const found = this.#slots[slot] as number;
      if (found === 0 || this.#isAt(found - 1, path)) return slot;
    }
  }

  #isAt(number: number, path: string): boolean {
    const folder = this.#folders[this.#folderOf.get(number)] ?? "";
    const start = folder === "" ? 0 : folder.length + 1;
    const name = this.#nameAt(number);
    // a name of ASCII has as many bytes as characters, and others have more
    if (name.length < path.length - start) return false;
    if (start > 0 && (path.charCodeAt(start - 1) !== slashCode || !path.startsWith(folder))) return false;
    for (let at = 0; at < name.length; at += 1) {
      const byte = name[at] as number;
      if (byte >= 0x80) return this.pathAt(number) === path;
      if (byte !== path.charCodeAt(start + at)) return false;
    }
    return name.length === path.length - start;
  }

  #hash(path: string): number {
    const [start = 0, factor = 0] = this.#seed;
    let hash = start;
    for (let at = 0; at < path.length; at += 1) hash = Math.imul(hash ^ path.charCodeAt(at), factor | 1);
    hash ^= hash >>> 15;
    return Math.imul(hash, 0x85ebca6b) >>> 3;
  }

  #grow(): void {
    const numbers = this.#slots;
    this.#slots = new Uint32Array(numbers.length * 2);
    for (const found of numbers) if (found !== 0) this.#slots[this.#slotOf(this.pathAt(found - 1))] = found;
  }
}

const slashCode = 0x2f;
