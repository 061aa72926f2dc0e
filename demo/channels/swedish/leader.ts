/** The channel of Storsund's leading politician, whose posts and comments are kept whole (row 28 in Sweden). */
import { answers, type Start, says } from "../script.ts";

const leader = "Ann-Sofie Vindruvedal, kommunalråd";
const whole = [28, "publicRecord"] as const;
const kept = { row: 28, outcome: "publicRecord" } as const;

export const swedishLeader = {
  title: "Kommunalråd Ann-Sofie Vindruvedal",
  description:
    "Här skriver jag som kommunalråd i Storsunds kommun. Det du skriver blir allmän handling och bevaras. Jag svarar på kvällarna när det hinns med.",
};

export const swedishLeaderPosts: readonly Start[] = [
  {
    by: leader,
    daysAgo: 23,
    hour: 17,
    text: "I dag besökte jag köket på Backaskolan. De lagar 480 portioner om dagen, och köttbullarna är rullade för hand. Tack för att jag fick smaka!",
    image: { file: "skolkok.png", alt: "Köket på Backaskolan" },
    shows: kept,
    answers: [
      says("Hanna Kvistedal", "Roligt att se politiker hos oss. Kom gärna till Näsets skola också.", whole, {
        answers: [answers(leader, "Det gör jag gärna, Hanna. Jag hör av mig till rektorn i veckan.", whole)],
      }),
      says("Mats Fräkenberg", "Mina barn säger att pannkakstorsdag är bäst.", whole),
    ],
  },
  {
    by: leader,
    daysAgo: 11,
    hour: 18,
    text: "Ett dygn jag aldrig glömmer. Grannar bar sandsäckar, ungdomar kokade kaffe och ingen lämnades ensam. Jag är stolt över Storsund.",
    shows: kept,
    answers: [
      says("Lisbeth Orrkulla", "Vi på Åbacken är tacksamma för allt. Särskilt för kaffet.", whole, {
        answers: [answers(leader, "Kaffet var ungdomsrådets förtjänst, jag hälsar!", whole)],
      }),
      says("Ove Lingonmo", "Fint sagt, men vallen vid ån var utlovad redan för fem år sedan.", whole, {
        answers: [
          answers(
            leader,
            "Du har rätt, Ove. Jag tar upp den på nästa sammanträde och lägger ut vad som sägs här.",
            whole,
          ),
        ],
      }),
    ],
  },
  {
    by: leader,
    daysAgo: 3,
    hour: 19,
    text: "Budgeten är klar: mer till skolan och vallen, mindre till konsulter. På torsdag finns jag på biblioteket för den som vill prata siffror.",
    shows: kept,
    answers: [says("Göran Tallmosse", "Vi ses där, miniräknaren får följa med.", whole)],
  },
];
