/** The pages of what cannot be shown or done, each with what to do. */
import { html } from "hono/html";
import { type DeskRight, rolesWith } from "../../domain/desk.ts";
import type { Html } from "../../web/html.ts";
import type { DeskPage, DeskReader } from "../route.ts";

export function notFoundPage({ words }: DeskReader): DeskPage {
  return { ...problem(words.notFound, words.notFoundText), status: 404 };
}

/** A form as it came. */
export interface SentForm {
  /** a path of the desk */
  readonly to: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** @param sent what could not be acted on: it stands in the page, to be copied or sent again */
export function failedPage({ words }: DeskReader, sent: SentForm | undefined): DeskPage {
  const { title, main } = problem(words.failed, words.failedText);
  return { title, main: html`${main}${sent === undefined ? "" : again(words, sent)}`, status: 500 };
}

function again(words: DeskReader["words"], { to, fields }: SentForm): Html {
  const shown = [...fields].filter(([, value]) => /\S\s+\S/.test(value));
  const hidden = [...fields].filter(([, value]) => !/\S\s+\S/.test(value));
  return html`<form method="post" action="${to}" class="desk-form">
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${shown.map(
  ([name, value], at) => html`<label class="ds-label" for="sendt-${at}">${words.whatYouWrote}</label>
<textarea class="ds-input" id="sendt-${at}" name="${name}" rows="4">
${value}</textarea>`,
)}
<p><button class="ds-button" type="submit">${words.sendAgain}</button></p></form>`;
}

/** A form that was open while its session ended, was sent twice after signing in again, or came from elsewhere. */
export function staleFormPage({ words }: DeskReader): DeskPage {
  return { ...problem(words.staleForm, words.staleFormText), status: 403 };
}

export function forbiddenPage({ words, language }: DeskReader, right: DeskRight): DeskPage {
  const roles = rolesWith(right).map((role) => words.role[role]);
  const list = new Intl.ListFormat(language, { type: "disjunction" }).format(roles);
  return { ...problem(words.forbidden, words.forbiddenText(list)), status: 403 };
}

function problem(heading: string, text: string): DeskPage {
  return { title: heading, main: html`<h1>${heading}</h1><p class="lead">${text}</p>` };
}
