/** What the rest of the archive asks of a kind of channel. Each kind answers it in `capture/channels/<kind>/kind.ts`. */
import type { Language } from "./agency.ts";

type InEach = Readonly<Record<Language, string>>;

/** How single items are looked at again, where asking for each costs a request of its own: see `capture/relook.ts`. */
export interface RelookRule {
  /** the wait after a look is the item's age at it, times this */
  readonly share: number;
  /** days; no wait is longer */
  readonly longestDays: number;
  /** so many single items may one look ask for */
  readonly mostPerLook: number;
  /** why these numbers */
  readonly because: string;
}

/** For kinds whose channels answer for one post, thread or comment at a time. */
export const threadRule: RelookRule = {
  share: 0.5,
  longestDays: 30,
  mostPerLook: 60,
  because:
    "an item of an hour is asked for after half an hour, of a week after three days and a half, of two months and more after 30 days: some 14 questions in the first year beyond those of the first day; 60 of a look leave four fifths of Mastodon's 300 requests in five minutes to everything else",
};

export interface ChannelKindFacts {
  /** as pages and forms call it, such as «WordPress» */
  readonly name: InEach;
  /** as a package calls a channel of it, such as «WordPress-nettsted» */
  readonly described: InEach;
  /** what a trial look calls what it found; undefined when the adapter's answers must be asked */
  readonly found?: string | undefined;
  /** what a look lists: all that there is, or the newest only */
  readonly lists: "everything" | "window";
  /** where the list alone does not show what becomes of an item, and each is asked for by itself: the public is told how often */
  readonly relook?: RelookRule | undefined;
  /** whether a look passes older posts of the agency's by, and asks for some of them in turn: then a look is no proof that it saw one */
  readonly postsInTurn?: boolean | undefined;
  /** whether an item may be published again under another id, which is then no removal */
  readonly reissues: boolean;
  /** whether it says of a post that it takes no more comments: a clause may wait for that */
  readonly tellsClosing: "always" | "maybe" | "never";
  /** whether it gives counts of followers or visitors */
  readonly tellsAudience: boolean;
  /** who can take away what others wrote: the agency alone, or the writer as well */
  readonly removedBy: "agency" | "anybody";
  /** the address that is kept, whatever page of the channel was copied; as it was given when not said */
  readonly tidy?: ((address: URL) => string) | undefined;
  /** no look is ever taken at it: what it holds comes with the archives that are handed in */
  readonly neverLooked?: boolean | undefined;
}
