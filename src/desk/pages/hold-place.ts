/** Placing a hold: what it would cover is shown before it is placed, and what is wrong stands above what was typed. */
import { html } from "hono/html";
import { classIds } from "../../classify/classes.ts";
import { dayOf } from "../../domain/day.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { type HoldKind, holdKinds } from "../../domain/hold.ts";
import { allDecisions } from "../../pipeline/decide/gather.ts";
import { classFault } from "../../pipeline/hold/decide.ts";
import { type Placed, placeHold, type ScopeRequest } from "../../pipeline/hold/place.ts";
import { listOwnChannels } from "../../pipeline/register/find.ts";
import { quiet } from "../../pipeline/tools.ts";
import { wordsSought } from "../../retention/hold-words.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer, DeskPage } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { type HoldWords, holdWords } from "../words/holds.ts";
import { classTitle } from "./decision-words.ts";
import { hiddenKey } from "./form.ts";
import { givenDayField } from "./given-day.ts";
import { coverageHtml, mostCompared } from "./hold.ts";

type Reader = AgencyRequest["reader"];
type Typed = ReadonlyMap<string, string>;

const whats = ["item", "thread", "channel", "query", "everything"] as const;
type What = (typeof whats)[number];

export async function placePage(site: DeskSite, { reader }: AgencyRequest): Promise<DeskAnswer> {
  const item = reader.search.get("post");
  const typed = new Map([["ansvar", reader.signedIn.user.name]]);
  if (item !== null) typed.set("innlegg", item).set("hva", "thread");
  return await page(site, reader, { typed });
}

/** Shows what it would cover, or places it, as the button says. */
export async function placeHere(
  site: DeskSite,
  { reader, context, form }: AgencyRequest,
): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = holdWords[language];
  const tools = site.toolsFor(signedIn.user.name);
  const own = await ownClassIds(site, reader);
  const fault = faultOf(form, words, { own, today: dayOf(tools.clock.now(), agency.timeZone) });
  if (fault !== undefined) return await page(site, reader, { typed: form, fault });
  const dryRun = form.get("gjer") !== "plasser";
  const request = {
    ...{ agency, kind: kindIn(form), scope: scopeIn(form), by: signedIn.user.name, dryRun, mostCompared },
    ...{ ground: form.get("grunnlag") ?? "", owner: form.get("ansvar") ?? "" },
    ...{ until: givenDayField(form.get("til")), reviewOn: givenDayField(form.get("gjennomgang")) },
  };
  try {
    const placed = await placeHold(tools, request, quiet);
    if (dryRun) return await page(site, reader, { typed: form, placed });
    return context.redirect(`/${agency.orgNumber}/sperrer/${placed.hold.number}`, 303);
  } catch (error) {
    if (!isArchiveError(error)) throw error;
    const missing = error.code === "archive.missing" ? words.fault.item : words.fault.several;
    return await page(site, reader, { typed: form, fault: missing });
  }
}

function whatIn(form: Typed): What | undefined {
  return whats.find((one) => one === form.get("hva"));
}

function kindIn(form: Typed): HoldKind {
  return holdKinds.find((one) => one === form.get("grunn")) ?? "manual";
}

function scopeIn(form: Typed): ScopeRequest {
  const given = (name: string) => form.get(name)?.trim() || undefined;
  switch (whatIn(form)) {
    case "item":
      return { item: given("innlegg") };
    case "thread":
      return { thread: given("innlegg") };
    case "channel":
      return { channel: given("kanal") };
    case "everything":
      return { everything: true };
    default:
      return {
        ...{ words: given("ord"), classId: given("klasse"), channel: given("kanal") },
        ...{ from: givenDayField(form.get("fra")), to: givenDayField(form.get("tom")) },
      };
  }
}

/** Everything that a page can tell before the archive is asked, in the reader's words. */
function faultOf(
  form: Typed,
  words: HoldWords,
  { own, today }: { readonly own: readonly string[]; readonly today: string },
): string | undefined {
  const { fault } = words;
  const given = (name: string) => form.get(name)?.trim() ?? "";
  for (const [name, label] of [
    ["grunnlag", words.ground],
    ["ansvar", words.owner],
  ] as const)
    if (given(name) === "") return fault.empty(label);
  for (const name of ["til", "gjennomgang", "fra", "tom"])
    if (given(name) !== "" && givenDayField(given(name)) === undefined) return fault.day;
  for (const name of ["til", "gjennomgang"]) if (given(name) !== "" && given(name) < today) return fault.over;
  const what = whatIn(form);
  if (what === undefined) return fault.what;
  if (what === "item" || what === "thread")
    return given("innlegg") === "" ? fault.empty(words.item) : undefined;
  if (what === "channel") return given("kanal") === "" ? fault.channel : undefined;
  if (what === "everything") return undefined;
  if (["ord", "klasse", "fra", "tom"].every((name) => given(name) === "")) return fault.conditions;
  const sought = given("ord") === "" ? ["x"] : wordsSought(given("ord"));
  if (sought.length === 0 || sought.length > 20 || sought.some((word) => word.length > 100))
    return fault.words;
  const classId = given("klasse") === "" ? undefined : given("klasse").toUpperCase();
  if (classFault({ classId }, own) !== undefined) return fault.class(given("klasse"));
  return given("fra") !== "" && given("tom") !== "" && given("tom") < given("fra") ? fault.days : undefined;
}

