/** Words about signing in through a provider. */
import type { Language } from "../../domain/agency.ts";
import type { Refusal } from "../../pipeline/users/provider-sign-in.ts";

export interface ProviderWords {
  readonly signInWith: (provider: string) => string;
  readonly notSignedIn: string;
  readonly again: string;
  readonly toDesk: string;
  /** why nobody was signed in; `provider` as it stands on the button */
  readonly why: Readonly<Record<Refusal["why"], (provider: string) => string>>;
  readonly signedOutHere: string;
  readonly signingOutThere: (provider: string) => string;
  readonly signOutThere: (provider: string) => string;
  readonly from: string;
  readonly givenHere: string;
  readonly fromProvider: (provider: string) => string;
  readonly tellCode: string;
  readonly somebodyThere: string;
  readonly code: string;
  readonly codeHint: string;
  readonly noSuchCode: string;
  readonly noPasswords: string;
  readonly linkReason: string;
}

const nb: ProviderWords = {
  signInWith: (provider) => `Logg på med ${provider}`,
  notSignedIn: "Du er ikke logget på",
  again: "Prøv igjen",
  toDesk: "Til arbeidsplassen",
  why: {
    denied: (provider) =>
      `${provider} slapp deg ikke inn, eller påloggingen ble avbrutt. Prøv igjen, eller spør den som styrer tilgangen din hos ${provider}.`,
    expired: () => "Påloggingen tok for lang tid, eller siden ble lastet to ganger. Logg på en gang til.",
    provider: (provider) => `${provider} kunne ikke logge deg på nå. Prøv igjen om litt.`,
    down: (provider) =>
      `${provider} svarer ikke nå. Prøv igjen om litt. Haster det, kan en administrator gi deg en engangslenke.`,
    clock: (provider) =>
      `Klokkene hos ${provider} og her går mer enn ett minutt feil i forhold til hverandre. Be den som drifter Kanalarkiv om å stille klokken.`,
    untrusted: (provider) =>
      `Svaret fra ${provider} var ikke til å stole på, og ingen er logget på. Si fra til den som drifter Kanalarkiv.`,
    setup: (provider) =>
      `Kanalarkiv og ${provider} er ikke satt opp til å passe sammen. Si fra til den som drifter Kanalarkiv.`,
    weak: (provider) =>
      `Påloggingen hos ${provider} var ikke sterk nok, eller ligger for langt tilbake. Logg på på nytt, med totrinnspålogging.`,
    unnamed: (provider) =>
      `${provider} oppgir ikke det fulle navnet ditt, og det skal stå under vedtak. Be en administrator om å legge deg til med denne koden:`,
    elsewhere: (provider) =>
      `${provider} oppgir ikke alle gruppene dine, fordi de er for mange. Be den som styrer ${provider}, om å sende bare gruppene som gjelder Kanalarkiv.`,
    closed: () => "Brukeren din her er avsluttet. Spør en administrator i virksomheten.",
    over: () =>
      "Påloggingen er allerede brukt, har gått ut, eller ble begynt i et annet vindu. Logg på en gang til.",
  },
  signedOutHere: "Du er logget av her",
  signingOutThere: (provider) => `Nå blir du logget av hos ${provider} også.`,
  signOutThere: (provider) => `Logg av hos ${provider}`,
  from: "Kilde",
  givenHere: "gitt her",
  fromProvider: (provider) => `fra ${provider}, så lenge økten varer`,
  tellCode: "Gi denne koden til en administrator i virksomheten din, som kan gi deg en rolle:",
  somebodyThere: "Gi rolle til en som har logget på gjennom en leverandør",
  code: "Kode",
  codeHint: "Personen ser koden etter å ha logget på.",
  noSuchCode: "Ingen har den koden. Be personen om å lese den opp en gang til.",
  noPasswords: "Passord er ikke i bruk her.",
  linkReason: "Hvorfor personen må komme inn uten leverandøren",
};

