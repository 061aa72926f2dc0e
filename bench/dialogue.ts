/** A made-up dialogue of any length, the same at every run: threads of one post and nine comments as JSON Feed pages. */
import type { Payload } from "../src/domain/observation.ts";

export const threadLength = 10;
const pageItems = 1000;

/** A feed that says it is complete, cut into answers of 1,000 items each. */
export function feedPages(items: number, address: string, fetchedAt: Date): readonly Payload[] {
  const chance = chanceFrom(20_260_601);
  const pages: Payload[] = [];
  for (let start = 0; start < items; start += pageItems) {
    const count = Math.min(pageItems, items - start);
    const page = Array.from({ length: count }, (_, index) => feedItem(start + index, address, chance));
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

const firstPost = Date.parse("2026-01-02T07:00:00Z");

function feedItem(index: number, address: string, chance: () => number) {
  const place = index % threadLength;
  const post = `p-${index - place}`;
  const at = new Date(firstPost + index * 60_000).toISOString();
  if (place === 0)
    return {
      id: post,
      url: `${address}/${post}`,
      title: `${pick(subjects, chance)} ${pick(places, chance)}`,
      content_text: textOf(160, 400, news, chance),
      date_published: at,
      authors: [{ name: "Fjordvik kommune" }],
      tags: [pick(labels, chance)],
      _kanalarkiv: { kind: "post", by_agency: true },
    };
  const byAgency = place === 5;
  return {
    id: `c-${index}`,
    url: `${address}/${post}#c-${index}`,
    content_text: textOf(20, 320, byAgency ? answers : topicOf(chance), chance),
    date_published: at,
    authors: [
      { name: byAgency ? "Fjordvik kommune" : `${pick(firstNames, chance)} ${pick(lastNames, chance)}` },
    ],
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

const subjects = [
  "Vegarbeid ved",
  "Open dag på",
  "Ny barnehage i",
  "Vatnet er stengt i",
  "Høyring om skulekrins",
  "Tur langs",
];
const places = ["Nordre gate", "Fjordvik", "Sandneset", "Åsane", "Øvre Eikanger", "Småvika"];
const labels = ["veg", "skule", "helse", "kultur", "plan"];
const firstNames = ["Kari", "Ola", "Åse", "Per", "Anne-Grethe", "Mohammed", "Siv", "Lars"];
const lastNames = ["Nordmann", "Hansen", "Øvrebø", "Sætre", "Li", "Bakken"];
const news = [
  "Kommunen har lagt ut planforslaget til offentleg ettersyn, fristen er 15. august.",
  "Biblioteket har ope kl. 10–18 måndag til fredag.",
  "Vatnet i Småvika er stengt frå kl. 8 til kl. 14 på torsdag.",
  "Vi opnar den nye gangvegen langs fjorden på laurdag & alle er velkomne.",
];
const answers = [
  "Hei! Vi ser på saka og kjem tilbake til deg i løpet av veka.",
  "Takk for at du seier frå. Vi har sendt meldinga vidare til vegavdelinga.",
  "Hei, brøytinga startar kl. 5 og skal vere ferdig kl. 7.",
];
const questions = [
  "Når blir vegen brøyta?",
  "Kor kan eg søkje om byggjeløyve til garasje?",
  "Er det noen som vet om bassenget er åpent på lørdag?",
  "Vannet er brunt i dag også – er det trygt å drikke?",
];
const complaints = [
  "Eg vil klage på vedtaket om skuleskyss for dottera mi.",
  "Det er hull i veien utenfor Storgata 12, og noen kommer til å bli skadet.",
  'Ho sa "det ordnar seg", men ingenting har skjedd < 14 dagar etterpå.',
];
const praise = ["Flott arrangement 👏👏", "Takk for fin informasjon.", "Så kjekt!", "Gratulerer til alle."];

function topicOf(chance: () => number): readonly string[] {
  const at = chance();
  return at < 0.4 ? questions : at < 0.6 ? complaints : praise;
}
