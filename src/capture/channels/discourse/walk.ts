/**
 * Asks for the lists of topics and for the topics that are due.
 *
 * A list is in the order of activity, so what is new stands on its first pages; what lies further down is asked for once
 * nothing of it is known, some pages at a look. A topic that slips between two pages while they are read is asked for at
 * a later look, because what is known is due by itself.
 */
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault } from "../../../domain/observation.ts";
import { endsLook, faultWith } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import type { Listed } from "../../relook.ts";
import { type Asked, type Asker, notDocumented } from "./ask.ts";
import { type Forum, topicRule } from "./kind.ts";
import { topicFact } from "./post.ts";
import { chunkSize, pageSize } from "./rest.ts";

export interface Walk {
  /** why the look is not whole */
  readonly faults: readonly Fault[];
  /** what is left to later looks, or told differently by the forum itself */
  readonly left: readonly Fault[];
  /** ids of topics of which every post was shown, or that the forum says are not there */
  readonly whole: ReadonlySet<string>;
}

/** pages of a list at one look, from the newest and as many again further down */
const mostPages = 10;

export async function walkForum(
  asker: Asker,
  forum: Forum,
  known: readonly KnownBefore[],
  relooks: CaptureTools["relooks"],
): Promise<Walk> {
  const walker = new Walker(asker, known);
  if (!(await walker.begins())) return walker;
  await walker.lists(forum.part.kind === "messages");
  await walker.topics(relooks);
  return walker;
}

class Walker implements Walk {
  readonly faults: Fault[] = [];
  readonly left: Fault[] = [];
  readonly whole = new Set<string>();
  readonly #asker: Asker;
  readonly #listed = new Map<string, Listed>();
  /** ids of the known posts of each topic */
  readonly #known = new Map<string, string[]>();
  /** topics that the forum says not to show to whoever asks, and how many it gave */
  readonly #refused = new Map<string, Fault>();
  #given = 0;
  #ended = false;

  constructor(asker: Asker, known: readonly KnownBefore[]) {
    this.#asker = asker;
    for (const { nativeId, facts } of known) {
      const topic = facts[topicFact];
      if (topic !== undefined) this.#known.set(topic, [...(this.#known.get(topic) ?? []), nativeId]);
    }
  }

  /** Who may see the forum and its categories must be known before anything of it is read. */
  async begins(): Promise<boolean> {
    const about = await this.#asker.ask({ kind: "about" });
    const site = about.kind === "fault" ? about : await this.#asker.ask({ kind: "site" });
    if (site.kind === "said") return true;
    this.faults.push(
      site.kind === "fault" ? site.fault : faultWith("channel.malformed", "is no forum on Discourse"),
    );
    return false;
  }

  async lists(areMessages: boolean): Promise<void> {
    for (const sent of areMessages ? [false, true] : [false]) {
      if ((await this.#pages(0, sent)) || this.#ended) continue;
      const from = Math.max(mostPages, Math.floor(this.#known.size / pageSize) - 1);
      await this.#pages(from, sent);
    }
  }

  /** @returns whether the list ends there */
  async #pages(from: number, sent: boolean): Promise<boolean> {
    for (let page = from; page < from + mostPages; page += 1) {
      const asked = await this.#asker.ask({ kind: "topics", page, sent });
      if (asked.kind !== "said" || asked.said.kind !== "topics") {
        this.#fault(faultIn(asked, "the list of topics"));
        return true;
      }
      const { topics, unread, more } = asked.said;
      if (unread > 0)
        this.#fault(faultWith("channel.malformed", `${unread} topics of a list cannot be read`));
      for (const topic of topics) this.#listed.set(topic.nativeId, topic);
      if (!more || topics.length === 0) return true;
    }
    return false;
  }

  async topics(relooks: CaptureTools["relooks"]): Promise<void> {
    if (this.#ended) return;
    const { ask, left } = (await relooks?.due([...this.#listed.values()], topicRule)) ?? {
      ask: [...this.#listed.keys()],
      left: 0,
    };
    let asked = 0;
    for (const id of ask) {
      if (this.#ended || this.#asker.left() === 0) break;
      asked += 1;
      if (await this.#topic(id)) relooks?.seen(this.#listed.get(id) ?? { nativeId: id, postedAt: undefined });
    }
    this.#closed();
    const later = left + ask.length - asked;
    if (later > 0) this.left.push(faultWith("channel.shortList", `${later} topics are left to later looks`));
  }

  /** Topics that moved to where whoever asks is not let in are not shown any longer. A key that is given none is at fault. */
  #closed(): void {
    for (const [id, fault] of this.#refused)
      if (this.#given === 0) this.#fault(fault);
      else {
        this.left.push(withheld(id));
        this.whole.add(id);
      }
  }

  /** @returns whether it need not be asked for at the next look already */
  async #topic(id: string): Promise<boolean> {
    const asked = await this.#asker.ask({ kind: "topic", id });
    if (asked.kind === "fault" && asked.isRefusal) {
      this.#refused.set(id, asked.fault);
      return !this.#known.has(id);
    }
    if (asked.kind === "nowhere") {
      this.whole.add(id);
      return !this.#known.has(id);
    }
    if (asked.kind !== "said" || asked.said.kind !== "topic") {
      this.#fault(faultIn(asked, "a topic"));
      return false;
    }
    this.#given += 1;
    const { stream, part, told } = asked.said;
    const shown = new Set(part.shown);
    let { open } = part;
    const owed = stream.filter((post) => !shown.has(post));
    for (let at = 0; at < owed.length; at += chunkSize) {
      const chunk = await this.#asker.ask({ kind: "posts", topic: id, ids: owed.slice(at, at + chunkSize) });
      if (chunk.kind !== "said" || chunk.said.kind !== "posts") {
        this.#fault(faultIn(chunk, "the posts of a topic"));
        return false;
      }
      for (const post of chunk.said.part.shown) shown.add(post);
      open += chunk.said.part.open;
    }
    if (stream.some((post) => !shown.has(post))) {
      this.#fault(faultWith("channel.shortList", `/t/${id} names posts that it does not give`));
      return false;
    }
    // no numbers: a difference may tell of whispers
    if (open < told)
      this.left.push(faultWith("channel.shortList", `/t/${id} counts more posts than it gives`));
    else this.whole.add(id);
    return (this.#known.get(id) ?? []).every((post) => shown.has(post));
  }

  #fault(fault: Fault): void {
    this.faults.push(fault);
    this.#ended ||= endsLook(fault);
  }
}

function withheld(topic: string): Fault {
  return faultWith(
    "channel.withheld",
    `/t/${topic} is not shown to whoever asks so: it lies in a closed category`,
  );
}

function faultIn(asked: Asked, what: string): Fault {
  if (asked.kind === "fault") return asked.fault;
  return asked.kind === "said"
    ? notDocumented
    : faultWith("channel.status", `the forum has no such place: ${what}`);
}
