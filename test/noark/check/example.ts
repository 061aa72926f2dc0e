/** One-change variants of a real extraction: edit its files, keep the checksums of arkivuttrekk.xml true, write it to a folder. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export class Variant {
  readonly files = new Map<string, Buffer>();
  /** false when the change is about the checksums */
  sealed = true;

  static of(folder: string): Variant {
    const variant = new Variant();
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      variant.files.set(path.slice(folder.length + 1), readFileSync(path));
    }
    return variant;
  }

  text(name: string): string {
    return this.bytes(name).toString("utf8");
  }

  bytes(name: string): Buffer {
    const bytes = this.files.get(name);
    if (bytes === undefined) throw new Error(`${name} is not in the variant`);
    return bytes;
  }

  write(name: string, content: string | Buffer): this {
    this.files.set(name, Buffer.from(content));
    return this;
  }

  /** Replaces the first match (all with a global expression), and fails when there is none. */
  change(name: string, from: string | RegExp, to: string): this {
    const before = this.text(name);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`nothing in ${name} matches ${String(from)}`);
    return this.write(name, after);
  }

  rename(from: string, to: string): this {
    const bytes = this.bytes(from);
    this.files.delete(from);
    return this.write(to, bytes);
  }

  remove(name: string): this {
    if (!this.files.delete(name)) throw new Error(`${name} is not in the variant`);
    return this;
  }

  unsealed(): this {
    this.sealed = false;
    return this;
  }

  /** Writes every file below a folder. */
  writeTo(folder: string): void {
    if (this.sealed) this.#seal();
    for (const [path, bytes] of this.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  }

  #seal(): void {
    const description = this.text("arkivuttrekk.xml");
    const sealed = description.replace(
      /(name="name"><value>)([^<]*)(<(?:(?!name="name")[\s\S])*?name="value"><value>)([0-9a-fA-F]{64})/g,
      (all, before: string, name: string, between: string) => {
        const bytes = this.files.get(name);
        return bytes === undefined ? all : `${before}${name}${between}${digestOf(bytes)}`;
      },
    );
    this.write("arkivuttrekk.xml", sealed);
  }
}

export function digestOf(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
