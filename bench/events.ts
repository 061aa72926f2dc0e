/** A made-up list of 500 events as the Swedish Police give them, newest first, the same at every run. */

const length = 500;
const perLook = 2;
const first = Date.parse("2026-01-02T07:00:00Z");
const kinds = [
  "Trafikolycka",
  "Brand",
  "Stöld",
  "Rattfylleri",
  "Sammanfattning natt",
  "Kontroll person/fordon",
];
const towns = ["Storsund", "Lillby", "Åkerö", "Norrvik", "Österbacka", "Sjöhamn", "Ärlinge"];

/**
 * @param turn which look it is, from 0: each has two events more than the one before, and one that was edited
 */
export function eventList(turn: number): Uint8Array {
  const newest = length + turn * perLook;
  const events = Array.from({ length }, (_, place) => event(newest - place, place === 40 ? turn : 0));
  return Buffer.from(JSON.stringify(events));
}

function event(id: number, edit: number): object {
  const at = new Date(first + id * 900_000).toISOString();
  const [day, clock] = [at.slice(0, 10), at.slice(11, 19)];
  const [kind, town] = [kinds[id % kinds.length], towns[id % towns.length]];
  return {
    id: 600_000 + id,
    datetime: `${day} ${clock} +00:00`,
    name: `${Number(day.slice(8))} januari ${clock.slice(0, 5)}, ${kind}, ${town}`,
    summary: `Patrull är på plats med anledning av händelse ${id} vid ${town}s torg.${" Uppdaterad.".repeat(edit === 0 ? 0 : 1 + (edit % 3))}`,
    url: `/aktuellt/handelser/2026/${day.slice(5, 7)}/${id}/`,
    type: kind,
    location: { name: town, gps: `5${id % 9}.${1000 + (id % 8999)},1${id % 8}.${2000 + (id % 7999)}` },
  };
}
