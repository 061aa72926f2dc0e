/** The values that stand directly in the children of one element, found by the child's name. */
import type { Field } from "./element.ts";

/** One value, and the one that was read before it. */
interface KeptField extends Field {
  readonly name: string;
  readonly before: KeptField | undefined;
}

/** Most units have fewer values than this, and are searched from the last back; with more there is an index. */
const searched = 32;

export class Fields {
  #last: KeptField | undefined;
  #count = 0;
  #index: Map<string, KeptField[]> | undefined;

  /** @param name of the child, as controls ask for it */
  add(name: string, text: string, qualified: string, line: number): void {
    const field: KeptField = { text, qualified, line, name, before: this.#last };
    this.#last = field;
    this.#count += 1;
    if (this.#index !== undefined) put(this.#index, field);
    else if (this.#count > searched) this.#index = indexOf(field);
  }

  /** in document order; `undefined` when there is none */
  get(name: string): readonly Field[] | undefined {
    if (this.#index !== undefined) return this.#index.get(name);
    const found: KeptField[] = [];
    for (let field = this.#last; field !== undefined; field = field.before)
      if (field.name === name) found.push(field);
    return found.length === 0 ? undefined : found.reverse();
  }

  /** the value that was read last */
  lastOf(name: string): Field | undefined {
    if (this.#index !== undefined) return this.#index.get(name)?.at(-1);
    let field = this.#last;
    while (field !== undefined && field.name !== name) field = field.before;
    return field;
  }
}

/** of elements whose children have no text yet, which are most */
export const noFields = new Fields();

function indexOf(last: KeptField): Map<string, KeptField[]> {
  const all: KeptField[] = [];
  for (let field: KeptField | undefined = last; field !== undefined; field = field.before) all.push(field);
  const index = new Map<string, KeptField[]>();
  for (const field of all.reverse()) put(index, field);
  return index;
}

function put(index: Map<string, KeptField[]>, field: KeptField): void {
  const known = index.get(field.name);
  if (known === undefined) index.set(field.name, [field]);
  else known.push(field);
}
