/** The event list in the form of the Swedish Police: times that are not ISO 8601, addresses that follow the title. */
import { type Answer, escapeMarkup, jsonAnswer, pageAnswer } from "./answer.ts";
import { editedPoliceEvent, newPoliceEvent, type PoliceEvent, policeEventList } from "./swedish/events.ts";
import type { State } from "./timeline.ts";

const timeZone = "Europe/Stockholm";
const months = "januari februari mars april maj juni juli augusti september oktober november december".split(
  " ",
);

/** In the order of saving, so an edited event stands first again. */
function eventsIn(state: State): readonly PoliceEvent[] {
  if (state === 1) return policeEventList;
  const edited = policeEventList.filter(({ id }) => id === editedPoliceEvent.id);
  const others = policeEventList.filter(({ id }) => id !== editedPoliceEvent.id);
  return [newPoliceEvent, ...edited.map((event) => ({ ...event, ...editedPoliceEvent })), ...others];
}

export function eventListAnswer(state: State, now: Date): Answer {
  const list = eventsIn(state).map((event) => {
    const at = new Date(now.getTime() - event.hoursAgo * 3_600_000);
    const { day, month, year, clock, offset } = localTime(at);
    const named = `${clock.slice(0, -3).padStart(5, "0").replace(":", ".")}, ${event.type}, ${event.place.name}`;
    return {
      id: event.id,
      datetime: `${at.toLocaleDateString("sv-SE", { timeZone })} ${clock} ${offset}`,
      name: `${day} ${month} ${named}`,
      summary: event.summary,
      url: `/aktuellt/handelser/${year}/${month}/${day}/${slugOf(`${day} ${month} ${named}`)}/`,
      type: event.type,
      location: event.place,
    };
  });
  return jsonAnswer(list, "application/json; charset=utf-8");
}

/** Every event's page, whatever its address was: the site leads on from older ones. */
export function eventPage(path: string): Answer | undefined {
  return path.startsWith("/aktuellt/handelser/")
    ? pageAnswer("Händelse", `<p>${escapeMarkup(path)}</p>`)
    : undefined;
}

function localTime(at: Date) {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    day: "2-digit",
    month: "numeric",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return {
    day: part("day"),
    month: months[Number(part("month")) - 1] ?? "",
    year: part("year"),
    clock: `${Number(part("hour"))}:${part("minute")}:${part("second")}`,
    offset: part("timeZoneName").replace("GMT", "") || "+00:00",
  };
}

function slugOf(text: string): string {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9.]+/g, "-").replace(/^-|-$/g, "");
}
