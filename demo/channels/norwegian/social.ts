/** Fjordvik in social media: what a dialogue system gives of the municipality's accounts, messages and moderation. */
import { answers, type Start, says } from "../script.ts";

const team = "Fjordvik kommune";

export const norwegianSocial = {
  title: "Fjordvik i sosiale medium",
  description:
    "Fjordvik kommune her. Vi svarar på kvardagar 8–15.30, vanlegvis innan eit døgn. Alt som blir skrive her, kan bli journalført. Ikkje del personopplysningar. Reklame, hets og trugsmål blir fjerna.",
  /** a private account of somebody on the staff, which is never captured */
  denied: "privat-fjelltunvik",
};

export const norwegianSocialPosts: readonly Start[] = [
  {
    by: team,
    daysAgo: 26,
    hour: 10,
    text: "Frå måndag til fredag er symjehallen open 10–20. Born under 12 år badar gratis saman med ein vaksen. 🏊",
    shows: { row: 2, outcome: "prunable" },
    answers: [
      says("bade_britt", "Endelig noe gøy på Fjordvik ❤️"),
      says("tindetom", "🏊🏊🏊", [3, "prunable"]),
    ],
  },
  {
    by: team,
    daysAgo: 24,
    hour: 12,
    text: "Måndagsglimt: Vaktmeister Jostein fann denne karen sovande i flaggkassa. Nokon som saknar ein pus? 🐈",
    image: { file: "katt.png", alt: "Oransje katt som søv i ei kasse med flagg" },
    labels: ["#måndagsglimt"],
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says("haugen_hilde", "Det er Birger! Kan vi hente ham i dag?", [5, "needsReview"], {
        answers: [
          answers(team, "Ja, Birger sit på kontoret til Jostein og har fått makrell. Kom før klokka tre 😺", [
            5,
            "needsReview",
          ]),
        ],
      }),
      says("leif.steinsvag", "Den katten har fleire heimar enn eg har sokkar", undefined, {
        answers: [
          says("haugen_hilde", "Haha, han åt frukost hos deg òg, då?", [27, "needsReview"]),
          says("tindetom", "Hos oss heter han Frode 😂", [27, "needsReview"]),
        ],
      }),
      says("pusefrøken", "", [18, "needsReview"], {
        image: { file: "birger.png", alt: "Same katt på ein annan trapp" },
      }),
      says("bade_britt", "😂😂😂", [3, "prunable"]),
      says("solvor.s", "hahaha", [3, "prunable"]),
    ],
  },
  {
    by: team,
    daysAgo: 21,
    hour: 9,
    text: "Vil du bli lærar ved verdas finaste skuleveg? Vi søkjer tre lærarar frå nyttår. Les meir og søk på fjordvik.example/jobb",
    labels: ["Stilling ledig"],
    image: { file: "skuleveg.png", alt: "Skulevegen langs fjorden i morgonlys" },
    facts: { paid: "yes", audience: "25–45 år, Vestland", period: "14 dagar" },
    shows: { row: 17, outcome: "publicRecord" },
    answers: [
      says("lærer_liv", "Hvor mange elever er det i klassene?", [5, "needsReview"], {
        answers: [answers(team, "Mellom 14 og 22. Ring gjerne rektor for ein prat!")],
      }),
      says("jobbjeger", "Tjen penger hjemmefra, klikk her https://rik.example", [13, "prunable"], {
        visibility: "hidden",
        answers: [
          answers(team, "Kommentar skjult: reklame, punkt 4 i reglane.", [21, "prunable"], {
            kind: "moderation",
            after: 64,
            facts: { act: "hidden", rule: "4" },
          }),
        ],
      }),
      says("utflytta_una", "Eg vurderer det faktisk 😍"),
    ],
  },
  {
    by: team,
    daysAgo: 18,
    hour: 8,
    text: "I dag plantar 4. klasse 120 tulipanlaukar i Strandgata. Kven gjettar når den første kjem opp?",
    answers: [
      says("solvor.s", "Eg seier 3. april 🌷"),
      says("tindetom", "17. mai, som alltid."),
      says("vg_vilde", "Nydelig! Heia 4. klasse 🌷"),
      says("gartnar.geir", "1. juni om måsane får bestemme", undefined, {
        answers: [
          says("solvor.s", "Måsane har teke matpakka mi tre gonger denne veka.", [27, "needsReview"]),
          says("gartnar.geir", "Då skuldar dei deg i alle fall ein tulipan."),
        ],
      }),
    ],
  },
  {
    by: team,
    daysAgo: 14,
    hour: 13,
    text: "Kva er ditt beste minne frå Fjordvikdagane? Skriv det her, så lagar biblioteket ei utstilling av det.",
    answers: [
      says("leif.steinsvag", "1987, då ordføraren datt i hamna under talen og heldt fram med å snakke."),
      says("utflytta_una", "Første kyss bak pølsebua. Han veit kven han er.", undefined, {
        later: { gone: true, shows: { row: 26, outcome: "needsReview" } },
      }),
      says("haugen_hilde", "Konserten i regnet i 2019. Alle ble og sang likevel 🎶"),
      says("vg_vilde", "Da bestefar vant roinga. Han var 81!", undefined, {
        answers: [
          answers(team, "Den må med i utstillinga! Har du eit bilete?"),
          says("vg_vilde", "Jeg leter i albumet i helga."),
        ],
      }),
      says("tindetom", "Bodde her i 20 år og gikk glipp av alt sammen. Angrer litt nå."),
    ],
  },
  {
    by: team,
    daysAgo: 10,
    hour: 15,
    text: "Straumbrot på Ytre Haugen. Kraftlaget ventar å vere ferdige i kveld. Sjå til naboen din.",
    labels: ["Driftsmelding"],
    answers: [
      says("ytre_yngve", "Når kommer strømmen tilbake?", [5, "needsReview"], {
        answers: [answers(team, "Kraftlaget seier klokka 19.")],
      }),
      says("solvor.s", "Eg har kamin og kaffi til den som frys."),
      says("sint_i_stua", "Eg veit kor du bur, du som styrer straumen!!", [14, "needsReview"], {
        visibility: "hidden",
        answers: [
          answers(
            team,
            "Kommentar skjult: mogleg trugsmål, punkt 3 i reglane. Skjult av vakta, vurdert av kommunikasjonssjefen.",
            [21, "prunable"],
            { kind: "moderation", after: 37, facts: { act: "hidden", rule: "3" } },
          ),
        ],
      }),
    ],
  },
  {
    by: team,
    daysAgo: 7,
    hour: 11,
    text: "Ordføraren svarer: Kvifor blir skulen på Nes lagd ned? Sjå opptaket frå innbyggjarmøtet, og spør vidare her.",
    answers: [
      says("nes_nina", "Dette er en skam. Ungene våre får 45 minutter i buss hver vei.", [8, "needsReview"], {
        answers: [
          answers(
            team,
            "Vi forstår at mange er lei seg. Ordføraren kjem til Nes på torsdag for å snakke med alle som vil.",
          ),
        ],
      }),
      says(
        "nes_nils",
        "Jeg har fått avslag på skoleskyss for jentungen. Hvordan kan dere si at veien er trygg?",
      ),
      says("foreldre.nes", "Vi klager på vedtaket om nedlegging på vegne av 31 foreldre.", [
        7,
        "caseworkDocument",
      ]),
      says(
        "privatkar",
        "Som tilsett får eg eigentleg ikkje seie noko, men eg er einig med dykk på Nes.",
        [23, "notCaptured"],
        { authorId: norwegianSocial.denied },
      ),
      says(
        "tindetom",
        "Eg vil tipse om at nokon arbeider svart på byggjeplassen ved skulen",
        [9, "caseworkDocument"],
        { visibility: "hidden" },
      ),
    ],
  },
  {
    by: team,
    isNew: true,
    daysAgo: 0,
    hour: 0,
    text: "Første snø i lufta! ❄️ Brøytebilane står klare. Hugs refleks på veg til skulen.",
    shows: { row: 1, outcome: "publicRecord" },
  },
];

