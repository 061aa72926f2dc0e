/** Forms of the desk: fields with their labels and faults, and the key that shows that the form is ours. */
import { html } from "hono/html";
import type { Html } from "../../web/html.ts";
import type { DeskReader } from "../route.ts";

/** @param action a path of the desk */
export function form(reader: DeskReader, action: string, fields: Html, submit: string): Html {
  return html`<form method="post" action="${action}" class="desk-form">
${hiddenKey(reader)}
${fields}
<p><button class="ds-button" type="submit">${submit}</button></p>
</form>`;
}

export function hiddenKey({ formKey }: DeskReader): Html | "" {
  return formKey === undefined ? "" : html`<input type="hidden" name="key" value="${formKey}">`;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "password";
  readonly value?: string;
  readonly autocomplete?: string;
  /** stands under the label */
  readonly hint?: string;
  /** what is wrong with what was given */
  readonly fault?: string | undefined;
}

export function field({ name, label, type = "text", value, autocomplete = "off", hint, fault }: Field): Html {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(" ");
  return html`<div class="ds-field">
<label class="ds-label" for="${name}">${label}</label>
${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : ""}
<input class="ds-input" id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required value="${type === "password" ? "" : (value ?? "")}"${described ? html` aria-describedby="${described}"` : ""}${fault ? html` aria-invalid="true"` : ""}>
${fault ? html`<p class="ds-validation-message" data-color="danger" id="${name}-fault">${fault}</p>` : ""}
</div>`;
}
