/** What a channel's adapter offers, and what it is given. One adapter per kind of channel, in `channels/`. */
import type { Clock } from "../clock.ts";
import type { AccessFacts } from "../domain/access.ts";
import type { Channel, ChannelKind } from "../domain/channel.ts";
import type { Sha256 } from "../domain/ids.ts";
import type { KnownBefore, Sighting, Visibility } from "../domain/item.ts";
import type { DirectCheck, Finding, Look, Payload } from "../domain/observation.ts";
import type { Many } from "./packed.ts";
import type { Listed, RelookChoice, RelookRule } from "./relook.ts";

/** An answer that arrived whole: any status, body within the limit. */
export interface HttpAnswer {
  readonly status: number;
  /** lower-case header names */
  readonly headers: ReadonlyMap<string, string>;
  /** each header Set-Cookie as it came, for a session that lasts as long as the look; never stored */
  readonly setCookies?: readonly string[];
  readonly body: Uint8Array;
  /** after redirects, without credentials */
  readonly url: string;
  readonly fetchedAt: Date;
}

export interface HttpRequest {
  readonly url: string;
  readonly accept?: string;
  /**
   * in one of the forms of `secret-forms.ts`; sent to the origin of `url` only, never after a redirect to another origin
   */
  readonly credentials?: string | undefined;
  /** whose budget it is asked from, where the credentials are made anew each hour */
  readonly budgetOf?: string | undefined;
  /** `name=value; name=value` of a session, sent where the credentials are sent */
  readonly cookies?: string | undefined;
  /** asks every store on the way for what the channel says now, not for what it said to somebody before */
  readonly fresh?: boolean;
  /** what the answer is to be compared with by the channel: it answers 304 when nothing has changed since */
  readonly condition?: Condition | undefined;
  /** how long it may wait for its turn where a platform allows so many requests in a time; milliseconds */
  readonly patienceMs?: number | undefined;
  /** ends the wait at once */
  readonly signal?: AbortSignal | undefined;
  /** what no redirect may carry to another site, as it stands in the address */
  readonly staysHome?: readonly string[];
  /** of an answer that may rightly be longer than any other; else, and at least, what one answer may hold */
  readonly mostBytes?: number;
  /** where the address was found: from the public net it leads into no private one; the address itself when not given */
  readonly from?: URL | undefined;
}

/** What is sent: the fields of a form, or a value as JSON. It may hold a password, so it stands in no message. */
export type HttpBody = { readonly form: Readonly<Record<string, string>> } | { readonly json: unknown };

export interface HttpPost extends HttpRequest {
  readonly body: HttpBody;
}

