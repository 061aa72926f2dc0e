/** What each flag of a condition says of an item, as an officer reads it after "when it is" and after "not". */
import type { Language } from "../../domain/agency.ts";

type Words = Readonly<Record<Language, string>>;

const say = (nb: string, nn: string, sv: string, en: string): Words => ({ nb, nn, sv, en });

const standing = {
  post: say("innlegg", "innlegg", "inlägg", "a post"),
  comment: say("kommentar", "kommentar", "kommentar", "a comment"),
  message: say("direktemelding", "direktemelding", "direktmeddelande", "a direct message"),
  profile: say("kanalens profil", "profilen til kanalen", "kanalens profil", "the channel's profile"),
  moderation: say("moderering", "moderering", "moderering", "an act of a moderator"),
  audience: say("følgertall", "følgjartal", "följarantal", "audience counts"),
  report: say(
    "statistikk eller evaluering",
    "statistikk eller evaluering",
    "statistik eller utvärdering",
    "statistics",
  ),
  byAgency: say("sagt av virksomheten", "sagt av verksemda", "sagt av myndigheten", "said by the agency"),
  fromPublic: say("sagt av publikum", "sagt av publikum", "sagt av allmänheten", "said by the public"),
  leading: say("kanalen til en leder", "kanalen til ein leiar", "en ledares kanal", "a leader's channel"),
  public: say("synlig for alle", "synleg for alle", "synligt för alla", "visible to all"),
  markedSpam: say("merket som søppel", "merkt som søppel", "märkt som skräp", "marked as spam"),
  moderatedAway: say(
    "fjernet av moderator",
    "fjerna av moderator",
    "borttaget av moderator",
    "removed by a moderator",
  ),
  withdrawnByAuthor: say(
    "slettet av forfatteren",
    "sletta av forfattaren",
    "raderat av författaren",
    "withdrawn by its author",
  ),
  outOfSight: say(
    "skjult, uten at kanalen sier at virksomheten gjorde det",
    "skjult, utan at kanalen seier at verksemda gjorde det",
    "dolt, utan att kanalen säger att myndigheten gjorde det",
    "hidden, and the channel does not say that the agency did it",
  ),
  goneUnknown: say(
    "borte, uvisst hvorfor",
    "borte, uvisst kvifor",
    "borta, okänt varför",
    "gone, nobody can say why",
  ),
  edited: say("redigert", "redigert", "redigerat", "edited"),
  hasMedia: say(
    "med bilde eller film",
    "med bilete eller film",
    "med bild eller film",
    "with a picture or film",
  ),
  paid: say("betalt", "betalt", "betalt", "paid"),
  othersChannel: say(
    "på andres kanal",
    "på kanalen til andre",
    "på andras kanal",
    "on somebody else's channel",
  ),
  staffOnly: say(
    "bare vist til ansatte",
    "berre vist til tilsette",
    "visades bara för anställda",
    "shown to staff alone",
  ),
  onOwnSite: say(
    "samme tekst på eget nettsted",
    "same tekst på eigen nettstad",
    "samma text på egen webbplats",
    "the same text on the agency's own site",
  ),
} as const;

const thread = {
  answered: say(
    "besvart av virksomheten",
    "svara på av verksemda",
    "besvarat av myndigheten",
    "answered by the agency",
  ),
  answerBinds: say("svaret er bindende", "svaret er bindande", "svaret är bindande", "an answer that binds"),
  answerUnread: say(
    "svaret er mer enn enkel opplysning",
    "svaret er meir enn enkel opplysning",
    "svaret är mer än en enkel upplysning",
    "an answer that is more than simple information",
  ),
  answersCasework: say(
    "svar på noe som hører til en sak",
    "svar på noko som høyrer til ei sak",
    "svar på något som hör till ett ärende",
    "an answer to something of a case",
  ),
  answersReview: say(
    "svar på noe som må vurderes",
    "svar på noko som må vurderast",
    "svar på något som måste bedömas",
    "an answer to something that needs review",
  ),
  answersPrunable: say(
    "svar på noe som kan kasseres",
    "svar på noko som kan kasserast",
    "svar på något som kan gallras",
    "an answer to something prunable",
  ),
  answersPublic: say(
    "svar til en annen innbygger",
    "svar til ein annan innbyggjar",
    "svar till en annan invånare",
    "an answer to another citizen",
  ),
  consultationThread: say(
    "i en høringstråd",
    "i ein høyringstråd",
    "i en samråds- eller remisstråd",
    "in a consultation thread",
  ),
  crisis: say("om en krise", "om ei krise", "om en kris", "about a crisis"),
} as const;

