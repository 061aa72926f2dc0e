/** Saying why one reads what may not be public, before it is shown: for what is not one's own to decide about. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import type { ReadingWhy } from "../../domain/review.ts";
import { sayWhyRead, whyRead } from "../../pipeline/review/why-read.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { readingWords } from "../words/reading.ts";
import { field, form } from "./form.ts";
import { itemHere } from "./queue-here.ts";

/** Longer than any reason, and no whole letter. */
const longestReason = 500;

export function whyForm(reader: AgencyRequest["reader"], itemId: string): Html {
  const words = readingWords[reader.language];
  return html`<div class="ds-card" data-color="neutral"><h3>${words.heading}</h3>
${form(
  reader,
  `/${reader.agency.orgNumber}/ko/${itemId}/les`,
  field({ name: "hvorfor", label: words.why, hint: words.hint }),
  words.read,
)}</div>`;
}

/** Keeps why, and goes to the item; without a reason nothing is shown there. */
export async function sayWhy(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form: given } = request;
  const item = await itemHere(site, request);
  if (!item) return undefined;
  const because = (given.get("hvorfor") ?? "").trim().slice(0, longestReason);
  const by = reader.signedIn.user.name;
  if (because !== "") await sayWhyRead(site.toolsFor(by), reader.agency, { item, by, because });
  return context.redirect(`/${reader.agency.orgNumber}/ko/${item}`, 303);
}

/** Why the person reads the item of the address. @returns undefined when they must say it first, on the item's page */
export async function whyReads(
  site: DeskSite,
  { reader: { agency, signedIn } }: AgencyRequest,
  itemId: string,
): Promise<ReadingWhy | undefined> {
  const by = signedIn.user.name;
  return await whyRead(site.toolsFor(by), {
    itemId,
    by,
    decides: may(signedIn.held, "item.decide", agency.id),
  });
}
