/** PURE. What is told of the access to a channel, at the desk and outside the archive, and what a person can do. */
import type { Agency, Language } from "../../domain/agency.ts";
import type { Day } from "../../domain/day.ts";
import { longDay } from "../../domain/written-day.ts";
import type { AlarmState } from "./health.ts";
import type { MailWords } from "./notice-words.ts";

interface Says {
  readonly says: string;
  readonly todo: string;
}

interface Words {
  readonly lost: string;
  readonly well: string;
  readonly lead: string;
  /** what is told before it happens */
  readonly ends: string;
  readonly endsLead: string;
  /** before their names */
  readonly lacks: string;
  readonly state: Readonly<Record<AlarmState, Says>>;
}

export const accessWords: Readonly<Record<Language, Words>> = {
  nb: {
    lost: "Arkivet mister innhold fra en kanal",
    well: "En kanal hentes igjen",
    ends: "Tilgangen til en kanal går ut",
    endsLead:
      "Er tilgangen ikke fornyet da, tar arkivet ikke lenger vare på det som publiseres, endres og fjernes:",
    lacks: "Nøkkelen mangler tillatelser som kanalen leses med:",
    lead: "Så lenge tilgangen ikke virker, blir det som publiseres, endres og fjernes, ikke tatt vare på:",
    state: {
      secretMissing: {
        says: "Passordet eller nøkkelen er ikke satt.",
        todo: "Den som drifter Kanalarkiv må sette den.",
      },
      passwordRefused: {
        says: "Passordet eller nøkkelen avvises.",
        todo: "Lag et nytt passord eller en ny nøkkel, og sett den.",
      },
      tokenExpired: {
        says: "Nøkkelen er utløpt.",
        todo: "Logg inn på plattformen, lag en ny nøkkel og sett den.",
      },
      permissionRevoked: {
        says: "En tillatelse er trukket tilbake.",
        todo: "Gi kontoen eller appen tillatelsene tilbake.",
      },
      adminGone: {
        says: "Den som ga tilgangen, har ingen rolle på siden lenger.",
        todo: "En annen administrator må gi en ny nøkkel.",
      },
      pageUnpublished: {
        says: "Siden er avpublisert, slettet eller skjult for nøkkelen.",
        todo: "Se om siden finnes. Er den lagt ned, lukk kanalen.",
      },
      accountGone: {
        says: "Kontoen er stengt eller finnes ikke lenger.",
        todo: "Se om kontoen finnes. Er den lagt ned, lukk kanalen.",
      },
      otherAccount: {
        says: "En annen konto har overtatt navnet.",
        todo: "Rett adressen, eller lukk kanalen.",
      },
      tokenEnds: {
        says: "Nøkkelen går ut {day}.",
        todo: "Logg inn på plattformen, lag en ny nøkkel og sett den.",
      },
      dataEnds: {
        says: "Appens rett til å lese kanalen går ut {day}.",
        todo: "Den som ga tilgangen, må logge inn og gi den på nytt.",
      },
      well: { says: "Kanalen ble hentet helt igjen.", todo: "Se i dekningen hva som ikke ble sett." },
    },
  },
  nn: {
    lost: "Arkivet mistar innhald frå ein kanal",
    well: "Ein kanal blir henta igjen",
    ends: "Tilgangen til ein kanal går ut",
    endsLead:
      "Er tilgangen ikkje fornya då, tek arkivet ikkje lenger vare på det som blir publisert, endra og fjerna:",
    lacks: "Nøkkelen manglar løyve som kanalen blir lesen med:",
    lead: "Så lenge tilgangen ikkje verkar, blir det som blir publisert, endra og fjerna, ikkje teke vare på:",
    state: {
      secretMissing: {
        says: "Passordet eller nøkkelen er ikkje sett.",
        todo: "Den som driftar Kanalarkiv må setje han.",
      },
      passwordRefused: {
        says: "Passordet eller nøkkelen blir avvist.",
        todo: "Lag eit nytt passord eller ein ny nøkkel, og set han.",
      },
      tokenExpired: {
        says: "Nøkkelen har gått ut.",
        todo: "Logg inn på plattforma, lag ein ny nøkkel og set han.",
      },
      permissionRevoked: {
        says: "Eit løyve er trekt tilbake.",
        todo: "Gi kontoen eller appen løyva tilbake.",
      },
      adminGone: {
        says: "Den som gav tilgangen, har inga rolle på sida lenger.",
        todo: "Ein annan administrator må gi ein ny nøkkel.",
      },
      pageUnpublished: {
        says: "Sida er avpublisert, sletta eller skjult for nøkkelen.",
        todo: "Sjå om sida finst. Er ho lagd ned, lukk kanalen.",
      },
      accountGone: {
        says: "Kontoen er stengd eller finst ikkje lenger.",
        todo: "Sjå om kontoen finst. Er han lagd ned, lukk kanalen.",
      },
      otherAccount: {
        says: "Ein annan konto har teke over namnet.",
        todo: "Rett adressa, eller lukk kanalen.",
      },
      tokenEnds: {
        says: "Nøkkelen går ut {day}.",
        todo: "Logg inn på plattforma, lag ein ny nøkkel og set han.",
      },
      dataEnds: {
        says: "Retten appen har til å lese kanalen, går ut {day}.",
        todo: "Den som gav tilgangen, må logge inn og gi han på nytt.",
      },
      well: { says: "Kanalen vart henta heilt igjen.", todo: "Sjå i dekninga kva som ikkje vart sett." },
    },
  },
  sv: {
    lost: "Arkivet förlorar innehåll från en kanal",
    well: "En kanal hämtas igen",
    ends: "Åtkomsten till en kanal går ut",
    endsLead:
      "Är åtkomsten inte förnyad då bevarar arkivet inte längre det som publiceras, ändras och tas bort:",
    lacks: "Nyckeln saknar behörigheter som kanalen läses med:",
    lead: "Så länge åtkomsten inte fungerar bevaras inte det som publiceras, ändras och tas bort:",
    state: {
      secretMissing: {
        says: "Lösenordet eller nyckeln är inte satt.",
        todo: "Den som driftar Kanalarkiv måste sätta den.",
      },
      passwordRefused: {
        says: "Lösenordet eller nyckeln avvisas.",
        todo: "Skapa ett nytt lösenord eller en ny nyckel och sätt den.",
      },
      tokenExpired: {
        says: "Nyckeln har gått ut.",
        todo: "Logga in på plattformen, skapa en ny nyckel och sätt den.",
      },
      permissionRevoked: {
        says: "En behörighet har dragits tillbaka.",
        todo: "Ge kontot eller appen behörigheterna tillbaka.",
      },
      adminGone: {
        says: "Den som gav åtkomsten har ingen roll på sidan längre.",
        todo: "En annan administratör måste ge en ny nyckel.",
      },
      pageUnpublished: {
        says: "Sidan är avpublicerad, borttagen eller dold för nyckeln.",
        todo: "Se om sidan finns. Är den nedlagd, stäng kanalen.",
      },
      accountGone: {
        says: "Kontot är stängt eller finns inte längre.",
        todo: "Se om kontot finns. Är det nedlagt, stäng kanalen.",
      },
      otherAccount: {
        says: "Ett annat konto har tagit över namnet.",
        todo: "Rätta adressen eller stäng kanalen.",
      },
      tokenEnds: {
        says: "Nyckeln går ut {day}.",
        todo: "Logga in på plattformen, skapa en ny nyckel och sätt den.",
      },
      dataEnds: {
        says: "Appens rätt att läsa kanalen går ut {day}.",
        todo: "Den som gav åtkomsten måste logga in och ge den på nytt.",
      },
      well: { says: "Kanalen hämtades i sin helhet igen.", todo: "Se i täckningen vad som inte har setts." },
    },
  },
  en: {
    lost: "The archive is losing records of a channel",
    well: "A channel is captured again",
    ends: "The access to a channel is about to end",
    endsLead: "Unless it is renewed by then, what is published, edited and removed is kept no longer:",
    lacks: "The token lacks permissions that the channel is read with:",
    lead: "While the access does not work, what is published, edited and removed is not kept:",
    state: {
      secretMissing: {
        says: "The password or token is not set.",
        todo: "Whoever runs Kanalarkiv must set it.",
      },
      passwordRefused: {
        says: "The password or token is refused.",
        todo: "Make a new password or token, and set it.",
      },
      tokenExpired: {
        says: "The token has expired.",
        todo: "Sign in on the platform, make a new token and set it.",
      },
      permissionRevoked: {
        says: "A permission was taken back.",
        todo: "Give the account or app its permissions back.",
      },
      adminGone: {
        says: "Whoever gave the access has no role on the page any more.",
        todo: "Another administrator must give a new token.",
      },
      pageUnpublished: {
        says: "The page is unpublished, deleted or hidden from the token.",
        todo: "See whether the page is there. If it was closed down, close the channel.",
      },
      accountGone: {
        says: "The account is closed or does not exist any more.",
        todo: "See whether the account is there. If it was closed down, close the channel.",
      },
      otherAccount: {
        says: "Another account has taken the name.",
        todo: "Correct the address, or close the channel.",
      },
      tokenEnds: {
        says: "The token ends on {day}.",
        todo: "Sign in on the platform, make a new token and set it.",
      },
      dataEnds: {
        says: "What the app may read ends on {day}.",
        todo: "Whoever gave the access must sign in and give it again.",
      },
      well: { says: "The channel was captured whole again.", todo: "See in the coverage what was not seen." },
    },
  },
};

