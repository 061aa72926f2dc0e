/** Texts of several items below each other, with what is proposed for each. */
import { html } from "hono/html";
import { dayOf } from "../../domain/day.ts";
import type { ReadText } from "../../pipeline/review/batch.ts";
import { itemName } from "../../pipeline/review/list.ts";
import { harmless, languageTag } from "../../web/archived-text.ts";
import { type Html, longDay } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import { type ClassChoice, titleOfClass } from "./queue-class.ts";

/** So much of each is shown; all of it is one link away. */
const shownCharacters = 500;

/** @param beside what stands under each */
export function textList(
  { agency, words, language }: AgencyRequest["reader"],
  texts: readonly ReadText[],
  choices: readonly ClassChoice[],
  beside: (text: ReadText) => Html | "" = () => "",
): Html {
  return html`<ol class="thread">${texts.map((one) => {
    const title = one.classId ? titleOfClass(choices, one.classId) : words.notClassified;
    const outcome = words.outcomes[one.outcome as keyof typeof words.outcomes] ?? "";
    const long = one.text.length > shownCharacters;
    return html`<li class="thread-entry"><p class="quiet small"><a class="ds-link" href="/${agency.orgNumber}/ko/${one.itemId}"><code>${itemName(one.itemId)}</code></a> · <bdi>${harmless(one.author ?? words.unknownAuthor)}</bdi> · ${longDay(dayOf(one.postedAt, agency.timeZone), language)} · ${harmless(title)}${outcome ? `, ${outcome}` : ""}</p>
<div class="archived" lang="${languageTag(one.language ?? null, agency.language)}">${one.title ? html`<strong>${harmless(one.title)}</strong> ` : ""}${harmless([...one.text.slice(0, shownCharacters)].join(""))}${long ? " …" : ""}</div>${beside(one)}</li>`;
  })}</ol>`;
}