const content = {
  otherLanguage: say(
    "et språk som reglene ikke leser",
    "eit språk som reglane ikkje les",
    "ett språk som reglerna inte läser",
    "a language that the rules cannot read",
  ),
  northernSami: say("nordsamisk", "nordsamisk", "nordsamiska", "Northern Sámi"),
  noText: say("uten tekst", "utan tekst", "utan text", "without words"),
  onlyReaction: say("bare en reaksjon", "berre ein reaksjon", "bara en reaktion", "nothing but a reaction"),
  onlyPraise: say("bare ros", "berre ros", "bara beröm", "nothing but praise"),
  onlyAssent: say("bare tilslutning", "berre tilslutning", "bara instämmande", "nothing but assent"),
  simpleQuestion: say(
    "et enkelt spørsmål og ikke noe annet",
    "eit enkelt spørsmål og ikkje noko anna",
    "en enkel fråga och inget annat",
    "a simple question and nothing else",
  ),
  simpleAnswer: say(
    "en enkel opplysning",
    "ei enkel opplysning",
    "en enkel upplysning",
    "simple information",
  ),
  short: say("kort", "kort", "kort", "short"),
  long: say("langt", "langt", "långt", "long"),
  question: say("spørsmål", "spørsmål", "en fråga", "a question"),
  caseNumber: say("saksnummer", "saksnummer", "diarienummer", "a case number"),
  identityNumber: say("fødselsnummer", "fødselsnummer", "personnummer", "an identity number"),
  contactDetails: say(
    "telefonnummer eller e-postadresse",
    "telefonnummer eller e-postadresse",
    "telefonnummer eller e-postadress",
    "a phone number or mail address",
  ),
  tip: say("ord for lovbrudd", "ord for lovbrot", "ord för brott", "words of an offence"),
  suspicion: say(
    "andre sammen med noe som ser galt ut",
    "andre saman med noko som ser gale ut",
    "andra tillsammans med något som ser fel ut",
    "somebody else beside what looks wrong",
  ),
  possibleTip: say("ord for tips", "ord for tips", "ord för tips", "words of a tip"),
  whistleblowing: say(
    "ord for varsling",
    "ord for varsling",
    "ord för visselblåsning",
    "words of whistleblowing",
  ),
  threat: say("ord for trussel", "ord for trugsmål", "ord för hot", "words of a threat"),
  selfHarm: say(
    "ord for selvskading eller fare for liv",
    "ord for sjølvskading eller fare for liv",
    "ord för självskada eller fara för liv",
    "words of self-harm or danger to life",
  ),
  protectedPerson: say(
    "noen som lever skjult eller vernet",
    "nokon som lever skjult eller verna",
    "någon med skyddade uppgifter",
    "somebody whose address is protected",
  ),
  sensitive: say(
    "sensitivt om en person",
    "sensitivt om ein person",
    "känsligt om en person",
    "something sensitive about a person",
  ),
  sensitiveTopic: say("et sensitivt emne", "eit sensitivt emne", "ett känsligt ämne", "a sensitive topic"),
  decisionComplaint: say(
    "ord for klage på vedtak",
    "ord for klage på vedtak",
    "ord för överklagande",
    "words of a complaint on a decision",
  ),
  ownAppeal: say("«jeg klager»", "«eg klagar»", "”jag överklagar”", "“I complain”"),
  accessRequest: say(
    "ord for innsynskrav",
    "ord for innsynskrav",
    "ord för begäran om handling",
    "words of a request for access",
  ),
  dataRights: say(
    "ord for rettigheter til egne opplysninger",
    "ord for rettar til eigne opplysningar",
    "ord för rätt till egna uppgifter",
    "words of rights to one's own data",
  ),
  consultationInput: say(
    "ord for innspill",
    "ord for innspel",
    "ord för yttrande",
    "words of consultation input",
  ),
  stand: say("tar stilling i saken", "tek stilling i saka", "tar ställning i frågan", "takes a stand"),
  procedure: say(
    "spør om framgangsmåten",
    "spør om framgangsmåten",
    "frågar om tillvägagångssättet",
    "asks about the procedure",
  ),
  caseWords: say(
    "ord for en sakstype",
    "ord for ein sakstype",
    "ord för en ärendetyp",
    "words of a kind of case",
  ),
  ownMatter: say(
    "noe eget («min søknad»)",
    "noko eige («søknaden min»)",
    "något eget (”min ansökan”)",
    "a matter of one's own (“my application”)",
  ),
  guidance: say(
    "allmenn veiledning («hvordan søker jeg»)",
    "allmenn rettleiing («korleis søkjer eg»)",
    "allmän vägledning (”hur ansöker jag”)",
    "general guidance (“how do I apply”)",
  ),
  praise: say("ord for ros", "ord for ros", "ord för beröm", "words of praise"),
  hedged: say(
    "forbehold («men», «ikke»)",
    "atterhald («men», «ikkje»)",
    "förbehåll (”men”, ”inte”)",
    "a reservation (“but”, “not”)",
  ),
  complaint: say("ord for misnøye", "ord for misnøye", "ord för missnöje", "words of displeasure"),
  advert: say("reklame", "reklame", "reklam", "advertising"),
  advertSign: say("tegn på reklame", "teikn på reklame", "tecken på reklam", "signs of advertising"),
  binding: say(
    "ord som binder virksomheten",
    "ord som bind verksemda",
    "ord som binder myndigheten",
    "words that bind the agency",
  ),
} as const;