async function ownClassIds(site: DeskSite, { agency, signedIn }: Reader): Promise<readonly string[]> {
  const all = await allDecisions(site.toolsFor(signedIn.user.name), agency);
  return [...new Set(all.flatMap(({ document }) => (document.ownClasses ?? []).map(({ id }) => id)))];
}

interface Shown {
  readonly typed: Typed;
  readonly fault?: string;
  /** what it would cover */
  readonly placed?: Placed;
}

async function page(site: DeskSite, reader: Reader, { typed, fault, placed }: Shown): Promise<DeskPage> {
  const { agency, language, signedIn } = reader;
  const words = holdWords[language];
  const at = `/${agency.orgNumber}/sperrer`;
  const channels = await listOwnChannels(site.toolsFor(signedIn.user.name), agency);
  const classes = [...classIds, ...(await ownClassIds(site, reader))];
  const said = (count: string) => (placed?.coverage.count === 0 ? words.wouldNone : words.would(count));
  const channelOptions = channels.map(({ id, title }) => ({ value: id as string, text: title }));
  const classOptions = classes.map((id) => ({ value: id as string, text: classTitle(id, language) }));
  const kindOptions = holdKinds.map((kind) => ({ value: kind as string, text: words.kinds[kind] }));
  return {
    title: words.place,
    crumbs: [
      { text: agency.name, href: `/${agency.orgNumber}` },
      { text: words.holds, href: at },
    ],
    ...(fault !== undefined && { status: 400 as const }),
    main: html`<h1>${words.place}</h1>
${fault === undefined ? "" : html`<div class="ds-alert" data-color="danger" role="alert"><p>${harmless(fault)}</p></div>`}
${placed ? html`<div class="ds-alert" data-color="info">${coverageHtml(reader, placed.coverage, said)}</div>` : ""}
<form method="post" action="${at}/ny" class="desk-form">${hiddenKey(reader)}
${select("grunn", words.kind, kindOptions, typed)}
${text("grunnlag", words.ground, typed, words.groundHint, true)}${text("ansvar", words.owner, typed, undefined, true)}
<fieldset class="ds-fieldset"><legend>${words.what}</legend>${whats.map((what) => html`<label class="choice"><input type="radio" name="hva" value="${what}" required${typed.get("hva") === what ? html` checked` : ""}> ${words.whats[what]}</label>`)}</fieldset>
${text("innlegg", words.item, typed, words.itemHint)}
${select("kanal", words.channel, [{ value: "", text: words.anyChannel }, ...channelOptions], typed)}
${text("ord", words.words, typed, words.wordsHint)}
${select("klasse", words.class, [{ value: "", text: words.anyClass }, ...classOptions], typed)}
<div class="edit-grid">${day("fra", words.from, typed)}${day("tom", words.to, typed)}</div>
${day("til", words.until, typed, words.untilHint)}${day("gjennomgang", words.review, typed, words.reviewHint)}
<p class="acts"><button class="ds-button" data-variant="${placed ? "secondary" : "primary"}" type="submit" name="gjer" value="prov">${words.preview}</button>${placed ? html`<button class="ds-button" type="submit" name="gjer" value="plasser">${words.placeIt}</button>` : ""}</p></form>`,
  };
}

function text(name: string, label: string, typed: Typed, hint?: string, required = false): Html {
  return html`<div class="ds-field"><label class="ds-label" for="${name}">${label}</label>${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : ""}<input class="ds-input" id="${name}" name="${name}" autocomplete="off" value="${typed.get(name) ?? ""}"${hint ? html` aria-describedby="${name}-hint"` : ""}${required ? html` required` : ""}></div>`;
}

function day(name: string, label: string, typed: Typed, hint?: string): Html {
  return html`<div class="ds-field"><label class="ds-label" for="${name}">${label}</label>${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : ""}<input class="ds-input" id="${name}" name="${name}" type="date" value="${typed.get(name) ?? ""}"${hint ? html` aria-describedby="${name}-hint"` : ""}></div>`;
}

function select(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  typed: Typed,
): Html {
  return html`<div class="ds-field"><label class="ds-label" for="${name}">${label}</label><select class="ds-input" id="${name}" name="${name}">${options.map((one) => html`<option value="${one.value}"${typed.get(name) === one.value ? html` selected` : ""}>${harmless(one.text)}</option>`)}</select></div>`;
}
