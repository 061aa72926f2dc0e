/** How the sample content is written down: threads as people had them, before any channel gives them ids and times. */
import type { ItemKind, Visibility } from "../../src/domain/item.ts";
import type { Outcome } from "../../src/domain/outcome.ts";

/** A kind of item, 1–28 in the decision tables of the law, and what should become of the item that shows it. */
export interface Shown {
  readonly row: number;
  readonly outcome: Outcome | "notCaptured";
}

/** What is otherwise in the second state of the sample channels. `gone` is in no list any more. */
export interface Later {
  readonly text?: string;
  readonly visibility?: Visibility;
  readonly gone?: true;
  readonly shows?: Shown;
}

interface Said {
  /** paragraphs stand apart by an empty line */
  readonly text: string;
  readonly shows?: Shown;
  readonly visibility?: Visibility;
  readonly later?: Later;
  /** is there only in the second state */
  readonly isNew?: true;
  readonly image?: Image;
  /** minutes after what it answers; without it some time between nine minutes and a few hours */
  readonly after?: number;
  readonly facts?: Readonly<Record<string, string>>;
  readonly answers?: readonly Remark[];
}

export interface Image {
  /** file name, without the folder */
  readonly file: string;
  readonly alt: string;
}

export interface Remark extends Said {
  readonly by: string;
  readonly byAgency: boolean;
  /** the text is HTML as the writer typed it */
  readonly isHtml?: true;
  readonly kind?: ItemKind;
  /** the channel's id of the author */
  readonly authorId?: string;
}

export interface Start extends Said {
  readonly by: string;
  readonly byAgency?: false;
  readonly authorId?: string;
  readonly title?: string;
  /** whole days before today */
  readonly daysAgo: number;
  /** hour of the day, UTC */
  readonly hour: number;
  readonly labels?: readonly string[];
  readonly kind?: ItemKind;
  readonly isPage?: true;
}

type More = Omit<Remark, "by" | "byAgency" | "text" | "shows">;

/** Somebody from the public says something. */
export function says(
  by: string,
  text: string,
  shows?: readonly [number, Shown["outcome"]],
  more: More = {},
): Remark {
  return { by, byAgency: false, text, ...shown(shows), ...more };
}

/** The agency answers. */
export function answers(
  by: string,
  text: string,
  shows?: readonly [number, Shown["outcome"]],
  more: More = {},
): Remark {
  return { by, byAgency: true, text, ...shown(shows), ...more };
}

function shown(shows: readonly [number, Shown["outcome"]] | undefined): { readonly shows?: Shown } {
  return shows ? { shows: { row: shows[0], outcome: shows[1] } } : {};
}
