/** What xmllint prints, gathered: the first errors, how many there are, and what is wrong with the schemas. */
import { isOurPattern } from "./schema-strict.ts";
import type { XsdError } from "./xsd.ts";

interface Kind {
  readonly line: number;
  count: number;
}

/** Elements and attributes that no schema describes are told once a kind: they come by the thousand. */
const undescribed =
  /^Element '([^']*)'(?:, attribute '([^']*)')?: No matching global (element|attribute) declaration available/;

export class XsdReport {
  readonly schemaTrouble: string[] = [];
  readonly #limit: number;
  readonly #first: XsdError[] = [];
  readonly #undescribed = new Map<string, Kind>();
  #others = 0;
  /** whether the document was not read to its end because of the limits that `huge` lifts */
  tooLarge = false;
  /** whether xmllint said in so many words to what end it came; a program that says nothing may have done nothing */
  concluded = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get total(): number {
    return this.#others + this.#undescribed.size;
  }

  /** one line of what was printed */
  read(line: string): void {
    if (/XML_PARSE_HUGE|huge text node|Huge input lookup|Excessive depth/.test(line)) this.tooLarge = true;
    if (/ (?:validates|fails to validate|: failed to parse)$/.test(line)) this.concluded = true;
    const [, number, text] = /^document\.xml:(\d+): (.*)$/.exec(line) ?? [];
    if (number !== undefined && text !== undefined) this.#complaint(Number(number), text);
    else if (
      /Schemas parser error :|Failed to locate|failed to compile/.test(line) &&
      this.schemaTrouble.length < 5
    )
      this.schemaTrouble.push(readableMessage(line));
  }

  add(line: number | undefined, message: string): void {
    this.#others += 1;
    if (this.#first.length < this.#limit) this.#first.push({ line, message });
  }

  errors(): readonly XsdError[] {
    const kinds = [...this.#undescribed].slice(0, this.#limit);
    const said = [
      ...this.#first,
      ...kinds.map(([what, { line, count }]) => ({ line, message: told(what, count) })),
    ];
    const more = this.total - said.length;
    if (more > 0) said.push({ line: undefined, message: `and ${more} more errors` });
    return said;
  }

  #complaint(line: number, text: string): void {
    if (/^(?:element \S+ )?\w+ warning :/.test(text)) return;
    const [, element, attribute] = undescribed.exec(withoutOrigin(text)) ?? [];
    if (element === undefined) this.add(line, readableMessage(text));
    else
      this.#kind(
        attribute === undefined ? `element ${named(element)}` : `attribute ${named(attribute)}`,
        line,
      );
  }

  #kind(what: string, line: number): void {
    const known = this.#undescribed.get(what);
    if (known === undefined) this.#undescribed.set(what, { line, count: 1 });
    else known.count += 1;
  }
}

function told(what: string, count: number): string {
  const times = count === 1 ? "" : `; it stands there ${count} times`;
  return `no schema of the package describes the ${what}, which requirement 6.4.31 wants${times}`;
}

/** `{urn:x}item` as a person reads it */
function named(name: string): string {
  const [, namespace, local] = /^\{([^}]*)\}(.*)$/.exec(name) ?? [];
  const shown = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
  return local === undefined
    ? `"${shown(name)}" without namespace`
    : `"${shown(local)}" of the namespace ${shown(namespace ?? "")}`;
}

function withoutOrigin(text: string): string {
  return text.replace(/^(?:element \S+: )?(?:Schemas validity|parser|namespace) error : /, "");
}

/** Without namespaces in braces, and short: a value that is not of its type is quoted in the message. */
function readableMessage(text: string): string {
  const message = withoutOrigin(text)
    .replace(/\{(?:https?|urn):[^}]*\}/g, "")
    .trim();
  if (isOurPattern(message))
    return message.replace(
      /\[facet 'pattern'\] (The value '.*' is not accepted) by the pattern '.*'/s,
      "$1 by the archive's tool: years are 0001 to 9999, hours 00 to 23, numbers have at most 28 digits",
    );
  return message.length > 400 ? `${message.slice(0, 400)} …` : message;
}
