/** PURE. The items in the answers of a server that speaks Mastodon's API. */
import type { Channel } from "../../../domain/channel.ts";
import type { Sighting } from "../../../domain/item.ts";
import type { Finding, Payload } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { readJson } from "../../json-text.ts";
import { idOf, malformedItem, reasonsOf } from "../../malformed.ts";
import type { AnswerReading, Answers, Reading } from "../../port.ts";
import { screenSightings } from "../../screen.ts";
import { compareIds } from "./ids.ts";
import { profileOf } from "./profile.ts";
import { type Question, questionAt, routeOf } from "./rest.ts";
import { briefOf, isBoost } from "./said.ts";
import { Account, Context, Conversation, Mention, Status, StatusEdit } from "./shapes.ts";
import { sightingOf, type Told } from "./status.ts";
import { gapsIn } from "./threads.ts";

type Place = Sighting["payload"];

interface Placed {
  readonly json: unknown;
  readonly payload: Place;
}

export interface MastodonAnswers extends Answers {
  readonly channel: Channel;
  readonly seenAt: Date;
}

export const mastodonReading: AnswerReading<MastodonAnswers, Reading> = {
  name: "mastodon",
  read: ({ payloads, channel, seenAt }) => readPayloads(channel, payloads, seenAt),
};

/**
 * The profile, then every status of the account and of its threads, the newest first. A status stands in more than one
 * answer, and the later one counts. Answers with another status than 200 hold no items.
 */
export function readPayloads(channel: Channel, payloads: readonly Payload[], seenAt: Date): Reading {
  const read = new AnswersRead(payloads);
  const { account } = read;
  if (!account) return { sightings: [], findings: read.findings };
  const candidates = [
    profileOf(account.account, account.payload, channel.address),
    ...read.told().map((told) => sightingOf(told, account.account.id, channel.address)),
  ];
  const screened = screenSightings(candidates, { seenAt, denyAuthors: channel.denyAuthors });
  return {
    sightings: screened.sightings,
    findings: [...read.findings, ...read.gaps(), ...screened.findings],
  };
}

class AnswersRead {
  readonly findings: Finding[] = [];
  account: { readonly account: Account; readonly payload: Place } | undefined;
  readonly #statuses = new Map<string, { readonly status: Status; readonly payload: Place }>();
  readonly #histories = new Map<string, NonNullable<Told["history"]>>();
  readonly #threads: { readonly id: string; readonly context: Context }[] = [];

  /** where the account was asked for by its id, nobody else is it who bears its name */
  readonly #byId: boolean;

  constructor(payloads: readonly Payload[]) {
    this.#byId = payloads.some(({ url }) => questionAt(url)?.kind === "account");
    const malformed = new Map<string, Finding>();
    for (const payload of payloads) {
      const question = questionAt(payload.url);
      if (question) this.#answer(question, payload, malformed);
    }
    // held only where no other answer shows the same status as it should be
    for (const finding of malformed.values())
      if (finding.nativeId === undefined || !this.#statuses.has(finding.nativeId))
        this.findings.push(finding);
  }

  #answer(question: Question, payload: Payload, malformed: Map<string, Finding>): void {
    if (payload.status !== 200) {
      if (question.kind === "history" && withheldStatuses.has(payload.status)) {
        this.findings.push(withoutHistory(question.id, payload.status));
        this.#histories.set(question.id, []);
      }
      return;
    }
    const parsed = readJson(payload.bytes, payload.mediaType);
    if ("fault" in parsed) return;
    const at = (pointer: string, json: unknown): Placed => ({
      json,
      payload: { ordinal: payload.ordinal, pointer },
    });
    const list = (json: unknown, pointer = ""): readonly Placed[] =>
      Array.isArray(json) ? json.map((one: unknown, index) => at(`${pointer}/${index}`, one)) : [];
    const take = (placed: readonly Placed[]) => {
      for (const one of placed) this.#status(one, malformed);
    };
    switch (question.kind) {
      case "account":
      case "lookup":
        if (question.kind === "account" || !this.#byId) this.#account(at("", parsed.json));
        break;
      case "statuses":
        take(list(parsed.json));
        break;
      case "context": {
        const { data: context } = Context.safeParse(parsed.json);
        if (!context) break;
        take([...list(context.ancestors, "/ancestors"), ...list(context.descendants, "/descendants")]);
        this.#threads.push({ id: question.id, context });
        break;
      }
      case "mentions":
        take(
          list(parsed.json).flatMap(({ json, payload: { pointer } }) => {
            const mention = Mention.safeParse(json).data;
            return mention?.status ? [at(`${pointer}/status`, mention.status)] : [];
          }),
        );
        break;
      case "conversations":
        take(
          list(parsed.json).flatMap(({ json, payload: { pointer } }) => {
            const last = Conversation.safeParse(json).data?.last_status;
            return last ? [at(`${pointer}/last_status`, last)] : [];
          }),
        );
        break;
      case "history":
        this.#history(question.id, list(parsed.json));
        break;
      default:
    }
  }

  #account({ json, payload }: Placed): void {
    const { data: account } = Account.safeParse(json);
    if (account) this.account = { account, payload };
  }