const nn: ProviderWords = {
  signInWith: (provider) => `Logg på med ${provider}`,
  notSignedIn: "Du er ikkje logga på",
  again: "Prøv igjen",
  toDesk: "Til arbeidsplassen",
  why: {
    denied: (provider) =>
      `${provider} sleppte deg ikkje inn, eller pålogginga vart avbroten. Prøv igjen, eller spør den som styrer tilgangen din hos ${provider}.`,
    expired: () => "Pålogginga tok for lang tid, eller sida vart lasta to gonger. Logg på ein gong til.",
    provider: (provider) => `${provider} kunne ikkje logge deg på no. Prøv igjen om litt.`,
    down: (provider) =>
      `${provider} svarer ikkje no. Prøv igjen om litt. Hastar det, kan ein administrator gi deg ei eingongslenkje.`,
    clock: (provider) =>
      `Klokkene hos ${provider} og her går meir enn eitt minutt feil i høve til kvarandre. Be den som driftar Kanalarkiv, om å stille klokka.`,
    untrusted: (provider) =>
      `Svaret frå ${provider} var ikkje til å stole på, og ingen er logga på. Sei frå til den som driftar Kanalarkiv.`,
    setup: (provider) =>
      `Kanalarkiv og ${provider} er ikkje sette opp til å passe saman. Sei frå til den som driftar Kanalarkiv.`,
    weak: (provider) =>
      `Pålogginga hos ${provider} var ikkje sterk nok, eller ligg for langt tilbake. Logg på på nytt, med totrinnspålogging.`,
    unnamed: (provider) =>
      `${provider} gir ikkje opp det fulle namnet ditt, og det skal stå under vedtak. Be ein administrator om å leggje deg til med denne koden:`,
    elsewhere: (provider) =>
      `${provider} gir ikkje opp alle gruppene dine, fordi dei er for mange. Be den som styrer ${provider}, om å sende berre gruppene som gjeld Kanalarkiv.`,
    closed: () => "Brukaren din her er avslutta. Spør ein administrator i verksemda.",
    over: () =>
      "Pålogginga er alt brukt, har gått ut, eller vart starta i eit anna vindauge. Logg på ein gong til.",
  },
  signedOutHere: "Du er logga av her",
  signingOutThere: (provider) => `No blir du logga av hos ${provider} òg.`,
  signOutThere: (provider) => `Logg av hos ${provider}`,
  from: "Kjelde",
  givenHere: "gitt her",
  fromProvider: (provider) => `frå ${provider}, så lenge økta varer`,
  tellCode: "Gi denne koden til ein administrator i verksemda di, som kan gi deg ei rolle:",
  somebodyThere: "Gi rolle til ein som har logga på gjennom ein leverandør",
  code: "Kode",
  codeHint: "Personen ser koden etter å ha logga på.",
  noSuchCode: "Ingen har den koden. Be personen om å lese han opp ein gong til.",
  noPasswords: "Passord er ikkje i bruk her.",
  linkReason: "Kvifor personen må kome inn utan leverandøren",
};

