/**
 * Walks the dialogue of an account: threads below its posts and around its answers, what it was notified of, and what
 * those who answered before wrote. No one of these shows all, so each says where the others are to look.
 */
import { hash } from "node:crypto";
import type { KnownBefore } from "../../../domain/item.ts";
import type { Fault, Finding } from "../../../domain/observation.ts";
import { faultOf, faultWith, nothingRead } from "../../fault.ts";
import type { CaptureTools } from "../../port.ts";
import type { Listed } from "../../relook.ts";
import type { Account } from "./account.ts";
import type { Place } from "./address.ts";
import { type Ask, type Asked, asker, methodAddress } from "./ask.ts";
import { findAccount } from "./find-account.ts";
import { hintsReading } from "./hints.ts";
import { postCollection, profileCollection, recordNamed, recordOfItem, uriOf } from "./item-id.ts";
import { type OutlineOf, outlineReading } from "./outline.ts";
import type { OwnPost } from "./own.ts";
import { notifiedOf } from "./session.ts";
import { timeOfTid } from "./tid.ts";

export interface Walked {
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
  /** addresses of the posts that begin the threads that were read to their end */
  readonly threads: ReadonlySet<string>;
  /** said once the look shows what was known */
  readonly listed: readonly Listed[];
}

export interface Walking {
  readonly place: Place;
  readonly account: Account;
  /** newest first */
  readonly posts: readonly OwnPost[];
  readonly known: readonly KnownBefore[];
  readonly tools: CaptureTools;
  readonly ask: Ask;
  /** the channel's address */
  readonly home: string;
}

/** The AppView counts the answers of so many at once. */
const atOnce = 25;
/** Older ones are asked for once something tells of an answer. */
const mostCounted = 5_000;
/** Threads without the rule of the archive that says which are due, as in a trial. */
const mostThreads = 60;
/** Of those who answered before, so many are looked through in one look, and so many pages of each. */
const mostRepliers = 20;
const mostPages = 3;

/** All answers below one post, or around the agency's answers below one of somebody else. */
interface Thread {
  readonly root: string;
  readonly targets: readonly string[];
  readonly mark: string;
  readonly postedAt: Date | undefined;
}

export async function walkDialogue(walking: Walking): Promise<Walked> {
  const walk = new Walk(walking);
  try {
    await walk.all();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    walk.faults.push(error.fault);
    walk.threads.clear();
    walk.listed.length = 0;
  }
  return walk;
}

class Ended extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

class Walk implements Walked {
  readonly faults: Fault[] = [];
  readonly findings: Finding[] = [];
  readonly threads = new Set<string>();
  readonly listed: Listed[] = [];
  readonly #walking: Walking;
  readonly #appview: string;
  readonly #seen = new Map<string, OutlineOf>();
  readonly #asked = new Set<string>();

  constructor(walking: Walking) {
    this.#walking = walking;
    this.#appview = walking.place.appview ?? "";
  }

  async all(): Promise<void> {
    const { posts, known } = this.#walking;
    const own = posts.slice(0, mostCounted).map(({ uri }) => uri);
    await this.#posts(own);
    if (posts.length > own.length)
      this.#tell(`the answers to its ${posts.length - own.length} oldest posts are not counted`);
    const counts = new Map([...this.#seen].map(([uri, { replyCount }]) => [uri, replyCount]));
    const hinted = await this.#notified();
    const threads = threadsOf(posts, counts, known);
    const due = await this.#due(threads);
    for (const thread of due) await this.#thread(thread);
    const roots = new Set(due.map(({ root }) => root));
    await this.#posts(this.#beside(roots, hinted));
    await this.#posts(await this.#byRepliers(roots, counts));
    for (const { root, mark, postedAt } of due) {
      this.threads.add(root);
      this.listed.push({ nativeId: root, mark, postedAt });
    }
  }

  async #due(threads: readonly Thread[]): Promise<readonly Thread[]> {
    const { relooks } = this.#walking.tools;
    const listed = threads.map(({ root, mark, postedAt }) => ({ nativeId: root, mark, postedAt }));
    const choice = await relooks?.due(listed);
    const left = choice?.left ?? Math.max(0, threads.length - mostThreads);
    if (!choice && left > 0) this.#tell(`${left} threads are not read in a trial`);
    if (!choice) return threads.slice(0, mostThreads);
    const asked = new Set(choice.ask);
    const here = new Set(listed.map(({ nativeId }) => nativeId));
    // a post that is no longer there has no thread
    for (const nativeId of choice.ask)
      if (!here.has(nativeId)) this.listed.push({ nativeId, postedAt: undefined });
    return threads.filter(({ root }) => asked.has(root));
  }

  async #thread({ targets }: Thread): Promise<void> {
    for (const target of targets) {
      const shown = this.#seen.get(target);
      if (!shown?.ofThread || shown.showsNone) await this.#below(target, true);
    }
    // a branch that counts answers and shows none is asked for by itself
    for (let more = this.#cut(); more.length > 0; more = this.#cut())
      for (const uri of more) await this.#below(uri, false);
  }

  #cut(): readonly string[] {
    return [...this.#seen.values()].flatMap(({ uri, showsNone, ofThread }) =>
      ofThread && showsNone && !this.#asked.has(uri) ? [uri] : [],
    );
  }

