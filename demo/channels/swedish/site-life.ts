/** Life in Storsund on the municipality's website: the library, the pool, the cycle path, a request for records. */
import { answers, type Start, says } from "../script.ts";
import { news, service } from "./site.ts";

export const swedishLife: readonly Start[] = [
  {
    by: news,
    daysAgo: 27,
    hour: 8,
    title: "Nu öppnar nya biblioteket",
    labels: ["Kultur", "Bibliotek"],
    image: { file: "biblioteket.png", alt: "Biblioteket i det gamla tullhuset vid sundet" },
    text: "På lördag klockan 11 klipper vi bandet till det nya biblioteket i Tullhuset. Det blir tårta, sagostund och visning av det gamla valvet där smuggelspriten förvarades.\n\nVälkomna, stora & små! 📚",
    shows: { row: 18, outcome: "publicRecord" },
    answers: [
      says("Elin Sundbrink", "Så fint det har blivit! Längtar till lördag 😍", [4, "prunable"]),
      says("Göran Tallmosse", "👏👏", [3, "prunable"]),
      says("Birgitta Vassholm", "Finns det parkering för rullstolsburna?", [5, "needsReview"], {
        answers: [
          answers(
            service,
            "Hej Birgitta! Ja, två platser precis vid entrén, och dörren öppnas med knapp. Välkommen!",
            [5, "needsReview"],
            {
              answers: [says("Birgitta Vassholm", "Tack för snabbt svar, då kommer vi!")],
            },
          ),
        ],
      }),
      says("Yusuf Ekbladh", "När börjar sagostunden?", [5, "needsReview"], {
        answers: [answers(service, "Klockan 12 på barnavdelningen, och en gång till klockan 14.")],
      }),
      says("Läsvän i Näset", "Grattis till oss alla, och tack till personalen som burit alla böckerna!"),
      says("ليلى", "متى تفتح المكتبة؟"),
      says(
        "Sixten Ådalshed",
        "Min farfar var tullare där 1931. Han sa alltid att valvet var som störst när det var som tommast.",
        undefined,
        {
          answers: [
            says("Elin Sundbrink", "Den historien borde hänga på väggen där inne.", [27, "needsReview"], {
              answers: [
                says("Sixten Ådalshed", "Jag har hans tjänstemössa kvar, den kan de gott få låna.", [
                  27,
                  "needsReview",
                ]),
              ],
            }),
          ],
        },
      ),
    ],
  },
  {
    by: news,
    daysAgo: 20,
    hour: 10,
    title: "Simhallen har öppet längre på lovet",
    labels: ["Fritid"],
    image: { file: "simhallen.png", alt: "Simhallens stora bassäng" },
    text: "Måndag till fredag är simhallen öppen 10–20. Barn under 12 år badar gratis med en vuxen. 🏊",
    answers: [
      says("Hanna Kvistedal", "Jättebra initiativ!", [4, "prunable"]),
      says("Yusuf Ekbladh", "Hur varmt är det i barnbassängen?", [5, "needsReview"], {
        answers: [
          answers(service, "32 grader, och 27 i den stora."),
          says("Hanna Kvistedal", "Och 38 i bubbelpoolen, där sitter vi föräldrar 😄", [27, "needsReview"]),
        ],
      }),
      says("Bantning nu", "Gå ner 10 kilo! Köp nu med 50 % rabatt: https://smal.example", [13, "prunable"], {
        visibility: "spam",
      }),
      says("SnabbaPengar", "Sms lån direkt, klicka här https://lan.example", [13, "prunable"], {
        visibility: "spam",
      }),
      says("Birgitta Vassholm", "Kan man använda klippkort?", [5, "needsReview"], {
        later: { shows: { row: 5, outcome: "prunable" } },
        answers: [
          answers(service, "Ja, klippkorten gäller som vanligt hela lovet.", [5, "prunable"], {
            isNew: true,
          }),
        ],
      }),
    ],
  },
  {
    by: news,
    daysAgo: 17,
    hour: 11,
    title: "Tre miljoner till ny cykelväg",
    labels: ["Gator och vägar", "Klimat"],
    text: "Storsund får 3,1 miljoner kronor i stöd till cykelvägen mellan torget och skolan. Bygget börjar i vår och vägen ska vara klar till skolstart.",
    later: {
      text: "Storsund får 3,1 miljoner kronor i stöd till cykelvägen mellan torget och skolan. Bygget börjar i vår och vägen ska vara klar till jul.\n\nRättat: Vi skrev först att vägen skulle vara klar till skolstart. Det var fel.",
      shows: { row: 24, outcome: "publicRecord" },
    },
    answers: [
      says("Mats Fräkenberg", "Äntligen! 🚲🚲"),
      says("Elin Sundbrink", "Det här är så bra för våra barn ❤️", [4, "prunable"]),
      says("Göran Tallmosse", "Jag begär ut ansökan och beslutet om stödet.", [10, "needsReview"], {
        answers: [
          answers(service, "Hej! Vi har tagit emot din begäran. Handlingarna är skickade till dig i dag.", [
            5,
            "needsReview",
          ]),
        ],
      }),
      says(
        "Okänd läsare",
        "Jag vill ta del av handlingarna om markköpet vid macken, enligt offentlighetsprincipen.",
        [10, "needsReview"],
      ),
      says("Kent-Ove Skoglyckan", "Klar till skolstrat, det tror jag när jag ser det.", undefined, {
        later: {
          text: "Klar till skolstart, det tror jag när jag ser det. Lycka till!",
          shows: { row: 24, outcome: "needsReview" },
        },
      }),
    ],
  },
  {
    by: news,
    daysAgo: 6,
    hour: 12,
    title: "Luciakonsert i kyrkan 13 december",
    labels: ["Kultur"],
    text: "Kulturskolan, manskören och skolans luciatåg bjuder in till konsert. Fri entré, kollekt till Frivilligcentralen.",
    later: { visibility: "trashed", shows: { row: 25, outcome: "publicRecord" } },
  },
  {
    by: news,
    daysAgo: 2,
    hour: 10,
    title: "Årets eldsjäl är utsedd",
    labels: ["Kultur"],
    image: { file: "eldsjal.png", alt: "Priset delas ut på torget" },
    text: "Ulla-Britt Hallonqvist har låst upp varenda fotbollsmatch i trettio år, tvättat tröjor och tröstat förlorare. I går fick hon priset som årets eldsjäl. Grattis, Ulla-Britt! ⚽",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says("Sixten Ådalshed", "Välförtjänt! Grattis ❤️⚽", [4, "prunable"]),
      says("Mats Fräkenberg", "Heja Ulla-Britt!", [4, "prunable"]),
      says("Anders Lövhult (privat)", "Bara för egen del: hon lärde mig knyta fotbollsskorna. Grattis!", [
        23,
        "notCaptured",
      ]),
      says("Elin Sundbrink", "hahaha och hon skällde på domaren varje gång"),
    ],
  },
  {
    by: service,
    isNew: true,
    daysAgo: 0,
    hour: 0,
    title: "Kontaktcenter stänger tidigare på fredag",
    labels: ["Öppettider"],
    text: "På fredag stänger vi klockan 12 för utbildning. Chatten är öppen till 15.",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [says("Mats Fräkenberg", "Okej, ha en bra kursdag!", undefined, { isNew: true })],
  },
];
