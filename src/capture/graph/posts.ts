/**
 * Which posts a look at an account of Meta's reads, and which threads.
 *
 * The newest are listed at each look, with the comments that come with them. What is older than the lists are read, and the
 * further comments of a long thread, are asked for one by one, the more seldom the older they are: lists give some 600 posts
 * of a year, ranked, and a post that was seen once is not lost from sight with its place among them.
 */
import type { RelookRule } from "../../domain/channel-kind.ts";
import type { KnownBefore } from "../../domain/item.ts";
import type { Fault } from "../../domain/observation.ts";
import { faultWith } from "../fault.ts";
import type { CaptureTools } from "../port.ts";
import type { Listed as Relooked } from "../relook.ts";
import type { AskGraph } from "./ask.ts";
import type { Listed } from "./said.ts";
import { smallPageSize } from "./version.ts";
import type { Lists } from "./walk.ts";

/** Meta gives about so many posts of a year, ranked: a list that is as long is not all. */
export const rankedPosts = 600;
/** Pages of a list at each look: further down it is read only for what is new to the archive, or young. */
const mostPages = 8;
/** Every twelfth look reads them to their end all the same: what was dated back, or shown again, stands far down. */
const wholeEvery = 12;
const youngMs = 14 * 24 * 60 * 60 * 1000;

/** What is asked of an account, as far as its kind decides it. */
export interface PostPlan {
  readonly everyMinutes: number;
  readonly rule: RelookRule;
  /** addresses of the lists of posts */
  readonly lists: readonly string[];
  /** of one by itself, with all that a list says of it. @param isOwn the account itself published it, as is known */
  readonly post: (id: string, isOwn: boolean) => string;
  /** whether comments go on beyond what came with the post */
  readonly isLong: (post: Listed) => boolean;
  /** Reads them, and owes each list that was not read to its end. */
  readonly thread: (lists: Lists, post: Listed) => Promise<void>;
}

export interface PostsRead {
  /** told of the look, which is whole all the same */
  readonly left: readonly Fault[];
  /** told of the account once, because it stays so */
  readonly standing: readonly Fault[];
  /** Whether it means anything that the look does not show a post, or a comment. */
  readonly speaksOf: (nativeId: string) => boolean;
}

export async function readPosts(
  asking: { readonly ask: AskGraph; readonly lists: Lists },
  plan: PostPlan,
  tools: Pick<CaptureTools, "known" | "relooks" | "clock">,
): Promise<PostsRead> {
  const known = (await tools.known?.()) ?? [];
  const walker = new Walker(asking, plan, known, tools);
  await walker.list();
  await walker.relook();
  return walker;
}

class Walker implements PostsRead {
  readonly left: Fault[] = [];
  readonly standing: Fault[] = [];
  readonly #asking: { readonly ask: AskGraph; readonly lists: Lists };
  readonly #plan: PostPlan;
  readonly #known: ReadonlyMap<string, KnownBefore>;
  readonly #tools: Pick<CaptureTools, "relooks" | "clock">;
  readonly #listed = new Map<string, Listed>();
  /** posts of which all comments were read, or that are not there */
  readonly #whole = new Set<string>();
  /** posts that were asked for by themselves, and answered */
  readonly #answered = new Set<string>();
  /** the lists were read to their end, and hold all that there is */
  #areAll = false;

  constructor(
    asking: { readonly ask: AskGraph; readonly lists: Lists },
    plan: PostPlan,
    known: readonly KnownBefore[],
    tools: Pick<CaptureTools, "relooks" | "clock">,
  ) {
    this.#asking = asking;
    this.#plan = plan;
    this.#known = new Map(known.map((item) => [item.nativeId, item]));
    this.#tools = tools;
  }

