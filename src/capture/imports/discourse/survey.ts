/**
 * PURE. What must be known of a whole export before a topic of it is taken: how accounts are called, in which groups they
 * are, and which category lies in which. It stands before the topics or behind them, by the version of the forum.
 *
 * Only the beginnings of objects in the order in which the forum writes them are looked at. Within a text every quote has a
 * backslash in front of it, so that nothing that somebody wrote looks like one.
 */
import type { About, Survey } from "../port.ts";

export interface Side {
  /** names of the accounts that speak for the agency, as a file beside the export lists them */
  readonly staff: readonly string[];
  readonly usernames: Readonly<Record<string, string>>;
  /** ids of accounts by the name of their group, in small letters */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** of each category the one that it lies in */
  readonly parents: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
}

const text = String.raw`"((?:[^"\\]|\\.){0,400})"`;
const user = new RegExp(
  String.raw`\{\s*"id":\s*(\d{1,15}),\s*"email":\s*(?:"(?:[^"\\]|\\.)*"|null),\s*"username":\s*${text}`,
  "g",
);
/** up to the next object that has an id */
const within = String.raw`(?:(?!\{\s*"id":)[\s\S]){0,20000}?`;
const group = new RegExp(
  String.raw`\{\s*"id":\s*-?\d{1,15},\s*"name":\s*${text},\s*"created_at"${within}"user_ids":\s*\[([\d,\s-]*)\]`,
  "g",
);
const category = new RegExp(
  String.raw`\{\s*"id":\s*(\d{1,15}),\s*"name":\s*${text},\s*"color"${within}"parent_category_id":\s*(\d{1,15}|null)`,
  "g",
);
const longestObject = 64 * 1024;

export class ForumSurvey implements Survey {
  readonly #decoder = new TextDecoder();
  readonly #usernames = new Map<string, string>();
  readonly #groups = new Map<string, readonly string[]>();
  readonly #parents = new Map<string, string>();
  readonly #categories = new Map<string, string>();
  #held = "";

  push(chunk: Uint8Array): void {
    this.#held += this.#decoder.decode(chunk, { stream: true });
    if (this.#held.length < 8 * longestObject) return;
    this.#scan();
    this.#held = this.#held.slice(-longestObject);
  }

  #scan(): void {
    for (const [, id = "", name = ""] of this.#held.matchAll(user)) this.#usernames.set(id, unescaped(name));
    for (const [, name = "", ids = ""] of this.#held.matchAll(group))
      this.#groups.set(
        unescaped(name).toLowerCase(),
        ids
          .split(",")
          .map((id) => id.trim())
          .filter((id) => id !== ""),
      );
    for (const [, id = "", name = "", parent = "null"] of this.#held.matchAll(category)) {
      this.#categories.set(id, unescaped(name));
      if (parent !== "null") this.#parents.set(id, parent);
    }
  }

  end(about: About): About {
    this.#scan();
    const side = about.side as Side;
    return {
      ...about,
      side: {
        ...side,
        usernames: Object.fromEntries(this.#usernames),
        groups: Object.fromEntries(this.#groups),
        parents: Object.fromEntries(this.#parents),
        categories: Object.fromEntries(this.#categories),
      } satisfies Side,
    };
  }
}

function unescaped(name: string): string {
  try {
    return String(JSON.parse(`"${name}"`));
  } catch {
    return name;
  }
}
