/** Leads one file past the controls that watch it, as it is read. */
import { isXmlSpace } from "./blank.ts";
import type { ElementWatch, EmptyTag, FileWatch } from "./control.ts";
import { type Attributes, type Element, schemaInstance, type XmlEvent } from "./element.ts";
import { Fields, noFields } from "./fields.ts";
import { kept } from "./units.ts";
import { putEvent, type XmlSink } from "./xml-sink.ts";

/** What all elements of one name and namespace share. */
interface NamedWatch {
  readonly name: string;
  readonly qualified: string;
  readonly starts: readonly NonNullable<ElementWatch["start"]>[];
  readonly values: readonly NonNullable<ElementWatch["value"]>[];
  readonly ends: readonly NonNullable<ElementWatch["end"]>[];
}

class OpenElement implements Element {
  readonly watch: NamedWatch;
  readonly namespace: string;
  readonly attributes: Attributes;
  readonly line: number;
  readonly parent: OpenElement | undefined;
  fields = noFields;

  constructor(
    watch: NamedWatch,
    namespace: string,
    attributes: Attributes,
    line: number,
    parent: OpenElement | undefined,
  ) {
    this.watch = watch;
    this.namespace = namespace;
    this.attributes = attributes;
    this.line = line;
    this.parent = parent;
  }

  get name(): string {
    return this.watch.name;
  }

  get qualified(): string {
    return this.watch.qualified;
  }

  get type(): string | undefined {
    return this.attributes["xsi:type"]?.value;
  }

  get schemaType(): string | undefined {
    return schemaTypeOf(this.attributes);
  }

  keep(name: string, text: string, qualified: string, line: number): void {
    if (this.fields === noFields) this.fields = new Fields();
    this.fields.add(name, text, qualified, line);
  }
}

/** A document has some hundred names; one that has more than this is not what it says, and its names are not remembered. */
const mostNames = 10_000;

/** The state of a walk through one document. */
export class Walk implements XmlSink {
  readonly #watches: readonly FileWatch[];
  readonly #every: readonly ElementWatch[];
  /** by namespace and qualified name */
  readonly #named = new Map<string, Map<string, NamedWatch>>();
  #names = 0;
  #namespace: string | undefined;
  #top: OpenElement | undefined;
  #fault: { readonly line: number; readonly message: string } | undefined;
  #hasRoot = false;

  constructor(watches: readonly FileWatch[]) {
    this.#watches = watches;
    this.#every = watches.flatMap((watch) => watch.elements?.["*"] ?? []);
  }

  /** why the document is not well-formed */
  get fault(): { readonly line: number; readonly message: string } | undefined {
    return this.#hasRoot ? this.#fault : (this.#fault ?? { line: 1, message: "the document is empty" });
  }

  see(event: XmlEvent): void {
    putEvent(this, event);
  }

  start(qualified: string, local: string, namespace: string, attributes: Attributes, line: number): void {
    this.#hasRoot = true;
    const watch = this.#named.get(namespace)?.get(qualified) ?? this.#newName(qualified, local, namespace);
    const element = new OpenElement(watch, namespace, attributes, line, this.#top);
    this.#top = element;
    for (const start of watch.starts) start(element);
  }

  text(text: string, line: number): void {
    const element = this.#top;
    if (element === undefined || isXmlSpace(text)) return;
    const { name, qualified, values } = element.watch;
    element.parent?.keep(name, text, qualified, line);
    for (const value of values) value(element, text, line);
  }

  end(): void {
    const element = this.#top;
    if (element === undefined) return;
    for (const end of element.watch.ends) end(element);
    this.#top = element.parent;
  }

  empty(qualified: string, local: string, _namespace: string, attributes: Attributes, line: number): void {
    const tag: EmptyTag = { qualified, local, attributes, line };
    for (const watch of this.#watches) watch.empty?.(tag);
    this.#hasRoot = true;
  }

  /** no control looks into CDATA: the national tool does not */
  cdata(): void {}

  doctype(line: number): void {
    for (const watch of this.#watches) watch.doctype?.(line);
  }

  illegal(line: number): void {
    for (const watch of this.#watches) watch.illegal?.(line);
  }

  encoding(encoding: string): void {
    for (const watch of this.#watches) watch.encoding?.(encoding);
  }

  malformed(line: number, message: string): void {
    this.#fault = { line, message };
  }

  #newName(qualified: string, local: string, namespace: string): NamedWatch {
    this.#namespace ??= namespace;
    const name = this.#nameOf(local.toLowerCase(), namespace);
    const watches = [...this.#watchesNamed(name), ...this.#every];
    const named: NamedWatch = {
      name,
      qualified: kept(qualified),
      starts: watches.flatMap((watch) => watch.start?.bind(watch) ?? []),
      values: watches.flatMap((watch) => watch.value?.bind(watch) ?? []),
      ends: watches.flatMap((watch) => watch.end?.bind(watch) ?? []),
    };
    if (this.#names < mostNames) this.#remember(named, namespace);
    return named;
  }

  #remember(named: NamedWatch, namespace: string): void {
    const ofNamespace = this.#named.get(namespace) ?? new Map<string, NamedWatch>();
    this.#named.set(kept(namespace), ofNamespace.set(named.qualified, named));
    this.#names += 1;
  }

  /** Own metadata may use a Noark name for something else, so only what is in the root's namespace has its plain name. */
  #nameOf(lower: string, namespace: string): string {
    return asKey(namespace === this.#namespace ? lower : `{${namespace}}${lower}`);
  }

  #watchesNamed(name: string): readonly ElementWatch[] {
    if (name === "*") return [];
    return this.#watches.flatMap((watch) => ownValue(watch.elements, name) ?? []);
  }
}

/** The same text as V8 holds the names of properties, which it compares by their address. */
function asKey(text: string): string {
  return Object.keys({ [text]: undefined })[0] ?? text;
}

function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function schemaTypeOf(attributes: Attributes): string | undefined {
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute?.local === "type" && attribute.namespace === schemaInstance)
      return attribute.value.trim().replace(/^[^:]*:/, "");
  }
  return undefined;
}
