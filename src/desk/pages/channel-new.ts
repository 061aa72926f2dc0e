/** A new channel: tried first, or registered at once; and the agency's own data. */
import { html } from "hono/html";
import { kindFacts } from "../../capture/channels/kinds.ts";
import { may } from "../../domain/desk.ts";
import type { TrialDone } from "../../pipeline/asked/channels.ts";
import { editAgency } from "../../pipeline/register/changes.ts";
import { AgencyChange, type ChannelInput, fieldFaults } from "../../pipeline/register/input.ts";
import { type Beforehand, registerChannel } from "../../pipeline/register/register.ts";
import type { Html } from "../../web/html.ts";
import type { AgencyRequest, DeskAnswer } from "../route.ts";
import type { DeskSite } from "../site.ts";
import { agencyWords } from "../words/agency.ts";
import { channelsWords } from "../words/channels.ts";
import { asked, refusalOf, takenWords, withoutSecrets } from "./channel-acts.ts";
import {
  type ChannelTyped,
  channelFaults,
  channelFields,
  inputOf,
  typedIn,
  typedNothing,
} from "./channel-form.ts";
import { channelsCrumbs } from "./channels.ts";
import { hiddenKey } from "./form.ts";
import { alert, choiceInput, done, type FieldFaults, lineInput } from "./inputs.ts";
import { draftOf, trialHere, trialPage } from "./trial.ts";

interface Said {
  readonly says: Html | string;
  readonly typed: ChannelTyped;
  readonly faults: FieldFaults;
}

export async function newChannelPage(
  _: DeskSite,
  { reader }: AgencyRequest,
  said?: Said,
): Promise<DeskAnswer> {
  const { agency, language, signedIn } = reader;
  const words = channelsWords[language];
  const writes = may(signedIn.held, "channel.write", agency.id);
  return {
    title: words.newChannel,
    crumbs: channelsCrumbs(reader),
    ...(said && { status: 400 as const }),
    main: html`<h1>${words.newChannel}</h1>${said ? alert(said.says) : ""}
${
  writes
    ? html`<form method="post" action="/${agency.orgNumber}/kanaler/ny" class="desk-form">${hiddenKey(reader)}
${channelFields(said?.typed ?? typedNothing(), said?.faults ?? {}, words, reader.language)}
<p class="quiet small">${words.checkHint}</p>
<p class="button-row"><button class="ds-button" type="submit" name="hva" value="prov">${words.tryFirst}</button> <button class="ds-button" data-variant="secondary" type="submit" name="hva" value="registrer">${words.noTry}</button></p></form>`
    : html`<p class="lead">${words.readOnly}</p>`
}`,
  };
}

export async function addChannelHere(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const words = channelsWords[reader.language];
  const given = typedIn(form);
  const input = inputOf(given, reader.agency.id);
  const faults = channelFaults(input, words);
  const refuse = (says: Html | string) =>
    newChannelPage(site, request, { says, typed: withoutSecrets(given), faults });
  if (Object.keys(faults).length > 0) return await refuse(words.faultHeading);
  const anyway = given.anyway === "ja";
  const taken = await takenWords(site, request, { id: undefined, input, anyway });
  if (taken) return await refuse(taken);
  const at = `/${reader.agency.orgNumber}/kanaler`;
  // of a kind that is never looked at there is nothing to try
  if (form.get("hva") !== "registrer" && kindFacts[input.kind].neverLooked !== true) {
    const work = await asked(site, request, "channelTrial", { draft: input });
    return context.redirect(`${at}/prove/${work}`, 303);
  }
  try {
    await register(site, request, input, { anyway });
    return context.redirect(`${at}?gjort=ny`, 303);
  } catch (error) {
    return await refuse(refusalOf(error, reader.language));
  }
}

/** The channel that was tried is registered, with what the trial found out of it. */
export async function registerTried(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const work = await trialHere(site, request);
  const draft = work && (draftOf(work) as ChannelInput | undefined);
  if (!work || !draft) return undefined;
  const found = (work.result as unknown as TrialDone | undefined)?.found ?? {};
  const other = (work.result as unknown as TrialDone | undefined)?.other;
  const anyway = form.get("likevel") === "ja";
  const words = channelsWords[reader.language];
  if (other !== undefined && !anyway) return await trialPage(site, request, words.anyway);
  const input = { ...draft, agency: reader.agency.id };
  const taken = await takenWords(site, request, { id: undefined, input, anyway, ...found });
  if (taken) return await trialPage(site, request, taken);
  try {
    await register(site, request, input, { ...found, anyway });
    return context.redirect(`/${reader.agency.orgNumber}/kanaler?gjort=ny`, 303);
  } catch (error) {
    return await trialPage(site, request, refusalOf(error, reader.language));
  }
}

