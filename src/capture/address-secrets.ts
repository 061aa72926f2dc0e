/**
 * Puts the secrets that a channel's address names as `{NAME}` into what is asked of the channel, at the moment of asking,
 * and takes them out of all that comes back: addresses, messages, and what is read of the answers.
 */
import { types } from "node:util";
import type { Channel } from "../domain/channel.ts";
import { ArchiveError, isArchiveError } from "../domain/errors.ts";
import type { Sighting } from "../domain/item.ts";
import { redactedValue, spelled, variablesIn, withoutSecrets } from "../domain/public-address.ts";
import { isConfidential } from "./access.ts";
import type { FileClient } from "./http-file.ts";
import { eachOf } from "./packed.ts";
import type {
  AnswerReader,
  AnyAdapter,
  HttpAnswer,
  HttpClient,
  HttpRequest,
  ManyLook,
  ManyRead,
  Reading,
} from "./port.ts";

export type SecretOf = (name: string) => string | undefined;

/** A shorter one could stand in any word, so it could not be taken out again. */
const shortestSecret = 8;

/** @returns the client itself when the address names no variable */
export function secretClient(
  http: HttpClient,
  channel: Pick<Channel, "address">,
  secret: SecretOf,
): HttpClient {
  if (variablesIn(channel.address).length === 0) return http;
  const asked = async <Request extends HttpRequest>(
    request: Request,
    ask: (filled: Request) => Promise<HttpAnswer>,
  ) => {
    const { url, strange } = filled(request.url, channel.address, secret);
    const hide = hiding(channel.address, secret, named);
    try {
      const answer = await ask({ ...request, url, staysHome: strange });
      return { ...answer, url: hide(answer.url) };
    } catch (error) {
      if (!isArchiveError(error)) throw error;
      throw new ArchiveError(error.code, hide(error.message), { cause: error.cause, until: error.until });
    }
  };
  return { get: (request) => asked(request, http.get), post: (request) => asked(request, http.post) };
}

/** @returns the client itself when the address names no variable */
export function secretFileClient(
  files: FileClient,
  channel: Pick<Channel, "address">,
  secret: SecretOf,
): FileClient {
  if (variablesIn(channel.address).length === 0) return files;
  const hide = hiding(channel.address, secret, named);
  const hidden = (error: unknown) =>
    isArchiveError(error)
      ? new ArchiveError(error.code, hide(error.message), { cause: error.cause, until: error.until })
      : error;
  return {
    async open(request) {
      try {
        const { url, strange } = filled(request.url, channel.address, secret);
        const answer = await files.open({ ...request, url, staysHome: strange });
        return { ...answer, body: told(answer.body, hidden) };
      } catch (error) {
        throw hidden(error);
      }
    },
  };
}

async function* told(body: AsyncIterable<Uint8Array>, as: (error: unknown) => unknown) {
  try {
    yield* body;
  } catch (error) {
    throw as(error);
  }
}

/** The adapter, without secrets in what it says; what it reads is the same whatever the secret is today. */
export function secretAdapter(
  adapter: AnyAdapter,
  channel: Pick<Channel, "address">,
  secret: SecretOf,
): AnyAdapter {
  const hide = hiding(channel.address, secret, named);
  const clean = cleaning(channel.address, secret);
  const { rereadEach, lookAtMany } = adapter;
  const cleanLook = (look: ManyLook): ManyLook => {
    const { fault } = look;
    const said = fault && { ...fault, detail: withoutSecrets(hide(fault.detail)) };
    return { ...look, ...clean(look), fault: said };
  };
  return {
    ...adapter,
    ...(rereadEach && {
      rereadEach: async (own, payloads, seenAt, reader) =>
        clean(await rereadEach(own, payloads, seenAt, reader)),
    }),
    ...(lookAtMany && { lookAtMany: async (own, tools) => cleanLook(await lookAtMany(own, tools)) }),
    async look(own, tools) {
      const look = cleanLook(await adapter.look(own, tools));
      return { ...look, sightings: [...look.sightings] };
    },
    async reread(own, payloads, seenAt) {
      return listed(clean(await adapter.reread(own, payloads, seenAt)));
    },
  };
}

