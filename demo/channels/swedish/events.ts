/** Händelser: a made-up list in the form of the event list of the Swedish Police, the newest first. */

export interface PoliceEvent {
  readonly id: number;
  /** hours before now */
  readonly hoursAgo: number;
  readonly type: string;
  readonly summary: string;
  readonly place: Place;
}

interface Place {
  readonly name: string;
  readonly gps: string;
}

const places: readonly Place[] = [
  { name: "Storsund", gps: "56.913,14.521" },
  { name: "Näset", gps: "56.941,14.602" },
  { name: "Åbacken", gps: "56.887,14.498" },
  { name: "Kronobergs län", gps: "56.879,14.806" },
];

const told: readonly (readonly [type: string, summary: string])[] = [
  ["Trafikolycka", "Två bilar har krockat vid norra infarten. Ingen person är allvarligt skadad."],
  ["Stöld/inbrott", "Verktyg har stulits ur en låst bod under natten."],
  ["Rattfylleri", "En förare har stoppats i en kontroll och misstänks för rattfylleri."],
  ["Brand", "Det brinner i en soptunna på torget. Räddningstjänsten är på plats."],
  ["Skadegörelse", "Rutor har krossats på en busskur."],
  ["Försvunnen person", "Polisen söker en äldre person som lämnat sitt boende till fots."],
  ["Trafikhinder", "Ett träd ligger över vägen. Trafiken leds om."],
  ["Misshandel", "En person har anmält att han blivit slagen utanför en restaurang."],
  ["Trafikkontroll", "Hastighetskontroll vid skolan. Sju förare fick böter."],
  ["Djur", "En häst går lös på vägen mot Näset. Ägaren är kontaktad."],
  ["Bedrägeri", "Flera äldre har fått samtal från någon som säger sig ringa från banken."],
  ["Viltolycka", "En bil har kört på en älg. Föraren är oskadd."],
  ["Sammanfattning natt", "En lugn natt i området med ett fåtal ingripanden."],
];

const newest = 700_061;
const size = 61;

/** The event of the second state, which stands first. */
export const newPoliceEvent: PoliceEvent = {
  id: newest + 1,
  hoursAgo: 0.05,
  type: "Trafikolycka, singel",
  summary: "En bil har kört av vägen vid bron. Föraren kunde själv ta sig ur bilen.",
  place: at(places, 0),
};

/** What the second state says of an event that was edited in silence. */
export const editedPoliceEvent = {
  id: newest - 5,
  type: "Försvunnen person",
  summary: "Polisen sökte en äldre person som lämnat sitt boende till fots. Personen är funnen och mår bra.",
} as const;

export const policeEventList: readonly PoliceEvent[] = Array.from({ length: size }, (_, index) => {
  const [type, summary] = at(told, index);
  return { id: newest - index, hoursAgo: 3 + index * 9, type, summary, place: at(places, index * 3) };
});

function at<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError("an empty list");
  return entry;
}
