/** The fields of a channel: what was typed, what is wrong with it in words, and what it means for the register. */

import { html } from "hono/html";
import { kindFacts } from "../../capture/channels/kinds.ts";
import type { Language } from "../../domain/agency.ts";
import { type ChannelKind, channelKinds, type IdentityRule, identityRules } from "../../domain/channel.ts";
import type { ChannelInput } from "../../pipeline/register/input.ts";
import { ChannelInput as ChannelInputShape, fieldFaults } from "../../pipeline/register/input.ts";
import type { RegisteredChannel } from "../../pipeline/register/register.ts";
import type { Html } from "../../web/html.ts";
import type { ChannelsWords } from "../words/channels.ts";
import { choiceInput, type FieldFaults, lineInput, linesInput, linesOf, tickInput } from "./inputs.ts";

/** What stands in the form, as it was typed. */
export interface ChannelTyped {
  readonly kind: string;
  readonly title: string;
  readonly address: string;
  readonly secretName: string;
  readonly everyMinutes: string;
  readonly leading: string;
  readonly denyAuthors: string;
  readonly mediaHosts: string;
  readonly identifyBy: string;
  readonly anyway: string;
}

const empty: ChannelTyped = {
  kind: "feed",
  title: "",
  address: "",
  secretName: "",
  everyMinutes: "30",
  leading: "",
  denyAuthors: "",
  mediaHosts: "",
  identifyBy: "auto",
  anyway: "",
};

export function typedNothing(): ChannelTyped {
  return empty;
}

export function typedIn(form: ReadonlyMap<string, string>): ChannelTyped {
  const given = (name: string) => form.get(name) ?? "";
  return {
    kind: given("type"),
    title: given("navn"),
    address: given("adresse"),
    secretName: given("hemmelig"),
    everyMinutes: given("minutter"),
    leading: given("leder"),
    denyAuthors: given("aldri"),
    mediaHosts: given("verter"),
    identifyBy: given("skilles"),
    anyway: given("likevel"),
  };
}

/** @param address as it may be shown */
export function typedOf(channel: RegisteredChannel, address: string): ChannelTyped {
  return {
    kind: channel.kind,
    title: channel.title,
    address,
    secretName: channel.secretName ?? "",
    everyMinutes: String(channel.everyMinutes),
    leading: channel.leading ? "ja" : "",
    denyAuthors: channel.denyAuthors.join("\n"),
    mediaHosts: channel.mediaHosts.join("\n"),
    identifyBy: channel.identifyBy,
    anyway: "",
  };
}

/** What the register is given; what is no number or no kind is given as it is, to be refused there. */
export function inputOf(typed: ChannelTyped, agency: string): ChannelInput {
  const minutes = /^\s*\d{1,6}\s*$/.test(typed.everyMinutes) ? Number(typed.everyMinutes) : Number.NaN;
  return {
    agency,
    kind: typed.kind as ChannelKind,
    title: typed.title,
    address: typed.address.trim(),
    ...(typed.secretName.trim() !== "" && { secretName: typed.secretName.trim() }),
    everyMinutes: minutes,
    leading: typed.leading === "ja",
    denyAuthors: [...linesOf(typed.denyAuthors)],
    mediaHosts: [...linesOf(typed.mediaHosts)],
    identifyBy: typed.identifyBy as IdentityRule,
  };
}

const fieldOf: Readonly<Record<string, string>> = {
  kind: "type",
  title: "navn",
  address: "adresse",
  secretName: "hemmelig",
  everyMinutes: "minutter",
  denyAuthors: "aldri",
  mediaHosts: "verter",
  identifyBy: "skilles",
};

/** Sentences by the form's field; empty when nothing is wrong. */
export function channelFaults(input: ChannelInput, words: ChannelsWords): FieldFaults {
  const says: Readonly<Record<string, string>> = words.faults;
  return Object.fromEntries(
    fieldFaults(ChannelInputShape, input).map(({ field, kind }) => [
      fieldOf[field] ?? "navn",
      (kind === "secret" ? words.faults.addressSecret : says[field]) ?? words.faults.other,
    ]),
  );
}

/** @param kindsIn the language of the choice of kinds; undefined where the kind stays as it is */
export function channelFields(
  typed: ChannelTyped,
  faults: FieldFaults,
  words: ChannelsWords,
  kindsIn: Language | undefined,
): Html {
  const kinds =
    kindsIn &&
    channelKinds.map((kind) => [kind, kindFacts[kind].name[kindsIn]] as const).sort(byName(kindsIn));
  const rules = identityRules.map((rule) => [rule, words.identifyBy[rule]] as const);
  const of = (name: string) => ({ name, fault: faults[name] });
  return html`${kinds ? choiceInput({ ...of("type"), label: words.kindName, value: typed.kind }, kinds) : ""}
${lineInput({ ...of("navn"), label: words.title, hint: words.titleHint, value: typed.title, required: true })}
${lineInput({ ...of("adresse"), label: words.address, hint: words.addressHint, value: typed.address, required: true, inputmode: "url" })}
${lineInput({ ...of("hemmelig"), label: words.secretName, hint: words.secretHint, value: typed.secretName })}
${lineInput({ ...of("minutter"), label: words.every, value: typed.everyMinutes, required: true, inputmode: "numeric" })}
${choiceInput({ ...of("skilles"), label: words.identify, value: typed.identifyBy }, rules)}
${linesInput({ ...of("aldri"), label: words.deny, hint: words.denyHint, value: typed.denyAuthors })}
${linesInput({ ...of("verter"), label: words.hosts, hint: words.hostsHint, value: typed.mediaHosts })}
${tickInput({ name: "leder", label: words.leading, value: typed.leading })}
${tickInput({ name: "likevel", label: words.anyway, value: typed.anyway })}`;
}

function byName(language: Language) {
  const { compare } = new Intl.Collator(language);
  return ([, one]: readonly [string, string], [, other]: readonly [string, string]) => compare(one, other);
}
