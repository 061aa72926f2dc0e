/** An item as it stood in its thread, with the words that the rules went by, its files, and how it stood earlier. */
import { html } from "hono/html";
import { type Piece, wordDiff } from "../../access/word-diff.ts";
import { dayOf } from "../../domain/day.ts";
import type { NamedFile } from "../../pipeline/review/around.ts";
import type { PlainFacts, ShownText } from "../../pipeline/review/show.ts";
import { harmless, languageTag, outsideLink, safeLink } from "../../web/archived-text.ts";
import { type Html, longDay, time } from "../../web/html.ts";
import type { AgencyRequest } from "../route.ts";
import type { QueueWords } from "../words/queue/shape.ts";
import { queueWords } from "../words/queue.ts";
import type { ItemBefore } from "./queue-before.ts";
import { isDrawn } from "./queue-files.ts";
import { whyForm } from "./reading.ts";

type Reader = AgencyRequest["reader"];

/** Of the item itself so much is shown, and of what stands around it; all of it is one link away. */
const shownCharacters = { chosen: 12_000, other: 700, earlier: 3000 } as const;

export function itemInThread(reader: Reader, before: ItemBefore): Html {
  const { words, language } = reader;
  const { item, said, thread, threadLength } = before.shown;
  const all = [
    ...thread.map((other) => ({ facts: other as PlainFacts, said: other.said, isChosen: false })),
    { facts: item, said, isChosen: true },
  ].sort(
    (one, other) =>
      one.facts.postedAt.getTime() - other.facts.postedAt.getTime() ||
      (one.facts.itemId < other.facts.itemId ? -1 : 1),
  );
  const more = threadLength > all.length;
  return html`<h2 id="tråd" tabindex="-1">${words.thread} <span class="quiet small"><bdi>${harmless(item.channelTitle)}</bdi></span></h2>
${said ? "" : before.asksWhy ? whyForm(reader, item.itemId) : html`<p class="quiet">${words.textNotShown}</p>`}
${more ? html`<p class="quiet small">${queueWords[language].threadMore(all.length, threadLength)}</p>` : ""}
<ol class="thread">${all.map((one) => entry(reader, before, one))}</ol>`;
}

interface Entry {
  readonly facts: PlainFacts;
  readonly said: ShownText | undefined;
  readonly isChosen: boolean;
}

function entry(reader: Reader, before: ItemBefore, { facts, said, isChosen }: Entry): Html {
  const { words, agency } = reader;
  const link = safeLink(facts.permalink ?? null);
  const files = said ? (before.files.get(facts.itemId) ?? []) : [];
  const hard = isChosen && before.shown.queued?.cause === "threat" && !before.look.texts;
  const text = said ? saidText(reader, before, facts, said, isChosen) : "";
  return html`<li class="thread-entry"${isChosen ? html` data-chosen="true" id="valgt"` : ""}${facts.byAgency ? html` data-agency="true"` : ""}>
<p class="quiet small"><strong><bdi>${harmless(authorShown(reader, facts, said !== undefined))}</bdi></strong> · ${time(facts.postedAt, agency.timeZone, reader.language)} · ${kindOf(reader, facts.kind)}${facts.versions > 1 ? html` · ${words.versions(facts.versions)}` : ""}${facts.visibility === "public" && facts.presence !== "removed" ? "" : html` · <span class="ds-tag" data-color="warning">${words.standing(facts.visibility, facts.presence, facts.takenAwayBy)}</span>`}</p>
${said && hard ? html`<details class="shielded"><summary>${queueWords[reader.language].textHidden}</summary>${text}</details>` : text}
${files.map((file) => shownFile(reader, before, file))}
${isChosen ? earlier(reader, before) : ""}
${isChosen && link && (said || facts.byAgency) ? html`<p class="small" id="original"><span class="quiet">${queueWords[reader.language].original}:</span> ${outsideLink(link, words)}</p>` : ""}
</li>`;
}

/** Who may not read what somebody wrote is not told who wrote it: a public journal says no more. */
function authorShown({ words, agency }: Reader, { author, byAgency }: PlainFacts, reads: boolean): string {
  if (!reads && !byAgency) return "*****";
  return author ?? (byAgency ? agency.name : words.unknownAuthor);
}

