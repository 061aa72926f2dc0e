/** The journalposter of an extraction, for the journals to be compared with: numbers, and 32 bits of each text. */
import { digest64 } from "./digest-set.ts";

/** Places of an entry's words. A word that is 0 stands for a field that the entry has not. */
export const at = {
  /** four words of the systemID */
  id: 0,
  line: 4,
  /** the row of its case, from 1 */
  folder: 5,
  flags: 6,
  year: 7,
  sequence: 8,
  journaledOn: 9,
  number: 10,
  entryId: 11,
  title: 12,
  openTitle: 13,
  documentDay: 14,
  attachments: 15,
  restriction: 16,
  ground: 17,
  assessedOn: 18,
  /** of the parties outside the agency, in any order */
  parties: 19,
  roles: 20,
  /** sixteen words: which texts an entry holds, among those that a journal may show one of */
  texts: 21,
  /** numbers and day in the running journal */
  running: 37,
} as const;
const postWords = 38;

/** Places of a case's words. */
export const inFolder = {
  id: 0,
  year: 1,
  sequence: 2,
  title: 3,
  openTitle: 4,
  unit: 5,
  officer: 6,
  classId: 7,
  classTitle: 8,
  part: 9,
  journalUnit: 10,
} as const;
const folderWords = 11;

export const flag = {
  inArchive: 1,
  inRunning: 2,
  inPublic: 4,
  /** a skjerming covers it */
  screened: 8,
  hasUnit: 16,
  hasOfficer: 32,
  hasJournalUnit: 64,
  writtenOff: 128,
  /** the systemID is none that the words can tell */
  foreignId: 256,
} as const;

export type Words = Uint32Array;

/** 32 bits of a text without the white space around it; 0 for none */
export function wordOf(text: string | undefined): number {
  return text === undefined ? 0 : digest64(text.trim())[0] || 1;
}

/** Rows of words in pieces that are never copied. */
class Rows {
  readonly #width: number;
  readonly #pieces: Uint32Array[] = [];
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get count(): number {
    return this.#count;
  }

  add(): number {
    if (this.#count % rowsInPiece === 0) this.#pieces.push(new Uint32Array(rowsInPiece * this.#width));
    this.#count += 1;
    return this.#count - 1;
  }

  word(index: number, place: number): number {
    return this.#pieces[Math.floor(index / rowsInPiece)]?.[(index % rowsInPiece) * this.#width + place] ?? 0;
  }

  row(index: number): Words {
    const start = (index % rowsInPiece) * this.#width;
    const piece = this.#pieces[Math.floor(index / rowsInPiece)] ?? new Uint32Array(rowsInPiece * this.#width);
    return piece.subarray(start, start + this.#width);
  }
}

const rowsInPiece = 4096;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** About 160 bytes for each entry, and none that a collector of garbage has to look at. */
export class Posts {
  readonly #posts = new Rows(postWords);
  readonly #folders = new Rows(folderWords);
  /** row numbers from 1, by the key's first word */
  #slots = new Uint32Array(1024);

  find(id: string): Words | undefined {
    const row = this.#slots[this.#slotOf(keyOf(id))] ?? 0;
    return row === 0 ? undefined : this.#posts.row(row - 1);
  }

  /** @returns the row of an entry that is there once at most */
  add(id: string): Words {
    const key = keyOf(id);
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return this.#posts.row(known - 1);
    const index = this.#posts.add();
    this.#slots[slot] = index + 1;
    const row = this.#posts.row(index);
    row.set(key, at.id);
    if (!uuid.test(id)) row[at.flags] = flag.foreignId;
    if (this.#posts.count * 2 > this.#slots.length) this.#grow();
    return row;
  }

  /** in the order of the archive */
  *all(): Generator<Words> {
    for (let index = 0; index < this.#posts.count; index += 1) yield this.#posts.row(index);
  }

  /** @returns the number of a new case, for `at.folder` */
  addFolder(): number {
    return this.#folders.add() + 1;
  }

  folder(number: number): Words | undefined {
    return number === 0 ? undefined : this.#folders.row(number - 1);
  }

  #slotOf(key: Words): number {
    const last = this.#slots.length - 1;
    for (let slot = spread(key) & last; ; slot = (slot + 1) & last) {
      const row = this.#slots[slot] ?? 0;
      if (row === 0 || this.#isKey(row - 1, key)) return slot;
    }
  }

  #isKey(index: number, key: Words): boolean {
    for (let word = 0; word < 4; word += 1)
      if (this.#posts.word(index, at.id + word) !== key[word]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let index = 0; index < this.#posts.count; index += 1)
      this.#slots[this.#slotOf(this.#posts.row(index))] = index + 1;
  }
}

/** the 128 bits of a UUID in lower case, in the order written; of any other id a digest */
function keyOf(id: string): Words {
  const key = new Uint32Array(4);
  if (!uuid.test(id)) {
    key.set([...digest64(id), ...digest64(`${id} `)]);
    return key;
  }
  let digits = 0;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    if (code === hyphen) continue;
    const word = digits >>> 3;
    key[word] = ((key[word] ?? 0) << 4) | (code < letterA ? code - digitZero : code - letterA + 10);
    digits += 1;
  }
  return key;
}

const hyphen = 0x2d;
const digitZero = 0x30;
const letterA = 0x61;

/** by the first four words of a key or row */
function spread(words: Words): number {
  let sum = 0;
  for (let word = 0; word < 4; word += 1) {
    const bits = words[word] ?? 0;
    sum = Math.imul(sum ^ bits ^ (bits >>> 15), 0x9e3779b1);
  }
  return sum >>> 8;
}

/** the systemID of an entry, or where it stands */
export function nameOfPost(row: Words): string {
  if (((row[at.flags] ?? 0) & flag.foreignId) !== 0) return `on line ${row[at.line]}`;
  return [...row.subarray(at.id, at.id + 4)]
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export function hasFlag(row: Words, wanted: number): boolean {
  return ((row[at.flags] ?? 0) & wanted) !== 0;
}

export function setFlag(row: Words, wanted: number): void {
  row[at.flags] = (row[at.flags] ?? 0) | wanted;
}

/** Six of 512 bits for each text: one that was never added is taken for one of eight with a chance of one in a million. */
export function addText(row: Words, text: string): void {
  for (const bit of bitsOf(text)) {
    const word = at.texts + (bit >>> 5);
    row[word] = (row[word] ?? 0) | (1 << (bit & 31));
  }
}

export function hasText(row: Words, text: string): boolean {
  return bitsOf(text).every((bit) => (((row[at.texts + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1);
}

function bitsOf(text: string): readonly number[] {
  const [low, high] = digest64(text);
  return [low, low >>> 9, low >>> 18, high, high >>> 9, high >>> 18].map((bits) => bits & 511);
}
