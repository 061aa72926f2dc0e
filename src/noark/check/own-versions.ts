/** KA.76: the versions of a document are numbered from the oldest (M005; requirements 2.7.1–2.7.3). */
import type { Control } from "./control.ts";
import { type Element, fieldOf, idOf } from "./element.ts";
import { structure } from "./extraction.ts";
import { type Say, shown } from "./finding.ts";
import { isBefore, readXmlDate, type XmlDate } from "./xml-date.ts";

export const ownVersionControls: readonly Control[] = [
  {
    id: "KA.76",
    name: "Versions of a document are numbered from the oldest",
    kind: "content",
    remedy:
      "Number the versions of each dokumentbeskrivelse from 1, the oldest first (M005); a number is used again only for another variant or format of that version (requirements 2.7.2, 2.7.3).",
    start: (_run, say) => startVersions(say),
  },
];

interface Version {
  readonly number: number;
  /** variant and format: what may have the same number */
  readonly form: string;
  readonly created: XmlDate | undefined;
  /** made long after its version, so its day tells nothing */
  readonly converted: boolean;
  readonly line: number;
}

function startVersions(say: Say) {
  const open = new Map<Element, Version[]>();
  const converted = new Set<Element | undefined>();
  const object = (each: Element) => {
    const version: Version = {
      number: Number(fieldOf(each, "versjonsnummer")),
      form: `${fieldOf(each, "variantformat")}, ${fieldOf(each, "format")?.toLowerCase()}`,
      created: readXmlDate(fieldOf(each, "opprettetdato") ?? ""),
      converted: converted.delete(each),
      line: each.line,
    };
    if (each.parent === undefined) return;
    const known = open.get(each.parent);
    if (known === undefined) open.set(each.parent, [version]);
    else known.push(version);
  };
  const document = (each: Element) => {
    judge(`dokumentbeskrivelse ${idOf(each)}`, open.get(each) ?? [], each.line, say);
    open.delete(each);
  };
  const elements = {
    konvertering: { start: ({ parent }: Element) => void converted.add(parent) },
    dokumentobjekt: { end: object },
    dokumentbeskrivelse: { end: document },
  };
  return { files: { [structure]: { elements } } };
}

function judge(document: string, versions: readonly Version[], line: number, say: Say): void {
  const used = new Set<string>();
  const numbers = new Set<number>();
  const before = new Map<string, Version>();
  for (const version of versions) {
    const { number, form } = version;
    if (number < 1) say("error", `${document} has versjonsnummer ${number}`, structure, version.line);
    else if (used.has(`${number} ${form}`))
      say(
        "error",
        `${document} has versjonsnummer ${number} (${shown(form)}) twice`,
        structure,
        version.line,
      );
    used.add(`${number} ${form}`);
    numbers.add(number);
    const previous = before.get(form);
    if (previous !== undefined) judgeOrder(document, previous, version, say);
    before.set(form, version);
  }
  const last = Math.max(0, ...numbers);
  const missing = last - [...numbers].filter((number) => number >= 1).length;
  // deleted versions leave holes (M005), which a person knows of
  if (missing > 0)
    say("warning", `${document} has ${missing} versjonsnummer below ${last} unused`, structure, line);
}

function judgeOrder(document: string, previous: Version, version: Version, say: Say): void {
  const [older, newer] = previous.number < version.number ? [previous, version] : [version, previous];
  if (older.converted || newer.converted || older.number === newer.number) return;
  const isReversed = older.created && newer.created && isBefore(newer.created, older.created);
  if (isReversed)
    say(
      "error",
      `${document}: versjonsnummer ${newer.number} is older than ${older.number}`,
      structure,
      version.line,
    );
}
