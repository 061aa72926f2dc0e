/** Asks for an account's statuses, their threads and histories and, with its own token, for its messages. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault } from "../../../domain/observation.ts";
import { endsLook, faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import { type Asker, isNowhere, isShut } from "./ask.ts";
import { compareIds, highestOf, lowestOf } from "./ids.ts";
import { type Range, readDown, readUp } from "./pages.ts";
import {
  isEnough,
  type Known,
  listedThread,
  mostBackwards,
  mostNewest,
  mostOfPiece,
  movedHistories,
  pieceDue,
  threadsOf,
} from "./plan.ts";
import type { Brief } from "./said.ts";
import { isCut } from "./threads.ts";

export interface Walk {
  /** why the look is not whole */
  readonly faults: readonly Fault[];
  /** what is not asked for this time, or that nobody who looks so is given */
  readonly left: readonly Fault[];
  readonly ranges: readonly Range[];
  /** ids of statuses of which all that answers them was shown */
  readonly whole: ReadonlySet<string>;
  /** asked with the account's own token, which is shown what is not for everybody */
  readonly isOwn: boolean;
}

export interface Circumstances {
  readonly account: string;
  readonly channel: Pick<Channel, "everyMinutes">;
  readonly now: Date;
  readonly known: Known;
  readonly hasToken: boolean;
  readonly relooks: CaptureTools["relooks"];
}

export async function walkAccount(asker: Asker, of: Circumstances): Promise<Walk> {
  const walker = new Walker(asker, of);
  await walker.pages();
  await walker.histories();
  await walker.threads();
  await walker.messages();
  await walker.histories();
  return walker;
}

class Walker implements Walk {
  readonly faults: Fault[] = [];
  readonly left: Fault[] = [];
  readonly ranges: Range[] = [];
  readonly whole = new Set<string>();
  isOwn = false;
  readonly #asker: Asker;
  readonly #of: Circumstances;
  readonly #listed = new Map<string, Brief>();
  /** the same with what stands in their threads */
  readonly #shown = new Map<string, Brief>();
  /** whose history was asked for */
  readonly #told = new Set<string>();
  #ended = false;

  constructor(asker: Asker, of: Circumstances) {
    this.#asker = asker;
    this.#of = of;
  }