function saidText(
  { agency, language }: Reader,
  { asked }: ItemBefore,
  { itemId, language: written }: PlainFacts,
  said: ShownText,
  isChosen: boolean,
): Html {
  const most = isChosen ? shownCharacters.chosen : shownCharacters.other;
  const words = queueWords[language];
  const at = `/${agency.orgNumber}/ko/${itemId}`;
  const cut = said.text.length > most;
  return html`<div class="archived" lang="${languageTag(written ?? null, agency.language)}">${said.title ? html`<p><strong>${harmless(said.title)}</strong></p>` : ""}${marked(said, most)}${cut ? " …" : ""}</div>
${cut ? html`<p class="small">${words.textCut} <a class="ds-link" href="${isChosen ? `${at}/tekst` : `${at}${asked.query}`}">${words.wholeText}</a></p>` : ""}`;
}

/** The words that set the flags of the rule stand out. */
function marked({ text, marks }: ShownText, most: number): Html[] {
  const parts: Html[] = [];
  let at = 0;
  for (const { from, to } of marks.filter((mark) => mark.to <= most)) {
    parts.push(html`${harmless(text.slice(at, from))}<mark>${harmless(text.slice(from, to))}</mark>`);
    at = to;
  }
  parts.push(html`${harmless(text.slice(at, Math.max(at, wholeLetters(text, most))))}`);
  return parts;
}

/** Never between the two halves of a letter. */
function wholeLetters(text: string, most: number): number {
  const code = text.charCodeAt(most);
  return code >= 0xdc00 && code <= 0xdfff ? most - 1 : most;
}

function shownFile({ agency, language }: Reader, { look }: ItemBefore, file: NamedFile): Html {
  const words = queueWords[language];
  const alt = harmless(file.alt?.trim() || words.pictureUnnamed).slice(0, 300);
  if (file.sha256 === undefined)
    return html`<p class="quiet small">${words.fileMissing} <bdi>${alt}</bdi></p>`;
  const at = `/${agency.orgNumber}/ko/${file.itemId}/fil/${file.versionId}/${file.ordinal + 1}`;
  const facts = `${file.mediaType ?? "?"}, ${size(file.sizeBytes ?? 0)}`;
  if (!isDrawn(file.mediaType))
    return html`<p class="small"><a class="ds-link" href="${at}" download><bdi>${words.file(alt)}</bdi></a> <span class="quiet">(${facts})</span></p>`;
  return html`<details class="shielded"${look.pictures ? html` open` : ""}><summary><bdi>${words.picture(alt)}</bdi> <span class="quiet small">(${facts})</span></summary>
<img class="thread-picture" src="${at}?vis" alt="${alt}" loading="lazy"${look.grey ? html` data-grey="true"` : ""}></details>`;
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Each earlier text with what became of it in the next one. */
function earlier({ agency, language }: Reader, { earlierTexts, shown }: ItemBefore): Html | "" {
  if (earlierTexts.length === 0) return "";
  const words = queueWords[language];
  const most = shownCharacters.earlier;
  const start = (text: string) => text.slice(0, wholeLetters(text, most));
  const tag = languageTag(shown.item.language ?? null, agency.language);
  return html`<details><summary>${words.earlierTexts(earlierTexts.length)}</summary><ol class="thread">
${earlierTexts.map(({ number, seenAt, title, text }, index) => {
  const next = index === 0 ? shown.said : earlierTexts[index - 1];
  const pieces = next ? wordDiff(start(text), start(next.text)) : [];
  return html`<li><p class="quiet small">${number} · ${words.seenOn} ${longDay(dayOf(seenAt, agency.timeZone), language)}</p><div class="archived" lang="${tag}">${title ? html`<p><strong>${harmless(title)}</strong></p>` : ""}${pieces.map((piece) => changed(piece, words))}</div>
${text.length > most ? html`<p class="small"><a class="ds-link" href="/${agency.orgNumber}/ko/${shown.item.itemId}/tekst?versjon=${number}">${words.wholeText}</a></p>` : ""}</li>`;
})}</ol></details>`;
}

/** By colour, by line and in words for who hears the page. */
function changed({ kind, text }: Piece, words: QueueWords): Html {
  if (kind === "same") return html`${harmless(text)}`;
  const said = kind === "removed" ? words.removedWords : words.addedWords;
  const heard = html`<span class="ds-sr-only"> (${said}: </span>${harmless(text)}<span class="ds-sr-only">) </span>`;
  return kind === "removed" ? html`<del>${heard}</del>` : html`<ins>${heard}</ins>`;
}

function kindOf({ words, language }: Reader, kind: string): string {
  const kinds: Readonly<Record<string, string>> = { ...words.kind, ...queueWords[language].kinds };
  return kinds[kind] ?? kind;
}
