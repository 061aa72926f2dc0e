/** Services and cases on Fjordvik's website: a consultation, snow, building, a flood, the ferry, kindergartens. */
import { answers, type Start, says } from "../script.ts";
import { news, plan, service } from "./site.ts";

export const norwegianServices: readonly Start[] = [
  {
    by: plan,
    daysAgo: 25,
    hour: 9,
    title: "Høyring: ny sentrumsplan for Fjordvik",
    labels: ["Høyring", "Plan og bygg"],
    image: { file: "sentrumsplan.png", alt: "Kart over planområdet mellom Strandgata og elva" },
    text: "Formannskapet har lagt forslaget til ny sentrumsplan ut til offentleg ettersyn. Planen opnar for 60 nye bustader, bilfri kai og ein gangveg langs elva.\n\nSkriv gjerne kva du meiner her i kommentarfeltet. Innspela blir journalførte og lagde fram for politikarane. Frist om fire veker. Saka har nummer 2026/1187.",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says(
        "Solveig Myrabakken",
        "De må ta vare på dei gamle lindetrea langs elva. Dei er hundre år gamle og det første ein ser når ein kjem med ferja.",
        [11, "caseworkDocument"],
        {
          answers: [
            answers(
              plan,
              "Takk for innspelet, Solveig. Vi har registrert det i saka, og trea blir kartlagde før andre gongs handsaming.",
              [6, "caseworkDocument"],
            ),
            says("Odd Ravnholmen", "Heilt einig. Utan lindene er det berre ein parkeringsplass med utsikt.", [
              11,
              "needsReview",
            ]),
          ],
        },
      ),
      says(
        "Torbjørn Kvernvika",
        "Fire etasjar i Strandgata er for høyt. Vi som bor på Haugen mister kveldssola, og det gjør barnehagen også.",
        [11, "caseworkDocument"],
      ),
      says(
        "Fjordvik Velforening",
        "Velforeningen støtter bilfri kai, men ber om at varelevering før klokka 10 fortsatt blir tillatt. Vi ber også om belysning langs hele gangvegen.\n\nVennlig hilsen styret",
        [11, "caseworkDocument"],
      ),
      says(
        "Eirin Havdal",
        "Korleis skal dei som bur på øyane kome seg til legen når kaia blir bilfri?",
        [11, "needsReview"],
        {
          answers: [
            answers(
              plan,
              "Godt spørsmål. Planen held av fire plassar for pasienttransport ved legesenteret, sjå føresegn 4.3.",
            ),
          ],
        },
      ),
      says("Per Ståle Grindheimsvik", "👍", [3, "prunable"]),
      says(
        "Marit Solbakkhaug",
        "<blockquote>gangveg langs elva</blockquote>\nDette har vi ønsket oss i tjue år & litt til. Legg den på nordsida, der er det sol!",
        [11, "caseworkDocument"],
        { isHtml: true },
      ),
      says(
        "Aksel Tindevoll",
        "60 nye boliger er bra, men da trenger vi plass på skolen. Den er full fra før.",
      ),
      says(
        "Ungdomsrådet i Fjordvik",
        "Vi vil ha ein stad å vere inne om vinteren. Kan det gamle posthuset bli ungdomshus i planen?",
        [11, "caseworkDocument"],
      ),
    ],
  },
  {
    by: service,
    daysAgo: 22,
    hour: 7,
    title: "Slik brøyter vi i vinter",
    labels: ["Veg og trafikk"],
    text: "No er brøyteplanen for vinteren klar. Hovudvegane blir brøytte når det ligg 8 cm snø, gang- og sykkelvegar ved 5 cm. Skulevegane skal vere klare før klokka 7.30.\n\nHugs å flytte bilen frå gata når det er meldt snø.",
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says(
        "Kjell Arne Bruvoll",
        "I fjor var brøytinga elendig i Øvre Haugen. Vi gjekk med staur og spade til klokka ti kvar dag.",
        [8, "needsReview"],
        {
          answers: [
            answers(
              service,
              "Hei Kjell Arne. Det forstår vi godt at du reagerer på. Vi har bytt entreprenør på Haugen i år. Sei frå her om det ikkje blir betre.",
            ),
            says(
              "Eirin Havdal",
              "Einig med Kjell Arne. Vi i Nedre Haugen såg ikkje ein plog før onsdag.",
              [27, "needsReview"],
              {
                answers: [
                  says(
                    "Kjell Arne Bruvoll",
                    "De kan få låne spaden min, Eirin. Han er godt innkøyrd.",
                    [27, "needsReview"],
                    {
                      answers: [
                        says("Eirin Havdal", "Haha, den held eg deg til!", undefined, {
                          answers: [says("Kjell Arne Bruvoll", "Avtale. Kaffi høyrer med.")],
                        }),
                      ],
                    },
                  ),
                  says("Snorre Lia", "Nedre Haugen er privat veg heilt frå postkassane, så vidt eg veit.", [
                    27,
                    "needsReview",
                  ]),
                ],
              },
            ),
          ],
        },
      ),
      says("Hanne Vågslid", "Blir Skolevegen også strødd?", [5, "needsReview"], {
        answers: [
          answers(service, "Ja, vi strør Skulevegen kvar morgon når det er under null grader.", [
            5,
            "needsReview",
          ]),
        ],
      }),
      says("Bjørg Elvestrand", "Hvem ringer jeg hvis plogen tar postkassa?", [5, "needsReview"], {
        answers: [
          answers(
            service,
            "Ring servicetorget på 57 00 00 00, så noterer vi det og får henta inn ei ny. Det skjer oftare enn du trur 😅",
          ),
          says("Leif Steinsvåg", "Mi ligg framleis i grøfta frå 2019."),
        ],
      }),
      says(
        "Ragnhild Tangenes",
        "Det ligg is på trappa ned til kaia, den er livsfarlig om morgenen.",
        [8, "needsReview"],
        {
          answers: [answers(service, "Takk for at du seier frå! Vi sender ut ein bil med sand no.")],
        },
      ),
      says("Snorre Lia", "Takk til brøytemannskapa, de gjør en fantastisk jobb!", [4, "prunable"]),
      says(
        "Per Ståle Grindheimsvik",
        "Viser til sak 2026/0932 om brøyting av Lensmannsvegen. Ingen har ringt, og no er det snart vinter.",
        [6, "caseworkDocument"],
        {
          answers: [
            answers(
              service,
              "Hei Per Ståle. Saka ligg hos teknisk, og du får svar innan fredag. Vi har lagt meldinga di i saka.",
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
    title: "Byggjesaker: slik følgjer du saka di",
    labels: ["Plan og bygg"],
    text: "No kan du sjå kvar saka di står, på Min side. Logg inn med ID-porten. Vanleg sakshandsamingstid er tre veker for enkle tiltak og tolv veker for andre.",
    answers: [
      says(
        "Solveig Myrabakken",
        "Når får eg svar på søknaden om dispensasjon for naustet? Eg sende han i august.",
        [6, "caseworkDocument"],
        {
          answers: [
            answers(
              plan,
              "Hei Solveig. Dette er eit førebels svar: Saka er under handsaming, og du får vedtak innan 1. i neste månad. Detaljane tek vi i brev til deg.",
              [6, "caseworkDocument"],
              {
                answers: [says("Solveig Myrabakken", "Takk, då ventar eg til då.")],
              },
            ),
          ],
        },
      ),
      says(
        "Kjell Arne Bruvoll",
        "Jeg klager på vedtaket om garasje på tomta mi. Naboen fikk lov til akkurat det samme i 2024, og jeg mener kommunen forskjellsbehandler.",
        [7, "caseworkDocument"],
        {
          answers: [
            answers(
              plan,
              "Hei. Vi har registrert klaga di med dagens dato. Vi skriv til deg om kva vi treng for å handsame henne, så du treng ikkje sende henne på nytt.",
              [6, "caseworkDocument"],
            ),
          ],
        },
      ),
      says(
        "Bjørg Elvestrand",
        "Hva skjer med søknaden min om tilbygg? Fødselsnummeret mitt er 10915596784 hvis dere trenger det.",
        [15, "caseworkDocument"],
        {
          answers: [
            answers(
              service,
              "Hei Bjørg! Vi har teke kommentaren din bort frå nettsida fordi han inneheld personopplysningar, og lagt han i saka. Du får svar i brev.",
            ),
          ],
        },
      ),
      says("Hanne Vågslid", "Hvor finner jeg søknadsskjema for rammetillatelse?", [5, "needsReview"], {
        answers: [
          answers(service, "Du finn alle skjema på fjordvik.example/skjema under «Bygg og eigedom».", [
            5,
            "needsReview",
          ]),
        ],
      }),
      says("Ragnhild Tangenes", "Disse byggesakene tar altfor lang tid. Vi ventet i sju måneder.", [
        6,
        "needsReview",
      ]),
      says("Ola Fossheimvik", "Dette gebyret er helt vilt. Jeg vil klage på det.", [7, "caseworkDocument"]),
    ],
  },
  {
    by: news,
    daysAgo: 12,
    hour: 6,
    title: "Flaum i Storelva: evakuering av Elvebakken",
    labels: ["Beredskap"],
    image: { file: "storelva.png", alt: "Storelva går over breiddene ved Elvebakken" },
    text: "Vasstanden i Storelva stig raskt. Kriseleiinga har vedteke å evakuere dei 23 husa på Elvebakken. Møt på skulen, der er det varm mat og sengeplassar. Ta med medisinar og legitimasjon.\n\nRing 112 om du er i fare. Vi oppdaterer denne saka kvar time.",
    shows: { row: 16, outcome: "publicRecord" },
    later: {
      text: "Vasstanden i Storelva stig raskt. Kriseleiinga har vedteke å evakuere dei 23 husa på Elvebakken. Møt på skulen, der er det varm mat og sengeplassar. Ta med medisinar og legitimasjon.\n\nRing 112 om du er i fare.\n\nOppdatert: Evakueringa er oppheva. Takk til alle som stilte opp for kvarandre.",
      shows: { row: 24, outcome: "publicRecord" },
    },
    answers: [
      says("Eirin Havdal", "Er brua ved Elvebakken stengt?", [16, "needsReview"], {
        answers: [
          answers(service, "Ja, brua er stengd for all trafikk. Omkøyring over Haugen.", [
            16,
            "publicRecord",
          ]),
        ],
      }),
      says("Odd Ravnholmen", "Kan vi ta med hunden?", [16, "needsReview"], {
        answers: [
          answers(service, "Ja, det er sett av eit eige rom for dyr i gymsalen.", [16, "publicRecord"]),
        ],
      }),
      says(
        "Ingrid Nausteneset",
        "Vi har tre ledige senger på Nausteneset for dem som trenger det.",
        undefined,
        {
          answers: [
            says("Bjørg Elvestrand", "Nydelig å bo et sted der folk stiller opp 💛", [27, "needsReview"]),
            says("Leif Steinsvåg", "Eg kan hente folk med båten."),
          ],
        },
      ),
      answers(
        news,
        "Oppdatering i ettermiddag: Alle husa er tomme, og ingen er skadde. Vasstanden er framleis høg, og vi ventar toppen i natt.",
        [16, "publicRecord"],
        { after: 480 },
      ),
      answers(
        news,
        "Kveldsmelding: Vatnet har slutta å stige. Skulen held ope heile natta.",
        [16, "publicRecord"],
        { after: 840 },
      ),
      says("Marit Solbakkhaug", "🙏🙏🙏", [3, "prunable"]),
    ],
  },
  {
    by: service,
    daysAgo: 9,
    hour: 9,
    title: "Ny ferjetabell frå måndag",
    labels: ["Veg og trafikk", "Ferje"],
    text: "Frå måndag går første ferja 5.50 og siste 23.10. Det blir éi ekstra avgang fredag ettermiddag. Vi veit at mange er spente, så spør i veg.",
    answers: [
      says("Snorre Lia", "Går ferja på raude dagar òg?", [5, "needsReview"], {
        answers: [answers(service, "Ja, men etter søndagsruta.")],
      }),
      says("Aksel Tindevoll", "Hvorfor går det ingen ferge mellom 9 og 11?", [5, "needsReview"], {
        answers: [
          answers(
            service,
            "Då har mannskapet kvile, og ferja blir bunkra. Vi har bede fylket om ein time til.",
            undefined,
            {
              answers: [
                says("Aksel Tindevoll", "Men da rekker vi jo ikke legetimen klokka ti."),
                says("Ragnhild Tangenes", "Eg brukar passbåten då, han går 9.25.", undefined, {
                  answers: [
                    says("Aksel Tindevoll", "Passbåten er innstilt hver gang det blåser mer enn laber bris."),
                    says("Ragnhild Tangenes", "Då får du ro 😉", undefined, {
                      answers: [
                        says("Aksel Tindevoll", "Jeg har verken båt eller rygg til det."),
                        says(
                          "Leif Steinsvåg",
                          "Ring meg, eg ror deg. Eg har rodd til verre ting enn legen.",
                          undefined,
                          {
                            answers: [
                              says("Aksel Tindevoll", "Det er et ord! Takk, Leif ❤️", [27, "needsReview"]),
                            ],
                          },
                        ),
                      ],
                    }),
                  ],
                }),
              ],
            },
          ),
        ],
      }),
      says(
        "Per Ståle Grindheimsvik",
        "Ny tabell, same ferja, same motoren. Skandale at vi framleis ventar på den elektriske.",
        [8, "needsReview"],
      ),
      says(
        "Kjell Arne Bruvoll",
        "Dei som styrer dette er late idiotar alle saman, kast dei på sjøen",
        [14, "needsReview"],
        { visibility: "trashed" },
      ),
      says("Hanne Vågslid", "Kan jeg kjøpe månedskort på ferga?", [5, "needsReview"], {
        later: { shows: { row: 5, outcome: "prunable" } },
        answers: [
          answers(service, "Ja, i appen til fylket eller hos mannskapet.", [5, "prunable"], {
            isNew: true,
          }),
        ],
      }),
      says(
        "Nattuglo",
        "De folka frå øyane kan berre halde seg heime, dei luktar fisk og kan ikkje køyre bil",
        undefined,
        {
          later: { visibility: "trashed", shows: { row: 14, outcome: "needsReview" } },
        },
      ),
      says("Eirin Havdal", "Ei stund sidan sist vi hadde så godt tilbod fredag. Fint!"),
    ],
  },
  {
    by: news,
    daysAgo: 4,
    hour: 9,
    title: "Barnehageopptak 2027",
    labels: ["Skule og barnehage"],
    text: "No opnar hovudopptaket til barnehagane i Fjordvik. Søknadsfristen er 1. mars. Alle som har rett til plass, får svar i april.",
    answers: [
      says("Silje Brekkhamn", "Korleis søkjer vi om overflytting?", [5, "needsReview"], {
        answers: [answers(service, "I same skjema, kryss av for «overflytting».")],
      }),
      says(
        "Daniel Ottarbø",
        "Vi har søkt plass til minstemann, men har ikkje fått svar på om søsken går først.",
        [6, "caseworkDocument"],
        {
          answers: [
            answers(
              service,
              "Hei Daniel. Søsken har prioritet etter vedtektene § 5. Vi har lagt spørsmålet i saka og svarar deg skriftleg.",
              [6, "caseworkDocument"],
            ),
          ],
        },
      ),
      says("Silje Brekkhamn", "Sønnen min har fått diagnosen ADHD, får vi støttepedagog da?", [
        15,
        "needsReview",
      ]),
      says(
        "Anonym forelder",
        "Jeg ønsker å varsle om kritikkverdige forhold i en av barnehagene. Hvem kan jeg snakke med?",
        [9, "caseworkDocument"],
        { visibility: "held" },
      ),
      says("Foreldrerådet", "Fint med tidleg beskjed i år, takk!"),
      says("Daniel Ottarbø", "Ring meg gjerne på 412 34 567 så forklarer eg.", [15, "needsReview"]),
    ],
  },
];