  async pages(): Promise<void> {
    const { account, known, now, channel } = this.#of;
    const newest = await this.#down(undefined, (page) => isEnough(page, now, known), mostNewest);
    const highest = highestOf([...this.#listed.keys()]);
    if (!this.#ended && highest !== undefined) {
      const since = await readUp(this.#asker, account, highest);
      this.#take(since.statuses, since.fault, since.ends);
    }
    if (newest?.from === undefined) return;
    const piece = pieceDue(known, newest, { now, everyMinutes: channel.everyMinutes });
    if (piece)
      await this.#down(
        piece.below,
        (page) => page.some(({ id }) => compareIds(id, piece.lowest) <= 0),
        mostOfPiece,
      );
    const oldest = lowestOf([newest.from, ...known.own]);
    await this.#down(oldest, () => false, mostBackwards);
  }

  async #down(
    below: string | undefined,
    enough: (page: readonly Brief[]) => boolean,
    mostPages: number,
  ): Promise<Range | undefined> {
    if (this.#ended) return undefined;
    const read = await readDown(this.#asker, { account: this.#of.account, below, enough, mostPages });
    this.#take(read.statuses, read.fault, read.ends);
    if (read.range) this.ranges.push(read.range);
    return read.range;
  }

  #take(statuses: readonly Brief[], fault: Fault | undefined, ends: boolean): void {
    for (const status of statuses) {
      this.#listed.set(status.id, status);
      this.#shown.set(status.id, status);
    }
    if (fault) this.faults.push(fault);
    this.#ended ||= ends;
  }

  /** Those that are due: new ones, those that grew, and the others the more seldom the older they are. */
  async threads(): Promise<void> {
    if (this.#ended) return;
    const { account, known, relooks } = this.#of;
    const wanted = threadsOf([...this.#listed.values()], account, known);
    // a status that nobody answers, and that answers nobody else, is a thread that was shown whole
    const open = new Set(wanted.map(({ id }) => id));
    for (const id of this.#listed.keys()) if (!open.has(id)) this.whole.add(id);
    const listed = new Map(wanted.map((status) => [status.id, listedThread(status)]));
    const all = [...listed.keys()];
    const { ask, left } = (await relooks?.due([...listed.values()])) ?? { ask: all, left: 0 };
    let asked = 0;
    for (const id of ask) {
      if (this.#ended) break;
      asked += 1;
      if (this.whole.has(id) || (await this.#thread(this.#listed.get(id) ?? unlisted(id), true)))
        relooks?.seen(listed.get(id) ?? { nativeId: id, postedAt: undefined });
    }
    const later = left + ask.length - asked;
    if (later > 0) this.#leave(`${later} threads are left to later looks`);
  }

  /**
   * @param counts whether what it does not show is missing
   * @returns whether the server answered, if only that there is none
   */
  async #thread(root: Brief, counts: boolean): Promise<boolean> {
    const reply = await this.#asker.ask({ kind: "context", id: root.id });
    if (reply.kind === "said" && reply.said.kind === "context") {
      const thread = { root, ...reply.said };
      for (const status of [...thread.ancestors, ...thread.descendants]) this.#shown.set(status.id, status);
      if (counts && !isCut(thread, this.#of.hasToken))
        for (const { id } of [root, ...thread.descendants]) this.whole.add(id);
      return true;
    }
    if (isNowhere(reply)) {
      // deleted: what answered it may be there all the same, and is asked for by itself where a token lets it be told
      if (counts && this.#of.hasToken) this.whole.add(root.id);
      return true;
    }
    const fault = reply.kind === "said" ? noContext : reply.fault;
    if (reply.kind === "spent") this.#ended = true;
    else this.#fault(fault);
    return false;
  }

  /** Only those of the account itself: another's token shows another's messages. */
  async messages(): Promise<void> {
    if (!this.#of.hasToken || this.#ended) return;
    const whose = await this.#asker.ask({ kind: "credentials" });
    if (whose.kind !== "said" || whose.said.kind !== "account") {
      if (isShut(whose))
        this.left.push(withheld(`${whose.fault.detail}; messages and mentions are not read`));
      else this.#fault(whose.kind === "said" ? noContext : whose.fault);
      return;
    }
    if (whose.said.account.id !== this.#of.account) {
      this.left.push(
        withheld(
          "the token belongs to another account; messages, and what others write to the account without answering it, are not read",
        ),
      );
      return;
    }
    this.isOwn = true;
    await this.#lists("mentions", "what others write to the account without answering it");
    await this.#lists("conversations", "messages");
  }

  /** The newest first, until a page shows nothing new. */
  async #lists(kind: "mentions" | "conversations", what: string): Promise<void> {
    let below: string | undefined;
    for (let page = 0; page < mostListPages && !this.#ended; page += 1) {
      const asked = await this.#asker.ask({ kind, ...(below === undefined ? {} : { below }) });
      if (asked.kind === "refused" && (isShut(asked) || isNowhere(asked))) {
        this.left.push(withheld(`${asked.fault.detail}; ${what} are not read`));
        return;
      }
      if (asked.kind !== "said" || asked.said.kind !== "statuses") {
        this.#fault(asked.kind === "said" ? noContext : asked.fault);
        return;
      }
      const { statuses, ids } = asked.said;
      const news = statuses.filter(({ id }) => !this.#of.known.items.has(id));
      for (const status of statuses) this.#shown.set(status.id, status);
      if (kind === "conversations")
        for (const status of news) if (!this.#ended) await this.#thread(status, false);
      const next = lowestOf(ids);
      if (next === undefined || news.length === 0 || (below !== undefined && compareIds(next, below) >= 0))
        return;
      below = next;
    }
  }

  async histories(): Promise<void> {
    const moved = movedHistories([...this.#shown.values()], this.#of.known).filter(
      (id) => !this.#told.has(id),
    );
    let asked = 0;
    for (const id of moved) {
      if (this.#ended || this.#asker.left() === 0) break;
      asked += 1;
      this.#told.add(id);
      const reply = await this.#asker.ask({ kind: "history", id });
      if (reply.kind !== "said" && !isNowhere(reply) && !isShut(reply)) this.#fault(reply.fault);
    }
    if (asked < moved.length)
      this.#leave(
        `the history of ${moved.length - asked} edited statuses was not asked for: that is done at later looks`,
      );
  }

  #leave(what: string): void {
    this.left.push(faultWith("channel.shortList", what));
  }

  #fault(fault: Fault): void {
    this.faults.push(fault);
    this.#ended ||= endsLook(fault);
  }
}

/** One that has left the list since: what its thread shows is all that is known of it. */
function unlisted(id: string): Brief {
  return {
    ...{ id, account: "", acct: "", postedAt: undefined, editedAt: undefined, replies: 0 },
    ...{ parent: undefined, parentAccount: undefined, isDirect: false, isBoost: false },
  };
}

const mostListPages = 3;
const noContext = faultWith("channel.malformed", "an answer is not what Mastodon's API documents");

function withheld(detail: string): Fault {
  return faultWith("channel.withheld", detail);
}
