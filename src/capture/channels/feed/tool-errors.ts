/**
 * PURE. Items by which a tool that makes feeds tells of its own failure. Such an item is no record of the agency's, and
 * the answer lists nothing of the channel: it is a fault of the look.
 *
 * An agency may well write about errors, so a form counts only with the tool's own words in full, and where these could
 * be anybody's, with a second sign of the tool.
 */
import type { Fault } from "../../../domain/observation.ts";
import { faultWith } from "../../fault.ts";
import type { FeedAbout } from "./clues.ts";
import type { Candidate } from "./page.ts";

interface ToolError {
  readonly tool: string;
  readonly title: RegExp;
  /** in the item's text, links and ids, or the feed's address and generator */
  readonly sign: RegExp | undefined;
  /** where the tool's own text stands, or who reported it */
  readonly source: string;
}

const toolErrors: readonly ToolError[] = [
  {
    tool: "RSS-Bridge",
    title: /^Bridge returned error [-\d]*!/,
    sign: undefined,
    source: "https://github.com/RSS-Bridge/rss-bridge/blob/master/actions/DisplayAction.php",
  },
  {
    tool: "RSS-Bridge",
    title: /^(?:Bridge|RSS-Bridge)\b.*\b(?:error|failed|exception)\b/i,
    sign: /[?&]action=display&|[?&]bridge=\w|rss-?bridge/i,
    source: "https://github.com/RSS-Bridge/rss-bridge/issues/1849",
  },
  {
    tool: "a Nitter instance",
    title: /^RSS reader not yet whitelisted!?$/,
    sign: /RSS reader not yet whitelist/,
    source: "https://github.com/zedeus/nitter/issues/1406",
  },
  {
    tool: "CSS2RSS",
    title: /^ERROR page:/,
    sign: /^ERROR(?::|$)/,
    source: "https://github.com/Owyn/CSS2RSS/blob/main/css2rss.py",
  },
];

/** What the first such item says of the look, and the items without any of them. */
export function withoutToolErrors(
  candidates: readonly Candidate[],
  about: FeedAbout,
): { readonly candidates: readonly Candidate[]; readonly fault: Fault | undefined } {
  let fault: Fault | undefined;
  const kept = candidates.filter((candidate) => {
    const error = toolErrorOf(candidate, about);
    if (error) fault ??= toolFault(error);
    return error === undefined;
  });
  return { candidates: kept, fault };
}

function toolErrorOf({ sighting, clues }: Candidate, about: FeedAbout): ToolError | undefined {
  const title = sighting.title?.trim();
  if (clues.declared || title === undefined) return undefined;
  const { address, title: feedTitle, generator } = about;
  const places = [sighting.text, clues.id, ...clues.links, address, feedTitle, generator];
  return toolErrors.find(
    ({ title: words, sign }) =>
      words.test(title) &&
      (sign === undefined || places.some((place) => place !== undefined && sign.test(place))),
  );
}

function toolFault({ tool }: ToolError): Fault {
  return faultWith(
    "channel.toolError",
    `${tool} puts a message of its own failure into the feed in place of the channel's items: set it to answer with an HTTP error`,
  );
}
