/** What pages say of changes: versions, what became of a text, what was screened later. */
import type { Standing, Withheld } from "../../access/earlier-version.ts";
import type { Language } from "../../domain/agency.ts";

export interface HistoryWords {
  readonly versions: string;
  readonly version: (number: number) => string;
  /** before a time */
  readonly seen: string;
  /** before the channel's own time */
  readonly edited: string;
  readonly inForce: string;
  readonly first: string;
  readonly wholeText: string;
  readonly sameWords: string;
  readonly notCompared: string;
  readonly moreVersions: (count: number) => string;
  /** before what was taken out and put in, for those who hear the page */
  readonly removed: string;
  readonly added: string;
  readonly title: string;
  readonly withheld: Readonly<Record<Withheld, string>>;
  /** what ***** stands for in earlier versions */
  readonly masked: string;
  readonly events: string;
  readonly event: Readonly<Record<Standing, string>>;
  /** before the time of the last look that saw it as it was */
  readonly after: string;
  readonly deadAddress: string;
  /** of a text that was public here */
  readonly withdrawn: string;
  /** before a time */
  readonly publicUntil: string;
  readonly withdrawnBecause: Readonly<Record<"channel" | "withheld", string>>;
  readonly askForText: string;
  /** marks in lists */
  readonly editedMark: string;
  readonly removedMark: string;
  readonly screenedOn: string;
  readonly updatedOn: string;
  /** the filters of the search */
  readonly happened: string;
  readonly anything: string;
  readonly onlyEdited: string;
  readonly onlyRemoved: string;
  readonly either: string;
  readonly updatedSince: string;
  readonly digestHint: string;
}

