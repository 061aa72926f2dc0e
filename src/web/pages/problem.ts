/** The pages of what cannot be shown. Neither tells whether something is there that may not be seen. */
import { html } from "hono/html";
import type { Page, Reader } from "../layout.ts";

export function notFoundPage({ words }: Reader): Page {
  return {
    title: words.notFound,
    crumbs: [],
    main: problem(words.notFound, words.notFoundText, words.goHome),
  };
}

export function failedPage({ words }: Reader): Page {
  return { title: words.failed, crumbs: [], main: problem(words.failed, words.failedText, words.goHome) };
}

export function awayPage({ words }: Reader): Page {
  return { title: words.away, crumbs: [], main: problem(words.away, words.awayText, words.goHome) };
}

export function tooSlowPage({ words }: Reader): Page {
  return { title: words.tooSlow, crumbs: [], main: problem(words.tooSlow, words.tooSlowText, words.goHome) };
}

export function tooWidePage({ words }: Reader): Page {
  return { title: words.tooWide, crumbs: [], main: problem(words.tooWide, words.tooWideText, words.goHome) };
}

function problem(heading: string, text: string, home: string) {
  return html`<h1>${heading}</h1><p class="lead">${text}</p><p><a class="ds-link" href="/">${home}</a></p>`;
}
