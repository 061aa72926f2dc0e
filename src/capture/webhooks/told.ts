/** What a channel tells of by itself, whatever its own words for it are. */
import type { ItemKind, MediaRef, Taker, Visibility } from "../../domain/item.ts";
import type { Answers } from "../port.ts";

/** What is told of an item: no more than a sighting has, and often less. */
export interface ToldItem {
  readonly kind: ItemKind;
  readonly parentNativeId: string | undefined;
  readonly rootNativeId: string | undefined;
  readonly byAgency: boolean;
  readonly authorName: string | undefined;
  readonly authorId: string | undefined;
  /** undefined where nothing was told of it, as of a picture that is hidden */
  readonly text: string | undefined;
  readonly media: readonly MediaRef[];
  readonly postedAt: Date | undefined;
  /** of what is neither hidden nor shown again */
  readonly visibility: Visibility;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * `add` and `edited` tell what an item says, `hide` and `unhide` who can see it, `remove` that it is not there any more;
 * `touched` that something happened of which nothing more is understood, so that the channel is to be looked at.
 */
export type ToldVerb = "add" | "edited" | "hide" | "unhide" | "remove" | "touched";

export interface ToldEvent {
  /** of the page or account that it happened to */
  readonly account: string;
  readonly verb: ToldVerb;
  /** who hid it, where the channel tells */
  readonly by?: Taker | undefined;
  /** the channel's own time, as fine as it tells */
  readonly at: Date;
  readonly nativeId: string | undefined;
  readonly item: ToldItem | undefined;
  /** JSON Pointer into the body */
  readonly pointer: string;
}

export interface Told {
  /** every account of which the body tells anything; empty where it names none */
  readonly accounts: readonly string[];
  readonly events: readonly ToldEvent[];
  /** why the body could not be read, or a part of it; never a word of what it says */
  readonly unread: readonly { readonly pointer: string; readonly why: string }[];
  /** how much told of what is never collected, or says nothing: who liked what, that a message was read */
  readonly passed: number;
}

/** Of one delivery: the body is its only answer. */
export type WebhookAnswers = Answers;
