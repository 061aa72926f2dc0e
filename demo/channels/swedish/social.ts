/** Storsund in social media: what a dialogue system gives of the municipality's accounts, messages and moderation. */
import { answers, type Start, says } from "../script.ts";

const team = "Storsunds kommun";

export const swedishSocial = {
  title: "Storsund i sociala medier",
  description:
    "Storsunds kommun. Vi svarar vardagar 8–16, oftast inom två arbetsdagar. Det du skriver blir allmän handling. Skriv inte känsliga personuppgifter. Reklam, hot och personangrepp tas bort.",
  /** a private account of somebody on the staff, which is never captured */
  denied: "privat-lovhult",
};

export const swedishSocialPosts: readonly Start[] = [
  {
    by: team,
    daysAgo: 26,
    hour: 10,
    text: "Måndag till fredag är simhallen öppen 10–20. Barn under 12 år badar gratis med en vuxen. 🏊",
    shows: { row: 2, outcome: "prunable" },
    answers: [
      says("bad_berit", "Äntligen något kul på lovet ❤️", [4, "prunable"]),
      says("tallentom", "🏊🏊🏊", [3, "prunable"]),
    ],
  },
  {
    by: team,
    daysAgo: 24,
    hour: 12,
    text: "Måndagsglimt: Vaktmästare Jörgen hittade den här herrn sovande i flagglådan. Någon som saknar en katt? 🐈",
    image: { file: "katten.png", alt: "Orange katt som sover i en låda med flaggor" },
    labels: ["#måndagsglimt"],
    shows: { row: 1, outcome: "publicRecord" },
    answers: [
      says("backgatans_bea", "Det är Birger! Kan vi hämta honom i dag?", [5, "needsReview"], {
        answers: [
          answers(team, "Ja, Birger sitter på Jörgens kontor och har fått makrill. Kom före tre 😺", [
            5,
            "needsReview",
          ]),
        ],
      }),
      says("sixten.a", "Den katten har fler hem än jag har strumpor", undefined, {
        answers: [
          says("backgatans_bea", "Haha, åt han frukost hos dig också då?", undefined),
          says("tallentom", "Hos oss heter han Frode 😂", [27, "needsReview"]),
        ],
      }),
      says("kattfröken", "", [18, "needsReview"], {
        image: { file: "birger-trappa.png", alt: "Samma katt på en annan trappa" },
      }),
      says("bad_berit", "😂😂😂", [3, "prunable"]),
      says("solan.s", "hahaha", [3, "prunable"]),
    ],
  },
  {
    by: team,
    daysAgo: 21,
    hour: 9,
    text: "Vill du bli lärare vid Sveriges finaste skolväg? Vi söker tre lärare från januari. Läs mer på storsund.example/jobb",
    labels: ["Ledigt jobb"],
    image: { file: "skolvag.png", alt: "Skolvägen längs sundet i morgonljus" },
    facts: { paid: "yes", audience: "25–45 år, Kronoberg", period: "14 dagar" },
    shows: { row: 17, outcome: "publicRecord" },
    answers: [
      says("lärar_lina", "Hur många elever är det i klasserna?", [5, "needsReview"], {
        answers: [answers(team, "Mellan 16 och 24. Ring gärna rektor för en pratstund!")],
      }),
      says("klippet", "Tjäna pengar hemifrån, klicka här https://rik.example", [13, "prunable"], {
        visibility: "hidden",
        answers: [
          answers(team, "Kommentar dold: reklam, punkt 4 i reglerna.", [21, "publicRecord"], {
            kind: "moderation",
            after: 64,
            facts: { act: "hidden", rule: "4" },
          }),
        ],
      }),
      says("utflyttad_ulla", "Jag funderar faktiskt på saken 😍"),
    ],
  },
  {
    by: team,
    daysAgo: 18,
    hour: 8,
    text: "I dag planterar klass 4B 120 tulpanlökar på torget. Vem gissar när den första kommer upp?",
    answers: [
      says("solan.s", "Jag säger 3 april 🌷"),
      says("tallentom", "Valborg, som alltid."),
      says("viola_v", "Underbart! Heja 4B 🌷"),
      says("odlar-olle", "1 juni om rådjuren får bestämma", undefined, {
        answers: [
          says("solan.s", "Rådjuren har ätit upp mina i tre år på rad.", [27, "needsReview"]),
          says("odlar-olle", "Då är de skyldiga dig en bukett.", [27, "needsReview"]),
        ],
      }),
    ],
  },
  {
    by: team,
    daysAgo: 14,
    hour: 13,
    text: "Vilket är ditt bästa minne från Storsundsdagarna? Skriv här, så gör biblioteket en utställning av det.",
    answers: [
      says("sixten.a", "1987, när kommunalrådet ramlade i sundet mitt i talet och bara fortsatte prata."),
      says("utflyttad_ulla", "Första kyssen bakom varmkorvkiosken. Han vet vem han är.", undefined, {
        later: { gone: true, shows: { row: 26, outcome: "needsReview" } },
      }),
      says("backgatans_bea", "Konserten i regnet 2019, alla sjöng ändå 🎶"),
      says("viola_v", "När morfar vann rodden. Han var 81!", undefined, {
        answers: [
          answers(team, "Den måste med i utställningen! Har du någon bild?"),
          says("viola_v", "Jag letar i albumet i helgen.", [27, "needsReview"]),
        ],
      }),
      says("tallentom", "Bodde här i 20 år och missade alltihop. Ångrar mig lite nu."),
    ],
  },
  {
    by: team,
    daysAgo: 10,
    hour: 15,
    text: "Strömavbrott på Näset. Elbolaget räknar med att vara klart i kväll. Titta till din granne.",
    labels: ["Driftinformation"],
    answers: [
      says("nasets_nisse", "När kommer strömmen tillbaka?", [5, "needsReview"], {
        answers: [answers(team, "Elbolaget säger klockan 19.")],
      }),
      says("solan.s", "Jag har kamin och kaffe till den som fryser."),
      says("arg_i_soffan", "Du som stängde av strömmen, vi vet var du bor!!", [14, "needsReview"], {
        visibility: "hidden",
        answers: [
          answers(
            team,
            "Kommentar dold: möjligt hot, punkt 3 i reglerna. Dold av jouren, bedömd av kommunikationschefen.",
            [21, "publicRecord"],
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
    text: "Kommunalrådet svarar: Varför läggs skolan i Näset ner? Se mötet i efterhand och fråga vidare här.",
    answers: [
      says(
        "naset_nina",
        "Så besviken på er. Våra barn får 45 minuter i buss åt varje håll.",
        [8, "needsReview"],
        {
          answers: [
            answers(
              team,
              "Vi förstår att många är ledsna. Kommunalrådet kommer till Näset på torsdag och lyssnar på alla som vill.",
            ),
          ],
        },
      ),
      says("foraldrar.naset", "Vi överklagar beslutet om nedläggning för 31 föräldrars räkning.", [
        7,
        "caseworkDocument",
      ]),
      says(
        "privatperson_al",
        "Som anställd får jag egentligen inte säga något, men jag håller med er i Näset.",
        [23, "notCaptured"],
        { authorId: swedishSocial.denied },
      ),
      says("tallentom", "Jag vet vem som säljer knark vid busstationen på fredagarna", [9, "needsReview"], {
        visibility: "hidden",
      }),
    ],
  },
  {
    by: team,
    isNew: true,
    daysAgo: 0,
    hour: 0,
    text: "Första snön i luften! ❄️ Plogbilarna står redo. Glöm inte reflexen på väg till skolan.",
    shows: { row: 1, outcome: "publicRecord" },
  },
];

export const swedishMessages: readonly Start[] = [
  {
    kind: "message",
    byAgency: false,
    by: "Gunilla Ostbäck",
    daysAgo: 19,
    hour: 18,
    visibility: "private",
    text: "Hej! Tack för det fina besöket på äldreboendet i går, mor log hela kvällen.",
    shows: { row: 12, outcome: "needsReview" },
    answers: [
      answers(team, "Så roligt att höra, Gunilla! Vi hälsar vidare.", undefined, {
        kind: "message",
        visibility: "private",
      }),
    ],
  },
  {
    kind: "message",
    byAgency: false,
    by: "Roland Blåklintsmo",
    daysAgo: 16,
    hour: 20,
    visibility: "private",
    text: "Hej, jag vill överklaga beslutet om bostadstillägg. Vart skickar jag det?",
    shows: { row: 7, outcome: "caseworkDocument" },
    answers: [
      answers(
        team,
        "Hej Roland. Vi har registrerat ditt överklagande i dag och skriver till dig.",
        [6, "caseworkDocument"],
        { kind: "message", visibility: "private" },
      ),
    ],
  },
  {
    kind: "message",
    byAgency: false,
    by: "Anställd på lagret",
    daysAgo: 8,
    hour: 21,
    visibility: "private",
    text: "Jag vill slå larm som visselblåsare om missförhållanden på lagret. Ingen vågar säga något högt.",
    shows: { row: 9, outcome: "caseworkDocument" },
  },
  {
    kind: "message",
    byAgency: false,
    by: "Roland Blåklintsmo",
    daysAgo: 3,
    hour: 19,
    visibility: "private",
    text: "Hej igen, när öppnar kontaktcenter i morgon?",
    shows: { row: 12, outcome: "needsReview" },
    answers: [answers(team, "Klockan 8, välkommen!", undefined, { kind: "message", visibility: "private" })],
  },
];

export const swedishActs: readonly Start[] = [
  {
    kind: "moderation",
    by: team,
    daysAgo: 9,
    hour: 8,
    text: "Användaren arg_i_soffan är blockerad i 30 dagar efter två varningar.",
    facts: { act: "blocked", of: "arg_i_soffan" },
    shows: { row: 21, outcome: "publicRecord" },
  },
  {
    kind: "audience",
    by: team,
    daysAgo: 1,
    hour: 6,
    text: "Följare: 5 204 på Facebook, 2 318 på Instagram.",
    facts: { followers: "7522", period: "senaste 30 dagarna" },
    shows: { row: 20, outcome: "prunable" },
  },
  {
    kind: "audience",
    by: team,
    daysAgo: 29,
    hour: 6,
    text: "Följare: 5 160 på Facebook, 2 270 på Instagram.",
    facts: { followers: "7430" },
    shows: { row: 20, outcome: "prunable" },
  },
  {
    kind: "report",
    by: team,
    daysAgo: 5,
    hour: 12,
    title: "Utvärdering av kanalerna, andra halvåret",
    text: "Vi svarade på 91 procent av frågorna inom två arbetsdagar. Bussar, snö och förskola är det folk frågar mest om. Båda kanalerna behålls.",
  },
  {
    kind: "comment",
    by: team,
    daysAgo: 13,
    hour: 14,
    text: "Hej, det stämmer inte riktigt: kommunen har inte sålt kajen, den är uthyrd till 2031. Hälsningar Turid, kommunikationschef i Storsunds kommun",
    facts: { othersChannel: "Storsundsbladet på Facebook" },
    shows: { row: 22, outcome: "publicRecord" },
  },
  {
    kind: "post",
    by: "privatperson_al",
    authorId: swedishSocial.denied,
    daysAgo: 4,
    hour: 20,
    text: "Äntligen helg! Bara jag och fiskespöet.",
    shows: { row: 23, outcome: "notCaptured" },
  },
];
