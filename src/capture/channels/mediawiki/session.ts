/**
 * Opens a session with a wiki: its cookies live as long as the look does and are never stored.
 *
 * A bot password goes by `action=login` in the body of a POST; a token of OAuth 2 (`Bearer …`) goes with each question.
 *
 * @see https://www.mediawiki.org/wiki/Special:BotPasswords, https://www.mediawiki.org/wiki/API:Login
 */
import type { Fault } from "../../../domain/observation.ts";
import { faultOf, faultWith } from "../../fault.ts";
import { payloadOf } from "../../one-answer.ts";
import type { CaptureTools, HttpAnswer, HttpRequest } from "../../port.ts";
import { type Said, wikiAnswerReading } from "./said.ts";

/** Asks as the account does, or as anybody. */
export interface Session {
  readonly known: boolean;
  get(url: string): Promise<HttpAnswer>;
}

export type Opened =
  | { readonly kind: "open"; readonly session: Session }
  /** there is no API at this address */
  | { readonly kind: "elsewhere"; readonly fault: Fault }
  | { readonly kind: "fault"; readonly fault: Fault };

export async function openSession(api: string, tools: CaptureTools): Promise<Opened> {
  const jar = new Jar();
  const { credentials } = tools;
  const account = credentials === undefined ? undefined : accountIn(credentials);
  const header = account ? undefined : credentials;
  const session: Session = {
    known: credentials !== undefined,
    get: (url) => jar.with((cookies) => tools.http.get(request(url, header, cookies))),
  };
  if (!account) return { kind: "open", session };
  try {
    return (await logIn(api, account, session, jar, tools)) ?? { kind: "open", session };
  } catch (error) {
    return { kind: "fault", fault: faultOf(error) };
  }
}

function request(url: string, credentials: string | undefined, cookies: string | undefined): HttpRequest {
  return { url, accept: "application/json", fresh: true, credentials, cookies };
}

interface Account {
  readonly name: string;
  readonly password: string;
}

/** What is no name with a password says itself how it goes. A name holds no colon. */
function accountIn(credentials: string): Account | undefined {
  if (/^(?:Bearer |X-[A-Za-z0-9-]+: |Authorization: )/.test(credentials)) return undefined;
  const at = credentials.indexOf(":");
  return { name: credentials.slice(0, at), password: credentials.slice(at + 1) };
}

/** @returns undefined once the wiki knows the account */
async function logIn(
  api: string,
  { name, password }: Account,
  session: Session,
  jar: Jar,
  tools: CaptureTools,
): Promise<Exclude<Opened, { kind: "open" }> | undefined> {
  const asked = await session.get(`${api}?action=query&meta=tokens&type=login&format=json&formatversion=2`);
  const told = await saidIn(asked, tools);
  if ("fault" in told) return { kind: "elsewhere", fault: told.fault };
  const { origin } = new URL(asked.url);
  if (origin !== new URL(api).origin)
    return fault("channel.redirectRefused", `it sends on to ${origin}: make that the channel's address`);
  const { token } = told.said;
  if (token === undefined) return fault("channel.malformed", "it gives no token to log in with");
  const form = {
    ...{ action: "login", format: "json", formatversion: "2" },
    ...{ lgname: name, lgpassword: password, lgtoken: token },
  };
  const answered = await jar.with((cookies) =>
    tools.http.post({ url: api, accept: "application/json", cookies, body: { form } }),
  );
  const answer = await saidIn(answered, tools);
  if ("fault" in answer) return { kind: "fault", fault: answer.fault };
  return refusal(answer.said, answered);
}

function refusal(
  { login, error }: Said,
  { fetchedAt }: HttpAnswer,
): Exclude<Opened, { kind: "open" }> | undefined {
  if (login?.result === "Success") return undefined;
  const seconds = login?.result === "Throttled" ? (login.waitSeconds ?? 300) : undefined;
  if (seconds !== undefined) {
    const retryAt = new Date(fetchedAt.getTime() + Math.min(seconds, 86_400) * 1000);
    const detail = "it takes no more passwords from the archive for a while";
    return { kind: "fault", fault: { code: "channel.rateLimited", detail, retryAt } };
  }
  return fault(
    "channel.refused",
    `it does not let the account in (${login?.result ?? error ?? "no answer"}): make a new bot password at Special:BotPasswords and give it as Name@robot:password`,
  );
}

function fault(code: Fault["code"], detail: string): Exclude<Opened, { kind: "open" }> {
  return { kind: "fault", fault: faultWith(code, detail) };
}

/** Read where strangers' bytes are read, and kept nowhere: the answers to a login hold tokens. */
async function saidIn(
  answer: HttpAnswer,
  { reader }: CaptureTools,
): Promise<{ readonly said: Said } | { readonly fault: Fault }> {
  if (answer.status !== 200) return { fault: faultOf(answer) };
  try {
    return await reader.read(wikiAnswerReading, { payloads: [payloadOf(answer, 0)] });
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Cookies by name, as the last answer set them. @see RFC 6265 */
class Jar {
  readonly #cookies = new Map<string, string>();

  async with(ask: (cookies: string | undefined) => Promise<HttpAnswer>): Promise<HttpAnswer> {
    const pairs = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    const answer = await ask(pairs.length === 0 ? undefined : pairs.join("; "));
    for (const cookie of answer.setCookies ?? []) this.#take(cookie);
    return answer;
  }

  #take(cookie: string): void {
    const [, name = "", value = ""] =
      /^\s*([\x21-\x3a\x3c\x3e-\x7e]{1,200})=([\x21-\x3a\x3c-\x7e]{0,4000})/.exec(cookie) ?? [];
    if (name === "") return;
    if (value === "deleted" || value === "") this.#cookies.delete(name);
    else if (this.#cookies.size < 50) this.#cookies.set(name, value);
  }
}
