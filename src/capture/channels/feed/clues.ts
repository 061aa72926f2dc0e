/** PURE. What a feed and its items say of themselves beside their content: which they are, and whose words they hold. */

/** What the feed as a whole says of itself. */
export interface FeedSelf {
  readonly title: string | undefined;
  /** the page that the feed belongs to, as a whole address */
  readonly home: string | undefined;
  /** the program that wrote it */
  readonly generator: string | undefined;
}

export interface FeedAbout extends FeedSelf {
  /** where the answer was found */
  readonly address: string;
}

export interface ItemClues {
  readonly format: "rss" | "atom" | "json";
  /** guid, id or rdf:about as written, without white space around it */
  readonly id: string | undefined;
  /** the item's own pages as whole addresses, the one to be trusted most first */
  readonly links: readonly string[];
  /** whole addresses of the files that come with it */
  readonly enclosures: readonly string[];
  /** the id by the rule of versions before this one: the first of id and link, as written */
  readonly formerId: string | undefined;
  /** the feed from which it was taken over, when it says so */
  readonly source: ItemSource | undefined;
  /** the format tells where its comments stand, so it is no comment itself */
  readonly takesComments: boolean;
  /** the feed says expressly what the item is and who speaks, so nothing is concluded from hints */
  readonly declared: boolean;
  /** all of it as it is written, to tell it by where nothing else does; "" for an item that holds nothing */
  readonly written: () => string;
}

export interface ItemSource {
  /** address of the other feed or its site */
  readonly address: string | undefined;
  /** who writes there */
  readonly names: readonly string[];
}

/** For notes made while the item is read; "" when it says nothing of the kind. */
export function provisionalId({ id, links, enclosures, formerId }: ItemClues): string {
  return id ?? links[0] ?? enclosures[0] ?? formerId ?? "";
}
