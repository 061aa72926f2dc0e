/** Whether a question was answered, when, and how that is to the target: of what is stored, and of how long looks reach. */
import { settlesQuestion } from "../../classify/answer.ts";
import type { Presence, Visibility } from "../../domain/item.ts";
import type { Target, WorkCalendar } from "../hours/work-calendar.ts";
import { type Asking, askedAnewAfter, type TextAt, type Unclear } from "./reading.ts";

/** A text of the agency, and whether it says no more than that it was received or is looked into. */
export interface ReplyText extends TextAt {
  readonly preliminary: boolean;
}

/** Something that the agency wrote in the thread of a question. */
export interface Reply {
  readonly itemId: string;
  /** the oldest first, with the time of each */
  readonly texts: readonly ReplyText[];
  /** whether it can be read where the question stands */
  readonly stands: boolean;
  /** below the question, or in the same conversation of two; else only in its thread */
  readonly beneath: boolean;
}

export interface Question {
  readonly asking: Extract<Asking, { readonly asks: "yes" | "perhaps" }>;
  readonly texts: readonly TextAt[];
  readonly visibility: Visibility;
  readonly presence: Presence;
  /** it came with an archive, and no look has shown it */
  readonly onlyImported: boolean;
  /** somebody said at the desk that it was answered elsewhere, sent on, or needs nothing */
  readonly dealtWith: boolean;
}

export interface Measure {
  readonly calendar: WorkCalendar;
  readonly target: Target;
  readonly now: Date;
  /** up to when looks have seen the thread whole; undefined for never */
  readonly knownUntil: Date | undefined;
}

export type NotKnown = "onlyImported" | "leftTheList" | "missing" | "neverWhole" | "notSeenSince";

/** Times of work are in milliseconds. */
export type Answering =
  | {
      readonly state: "answered";
      readonly at: Date;
      readonly by: string;
      readonly beneath: boolean;
      readonly inTime: boolean;
      readonly workedMs: number;
    }
  | { readonly state: "open"; readonly over: boolean; readonly workedMs: number; readonly leftMs: number }
  | { readonly state: "notKnown"; readonly because: NotKnown }
  | { readonly state: "gone"; readonly how: "removed" | "moderated" }
  | { readonly state: "dealtWith" };

export interface Judged {
  readonly answering: Answering;
  readonly askedAt: Date;
  readonly dueAt: Date | undefined;
  /** only for what may be a question */
  readonly unclear: Unclear | undefined;
  /** «we have received your question», in time */
  readonly preliminary: { readonly at: Date; readonly inTime: boolean } | undefined;
}

/** What an edit after the answer asks is perhaps another question: it is judged anew, and counted apart. */
export function judgeQuestion(question: Question, replies: readonly Reply[], measure: Measure): Judged {
  const { asking, texts } = question;
  const unclear = asking.asks === "perhaps" ? asking.because : undefined;
  const first = judgedSince(question, replies, measure, asking.since, unclear);
  if (first.answering.state !== "answered") return first;
  const anew = askedAnewAfter(texts, first.answering.at);
  return anew ? judgedSince(question, replies, measure, anew, "editedLater") : first;
}

function judgedSince(
  question: Question,
  replies: readonly Reply[],
  measure: Measure,
  askedAt: Date,
  unclear: Unclear | undefined,
): Judged {
  const dueAt = measure.calendar.due(askedAt, measure.target);
  const inTime = (at: Date) => dueAt === undefined || at <= dueAt;
  const asked = question.texts.at(-1)?.text ?? "";
  const answer = firstAnswer(replies, asked, askedAt);
  const [preliminary] = replies.flatMap((reply) => preliminaryIn(reply, askedAt)).sort(byTime);
  const told = preliminary && !(answer && answer.at <= preliminary.at) ? preliminary : undefined;
  return {
    ...{ askedAt, dueAt, unclear },
    preliminary: told && { at: told.at, inTime: inTime(told.at) },
    answering: answer
      ? {
          ...{ state: "answered", at: answer.at, by: answer.itemId, beneath: answer.beneath },
          ...{ inTime: inTime(answer.at), workedMs: measure.calendar.worked(askedAt, answer.at) },
        }
      : unanswered(question, measure, askedAt, dueAt),
  };
}

function unanswered(
  { dealtWith, visibility, presence, onlyImported }: Question,
  { calendar, knownUntil, now }: Measure,
  askedAt: Date,
  dueAt: Date | undefined,
): Answering {
  if (dealtWith) return { state: "dealtWith" };
  if (presence === "removed") return { state: "gone", how: "removed" };
  if (visibility === "hidden" || visibility === "spam" || visibility === "trashed")
    return { state: "gone", how: "moderated" };
  if (onlyImported) return { state: "notKnown", because: "onlyImported" };
  if (presence === "leftWindow") return { state: "notKnown", because: "leftTheList" };
  if (presence === "missing") return { state: "notKnown", because: "missing" };
  if (knownUntil === undefined) return { state: "notKnown", because: "neverWhole" };
  const over = dueAt !== undefined && now > dueAt;
  if (over && knownUntil <= dueAt) return { state: "notKnown", because: "notSeenSince" };
  const leftMs = dueAt === undefined ? 0 : calendar.worked(now, dueAt);
  return { state: "open", over, workedMs: calendar.worked(askedAt, now), leftMs };
}

interface Said {
  readonly at: Date;
  readonly itemId: string;
  readonly beneath: boolean;
}

/** Beside the question only a reply that gives what was asked for; that is read of those alone that came before another answer. */
function firstAnswer(replies: readonly Reply[], asked: string, since: Date): Said | undefined {
  const found = (beneath: boolean, gives: (text: string) => boolean, before: Date | undefined) => {
    const said = replies
      .filter((reply) => reply.beneath === beneath && reply.stands)
      .flatMap(({ itemId, texts }) => texts.map((text) => ({ ...text, itemId, beneath })))
      .filter(({ at, preliminary }) => at > since && !preliminary && (before === undefined || at < before))
      .sort(byTime);
    return said.find(({ text }) => gives(text));
  };
  const below = found(true, () => true, undefined);
  return found(false, (text) => settlesQuestion(text, asked), below?.at) ?? below;
}

function preliminaryIn({ itemId, texts, stands, beneath }: Reply, since: Date): readonly Said[] {
  const found = stands && beneath && texts.find(({ at, preliminary }) => at > since && preliminary);
  return found ? [{ at: found.at, itemId, beneath }] : [];
}

function byTime(one: Said, other: Said): number {
  return one.at.getTime() - other.at.getTime();
}