/** The reader, which knows no secret: what it read is cleaned when it has come back. */
export function secretReader(
  reader: AnswerReader,
  channel: Pick<Channel, "address">,
  secret: SecretOf,
): AnswerReader {
  if (variablesIn(channel.address).length === 0) return reader;
  const clean = cleaning(channel.address, secret);
  return {
    async read(reading, input, signal) {
      const output = await reader.read(reading, input, signal);
      return isReading(output) ? { ...output, ...clean(output) } : output;
    },
  };
}

function isReading(output: unknown): output is Reading {
  return typeof output === "object" && output !== null && "sightings" in output && "findings" in output;
}

function cleaning(address: string, secret: SecretOf): (reading: ManyRead) => ManyRead {
  const hide = hiding(address, secret, named);
  const shown = hiding(address, secret, () => redactedValue);
  const isSecret = variablesIn(address).length > 0;
  return ({ sightings, findings }) => ({
    sightings: isSecret ? eachOf(sightings, (sighting) => cleanSighting(sighting, hide, shown)) : sightings,
    findings: findings.map((finding) => ({ ...finding, detail: withoutSecrets(hide(finding.detail)) })),
  });
}

function listed({ sightings, findings }: ManyRead): Reading {
  return { sightings: [...sightings], findings };
}

type Hide = (text: string) => string;

/** Addresses keep the variable's name, because they are asked for again; what people read does not. */
function cleanSighting(sighting: Sighting, hide: Hide, shown: Hide): Sighting {
  const { title, text, html, authorName, labels } = sighting;
  const read = hiddenIn({ title, text, html, authorName, labels }, shown);
  return { ...hiddenIn(sighting, hide), ...read };
}

/** Every text in a value, whatever its depth. Dates and numbers stay. */
function hiddenIn<Value>(value: Value, hide: Hide): Value {
  if (typeof value === "string") return hide(value) as Value;
  if (Array.isArray(value)) return value.map((one) => hiddenIn(one, hide)) as Value;
  if (value === null || typeof value !== "object" || types.isDate(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hiddenIn(one, hide)])) as Value;
}

function named(name: string): string {
  return `{${name}}`;
}

function hiding(address: string, secret: SecretOf, instead: (name: string) => string): Hide {
  const known = variablesIn(address).flatMap((name) => {
    const value = secret(name) ?? "";
    if (value.length < shortestSecret) return [];
    const forms = [
      value,
      encodeURIComponent(value),
      encodeURI(value),
      new URLSearchParams({ v: value }).toString().slice(2),
    ];
    return [...new Set(forms)].map((form) => ({ form, name }));
  });
  if (known.length === 0) return (text) => text;
  return (text) => known.reduce((shown, { form, name }) => shown.replaceAll(form, instead(name)), text);
}

/**
 * Fills the variables in what is asked of the channel's own origin. Where they stand other than in the channel's address,
 * the writer of an item may have put them there: `strange` are the secrets that no redirect may then carry elsewhere.
 *
 * @throws ArchiveError `config.invalid` when a variable is not set, too short, or would be sent where others can read it
 */
function filled(
  asked: string,
  address: string,
  secret: SecretOf,
): { url: string; strange: readonly string[] } {
  const url = URL.parse(asked);
  const own = new URL(address);
  const used = variablesIn(asked).filter((name) => variablesIn(address).includes(name));
  if (url?.origin !== own.origin || used.length === 0) return { url: asked, strange: [] };
  if (!isConfidential(own))
    throw new ArchiveError(
      "config.invalid",
      "the address must be https, or its key could be read on its way",
    );
  const values = new Map(used.map((name) => [name, encodeURIComponent(usable(name, secret))]));
  const whole = spelled(url.href).replaceAll(
    /\{([A-Z][A-Z0-9_]*)\}/g,
    (variable, name: string) => values.get(name) ?? variable,
  );
  return { url: whole, strange: url.href === own.href ? [] : [...values.values()] };
}

function usable(name: string, secret: SecretOf): string {
  const value = secret(name);
  if (value === undefined || value === "")
    throw new ArchiveError(
      "config.invalid",
      `${name} is not set: the channel's address names it; give it in the environment`,
    );
  if (value.length < shortestSecret)
    throw new ArchiveError(
      "config.invalid",
      `${name} holds fewer than ${shortestSecret} characters: that is no key`,
    );
  return value;
}
