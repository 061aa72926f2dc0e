/**
 * The tree of a repository from its blocks in any order: which records the signed commit holds, and under which names. A
 * node tells the whole names of its records, so no block is held: some bytes for each record, and its name.
 *
 * @see https://atproto.com/specs/repository#mst-structure
 */
import { z } from "zod";
import { digestOf } from "./blocks.ts";

const Cid = z.custom<{ readonly bytes: Uint8Array }>(
  (value) =>
    typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof Uint8Array,
);
const Node = z.strictObject({
  l: Cid.nullable(),
  e: z.array(
    z.strictObject({ p: z.int().nonnegative(), k: z.instanceof(Uint8Array), v: Cid, t: Cid.nullable() }),
  ),
});
const longestKey = 1024;
const keyForm = /^[a-zA-Z0-9_~\-:.]+\/[a-zA-Z0-9_~\-:.]+$/;

interface TreeNode {
  /** of its first record, among all that were told of */
  readonly first: number;
  readonly count: number;
  /** digests of the nodes before each record and after the last; empty where there is none */
  readonly below: readonly string[];
}

export class CarTree {
  readonly #nodes = new Map<string, TreeNode>();
  /** by number: `app.bsky.feed.post/3k…` */
  readonly #names: string[] = [];
  /** by digest of a record: the first of its numbers */
  readonly #numbers = new Map<string, number>();
  /** by number: the next of the same record, or that again */
  #next = new Uint32Array(1 << 10);
  #isThere = new Uint8Array(1 << 10);
  #isHeld = new Uint8Array(1 << 10);
  /** of blocks that came before the node that names them */
  readonly #early = new Set<string>();

  /** @returns whether the block is a node, as far as itself can tell */
  node(digest: string, value: unknown): boolean {
    if (typeof value !== "object" || value === null || !("e" in value && "l" in value)) return false;
    const { data } = Node.safeParse(value);
    if (!data || this.#nodes.has(digest)) return data !== undefined;
    const first = this.#names.length;
    let key = "";
    for (const { p, k, v } of data.e) {
      key = key.slice(0, p) + Buffer.from(k).toString("latin1");
      this.#add(key, digestOf(v.bytes));
    }
    const below = [data.l, ...data.e.map(({ t }) => t)].map((cid) => (cid ? digestOf(cid.bytes) : ""));
    this.#nodes.set(digest, { first, count: data.e.length, below });
    return true;
  }

  #add(name: string, digest: string): void {
    const number = this.#names.push(name) - 1;
    if (number >= this.#next.length) this.#grow();
    const known = this.#numbers.get(digest);
    this.#next[number] = known ?? number;
    this.#numbers.set(digest, number);
    if (known === undefined ? this.#early.has(digest) : this.#isThere[known] === 1) this.#isThere[number] = 1;
  }

  #grow(): void {
    const larger = <Kind extends Uint32Array | Uint8Array>(old: Kind, next: Kind): Kind => {
      next.set(old);
      return next;
    };
    const size = this.#next.length * 2;
    this.#next = larger(this.#next, new Uint32Array(size));
    this.#isThere = larger(this.#isThere, new Uint8Array(size));
    this.#isHeld = larger(this.#isHeld, new Uint8Array(size));
  }

  /** The block came. @returns the names that are known of it by now */
  came(digest: string): readonly string[] {
    const first = this.#numbers.get(digest);
    if (first === undefined) this.#early.add(digest);
    if (first === undefined || this.#isThere[first] === 1) return [];
    const numbers = this.#numbersOf(digest);
    for (const number of numbers) this.#isThere[number] = 1;
    return numbers.map((number) => this.#names[number] ?? "");
  }

  namesNow(digest: string): readonly string[] {
    return this.#numbersOf(digest).map((number) => this.#names[number] ?? "");
  }

  #numbersOf(digest: string): readonly number[] {
    const numbers: number[] = [];
    for (let number = this.#numbers.get(digest); number !== undefined; ) {
      numbers.push(number);
      const next = this.#next[number];
      number = next === number ? undefined : next;
    }
    return numbers;
  }

  /**
   * Goes through all that the root holds, in order.
   *
   * @returns why it is no whole tree, in words
   */
  walk(root: string): string | undefined {
    let before = "";
    const open: { readonly node: TreeNode; at: number }[] = [];
    const enter = (digest: string): boolean => {
      const node = this.#nodes.get(digest);
      if (node) open.push({ node, at: 0 });
      return node !== undefined;
    };
    if (!enter(root)) return "the root of the tree is not in the archive";
    for (let step = open.at(-1); step; step = open.at(-1)) {
      const { node, at } = step;
      // each record stands between what is below it on both sides
      if (at > node.count * 2) {
        open.pop();
        continue;
      }
      step.at += 1;
      if (at % 2 === 0) {
        const below = node.below[at / 2] ?? "";
        if (below !== "" && !enter(below)) return "a node of the tree is not in the archive";
        continue;
      }
      const number = node.first + (at - 1) / 2;
      const name = this.#names[number] ?? "";
      if (!keyForm.test(name) || name.length > longestKey) return "a record has no name";
      if (name <= before) return "the tree is not in the order of its names";
      if (this.#isThere[number] !== 1) return `the record ${name} is not in the archive`;
      this.#isHeld[number] = 1;
      before = name;
    }
    this.#early.clear();
    return undefined;
  }

  /** The names under which the tree that was walked holds a record: told once, because a block may stand in a file again. */
  take(digest: string): readonly string[] {
    const numbers = this.#numbersOf(digest).filter((number) => this.#isHeld[number] === 1);
    this.#numbers.delete(digest);
    return numbers.map((number) => this.#names[number] ?? "");
  }

  /** How many records of each collection it holds, but for these. */
  counts(but: RegExp): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    this.#names.forEach((name, number) => {
      if (this.#isHeld[number] !== 1 || but.test(name)) return;
      const collection = name.slice(0, name.indexOf("/"));
      counts.set(collection, (counts.get(collection) ?? 0) + 1);
    });
    return counts;
  }
}
