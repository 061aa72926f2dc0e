import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  consistencyProof,
  emptyRoot,
  Frontier,
  HashTree,
  inclusionProof,
  leafHash,
  nodeHash,
} from "../../src/audit/merkle.ts";
import { verifyConsistency, verifyInclusion } from "../../src/audit/proof.ts";

const largest = 130;
const leaves = Array.from({ length: 1000 }, (_, index) => leafHash(Buffer.from(`item-${index}`)));
const tree = new HashTree(leaves);

/** RFC 9162 section 2.1.1, word for word. */
function definedRoot(of: readonly Uint8Array[]): Uint8Array {
  if (of.length === 0) return emptyRoot();
  if (of.length === 1 && of[0]) return of[0];
  let k = 1;
  while (k * 2 < of.length) k *= 2;
  return nodeHash(definedRoot(of.slice(0, k)), definedRoot(of.slice(k)));
}

function grown(size: number): Frontier {
  const frontier = new Frontier();
  for (const leaf of leaves.slice(0, size)) frontier.append(leaf);
  return frontier;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const flipped = (bytes: Uint8Array) => Buffer.from(bytes).fill((bytes[0] ?? 0) ^ 1, 0, 1);

describe("roots", () => {
  test.each([
    [1, "149d9354e123f46c683947f46f8d8fdd7ee416fb17ea521acaf61d8e3c8c3a2d"],
    [2, "7e276c34756b44b65ba40ff98b4a72a6a56af9e75d649cdad7dc98be9459cb75"],
    [3, "29c5ddb153c57eaa07dc7795614ea660f6967ff71ab5d60f6e4cf2ed9ba6f70a"],
    [5, "baa6733f765d115e14da4b45188ff409af71852ce8b76ffdb1ee6647b82813c6"],
    [7, "027a33d1a345a1383cb07b02d46652ed0c39600828b84ed72479fc164416423a"],
    [8, "3c0ba3f65bc32b02aff3f07bff8d7bd5cc5bb915004991e11880a06f65d9fcd4"],
    [1000, "2b653cc02dc75fb9e4be07ffc5d33a8b3317dd3e23981e07571d7b846c0d4421"],
  ])("the tree of %d leaves has its known root, grown leaf by leaf or made at once", (size, root) => {
    expect(hex(grown(size).root())).toBe(root);
    expect(hex(tree.root(size))).toBe(root);
  });

  test("the empty tree's root is the hash of nothing", () => {
    const root = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect([hex(new Frontier().root()), hex(new HashTree([]).root())]).toEqual([root, root]);
  });

  test(`for every size up to ${largest}, frontier, tree and definition agree`, () => {
    for (let size = 0; size <= largest; size += 1) {
      const root = hex(definedRoot(leaves.slice(0, size)));
      expect([size, hex(grown(size).root()), hex(tree.root(size))]).toEqual([size, root, root]);
    }
  });

  test("a leaf can never be taken for a node: they are hashed with different marks", () => {
    const [left = emptyRoot(), right = emptyRoot()] = leaves;
    expect(hex(leafHash(Buffer.concat([left, right])))).not.toBe(hex(nodeHash(left, right)));
  });
});

describe("the vectors of Certificate Transparency", () => {
  const entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"];
  const known = [...entries, "606162636465666768696a6b6c6d6e6f"].map((entry) =>
    leafHash(Buffer.from(entry, "hex")),
  );
  const ct = new HashTree(known);

  test("the root of 8 leaves", () => {
    expect(hex(ct.root())).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  });

  test("the proof from 6 to 8 leaves", () => {
    expect(ct.consistencyProof(6).map(hex)).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  test("the proof from 2 to 5 leaves", () => {
    expect(ct.consistencyProof(2, 5).map(hex)).toEqual([
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ]);
  });
});

describe("a frontier goes on from its peaks", () => {
  test("stopped at any size and resumed, it reaches the same root", () => {
    for (let stop = 0; stop <= largest; stop += 1) {
      const before = grown(stop);
      const resumed = new Frontier(before.size, before.peaks);
      for (const leaf of leaves.slice(stop, largest)) resumed.append(leaf);
      expect(resumed.size).toBe(largest);
      expect(resumed.root().equals(tree.root(largest))).toBe(true);
    }
  });

  test.each([
    [1, 0],
    [0, 1],
    [4, 2],
    [7, 2],
    [2 ** 40 + 1, 1],
  ])("a size of %d with %d peaks is refused", (size, peaks) => {
    expect(() => new Frontier(size, leaves.slice(0, peaks))).toThrow(RangeError);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])("%p is no size", (size) => {
    expect(() => new Frontier(size, [])).toThrow(RangeError);
  });

  test("sizes beyond 32 bits count right", () => {
    const frontier = new Frontier(2 ** 40, leaves.slice(0, 1));
    frontier.append(leafHash(Buffer.from("one more")));
    expect([frontier.size, frontier.peaks.length]).toEqual([2 ** 40 + 1, 2]);
  });

  test("what is not 32 bytes is no leaf and no peak", () => {
    const short = Buffer.alloc(31);
    expect(() => new Frontier().append(short)).toThrow(RangeError);
    expect(() => new Frontier(1, [short])).toThrow(RangeError);
    expect(() => new HashTree([short])).toThrow(RangeError);
  });
});

describe("inclusion", () => {
  test(`every leaf of every tree up to ${largest} leaves is proved, and in no other place or tree`, () => {
    for (let size = 1; size <= largest; size += 1) {
      const root = tree.root(size);
      for (let index = 0; index < size; index += 1) {
        const leaf = leaves[index] ?? emptyRoot();
        const proof = tree.inclusionProof(index, size);
        if (!verifyInclusion({ leaf, index, size, proof, root })) throw new Error(`${index} of ${size}`);
        const elsewhere = (index + 1) % size;
        if (size > 1 && verifyInclusion({ leaf, index: elsewhere, size, proof, root }))
          throw new Error(`${index} of ${size} passes as ${elsewhere}`);
        if (verifyInclusion({ leaf, index, size, proof, root: tree.root(size + 1) }))
          throw new Error(`${index} of ${size} passes in the next tree`);
      }
    }
  });

  test("changing any part of a proof breaks it", () => {
    const cases = fc.integer({ min: 1, max: largest }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        index: fc.integer({ min: 0, max: size - 1 }),
        at: fc.nat({ max: 10 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ size, index, at }) => {
        const leaf = leaves[index] ?? emptyRoot();
        const proof = tree.inclusionProof(index, size);
        const good = { leaf, index, size, proof, root: tree.root(size) };
        expect(verifyInclusion(good)).toBe(true);
        expect(verifyInclusion({ ...good, leaf: flipped(leaf) })).toBe(false);
        expect(verifyInclusion({ ...good, root: flipped(good.root) })).toBe(false);
        expect(verifyInclusion({ ...good, proof: [...proof, leaf] })).toBe(false);
        if (proof.length === 0) return;
        expect(verifyInclusion({ ...good, proof: proof.slice(0, -1) })).toBe(false);
        const changed = proof.map((hash, place) => (place === at % proof.length ? flipped(hash) : hash));
        expect(verifyInclusion({ ...good, proof: changed })).toBe(false);
      }),
    );
  });

  test.each([-1, 5, 0.5, Number.NaN])("there is no leaf %p in a tree of 5", (index) => {
    const good = { leaf: tree.root(1), size: 5, proof: [], root: tree.root(5) };
    expect(() => tree.inclusionProof(index, 5)).toThrow(RangeError);
    expect(verifyInclusion({ ...good, index })).toBe(false);
  });

  test("hashes of another length prove nothing", () => {
    const cut = Buffer.alloc(16);
    expect(verifyInclusion({ leaf: cut, index: 0, size: 1, proof: [], root: cut })).toBe(false);
  });

  test("the convenience for one proof gives the same hashes", () => {
    expect(inclusionProof(leaves, 123).map(hex)).toEqual(tree.inclusionProof(123).map(hex));
  });
});

describe("consistency", () => {
  test(`every tree up to ${largest} leaves is the beginning of every later one`, () => {
    for (let second = 1; second <= largest; second += 1)
      for (let first = 1; first <= second; first += 1) {
        const proof = tree.consistencyProof(first, second);
        const good = { first, firstRoot: tree.root(first), second, secondRoot: tree.root(second), proof };
        if (!verifyConsistency(good)) throw new Error(`${first} to ${second}`);
      }
  });

  test("a log that changed one old leaf cannot prove that it is the same log", () => {
    const cases = fc
      .integer({ min: 2, max: largest })
      .chain((second) =>
        fc.record({ second: fc.constant(second), first: fc.integer({ min: 1, max: second - 1 }) }),
      )
      .chain((sizes) => fc.record({ sizes: fc.constant(sizes), changed: fc.nat({ max: sizes.first - 1 }) }));
    fc.assert(
      fc.property(cases, ({ sizes: { first, second }, changed }) => {
        const rewritten = new HashTree(
          leaves.slice(0, second).map((leaf, index) => (index === changed ? flipped(leaf) : leaf)),
        );
        const claim = { first, firstRoot: tree.root(first), second, secondRoot: rewritten.root() };
        expect(verifyConsistency({ ...claim, proof: rewritten.consistencyProof(first) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: tree.consistencyProof(first, second) })).toBe(false);
      }),
    );
  });

  test("a proof cut, lengthened or changed anywhere is none", () => {
    for (let first = 1; first < 40; first += 1) {
      const proof = tree.consistencyProof(first, 40);
      const good = { first, firstRoot: tree.root(first), second: 40, secondRoot: tree.root(40), proof };
      expect(verifyConsistency({ ...good, proof: proof.slice(1) })).toBe(false);
      expect(verifyConsistency({ ...good, proof: proof.slice(0, -1) })).toBe(false);
      expect(verifyConsistency({ ...good, proof: [...proof, tree.root(1)] })).toBe(false);
      for (let at = 0; at < proof.length; at += 1) {
        const changed = proof.map((hash, place) => (place === at ? flipped(hash) : hash));
        expect(verifyConsistency({ ...good, proof: changed })).toBe(false);
      }
    }
  });

  test("the same tree is consistent with itself by an empty proof, and only with itself", () => {
    const same = { first: 9, firstRoot: tree.root(9), second: 9, secondRoot: tree.root(9) };
    expect(verifyConsistency({ ...same, proof: [] })).toBe(true);
    expect(verifyConsistency({ ...same, secondRoot: tree.root(8), proof: [] })).toBe(false);
    expect(verifyConsistency({ ...same, proof: [tree.root(9)] })).toBe(false);
  });

  test("everything begins with the empty tree", () => {
    const claim = { first: 0, second: 3, secondRoot: tree.root(3), proof: [] };
    expect(verifyConsistency({ ...claim, firstRoot: emptyRoot() })).toBe(true);
    expect(verifyConsistency({ ...claim, firstRoot: tree.root(1) })).toBe(false);
  });

  test.each([
    [0, 5],
    [6, 5],
    [1, 1001],
    [1.5, 5],
  ])("there is no proof from %d to %d leaves", (first, second) => {
    expect(() => tree.consistencyProof(first, second)).toThrow(RangeError);
    const roots = { firstRoot: tree.root(1), secondRoot: tree.root(5) };
    expect(verifyConsistency({ first, second, ...roots, proof: [] })).toBe(false);
  });

  test("the convenience for one proof gives the same hashes", () => {
    expect(consistencyProof(leaves, 123).map(hex)).toEqual(tree.consistencyProof(123).map(hex));
  });
});