/** Validators of an earlier answer, as it gave them. @see RFC 9110 section 13.1 */
export interface Condition {
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export interface HttpClient {
  /**
   * @throws the signal's own reason once it is aborted: that is no fault of the channel
   * @throws ArchiveError `channel.unreachable`, `channel.timeout`, `channel.redirectLoop`, `channel.redirectRefused`,
   *   `channel.tooLarge`, `channel.truncated` or `channel.malformed`; never for a status
   */
  get(request: HttpRequest): Promise<HttpAnswer>;
  /**
   * The same with a body, which goes to the origin of `url` alone: 307 and 308 send it again there and are refused
   * elsewhere, after 301, 302 and 303 the answer is fetched without it.
   *
   * @throws as `get`
   * @see RFC 9110 section 15.4
   */
  post(request: HttpPost): Promise<HttpAnswer>;
}

/** What is read: answers, and what else the reading must know of the channel. All of it can be copied to another process. */
export interface Answers {
  readonly payloads: readonly Payload[];
}

/** Pure: makes something of answers. The name is the one by which another process knows it. */
export interface AnswerReading<Input extends Answers, Output> {
  readonly name: string;
  /** a promise where reading takes waiting */
  readonly read: (input: Input) => Output | Promise<Output>;
}

/** Reads what strangers sent, in a place that their bytes may take down. */
export interface AnswerReader {
  /**
   * @throws ArchiveError `channel.unreadable` when it took more memory or time than it may, or the reader ended otherwise
   * @throws the signal's own reason once it is aborted
   */
  read<Input extends Answers, Output>(
    reading: AnswerReading<Input, Output>,
    input: Input,
    signal?: AbortSignal,
  ): Promise<Output>;
}

/** An answer that a believed look was made of, whose channel may say that nothing has changed since. */
export interface KeptAnswer {
  readonly condition: Condition;
  readonly mediaType: string;
  /** when the channel last sent it whole */
  readonly since: Date;
  /** @throws ArchiveError `object.missing` or `object.corrupt` */
  bytes(): Promise<Uint8Array>;
}

/**
 * Which single items are due in this look, where asking for each costs a request of its own (the thread of a post, its
 * history). What is known of them is kept between looks: an adapter asks for what `due` gives, and says `seen` of each that
 * the channel answered for. That counts once the look is written and believed; what is not said so is due again.
 */
export interface Relooks {
  /**
   * @param listed what the channel's list shows; the items of earlier looks that are due are added to it
   * @returns native ids, those first that are to be asked for first
   */
  due(listed: readonly Listed[], rule?: RelookRule): Promise<RelookChoice>;
  /** The channel answered for the item, if only that there is none. */
  seen(item: Listed): void;
}

export interface CaptureTools {
  /** an answer of an earlier look at that address; not there where a look is not written, as a trial of an address */
  readonly kept?: (address: string) => Promise<KeptAnswer | undefined>;
  readonly relooks?: Relooks;
  /**
   * What is known before the look, in no order; not given where nothing can be. What is read of answers must not depend
   * on it: `reread` does not have it.
   */
  readonly known?: () => Promise<readonly KnownBefore[]>;
  /**
   * Takes answers of a look that lists everything, in their order and while more are to come, so that nobody has to hold
   * them any longer: the look is then without them.
   */
  readonly keep?: (payloads: readonly Payload[]) => Promise<void>;
  /**
   * Of a check by itself: answers that prove to anybody, years later, what it says; the proof itself last. They are kept
   * with the look, and the event of a removal names the proof.
   */
  readonly prove?: (answers: readonly Payload[]) => void;
  readonly http: HttpClient;
  readonly reader: AnswerReader;
  readonly clock: Clock;
  /** Takes what the platform says of the access itself, such as when it ends. */
  readonly tellAccess?: (facts: AccessFacts) => void;
  /** the channel's own, when it has one, in one of the forms of `secret-forms.ts` */
  readonly credentials: string | undefined;
}

/** What an adapter reads out of stored payloads, without asking the channel. Pure: the same bytes give the same answer. */
export interface Reading {
  readonly sightings: readonly Sighting[];
  readonly findings: readonly Finding[];
}

/** The same of a look that may be large. */
export interface ManyRead {
  readonly sightings: Many<Sighting>;
  readonly findings: readonly Finding[];
}

/** A look of any size, whose items need not be held. */
export interface ManyLook extends Omit<Look, "sightings"> {
  readonly sightings: Many<Sighting>;
}

/** An item that a look should have held and did not. */
export interface MissingItem {
  readonly nativeId: string;
  readonly permalink: string | undefined;
  readonly facts: Readonly<Record<string, string>>;
  /** at the last look that showed it */
  readonly visibility?: Visibility;
}

export interface ChannelAdapter {
  readonly kind: ChannelKind;
  /** Takes one look. Never throws for what a channel answers: that becomes the look's fault or its findings. */
  look(channel: Channel, tools: CaptureTools): Promise<Look>;
  /** The same, where a look may be so large that its items are better not held. */
  lookAtMany?(channel: Channel, tools: CaptureTools): Promise<ManyLook>;
  /** Pure: reads a look again from its payloads. Strangers' bytes are read by an `AnswerReader`: see `rereadBy`. */
  reread(channel: Channel, payloads: readonly Payload[], seenAt: Date): Reading;
  /** The same as `reread` for a look of many answers, each of which can be read by itself and held no longer than that. */
  rereadEach?(
    channel: Channel,
    payloads: AsyncIterable<Payload>,
    seenAt: Date,
    reader: AnswerReader,
  ): Promise<ManyRead>;
  /** Asks for one item by itself, at an address that the channel gave. */
  check(channel: Channel, item: MissingItem, tools: CaptureTools): Promise<DirectCheck>;
}

/** What a proof that was kept with a removal comes to when it is verified again. */
export type ProofRead =
  | {
      readonly holds: true;
      /** what is proved, by whose signature and as of when, in words */
      readonly says: string;
      readonly by: string;
    }
  | { readonly holds: false; readonly because: string };

/** An adapter of any kind: of some, reading takes waiting, as where signatures are verified. */
export interface AnyAdapter extends Omit<ChannelAdapter, "reread"> {
  /** as that of `ChannelAdapter` */
  reread(channel: Channel, payloads: readonly Payload[], seenAt: Date): Reading | Promise<Reading>;
  /**
   * Verifies again what `check` gave to `prove`, without asking anybody.
   *
   * @param answers of the look, up to the proof, which is the last
   */
  readProof?(channel: Channel, nativeId: string, answers: readonly Payload[]): Promise<ProofRead>;
}

/** A media file that was fetched for an item. */
export interface FetchedMedia {
  readonly url: string;
  readonly sha256: Sha256;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
