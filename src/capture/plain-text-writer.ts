/**
 * PURE. Sets running text into lines as a browser would: white space collapses, blocks break.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
 */

export class PlainTextWriter {
  readonly #out: string[] = [];
  /** what separates the next text from the last one */
  #gap: "" | " " | "\t" = "";
  #breaks = 0;
  #preformatted = 0;
  #link: { readonly address: string; readonly from: number } | undefined;
  readonly #embedded = new Set<string>();

  text(text: string): void {
    if (this.#preformatted > 0) this.#put(text.replace(/\r\n?/g, "\n"));
    else this.#running(text);
  }

  #running(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, " ");
    if (collapsed.startsWith(" ") && this.#gap === "") this.#gap = " ";
    const words = collapsed.slice(collapsed.startsWith(" ") ? 1 : 0);
    if (words === "") return;
    const spaceAfter = words.endsWith(" ");
    this.#put(spaceAfter ? words.slice(0, -1) : words);
    if (spaceAfter) this.#gap = " ";
  }

  lineBreak(): void {
    this.#breaks += 1;
  }

  /** @param breaks 1 to begin a line, 2 to leave an empty one before it */
  block(breaks: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  cell(): void {
    this.#gap = "\t";
  }

  preformatted(on: boolean): void {
    this.#preformatted = Math.max(0, this.#preformatted + (on ? 1 : -1));
  }

  /** Links do not nest, so one that begins ends the one before. */
  openLink(href: string | undefined): void {
    this.closeLink();
    const address = href?.replace(/[\t\n\r]/g, "").trim() ?? "";
    if (isWorthKeeping(address)) this.#link = { address, from: this.#out.length };
  }

  closeLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (!link) return;
    const shown = this.#out.slice(link.from).join("");
    if (asAddress(shown) === asAddress(link.address)) return;
    const breaks = this.#breaks;
    this.#breaks = 0;
    this.#gap = " ";
    this.#put(`(${link.address})`);
    this.#breaks = breaks;
  }

  /** The address of a page or film that is shown within the text, once. */
  embedded(written: string | undefined): void {
    const address = written?.replace(/[\t\n\r]/g, "").trim() ?? "";
    if (!isWorthKeeping(address) || /^about:/i.test(address) || this.#embedded.has(address)) return;
    this.#embedded.add(address);
    this.block(1);
    this.#put(`(${address})`);
    this.block(1);
  }

  end(): string {
    this.closeLink();
    return withoutBlankEnds(this.#out.join(""));
  }

  #put(text: string): void {
    if (text === "") return;
    if (this.#out.length > 0) this.#out.push(this.#breaks > 0 ? "\n".repeat(this.#breaks) : this.#gap);
    this.#breaks = 0;
    this.#gap = "";
    this.#out.push(text);
  }
}

/** Leaves other white space than the one that collapses; not by a pattern, which would try every run of spaces. */
function withoutBlankEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && "\n\t ".includes(text.charAt(start))) start += 1;
  while (end > start && "\n\t ".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Addresses that lead nowhere by themselves (`#top`, scripts, embedded files) say nothing to a later reader. */
function isWorthKeeping(address: string): boolean {
  return address !== "" && !address.startsWith("#") && !/^(?:javascript|data|blob|vbscript):/i.test(address);
}

/** Two ways to write an address compare equal: with and without scheme, `www.`, last slash, spaces in a number. */
function asAddress(text: string): string {
  return text
    .replace(/\s/g, "")
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "");
}