export const historyWords: Readonly<Record<Language, HistoryWords>> = {
  nb: {
    versions: "Versjoner og endringer",
    version: (number) => `Versjon ${number}`,
    seen: "Hentet",
    edited: "endret i kanalen",
    inForce: "gjeldende",
    first: "Slik teksten var da den først ble hentet.",
    wholeText: "Hele teksten i denne versjonen",
    sameWords: "Tittel og tekst er uendret; forfatter eller filer er endret.",
    notCompared: "Forrige versjon vises ikke, så forskjellen kan ikke vises.",
    moreVersions: (count) =>
      count === 1
        ? "1 eldre versjon finnes i JSON-utgaven."
        : `${count} eldre versjoner finnes i JSON-utgaven.`,
    removed: "fjernet: ",
    added: "lagt til: ",
    title: "Tittel",
    withheld: {
      ground: "Teksten i denne versjonen er unntatt offentlighet.",
      notPublic: "Denne versjonen var aldri offentlig i kanalen.",
      notAssessed: "Denne versjonen ble erstattet før den var vurdert, og vises derfor ikke.",
      personal:
        "Teksten i denne versjonen vises ikke her, fordi det som ble endret, kan være personopplysninger. Be virksomheten om innsyn.",
      shielded: "Teksten i denne versjonen er skjermet av virksomheten.",
    },
    masked: "***** står i eldre versjoner for ord som er tatt ut siden, og som kan være personopplysninger.",
    events: "Hva som skjedde i kanalen",
    event: {
      hidden: "Skjult i kanalen",
      private: "Ikke lenger offentlig i kanalen",
      trashed: "Slettet av virksomheten",
      gone: "Borte fra kanalen; det er ikke kjent hvem som fjernet den",
      restored: "Synlig i kanalen igjen",
    },
    after: "sist sett uendret",
    deadAddress: "virker ikke lenger",
    withdrawn: "Innlegget vises ikke lenger",
    publicUntil: "Det var offentlig her til",
    withdrawnBecause: {
      channel: "Det er ikke lenger offentlig i kanalen.",
      withheld: "Det holdes tilbake her: etter en hjemmel, eller til det er vurdert på nytt.",
    },
    askForText: "Teksten kan du be om innsyn i hos virksomheten.",
    editedMark: "Endret",
    removedMark: "Slettet",
    screenedOn: "Skjermet etter publisering",
    updatedOn: "Sist endret her",
    happened: "Endringer",
    anything: "Alle, endret eller ikke",
    onlyEdited: "Endrede innlegg",
    onlyRemoved: "Slettede innlegg",
    either: "Endrede og slettede innlegg",
    updatedSince: "Endret her fra og med",
    digestHint:
      "Kontrollsummen gjelder det som er publisert her: tittelen, et linjeskift og teksten, i UTF-8. Tar du den av feltene i JSON-utgaven, skal du få samme tall.",
  },
  nn: {
    versions: "Versjonar og endringar",
    version: (number) => `Versjon ${number}`,
    seen: "Henta",
    edited: "endra i kanalen",
    inForce: "gjeldande",
    first: "Slik teksten var då han først vart henta.",
    wholeText: "Heile teksten i denne versjonen",
    sameWords: "Tittel og tekst er uendra; forfattar eller filer er endra.",
    notCompared: "Førre versjon blir ikkje vist, så skilnaden kan ikkje visast.",
    moreVersions: (count) =>
      count === 1 ? "1 eldre versjon finst i JSON-utgåva." : `${count} eldre versjonar finst i JSON-utgåva.`,
    removed: "fjerna: ",
    added: "lagt til: ",
    title: "Tittel",
    withheld: {
      ground: "Teksten i denne versjonen er unnateken offentlegheit.",
      notPublic: "Denne versjonen var aldri offentleg i kanalen.",
      notAssessed: "Denne versjonen vart bytt ut før han var vurdert, og blir difor ikkje vist.",
      personal:
        "Teksten i denne versjonen blir ikkje vist her, fordi det som vart endra, kan vere personopplysningar. Be verksemda om innsyn.",
      shielded: "Teksten i denne versjonen er skjerma av verksemda.",
    },
    masked: "***** står i eldre versjonar for ord som er tekne ut sidan, og som kan vere personopplysningar.",
    events: "Kva som hende i kanalen",
    event: {
      hidden: "Skjult i kanalen",
      private: "Ikkje lenger offentleg i kanalen",
      trashed: "Sletta av verksemda",
      gone: "Borte frå kanalen; det er ikkje kjent kven som fjerna han",
      restored: "Synleg i kanalen att",
    },
    after: "sist sett uendra",
    deadAddress: "verkar ikkje lenger",
    withdrawn: "Innlegget blir ikkje vist lenger",
    publicUntil: "Det var offentleg her til",
    withdrawnBecause: {
      channel: "Det er ikkje lenger offentleg i kanalen.",
      withheld: "Det blir halde tilbake her: etter ein heimel, eller til det er vurdert på nytt.",
    },
    askForText: "Teksten kan du be om innsyn i hos verksemda.",
    editedMark: "Endra",
    removedMark: "Sletta",
    screenedOn: "Skjerma etter publisering",
    updatedOn: "Sist endra her",
    happened: "Endringar",
    anything: "Alle, endra eller ikkje",
    onlyEdited: "Endra innlegg",
    onlyRemoved: "Sletta innlegg",
    either: "Endra og sletta innlegg",
    updatedSince: "Endra her frå og med",
    digestHint:
      "Kontrollsummen gjeld det som er publisert her: tittelen, eit linjeskift og teksten, i UTF-8. Tek du han av felta i JSON-utgåva, skal du få same tal.",
  },
  sv: {
    versions: "Versioner och ändringar",
    version: (number) => `Version ${number}`,
    seen: "Hämtad",
    edited: "ändrad i kanalen",
    inForce: "gällande",
    first: "Så löd texten när den först hämtades.",
    wholeText: "Hela texten i denna version",
    sameWords: "Rubrik och text är oförändrade; författare eller filer har ändrats.",
    notCompared: "Den föregående versionen visas inte, så skillnaden kan inte visas.",
    moreVersions: (count) =>
      count === 1 ? "1 äldre version finns som JSON." : `${count} äldre versioner finns som JSON.`,
    removed: "borttaget: ",
    added: "tillagt: ",
    title: "Rubrik",
    withheld: {
      ground: "Texten i denna version omfattas av sekretess.",
      notPublic: "Denna version var aldrig offentlig i kanalen.",
      notAssessed: "Denna version ersattes innan den hade bedömts och visas därför inte.",
      personal:
        "Texten i denna version visas inte här, eftersom det som ändrades kan vara personuppgifter. Begär ut den hos myndigheten.",
      shielded: "Texten i denna version har skärmats av myndigheten.",
    },
    masked:
      "***** står i äldre versioner för ord som har tagits bort sedan dess och som kan vara personuppgifter.",
    events: "Vad som hände i kanalen",
    event: {
      hidden: "Dold i kanalen",
      private: "Inte längre offentlig i kanalen",
      trashed: "Raderad av myndigheten",
      gone: "Borta från kanalen; det är inte känt vem som tog bort den",
      restored: "Synlig i kanalen igen",
    },
    after: "senast sedd oförändrad",
    deadAddress: "fungerar inte längre",
    withdrawn: "Inlägget visas inte längre",
    publicUntil: "Det var offentligt här till",
    withdrawnBecause: {
      channel: "Det är inte längre offentligt i kanalen.",
      withheld: "Det hålls tillbaka här: med stöd av sekretess, eller tills det har bedömts på nytt.",
    },
    askForText: "Texten kan du begära ut hos myndigheten.",
    editedMark: "Ändrad",
    removedMark: "Raderad",
    screenedOn: "Skärmad efter publicering",
    updatedOn: "Senast ändrad här",
    happened: "Ändringar",
    anything: "Alla, ändrade eller inte",
    onlyEdited: "Ändrade inlägg",
    onlyRemoved: "Raderade inlägg",
    either: "Ändrade och raderade inlägg",
    updatedSince: "Ändrad här från och med",
    digestHint:
      "Kontrollsumman gäller det som är publicerat här: rubriken, en radbrytning och texten, i UTF-8. Beräknar du den av fälten i JSON ska du få samma tal.",
  },
  en: {
    versions: "Versions and changes",
    version: (number) => `Version ${number}`,
    seen: "Captured",
    edited: "edited on the channel",
    inForce: "in force",
    first: "The text as it was captured first.",
    wholeText: "The whole text of this version",
    sameWords: "Title and text are the same; the author or the files changed.",
    notCompared: "The version before is not shown, so neither is the difference.",
    moreVersions: (count) =>
      count === 1 ? "1 older version is in the JSON." : `${count} older versions are in the JSON.`,
    removed: "removed: ",
    added: "added: ",
    title: "Title",
    withheld: {
      ground: "The text of this version is exempt from public access.",
      notPublic: "This version was never public on the channel.",
      notAssessed: "This version was replaced before it was assessed, and is not shown for that reason.",
      personal:
        "The text of this version is not shown here, because what was changed may be personal data. Ask the agency for access.",
      shielded: "The text of this version was shielded by the agency.",
    },
    masked: "***** stands in earlier versions for words that were taken out since and may be personal data.",
    events: "What happened on the channel",
    event: {
      hidden: "Hidden on the channel",
      private: "No longer public on the channel",
      trashed: "Deleted by the agency",
      gone: "Gone from the channel; it is not known who removed it",
      restored: "Visible on the channel again",
    },
    after: "last seen as it was",
    deadAddress: "no longer works",
    withdrawn: "The post is no longer shown",
    publicUntil: "It was public here until",
    withdrawnBecause: {
      channel: "It is no longer public on the channel.",
      withheld: "It is withheld here: on a statutory ground, or until it is assessed anew.",
    },
    askForText: "You can ask the agency for access to the text.",
    editedMark: "Edited",
    removedMark: "Deleted",
    screenedOn: "Screened after publication",
    updatedOn: "Last changed here",
    happened: "Changes",
    anything: "All, changed or not",
    onlyEdited: "Edited posts",
    onlyRemoved: "Deleted posts",
    either: "Edited and deleted posts",
    updatedSince: "Changed here since",
    digestHint:
      "The checksum is of what is published here: the title, a line feed and the text, in UTF-8. Computed from the fields of the JSON, you should get the same.",
  },
};