export const norwegianMessages: readonly Start[] = [
  {
    kind: "message",
    byAgency: false,
    by: "Gunnhild Osvik",
    daysAgo: 19,
    hour: 18,
    visibility: "private",
    text: "Hei! Takk for hyggeleg besøk på omsorgssenteret i går, mor smilte heile kvelden.",
    shows: { row: 12, outcome: "needsReview" },
    answers: [
      answers(team, "Så kjekt å høyre, Gunnhild! Vi helsar vidare.", undefined, {
        kind: "message",
        visibility: "private",
      }),
    ],
  },
  {
    kind: "message",
    byAgency: false,
    by: "Roar Blåfjellmo",
    daysAgo: 16,
    hour: 20,
    visibility: "private",
    text: "Eg vil klage på avslaget eg fekk om bustøtte. Kvar skal eg sende det?",
    shows: { row: 7, outcome: "caseworkDocument" },
    answers: [
      answers(
        team,
        "Hei Roar. Vi har registrert klaga di i dag. Skriv gjerne meir i eDialog, men fristen er halden.",
        [6, "caseworkDocument"],
        { kind: "message", visibility: "private" },
      ),
    ],
  },
  {
    kind: "message",
    byAgency: false,
    by: "Tilsett ved lageret",
    daysAgo: 8,
    hour: 21,
    visibility: "private",
    text: "Eg ynskjer å varsle om tilhøva på lageret. Ingen tør seie noko høgt.",
    shows: { row: 9, outcome: "caseworkDocument" },
  },
  {
    kind: "message",
    byAgency: false,
    by: "Roar Blåfjellmo",
    daysAgo: 3,
    hour: 19,
    visibility: "private",
    text: "Hei igjen, når åpner servicetorget i morgen?",
    shows: { row: 12, outcome: "needsReview" },
    answers: [answers(team, "Klokka 9, velkomen!", undefined, { kind: "message", visibility: "private" })],
  },
];

