/** Finds any of many names in a text, word by word, whatever the letter case and the characters between. */

const between = /[^\p{L}\p{N}]+/u;

/** in lower case and composed form (Unicode NFC) */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(between)
    .filter((word) => word !== "");
}

/** One word of names that begin alike. */
interface NameNode {
  readonly next: Map<string, NameNode>;
  /** systemIDs of the posts that screen the name that ends here */
  posts: Set<string> | undefined;
}

/** Names under three letters would be found everywhere: a text must then be the name and nothing else. */
const shortest = 3;

export class ScreenedNames {
  readonly #root: NameNode = { next: new Map(), posts: undefined };

  add(name: string, post: string): void {
    const words = wordsOf(name);
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const known = node.next.get(word) ?? { next: new Map(), posts: undefined };
      node.next.set(word, known);
      node = known;
    }
    node.posts = (node.posts ?? new Set()).add(post);
  }

  /** @returns the posts that screen the first name found in the text */
  foundIn(text: string): ReadonlySet<string> | undefined {
    if (this.#root.next.size === 0) return undefined;
    const words = wordsOf(text);
    for (let from = 0; from < words.length; from += 1) {
      const found = this.#foundAt(words, from);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #foundAt(words: readonly string[], from: number): ReadonlySet<string> | undefined {
    let node: NameNode | undefined = this.#root;
    for (let at = from; at < words.length; at += 1) {
      node = node.next.get(words[at] ?? "");
      if (node === undefined) return undefined;
      const letters = words.slice(from, at + 1).join("").length;
      const isWhole = from === 0 && at === words.length - 1;
      if (node.posts !== undefined && (letters >= shortest || isWhole)) return node.posts;
    }
    return undefined;
  }
}
