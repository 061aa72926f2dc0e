/** An item as it stood in its thread, with the words that the rules went by. */
import { html } from "hono/html";
import type { PlainFacts, ShownItem, ShownText } from "../../pipeline/review/show.ts";
import { harmless, languageTag, outsideLink, safeLink } from "../../web/archived-text.ts";
import { type Html, time } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";

type Reader = AgencyRequest["reader"];

export function itemInThread(reader: Reader, { item, said, thread, queued }: ShownItem): Html {
  const { words } = reader;
  const all = [
    ...thread.map((other) => ({ facts: other as PlainFacts, said: other.said, isChosen: false })),
    { facts: item, said, isChosen: true },
  ].sort(
    (one, other) =>
      one.facts.postedAt.getTime() - other.facts.postedAt.getTime() ||
      (one.facts.itemId < other.facts.itemId ? -1 : 1),
  );
  return html`<h2>${words.thread} <span class="quiet small"><bdi>${harmless(item.channelTitle)}</bdi></span></h2>
${said ? "" : html`<p class="quiet">${words.textNotShown}</p>`}
<ol class="thread">${all.map((one) => entry(reader, one.facts, one.said, one.isChosen, queued?.language))}</ol>`;
}

function entry(
  reader: Reader,
  facts: PlainFacts,
  said: ShownText | undefined,
  isChosen: boolean,
  language: string | undefined,
): Html {
  const { words, agency } = reader;
  const link = safeLink(facts.permalink ?? null);
  return html`<li class="thread-entry"${isChosen ? html` data-chosen="true" id="valgt"` : ""}${facts.byAgency ? html` data-agency="true"` : ""}>
<p class="quiet small"><strong><bdi>${harmless(facts.author ?? (facts.byAgency ? agency.name : words.unknownAuthor))}</bdi></strong> · ${time(facts.postedAt, agency.timeZone, reader.language)} · ${words.kind[facts.kind as keyof typeof words.kind] ?? facts.kind}${facts.versions > 1 ? html` · ${words.versions(facts.versions)}` : ""}${facts.visibility === "public" && facts.presence !== "removed" ? "" : html` · <span class="ds-tag" data-color="warning">${words.standing(facts.visibility, facts.presence)}</span>`}</p>
${said?.title ? html`<p><strong>${harmless(said.title)}</strong></p>` : ""}
${said ? html`<div class="archived" lang="${languageTag(isChosen ? (language ?? null) : null, agency.language)}">${marked(said)}</div>` : ""}
${isChosen && link ? html`<p class="small">${outsideLink(link, words)}</p>` : ""}
</li>`;
}

/** The words that set the flags of the rule stand out. */
function marked({ text, marks }: ShownText): Html[] {
  const parts: Html[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    parts.push(html`${harmless(text.slice(at, from))}<mark>${harmless(text.slice(from, to))}</mark>`);
    at = to;
  }
  parts.push(html`${harmless(text.slice(at))}`);
  return parts;
}
