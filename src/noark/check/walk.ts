/** Leads the events of one file past the controls that watch it. */
import { isXmlSpace } from "./blank.ts";
import type { ElementWatch, FileWatch } from "./control.ts";
import { type Attributes, type Element, type Field, schemaInstance, type XmlEvent } from "./element.ts";

interface OpenElement extends Element {
  fields: Map<string, Field[]>;
  readonly parent: OpenElement | undefined;
  readonly watchers: readonly ElementWatch[];
}

/** of elements whose children have no text yet, which are most */
const noFields = new Map<string, Field[]>();

type StartEvent = Extract<XmlEvent, { kind: "start" | "empty" }>;

/** The state of a walk through one document. */
export class Walk {
  readonly #watches: readonly FileWatch[];
  readonly #every: readonly ElementWatch[];
  readonly #byName = new Map<string, readonly ElementWatch[]>();
  /** by namespace and local name */
  readonly #names = new Map<string, Map<string, string>>();
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
    switch (event.kind) {
      case "start":
        this.#start(event);
        break;
      case "text":
        this.#text(event.text, event.line);
        break;
      case "end":
        this.#end();
        break;
      case "malformed":
        this.#fault = event;
        break;
      default:
        for (const watch of this.#watches) tell(watch, event);
    }
    if (event.kind === "empty") this.#hasRoot = true;
  }

  #start(event: StartEvent): void {
    this.#hasRoot = true;
    const name = this.#nameOf(event);
    const element: OpenElement = {
      name,
      qualified: event.qualified,
      namespace: event.namespace,
      attributes: event.attributes,
      type: event.attributes["xsi:type"]?.value,
      schemaType: schemaTypeOf(event.attributes),
      line: event.line,
      parent: this.#top,
      fields: noFields,
      watchers: this.#watchersOf(name),
    };
    this.#top = element;
    for (const watcher of element.watchers) watcher.start?.(element);
  }

  #text(text: string, line: number): void {
    const element = this.#top;
    if (element === undefined || isXmlSpace(text)) return;
    if (element.parent !== undefined)
      keepField(element.parent, element.name, { text, qualified: element.qualified, line });
    for (const watcher of element.watchers) watcher.value?.(element, text, line);
  }

  #end(): void {
    const element = this.#top;
    if (element === undefined) return;
    for (const watcher of element.watchers) watcher.end?.(element);
    this.#top = element.parent;
  }

  #watchersOf(name: string): readonly ElementWatch[] {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const named = name === "*" ? [] : this.#watches.flatMap((watch) => ownValue(watch.elements, name) ?? []);
    const found = [...named, ...this.#every];
    this.#byName.set(name, found);
    return found;
  }

  /** Own metadata may use a Noark name for something else, so only what is in the root's namespace has its plain name. */
  #nameOf({ local, namespace }: StartEvent): string {
    this.#namespace ??= namespace;
    const names = this.#names.get(namespace) ?? new Map<string, string>();
    const known = names.get(local);
    if (known !== undefined) return known;
    const lower = local.toLowerCase();
    const name = namespace === this.#namespace ? lower : `{${namespace}}${lower}`;
    this.#names.set(namespace, names.set(local, name));
    return name;
  }
}

/** what is not of one element's content */
function tell(watch: FileWatch, event: XmlEvent): void {
  if (event.kind === "empty") watch.empty?.(event);
  if (event.kind === "doctype") watch.doctype?.(event.line);
  if (event.kind === "illegal") watch.illegal?.(event.line);
  if (event.kind === "encoding") watch.encoding?.(event.encoding);
}

function keepField(outer: OpenElement, name: string, field: Field): void {
  if (outer.fields === noFields) outer.fields = new Map();
  const known = outer.fields.get(name);
  if (known === undefined) outer.fields.set(name, [field]);
  else known.push(field);
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
