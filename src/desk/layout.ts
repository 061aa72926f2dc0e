/** The frame of every page of the desk: who is signed in, for which agency, where one can go. */
import { html } from "hono/html";
import { type DeskRight, may } from "../domain/desk.ts";
import { harmless } from "../web/archived-text.ts";
import type { Html } from "../web/html.ts";
import { languages } from "../web/words/index.ts";
import type { ActsOwed, DeskPage, DeskReader } from "./route.ts";
import { deskWordsOf } from "./words/index.ts";

export function deskHtml(reader: DeskReader, page: DeskPage): Html {
  const { words, language, stylesheet } = reader;
  return html`<!doctype html>
<html lang="${language}" data-color-scheme="auto" data-size="md">
<head>
<meta charset="utf-8">
<title>${harmless(page.title)} – ${words.deskName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<link rel="stylesheet" href="${stylesheet}">
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
${page.head ?? ""}
</head>
<body>
<a class="ds-skip-link" href="#innhold">${words.skipToContent}</a>
${header(reader, page)}
<div class="frame">
${page.crumbs === undefined ? "" : breadcrumbs(reader, page)}
<main id="innhold" tabindex="-1">
${page.main}
</main>
</div>
</body>
</html>`;
}

function header(reader: DeskReader, page: DeskPage): Html {
  const { words, agency, signedIn } = reader;
  const home = agency ? `/${agency.orgNumber}` : "/";
  return html`<header class="site-header"><div class="frame header-row">
<a class="site-name" href="${home}"><img src="/assets/mark.svg" alt="" width="36" height="36"><span>${agency ? html`<span class="only-wide">${words.deskName}</span>` : words.deskName}${agency ? html` <span class="small">${harmless(agency.name)}</span>` : ""}</span></a>
${signedIn && agency ? menu(reader) : ""}
${languageMenu(reader, page)}
${signedIn ? html`<nav aria-label="${words.account}"><ul class="menu"><li><a href="/konto">${harmless(signedIn.user.name)}</a></li></ul></nav>` : ""}
</div></header>`;
}

/** What the person may read here; the pages themselves ask again. */
const places: readonly {
  readonly path: string;
  readonly right: DeskRight;
  readonly word:
    | "people"
    | "queue"
    | "acts"
    | "decisions"
    | "holds"
    | "journal"
    | "channels"
    | "coverage"
    | "store"
    | "auditLog"
    | "control"
    | "packages"
    | "askedWork";
}[] = [
  { path: "/ko", right: "item.read", word: "queue" },
  { path: "/frister", right: "item.read", word: "acts" },
  { path: "/journal", right: "item.read", word: "journal" },
  { path: "/vedtak", right: "decision.read", word: "decisions" },
  { path: "/sperrer", right: "hold.read", word: "holds" },
  { path: "/pakker", right: "package.read", word: "packages" },
  { path: "/arbeid", right: "package.read", word: "askedWork" },
  { path: "/kanaler", right: "channel.read", word: "channels" },
  { path: "/dekning", right: "channel.read", word: "coverage" },
  { path: "/kontroll", right: "package.control", word: "control" },
  { path: "/lager", right: "store.check", word: "store" },
  { path: "/logg", right: "audit.read", word: "auditLog" },
  { path: "/folk", right: "user.read", word: "people" },
];

/** What the person may open of the agency, in the order of the menu. */
export function openPlaces({ signedIn, agency, words }: DeskReader) {
  const open = places.filter(({ right }) => agency && signedIn && may(signedIn.held, right, agency.id));
  return open.map(({ path, word }) => ({ word, href: `/${agency?.orgNumber}${path}`, text: words[word] }));
}

function menu(reader: DeskReader): Html {
  const { words, path, acts } = reader;
  return html`<nav class="places" aria-label="${words.mainMenu}"><ul class="menu">
${openPlaces(reader).map(
  ({ word, href, text }) =>
    html`<li><a href="${href}"${path === href ? html` aria-current="page"` : ""}>${text}${word === "acts" && acts ? actsNumber(words, acts) : ""}</a></li>`,
)}
</ul></nav>`;
}

function actsNumber({ actsOwed }: DeskReader["words"], { items, overdue }: ActsOwed): Html | "" {
  if (items === 0) return "";
  return html` <span class="menu-number"${overdue > 0 ? html` data-overdue="true"` : ""}>${items}<span class="ds-sr-only"> ${actsOwed(items, overdue)}</span></span>`;
}

function languageMenu({ search, language, words }: DeskReader, { languagesAt }: DeskPage): Html {
  return html`<nav class="languages" aria-label="${words.languages}"><ul class="menu">
${languages.map((one) => {
  const asked = new URLSearchParams(languagesAt === undefined ? search : "");
  asked.set("lang", one);
  const current = one === language ? html` aria-current="true"` : "";
  return html`<li><a href="${languagesAt ?? ""}?${asked.toString()}" lang="${one}" hreflang="${one}" title="${deskWordsOf[one].languageName}"${current}><span class="only-wide">${deskWordsOf[one].languageName}</span><span class="only-narrow">${one.toUpperCase()}</span></a></li>`;
})}
</ul></nav>`;
}

function breadcrumbs({ words }: DeskReader, { crumbs = [], title }: DeskPage): Html {
  return html`<nav class="ds-breadcrumbs" aria-label="${words.youAreHere}"><ol>
${[{ text: words.home, href: "/" }, ...crumbs].map((crumb) => html`<li><a class="ds-link" href="${crumb.href}"><bdi>${harmless(crumb.text)}</bdi></a></li>`)}
<li><span aria-current="page"><bdi>${harmless(title)}</bdi></span></li>
</ol></nav>`;
}