const sv: ProviderWords = {
  signInWith: (provider) => `Logga in med ${provider}`,
  notSignedIn: "Du är inte inloggad",
  again: "Försök igen",
  toDesk: "Till arbetsplatsen",
  why: {
    denied: (provider) =>
      `${provider} släppte inte in dig, eller så avbröts inloggningen. Försök igen, eller fråga den som sköter din behörighet hos ${provider}.`,
    expired: () =>
      "Inloggningen tog för lång tid, eller så laddades sidan två gånger. Logga in en gång till.",
    provider: (provider) => `${provider} kunde inte logga in dig just nu. Försök igen om en stund.`,
    down: (provider) =>
      `${provider} svarar inte just nu. Försök igen om en stund. Om det brådskar kan en administratör ge dig en engångslänk.`,
    clock: (provider) =>
      `Klockorna hos ${provider} och här skiljer sig åt med mer än en minut. Be den som driftar Kanalarkiv att ställa klockan.`,
    untrusted: (provider) =>
      `Svaret från ${provider} gick inte att lita på, och ingen har loggats in. Säg till den som driftar Kanalarkiv.`,
    setup: (provider) =>
      `Kanalarkiv och ${provider} är inte inställda så att de passar ihop. Säg till den som driftar Kanalarkiv.`,
    weak: (provider) =>
      `Inloggningen hos ${provider} var inte tillräckligt stark, eller så gjordes den för länge sedan. Logga in på nytt, med tvåfaktorsautentisering.`,
    unnamed: (provider) =>
      `${provider} uppger inte ditt fullständiga namn, och det ska stå under beslut. Be en administratör att lägga till dig med den här koden:`,
    elsewhere: (provider) =>
      `${provider} uppger inte alla dina grupper, eftersom de är för många. Be den som sköter ${provider} att bara skicka de grupper som gäller Kanalarkiv.`,
    closed: () => "Ditt konto här är avslutat. Fråga en administratör i verksamheten.",
    over: () =>
      "Inloggningen har redan använts, har gått ut eller påbörjades i ett annat fönster. Logga in en gång till.",
  },
  signedOutHere: "Du är utloggad här",
  signingOutThere: (provider) => `Nu loggas du ut hos ${provider} också.`,
  signOutThere: (provider) => `Logga ut hos ${provider}`,
  from: "Källa",
  givenHere: "given här",
  fromProvider: (provider) => `från ${provider}, så länge sessionen varar`,
  tellCode: "Ge den här koden till en administratör i din verksamhet, som kan ge dig en roll:",
  somebodyThere: "Ge en roll till någon som har loggat in via en leverantör",
  code: "Kod",
  codeHint: "Personen ser koden efter att ha loggat in.",
  noSuchCode: "Ingen har den koden. Be personen läsa upp den en gång till.",
  noPasswords: "Lösenord används inte här.",
  linkReason: "Varför personen måste komma in utan leverantören",
};

const en: ProviderWords = {
  signInWith: (provider) => `Sign in with ${provider}`,
  notSignedIn: "You are not signed in",
  again: "Try again",
  toDesk: "To the desk",
  why: {
    denied: (provider) =>
      `${provider} did not let you in, or you stopped on the way. Try again, or ask whoever looks after your access at ${provider}.`,
    expired: () => "It took too long, or the page was loaded twice. Sign in once more.",
    provider: (provider) => `${provider} could not sign you in now. Try again in a moment.`,
    down: (provider) =>
      `${provider} does not answer now. Try again in a moment. If something cannot wait, an administrator can give you a one-time link.`,
    clock: (provider) =>
      `The clocks of ${provider} and of this desk differ by more than a minute. Ask whoever runs Kanalarkiv to put the clock right.`,
    untrusted: (provider) =>
      `The answer of ${provider} could not be trusted, and nobody was signed in. Tell whoever runs Kanalarkiv.`,
    setup: (provider) =>
      `Kanalarkiv and ${provider} are not set up to match each other. Tell whoever runs Kanalarkiv.`,
    weak: (provider) =>
      `The sign-in at ${provider} was not strong enough, or too long ago. Sign in again, with a second factor.`,
    unnamed: (provider) =>
      `${provider} does not tell your full name, which is to stand under decisions. Ask an administrator to add you by this code:`,
    elsewhere: (provider) =>
      `${provider} does not tell all your groups, because there are too many. Ask whoever looks after ${provider} to send only the groups that are for Kanalarkiv.`,
    closed: () => "Your account here is closed. Ask an administrator of your agency.",
    over: () => "The sign-in was used already, ran out, or was begun in another window. Sign in once more.",
  },
  signedOutHere: "You are signed out here",
  signingOutThere: (provider) => `You are being signed out of ${provider} as well.`,
  signOutThere: (provider) => `Sign out of ${provider}`,
  from: "Source",
  givenHere: "given here",
  fromProvider: (provider) => `from ${provider}, while the session lasts`,
  tellCode: "Give this code to an administrator of your agency, who can give you a role:",
  somebodyThere: "Give a role to somebody who signed in through a provider",
  code: "Code",
  codeHint: "The person sees the code after signing in.",
  noSuchCode: "Nobody has that code. Ask the person to read it out once more.",
  noPasswords: "Passwords are not used here.",
  linkReason: "Why the person has to come in without the provider",
};

export const providerWordsOf: Readonly<Record<Language, ProviderWords>> = { nb, nn, sv, en };