  async #below(uri: string, withParents: boolean): Promise<void> {
    if (this.#asked.has(uri)) return;
    this.#asked.add(uri);
    const query = [
      ["uri", uri],
      ["depth", "1000"],
      ["parentHeight", withParents ? "1000" : "0"],
    ] as const;
    await this.#views("app.bsky.feed.getPostThread", query);
  }

  /** Each by itself, whatever thread it stands in. */
  async #posts(uris: readonly string[]): Promise<void> {
    for (let at = 0; at < uris.length; at += atOnce) {
      const query = uris.slice(at, at + atOnce).map((uri) => ["uris", uri] as const);
      await this.#views("app.bsky.feed.getPosts", query);
    }
  }

  async #views(method: string, query: readonly (readonly [string, string])[]): Promise<void> {
    const { ask, tools } = this.#walking;
    const asked = await ask(methodAddress(this.#appview, method, query), { unread: true });
    // the view never took it in, or has no longer
    if (asked.kind === "refusal" && asked.error === "NotFound") return;
    if (asked.kind !== "answer") throw new Ended(asked.fault);
    const read = await tools.reader
      .read(outlineReading, { payloads: [asked.payload] })
      .catch((error: unknown) => ({ fault: faultOf(error) }));
    if (!read) throw new Ended(faultWith("channel.malformed", `${method} answers with no posts`));
    if ("fault" in read) throw new Ended(read.fault);
    for (const view of read) {
      const before = this.#seen.get(view.uri);
      this.#seen.set(
        view.uri,
        before?.ofThread ? { ...view, ofThread: true, showsNone: view.showsNone && before.showsNone } : view,
      );
    }
  }

  async #notified(): Promise<readonly string[]> {
    const { account, home, tools } = this.#walking;
    if (tools.credentials === undefined) return [];
    const notified = await notifiedOf(account, tools, new URL(home));
    if ("fault" in notified) throw new Ended(notified.fault);
    return notified.uris;
  }

  /** What is known or told of, and stands in no thread that was read; and what the agency's answers answer. */
  #beside(roots: ReadonlySet<string>, hinted: readonly string[]): readonly string[] {
    const { known, posts, place } = this.#walking;
    const were = known.flatMap(({ nativeId, byAgency, rootNativeId }) => {
      const name = recordOfItem(nativeId);
      const isHere = name && !byAgency && roots.has(rootNativeId.replace(/@.*$/s, ""));
      return isHere && name.collection === postCollection ? [uriOf(name)] : [];
    });
    const isKnown = new Set(known.map(({ nativeId }) => nativeId.replace(/@.*$/s, "")));
    const answered = posts.flatMap(({ reply }) =>
      reply && (roots.has(reply.root) || !isKnown.has(reply.parent)) ? [reply.root, reply.parent] : [],
    );
    const own = `at://${place.did}/`;
    const news = hinted.filter((uri) => !isKnown.has(uri));
    const wanted = [...were, ...news, ...answered].filter(
      (uri) =>
        !this.#seen.has(uri) && !uri.startsWith(own) && recordNamed(uri)?.collection === postCollection,
    );
    return [...new Set(wanted)];
  }

  /** Only where counts say that something is not shown. */
  async #byRepliers(
    roots: ReadonlySet<string>,
    counts: ReadonlyMap<string, number>,
  ): Promise<readonly string[]> {
    const { place, posts, known, tools } = this.#walking;
    const short = posts.some(({ uri, reply }) => {
      if (!roots.has(reply?.root ?? uri)) return false;
      return (counts.get(uri) ?? 0) > [...this.#seen.values()].filter(({ parent }) => parent === uri).length;
    });
    if (!short) return [];
    const who = [...this.#seen.values()].map(({ did }) => did);
    const before = known.flatMap(({ nativeId, byAgency }) =>
      byAgency ? [] : (recordOfItem(nativeId)?.did ?? []),
    );
    const repliers = [...new Set([...who, ...before])]
      .filter((did) => did !== place.did)
      .slice(0, mostRepliers);
    // nothing of these lists is kept: they hold what was said to others too
    const hint = asker(tools, this.#walking.home, []);
    const found = new Set<string>();
    for (const did of repliers) for (const uri of await this.#ofReplier(did, hint)) found.add(uri);
    return [...found].filter((uri) => !this.#seen.has(uri));
  }

  async #ofReplier(did: string, hint: Ask): Promise<readonly string[]> {
    const { place, tools } = this.#walking;
    const account = await findAccount(did, place, hint);
    if ("fault" in account) return [];
    const uris: string[] = [];
    for (let page = 0, cursor: string | undefined; page < mostPages; page += 1) {
      const query = [
        ["repo", did],
        ["collection", postCollection],
        ["limit", "100"],
      ] as const;
      const more = cursor === undefined ? [] : [["cursor", cursor] as const];
      const url = methodAddress(account.account.pds, "com.atproto.repo.listRecords", [...query, ...more]);
      const asked: Asked = await hint(url, { unread: true });
      if (asked.kind !== "answer") return uris;
      const hints = await tools.reader
        .read(hintsReading, { payloads: [asked.payload], did: place.did })
        .catch(nothingRead);
      uris.push(...(hints?.uris ?? []));
      if (!hints?.cursor || hints.listed === 0 || hints.cursor === cursor) return uris;
      cursor = hints.cursor;
    }
    return uris;
  }

  #tell(detail: string): void {
    const nativeId = uriOf({ did: this.#walking.place.did, collection: profileCollection, rkey: "self" });
    this.findings.push({ code: "channel.withheld", held: false, nativeId, place: "look", detail });
  }
}

function timeOfRecord(uri: string): Date | undefined {
  return timeOfTid(recordNamed(uri)?.rkey ?? "");
}

function digestOf(marks: readonly unknown[]): string {
  return hash("sha256", JSON.stringify(marks), "hex").slice(0, 16);
}

/** Those that have answers, had some, or hide some; newest first. */
function threadsOf(
  posts: readonly OwnPost[],
  counts: ReadonlyMap<string, number>,
  known: readonly KnownBefore[],
): readonly Thread[] {
  const own = new Set(posts.map(({ uri }) => uri));
  const answered = new Set(
    known.flatMap(({ byAgency, rootNativeId }) => (byAgency ? [] : [rootNativeId.replace(/@.*$/s, "")])),
  );
  const threads: Thread[] = [];
  for (const [root, parts] of Map.groupBy(posts, ({ uri, reply }) => reply?.root ?? uri)) {
    const isOwn = own.has(root);
    const hides = parts.some(({ hidesReplies }) => hidesReplies);
    const mark = digestOf(parts.map(({ uri, gate }) => [uri, counts.get(uri), gate]));
    const isQuiet =
      isOwn && !answered.has(root) && !hides && parts.every(({ uri }) => (counts.get(uri) ?? 0) === 0);
    if (isQuiet) continue;
    // an answer whose question is gone is shown by itself alone
    const targets = isOwn
      ? [root, ...parts.flatMap(({ uri }) => (uri !== root && (counts.get(uri) ?? 0) > 0 ? [uri] : []))]
      : parts.map(({ uri }) => uri);
    const [newest] = parts;
    threads.push({ root, targets, mark, postedAt: newest?.postedAt });
  }
  const here = new Set(threads.map(({ root }) => root));
  // what the agency took back may have answers still, which stand in no thread any more
  for (const root of answered)
    if (!here.has(root)) threads.push({ root, targets: [], mark: "gone", postedAt: timeOfRecord(root) });
  return threads;
}
