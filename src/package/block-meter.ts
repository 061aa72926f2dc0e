/** Hashes and counts what passes, and hands it on in large blocks: thousands of small writes cost more than what is written. */
import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { type Sha256, sha256 } from "../domain/ids.ts";

const blockBytes = 16 * 1024;

export class BlockMeter extends Transform {
  readonly #digest = createHash("sha256");
  #block = Buffer.allocUnsafeSlow(blockBytes);
  #filled = 0;
  sizeBytes = 0;

  /** of everything, once the stream has ended; asked for once */
  digest(): Sha256 {
    return sha256(this.#digest.digest("hex"));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.sizeBytes += chunk.length;
    if (this.#filled + chunk.length > blockBytes) this.#passBlock();
    if (chunk.length >= blockBytes) this.#pass(chunk);
    else {
      this.#block.set(chunk, this.#filled);
      this.#filled += chunk.length;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#passBlock();
    done();
  }

  #passBlock(): void {
    if (this.#filled === 0) return;
    const full = this.#block.subarray(0, this.#filled);
    this.#block = Buffer.allocUnsafeSlow(blockBytes);
    this.#filled = 0;
    this.#pass(full);
  }

  #pass(bytes: Buffer): void {
    this.#digest.update(bytes);
    this.push(bytes);
  }
}
