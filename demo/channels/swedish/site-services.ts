/** Services and cases on Storsund's website: a consultation, snow, building, a flood, buses, preschools. */
import { answers, type Start, says } from "../script.ts";
import { news, plan, service } from "./site.ts";

export const swedishServices: readonly Start[] = [
  {
    by: plan,
    daysAgo: 25,
    hour: 9,
    title: "Samråd: ny detaljplan för Hamnplan",
    labels: ["Samråd", "Plan och bygg"],
    image: { file: "hamnplan.png", alt: "Karta över planområdet vid Hamnplan" },
    text: "Vi föreslår bostäder, ett torg och en ny strandpromenad på Hamnplan. Planförslaget finns på biblioteket och på webbplatsen.\n\nSkriv gärna vad du tycker direkt här. Alla synpunkter diarieförs i ärendet och besvaras i samrådsredogörelsen. Sista dag är om fyra veckor.",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says(
        "Maj-Britt Åbrinken",
        "Behåll de gamla popplarna längs kajen. De är det enda som skyddar mot vinden från sundet.",
        [11, "caseworkDocument"],
        {
          answers: [
            answers(
              plan,
              "Tack för din synpunkt, Maj-Britt. Den är diarieförd och vi låter en arborist titta på träden.",
              [6, "caseworkDocument"],
            ),
            says("Sixten Ådalshed", "Håller med. Tar ni popplarna så blåser torget bort före midsommar.", [
              11,
              "needsReview",
            ]),
          ],
        },
      ),
      says(
        "Göran Tallmosse",
        "Fem våningar är för högt. Vi på Backgatan förlorar utsikten och förskolan kvällssolen.",
        [11, "caseworkDocument"],
      ),
      says(
        "Storsunds båtklubb",
        "Båtklubben är positiv till strandpromenaden men vill att slipen blir kvar och att det finns vatten och el vid bryggan.\n\nHälsningar styrelsen",
        [11, "caseworkDocument"],
      ),
      says("Yusuf Ekbladh", "Var ska barnen cykla till skolan under byggtiden?", [11, "needsReview"], {
        answers: [
          answers(
            plan,
            "Bra fråga. Vi föreslår en tillfällig cykelväg längs järnvägen, se sidan 18 i planförslaget.",
          ),
        ],
      }),
      says("Lisbeth Orrkulla", "👍", [3, "prunable"]),
      says(
        "Elin Sundbrink",
        "<blockquote>ett torg och en ny strandpromenad</blockquote>\nDet här har vi väntat på i 20 år & mer därtill. Lägg bänkarna i söderläge!",
        [11, "caseworkDocument"],
        { isHtml: true },
      ),
      says("Ungdomsrådet i Storsund", "Vi vill ha en plats inomhus. Kan godsmagasinet bli ungdomens hus?", [
        11,
        "caseworkDocument",
      ]),
    ],
  },
  {
    by: service,
    daysAgo: 22,
    hour: 7,
    title: "Så plogar vi i vinter",
    labels: ["Gator och vägar"],
    text: "Nu är vinterväghållningen klar. Huvudgatorna plogas vid 5 cm snö, gång- och cykelvägar vid 3 cm. Skolvägarna ska vara klara före 7.30.\n\nFlytta gärna bilen när snön är på väg.",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says(
        "Kent-Ove Skoglyckan",
        "Förra vintern var snöröjningen på Övre Backgatan eländig. Vi skottade själva varje morgon i tre veckor.",
        [8, "needsReview"],
        {
          answers: [
            answers(
              service,
              "Hej Kent-Ove. Vi förstår att det var jobbigt. Vi har en ny entreprenör på Backgatan i år, hör av dig hit om det inte blir bättre.",
            ),
            says(
              "Lisbeth Orrkulla",
              "Samma här i Nedre Backgatan, plogen kom först på onsdagen.",
              [27, "needsReview"],
              {
                answers: [
                  says(
                    "Kent-Ove Skoglyckan",
                    "Du får låna min snöslunga, Lisbeth. Den låter som ett flygplan.",
                    [27, "needsReview"],
                    {
                      answers: [
                        says("Lisbeth Orrkulla", "Haha, det håller jag dig till!", undefined, {
                          answers: [says("Kent-Ove Skoglyckan", "Bulle ingår i hyran.", [27, "needsReview"])],
                        }),
                      ],
                    },
                  ),
                  says("Mats Fräkenberg", "Nedre delen är samfällighetens väg, om jag minns rätt.", [
                    27,
                    "needsReview",
                  ]),
                ],
              },
            ),
          ],
        },
      ),
      says("Hanna Kvistedal", "Sandas Skolvägen också?", [5, "needsReview"], {
        answers: [answers(service, "Ja, varje morgon när det är under noll grader.", [5, "needsReview"])],
      }),
      says("Birgitta Vassholm", "Vem ringer jag om plogen kör på brevlådan?", [5, "needsReview"], {
        answers: [
          answers(
            service,
            "Ring kontaktcenter på 0470-00 00 00, så ordnar vi en ny. Det händer oftare än man tror 😅",
          ),
          says("Sixten Ådalshed", "Min ligger i diket sedan 2018."),
        ],
      }),
      says(
        "Mats Fräkenberg",
        "Trappan vid stationen är hal och livsfarlig på morgonen.",
        [8, "needsReview"],
        { answers: [answers(service, "Tack för att du säger till! En bil med sand är på väg.")] },
      ),
      says("Elin Sundbrink", "Tack till alla plogförare, ni gör ett fantastiskt jobb!", [4, "prunable"]),
      says(
        "Ove Lingonmo",
        "Gäller dnr TN 2026-118 om plogning av Lagmansgatan. Ingen har hört av sig och snart är det vinter.",
        [6, "caseworkDocument"],
        {
          answers: [
            answers(
              service,
              "Hej Ove. Ärendet ligger hos tekniska, och du får besked senast fredag. Din kommentar är tillagd i ärendet.",
              [6, "caseworkDocument"],
            ),
          ],
        },
      ),
    ],
  },
  {
    by: service,
    daysAgo: 15,
    hour: 8,
    title: "Bygglov: följ ditt ärende",
    labels: ["Plan och bygg"],
    text: "Nu kan du se var ditt bygglov befinner sig på Mina sidor. Logga in med e-legitimation. Handläggningstiden är normalt tio veckor.",
    answers: [
      says(
        "Maj-Britt Åbrinken",
        "När får jag besked om bygglov för sjöboden? Ansökan skickades i augusti.",
        [6, "caseworkDocument"],
        {
          answers: [
            answers(
              plan,
              "Hej Maj-Britt. Ärendet är komplett och beslut väntas i början av nästa månad. Du får ett brev med detaljerna.",
              [6, "caseworkDocument"],
              { answers: [says("Maj-Britt Åbrinken", "Tack, då väntar jag till dess.")] },
            ),
          ],
        },
      ),
      says(
        "Kent-Ove Skoglyckan",
        "Jag överklagar beslutet om garaget på min tomt. Grannen fick lov till precis samma sak 2024.",
        [7, "caseworkDocument"],
        {
          answers: [
            answers(
              plan,
              "Hej. Ditt överklagande är registrerat med dagens datum. Vi hör av oss om något saknas.",
              [6, "caseworkDocument"],
            ),
          ],
        },
      ),
      says(
        "Birgitta Vassholm",
        "Hur går det med mitt ärende om tillbyggnad? Personnummer 811228-9841 om ni behöver det.",
        [15, "caseworkDocument"],
        {
          answers: [
            answers(
              service,
              "Hej Birgitta! Vi har tagit bort kommentaren från sidan eftersom den innehöll personuppgifter, och lagt den i ärendet. Du får svar per brev.",
            ),
          ],
        },
      ),
      says("Hanna Kvistedal", "Var hittar jag blanketten för rivningslov?", [5, "needsReview"], {
        answers: [
          answers(service, "Alla blanketter finns på storsund.example/blanketter under ”Bygga och bo”.", [
            5,
            "needsReview",
          ]),
        ],
      }),
      says("Lisbeth Orrkulla", "Era bygglov tar alldeles för lång tid. Vi väntade i sju månader.", [
        6,
        "needsReview",
      ]),
    ],
  },
  {
    by: news,
    daysAgo: 12,
    hour: 6,
    title: "Översvämning vid Storån: utrymning av Åbacken",
    labels: ["Kris"],
    image: { file: "storan.png", alt: "Storån har svämmat över vid Åbacken" },
    text: "Vattnet i Storån stiger snabbt. Krisledningen har beslutat att utrymma de 23 husen på Åbacken. Samling i skolans matsal, där finns varm mat och sängar. Ta med medicin och legitimation.\n\nRing 112 vid fara för liv. Vi uppdaterar varje timme.",
    shows: { row: 16, outcome: "publicRecord" },
    later: {
      text: "Vattnet i Storån stiger snabbt. Krisledningen har beslutat att utrymma de 23 husen på Åbacken. Samling i skolans matsal, där finns varm mat och sängar. Ta med medicin och legitimation.\n\nUppdaterat: Utrymningen är hävd. Tack till alla som ställde upp för varandra.",
      shows: { row: 24, outcome: "publicRecord" },
    },
    answers: [
      says("Lisbeth Orrkulla", "Är bron vid Åbacken avstängd?", [16, "needsReview"], {
        answers: [
          answers(service, "Ja, bron är avstängd för all trafik. Kör över Näset.", [16, "publicRecord"]),
        ],
      }),
      says("Sixten Ådalshed", "Får man ta med hunden?", [16, "needsReview"], {
        answers: [
          answers(service, "Ja, det finns ett eget rum för djur i gymnastiksalen.", [16, "publicRecord"]),
        ],
      }),
      says("Elin Sundbrink", "Vi har tre lediga sängar på Näset för den som behöver.", undefined, {
        answers: [says("Birgitta Vassholm", "Underbart att bo där folk ställer upp 💛", [27, "needsReview"])],
      }),
      answers(
        news,
        "Uppdatering i eftermiddag: Alla hus är tomma och ingen är skadad. Vattnet är fortfarande högt.",
        [16, "publicRecord"],
        { after: 480 },
      ),
      answers(
        news,
        "Kvällsrapport: Vattnet har slutat stiga. Skolan är öppen hela natten.",
        [16, "publicRecord"],
        { after: 840 },
      ),
      says("Göran Tallmosse", "🙏🙏", [3, "prunable"]),
    ],
  },
  {
    by: service,
    daysAgo: 9,
    hour: 9,
    title: "Ny busstidtabell från måndag",
    labels: ["Trafik"],
    text: "Från måndag går första bussen till stationen 5.50 och sista hem 23.10. På fredagar kommer en extratur. Fråga på, vi svarar!",
    answers: [
      says("Mats Fräkenberg", "Går bussen på röda dagar?", [5, "needsReview"], {
        answers: [answers(service, "Ja, enligt söndagstabellen.")],
      }),
      says("Yusuf Ekbladh", "Varför går ingen buss mellan 9 och 11?", [5, "needsReview"], {
        answers: [
          answers(service, "Då kör samma buss skolskjuts. Vi har bett regionen om en tur till.", undefined, {
            answers: [
              says("Yusuf Ekbladh", "Men då hinner man ju inte till vårdcentralen klockan tio."),
              says("Lisbeth Orrkulla", "Jag brukar ta tåget en station, det går 9.25.", undefined, {
                answers: [
                  says("Yusuf Ekbladh", "Tåget är inställt så fort ett löv ramlar ner.", [27, "needsReview"]),
                  says("Lisbeth Orrkulla", "Då får du frisk luft 😉", [27, "needsReview"], {
                    answers: [
                      says("Yusuf Ekbladh", "Mina knän har gått sina kilometer, de.", [27, "needsReview"]),
                      says("Sixten Ådalshed", "Jag skjutsar dig. Volvon behöver röra på sig.", undefined, {
                        answers: [
                          says("Yusuf Ekbladh", "Du är en klippa! Tack Sixten ❤️", [27, "needsReview"]),
                        ],
                      }),
                    ],
                  }),
                ],
              }),
            ],
          }),
        ],
      }),
      says("Ove Lingonmo", "Ny tabell, samma gamla bussar. Pinsamt att vi fortfarande väntar på elbussen.", [
        8,
        "needsReview",
      ]),
      says(
        "Nattugglan",
        "Ni som bestämmer är lata idioter allihop, släng dem i sundet",
        [14, "caseworkDocument"],
        { visibility: "trashed" },
      ),
      says(
        "Nattugglan",
        "De där från öarna kan hålla sig hemma, de luktar fisk och kan knappt köra bil",
        undefined,
        {
          later: { visibility: "trashed", shows: { row: 14, outcome: "caseworkDocument" } },
        },
      ),
      says("Hanna Kvistedal", "Bra med extraturen på fredagar!"),
    ],
  },
  {
    by: news,
    daysAgo: 4,
    hour: 9,
    title: "Dags att söka förskola inför hösten",
    labels: ["Skola och förskola"],
    text: "Nu öppnar e-tjänsten för förskolan. Sista ansökningsdag är 1 mars och alla får besked i april.",
    answers: [
      says("Silja Brokind", "Hur ansöker vi om att byta förskola?", [5, "needsReview"], {
        answers: [answers(service, "I samma e-tjänst, välj ”byte”.")],
      }),
      says(
        "Daniel Ängsro",
        "Vi har ansökt för minstingen men inte fått svar på om syskon går före.",
        [6, "caseworkDocument"],
        {
          answers: [
            answers(
              service,
              "Hej Daniel. Syskon har förtur enligt reglerna. Vi har lagt frågan i ärendet och svarar skriftligt.",
              [6, "caseworkDocument"],
            ),
          ],
        },
      ),
      says("Silja Brokind", "Min son har fått diagnosen ADHD, finns det resurspedagog då?", [
        15,
        "needsReview",
      ]),
      says(
        "En förälder",
        "Jag är visselblåsare och arbetar på en av förskolorna. Vem kan jag prata med?",
        [9, "caseworkDocument"],
        { visibility: "held" },
      ),
      says("Föräldrarådet", "Fint med tidigt besked i år, tack!"),
      says("Daniel Ängsro", "Ring mig gärna på 070-174 06 58 så förklarar jag.", [15, "needsReview"]),
    ],
  },
];
