/** Asks for an actor's outbox page by page, for objects that it names only, and for the replies that are due. */
import type { Fault, Finding } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import { isSameOrigin } from "./as2.ts";
import { type Ask, type Asked, endsLook } from "./ask.ts";
import type { Brief, RepliesRef } from "./said.ts";

export interface Walk {
  readonly faults: readonly Fault[];
  readonly left: readonly Fault[];
  readonly findings: readonly Finding[];
  /** the outbox was read to its end */
  readonly isWhole: boolean;
}

export interface Circumstances {
  readonly actor: string;
  readonly outbox: string;
  readonly now: Date;
  readonly everyMinutes: number;
  readonly isKnown: (id: string) => boolean;
  readonly relooks: CaptureTools["relooks"];
}

/** so many pages of an outbox, which holds twenty on most servers, are believed to be one */
const mostPages = 100;
const youngMs = 14 * 24 * 60 * 60 * 1000;
/** every so many looks the outbox is read to its end, although nothing on a page is new */
const wholeEvery = 12;
const mostReplies = 80;
const deepest = 20;

export async function walkOutbox(ask: Ask, of: Circumstances): Promise<Walk> {
  const walker = new Walker(ask, of);
  await walker.pages();
  await walker.named();
  await walker.replies();
  return walker;
}

class Walker implements Walk {
  readonly faults: Fault[] = [];
  readonly left: Fault[] = [];
  readonly findings: Finding[] = [];
  isWhole = false;
  readonly #ask: Ask;
  readonly #of: Circumstances;
  readonly #own = new Map<string, Brief>();
  readonly #asked = new Set<string>();
  #ended = false;

  constructor(ask: Ask, of: Circumstances) {
    this.#ask = ask;
    this.#of = of;
  }

  async pages(): Promise<void> {
    const { outbox, actor } = this.#of;
    let next: string | undefined = outbox;
    let listed = 0;
    let total: number | undefined;
    for (let page = 0; next !== undefined; page += 1) {
      if (page >= mostPages)
        return this.#leave(`the outbox has more than ${mostPages} pages, which were not read`);
      if (!isSameOrigin(next, actor))
        return this.#fault(faultWith("channel.malformed", "a page of the outbox lies on another server"));
      if (this.#asked.has(next))
        return this.#fault(
          faultWith("channel.cached", `page ${page} of the outbox leads back to an earlier one`),
        );
      const answer = await this.#question(next);
      if (answer.kind !== "said" || answer.said.kind !== "page") return this.#fault(faultOfAsked(answer));
      const { said } = answer;
      const news = said.items.filter(({ id }) => !this.#own.has(id));
      if (page > 1 && said.listed > 0 && news.length === 0 && said.items.length > 0)
        return this.#fault(faultWith("channel.cached", `page ${page} of the outbox repeats earlier ones`));
      for (const brief of said.items) this.#take(brief);
      listed += said.listed;
      total ??= said.total;
      next = said.next;
      if (next !== undefined && said.listed > 0 && this.#isEnough(said.items)) return;
    }
    this.isWhole = true;
    if (total !== undefined && total > listed) this.findings.push(shorter(actor, listed, total));
  }

  #take(brief: Brief): void {
    const isOwn = brief.actor === this.#of.actor;
    if (isOwn && (brief.type === "Create" || brief.type === "Update")) this.#own.set(brief.id, brief);
  }

  #isEnough(items: readonly Brief[]): boolean {
    const { now, everyMinutes, isKnown } = this.#of;
    if (Math.floor(now.getTime() / (everyMinutes * 60_000)) % wholeEvery === 0) return false;
    const told = items.filter(({ type }) => type === "Create" || type === "Update");
    return told.every(
      ({ id, postedAt }) => isKnown(id) && postedAt !== undefined && postedAt < now.getTime() - youngMs,
    );
  }

