/** The sample of a long list: read a few at a time, with a verdict on each; then the list is decided about as it was drawn from. */
import { html } from "hono/html";
import { may } from "../../domain/desk.ts";
import { isArchiveError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import { readTexts } from "../../pipeline/review/batch.ts";
import { ownClassesOf } from "../../pipeline/review/choices.ts";
import { confirmItems } from "../../pipeline/review/confirm.ts";
import { overruleItems } from "../../pipeline/review/overrule.ts";
import { sampledBatch } from "../../pipeline/review/sample/choose.ts";
import { overruledBy } from "../../pipeline/review/sample/draw.ts";
import { judgeItem, type ShownSample, showSample } from "../../pipeline/review/sample/read.ts";
import { harmless } from "../../web/archived-text.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { batchWords } from "../words/batch.ts";
import { percent } from "./batch.ts";
import { batchRefusal } from "./batch-acts.ts";
import { textList } from "./batch-texts.ts";
import { hiddenKey } from "./form.ts";
import { type ClassChoice, classChoices, titleOfClass } from "./queue-class.ts";
import { FieldFault, mustSayWhy } from "./queue-refusal.ts";

/** Read at a time. */
const readAtOnce = 10;

/** @param said what to tell first */
export async function samplePage(
  site: DeskSite,
  request: AgencyRequest,
  said: string | undefined = undefined,
): Promise<DeskAnswer> {
  const { reader } = request;
  const { agency, language, signedIn, words: desk } = reader;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const sample = await sampleHere(site, request);
  if (!sample) return undefined;
  const words = batchWords[language];
  const ownClasses = await ownClassesOf(tools, agency);
  const choices = classChoices(language, ownClasses);
  const overrule = overruledBy(sample.purpose);
  const open = sample.state === "open" && may(signedIn.held, "item.decide", agency.id);
  const unread = sample.drawn.filter(({ verdict }) => verdict === undefined).slice(0, readAtOnce);
  const texts = open
    ? await readTexts(
        tools,
        agency,
        unread.map(({ itemId }) => itemId),
        by,
      )
    : [];
  const outcome = overrule && desk.outcomes[overrule.outcome];
  return {
    title: words.sample(sample.number),
    crumbs: [{ text: desk.queue, href: `/${agency.orgNumber}/ko` }],
    ...(said !== undefined && { status: 409 as const }),
    main: html`<h1>${words.sample(sample.number)}</h1>
${said ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${said}</p></div>` : ""}
<p class="lead">${words.sampleRead(sample.read, sample.size, sample.items)}</p>
<p>${overrule && outcome ? words.overruleMeans(harmless(titleOfClass(choices, overrule.classId)), outcome) : words.confirmMeans}</p>
${sample.state === "stopped" ? html`<div class="ds-alert" data-color="warning"><p>${words.stopped}</p></div>` : ""}
${open ? html`<p>${words.sampleHow}</p>${verdictForm(reader, sample, textsWith(reader, texts, choices))}` : ""}
${sample.state === "passed" ? decideForm(reader, sample) : ""}`,
  };
}

async function sampleHere(
  site: DeskSite,
  { reader, context }: AgencyRequest,
): Promise<ShownSample | undefined> {
  const asked = context.req.param("nummer") ?? "";
  if (!/^[1-9]\d{0,8}$/.test(asked)) return undefined;
  const tools = site.toolsFor(reader.signedIn.user.name);
  return await showSample(tools, reader.agency, Number(asked)).catch((error: unknown) => {
    if (isArchiveError(error) && error.code === "archive.missing") return undefined;
    throw error;
  });
}

function textsWith(
  reader: AgencyRequest["reader"],
  texts: Parameters<typeof textList>[1],
  choices: readonly ClassChoice[],
): Html {
  const words = batchWords[reader.language];
  return textList(
    reader,
    texts,
    choices,
    ({ itemId }) => html`<fieldset class="verdict"><legend class="ds-sr-only">${itemId.slice(-8)}</legend>
<label class="choice"><input type="radio" name="dom-${itemId}" value="right"> ${words.right}</label><label class="choice"><input type="radio" name="dom-${itemId}" value="wrong"> ${words.wrong}</label><input class="ds-input" name="fordi-${itemId}" aria-label="${words.whyWrong}" placeholder="${words.whyWrong}" autocomplete="off"></fieldset>`,
  );
}

function verdictForm(reader: AgencyRequest["reader"], { number }: ShownSample, texts: Html): Html {
  return html`<form method="post" action="/${reader.agency.orgNumber}/ko/prove/${number}">${hiddenKey(reader)}${texts}<button class="ds-button" type="submit">${batchWords[reader.language].saveVerdicts}</button></form>`;
}

function decideForm(reader: AgencyRequest["reader"], { number, reached, items }: ShownSample): Html {
  const words = batchWords[reader.language];
  const passed = html`<div class="ds-alert" data-color="success"><p>${words.passed(percent(reached ?? 1))}</p></div>`;
  if (!may(reader.signedIn.held, "item.decide", reader.agency.id)) return passed;
  return html`${passed}<form method="post" action="/${reader.agency.orgNumber}/ko/prove/${number}/avgjor" class="desk-form">${hiddenKey(reader)}
<label class="ds-label" for="fordi">${reader.words.because}</label><input class="ds-input" id="fordi" name="fordi" required autocomplete="off"><button class="ds-button" type="submit">${words.decide(items)}</button></form>`;
}

/** Each verdict by itself: what was judged before one is refused stays judged. */
export async function judgeSample(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, signedIn, language } = reader;
  const sample = await sampleHere(site, request);
  if (!sample) return undefined;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  const given = [...form].flatMap(([name, verdict]) => {
    const itemId = name.startsWith("dom-") ? name.slice(4) : "";
    return isUuid(itemId) && (verdict === "right" || verdict === "wrong")
      ? [{ itemId, verdict } as const]
      : [];
  });
  if (given.length === 0) return await samplePage(site, request, batchWords[language].noVerdict);
  try {
    for (const { itemId, verdict } of given) {
      const because = form.get(`fordi-${itemId}`)?.trim() ?? "";
      if (verdict === "wrong" && because === "") throw new FieldFault("", batchWords[language].whyWrong);
      await judgeItem(tools, agency, { number: sample.number, itemId, verdict, by, because });
    }
  } catch (error) {
    return await samplePage(site, request, batchRefusal(error, request));
  }
  return context.redirect(`/${agency.orgNumber}/ko/prove/${sample.number}`, 303);
}

/** What was drawn from, as it was, whatever came in since. */
export async function decideSampled(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const { agency, signedIn } = reader;
  const sample = await sampleHere(site, request);
  if (!sample) return undefined;
  const by = signedIn.user.name;
  const tools = site.toolsFor(by);
  try {
    mustSayWhy(request);
    const {
      itemIds: items,
      listSha256,
      overrule,
      filter,
    } = await sampledBatch(tools, agency, { number: sample.number, by });
    const asked = { items, by, because: form.get("fordi")?.trim() ?? "", filter, listSha256 };
    const { batch } = overrule
      ? await overruleItems(tools, agency, { ...asked, ...overrule })
      : await confirmItems(tools, agency, asked);
    return context.redirect(`/${agency.orgNumber}/ko/${batch ? `bunke/${batch.number}` : ""}`, 303);
  } catch (error) {
    return await samplePage(site, request, batchRefusal(error, request));
  }
}
