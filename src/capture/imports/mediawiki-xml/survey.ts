/**
 * PURE. What must be known of all of a dump before a page of it is taken: of which page a talk page is, and whether texts and
 * histories were given at all. Looks at tags as they pass, so that it holds no page.
 *
 * Tools called a dump done whose every text was hidden from the account that made it, or that held the last revision of
 * each page only.
 */
import { ArchiveError } from "../../../domain/errors.ts";
import { normalTitle } from "../../channels/mediawiki/titles.ts";
import type { About, Survey } from "../port.ts";
import { unescaped } from "./xml.ts";

/** What is read of the head of a dump, and of the whole of it. */
export interface Side {
  readonly sitename: string;
  readonly base: string | undefined;
  readonly language: string | undefined;
  /** localised names of namespaces, by number */
  readonly namespaces: Readonly<Record<string, string>>;
  /** names of the accounts that speak for the agency */
  readonly staff: readonly string[];
  /** of each talk page the page that it is about, by their numbers */
  readonly subjects: Readonly<Record<string, number>>;
}

const tags =
  /<page>\s*<title>([^<]*)<\/title>\s*<ns>(-?\d+)<\/ns>\s*<id>(\d+)<\/id>|<revision>\s*<id>(\d+)<\/id>(?:\s*<parentid>(\d+)<\/parentid>)?|<text(\s[^>]*)?>/g;
/** longer than any page's title with its tags */
const longestTag = 8192;

export class WikiSurvey implements Survey {
  readonly #decoder = new TextDecoder();
  readonly #pages = new Map<string, number>();
  readonly #talks = new Map<string, number>();
  #ofPage = new Set<string>();
  #held = "";
  #pageCount = 0;
  #revisions = 0;
  /** revisions that name one before them which the dump does not hold */
  #without = 0;
  #hidden = 0;
  #lost = 0;

  push(chunk: Uint8Array): void {
    this.#scan(this.#decoder.decode(chunk, { stream: true }));
  }

  #scan(more: string): void {
    const text = this.#held + more;
    let end = 0;
    for (const match of text.matchAll(tags)) {
      const after = match.index + match[0].length;
      // a revision's parent may stand behind what is here so far
      if (match[4] !== undefined && match[5] === undefined && text.length - after < longestTag && more !== "")
        break;
      this.#see(match);
      end = after;
    }
    this.#held = text.slice(Math.max(end, text.length - 2 * longestTag));
  }

  #see([, title, ns, id, revision, parent, text]: RegExpExecArray): void {
    if (id !== undefined) this.#page(title ?? "", Number(ns), Number(id));
    else if (revision !== undefined) {
      this.#revisions += 1;
      if (parent !== undefined && parent !== "0" && !this.#ofPage.has(parent)) this.#without += 1;
      this.#ofPage.add(revision);
    } else if (text !== undefined && /\sdeleted\s*=/.test(text)) this.#hidden += 1;
    else if (text !== undefined && isLost(text)) this.#lost += 1;
  }

  #page(title: string, ns: number, id: number): void {
    this.#pageCount += 1;
    this.#ofPage = new Set();
    const key = `${ns - (ns & 1)} ${subjectTitle(unescaped(title), ns)}`;
    (ns % 2 === 1 ? this.#talks : this.#pages).set(key, id);
  }

  /** @throws ArchiveError `import.textsHidden` */
  end(about: About): About {
    this.#scan("");
    if (this.#revisions > 0 && this.#hidden + this.#lost >= this.#revisions)
      throw new ArchiveError(
        "import.textsHidden",
        `not one of ${this.#revisions} revisions comes with its text: the account or the tool that made the dump was kept from them, for a wiki hides no text that is in force`,
      );
    const side = about.side as Side;
    const subjects = [...this.#talks].flatMap(([key, talk]) => {
      const subject = this.#pages.get(key);
      return subject === undefined ? [] : [[talk, subject] as const];
    });
    return {
      ...about,
      side: { ...side, subjects: Object.fromEntries(subjects) } satisfies Side,
      notes: [...this.#historyNotes(), ...(side.staff.length === 0 ? [noStaff] : [])],
    };
  }

  #historyNotes(): NonNullable<About["notes"]> {
    if (this.#without === 0) return [];
    const detail =
      this.#revisions === this.#pageCount
        ? `only the last revision of each of ${this.#pageCount} pages is in the dump: ${this.#without} of these were edited, and what they said before is not here`
        : `${this.#without} revisions name one before them that the dump does not hold`;
    return [{ code: "import.historyNotWhole", detail }];
  }
}

const noStaff = {
  code: "import.staffNotGiven",
  detail:
    "a dump does not say which accounts speak for the agency: without a staff.txt beside it, all of it is others' words",
} as const;

/** There were bytes, and they are not here; a text of no bytes is an empty one. */
export function isLost(attributes: string): boolean {
  return attributes.trimEnd().endsWith("/") && /\sbytes="[1-9]/.test(attributes);
}

/** Without the name of its namespace, which a page and its talk page do not share. */
function subjectTitle(title: string, ns: number): string {
  return normalTitle(ns === 0 ? title : title.slice(title.indexOf(":") + 1));
}