  #status({ json, payload }: Placed, malformed: Map<string, Finding>): void {
    const read = Status.safeParse(json);
    if (!read.success) {
      const place = { ...payload, nativeId: idOf(json) };
      const finding = malformedItem(place, reasonsOf(read.error.issues));
      malformed.set(place.nativeId ?? finding.place, finding);
    } else if (!isBoost(read.data)) this.#statuses.set(read.data.id, { status: read.data, payload });
  }

  #history(id: string, placed: readonly Placed[]): void {
    const edits = placed.flatMap(({ json, payload }) => {
      const { data: edit } = StatusEdit.safeParse(json);
      return edit ? [{ edit, payload }] : [];
    });
    if (edits.length < placed.length) this.findings.push(brokenHistory(id, placed.length - edits.length));
    this.#histories.set(id, edits);
  }

  told(): readonly Told[] {
    const ids = [...this.#statuses.keys()].sort((one, other) => compareIds(other, one));
    return ids.flatMap((id) => {
      const found = this.#statuses.get(id);
      if (!found) return [];
      return [{ ...found, history: this.#histories.get(id), rootId: this.#rootOf(found.status) }];
    });
  }

  /** The highest above it that is shown or named; a thread that leads back to itself has none. */
  #rootOf(status: Status): string | undefined {
    const seen = new Set([status.id]);
    let root: string | undefined;
    for (let above = status.in_reply_to_id; above; above = this.#statuses.get(above)?.status.in_reply_to_id) {
      if (seen.has(above)) return undefined;
      seen.add(above);
      root = above;
    }
    return root;
  }

  /** What the threads do not show and their servers count. */
  gaps(): readonly Finding[] {
    const found = new Map<string, Finding>();
    for (const { id, context } of this.#threads) {
      const root = this.#statuses.get(id)?.status;
      if (!root) continue;
      const [ancestors, descendants] = [context.ancestors, context.descendants].map((list) =>
        list.flatMap((json) => {
          const { data: status } = Status.safeParse(json);
          return status ? [briefOf(status)] : [];
        }),
      ) as [ReturnType<typeof briefOf>[], ReturnType<typeof briefOf>[]];
      const gaps = new Map(
        gapsIn({ root: briefOf(root), ancestors, descendants }).map((gap) => [gap.id, gap]),
      );
      for (const one of [root.id, ...descendants.map((status) => status.id)]) {
        const gap = gaps.get(one);
        // another answer may have shown them
        if (gap) found.set(one, gapFinding(one, gap.counted, gap.shown));
        else found.delete(one);
      }
    }
    return [...found.values()];
  }
}

/** By which a server says that it gives no history; any other is asked again at the next look. */
const withheldStatuses: ReadonlySet<number> = new Set([403, 404, 410, 422]);

function gapFinding(nativeId: string, counted: number, shown: number): Finding {
  return {
    code: "channel.shortList",
    held: false,
    nativeId,
    place: "its thread",
    detail: `shows ${shown} of ${counted} replies: a token is shown up to 4,096, and what is hidden or lies on other servers alone is shown to nobody`,
  };
}

function withoutHistory(nativeId: string, status: number): Finding {
  const { code, detail } = faultWith(
    "channel.withheld",
    `${routeOf({ kind: "history", id: nativeId })} answered ${status}: what it said between two looks is not known`,
  );
  return { code, held: false, nativeId, place: "its history", detail };
}

function brokenHistory(nativeId: string, count: number): Finding {
  return {
    code: "item.malformed",
    held: false,
    nativeId,
    place: "its history",
    detail: `${count} of its earlier versions cannot be read; the raw answer keeps them`,
  };
}
