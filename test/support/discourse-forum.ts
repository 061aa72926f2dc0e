/**
 * A forum that answers as Discourse documents it. Written by hand: no server was at hand and nothing here was recorded.
 *
 * @see https://docs.discourse.org/
 */
import type { Answering, Asking } from "./channel-contract.ts";

export const root = "https://forum.fjordvik.example";
export const key = "Api-Key: 1f3c8d0e5b7a4926 Api-Username: arkiv";

export interface ForumPost {
  readonly id: number;
  readonly topic_id: number;
  readonly post_number: number;
  readonly post_type: number;
  readonly deleted_at?: string | null;
  readonly [field: string]: unknown;
}

export interface ForumTopic {
  readonly id: number;
  readonly title: string;
  readonly category_id: number | null;
  readonly archetype: string;
  readonly [field: string]: unknown;
}

type Change = Readonly<Record<string, unknown>>;

const wait = {
  status: 429,
  headers: { "retry-after": "30" },
  body: { errors: ["slow down"], error_type: "rate_limit" },
};
const nowhere = {
  status: 404,
  body: { errors: ["The requested URL could not be found."], error_type: "not_found" },
};
const refused = { status: 403, body: { errors: ["You are not permitted."], error_type: "invalid_access" } };

export class Forum {
  readonly topics = new Map<number, ForumTopic>();
  posts: ForumPost[] = [];
  /** posts in one answer before more must be asked for */
  chunk = 20;
  /** topics of a page of a list */
  page = 30;
  readonly asked: URL[] = [];
  isQuiet = false;
  about: Change = { title: "Fjordvik forum", description: "Innlegg blir arkivert.", login_required: false };
  readonly categories: Change[] = [
    { id: 4, name: "Veg", slug: "veg", read_restricted: false },
    { id: 9, name: "Internt", slug: "internt", read_restricted: true },
  ];
  #next = 100;

  topic(title: string, change: Change = {}): ForumTopic {
    const id = 10 + this.topics.size;
    const made: ForumTopic = {
      ...{ id, title, category_id: 4, archetype: "regular", closed: false, archived: false, visible: true },
      ...{ created_at: "2026-08-20T07:00:00.000Z", deleted_at: null, tags: [] },
      ...change,
    };
    this.topics.set(made.id, made);
    return made;
  }

  post(topic: ForumTopic, cooked: string, change: Change = {}): ForumPost {
    const number = this.posts.filter(({ topic_id }) => topic_id === topic.id).length + 1;
    this.#next += 1;
    const made: ForumPost = {
      ...{ id: this.#next, topic_id: topic.id, post_number: number, post_type: 1, cooked, raw: cooked },
      ...{ username: "kari", user_id: 7, name: "Kari Vik", version: 1, hidden: false, user_deleted: false },
      ...{ created_at: "2026-08-20T07:00:00.000Z", updated_at: "2026-08-20T07:00:00.000Z" },
      ...{
        reply_to_post_number: null,
        moderator: false,
        admin: false,
        staff: false,
        primary_group_name: null,
      },
      ...{ actions_summary: [], deleted_at: null },
      ...change,
    };
    this.posts.push(made);
    return made;
  }

  change(post: ForumPost, change: Change): void {
    this.posts = this.posts.map((one) => (one.id === post.id ? { ...one, ...change } : one));
  }

  remove(post: ForumPost): void {
    this.posts = this.posts.filter(({ id }) => id !== post.id);
  }

  answer({ url, credentials }: Pick<Asking, "url" | "credentials">): Answering {
    this.asked.push(url);
    if (this.isQuiet) return wait;
    if (credentials !== undefined && credentials !== key) return refused;
    return this.#answer(url, credentials !== undefined) ?? nowhere;
  }

  #answer({ pathname, searchParams }: URL, isKnown: boolean): Answering | undefined {
    if (pathname === "/site/basic-info.json") return { body: this.about };
    if (pathname === "/site.json")
      return { body: { categories: this.categories.filter((one) => isKnown || !one["read_restricted"]) } };
    const [, topicId, part] = /^\/t\/(\d+)(\/posts)?\.json$/.exec(pathname) ?? [];
    if (topicId !== undefined)
      return this.#topic(Number(topicId), part ? searchParams.getAll("post_ids[]") : undefined, isKnown);
    const [, postId] = /^\/posts\/(\d+)\.json$/.exec(pathname) ?? [];
    if (postId !== undefined) {
      const post = this.#seen(isKnown).find(({ id }) => id === Number(postId));
      return post && { body: post };
    }
    if (pathname === "/posts.json") return { body: { latest_posts: this.#seen(false).toReversed() } };
    return this.#list(pathname, Number(searchParams.get("page")), isKnown);
  }

  #list(pathname: string, page: number, isKnown: boolean): Answering | undefined {
    const [, category] = /^\/c\/[\w-]+\/(\d+)\.json$/.exec(pathname) ?? [];
    const [, sent] = /^\/topics\/private-messages(-sent)?\/arkiv\.json$/.exec(pathname) ?? [];
    const areMessages = pathname.startsWith("/topics/");
    if (areMessages ? !isKnown : category === undefined && pathname !== "/latest.json") return undefined;
    const all = [...this.topics.values()].filter(
      ({ archetype, category_id }) =>
        (archetype === "private_message") === areMessages &&
        (category === undefined || category_id === Number(category)) &&
        sent === undefined &&
        (isKnown || category_id !== 9),
    );
    const topics = all
      .slice(page * this.page, (page + 1) * this.page)
      .map((topic) => ({ ...topic, ...this.#counts(topic.id) }));
    const more = all.length > (page + 1) * this.page ? { more_topics_url: `/latest?page=${page + 1}` } : {};
    return { body: { users: [], topic_list: { per_page: this.page, topics, ...more } } };
  }

  #topic(id: number, ids: readonly string[] | undefined, isKnown: boolean): Answering | undefined {
    const topic = this.topics.get(id);
    if (!topic || (topic.archetype !== "regular" && !isKnown)) return undefined;
    if (topic.category_id === 9 && !isKnown) return refused;
    const all = this.#seen(isKnown).filter(({ topic_id }) => topic_id === id);
    if (all.length === 0) return undefined;
    const posts = ids ? all.filter((post) => ids.includes(String(post.id))) : all.slice(0, this.chunk);
    const stream = ids ? {} : { stream: all.map((post) => post.id) };
    return {
      body: { ...(ids ? { id } : { ...topic, ...this.#counts(id) }), post_stream: { posts, ...stream } },
    };
  }

  /** Whispers are shown to staff; they move the last poster and, to staff, the highest number. */
  #counts(id: number): Change {
    const posts = this.posts.filter(({ topic_id }) => topic_id === id);
    const open = posts.filter(({ post_type, deleted_at }) => post_type !== 4 && !deleted_at);
    return {
      posts_count: open.length,
      highest_post_number: posts.length,
      bumped_at: "2026-08-20T08:00:00.000Z",
      last_poster_username: posts.at(-1)?.["username"],
      details: { participants: posts.map((post) => ({ username: post["username"] })) },
    };
  }

  #seen(isKnown: boolean): readonly ForumPost[] {
    return isKnown
      ? this.posts
      : this.posts.filter(({ post_type, deleted_at }) => post_type !== 4 && !deleted_at);
  }
}
