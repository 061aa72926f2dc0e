/** What a look of a channel came to, for people at the desk: why it was not whole, and what can be done. */
import type { Language } from "../../domain/agency.ts";
import type { FaultGroup } from "./fault-groups.ts";

export { faultGroup } from "./fault-groups.ts";

interface FaultWords {
  readonly says: string;
  readonly todo: string;
}

export const faultWords: Readonly<Record<Language, Readonly<Record<FaultGroup, FaultWords>>>> = {
  nb: {
    silent: {
      says: "Kanalen svarte ikke, eller ikke i tide.",
      todo: "Åpne adressen i en nettleser. Virker den der, er det noe på veien herfra: spør den som drifter Kanalarkiv.",
    },
    notFound: {
      says: "Kanalen svarte med en feil i stedet for listen.",
      todo: "Åpne adressen i en nettleser. Er den flyttet, rett adressen; ellers si fra til den som drifter kanalen.",
    },
    refused: {
      says: "Kanalen slapp oss ikke inn.",
      todo: "Passordet eller nøkkelen er feil, utløpt eller mangler rettigheter. Den som drifter Kanalarkiv må sette den på nytt.",
    },
    limited: {
      says: "Kanalen ba om å få være i fred en stund.",
      todo: "Ingenting nå. Skjer det ofte, hent sjeldnere.",
    },
    moved: {
      says: "Kanalen sender oss videre til en adresse som ikke følges.",
      todo: "Er kanalen flyttet, rett adressen. Ellers si fra til den som drifter den.",
    },
    tooLarge: {
      says: "Svaret var større eller tok lengre tid enn det som tas imot.",
      todo: "Skal kanalen være så stor, må den som drifter Kanalarkiv heve grensen.",
    },
    broken: {
      says: "Svaret var avbrutt eller ødelagt.",
      todo: "Neste henting prøver på nytt. Skjer det ofte, si fra til den som drifter kanalen.",
    },
    page: {
      says: "Kanalen svarte med en nettside i stedet for listen.",
      todo: "En pålogging, en vedlikeholdsside eller en sperre mot roboter kan stå der. Åpne adressen i en nettleser.",
    },
    form: {
      says: "Svaret har ikke den formen som en slik kanal har.",
      todo: "Se på adressen og kanaltypen. Er begge riktige, si fra til den som drifter kanalen.",
    },
    empty: {
      says: "Kanalen viste ingenting som kunne tas vare på.",
      todo: "Åpne adressen i en nettleser. Ingenting regnes som fjernet på grunn av dette.",
    },
    short: {
      says: "Kanalen viste færre oppføringer enn den har.",
      todo: "Er det ryddet med vilje, godta hentingen. Ellers venter det på neste.",
    },
    otherList: {
      says: "Listen passer ikke med den forrige: den er lagt til side.",
      todo: "Se på kanalen. Er listen riktig, godta hentingen; ellers gjør senere hentinger den ugyldig.",
    },
    many: {
      says: "Uvanlig mye er endret, borte eller har fått nye ID-er: listen er lagt til side.",
      todo: "Se på kanalen. Er det gjort med vilje, godta hentingen.",
    },
    withheld: {
      says: "Kanalen holder noe tilbake.",
      todo: "Spør den som drifter kanalen om kontoen kan se alt.",
    },
    otherAccount: {
      says: "Kontonavnet fører til en annen konto.",
      todo: "Spør etaten om den har byttet navn, og rett kanalens adresse. Er navnet tatt av andre, må tjenesten få vite det.",
    },
    closedAccount: {
      says: "Kontoen er stengt.",
      todo: "Spør etaten med en gang: er kontoen bare satt ut av bruk, kan eieren fortsatt hente alt. Det som er hentet, blir stående.",
    },
    unproved: {
      says: "Signaturen stemmer ikke, så ingenting ble tatt med.",
      todo: "Neste henting prøver igjen. Kommer det igjen, må den som drifter tjenesten få vite det.",
    },
    ended: { says: "Hentingen ble avbrutt.", todo: "Neste henting tar den opp igjen." },
    clock: {
      says: "Klokken på maskinen har gått for fort.",
      todo: "Den som drifter Kanalarkiv må rette klokken.",
    },
    heldItem: {
      says: "Noe kunne ikke tas inn slik det er, og er holdt utenfor.",
      todo: "Svaret fra kanalen er tatt vare på. Se hva det er, og si fra til den som drifter kanalen.",
    },
    denied: {
      says: "Forfatteren står på listen over dem som aldri hentes.",
      todo: "Ingenting, hvis listen er riktig.",
    },
    file: {
      says: "En fil er ikke hentet.",
      todo: "Den hentes på nytt. Ligger den på et annet nettsted, legg nettstedet til på kanalen.",
    },
    settings: {
      says: "Innstillingene for kanalen mangler noe.",
      todo: "Den som drifter Kanalarkiv må se på dem.",
    },
    other: { says: "Noe er lagt merke til.", todo: "Les hva som står under." },
  },
  nn: {
    silent: {
      says: "Kanalen svara ikkje, eller ikkje i tide.",
      todo: "Opne adressa i ein nettlesar. Verkar ho der, er det noko på vegen herifrå: spør den som driftar Kanalarkiv.",
    },
    notFound: {
      says: "Kanalen svara med ein feil i staden for lista.",
      todo: "Opne adressa i ein nettlesar. Er ho flytta, rett adressa; elles sei frå til den som driftar kanalen.",
    },
    refused: {
      says: "Kanalen sleppte oss ikkje inn.",
      todo: "Passordet eller nøkkelen er feil, gått ut eller manglar rettar. Den som driftar Kanalarkiv må setje han på nytt.",
    },
    limited: {
      says: "Kanalen bad om å få vere i fred ei stund.",
      todo: "Ingenting no. Skjer det ofte, hent sjeldnare.",
    },
    moved: {
      says: "Kanalen sender oss vidare til ei adresse som ikkje blir følgd.",
      todo: "Er kanalen flytta, rett adressa. Elles sei frå til den som driftar han.",
    },
    tooLarge: {
      says: "Svaret var større eller tok lengre tid enn det som blir teke imot.",
      todo: "Skal kanalen vere så stor, må den som driftar Kanalarkiv heve grensa.",
    },
    broken: {
      says: "Svaret var avbrote eller øydelagt.",
      todo: "Neste henting prøver på nytt. Skjer det ofte, sei frå til den som driftar kanalen.",
    },
    page: {
      says: "Kanalen svara med ei nettside i staden for lista.",
      todo: "Ei pålogging, ei vedlikehaldsside eller ei sperre mot robotar kan stå der. Opne adressa i ein nettlesar.",
    },
    form: {
      says: "Svaret har ikkje den forma som ein slik kanal har.",
      todo: "Sjå på adressa og kanaltypen. Er begge rette, sei frå til den som driftar kanalen.",
    },
    empty: {
      says: "Kanalen viste ingenting som kunne takast vare på.",
      todo: "Opne adressa i ein nettlesar. Ingenting blir rekna som fjerna på grunn av dette.",
    },
    short: {
      says: "Kanalen viste færre oppføringar enn han har.",
      todo: "Er det rydda med vilje, godta hentinga. Elles ventar det på neste.",
    },
    otherList: {
      says: "Lista passar ikkje med den førre: ho er lagd til side.",
      todo: "Sjå på kanalen. Er lista rett, godta hentinga; elles gjer seinare hentingar henne ugyldig.",
    },
    many: {
      says: "Uvanleg mykje er endra, borte eller har fått nye ID-ar: lista er lagd til side.",
      todo: "Sjå på kanalen. Er det gjort med vilje, godta hentinga.",
    },
    withheld: {
      says: "Kanalen held noko tilbake.",
      todo: "Spør den som driftar kanalen om kontoen kan sjå alt.",
    },
    otherAccount: {
      says: "Kontonamnet fører til ein annan konto.",
      todo: "Spør etaten om han har bytt namn, og rett adressa til kanalen. Er namnet teke av andre, må tenesta få vite det.",
    },
    closedAccount: {
      says: "Kontoen er stengd.",
      todo: "Spør etaten med ein gong: er kontoen berre sett ut av bruk, kan eigaren framleis hente alt. Det som er henta, blir ståande.",
    },
    unproved: {
      says: "Signaturen stemmer ikkje, så ingenting vart teke med.",
      todo: "Neste henting prøver igjen. Kjem det igjen, må den som driftar tenesta få vite det.",
    },
    ended: { says: "Hentinga vart avbroten.", todo: "Neste henting tek henne opp att." },
    clock: {
      says: "Klokka på maskina har gått for fort.",
      todo: "Den som driftar Kanalarkiv må rette klokka.",
    },
    heldItem: {
      says: "Noko kunne ikkje takast inn slik det er, og er halde utanfor.",
      todo: "Svaret frå kanalen er teke vare på. Sjå kva det er, og sei frå til den som driftar kanalen.",
    },
    denied: {
      says: "Forfattaren står på lista over dei som aldri blir henta.",
      todo: "Ingenting, om lista er rett.",
    },
    file: {
      says: "Ei fil er ikkje henta.",
      todo: "Ho blir henta på nytt. Ligg ho på ein annan nettstad, legg nettstaden til på kanalen.",
    },
    settings: {
      says: "Innstillingane for kanalen manglar noko.",
      todo: "Den som driftar Kanalarkiv må sjå på dei.",
    },
    other: { says: "Noko er lagt merke til.", todo: "Les kva som står under." },
  },
  sv: {
    silent: {
      says: "Kanalen svarade inte, eller inte i tid.",
      todo: "Öppna adressen i en webbläsare. Fungerar den där ligger felet på vägen härifrån: fråga den som driftar Kanalarkiv.",
    },
    notFound: {
      says: "Kanalen svarade med ett fel i stället för listan.",
      todo: "Öppna adressen i en webbläsare. Har den flyttat, rätta adressen; annars säg till den som driftar kanalen.",
    },
    refused: {
      says: "Kanalen släppte inte in oss.",
      todo: "Lösenordet eller nyckeln är fel, har gått ut eller saknar behörighet. Den som driftar Kanalarkiv måste ange den på nytt.",
    },
    limited: {
      says: "Kanalen bad om att få vara i fred ett tag.",
      todo: "Inget nu. Händer det ofta, hämta mer sällan.",
    },
    moved: {
      says: "Kanalen skickar oss vidare till en adress som inte följs.",
      todo: "Har kanalen flyttat, rätta adressen. Annars säg till den som driftar den.",
    },
    tooLarge: {
      says: "Svaret var större eller tog längre tid än vad som tas emot.",
      todo: "Ska kanalen vara så stor måste den som driftar Kanalarkiv höja gränsen.",
    },
    broken: {
      says: "Svaret var avbrutet eller trasigt.",
      todo: "Nästa hämtning försöker igen. Händer det ofta, säg till den som driftar kanalen.",
    },
    page: {
      says: "Kanalen svarade med en webbsida i stället för listan.",
      todo: "En inloggning, en underhållssida eller ett robotskydd kan stå där. Öppna adressen i en webbläsare.",
    },
    form: {
      says: "Svaret har inte den form som en sådan kanal har.",
      todo: "Se på adressen och kanaltypen. Är båda rätt, säg till den som driftar kanalen.",
    },
    empty: {
      says: "Kanalen visade inget som kunde tas om hand.",
      todo: "Öppna adressen i en webbläsare. Inget räknas som borttaget på grund av detta.",
    },
    short: {
      says: "Kanalen visade färre poster än den har.",
      todo: "Har någon rensat med avsikt, godta hämtningen. Annars väntar den på nästa.",
    },
    otherList: {
      says: "Listan stämmer inte med den förra: den är lagd åt sidan.",
      todo: "Se på kanalen. Är listan rätt, godta hämtningen; annars gör senare hämtningar den ogiltig.",
    },
    many: {
      says: "Ovanligt mycket är ändrat, borta eller har fått nya id: listan är lagd åt sidan.",
      todo: "Se på kanalen. Är det gjort med avsikt, godta hämtningen.",
    },
    withheld: {
      says: "Kanalen håller inne något.",
      todo: "Fråga den som driftar kanalen om kontot kan se allt.",
    },
    otherAccount: {
      says: "Kontonamnet leder till ett annat konto.",
      todo: "Fråga myndigheten om den har bytt namn och rätta kanalens adress. Har någon annan tagit namnet måste tjänsten få veta det.",
    },
    closedAccount: {
      says: "Kontot är stängt.",
      todo: "Fråga myndigheten genast: är kontot bara inaktiverat kan ägaren fortfarande hämta allt. Det som har hämtats ligger kvar.",
    },
    unproved: {
      says: "Signaturen stämmer inte, så ingenting togs med.",
      todo: "Nästa hämtning försöker igen. Händer det igen måste den som driftar tjänsten få veta det.",
    },
    ended: { says: "Hämtningen avbröts.", todo: "Nästa hämtning tar upp den igen." },
    clock: {
      says: "Maskinens klocka har gått för fort.",
      todo: "Den som driftar Kanalarkiv måste ställa klockan.",
    },
    heldItem: {
      says: "Något kunde inte tas in som det är och hålls utanför.",
      todo: "Svaret från kanalen är bevarat. Se vad det är, och säg till den som driftar kanalen.",
    },
    denied: {
      says: "Författaren står på listan över dem som aldrig hämtas.",
      todo: "Inget, om listan är rätt.",
    },
    file: {
      says: "En fil är inte hämtad.",
      todo: "Den hämtas på nytt. Ligger den på en annan webbplats, lägg till webbplatsen på kanalen.",
    },
    settings: {
      says: "Kanalens inställningar saknar något.",
      todo: "Den som driftar Kanalarkiv måste se på dem.",
    },
    other: { says: "Något har lagts märke till.", todo: "Läs vad som står under." },
  },
  en: {
    silent: {
      says: "The channel did not answer, or not in time.",
      todo: "Open the address in a browser. If it works there, something is on the way from here: ask whoever runs Kanalarkiv.",
    },
    notFound: {
      says: "The channel answered with an error in place of its list.",
      todo: "Open the address in a browser. If it has moved, correct the address; if not, tell whoever runs the channel.",
    },
    refused: {
      says: "The channel did not let us in.",
      todo: "The password or key is wrong, has run out or lacks rights. Whoever runs Kanalarkiv must set it anew.",
    },
    limited: {
      says: "The channel asked to be left in peace for a while.",
      todo: "Nothing now. If it comes often, look less often.",
    },
    moved: {
      says: "The channel sends us on to an address that is not followed.",
      todo: "If the channel has moved, correct the address. If not, tell whoever runs it.",
    },
    tooLarge: {
      says: "The answer was larger or took longer than what is taken.",
      todo: "If the channel is meant to be that large, whoever runs Kanalarkiv must raise the limit.",
    },
    broken: {
      says: "The answer broke off or was damaged.",
      todo: "The next look tries again. If it comes often, tell whoever runs the channel.",
    },
    page: {
      says: "The channel answered with a web page in place of its list.",
      todo: "A sign-in, a maintenance page or a wall against robots may stand there. Open the address in a browser.",
    },
    form: {
      says: "The answer is not of the form that such a channel has.",
      todo: "Look at the address and the kind of the channel. If both are right, tell whoever runs the channel.",
    },
    empty: {
      says: "The channel showed nothing that could be kept.",
      todo: "Open the address in a browser. Nothing is taken as removed because of this.",
    },
    short: {
      says: "The channel showed fewer items than it has.",
      todo: "If it was tidied on purpose, accept the look. If not, it waits for the next.",
    },
    otherList: {
      says: "The list does not fit the one before it: it is kept aside.",
      todo: "Look at the channel. If the list is right, accept the look; if not, later looks discard it.",
    },
    many: {
      says: "Unusually much is changed, gone or has new ids: the list is kept aside.",
      todo: "Look at the channel. If it was done on purpose, accept the look.",
    },
    withheld: {
      says: "The channel keeps something back.",
      todo: "Ask whoever runs the channel whether the account may see everything.",
    },
    otherAccount: {
      says: "The account's name leads to another account.",
      todo: "Ask the agency whether it changed its name, and correct the channel's address. If somebody else took the name, the service must be told.",
    },
    closedAccount: {
      says: "The account is closed.",
      todo: "Ask the agency at once: while an account is only deactivated, its owner can still fetch all of it. What was captured stays.",
    },
    unproved: {
      says: "The signature does not verify, so nothing was taken.",
      todo: "The next look tries again. If it comes again, tell whoever runs the service.",
    },
    ended: { says: "The look was interrupted.", todo: "The next look takes it up again." },
    clock: {
      says: "The machine's clock ran ahead.",
      todo: "Whoever runs Kanalarkiv must set the clock right.",
    },
    heldItem: {
      says: "Something could not be taken as it is, and is kept out.",
      todo: "The channel's answer is kept. See what it is, and tell whoever runs the channel.",
    },
    denied: {
      says: "The author is on the list of those who are never captured.",
      todo: "Nothing, if the list is right.",
    },
    file: {
      says: "A file was not fetched.",
      todo: "It is fetched again. If it lies on another site, add that site to the channel.",
    },
    settings: {
      says: "The channel's settings lack something.",
      todo: "Whoever runs Kanalarkiv must look at them.",
    },
    other: { says: "Something was noticed.", todo: "Read what stands below." },
  },
};
