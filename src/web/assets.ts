/**
 * The one stylesheet, made when the site starts: Designsystemet's (plain classes and tokens, MIT) and our own after it.
 *
 * Designsystemet holds its icons as `data:` addresses, which a strict Content-Security-Policy refuses; each becomes a
 * file of its own here, so that `img-src 'self'` is enough.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

export interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface Assets {
  /** address of the stylesheet, with the digest of its content */
  readonly stylesheet: string;
  /** by path under `/assets/`, without the query */
  readonly files: ReadonlyMap<string, Asset>;
}

const dataIcon = /url\((["'])data:image\/svg\+xml;charset=utf-8,(.*?)\1\)/g;

/**
 * @param more stylesheets of ours that come after the others
 * @param scripts served beside them under their own names
 */
export function readAssets(more: readonly string[] = [], scripts: readonly string[] = []): Assets {
  const { resolve } = createRequire(import.meta.url);
  const sources = [
    resolve("@digdir/designsystemet-css"),
    resolve("@digdir/designsystemet-css/theme.css"),
    join(import.meta.dirname, "site.css"),
    join(import.meta.dirname, "calendar.css"),
    join(import.meta.dirname, "tables.css"),
    join(import.meta.dirname, "coverage.css"),
    join(import.meta.dirname, "entry-cards.css"),
    ...more,
  ];
  const files = new Map<string, Asset>();
  const body = sources.map((path) => withoutDataIcons(readFileSync(path, "utf8"), files)).join("\n");
  files.set("site.css", { type: "text/css; charset=utf-8", body });
  for (const path of scripts)
    files.set(basename(path), { type: "text/javascript; charset=utf-8", body: readFileSync(path, "utf8") });
  files.set("mark.svg", { type: "image/svg+xml", body: siteMark });
  return { stylesheet: `/assets/site.css?v=${digestOf(body)}`, files };
}

function withoutDataIcons(css: string, files: Map<string, Asset>): string {
  return css.replace(dataIcon, (_, _quote: string, encoded: string) => {
    const body = decoded(encoded);
    const name = `icon-${digestOf(body)}.svg`;
    files.set(name, { type: "image/svg+xml", body });
    return `url("/assets/${name}")`;
  });
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function digestOf(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 16);
}

/** Three lines of a journal in a speech bubble. */
const siteMark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b4f71" d="M5 3h22a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H15l-7 6v-6H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z"/><path stroke="#fff" stroke-width="2.4" stroke-linecap="round" d="M8 9.5h16M8 14h16M8 18.5h9"/></svg>`;
