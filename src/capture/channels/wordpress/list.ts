/**
 * Reads one list of a WordPress site to its end.
 *
 * @see https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
 */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import type { HttpAnswer } from "../../port.ts";
import type { Ask, Asked } from "./ask.ts";
import { isExplaining, listAddress, type RestList, type RestSite } from "./rest.ts";

export type ListRead =
  | { readonly kind: "whole" }
  /** the site does not give this list to this account, and will not the next time either */
  | { readonly kind: "closed"; readonly fault: Fault }
  /** with `ends`, there is no use in asking for another list */
  | { readonly kind: "faulty"; readonly fault: Fault; readonly ends: boolean };

/**
 * Asks for page after page. A list that got shorter meanwhile may have lost an item between two pages, and a list that
 * holds fewer items than it counts keeps some from the account: neither is whole.
 */
export async function readList(site: RestSite, list: RestList, ask: Ask, known: boolean): Promise<ListRead> {
  let total: number | undefined;
  let held = 0;
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const asked = await ask(listAddress(site, list, page));
    if (asked.kind !== "json") return failed(list, asked, known);
    const counted = countsOf(asked);
    if (!counted)
      return faulty("channel.malformed", list, "gives no list, or no X-WP-Total and X-WP-TotalPages");
    if (total !== undefined && counted.total < total)
      return faulty(
        "channel.shortList",
        list,
        `got shorter while it was read: ${total}, then ${counted.total} items`,
      );
    if (counted.items === 0 && page < counted.pages)
      return faulty("channel.shortList", list, `page ${page} of ${counted.pages} is empty`);
    ({ total, pages } = counted);
    held += counted.items;
  }
  // nobody tells an anonymous reader which of the counted items are kept from him
  if (known && !isExplaining(list.name) && held < (total ?? 0))
    return faulty(
      "channel.shortList",
      list,
      `counts ${total} items and shows ${held}; the account needs the role Editor`,
    );
  return { kind: "whole" };
}

function failed(list: RestList, asked: Exclude<Asked, { kind: "json" }>, known: boolean): ListRead {
  const unknownAccount = known && asked.status === 401;
  if (
    asked.kind === "refusal" &&
    isExplaining(list.name) &&
    !unknownAccount &&
    closedStatuses.has(asked.status)
  )
    return { kind: "closed", fault: asked.fault };
  return { kind: "faulty", fault: asked.fault, ends: unknownAccount || endingCodes.has(asked.fault.code) };
}

const closedStatuses: ReadonlySet<number> = new Set([401, 403, 404]);
const endingCodes: ReadonlySet<Fault["code"]> = new Set([
  "channel.unreachable",
  "channel.timeout",
  "channel.rateLimited",
  "channel.redirectLoop",
  "channel.redirectRefused",
]);

function countsOf({ json, answer }: { readonly json: unknown; readonly answer: HttpAnswer }) {
  const total = countIn(answer, "x-wp-total");
  const pages = countIn(answer, "x-wp-totalpages");
  if (!Array.isArray(json) || total === undefined || pages === undefined) return undefined;
  return { items: json.length, total, pages };
}

function countIn(answer: HttpAnswer, header: string): number | undefined {
  const text = answer.headers.get(header) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function faulty(code: Fault["code"], list: RestList, what: string): ListRead {
  return { kind: "faulty", ends: false, fault: faultWith(code, `${labelOf(list)}: ${what}`) };
}

function labelOf(list: RestList): string {
  const status = list.query["status"];
  return status ? `${list.name} (${status})` : list.name;
}
