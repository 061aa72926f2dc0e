/** Life in Fjordvik on the municipality's website: the library, the pool, the cycle path, an access request. */
import { answers, type Start, says } from "../script.ts";
import { news, service } from "./site.ts";

export const norwegianLife: readonly Start[] = [
  {
    by: news,
    daysAgo: 27,
    hour: 8,
    title: "Biblioteket opnar att på laurdag",
    labels: ["Kultur", "Bibliotek"],
    image: { file: "bibliotek.png", alt: "Det nye biblioteket ved fjorden" },
    text: "Etter ni månader med støv, maling og tolmodige lånarar opnar vi dørene til eit heilt nytt bibliotek laurdag klokka 11.\n\nDet blir kake, eventyrstund for dei minste og omvising for dei som vil sjå korleis det gamle sildelageret er blitt til lesesal. Velkomne! 📚",
    shows: { row: 18, outcome: "publicRecord" },
    answers: [
      says("Ingrid Nausteneset", "Så flott! Gler oss til laurdag 😍", [4, "prunable"]),
      says("Torbjørn Kvernvika", "👏👏👏", [3, "prunable"]),
      says("Marit Solbakkhaug", "Er det parkering ved biblioteket?", [5, "needsReview"], {
        answers: [
          answers(
            service,
            "Hei Marit! Ja, det er 14 plassar bak bygget, to av dei for forflytningshemma. Hilsen servicetorget",
            [5, "needsReview"],
            {
              answers: [says("Marit Solbakkhaug", "Tusen takk for raskt svar!", [4, "prunable"])],
            },
          ),
        ],
      }),
      says("Odd Ravnholmen", "Når startar eventyrstunda?", [5, "needsReview"], {
        answers: [answers(service, "Klokka 12, i barneavdelinga. Ho varer i om lag ein halv time.")],
      }),
      says("Bibliotekvenen", "Gratulerer med nytt bygg, og takk til alle som har stått på.", [4, "prunable"]),
      says("Эльвіра", "Коли відкриється бібліотека?"),
      says(
        "Leif Steinsvåg",
        "Eg hugsar godt då vi salta sild der inne i 1962. Det lukta annleis enn bøker, for å seie det slik.",
        undefined,
        {
          answers: [
            says(
              "Ingrid Nausteneset",
              "Hehe, far min arbeidde der òg! Han seier at golvet framleis er skeivt.",
              [27, "needsReview"],
              {
                answers: [
                  says(
                    "Leif Steinsvåg",
                    "Det golvet var skeivt alt då krigen slutta. Hels far din frå meg.",
                    [27, "needsReview"],
                  ),
                ],
              },
            ),
          ],
        },
      ),
    ],
  },
  {
    by: news,
    daysAgo: 20,
    hour: 10,
    title: "Symjehallen har ope lenger i haustferien",
    labels: ["Fritid"],
    image: { file: "symjehall.png", alt: "Bassenget i symjehallen" },
    text: "Frå måndag til fredag er symjehallen open 10–20. Born under 12 år badar gratis saman med ein vaksen. 🏊",
    answers: [
      says("Hanne Vågslid", "Kjempebra tiltak!", [4, "prunable"]),
      says("Aksel Tindevoll", "Kor varmt er det i barnebassenget?", [5, "needsReview"], {
        answers: [
          answers(service, "32 grader i barnebassenget og 27 i det store."),
          says("Hanne Vågslid", "Og 38 i det vesle boblebadet, det er der vi foreldra sit 😄"),
        ],
      }),
      says(
        "Sykling og trim",
        "Slank deg på 7 dagar! Kjøp nå og få 50 % rabatt: https://slank.example/tilbod",
        [13, "prunable"],
        { visibility: "spam" },
      ),
      says("BestLoans24", "Billige lån på dagen, klikk her https://laan.example", [13, "prunable"], {
        visibility: "spam",
      }),
      says("Bjørg Elvestrand", "Kan vi bruke klippekort?"),
    ],
  },
  {
    by: news,
    daysAgo: 17,
    hour: 11,
    title: "Kommunen får 3 millionar til sykkelveg",
    labels: ["Veg og trafikk", "Klima"],
    text: "Miljødirektoratet har gitt Fjordvik 3,1 millionar kroner til sykkelveg mellom Strandgata og skulen. Arbeidet startar til våren, og vegen skal vere klar til skulestart.",
    later: {
      text: "Miljødirektoratet har gitt Fjordvik 3,1 millionar kroner til sykkelveg mellom Strandgata og skulen. Arbeidet startar til våren, og vegen skal vere klar til jul.\n\nRetta: Vi skreiv først at vegen skulle vere klar til skulestart. Det var feil.",
      shows: { row: 24, outcome: "publicRecord" },
    },
    answers: [
      says("Snorre Lia", "Endelig! 🚲🚲", undefined),
      says("Ingrid Nausteneset", "Dette er så bra for ungane våre ❤️", [4, "prunable"]),
      says(
        "Torbjørn Kvernvika",
        "Jeg krever innsyn i søknaden og tilsagnsbrevet fra Miljødirektoratet.",
        [10, "needsReview"],
        {
          answers: [
            answers(
              service,
              "Hei Torbjørn. Vi har teke imot innsynskravet. Du finn begge dokumenta på postlista frå i dag, og vi har sendt deg lenkja.",
              [5, "needsReview"],
            ),
          ],
        },
      ),
      says(
        "Ola Fossheimvik",
        "Kan jeg få tilsendt dokumentene om grunnerverv ved bensinstasjonen? Jeg ber om innsyn i hele saksmappa.",
        [10, "needsReview"],
      ),
      says("Aksel Tindevoll", "Vegen til klar til skulestart, det trur eg når eg ser det.", undefined, {
        later: {
          text: "Vegen klar til skulestart, det trur eg når eg ser det. Lukke til!",
          shows: { row: 24, outcome: "needsReview" },
        },
      }),
    ],
  },
  {
    by: news,
    daysAgo: 6,
    hour: 12,
    title: "Julekonsert i kyrkja 13. desember",
    labels: ["Kultur"],
    text: "Kulturskulen, mannskoret og skulekorpset inviterer til julekonsert. Gratis inngang, kollekt til Frivilligsentralen.",
    later: { visibility: "trashed", shows: { row: 25, outcome: "publicRecord" } },
  },
  {
    by: news,
    daysAgo: 2,
    hour: 10,
    title: "Årets eldsjel er kåra",
    labels: ["Kultur"],
    image: { file: "eldsjel.png", alt: "Ordføraren deler ut prisen på torget" },
    text: "Borghild Stemmevik har opna kvar einaste fotballkamp i tretti år, vaska drakter og trøysta taparar. I går fekk ho prisen som årets eldsjel. Gratulerer, Borghild! ⚽",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says("Odd Ravnholmen", "Vel fortent! Gratulerer så mykje ❤️⚽", [4, "prunable"]),
      says("Snorre Lia", "Heia Borghild!", [4, "prunable"]),
      says(
        "Kåre Fjelltunvik (privat)",
        "Berre på vegner av meg sjølv: Ho lærte meg å knyte fotballskorne. Gratulerer!",
        [23, "notCaptured"],
      ),
      says("Marit Solbakkhaug", "hahaha, og hun kjefta på dommeren hver gang", undefined),
    ],
  },
  {
    by: service,
    isNew: true,
    daysAgo: 0,
    hour: 0,
    title: "Servicetorget stengjer tidleg fredag",
    labels: ["Opningstider"],
    text: "På fredag stengjer servicetorget klokka 12 på grunn av kurs for dei tilsette. Du kan nå oss på chat til klokka 15.",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [says("Snorre Lia", "Greitt, god kurshelg!", undefined, { isNew: true })],
  },
];
