/** Walks through the lists of a WordPress site, and says which of them were not read and what that means. */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { type Ask, endsLook } from "./ask.ts";
import { type ListRead, readList } from "./list.ts";
import {
  type Access,
  type Explaining,
  explainingLists,
  itemLists,
  type RestList,
  type RestSite,
  restStyles,
  sitemapAddress,
  typesAddress,
} from "./rest.ts";
import { basicTypes, type PostType } from "./types.ts";

export interface Walk {
  /** why the look is not whole */
  readonly faults: readonly Fault[];
  /** what the site gives to nobody who looks so, and will not the next time either */
  readonly closed: readonly Fault[];
  /** what stands in front of the native ids of lists that are closed, so that the look says nothing of their items */
  readonly unspoken: readonly string[];
  /** whether the site said which types of posts it has */
  readonly knowsTypes: boolean;
  readonly failed: ReadonlySet<Explaining>;
}

/**
 * The list of users comes first, because a wrong password shows there; then all items; then what explains them. A list
 * that only explains costs no item: names, labels or files are then not known.
 */
export async function walkLists(site: RestSite, ask: Ask, access: Access): Promise<Walk> {
  const walk = new Walker(site, ask, access);
  const { users, ...others } = explainingLists(access);
  await walk.explaining("users", users);
  const types = await walk.types();
  for (const list of itemLists(access, types)) await walk.items(list);
  for (const name of ["categories", "tags", "media"] as const) await walk.explaining(name, others[name]);
  return walk;
}

class Walker implements Walk {
  readonly faults: Fault[] = [];
  readonly closed: Fault[] = [];
  readonly unspoken: string[] = [];
  readonly failed = new Set<Explaining>();
  knowsTypes = false;
  #site: RestSite;
  #ended = false;
  readonly #ask: Ask;
  readonly #access: Access;

  constructor(site: RestSite, ask: Ask, access: Access) {
    this.#site = site;
    this.#ask = ask;
    this.#access = access;
  }

  async explaining(name: Explaining, list: RestList): Promise<void> {
    if (this.#ended) return;
    const read = await readList(this.#site, list, this.#ask, this.#access === "editor");
    if (read.kind === "whole") return;
    this.failed.add(name);
    if (read.kind === "closed") this.closed.push(read.fault);
    // a list of files that is slow or out of reach is no reason to leave the items unread
    else this.#fault(read.fault, read.ends && !isOutOfReach(read.fault));
  }

  async types(): Promise<readonly PostType[]> {
    if (this.#ended) return [];
    const asked = await this.#ask(typesAddress(this.#site, this.#access));
    const types = asked.kind === "json" && asked.said.kind === "object" ? asked.said.types : undefined;
    this.knowsTypes = types !== undefined;
    if (types) {
      const map = await this.#ask(sitemapAddress(this.#site));
      if (map.kind === "fault" && map.fault.code === "channel.rateLimited") this.#fault(map.fault, true);
      return types;
    }
    const fault =
      asked.kind === "json" ? faultWith("channel.malformed", "/wp/v2/types names no types") : asked.fault;
    if (endsLook(fault) && !isOutOfReach(fault)) this.#fault(fault, true);
    else this.closed.push(withheldFault(`${fault.detail}; only posts and pages are read`));
    return this.#ended ? [] : basicTypes;
  }

  async items(list: RestList): Promise<void> {
    if (this.#ended) return;
    const read = await this.#readOtherwise(list);
    if (read.kind === "closed") {
      this.closed.push(withheldFault(read.fault.detail));
      this.unspoken.push(list.prefix ?? "");
    } else if (read.kind === "faulty") this.#fault(read.fault, read.ends);
    else if (read.withheld > 0)
      this.closed.push(
        withheldFault(
          `${list.name}: ${read.withheld} of those that it counts are shown to nobody without a password`,
        ),
      );
  }

  /** Another way to the same list, when a rule of the web server keeps this one shut; then what anybody may read of it. */
  async #readOtherwise(list: RestList): Promise<ListRead> {
    const known = this.#access === "editor";
    const first = await readList(this.#site, list, this.#ask, known);
    if (first.kind === "faulty" && first.shut)
      for (const style of restStyles.slice(restStyles.indexOf(this.#site.style) + 1)) {
        const site = { ...this.#site, style };
        const again = await readList(site, list, this.#ask, known);
        if (again.kind === "faulty" && again.shut) continue;
        this.#site = site;
        return again;
      }
    if (first.kind !== "faulty" || first.ends || !list.open || !isOwnType(list)) return first;
    const open = await readList(this.#site, list.open, this.#ask, false);
    if (open.kind !== "whole") return first;
    this.closed.push(withheldFault(`${first.fault.detail}; only what is public of it is read`));
    return { ...open, withheld: 0 };
  }

  #fault(fault: Fault, ends: boolean): void {
    this.faults.push(fault);
    this.#ended ||= ends;
  }
}

/** Posts and pages are what an editor's account is for; other types may have rights of their own. */
function isOwnType(list: RestList): boolean {
  return !basicTypes.some(({ slug }) => slug === list.prefix) && list.prefix !== "comment";
}

function isOutOfReach({ code }: Fault): boolean {
  return code === "channel.timeout" || code === "channel.unreachable";
}

function withheldFault(detail: string): Fault {
  return faultWith("channel.withheld", detail);
}
