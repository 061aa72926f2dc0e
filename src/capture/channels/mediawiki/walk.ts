/** Walks through the lists of a wiki to their ends, and says which could not be read and why. */
import type { Channel } from "../../../domain/channel.ts";
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import { countAddress, type Parameters, questionAt } from "./address.ts";
import { type Ask, endsLook } from "./ask.ts";
import { countFault, type Gap } from "./complete.ts";
import { namespacesIn } from "./kind.ts";
import type { ChosenFrom, Said } from "./said.ts";

export const siteQuestion: Parameters = {
  meta: "siteinfo",
  siprop: "general|namespaces|namespacealiases|usergroups|statistics",
};

/** Groups that anybody gets, by registering or by waiting. */
const anybodys: ReadonlySet<string> = new Set([
  "*",
  "user",
  "autoconfirmed",
  "confirmed",
  "emailconfirmed",
  "named",
  "temp",
]);
/** What those who look after a wiki do, each a log of its own. `suppress` is shown to few. */
const logTypes = ["delete", "suppress", "move", "import", "merge", "protect", "block"] as const;
const revisionParts = "ids|flags|timestamp|user|userid|comment|tags|content";
/** Of one parameter, to anybody. */
const mostValues = 50;
/** Of one list: a wiki with so many has millions of revisions, and is not read so. */
const mostAnswers = 20_000;
/** Of histories for which the wiki's own count is asked for. */
const mostCounts = 100;

export class Walk {
  readonly faults: Fault[] = [];
  readonly #api: string;
  readonly #ask: Ask;
  readonly #known: boolean;
  #ended = false;

  constructor(api: string, ask: Ask, known: boolean) {
    this.#api = api;
    this.#ask = ask;
    this.#known = known;
  }

  /** @returns the namespaces that are read, once it is known who speaks for the agency */
  async begin(channel: Channel, site: NonNullable<Said["site"]>): Promise<readonly number[] | undefined> {
    const chosen = chosenNamespaces(channel.address, site.namespaces);
    if ("fault" in chosen) {
      this.#fault(chosen.fault);
      return undefined;
    }
    await this.#staff(site.groups.filter((group) => !anybodys.has(group)));
    return this.#ended ? undefined : chosen.namespaces;
  }

  /** Revisions before pages, so that what is still listed at the end tells which histories were read to theirs. */
  async everything(namespaces: readonly number[]): Promise<void> {
    await this.#list("allrevisions", {
      list: "allrevisions",
      arvnamespace: namespaces.join("|"),
      arvdir: "newer",
      arvlimit: "max",
      arvslots: "main",
      arvprop: revisionParts,
    });
    await this.lists(namespaces);
  }

  /** All but the revisions. */
  async lists(namespaces: readonly number[]): Promise<void> {
    for (const namespace of namespaces)
      await this.#list("pages", {
        ...{ generator: "allpages", gapnamespace: String(namespace), gaplimit: "max" },
        ...{ prop: "info", inprop: "url|protection|subjectid|associatedpage" },
      });
    const leprop = "ids|title|type|user|userid|timestamp|comment|details";
    for (const letype of logTypes)
      await this.#list("logevents", { list: "logevents", letype, leprop, ledir: "newer", lelimit: "max" });
    await this.#list("allimages", { list: "allimages", aiprop: "url|mime", ailimit: "max" });
  }

  /** Of each page all that its history holds. */
  async histories(pages: readonly number[]): Promise<void> {
    for (const page of pages)
      await this.#list("pages", {
        ...{ pageids: String(page), prop: "revisions", rvdir: "newer", rvlimit: "max" },
        ...{ rvslots: "main", rvprop: revisionParts },
      });
  }

  /** Without knowing who speaks for the agency nothing is read: whose a new revision is would be told wrong for ever. */
  async #staff(groups: readonly string[]): Promise<void> {
    for (let at = 0; at < groups.length; at += mostValues)
      await this.#list("allusers", {
        ...{ list: "allusers", augroup: groups.slice(at, at + mostValues).join("|"), aulimit: "max" },
      });
    this.#ended ||= this.faults.length > 0;
  }

  /** Asks the wiki how many revisions the histories hold of which one names another that was not read. */
  async count(gaps: readonly Gap[]): Promise<void> {
    for (const gap of gaps.slice(0, mostCounts)) {
      if (this.#ended) return;
      const asked = await this.#ask(countAddress(this.#api, gap.title));
      if (asked.kind === "fault" && endsLook(asked.fault)) this.#ended = true;
      const fault = countFault(gap, asked.kind === "said" ? asked.said.count : undefined);
      if (fault) this.faults.push(fault);
    }
    if (gaps.length > mostCounts)
      this.faults.push(
        faultWith("channel.shortList", `${gaps.length} histories name revisions that were not read`),
      );
  }

  /** Ends at the answer that names no next part, and never goes on from where it was. */
  async #list(name: string, parameters: Parameters): Promise<void> {
    const seen = new Set<string>();
    let next: Parameters = {};
    while (!this.#ended) {
      const asked = await this.#ask(questionAt(this.#api, { ...parameters, ...next }, this.#known));
      if (asked.kind === "fault") return this.#fault(asked.fault);
      const { said } = asked;
      // a generator that makes nothing has no list, and says that nothing is left out
      const isEmpty = !("list" in parameters) && (said.complete || said.next !== undefined);
      if (!isEmpty && !said.parts.includes(name))
        return this.#fault(faultWith("channel.malformed", `the API answers without the list ${name}`));
      if (said.next === undefined) return;
      const place = JSON.stringify(said.next);
      if (Object.keys(said.next).length === 0 || seen.has(place) || seen.size >= mostAnswers)
        return this.#fault(
          faultWith("channel.malformed", `the list ${name} goes on from where it was, without an end`),
        );
      seen.add(place);
      next = said.next;
    }
  }

  #fault(fault: Fault): void {
    this.faults.push(fault);
    this.#ended ||= endsLook(fault);
  }
}

/** Those that the channel names, else those that hold the wiki's content, each with its talk pages. */
function chosenNamespaces(
  address: string,
  all: readonly ChosenFrom[],
): { readonly namespaces: readonly number[] } | { readonly fault: Fault } {
  const there = new Set(all.map(({ id }) => id));
  const named = namespacesIn(address) ?? all.filter(({ content }) => content).map(({ id }) => id);
  const unknown = named.find((id) => !there.has(id));
  if (named.length === 0 || named.length > mostValues / 2 || unknown !== undefined) {
    const what = unknown === undefined ? `${named.length} namespaces` : `a namespace ${unknown}`;
    const detail = `the channel's address names ${what}: name by number such as the wiki has, at most ${mostValues / 2} (docs/mediawiki.md)`;
    return { fault: faultWith("config.invalid", detail) };
  }
  const subjects = named.map((id) => id - (id % 2));
  return { namespaces: [...new Set(subjects.flatMap((id) => [id, id + 1]))].filter((id) => there.has(id)) };
}
