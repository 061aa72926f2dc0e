/** What the forms about an entry of the journal share. What was sent and refused stands in them again. */
import { html } from "hono/html";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { journalWordsOf } from "../words/journal.ts";
import { hiddenKey } from "./form.ts";

/** The field of the form that was sent, so that nothing is typed twice. */
export function typed({ form, context }: AgencyRequest, act: string, name: string): string {
  return context.req.path.endsWith(`/${act}`) ? (form.get(name) ?? "") : "";
}

/** A form of one act, folded until it is asked for or was refused. @param of unique on the page */
export function actForm(
  request: AgencyRequest,
  entryId: string,
  act: string,
  shown: {
    readonly of: string;
    readonly label: string;
    readonly fields: Html | "";
    readonly secondary?: boolean;
  },
): Html {
  const { reader, context } = request;
  const { of, label, fields, secondary = false } = shown;
  const wasSent = context.req.path.endsWith(`/${act}`);
  return html`<details class="entry-act"${wasSent ? html` open` : ""}><summary>${label}</summary>
<form method="post" action="/${reader.agency.orgNumber}/journal/${entryId}/${act}" class="desk-form">${hiddenKey(reader)}
${fields}
<label class="ds-label" for="${of}-fordi">${journalWordsOf[reader.language].because}</label><textarea class="ds-input" id="${of}-fordi" name="fordi" required rows="2">${typed(request, act, "fordi")}</textarea><p><button class="ds-button"${secondary ? html` data-variant="secondary"` : ""} type="submit">${label}</button></p></form></details>`;
}

/** A form with nothing to say but why. @param more hidden fields */
export function reasonForm(
  request: AgencyRequest,
  entryId: string,
  act: string,
  label: string,
  more: Html | "" = "",
): Html {
  return actForm(request, entryId, act, { of: act, label, fields: more, secondary: true });
}