const resemblance = {
  likeThreat: say("ligner på trusler", "liknar på trugsmål", "liknar hot", "is like threats"),
  likeSelfHarm: say(
    "ligner på ord fra noen som ikke orker å leve",
    "liknar på ord frå nokon som ikkje orkar å leve",
    "liknar ord från någon som inte orkar leva",
    "is like words of somebody who cannot bear to live",
  ),
  likeTip: say("ligner på tips", "liknar på tips", "liknar tips", "is like tips"),
  likeAccessRequest: say(
    "ligner på krav om innsyn",
    "liknar på krav om innsyn",
    "liknar begäran om handlingar",
    "is like requests for access",
  ),
  likeDecisionComplaint: say(
    "ligner på klager på vedtak",
    "liknar på klager på vedtak",
    "liknar överklaganden",
    "is like complaints on decisions",
  ),
  likeCaseQuestion: say(
    "ligner på spørsmål om egen sak",
    "liknar på spørsmål om eiga sak",
    "liknar frågor om eget ärende",
    "is like questions on one's own case",
  ),
  likeConsultation: say(
    "ligner på innspill til planer",
    "liknar på innspel til planar",
    "liknar yttranden över planer",
    "is like input to plans",
  ),
  likePersonalData: say(
    "ligner på personopplysninger",
    "liknar på personopplysningar",
    "liknar personuppgifter",
    "is like personal data",
  ),
} as const;

const words: Readonly<Record<string, Words>> = { ...standing, ...thread, ...content, ...resemblance };

/** Flags that have no words yet are told by their name. */
export function flagInWords(flag: string, language: Language): string {
  return Object.hasOwn(words, flag) ? (words[flag]?.[language] ?? flag) : flag;
}

export function hasWords(flag: string): boolean {
  return Object.hasOwn(words, flag);
}
