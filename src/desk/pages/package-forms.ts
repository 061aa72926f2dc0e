/** The forms by which an archivist says what became of a package outside; what was typed stays when it is refused. */
import { html } from "hono/html";
import type { PackageLife } from "../../pipeline/deposit/packages.ts";
import type { Html } from "../../web/html.ts";
import type { PackagesWords } from "../words/packages.ts";
import { hiddenKey } from "./form.ts";
import type { Reader } from "./packages.ts";

export type Which = "deposit" | "answer";

/** What was given in one of them and refused: by field, with what is wrong. */
export interface Given {
  readonly form: Which;
  readonly values: ReadonlyMap<string, string>;
  readonly faults: ReadonlyMap<string, string>;
}

export interface Input {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "date" | "file" | "email" | "number";
  readonly hint?: string;
  readonly required?: boolean;
}

/** A field with what was typed into it and what is wrong with that. */
export function input(
  form: string,
  { name, label, type, hint, required }: Input,
  given?: Pick<Given, "values" | "faults">,
): Html {
  const id = `${form}-${name}`;
  const fault = given?.faults.get(name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return html`<div class="ds-field"><label class="ds-label" for="${id}">${label}</label>
${hint ? html`<p class="quiet small" id="${id}-hint">${hint}</p>` : ""}
<input class="ds-input" id="${id}" name="${name}" type="${type}" autocomplete="off"${type === "file" ? "" : html` value="${given?.values.get(name) ?? ""}"`}${required ? html` required` : ""}${described ? html` aria-describedby="${described}"` : ""}${fault ? html` aria-invalid="true"` : ""}>
${fault ? html`<p class="ds-validation-message" data-color="danger" id="${id}-fault">${fault}</p>` : ""}</div>`;
}

export function depositForm(reader: Reader, words: PackagesWords, life: PackageLife, given?: Given): Html {
  const own = given?.form === "deposit" ? given : undefined;
  return html`<h2 id="avlevert">${words.recordDelivery}</h2>
<form method="post" action="/${reader.agency.orgNumber}/pakker/${life.id}/avlevert" class="desk-form">${hiddenKey(reader)}
${input("avlevert", { name: "til", label: words.archive, type: "text", required: true }, own)}
${input("avlevert", { name: "dag", label: words.day, type: "date", hint: words.dayHint, required: true }, own)}
${input("avlevert", { name: "fordi", label: words.deliveryBecause, type: "text" }, own)}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`;
}

export function answerForm(reader: Reader, words: PackagesWords, life: PackageLife, given?: Given): Html {
  const own = given?.form === "answer" ? given : undefined;
  const chosen = own?.values.get("svar");
  const fault = own?.faults.get("svar");
  return html`<h2 id="svar">${words.recordAnswer}</h2>
<form method="post" action="/${reader.agency.orgNumber}/pakker/${life.id}/svar" enctype="multipart/form-data" class="desk-form">${hiddenKey(reader)}
<fieldset class="ds-fieldset"><legend class="ds-label">${words.answer}</legend>
${(["acknowledged", "rejected"] as const).map(
  (one) =>
    html`<p><label class="desk-check"><input class="ds-input" type="radio" name="svar" value="${one}" required${chosen === one ? html` checked` : ""}> ${words.answers[one]}</label></p>`,
)}${fault ? html`<p class="ds-validation-message" data-color="danger">${fault}</p>` : ""}</fieldset>
${input("svar", { name: "dag", label: words.day, type: "date", hint: words.dayHint, required: true }, own)}
${input("svar", { name: "kvittering", label: words.receipt, type: "file", hint: words.receiptHint }, own)}
${input("svar", { name: "fordi", label: words.answerBecause, type: "text" }, own)}
<p><button class="ds-button" type="submit">${words.save}</button></p></form>`;
}
