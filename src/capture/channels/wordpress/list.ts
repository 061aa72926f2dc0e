/**
 * Reads one list of a WordPress site to its end.
 *
 * @see https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
 */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { type Ask, type Asked, endsLook } from "./ask.ts";
import { type ListPage, pageIn, stalenessOf } from "./page.ts";
import { listAddress, type PageAsked, pageSize, type RestList, type RestSite } from "./rest.ts";
import { isShut } from "./site.ts";

export type ListRead =
  /** `withheld`: how many of the items that it counts it showed to nobody without a password */
  | { readonly kind: "whole"; readonly withheld: number }
  /** the site does not give this list to this account, and will not the next time either */
  | { readonly kind: "closed"; readonly fault: Fault }
  /** with `ends`, there is no use in asking for another list; `shut`: another way to the list may lead there */
  | { readonly kind: "faulty"; readonly fault: Fault; readonly ends: boolean; readonly shut: boolean };

/** No site has as many; a count that says so is wrong. */
const mostPages = 20_000;
/** So many pages in a row whose items are all kept from everybody are read on over. */
const mostEmptyPages = 100;
/** So often may items move over from page to page while one list is read. */
const mostMoves = 10;

/**
 * Asks for page after page, oldest first, then for the newest once more.
 *
 * What counts is how many different items were shown. A page that holds only what earlier pages held comes from a cache
 * that leaves out the question. Between two pages items may move over to the one that was read, so that one is looked
 * at again, for its ids alone. The newest are asked for by themselves, also when the list fails: a list that cannot be
 * read to its end hides what was published last.
 */
export async function readList(site: RestSite, list: RestList, ask: Ask, known: boolean): Promise<ListRead> {
  const reading = new Reading(site, list, ask, known);
  const failed = await reading.pages();
  const newest = reading.hasPages && !failed?.ends ? await reading.newest() : undefined;
  if (failed) return failed;
  if (newest) return newest;
  const withheld = Math.max(0, (reading.total ?? 0) - reading.seen.size);
  // nobody tells an anonymous reader which of the counted items are kept from him
  if (withheld > 0 && known && list.prefix !== undefined)
    return reading.faulty(
      "channel.shortList",
      `counts ${reading.total} items and shows ${reading.seen.size}; the account needs the role Editor`,
    );
  return { kind: "whole", withheld };
}

type Failed = Exclude<ListRead, { kind: "whole" }> & { readonly ends?: boolean };

class Reading {
  readonly seen = new Set<string>();
  total: number | undefined;
  hasPages = false;
  readonly #ask: (asked: PageAsked) => Promise<Asked>;
  readonly #list: RestList;
  readonly #known: boolean;
  #size = pageSize;
  #empty = 0;
  #moves = 0;
  #oldest: ListPage | undefined;

  constructor(site: RestSite, list: RestList, ask: Ask, known: boolean) {
    this.#list = list;
    this.#known = known;
    this.#ask = (asked) => ask(listAddress(site, list, asked));
  }

  /** From the start with smaller pages where the site does not give as large ones, or they are more than is taken. */
  async pages(): Promise<Failed | undefined> {
    for (;;) {
      const outcome = await this.#allPages();
      if (outcome !== "too large") return outcome;
      this.#size = Math.floor(this.#size / 2);
      this.#empty = 0;
      this.seen.clear();
      this.total = undefined;
    }
  }

