/** A made-up dialogue of any length, the same at every run: threads of one post and nine comments as JSON Feed pages. */
import type { Payload } from "../src/domain/observation.ts";

export const threadLength = 10;
export const pageItems = 1000;

/** What is said, and in which language. */
interface Tongue {
  readonly agency: string;
  readonly subjects: readonly string[];
  readonly places: readonly string[];
  readonly labels: readonly string[];
  readonly news: readonly string[];
  readonly answers: readonly string[];
  readonly questions: readonly string[];
  readonly complaints: readonly string[];
  readonly praise: readonly string[];
}

/** A feed that says it is complete, cut into answers of 1,000 items each. */
export function feedPages(
  items: number,
  address: string,
  fetchedAt: Date,
  tongue: Tongue = norwegian,
): readonly Payload[] {
  const chance = chanceFrom(20_260_601);
  const pages: Payload[] = [];
  for (let start = 0; start < items; start += pageItems) {
    const count = Math.min(pageItems, items - start);
    const page = Array.from({ length: count }, (_, index) =>
      feedItem(start + index, address, tongue, chance),
    );
    const body = {
      version: "https://jsonfeed.org/version/1.1",
      items: page,
      _kanalarkiv: { complete: true },
    };
    pages.push({
      ordinal: pages.length,
      url: `${address}?page=${pages.length}`,
      status: 200,
      mediaType: "application/feed+json",
      bytes: Buffer.from(JSON.stringify(body)),
      fetchedAt,
    });
  }
  return pages;
}

/**
 * One thread of the dialogue by itself, so that any part of a feed can be made without what stands before it.
 *
 * @param thread from 0
 * @param salt another number makes other texts of the same form
 */
export function threadItems(
  thread: number,
  address: string,
  salt = 0,
  tongue: Tongue = norwegian,
): readonly unknown[] {
  const chance = chanceFrom(20_260_601 + thread * 7919 + salt * 104_729);
  const start = thread * threadLength;
  return Array.from({ length: threadLength }, (_, place) => feedItem(start + place, address, tongue, chance));
}

const firstPost = Date.parse("2026-01-02T07:00:00Z");

function feedItem(index: number, address: string, tongue: Tongue, chance: () => number) {
  const place = index % threadLength;
  const post = `p-${index - place}`;
  const at = new Date(firstPost + index * 60_000).toISOString();
  if (place === 0)
    return {
      id: post,
      url: `${address}/${post}`,
      title: `${pick(tongue.subjects, chance)} ${pick(tongue.places, chance)}`,
      content_text: textOf(160, 400, tongue.news, chance),
      date_published: at,
      authors: [{ name: tongue.agency }],
      tags: [pick(tongue.labels, chance)],
      _kanalarkiv: { kind: "post", by_agency: true },
    };
  const byAgency = place === 5;
  return {
    id: `c-${index}`,
    url: `${address}/${post}#c-${index}`,
    content_text: textOf(20, 320, byAgency ? tongue.answers : topicOf(tongue, chance), chance),
    date_published: at,
    authors: [{ name: byAgency ? tongue.agency : `${pick(firstNames, chance)} ${pick(lastNames, chance)}` }],
    _kanalarkiv: {
      kind: "comment",
      by_agency: byAgency,
      answers: byAgency ? `c-${index - 1}` : post,
      thread: post,
    },
  };
}

/** Sentences of one topic: what people write is seldom a question, praise and a complaint in one. */
function textOf(least: number, most: number, topic: readonly string[], chance: () => number): string {
  const wanted = least + Math.floor(chance() * (most - least));
  let text = pick(topic, chance);
  while (text.length < wanted) text += (chance() < 0.1 ? "\n" : " ") + pick(topic, chance);
  return text.length > most ? text.slice(0, most) : text;
}

