/** Asks for a channel's videos, for the comments under those that are due, and, as its owner, for what was held back. */
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault } from "../../../domain/observation.ts";
import { endsLook, faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import type { Listed } from "../../relook.ts";
import type { Asked, Asker } from "./ask.ts";
import { videoFact } from "./item.ts";
import { commentRule, type NamedChannel } from "./kind.ts";
import { type HeldStatus, type Question, videosAtOnce } from "./rest.ts";
import type { Said } from "./said.ts";

export interface Walk {
  /** why the look is not whole */
  readonly faults: readonly Fault[];
  /** what is left to later looks, or told to nobody who asks so */
  readonly left: readonly Fault[];
  /** every video was shown */
  readonly areVideosWhole: boolean;
  /** ids of videos whose comments were shown whole */
  readonly whole: ReadonlySet<string>;
}

/** of one list: YouTube gives no more than 20,000 videos of a channel */
const mostPages = 100;

export async function walkChannel(
  asker: Asker,
  of: {
    readonly named: NamedChannel;
    readonly isOwner: boolean;
    readonly known: readonly KnownBefore[];
    readonly relooks: CaptureTools["relooks"];
  },
): Promise<Walk> {
  const walker = new Walker(asker);
  const channel = await walker.videos(of.named);
  if (channel === undefined) return walker;
  await walker.comments(of.relooks, new Set(of.known.flatMap(({ facts }) => facts[videoFact] ?? [])));
  if (of.isOwner)
    for (const status of ["heldForReview", "likelySpam"] as const) await walker.held(channel, status);
  return walker;
}

class Walker implements Walk {
  readonly faults: Fault[] = [];
  readonly left: Fault[] = [];
  readonly whole = new Set<string>();
  areVideosWhole = false;
  readonly #asker: Asker;
  readonly #commented = new Map<string, Listed>();
  /** ids of the videos that were shown */
  readonly #videos = new Set<string>();
  #ended = false;

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** @returns the channel's id; undefined when nothing more is to be asked */
  async videos(named: NamedChannel): Promise<string | undefined> {
    const asked = await this.#asker.ask({ kind: "channel", of: named });
    if (asked.kind !== "said") return this.#fault(faultIn(asked));
    const { ids, uploads, unread, count } = asked.said;
    const [channel] = ids;
    if (count === 0)
      return this.#fault(faultWith("channel.accountClosed", "YouTube says that there is no such channel"));
    if (unread > 0 || channel === undefined || uploads === undefined)
      return this.#fault(faultWith("channel.malformed", "the answer is no channel"));
    const list = await this.#list({ kind: "uploads", playlist: uploads });
    const listed = [...new Set(list.ids)];
    await this.#show(listed);
    const lacking = listed.filter((id) => !this.#videos.has(id)).length;
    const short = Math.max(lacking, (list.total ?? 0) - list.count);
    if (short > 0)
      this.left.push(
        faultWith(
          "channel.shortList",
          `${short} of the videos that the channel counts are not given: private ones, to whoever is not its owner`,
        ),
      );
    this.areVideosWhole = list.isWhole && !this.#ended && this.faults.length === 0 && short === 0;
    return this.#ended ? undefined : channel;
  }

  async #show(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length && !this.#ended; at += videosAtOnce) {
      const asked = await this.#asker.ask({ kind: "videos", ids: ids.slice(at, at + videosAtOnce) });
      if (asked.kind !== "said") {
        this.#fault(faultIn(asked));
        continue;
      }
      this.#unread(asked.said);
      for (const id of asked.said.ids) this.#videos.add(id);
      for (const one of asked.said.commented) this.#commented.set(one.nativeId, one);
    }
  }

  async comments(relooks: CaptureTools["relooks"], known: ReadonlySet<string>): Promise<void> {
    const listed = [...this.#commented.values()];
    const { ask, left } = (await relooks?.due(listed, commentRule)) ?? {
      ask: listed.map(({ nativeId }) => nativeId),
      left: 0,
    };
    await this.#show(ask.filter((id) => !this.#videos.has(id)));
    let asked = 0;
    for (const video of ask) {
      if (this.#ended || this.#asker.left() === 0) break;
      asked += 1;
      if (await this.#under(video))
        relooks?.seen(this.#commented.get(video) ?? { nativeId: video, postedAt: undefined });
    }
    const later = left + ask.length - asked;
    if (later > 0)
      this.left.push(
        faultWith("channel.shortList", `the comments of ${later} videos are left to later looks`),
      );
    // where no comment is taken, those that were there are gone from sight
    for (const video of this.#videos)
      if (known.has(video) && !this.#commented.has(video)) this.whole.add(video);
  }

  /** @returns whether YouTube answered, if only that there are none */
  async #under(video: string): Promise<boolean> {
    const before = this.faults.length;
    if (!this.#videos.has(video)) {
      // comments of a video that is not shown any longer went with it
      if (before === 0) this.whole.add(video);
      return before === 0;
    }
    const threads = await this.#list({ kind: "threads", video });
    for (const comment of threads.longer) {
      if (this.#ended) break;
      await this.#list({ kind: "replies", comment });
    }
    const isAnswered = this.faults.length === before;
    if (isAnswered && threads.isWhole) this.whole.add(video);
    return isAnswered;
  }

  /** Told to the owner alone. Nothing is concluded from what these lists do not show. */
  async held(channel: string, status: HeldStatus): Promise<void> {
    if (this.#ended) return;
    const asked = await this.#list({ kind: "held", channel, status });
    for (const comment of asked.longer) if (!this.#ended) await this.#list({ kind: "replies", comment });
  }

  async #list(question: Question) {
    const ids: string[] = [];
    const longer: string[] = [];
    const pages = new Set<string>();
    let count = 0;
    let total: number | undefined;
    let page: string | undefined;
    const read = (isWhole: boolean) => ({ ids, longer, count, total, isWhole });
    for (let number = 0; number < mostPages && !this.#ended; number += 1) {
      const asked = await this.#asker.ask({ ...question, page } as Question);
      if (asked.kind === "nowhere" || asked.kind === "closed") return read(true);
      if (asked.kind === "fault") {
        if (asked.isForbidden)
          this.left.push(
            faultWith(
              "channel.withheld",
              `${asked.fault.detail}; what is held back or private is told to the owner alone`,
            ),
          );
        else this.#fault(asked.fault);
        return read(false);
      }
      const { said } = asked;
      this.#unread(said);
      ids.push(...said.ids);
      longer.push(...said.longer);
      count += said.count;
      total ??= said.total;
      if (said.next === undefined) return read(true);
      if (pages.has(said.next)) {
        this.#fault(
          faultWith("channel.cached", `${question.kind}: leads back to a page that was read before`),
        );
        return read(false);
      }
      pages.add(said.next);
      page = said.next;
    }
    if (!this.#ended)
      this.#fault(faultWith("channel.tooLong", `${question.kind}: has more than ${mostPages} pages`));
    return read(false);
  }

  #unread({ unread }: Said): void {
    if (unread > 0) this.#fault(faultWith("channel.malformed", `${unread} items of a list cannot be read`));
  }

  #fault(fault: Fault): undefined {
    this.faults.push(fault);
    this.#ended ||= endsLook(fault);
    return undefined;
  }
}

function faultIn(asked: Exclude<Asked, { kind: "said" }>): Fault {
  return asked.kind === "fault"
    ? asked.fault
    : faultWith("channel.status", "YouTube says that there is no such list");
}