/** What is told of a state, with what to do. @param endsOn of what ends */
export function saysOf(language: Language, state: AlarmState, endsOn: Day | undefined): string {
  const { says, todo } = accessWords[language].state[state];
  return `${says.replace("{day}", endsOn === undefined ? "" : longDay(endsOn, language))} ${todo}`;
}

export interface ToldAccess {
  readonly state: AlarmState;
  readonly endsOn?: Day | undefined;
  readonly title: string;
  /** the desk's page of the channel */
  readonly address: string;
}

/** Of several channels at once: a platform that is gone takes all of its channels along. */
export function accessMail(agency: Agency, told: readonly ToldAccess[]): MailWords {
  const w = accessWords[agency.language];
  const line = ({ state, endsOn, title, address }: ToldAccess) =>
    `- ${title}: ${saysOf(agency.language, state, endsOn)}\n  ${address}`;
  const parts = [
    { about: w.lost, lead: w.lead, all: told.filter(({ state }) => !isEnd(state) && state !== "well") },
    { about: w.ends, lead: w.endsLead, all: told.filter(({ state }) => isEnd(state)) },
    { about: w.well, lead: undefined, all: told.filter(({ state }) => state === "well") },
  ].filter(({ all }) => all.length > 0);
  const [first] = parts;
  const text = parts.flatMap(({ about, lead, all }) => [
    ...[about, "", ...(lead === undefined ? [] : [lead, ""])],
    ...[...all.map(line), ""],
  ]);
  return { subject: `${agency.name}: ${first?.about ?? w.well}`, text: text.join("\n") };
}

function isEnd(state: AlarmState): boolean {
  return state === "tokenEnds" || state === "dataEnds";
}

/** The body of a webhook: stable names. */
export function accessBody(
  agency: Agency,
  {
    id,
    at,
    access,
    channelId,
  }: { readonly id: string; readonly at: Date; readonly access: ToldAccess; readonly channelId: string },
): string {
  return JSON.stringify({
    type:
      access.state === "well"
        ? "channel.well"
        : isEnd(access.state)
          ? "channel.accessEnds"
          : "channel.access",
    id,
    timestamp: at.toISOString(),
    data: {
      ...{ agency: agency.orgNumber, channel: channelId, state: access.state, address: access.address },
      ...(access.endsOn === undefined ? {} : { endsOn: access.endsOn }),
    },
  });
}