function pick(from: readonly string[], chance: () => number): string {
  return from[Math.floor(chance() * from.length)] ?? "";
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruence of 32 bits). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const firstNames = ["Kari", "Ola", "Åse", "Per", "Anne-Grethe", "Mohammed", "Siv", "Lars"];
const lastNames = ["Nordmann", "Hansen", "Øvrebø", "Sætre", "Li", "Bakken"];
const norwegian: Tongue = {
  agency: "Fjordvik kommune",
  subjects: [
    "Vegarbeid ved",
    "Open dag på",
    "Ny barnehage i",
    "Vatnet er stengt i",
    "Høyring om skulekrins",
    "Tur langs",
  ],
  places: ["Nordre gate", "Fjordvik", "Sandneset", "Åsane", "Øvre Eikanger", "Småvika"],
  labels: ["veg", "skule", "helse", "kultur", "plan"],
  news: [
    "Kommunen har lagt ut planforslaget til offentleg ettersyn, fristen er 15. august.",
    "Biblioteket har ope kl. 10–18 måndag til fredag.",
    "Vatnet i Småvika er stengt frå kl. 8 til kl. 14 på torsdag.",
    "Vi opnar den nye gangvegen langs fjorden på laurdag & alle er velkomne.",
  ],
  answers: [
    "Hei! Vi ser på saka og kjem tilbake til deg i løpet av veka.",
    "Takk for at du seier frå. Vi har sendt meldinga vidare til vegavdelinga.",
    "Hei, brøytinga startar kl. 5 og skal vere ferdig kl. 7.",
  ],
  questions: [
    "Når blir vegen brøyta?",
    "Kor kan eg søkje om byggjeløyve til garasje?",
    "Er det noen som vet om bassenget er åpent på lørdag?",
    "Vannet er brunt i dag også – er det trygt å drikke?",
  ],
  complaints: [
    "Eg vil klage på vedtaket om skuleskyss for dottera mi.",
    "Det er hull i veien utenfor Storgata 12, og noen kommer til å bli skadet.",
    'Ho sa "det ordnar seg", men ingenting har skjedd < 14 dagar etterpå.',
  ],
  praise: ["Flott arrangement 👏👏", "Takk for fin informasjon.", "Så kjekt!", "Gratulerer til alle."],
};

export const swedish: Tongue = {
  agency: "Sjövik kommun",
  subjects: [
    "Vägarbete vid",
    "Öppet hus på",
    "Ny förskola i",
    "Vattnet är avstängt i",
    "Samråd om skolområden",
    "Vandring längs",
  ],
  places: ["Norra gatan", "Sjövik", "Sandnäs", "Åsen", "Övre Ekinge", "Småviken"],
  labels: ["väg", "skola", "vård", "kultur", "plan"],
  news: [
    "Kommunen har ställt ut planförslaget för granskning, sista dagen är den 15 augusti.",
    "Biblioteket har öppet kl. 10–18 måndag till fredag.",
    "Vattnet i Småviken är avstängt från kl. 8 till kl. 14 på torsdag.",
    "Vi öppnar den nya gångvägen längs sjön på lördag & alla är välkomna.",
  ],
  answers: [
    "Hej! Vi tittar på ärendet och återkommer till dig under veckan.",
    "Tack för att du säger till. Vi har skickat det vidare till gatukontoret.",
    "Hej, plogningen börjar kl. 5 och ska vara klar kl. 7.",
  ],
  questions: [
    "När blir vägen plogad?",
    "Var kan jag söka bygglov för garage?",
    "Är det någon som vet om badhuset är öppet på lördag?",
    "Vattnet är brunt i dag också – går det att dricka?",
  ],
  complaints: [
    "Jag vill överklaga beslutet om skolskjuts för min dotter.",
    "Det är hål i vägen utanför Storgatan 12, och någon kommer att skada sig.",
    'Hon sa "det ordnar sig", men inget har hänt < 14 dagar efteråt.',
  ],
  praise: ["Fint arrangemang 👏👏", "Tack för bra information.", "Så roligt!", "Grattis till alla."],
};

function topicOf({ questions, complaints, praise }: Tongue, chance: () => number): readonly string[] {
  const at = chance();
  return at < 0.4 ? questions : at < 0.6 ? complaints : praise;
}