export const norwegianActs: readonly Start[] = [
  {
    kind: "moderation",
    by: team,
    daysAgo: 9,
    hour: 8,
    text: "Brukaren sint_i_stua er stengd ute i 30 dagar etter to åtvaringar. Avgjerda kan klagast på til kommunedirektøren.",
    facts: { act: "blocked", of: "sint_i_stua" },
    shows: { row: 21, outcome: "prunable" },
  },
  {
    kind: "audience",
    by: team,
    daysAgo: 1,
    hour: 6,
    text: "Følgjarar: 4 711 på Facebook, 1 932 på Instagram.",
    facts: { followers: "6643", period: "siste 30 dagar" },
    shows: { row: 20, outcome: "prunable" },
  },
  {
    kind: "audience",
    by: team,
    daysAgo: 29,
    hour: 6,
    text: "Følgjarar: 4 655 på Facebook, 1 890 på Instagram.",
    facts: { followers: "6545" },
    shows: { row: 20, outcome: "prunable" },
  },
  {
    kind: "report",
    by: team,
    daysAgo: 5,
    hour: 12,
    title: "Evaluering av kanalane, andre halvår",
    text: "Vi svarte på 91 prosent av spørsmåla innan eit døgn. Ferje, brøyting og barnehage er det folk spør mest om. Vi held fram på begge kanalane og legg ned Snapchat.",
    shows: { row: 28, outcome: "publicRecord" },
  },
  {
    kind: "comment",
    by: team,
    daysAgo: 13,
    hour: 14,
    text: "Hei, dette stemmer ikkje heilt: Kommunen har ikkje selt kaia, vi leiger henne ut til 2031. Helsing Turid, kommunikasjonssjef i Fjordvik kommune",
    facts: { othersChannel: "Fjordvikposten på Facebook" },
    shows: { row: 22, outcome: "publicRecord" },
  },
  {
    kind: "post",
    by: "privatkar",
    authorId: norwegianSocial.denied,
    daysAgo: 4,
    hour: 20,
    text: "Endeleg helg! Berre meg og fiskestonga.",
    shows: { row: 23, outcome: "notCaptured" },
  },
];
