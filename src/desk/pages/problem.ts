/** The pages of what cannot be shown or done, each with what to do. */
import { html } from "hono/html";
import { type DeskRight, rolesWith } from "../../domain/desk.ts";
import type { DeskPage, DeskReader } from "../route.ts";

export function notFoundPage({ words }: DeskReader): DeskPage {
  return { ...problem(words.notFound, words.notFoundText), status: 404 };
}

export function failedPage({ words }: DeskReader): DeskPage {
  return { ...problem(words.failed, words.failedText), status: 500 };
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
