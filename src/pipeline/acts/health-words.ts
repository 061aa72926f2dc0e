/** PURE. What is told of the access to a channel, at the desk and outside the archive, and what a person can do. */
import type { Agency, Language } from "../../domain/agency.ts";
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
  readonly state: Readonly<Record<AlarmState, Says>>;
}

export const accessWords: Readonly<Record<Language, Words>> = {
  nb: {
    lost: "Arkivet mister innhold fra en kanal",
    well: "En kanal hentes igjen",
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
      well: { says: "Kanalen ble hentet helt igjen.", todo: "Se i dekningen hva som ikke ble sett." },
    },
  },
  nn: {
    lost: "Arkivet mistar innhald frå ein kanal",
    well: "Ein kanal blir henta igjen",
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
      well: { says: "Kanalen vart henta heilt igjen.", todo: "Sjå i dekninga kva som ikkje vart sett." },
    },
  },
  sv: {
    lost: "Arkivet förlorar innehåll från en kanal",
    well: "En kanal hämtas igen",
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
      well: { says: "Kanalen hämtades i sin helhet igen.", todo: "Se i täckningen vad som inte har setts." },
    },
  },
  en: {
    lost: "The archive is losing records of a channel",
    well: "A channel is captured again",
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
      well: { says: "The channel was captured whole again.", todo: "See in the coverage what was not seen." },
    },
  },
};

export interface ToldAccess {
  readonly state: AlarmState;
  readonly title: string;
  /** the desk's page of the channel */
  readonly address: string;
}

/** Of several channels at once: a platform that is gone takes all of its channels along. */
export function accessMail(agency: Agency, told: readonly ToldAccess[]): MailWords {
  const w = accessWords[agency.language];
  const isWell = told.every(({ state }) => state === "well");
  const about = isWell ? w.well : w.lost;
  const lines = told.map(
    ({ state, title, address }) => `- ${title}: ${w.state[state].says} ${w.state[state].todo}\n  ${address}`,
  );
  return {
    subject: `${agency.name}: ${about}`,
    text: [about, "", ...(isWell ? [] : [w.lead, ""]), ...lines, ""].join("\n"),
  };
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
    type: access.state === "well" ? "channel.well" : "channel.access",
    id,
    timestamp: at.toISOString(),
    data: { agency: agency.orgNumber, channel: channelId, state: access.state, address: access.address },
  });
}
