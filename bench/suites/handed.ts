/** The handed feeds of which a value of an entry is expected: what the other readers make of them. */
import type { Expected, Field } from "./expectation.ts";

const rows: Readonly<Record<string, readonly (readonly [entry: number, Field, string])[]>> = {
  "byte-one-bad.xml": [[1, "title", "Brøyting"]],
  "charset-header-utf8-xml-latin1.xml": [[0, "title", "Brøyting"]],
  "charset-header-latin1-bom.xml": [[0, "title", "Brøyting"]],
  "charset-header-latin1-xml-utf8.xml": [[0, "title", "Brøyting"]],
  "charset-xml-latin1-bytes-utf8.xml": [[0, "title", "Brøndby til fans"]],
  "utf16-no-bom.xml": [[0, "title", "Brøyting"]],
  "doctype-entity.xml": [[0, "title", "På\u00a0veg"]],
  "atom03.xml": [[0, "text", "Hei"]],
  "atom-no-namespace.xml": [[0, "text", "Hei"]],
  "breaks-off.xml": [[1, "title", "B"]],
  "last-bracket-missing.xml": [[0, "title", "A"]],
  "open-br.xml": [[0, "title", "A"]],
  "php-warning-before.xml": [[0, "title", "A"]],
  "text-youtube.xml": [
    [0, "text", "Sak 1: budsjett"],
    [0, "file", "https://i.video.example/1.jpg"],
  ],
  "text-atom-content-src.xml": [[0, "text", "Samandrag"]],
  "text-atom-content-markup-only.xml": [[0, "text", "Samandrag"]],
  "text-itunes-summary.xml": [[0, "text", "Om budsjettet"]],
  "text-dc-description.xml": [[0, "text", "Om budsjettet"]],
  "text-xhtml-body.xml": [[0, "text", "Om budsjettet"]],
  "date-dcterms.xml": [[0, "time", "2026-11-20T09:00:00Z"]],
  "date-a10-updated.xml": [[0, "time", "2026-11-21T09:00:00Z"]],
  "date-comment.xml": [[0, "time", "2026-11-20T09:00:00Z"]],
  "date-mail-in-atom.xml": [[0, "time", "2026-11-20T09:00:00Z"]],
  "date-leap-second.xml": [[0, "time", "2017-01-01T00:00:00Z"]],
  "rel-link-in-text.xml": [[0, "text", "Sjå vedtaket (https://k.example/n/vedtak.pdf)"]],
  "rel-own-base-link.xml": [[0, "link", "https://k.example/n/1"]],
  "json-tags-string.json": [[0, "label", "nyhende"]],
  "json-attachment-without-url.json": [[0, "text", "x"]],
  "json-date-number.json": [[0, "text", "x"]],
  "lang-feed.xml": [[0, "language", "se"]],
  "authors-two.xml": [[0, "author", "Kari"]],
  "author-a10.xml": [[0, "author", "Kari"]],
  "author-source.xml": [[0, "author", "Kjelde"]],
  "noid-a10-link.xml": [[0, "link", "https://k.example/1"]],
};

export function handedExpectation(file: string): readonly Expected[] {
  return (rows[file] ?? []).map(([entry, field, value]) => ({ entry, field, value }));
}
