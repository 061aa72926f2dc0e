/** The frame of every page: head, header, breadcrumbs, main, footer. */
import { html } from "hono/html";
import type { Language } from "../domain/agency.ts";
import type { Day } from "../domain/day.ts";
import { harmless } from "./archived-text.ts";
import { type Html, shortDay } from "./html.ts";
import { languages, type Words, wordsOf } from "./words/index.ts";

/** Who reads, and at which address. */
export interface Reader {
  readonly language: Language;
  readonly words: Words;
  readonly path: string;
  /** of the page, without `lang` */
  readonly search: URLSearchParams;
  readonly stylesheet: string;
  /** the whole address, and the day on which it was read, for paper */
  readonly address: string;
  readonly readOn: Day;
}

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export interface Page {
  /** stands in the title and as the heading, unless `heading` is given */
  readonly title: string;
  /** between the front page and this one */
  readonly crumbs?: readonly Crumb[];
  /** what this page is among them, where the title is the heading as well */
  readonly here?: string;
  readonly main: Html;
  /** `<link rel="alternate">` to the same as JSON */
  readonly json?: string;
  /** to the same as an Atom feed; its JSON Feed stands beside it */
  readonly feed?: string;
  /** to the same as a table */
  readonly csv?: string;
}

export function pageHtml(reader: Reader, page: Page): Html {
  const { words, language } = reader;
  return html`<!doctype html>
<html lang="${language}" data-color-scheme="auto" data-size="md">
<head>
<meta charset="utf-8">
<title>${harmless(page.title)} – ${words.siteName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${reader.stylesheet}">
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
${page.json === undefined ? "" : html`<link rel="alternate" type="application/json" href="${page.json}">`}
${
  page.feed === undefined
    ? ""
    : html`<link rel="alternate" type="application/atom+xml" title="${harmless(page.title)}" href="${page.feed}">
<link rel="alternate" type="application/feed+json" title="${harmless(page.title)}" href="${page.feed.replace(".atom", ".json")}">`
}
${page.csv === undefined ? "" : html`<link rel="alternate" type="text/csv" href="${page.csv}">`}
</head>
<body>
<a class="ds-skip-link" href="#innhold">${words.skipToContent}</a>
${header(reader)}
<div class="frame">
${page.crumbs === undefined || page.crumbs.length === 0 ? "" : breadcrumbs(words, page.crumbs, page.here ?? page.title)}
<main id="innhold" tabindex="-1">
${page.main}
</main>
</div>
${footer(reader)}
</body>
</html>`;
}

function header(reader: Reader): Html {
  const { words, path } = reader;
  const places = [
    ["/journal", words.journal],
    ["/sok", words.search],
    ["/kanaler", words.channels],
    [
      "/om",
      html`<span class="only-wide">${words.about}</span><span class="only-narrow">${words.aboutShort}</span>`,
    ],
  ] as const;
  return html`<header class="site-header"><div class="frame header-row">
<a class="site-name" href="/"><img src="/assets/mark.svg" alt="" width="36" height="36"><span>${words.siteName}</span></a>
<nav aria-label="${words.mainMenu}"><ul class="menu">
${places.map(([href, text]) => html`<li><a href="${href}"${path === href ? html` aria-current="page"` : ""}>${text}</a></li>`)}
</ul></nav>
${languageMenu(reader)}
</div></header>`;
}

/** The addresses are of the query alone: one made of the path could lead elsewhere, as `//elsewhere.example` does. */
function languageMenu(reader: Reader): Html {
  return html`<nav class="languages" aria-label="${reader.words.languages}"><ul class="menu">
${languages.map((language) => {
  const search = new URLSearchParams(reader.search);
  search.set("lang", language);
  const current = language === reader.language ? html` aria-current="true"` : "";
  return html`<li><a href="?${search.toString()}" lang="${language}" hreflang="${language}" title="${wordsOf[language].languageName}"${current}><span class="only-wide">${wordsOf[language].languageName}</span><span class="only-narrow">${language.toUpperCase()}</span></a></li>`;
})}
</ul></nav>`;
}

function breadcrumbs(words: Words, crumbs: readonly Crumb[], current: string): Html {
  const links = [{ text: words.home, href: "/" }, ...crumbs];
  return html`<nav class="ds-breadcrumbs" aria-label="${words.youAreHere}"><ol>
${links.map((crumb) => html`<li><a class="ds-link" href="${crumb.href}"><bdi>${harmless(crumb.text)}</bdi></a></li>`)}
<li><span aria-current="page"><bdi>${harmless(current)}</bdi></span></li>
</ol></nav>`;
}

function footer({ words, address, readOn, language }: Reader): Html {
  return html`<footer class="site-footer"><div class="frame">
<p>${words.siteLine}. ${words.footer}</p>
<p class="only-print">${words.readOn(shortDay(readOn, language))} · ${address}</p>
<ul class="menu"><li><a href="/om#api">${words.footerData}</a></li><li><a href="/om#tilgjengelighet">${words.footerAccessibility}</a></li></ul>
</div></footer>`;
}