  async list(): Promise<void> {
    const { lists } = this.#asking;
    let areWhole = true;
    for (const address of this.#plan.lists) {
      const walk = await lists.read(address, {
        smaller: smallPageSize,
        enough: (page, at) => this.#isEnough(page, at),
      });
      lists.owe(walk);
      areWhole &&= walk?.isWhole === true;
      for (const post of walk?.listed ?? [])
        if (post.id !== undefined && !this.#listed.has(post.id)) this.#listed.set(post.id, post);
    }
    const count = this.#listed.size;
    this.#areAll = areWhole && count < rankedPosts;
    if (count < rankedPosts) return;
    const detail = `Meta lists ${rankedPosts} posts or more, as many as it gives of any account: what it left out before it was first seen is not in the archive, and what was seen is asked for by itself`;
    this.standing.push(faultWith("channel.withheld", detail));
  }

  /** All of the page is known and old. @param number of the page, from 1 */
  #isEnough(page: readonly Listed[], number: number): boolean {
    const now = this.#tools.clock.now().getTime();
    const young = now - youngMs;
    const isTurn = Math.floor(now / (this.#plan.everyMinutes * 60_000)) % wholeEvery === 0;
    return (
      !isTurn &&
      number >= mostPages &&
      this.#tools.relooks !== undefined &&
      page.every(
        ({ id, postedAt }) =>
          id !== undefined && this.#known.has(id) && (postedAt?.getTime() ?? young) < young,
      )
    );
  }

  /** Long threads and posts that no list showed, as far as they are due. */
  async relook(): Promise<void> {
    const { relooks } = this.#tools;
    const long = [...this.#listed.values()].filter((post) => this.#plan.isLong(post));
    const areLong = new Set(long.map(({ id }) => id));
    for (const [id, post] of this.#listed)
      if (!areLong.has(id)) {
        this.#whole.add(id);
        relooks?.seen(relookedOf(id, post));
      }
    const due = long.map((post) => relookedOf(post.id ?? "", post));
    const { ask, left } = (await relooks?.due(due, this.#plan.rule)) ?? {
      ask: due.map(({ nativeId }) => nativeId),
      left: 0,
    };
    let asked = 0;
    for (const id of ask) {
      if (this.#asking.lists.ended) break;
      asked += 1;
      const post = this.#listed.get(id);
      if (post && !areLong.has(id)) continue;
      if (post ? await this.#thread(id, post) : await this.#alone(id))
        relooks?.seen(post ? relookedOf(id, post) : { nativeId: id, postedAt: undefined });
    }
    const later = left + ask.length - asked;
    if (later > 0)
      this.left.push(faultWith("channel.shortList", `${later} posts and threads are left to later looks`));
  }

  /** @returns whether it was read to its end */
  async #thread(id: string, post: Listed): Promise<boolean> {
    const { lists } = this.#asking;
    const before = lists.faults.length;
    await this.#plan.thread(lists, post);
    const isRead = lists.faults.length === before && !lists.ended;
    if (isRead) this.#whole.add(id);
    return isRead;
  }

  /** @returns whether Meta answered, if only that it is not there, or not for this token */
  async #alone(id: string): Promise<boolean> {
    const { ask, lists } = this.#asking;
    const asked = await ask(this.#plan.post(id, this.#known.get(id)?.byAgency === true));
    if (asked.kind === "fault" && asked.meaning === "notThere") {
      this.#answered.add(id);
      this.#whole.add(id);
      return true;
    }
    if (asked.kind === "fault") {
      lists.failed(asked);
      return false;
    }
    if (asked.kind === "list" || asked.listed.id !== id) {
      lists.faults.push(faultWith("channel.malformed", "the answer is not the post that was asked for"));
      return false;
    }
    this.#answered.add(id);
    return await this.#thread(id, asked.listed);
  }

  speaksOf = (nativeId: string): boolean => {
    const item = this.#known.get(nativeId);
    const post = item === undefined || item.kind === "post" ? nativeId : item.rootNativeId;
    if (this.#listed.has(nativeId) || this.#answered.has(nativeId)) return true;
    if (item?.kind !== "post" && this.#whole.has(post)) return true;
    // what a list that holds all does not hold is not there, nor are its comments
    if (item) return this.#areAll && !this.#listed.has(post);
    return this.#areAll && [...this.#listed.keys()].every((id) => this.#whole.has(id));
  };
}

function relookedOf(nativeId: string, { postedAt, totals }: Listed): Relooked {
  const total = totals["comments"];
  return { nativeId, postedAt, mark: total === undefined ? undefined : String(total) };
}
