/** Text that comes line by line and is wanted again later: kept in a file, so that it never is in memory as a whole. */
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

const keptCharacters = 64 * 1024;

export class TextSpool {
  readonly #path: string;
  readonly #handle: FileHandle;
  #waiting: string[] = [];
  #characters = 0;
  /** of all that was written to the file */
  sizeBytes = 0;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  /** @throws the error of the file system; the file may not be there yet */
  static async open(path: string): Promise<TextSpool> {
    return new TextSpool(path, await open(path, "wx"));
  }

  /** @returns something to wait for, when the disk must take some of it first */
  add(text: string): Promise<void> | undefined {
    this.#waiting.push(text);
    this.#characters += text.length;
    return this.#characters < keptCharacters ? undefined : this.#write();
  }

  /** After the last text. */
  async close(): Promise<void> {
    try {
      await this.#write();
    } finally {
      await this.#handle.close();
    }
  }

  /** all of it, once it is closed */
  read(): AsyncIterable<Buffer> {
    return createReadStream(this.#path);
  }

  async #write(): Promise<void> {
    const bytes = Buffer.from(this.#waiting.join(""), "utf8");
    this.#waiting = [];
    this.#characters = 0;
    this.sizeBytes += bytes.length;
    await this.#handle.writeFile(bytes);
  }
}
