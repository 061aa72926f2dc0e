/** PURE. A file that is one record, because no part of it can be read by itself. */
import { ArchiveError } from "../../domain/errors.ts";
import type { OnRecord, Splitter } from "./split-json.ts";

export class WholeSplitter implements Splitter {
  #length = 0;

  push(chunk: Uint8Array): void {
    this.#length += chunk.length;
  }

  end(onRecord: OnRecord): void {
    if (this.#length === 0) throw new ArchiveError("import.damaged", "the file is empty");
    onRecord(0, this.#length);
  }
}