async function register(
  site: DeskSite,
  { reader }: AgencyRequest,
  input: ChannelInput,
  beforehand: Beforehand,
): Promise<void> {
  await registerChannel(site.toolsFor(reader.signedIn.user.name), input, beforehand);
}

const fields = ["navn", "enhet", "ansvarlig", "sprak", "sone", "personnavn"] as const;
const fieldNames = {
  name: "navn",
  unit: "enhet",
  responsible: "ansvarlig",
  language: "sprak",
  timeZone: "sone",
  names: "personnavn",
} as const;

export async function ownDataPage(
  _: DeskSite,
  { reader, form }: AgencyRequest,
  faults?: FieldFaults,
): Promise<DeskAnswer> {
  const { agency, language, signedIn, search } = reader;
  const [words, shared] = [agencyWords[language], channelsWords[language]];
  const now = {
    navn: agency.name,
    enhet: agency.unit,
    ansvarlig: agency.responsible,
    sprak: agency.language,
    sone: agency.timeZone,
    personnavn: agency.names,
  };
  const value = (name: (typeof fields)[number]) => (faults ? (form.get(name) ?? "") : now[name]);
  const of = (name: (typeof fields)[number], label: string) => ({
    ...{ name, label, value: value(name), fault: faults?.[name] },
  });
  const said = { endret: shared.changed, uendret: shared.nothingChanged }[search.get("gjort") ?? ""];
  const writes = may(signedIn.held, "agency.write", agency.id);
  return {
    title: words.ownData,
    crumbs: [{ text: agency.name, href: `/${agency.orgNumber}` }],
    ...(faults && { status: 400 as const }),
    main: html`<h1>${words.ownData}</h1>${faults ? alert(shared.faultHeading) : ""}${said ? done(said) : ""}
<dl class="facts"><dt>${words.orgNumber}</dt><dd>${agency.orgNumber}</dd><dt>${words.country}</dt><dd>${words.countries[agency.country]}</dd>
${writes ? "" : fields.map((name) => html`<dt>${words[nameOf(name)]}</dt><dd>${now[name]}</dd>`)}</dl>
<p class="quiet">${words.ownDataIntro}</p>
${
  writes
    ? html`<form method="post" action="/${agency.orgNumber}/virksomhet" class="desk-form">${hiddenKey(reader)}
${lineInput({ ...of("navn", words.name), required: true })}${lineInput({ ...of("enhet", words.unit), required: true })}${lineInput({ ...of("ansvarlig", words.responsible), required: true })}
${choiceInput(of("sprak", words.language), Object.entries(words.languages))}${lineInput({ ...of("sone", words.timeZone), required: true })}${choiceInput(of("personnavn", words.names), Object.entries(words.namePolicies))}
<p><button class="ds-button" type="submit">${shared.save}</button></p></form>`
    : html`<p class="quiet">${shared.readOnly}</p>`
}`,
  };
}

function nameOf(field: (typeof fields)[number]): keyof typeof fieldNames {
  return (Object.entries(fieldNames).find(([, own]) => own === field)?.[0] ??
    "name") as keyof typeof fieldNames;
}

export async function changeOwnData(site: DeskSite, request: AgencyRequest): Promise<DeskAnswer> {
  const { reader, context, form } = request;
  const given = Object.fromEntries(
    Object.entries(fieldNames).map(([name, field]) => [name, form.get(field) ?? ""]),
  ) as AgencyChange;
  const says: Readonly<Record<string, string>> = channelsWords[reader.language].faults;
  const wrong = fieldFaults(AgencyChange, given);
  if (wrong.length > 0)
    return await ownDataPage(
      site,
      request,
      Object.fromEntries(
        wrong.map(({ field }) => [
          fieldNames[field as keyof typeof fieldNames],
          says[field] ?? channelsWords[reader.language].faults.other,
        ]),
      ),
    );
  const tools = site.toolsFor(reader.signedIn.user.name);
  const { changes } = await editAgency(tools, reader.agency.id, given);
  const told = Object.keys(changes).length > 0 ? "endret" : "uendret";
  return context.redirect(`/${reader.agency.orgNumber}/virksomhet?gjort=${told}`, 303);
}
