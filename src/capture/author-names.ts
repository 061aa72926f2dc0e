/**
 * PURE. Names of writers in all the forms in which feeds and people write them, so that one who is never captured is
 * known in each.
 *
 * @see https://www.rssboard.org/rss-profile#element-channel-item-author, RFC 5322 section 3.4, RFC 4287 section 3.2
 */
import type { Author } from "../domain/item.ts";
import { withoutEnd } from "../domain/text-end.ts";
import { plainTextOfTitle } from "./text.ts";

const mailbox = String.raw`[^\s()<>",;:]+@[^\s()<>",;:]+`;
const mailThenName = new RegExp(String.raw`^<?(?:mailto:)?(${mailbox})>?\s*\(([^()]*)\)$`, "i");
const nameThenMail = new RegExp(String.raw`^(.*?)\s*[(<[]\s*(?:mailto:)?(${mailbox})\s*[)>\]]$`, "i");
const onlyMail = new RegExp(`^<?(?:mailto:)?(${mailbox})>?$`, "i");

/** A longer name is nobody's, and is not taken apart. */
const longestForm = 1000;

/** `Kari`, `kari@kommune.no (Kari)`, `Kari (kari@kommune.no)`, `"Kari" <kari@kommune.no>`, `kari@kommune.no` */
export function authorOf(text: string | undefined): Author | undefined {
  const written = text?.trim() ?? "";
  if (written === "") return undefined;
  if (written.length > longestForm || !written.includes("@")) return { name: written, ids: [] };
  const [, mailFirst, nameAfter] = mailThenName.exec(written) ?? [];
  if (mailFirst !== undefined) return { name: unquoted(nameAfter) ?? mailFirst, ids: [mailFirst] };
  const [, nameFirst, mailAfter] = nameThenMail.exec(written) ?? [];
  if (mailAfter !== undefined) return { name: unquoted(nameFirst) ?? mailAfter, ids: [mailAfter] };
  const [, mail] = onlyMail.exec(written) ?? [];
  return { name: written, ids: mail === undefined ? [] : [mail] };
}

function unquoted(name: string | undefined): string | undefined {
  return (
    name
      ?.trim()
      .replace(/^(["'])(.*)\1$/s, "$2")
      .trim() || undefined
  );
}

/**
 * Whether one of the writers is among the denied. Names are compared without regard to case, accents written in one sign
 * or two, and white space; `Nordmann, Kari` is `Kari Nordmann`; a list of names in one field is each of them; an address
 * counts without its scheme.
 */
export function isDenied(writers: Iterable<Author>, denied: ReadonlySet<string>): boolean {
  if (denied.size === 0) return false;
  for (const { name, ids } of writers) {
    const forms = [...(name === undefined ? [] : formsOfNames(name)), ...ids.flatMap(formsOfPerson)];
    if (forms.some((form) => denied.has(form))) return true;
  }
  return false;
}

/** All forms of the names and ids that an operator denied. */
export function deniedForms(denied: readonly string[]): ReadonlySet<string> {
  return new Set(denied.flatMap(formsOfPerson).filter((form) => form !== ""));
}

/** A denied entry is one person, so it is never taken apart into several. */
function formsOfPerson(written: string): readonly string[] {
  const { name, ids } = authorOf(written) ?? { name: undefined, ids: [] };
  return [written, name ?? "", ...ids].flatMap((form) => [comparable(form), comparable(turned(form))]);
}

function formsOfNames(written: string): readonly string[] {
  if (written.length > longestForm || (written.includes("://") && !written.includes("<")))
    return formsOfPerson(written);
  const plain = plainTextOfTitle(plainTextOfTitle(written)).replace(/\s+/g, " ").replace(leading, "");
  const people = plain.split(/ ?[;|] ?/);
  const single = plain.split(severalNames);
  const asides = plain.split(/ ?[()[\]] ?| [-–—] /);
  const parts = [plain, ...people, ...single, ...asides].map((part) => part.replace(leading, ""));
  return [written, ...parts, ...parts.flatMap(surnameLast)].flatMap(formsOfPerson);
}

const severalNames = / ?[,;|/·•] ?| (?:og|och|and|&|\+|samt|ja) /i;
const leading =
  /^(?:(?:skrive|skriven|skrevet|skrivet|publisert|publicerad|posted|written) )?(?:av|af|by|text|tekst|foto):? (?=\p{L})/iu;

/** Some lists set the surname first, and in capitals. */
function surnameLast(name: string): readonly string[] {
  const [, last, first] = /^(\p{Lu}{2,}) (.*\p{Ll}.*)$/u.exec(name) ?? [];
  return last === undefined ? [] : [`${first} ${last}`];
}

/** `Nordmann, Kari` the other way round */
function turned(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,\s][^,]*)$/.exec(name.trim()) ?? [];
  return last === undefined ? name : `${first} ${last}`;
}

/** Without what nobody can see, a scheme before an address, and the mark of a handle. */
function comparable(name: string): string {
  const bare = name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\s\p{Z}\p{Cc}]+/gu, " ")
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:www\.)?|mailto:|acct:)/, "")
    .replace(/^@/, "");
  return withoutEnd(bare, "/");
}
