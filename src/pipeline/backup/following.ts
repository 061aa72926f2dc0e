/** PURE. A long sorted listing that is asked for one key after the other, in rising order, and never held whole. */

export class Following<Row extends { readonly key: string }> {
  readonly #rows: AsyncIterator<Row>;
  #next: IteratorResult<Row> | undefined;
  #given: Row | undefined;

  /** @param rows in the order of their keys, by bytes */
  constructor(rows: AsyncIterable<Row>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  /** The row of the key; those before it are passed over. @param key not before the one that was asked for last */
  async at(key: string): Promise<Row | undefined> {
    for (;;) {
      this.#next ??= await this.#rows.next();
      if (this.#next.done || this.#next.value.key > key) return undefined;
      if (this.#next.value.key === key) {
        this.#given = this.#next.value;
        return this.#given;
      }
      this.#next = undefined;
    }
  }

  /** The rows whose keys come before this one and that `at` has not given, each once. */
  async *before(key: string | undefined): AsyncGenerator<Row> {
    for (;;) {
      this.#next ??= await this.#rows.next();
      if (this.#next.done || (key !== undefined && this.#next.value.key >= key)) return;
      const row = this.#next.value;
      this.#next = undefined;
      if (row !== this.#given) yield row;
    }
  }

  /** Lets go of what the listing holds open. */
  async close(): Promise<void> {
    await this.#rows.return?.();
  }
}
