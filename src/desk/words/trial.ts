/** What a trial look at a channel found. */
import type { Language } from "../../domain/agency.ts";

const nb = {
  heading: "Prøven av kanalen",
  waiting: "Venter på bakgrunnsarbeidet. Det tar vanligvis under et minutt.",
  running: "Ser på kanalen nå.",
  refresh: "Oppdater",
  failed: "Prøven kunne ikke gjøres.",
  cancelled: "Prøven er avlyst.",
  whole: "Kanalen svarer, og alt den viser kan tas vare på.",
  notWhole: "Kanalen kunne ikke leses i sin helhet.",
  noItems: "Kanalen svarer, men viser ingen innlegg ennå.",
  large: (answers: number) =>
    `Kanalen er stor: prøven stoppet etter ${answers} svar. Første henting tar alt.`,
  other: "Dette er noe annet enn en slik kanal.",
  what: "Hva det er",
  seen: "Det som vises",
  newest: "Nyeste innlegg",
  held: (count: number) => `${count} innlegg kan ikke tas inn slik de er.`,
  counts: {
    post: "innlegg",
    comment: "kommentarer",
    message: "meldinger",
    profile: "profiltekster",
  },
  visibility: {
    public: "",
    held: "venter på moderator",
    spam: "merket som søppel",
    trashed: "slettet",
    private: "private",
    hidden: "skjult",
  },
  notes: {
    withPassword:
      "Med dette passordet ses også kommentarer som venter, er merket som søppel eller er fjernet, og det moderatorer gjør.",
    withoutPassword:
      "Uten passord ses bare det alle kan lese: ingen kommentarer som venter eller er fjernet, ingenting om moderering, og ingenting kan bevises å være borte.",
    noComments: "En strøm av innlegg viser ingen kommentarer: det publikum svarer der, blir ikke hentet.",
    ownAddress: (address: string) => `Den sier selv at adressen er ${address}.`,
    unseen: (detail: string) => `Ikke alt vises: ${detail}.`,
  },
  feeds: "Siden nevner disse strømmene. Velg en av dem som adresse:",
  last: "Siste prøve",
};

export type TrialWords = typeof nb;

const nn: TrialWords = {
  heading: "Prøva av kanalen",
  waiting: "Ventar på bakgrunnsarbeidet. Det tek vanlegvis under eit minutt.",
  running: "Ser på kanalen no.",
  refresh: "Oppdater",
  failed: "Prøva kunne ikkje gjerast.",
  cancelled: "Prøva er avlyst.",
  whole: "Kanalen svarar, og alt han viser kan takast vare på.",
  notWhole: "Kanalen kunne ikkje lesast heilt ut.",
  noItems: "Kanalen svarar, men viser ingen innlegg enno.",
  large: (answers) => `Kanalen er stor: prøva stoppa etter ${answers} svar. Første henting tek alt.`,
  other: "Dette er noko anna enn ein slik kanal.",
  what: "Kva det er",
  seen: "Det som blir vist",
  newest: "Nyaste innlegg",
  held: (count) => `${count} innlegg kan ikkje takast inn slik dei er.`,
  counts: { post: "innlegg", comment: "kommentarar", message: "meldingar", profile: "profiltekstar" },
  visibility: {
    public: "",
    held: "ventar på moderator",
    spam: "merkte som søppel",
    trashed: "sletta",
    private: "private",
    hidden: "gøymde",
  },
  notes: {
    withPassword:
      "Med dette passordet ser ein òg kommentarar som ventar, er merkte som søppel eller er fjerna, og det moderatorar gjer.",
    withoutPassword:
      "Utan passord ser ein berre det alle kan lese: ingen kommentarar som ventar eller er fjerna, ingenting om moderering, og ingenting kan provast å vere borte.",
    noComments: "Ein straum av innlegg viser ingen kommentarar: det publikum svarar der, blir ikkje henta.",
    ownAddress: (address) => `Han seier sjølv at adressa er ${address}.`,
    unseen: (detail) => `Ikkje alt blir vist: ${detail}.`,
  },
  feeds: "Sida nemner desse straumane. Vel ein av dei som adresse:",
  last: "Siste prøve",
};