  /** Objects that the outbox names and does not show. */
  async named(): Promise<void> {
    for (const { id, isWhole } of [...this.#own.values()]) {
      if (isWhole || this.#ended) continue;
      if (!isSameOrigin(id, this.#of.actor)) continue;
      const answer = await this.#question(id);
      if (answer.kind === "said" && answer.said.kind === "object")
        this.#own.set(id, { ...answer.said.object, type: "Create" });
      else if (answer.kind !== "nowhere" && !(answer.kind === "said" && answer.said.kind === "tombstone"))
        this.#fault(faultOfAsked(answer));
    }
  }

  async replies(): Promise<void> {
    const { relooks } = this.#of;
    const threads = new Map(
      [...this.#own.values()].flatMap((brief) => (brief.replies ? [[brief.id, brief] as const] : [])),
    );
    const listed = [...threads.values()].map(({ id, postedAt, replies }) => ({
      nativeId: id,
      postedAt: postedAt === undefined ? undefined : new Date(postedAt),
      mark: replies?.total === undefined ? undefined : String(replies.total),
    }));
    const all = listed.map(({ nativeId }) => nativeId);
    const { ask, left } = (await relooks?.due(listed)) ?? { ask: all, left: 0 };
    let asked = 0;
    for (const id of ask) {
      if (this.#ended) break;
      asked += 1;
      const replies = threads.get(id)?.replies ?? (await this.#repliesOf(id));
      if (replies) await this.#thread(id, replies, 1);
      if (!this.#ended)
        relooks?.seen(
          listed.find(({ nativeId }) => nativeId === id) ?? { nativeId: id, postedAt: undefined },
        );
    }
    const later = left + ask.length - asked;
    if (later > 0) this.#leave(`the replies to ${later} posts are left to later looks`);
  }

  /** Of a post that is due and that no page showed this time. */
  async #repliesOf(id: string): Promise<RepliesRef | undefined> {
    if (!isSameOrigin(id, this.#of.actor)) return undefined;
    const answer = await this.#question(id);
    if (answer.kind === "fault") this.#fault(answer.fault);
    return answer.kind === "said" && answer.said.kind === "object" ? answer.said.object.replies : undefined;
  }

  #replies = 0;

  /** What of it lies on another server is asked for there: nobody else's word counts for it. */
  async #thread(root: string, replies: RepliesRef, depth: number): Promise<void> {
    const ids = new Set(replies.ids);
    for (let next = replies.next; next !== undefined && !this.#asked.has(next) && !this.#ended; ) {
      const answer: Asked = await this.#question(next);
      if (answer.kind !== "said" || answer.said.kind !== "page") {
        if (answer.kind !== "nowhere") this.#fault(faultOfAsked(answer));
        break;
      }
      for (const id of answer.said.ids) ids.add(id);
      next = answer.said.next;
    }
    let shown = 0;
    for (const id of ids) {
      if (this.#asked.has(id) || this.#own.has(id)) {
        shown += 1;
        continue;
      }
      if (this.#ended || this.#replies >= mostReplies) break;
      this.#replies += 1;
      const answer = await this.#question(id);
      if (answer.kind === "fault" && isSameOrigin(id, this.#of.actor)) this.#fault(answer.fault);
      if (answer.kind !== "said" || answer.said.kind !== "object") continue;
      shown += 1;
      const below = answer.said.object.replies;
      if (below && depth < deepest) await this.#thread(id, below, depth + 1);
    }
    const counted = Math.max(ids.size, replies.total ?? 0);
    if (counted > shown) this.findings.push(lacking(root, shown, counted));
  }

  async #question(url: string): Promise<Asked> {
    this.#asked.add(url);
    const answer = await this.#ask(url);
    if (answer.kind === "spent") {
      this.#ended = true;
      this.#leave("one look asks no more questions than it has asked; what is left comes with later looks");
    } else if (answer.kind === "fault" && isSameOrigin(url, this.#of.actor) && endsLook(answer.fault))
      this.#ended = true;
    return answer;
  }

  #leave(what: string): void {
    this.left.push(faultWith("channel.shortList", what));
  }

  #fault(fault: Fault | undefined): void {
    if (fault) this.faults.push(fault);
  }
}

function faultOfAsked(asked: Asked): Fault | undefined {
  if (asked.kind === "spent") return undefined;
  return asked.kind === "said"
    ? faultWith("channel.malformed", "an answer is not of the kind that was asked for")
    : asked.fault;
}

function shorter(actor: string, listed: number, total: number): Finding {
  return {
    code: "channel.shortList",
    held: false,
    nativeId: actor,
    place: "outbox",
    detail: `shows ${listed} of ${total} activities: what is not for everybody is shown to nobody here`,
  };
}

function lacking(nativeId: string, shown: number, counted: number): Finding {
  return {
    code: "channel.shortList",
    held: false,
    nativeId,
    place: "its replies",
    detail: `${shown} of ${counted} replies that the server names could be read: the others lie on servers that do not show them`,
  };
}