  async #allPages(): Promise<Failed | "too large" | undefined> {
    let first: ListPage | undefined;
    for (let page = 1; page <= mostPages; page += 1) {
      const asked = await this.#ask({ page, size: this.#size });
      if (this.#size > 1 && isTooLarge(asked, page)) return "too large";
      if (page > 1 && isBeyondEnd(asked)) return undefined;
      const read = pageIn(asked);
      if (!read) return this.#failed(asked);
      first ??= read;
      this.#oldest = first;
      const wrong = this.#wrongPage(page, read, asked);
      if (wrong) return wrong;
      for (const id of read.ids) this.seen.add(id);
      const moved = page > 1 ? await this.#moved(page - 1) : undefined;
      if (moved) return moved;
      if (this.#isLast(page, read, first)) return undefined;
      this.hasPages = true;
    }
    return this.faulty("channel.shortList", `has more than ${mostPages} pages, which is not believed`);
  }

  #wrongPage(page: number, read: ListPage, asked: Asked): Failed | undefined {
    const stale = stalenessOf(asked);
    if (stale !== undefined && this.#list.prefix !== undefined)
      return this.faulty(
        "channel.cached",
        `page ${page} is ${stale} s old: a cache answers in place of the site`,
      );
    if (read.ids.length > 0 && read.ids.every((id) => this.seen.has(id)))
      return this.faulty(
        "channel.cached",
        `page ${page} repeats an earlier page: a cache answers in place of the site`,
      );
    const before = this.total;
    this.total = read.total ?? before;
    if (before !== undefined && this.total !== undefined && this.total < before)
      return this.faulty(
        "channel.shortList",
        `got shorter while it was read: ${before}, then ${this.total} items`,
      );
    this.#empty = read.ids.length > 0 ? 0 : this.#empty + 1;
    const empty = read.pages !== undefined && page < read.pages ? this.#empty : 0;
    // WordPress counts comments on what is not public and then leaves them out, for everybody but an editor
    if (empty > (this.#known ? 0 : mostEmptyPages))
      return this.faulty("channel.shortList", `page ${page} of ${read.pages} is empty`);
    return undefined;
  }

  #isLast(page: number, read: ListPage, first: ListPage): boolean {
    if (read.pages !== undefined) return page >= read.pages;
    if (read.ids.length === 0) return this.#known || this.#empty > 1 || this.#list.prefix === undefined;
    return page > 1 && read.ids.length < first.ids.length;
  }

  /** Reads a page again when items moved over to it since it was read. */
  async #moved(page: number): Promise<Failed | undefined> {
    if (this.#list.prefix === undefined || this.seen.size === 0) return undefined;
    const ids = await this.#ask({ page, size: this.#size, idsOnly: true });
    if (pageIn(ids)?.ids.every((id) => this.seen.has(id))) return undefined;
    if (ids.kind !== "json" && endsLook(ids.fault)) return this.#failed(ids);
    this.#moves += 1;
    if (this.#moves > mostMoves)
      return this.faulty("channel.shortList", "changes faster than it can be read");
    const whole = await this.#ask({ page, size: this.#size });
    const read = pageIn(whole);
    if (!read) return this.#failed(whole);
    for (const id of read.ids) this.seen.add(id);
    return undefined;
  }

  async newest(): Promise<Failed | undefined> {
    if (this.#list.prefix === undefined) return undefined;
    const asked = await this.#ask({ page: 1, size: this.#size, newestFirst: true });
    const read = pageIn(asked);
    if (!read) return this.#failed(asked);
    if (this.#oldest && repeatsOldest(this.#oldest, read))
      return this.faulty(
        "channel.cached",
        "answers with the oldest items when it is asked for the newest: a cache that leaves out the question answers in place of the site",
      );
    for (const id of read.ids) this.seen.add(id);
    this.total = read.total ?? this.total;
    return undefined;
  }

  #failed(asked: Asked): Failed {
    if (asked.kind === "json") return this.faulty("channel.malformed", "gives no list");
    const { fault } = asked;
    const unknownAccount = this.#known && asked.kind === "refusal" && asked.status === 401;
    if (!unknownAccount && isClosed(asked, this.#list)) return { kind: "closed", fault };
    return { kind: "faulty", fault, ends: unknownAccount || endsLook(fault), shut: isShut(asked) };
  }

  faulty(code: Fault["code"], what: string): Failed {
    const fault = faultWith(code, `${labelOf(this.#list)}: ${what}`);
    return { kind: "faulty", ends: false, shut: false, fault };
  }
}

/** Of a list with several pages the newest stand in no page with the oldest, unless the order is not what was asked for. */
function repeatsOldest(oldest: ListPage, newest: ListPage): boolean {
  const [first = "", last = ""] = [oldest.ids[0], oldest.ids.at(-1)];
  return Number(first) < Number(last) && newest.ids.join() === oldest.ids.join();
}

/** One answer that is larger than is taken, or a first page that the site refuses to make as long. */
function isTooLarge(asked: Asked, page: number): boolean {
  if (asked.kind === "fault") return asked.fault.code === "channel.tooLarge";
  if (page > 1 || asked.kind !== "refusal" || asked.code !== "rest_invalid_param") return false;
  return asked.parameters.length === 0 || asked.parameters.includes("per_page");
}

function isBeyondEnd(asked: Asked): boolean {
  return asked.kind === "refusal" && /^rest_\w+_invalid_page_number$/.test(asked.code);
}

/**
 * A list that only explains others is closed by whatever rule keeps it; a list of items by the REST API alone, when it
 * has no such list.
 */
function isClosed(asked: Exclude<Asked, { kind: "json" }>, list: RestList): boolean {
  if (list.prefix === undefined) return isShut(asked) || (asked.kind === "refusal" && asked.status < 500);
  return asked.kind === "refusal" && asked.status === 404 && asked.code === "rest_no_route";
}

function labelOf(list: RestList): string {
  const status = list.query["status"];
  return status && list.prefix === "comment" ? `${list.name} (${status})` : list.name;
}
