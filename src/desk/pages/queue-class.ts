/** Which classes there are, and which one a person means by what they typed. */
import { html } from "hono/html";
import { classIds, classTitles } from "../../classify/classes.ts";
import type { Language } from "../../domain/agency.ts";
import type { OwnClass } from "../../domain/decision.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import { queueWords } from "../words/queue.ts";

export interface ClassChoice {
  readonly id: string;
  readonly title: string;
}

/** By title; those that a decision of the agency made stand among the others. */
export function classChoices(language: Language, own: readonly OwnClass[]): readonly ClassChoice[] {
  const ours = classIds.map((id) => ({ id: id as string, title: classTitles[id][language] }));
  const theirs = own.map(({ id, titles }) => ({
    id,
    title: titles[language] ?? Object.values(titles)[0] ?? id,
  }));
  return [...ours, ...theirs].sort((one, other) => one.title.localeCompare(other.title, language));
}

export function titleOfClass(choices: readonly ClassChoice[], id: string): string {
  return choices.find((one) => one.id === id)?.title ?? id;
}

/** @returns the class; or a sentence that says why it is none */
export function classMeant(
  language: Language,
  choices: readonly ClassChoice[],
  typed: string,
): { readonly id: string } | { readonly fault: string } {
  const said = queueWords[language];
  const plain = (text: string) => text.trim().toLocaleLowerCase(language);
  const asked = plain(typed);
  const exact = choices.find(({ id, title }) => plain(id) === asked || plain(title) === asked);
  if (exact) return { id: exact.id };
  const near = asked === "" ? [] : choices.filter(({ title }) => plain(title).includes(asked));
  const [only] = near;
  if (only && near.length === 1) return { id: only.id };
  if (near.length > 1)
    return {
      fault: said.severalClasses(
        near
          .slice(0, 6)
          .map(({ title }) => title)
          .join(", "),
      ),
    };
  return { fault: said.unknownClass(harmless(typed.trim()).slice(0, 60)) };
}

/** What a browser offers while somebody types: put once into a page. */
export function classList(id: string, choices: readonly ClassChoice[]): Html {
  return html`<datalist id="${id}">${choices.map(({ title }) => html`<option value="${title}"></option>`)}</datalist>`;
}
