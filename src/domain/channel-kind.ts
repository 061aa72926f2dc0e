/** What the rest of the archive asks of a kind of channel. Each kind answers it in `capture/channels/<kind>/kind.ts`. */
import type { Language } from "./agency.ts";

type InEach = Readonly<Record<Language, string>>;

export interface ChannelKindFacts {
  /** as pages and forms call it, such as «WordPress» */
  readonly name: InEach;
  /** as a package calls a channel of it, such as «WordPress-nettsted» */
  readonly described: InEach;
  /** what a trial look calls what it found; undefined when the adapter's answers must be asked */
  readonly found?: string | undefined;
  /** what a look lists: all that there is, or the newest only */
  readonly lists: "everything" | "window";
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
