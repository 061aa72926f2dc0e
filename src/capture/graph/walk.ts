/** Reads a list of the Graph API to its end, page by page. */
import type { Fault } from "../../domain/observation.ts";
import { faultWith } from "../fault.ts";
import { type AskGraph, endsLook, type GraphAsked } from "./ask.ts";
import { askedPath } from "./place.ts";
import type { Listed, Onward } from "./said.ts";

export interface ListWalk {
  readonly listed: readonly Listed[];
  /** why it was not read to its end */
  readonly failed: Extract<GraphAsked, { kind: "fault" }> | undefined;
  /** it was read to its end */
  readonly isWhole: boolean;
}

export interface HowToWalk {
  /** how many to ask for at once where Meta says that it is too much */
  readonly smaller?: number;
  /** where a list goes on that was begun within another object */
  readonly from?: Onward;
  /** whether a page is the last that is wanted. @param number of the page, from 1 */
  readonly enough?: (page: readonly Listed[], number: number) => boolean;
}

/** More pages than any channel has: an end that never comes is none. */
const mostPages = 5000;
/** Pages without an object are skipped, as Meta hides some from a list after it was cut into pages; not for ever. */
const mostEmptyPages = 50;

export async function walkList(
  ask: AskGraph,
  address: string,
  { smaller, from, enough = () => false }: HowToWalk = {},
): Promise<ListWalk> {
  const listed: Listed[] = [];
  const seen = new Set<string>();
  let base = address;
  let empty = 0;
  let onward: Onward = from;
  for (let page = 1; page <= mostPages; page += 1) {
    const url = pageAddress(base, onward);
    const asked = await ask(url);
    if (asked.kind === "fault" && asked.meaning === "tooMuch" && smaller !== undefined && base === address) {
      base = pageAddress(address, { limit: String(smaller) });
      continue;
    }
    if (asked.kind === "fault") return { listed, failed: asked, isWhole: false };
    if (asked.kind === "object") return { listed, failed: broken(url, "is no list"), isWhole: false };
    listed.push(...asked.listed);
    empty = asked.listed.length === 0 ? empty + 1 : 0;
    if (asked.onward === undefined) return { listed, failed: undefined, isWhole: true };
    if (enough(asked.listed, page)) return { listed, failed: undefined, isWhole: false };
    const mark = JSON.stringify(asked.onward);
    if (seen.has(mark))
      return { listed, failed: broken(url, "leads back to a page that was read before"), isWhole: false };
    if (empty > mostEmptyPages)
      return { listed, failed: broken(url, "goes on without an object"), isWhole: false };
    seen.add(mark);
    onward = asked.onward;
  }
  return { listed, failed: broken(base, `has more than ${mostPages} pages`), isWhole: false };
}

function pageAddress(address: string, parameters: Onward): string {
  if (parameters === undefined) return address;
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function broken(url: string, how: string): NonNullable<ListWalk["failed"]> {
  const fault: Fault = faultWith(
    "channel.malformed",
    `${askedPath(url).join("/")} ${how}: not read to its end`,
  );
  return { kind: "fault", meaning: undefined, fault };
}

/** What is asked of several lists in turn: each is read unless one before it said that nothing more may be asked. */
export class Lists {
  readonly faults: Fault[] = [];
  readonly #ask: AskGraph;
  #ended = false;

  constructor(ask: AskGraph) {
    this.#ask = ask;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** @returns what it lists, also when it was not read to its end; undefined when it was not asked for */
  async read(address: string, how: HowToWalk = {}): Promise<ListWalk | undefined> {
    if (this.#ended) return undefined;
    const walk = await walkList(this.#ask, address, how);
    if (walk.failed) this.#ended ||= endsLook(walk.failed);
    return walk;
  }

  /** What was needed, and was not answered. */
  failed(asked: Extract<GraphAsked, { kind: "fault" }>): void {
    this.faults.push(asked.fault);
    this.#ended ||= endsLook(asked);
  }

  /** Says of a list that it was needed whole and is not. */
  owe(walk: ListWalk | undefined): void {
    if (walk?.failed) this.faults.push(walk.failed.fault);
  }
}