const sv: TrialWords = {
  heading: "Provet av kanalen",
  waiting: "Väntar på bakgrundsarbetet. Det tar vanligtvis under en minut.",
  running: "Tittar på kanalen nu.",
  refresh: "Uppdatera",
  failed: "Provet kunde inte göras.",
  cancelled: "Provet är avbeställt.",
  whole: "Kanalen svarar, och allt den visar kan bevaras.",
  notWhole: "Kanalen kunde inte läsas i sin helhet.",
  noItems: "Kanalen svarar, men visar inga inlägg ännu.",
  large: (answers) => `Kanalen är stor: provet slutade efter ${answers} svar. Första hämtningen tar allt.`,
  other: "Detta är något annat än en sådan kanal.",
  what: "Vad det är",
  seen: "Det som visas",
  newest: "Nyaste inlägg",
  held: (count) => `${count} inlägg kan inte tas in som de är.`,
  counts: { post: "inlägg", comment: "kommentarer", message: "meddelanden", profile: "profiltexter" },
  visibility: {
    public: "",
    held: "väntar på moderator",
    spam: "skräpmarkerade",
    trashed: "raderade",
    private: "privata",
    hidden: "dolda",
  },
  notes: {
    withPassword:
      "Med det här lösenordet syns även kommentarer som väntar, är skräpmarkerade eller borttagna, och vad moderatorer gör.",
    withoutPassword:
      "Utan lösenord syns bara det som alla kan läsa: inga kommentarer som väntar eller är borttagna, inget om moderering, och inget kan bevisas vara borta.",
    noComments: "Ett flöde av inlägg visar inga kommentarer: det allmänheten svarar där hämtas inte.",
    ownAddress: (address) => `Den säger själv att adressen är ${address}.`,
    unseen: (detail) => `Allt visas inte: ${detail}.`,
  },
  feeds: "Sidan nämner dessa flöden. Välj ett av dem som adress:",
  last: "Senaste provet",
};

const en: TrialWords = {
  heading: "The trial of the channel",
  waiting: "Waits for the background work. That mostly takes less than a minute.",
  running: "Looks at the channel now.",
  refresh: "Refresh",
  failed: "The trial could not be done.",
  cancelled: "The trial was called off.",
  whole: "The channel answers, and all that it shows can be kept.",
  notWhole: "The channel could not be read whole.",
  noItems: "The channel answers, and shows no item yet.",
  large: (answers) =>
    `The channel is large: the trial ended after ${answers} answers. The first capture takes all of it.`,
  other: "This is something else than such a channel.",
  what: "What it is",
  seen: "What is shown",
  newest: "Newest item",
  held: (count) => `${count} items cannot be taken as they are.`,
  counts: { post: "posts", comment: "comments", message: "messages", profile: "profile texts" },
  visibility: {
    public: "",
    held: "waiting for a moderator",
    spam: "marked as spam",
    trashed: "removed",
    private: "private",
    hidden: "hidden",
  },
  notes: {
    withPassword:
      "With this password comments that wait, are marked as spam or removed are seen too, and so is what moderators do.",
    withoutPassword:
      "Without a password only what anybody can read is seen: no comments that wait or are removed, nothing of moderation, and nothing can be proved to be gone.",
    noComments: "A feed of posts shows no comments: what the public answers there is not captured.",
    ownAddress: (address) => `It says that its own address is ${address}.`,
    unseen: (detail) => `Not all is seen: ${detail}.`,
  },
  feeds: "The page names these feeds. Choose one of them as the address:",
  last: "Last trial",
};

export const trialWords: Readonly<Record<Language, TrialWords>> = { nb, nn, sv, en };
