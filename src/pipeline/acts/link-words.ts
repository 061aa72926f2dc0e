/** PURE. What is told outside the archive of a malicious link that stands on a channel: the link so that nobody follows it. */
import type { Agency, Language } from "../../domain/agency.ts";
import type { MailWords } from "./notice-words.ts";

export interface ToldLink {
  readonly itemId: string;
  readonly channelId: string;
  /** of the channel */
  readonly title: string;
  /** such as `hxxps://bad[.]example/x` */
  readonly link: string;
  readonly by: "address" | "host" | "subdomain";
  /** the desk's page of the channel */
  readonly address: string;
}

interface Words {
  readonly about: string;
  readonly lead: string;
  readonly todo: string;
  readonly item: string;
  readonly more: (links: number) => string;
  readonly by: Readonly<Record<ToldLink["by"], string>>;
}

export const linkWords: Readonly<Record<Language, Words>> = {
  nb: {
    about: "En skadelig lenke står på en kanal",
    lead: "Listen over skadelige adresser nevner disse. Lenkene er skrevet slik at ingen følger dem ved et uhell:",
    todo: "Fjern eller skjul innlegget på selve kanalen. Arkivet fjerner ingenting der.",
    item: "element",
    more: (links) => `og ${links} til`,
    by: {
      address: "adressen står på listen",
      host: "nettstedet står på listen",
      subdomain: "domenet over står på listen",
    },
  },
  nn: {
    about: "Ei skadeleg lenkje står på ein kanal",
    lead: "Lista over skadelege adresser nemner desse. Lenkjene er skrivne slik at ingen følgjer dei ved eit uhell:",
    todo: "Fjern eller skjul innlegget på sjølve kanalen. Arkivet fjernar ingenting der.",
    item: "element",
    more: (links) => `og ${links} til`,
    by: {
      address: "adressa står på lista",
      host: "nettstaden står på lista",
      subdomain: "domenet over står på lista",
    },
  },
  sv: {
    about: "En skadlig länk ligger på en kanal",
    lead: "Listan över skadliga adresser nämner dessa. Länkarna är skrivna så att ingen följer dem av misstag:",
    todo: "Ta bort eller dölj inlägget på själva kanalen. Arkivet tar inte bort något där.",
    item: "element",
    more: (links) => `och ${links} till`,
    by: {
      address: "adressen finns på listan",
      host: "webbplatsen finns på listan",
      subdomain: "domänen ovanför finns på listan",
    },
  },
  en: {
    about: "A malicious link stands on a channel",
    lead: "The list of malicious addresses names these. The links are written so that nobody follows one by mistake:",
    todo: "Remove or hide the post on the channel itself. The archive removes nothing there.",
    item: "item",
    more: (links) => `and ${links} more`,
    by: {
      address: "the address is on the list",
      host: "its host is on the list",
      subdomain: "a domain above its host is on the list",
    },
  },
};

/** @param links how many there are; `told` names the first of them */
export function linkMail(agency: Agency, told: readonly ToldLink[], links: number): MailWords {
  const w = linkWords[agency.language];
  const line = ({ title, link, by, itemId, address }: ToldLink) =>
    `- ${title}, ${w.item} ${itemId.slice(-8)}: ${link} (${w.by[by]})\n  ${address}`;
  const more = links > told.length ? [w.more(links - told.length)] : [];
  return {
    subject: `${agency.name}: ${w.about}`,
    text: [w.lead, "", ...told.map(line), ...more, "", w.todo, ""].join("\n"),
  };
}

/** The body of a webhook: stable names. */
export function linkBody(
  agency: Agency,
  { id, at, link: told }: { readonly id: string; readonly at: Date; readonly link: ToldLink },
): string {
  const { channelId: channel, itemId: item, link, by, address } = told;
  return JSON.stringify({
    type: "channel.badLink",
    id,
    timestamp: at.toISOString(),
    data: { agency: agency.orgNumber, channel, item, link, by, address },
  });
}
