/** PURE. What is noted of how the items of a feed were told apart. */
import type { Finding } from "../../../domain/observation.ts";
import { holdsOwnTime } from "./guid-time.ts";
import { placeOf } from "./item-draft.ts";
import type { Named } from "./item-name.ts";

export function sharedNotes(told: readonly Named[]): readonly Finding[] {
  const firsts = new Map<string, Named>();
  for (const one of told)
    if (one.sharedId !== undefined && !firsts.has(one.sharedId)) firsts.set(one.sharedId, one);
  return [...firsts].map(([sharedId, { item }]) => ({
    code: "channel.sharedId",
    held: false,
    nativeId: sharedId,
    place: placeOf(item),
    detail: "the feed gives one id to several items: they are told apart by their link, or by what they say",
  }));
}

export function timeNote(told: readonly Named[]): readonly Finding[] {
  const holder = told.find(({ item, nativeId }) => nativeId === item.id && holdsOwnTime(item, nativeId));
  if (!holder) return [];
  return [
    {
      code: "channel.guidHoldsTime",
      held: false,
      nativeId: holder.nativeId,
      place: placeOf(holder.item),
      detail: "its id holds its time: after an edit it is known by the rest of its id and its link",
    },
  ];
}

export function derivedNotes(told: readonly Named[]): readonly Finding[] {
  return told.flatMap(({ item, nativeId }) =>
    nativeId === item.digest
      ? [
          {
            code: "item.derivedId" as const,
            held: false,
            nativeId,
            place: placeOf(item),
            detail:
              "has neither an id nor a link of its own: it is told by its title and time, or by its text",
          },
        ]
      : [],
  );
}
