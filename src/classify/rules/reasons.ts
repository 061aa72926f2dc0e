/** Why a rule proposes what it does, in the agency's language; for a review, what the officer should look at. */
import type { Reason } from "./rule.ts";

const reason = (nb: string, nn: string, sv: string, en: string): Reason => ({ nb, nn, sv, en });

/** What must be protected or shown to an officer before anything else. */
export const protectedReasons = {
  tip: reason(
    "Tips om lovbrudd eller varsling: journalføres med skjermet avsender.",
    "Tips om lovbrot eller varsling: vert journalført med skjerma avsendar.",
    "Tips om brott eller visselblåsning: registreras med avsändaren skyddad.",
    "A tip on an offence or whistleblowing: registered with the sender shielded.",
  ),
  tipAsk: reason(
    "Kan være et tips: se om det melder fra om noe virksomheten skal følge opp; er det så, verner loven avsenderen, og det journalføres.",
    "Kan vere eit tips: sjå om det melder frå om noko verksemda skal følgje opp; er det så, vernar lova avsendaren, og det vert journalført.",
    "Kan vara ett tips: avgör om det berättar om något som myndigheten ska följa upp, vilken sekretessbestämmelse som i så fall skyddar avsändaren, och registrera.",
    "May be a tip: see whether it tells of something for the agency to follow up; if so, the law protects the sender, and it is registered.",
  ),
  selfHarm: reason(
    "Kan gjelde fare for liv: les den nå og følg virksomhetens rutine for fare for liv; se så om den skal fjernes fra kanalen og skjermes.",
    "Kan gjelde fare for liv: les han no og følg rutinen til verksemda for fare for liv; sjå så om han skal fjernast frå kanalen og skjermast.",
    "Kan gälla fara för liv: läs den nu och följ myndighetens rutin för fara för liv; avgör sedan om den ska tas bort från kanalen och sekretessmarkeras.",
    "May be about danger to life: read it now and follow the agency's routine for danger to life; then see whether to remove it from the channel and shield it.",
  ),
  threat: reason(
    "Kan være en trussel eller en ulovlig ytring: vurder om den skal fjernes, anmeldes og journalføres.",
    "Kan vere eit trugsmål eller ei ulovleg ytring: vurder om det skal fjernast, meldast til politiet og journalførast.",
    "Kan vara ett hot eller hets mot folkgrupp: avgör om det ska tas bort, polisanmälas och registreras.",
    "May be a threat or an unlawful statement: decide whether to remove, report to the police and register it.",
  ),
  protectedPerson: reason(
    "Kan røpe at noen har skjermet adresse eller identitet, eller hvor de bor: fjern den fra kanalen straks hvis det stemmer, og skjerm den.",
    "Kan røpe at nokon har skjerma adresse eller identitet, eller kvar dei bur: fjern han frå kanalen straks om det stemmer, og skjerm han.",
    "Kan röja att någon har skyddade personuppgifter, eller var personen bor: ta genast bort den från kanalen om det stämmer, och gör en sekretessprövning.",
    "May reveal that somebody's address or identity is protected, or where they live: if so, remove it from the channel at once and shield it.",
  ),
  personalInCase: reason(
    "Gjelder en sak og inneholder personopplysninger: journalføres og skjermes.",
    "Gjeld ei sak og inneheld personopplysningar: vert journalført og skjerma.",
    "Rör ett ärende och innehåller personuppgifter: registreras, sekretessprövas och sekretessmarkeras vid behov.",
    "Concerns a case and holds personal data: registered and shielded.",
  ),
  personalAsk: reason(
    "Kan inneholde sensitive personopplysninger: se om de skal fjernes fra kanalen, skjermes eller følge en sak.",
    "Kan innehalde sensitive personopplysningar: sjå om dei skal fjernast frå kanalen, skjermast eller følgje ei sak.",
    "Kan innehålla känsliga personuppgifter: avgör om de ska tas bort från kanalen, sekretessprövas eller höra till ett ärende.",
    "May hold sensitive personal data: see whether to remove it from the channel, shield it or take it into a case.",
  ),
  contactAsk: reason(
    "Inneholder telefonnummer eller e-postadresse: se hvem den tilhører, og om den skal maskeres.",
    "Inneheld telefonnummer eller e-postadresse: sjå kven ho høyrer til, og om ho skal maskerast.",
    "Innehåller telefonnummer eller e-postadress: avgör vems den är och om den ska maskeras.",
    "Holds a phone number or mail address: see whose it is and whether to mask it.",
  ),
  ownLeak: reason(
    "Virksomheten har selv publisert et fødselsnummer: fjern det fra kanalen og vurder avviksmelding.",
    "Verksemda har sjølv publisert eit fødselsnummer: fjern det frå kanalen og vurder avviksmelding.",
    "Myndigheten har själv publicerat ett personnummer: ta bort det från kanalen och bedöm personuppgiftsincidenten.",
    "The agency itself published an identity number: remove it from the channel and assess the breach.",
  ),
} as const;

export const caseReasons = {
  decisionComplaint: reason(
    "Klage på et vedtak: journalføres med dagen den kom inn; kontroller om klagefristen på tre uker er holdt, og avvis ikke for formfeil.",
    "Klage på eit vedtak: vert journalført med dagen ho kom inn; kontroller om klagefristen på tre veker er halden, og avvis ikkje for formfeil.",
    "Överklagande av beslut: registreras med ankomstdag, avvisa inte på grund av formen.",
    "A complaint on a decision: registered with the day it came in; check that it came within the three weeks, and do not reject it for its form.",
  ),
  accessOpen: reason(
    "Innsynskrav som ikke er besvart: registrer kravet, fristen løper fra mottak.",
    "Innsynskrav som ikkje er svara på: registrer kravet, fristen går frå mottak.",
    "Begäran om allmän handling som inte är besvarad: registrera begäran, den ska prövas skyndsamt utan fråga om vem eller varför.",
    "A request for access without an answer: register it, its time limit runs from receipt.",
  ),
  accessAnswered: reason(
    "Innsynskrav med svar: se om svaret ga det som var bedt om. Journalføres ikke, med mindre det gjelder nærmere begrunnelse, klage, betaling eller måten innsyn blir gitt på.",
    "Innsynskrav med svar: sjå om svaret gav det som var bede om. Vert ikkje journalført, med mindre det gjeld nærare grunngjeving, klage, betaling eller måten innsyn vert gjeve på.",
    "Begäran om allmän handling med svar: avgör om svaret gav det som begärdes. Begäran hålls ordnad, ett avslag registreras.",
    "A request for access with an answer: see whether the answer gave what was asked for. Not registered unless it is about further reasons, appeal, payment or the form of access.",
  ),
  dataRights: reason(
    "Kan være et krav om innsyn i, retting eller sletting av egne personopplysninger: registrer det og svar innen en måned; sletting i arkivet følger arkivloven.",
    "Kan vere eit krav om innsyn i, retting eller sletting av eigne personopplysningar: registrer det og svar innan ein månad; sletting i arkivet følgjer arkivlova.",
    "Kan vara en begäran om tillgång till, rättelse eller radering av egna personuppgifter: registrera den och svara inom en månad; allmänna handlingar gallras bara enligt gallringsbeslut.",
    "May be a request to see, correct or erase one's own personal data: register it and answer within a month; erasure in the archive follows the archives act.",
  ),
  consultation: reason(
    "Innspill i en høring som virksomheten har bedt om: journalføres i saken.",
    "Innspel i ei høyring som verksemda har bede om: vert journalført i saka.",
    "Synpunkt i samråd eller remiss som myndigheten har bett om: registreras i ärendet.",
    "Input to a consultation that the agency asked for: registered in the case.",
  ),
  consultationAsk: reason(
    "Står under en høring uten å si tydelig hva som bør gjøres: se om det er et innspill.",
    "Står under ei høyring utan å seie tydeleg kva som bør gjerast: sjå om det er eit innspel.",
    "Står under ett samråd eller en remiss utan att tydligt säga vad som bör göras: avgör om det är en synpunkt.",
    "Stands under a consultation without saying clearly what should be done: see whether it is input.",
  ),
  caseQuestion: reason(
    "Henvendelsen gjelder en sak: journalføres og følger saken.",
    "Førespurnaden gjeld ei sak: vert journalført og følgjer saka.",
    "Inlägget rör ett ärende: registreras och följer ärendet.",
    "The enquiry concerns a case: registered and kept with the case.",
  ),
  caseMention: reason(
    "Nevner en sakstype uten å spørre: se om den gjelder en bestemt sak.",
    "Nemner ein sakstype utan å spørje: sjå om det gjeld ei bestemt sak.",
    "Nämner en ärendetyp utan att fråga: avgör om det gäller ett visst ärende.",
    "Mentions a kind of case without asking: see whether it is about a certain case.",
  ),
  caseAnswer: reason(
    "Virksomhetens svar i en sak: utgående dokument som journalføres i saken.",
    "Svaret frå verksemda i ei sak: utgåande dokument som vert journalført i saka.",
    "Myndighetens svar i ett ärende: utgående handling som registreras i ärendet.",
    "The agency's answer in a case: outgoing, registered in the case.",
  ),
  complaint: reason(
    "Klage eller kritikk: se om den er behandlet eller besvart i realiteten, eller gjelder en sak.",
    "Klage eller kritikk: sjå om ho er handsama eller svara på i realiteten, eller gjeld ei sak.",
    "Synpunkt eller klagomål: avgör om det har handlagts eller besvarats i sak, eller rör ett ärende.",
    "Complaint or criticism: see whether it was handled or answered on substance, or concerns a case.",
  ),
  message: reason(
    "Direktemelding: innholdet avgjør, og den blir aldri vist offentlig.",
    "Direktemelding: innhaldet avgjer, og ho vert aldri vist offentleg.",
    "Direktmeddelande: innehållet avgör, och det visas aldrig offentligt.",
    "Direct message: its content decides, and it is never shown in public.",
  ),
  answerThatBinds: reason(
    "Svar som kan binde noen (avslag, løfte, penger, tillatelse, frist eller rettslig status): bevares; se om det hører til en sak og skal journalføres.",
    "Svar som kan binde nokon (avslag, lovnad, pengar, løyve, frist eller rettsleg status): vert teke vare på; sjå om det høyrer til ei sak og skal journalførast.",
    "Svar som kan binda någon (avslag, löfte, pengar, tillstånd, tidsfrist eller rättslig status): bevaras; avgör om det hör till ett ärende och ska registreras.",
    "An answer that may bind somebody (refusal, promise, money, permission, time limit or legal status): kept; see whether it belongs to a case and must be registered.",
  ),
  answerToReview: reason(
    "Svar på noe som ikke er vurdert: følger det som det svarer på.",
    "Svar på noko som ikkje er vurdert: følgjer det som det svarar på.",
    "Svar på något som inte är bedömt: följer det som det besvarar.",
    "An answer to something not assessed: it follows what it answers.",
  ),
} as const;

export const recordReasons = {
  publication: reason(
    "Virksomhetens eget innlegg: saksdokument som bevares.",
    "Eige innlegg frå verksemda: saksdokument som vert teke vare på.",
    "Myndighetens eget inlägg: allmän handling som bevaras.",
    "The agency's own post: a record that is preserved.",
  ),
  ownComment: reason(
    "Virksomhetens egen kommentar: del av det den har publisert.",
    "Eigen kommentar frå verksemda: del av det ho har publisert.",
    "Myndighetens egen kommentar: del av det som den har publicerat.",
    "The agency's own comment: part of what it has published.",
  ),
  ownRemoved: reason(
    "Eget innlegg som er fjernet fra kanalen: kopien her er arkivet og bevares som innlegget.",
    "Eige innlegg som er fjerna frå kanalen: kopien her er arkivet og vert teken vare på som innlegget.",
    "Eget inlägg som tagits bort från kanalen: kopian här är handlingen och bevaras som inlägget.",
    "An own post taken off the channel: the copy here is the record and is preserved as the post.",
  ),
  unpublished: reason(
    "Innlegget er ikke synlig for alle: se om det er sendt ut eller bare er et utkast.",
    "Innlegget er ikkje synleg for alle: sjå om det er sendt ut eller berre er eit utkast.",
    "Inlägget är inte synligt för alla: avgör om det är expedierat eller bara ett utkast.",
    "The post is not visible to all: see whether it was sent out or is only a draft.",
  ),
  crisis: reason(
    "Krisekommunikasjon: bevares.",
    "Krisekommunikasjon: vert teken vare på.",
    "Kriskommunikation: bevaras.",
    "Crisis communication: preserved.",
  ),
  crisisAsk: reason(
    "Henvendelse i en krise: se om den hadde betydning for beslutninger.",
    "Førespurnad i ei krise: sjå om han hadde noko å seie for avgjerder.",
    "Fråga i en kris: avgör om den hade betydelse för beslut.",
    "An enquiry in a crisis: see whether it mattered to decisions.",
  ),
  paid: reason(
    "Betalt innlegg: bevares med målgruppe og periode.",
    "Betalt innlegg: vert teke vare på med målgruppe og periode.",
    "Betalt inlägg: bevaras med målgrupp och period.",
    "Paid post: preserved with its audience and period.",
  ),
  profile: reason(
    "Kanalens profil og regler, slik publikum så dem: bevares.",
    "Profilen og reglane til kanalen, slik publikum såg dei: vert tekne vare på.",
    "Kanalens profil och regler så som allmänheten såg dem: bevaras.",
    "Profile and rules of the channel as the public saw them: preserved.",
  ),
  moderation: reason(
    "Moderering eller utestenging viser myndighetsutøvelse: eget dokument.",
    "Moderering eller utestenging viser utøving av styresmakt: eige dokument.",
    "Moderering eller blockering är en egen allmän handling.",
    "Moderation or blocking shows the exercise of authority: a record of its own.",
  ),
  staffNote: reason(
    "Skrevet av ansatte til hverandre: se om det er et organinternt dokument i en sak, som bevares med saken, eller bare en arbeidsbeskjed.",
    "Skrive av tilsette til kvarandre: sjå om det er eit organinternt dokument i ei sak, som blir bevart med saka, eller berre ei arbeidsmelding.",
    "Skrivet av anställda till varandra: se om det är en minnesanteckning som tas om hand för arkivering, eller bara ett arbetsmeddelande.",
    "Written by staff to one another: see whether it is an internal document of a matter, which is kept with it, or a message about the work alone.",
  ),
  othersChannel: reason(
    "Sagt på vegne av virksomheten på andres kanal: saksdokument.",
    "Sagt på vegner av verksemda på kanalen til andre: saksdokument.",
    "Sagt för myndigheten på någon annans kanal: allmän handling.",
    "Said for the agency on somebody else's channel: a record.",
  ),
  evaluation: reason(
    "Statistikk eller evaluering av kanalen: dokumenterer styringen og bevares.",
    "Statistikk eller evaluering av kanalen: dokumenterer styringa og vert teken vare på.",
    "Statistik eller utvärdering av kanalen: dokumenterar styrningen och bevaras.",
    "Statistics or evaluation of the channel: documents how it is steered and is preserved.",
  ),
  leader: reason(
    "Kanalen til en leder eller folkevalgt: bevares i sin helhet, med kommentarer.",
    "Kanalen til ein leiar eller folkevald: vert teken vare på i sin heilskap, med kommentarar.",
    "Ledares eller förtroendevalds kanal: bevaras i sin helhet, med kommentarer.",
    "The channel of a leader or elected politician: preserved in full, with comments.",
  ),
} as const;

export const minorReasons = {
  copy: reason(
    "Samme tekst er arkivert fra eget nettsted: kan kasseres etter fristen i vedtaket.",
    "Same tekst er arkivert frå eigen nettstad: kan kasserast etter fristen i vedtaket.",
    "Samma text bevaras från egen webbplats: gallringsbar efter fristen i beslutet.",
    "The same text is kept from the agency's own website: prunable after the decision's period.",
  ),
  reaction: reason(
    "Bare emoji, merking eller reaksjon: ingen verdi som dokumentasjon.",
    "Berre emoji, merking eller reaksjon: ingen verdi som dokumentasjon.",
    "Bara emoji, taggning eller reaktion: av uppenbart ringa betydelse.",
    "Only emoji, a tag or a reaction: no evidential value.",
  ),
  praise: reason(
    "Ros uten spørsmål eller sak: liten verdi som dokumentasjon.",
    "Ros utan spørsmål eller sak: liten verdi som dokumentasjon.",
    "Beröm utan fråga eller ärende: av ringa betydelse.",
    "Praise without a question or case: of little evidential value.",
  ),
  answeredQuestion: reason(
    "Enkelt spørsmål som er besvart: ikke saksbehandlet.",
    "Enkelt spørsmål som er svara på: ikkje sakshandsama.",
    "Enkel fråga som är besvarad: ingen handläggning.",
    "A simple question that was answered: no casework.",
  ),
  openQuestion: reason(
    "Spørsmål som står åpent: se om det skal besvares, og om det gjelder en sak.",
    "Spørsmål som står ope: sjå om det skal svarast på, og om det gjeld ei sak.",
    "Fråga som står öppen: avgör om den ska besvaras och om den rör ett ärende.",
    "A question that stands open: see whether to answer it and whether it concerns a case.",
  ),
  answeredMore: reason(
    "Besvart, men spørsmålet eller svaret er mer enn en enkel opplysning: se om det gjelder en sak.",
    "Svara på, men spørsmålet eller svaret er meir enn ei enkel opplysning: sjå om det gjeld ei sak.",
    "Besvarad, men frågan eller svaret är mer än en enkel upplysning: avgör om den rör ett ärende.",
    "Answered, but question or answer is more than simple information: see whether it concerns a case.",
  ),
  answerWithMore: reason(
    "Svaret er mer enn en enkel opplysning eller høflighet: les det sammen med det som det svarer på.",
    "Svaret er meir enn ei enkel opplysning eller høflegheit: les det saman med det som det svarar på.",
    "Svaret är mer än en enkel upplysning eller artighet: läs det tillsammans med det som det besvarar.",
    "The answer is more than simple information or a courtesy: read it with what it answers.",
  ),
  simpleAnswer: reason(
    "Svar på en enkel henvendelse: følger tråden.",
    "Svar på ein enkel førespurnad: følgjer tråden.",
    "Svar på en enkel kommentar: följer tråden.",
    "An answer to a simple comment: kept with its thread.",
  ),
  spam: reason(
    "Reklame eller søppel uten tilknytning til en sak.",
    "Reklame eller søppel utan tilknyting til ei sak.",
    "Reklam eller skräp utan anknytning till ett ärende.",
    "Advertising or spam that belongs to no case.",
  ),
  spamAsk: reason(
    "Merket som søppel i kanalen, men teksten viser ikke at det er reklame: se om den gjelder virksomheten.",
    "Merkt som søppel i kanalen, men teksten viser ikkje at det er reklame: sjå om han gjeld verksemda.",
    "Markerad som skräp i kanalen, men texten visar inte att det är reklam: avgör om den rör myndigheten.",
    "Marked as spam on the channel, but the text does not show an advertisement: see whether it concerns the agency.",
  ),
  moderatedAsk: reason(
    "Fjernet av moderator: kopien beholdes skjermet som dokumentasjon av modereringen; se hva den sier, og om den skal anmeldes eller følge en sak.",
    "Fjerna av moderator: kopien vert halden skjerma som dokumentasjon av modereringa; sjå kva han seier, og om han skal meldast til politiet eller følgje ei sak.",
    "Borttaget av moderator: kopian sparas skyddad som dokumentation av modereringen; avgör vad den säger och om den ska polisanmälas eller höra till ett ärende.",
    "Removed by a moderator: the copy is kept from the public as evidence of the moderation; see what it says and whether to report it or take it into a case.",
  ),
  moderated: reason(
    "Fjernet av moderator: kopien beholdes skjermet som dokumentasjon av modereringen.",
    "Fjerna av moderator: kopien vert halden skjerma som dokumentasjon av modereringa.",
    "Borttaget av moderator: kopian sparas och registreras.",
    "Removed by a moderator: the copy is kept from the public as evidence of the moderation.",
  ),
  audience: reason(
    "Bare antall følgere eller besøk, ingen personer.",
    "Berre tal på følgjarar eller besøk, ingen personar.",
    "Bara antal följare eller besök, inga personer.",
    "Only counts of followers or visits, no persons.",
  ),
  outOfSight: reason(
    "Skjult på kanalen, og kanalen sier ikke at virksomheten gjorde det: se hva den sier, og hvem som skjulte den; publiseres ikke.",
    "Skjult på kanalen, og kanalen seier ikkje at verksemda gjorde det: sjå kva han seier, og kven som skjulte han; vert ikkje publisert.",
    "Dold i kanalen, och kanalen säger inte att myndigheten gjorde det: avgör vad den säger och vem som dolde den; publiceras inte.",
    "Hidden on the channel, and the channel does not say that the agency did it: see what it says and who hid it; not published.",
  ),
  withdrawn: reason(
    "Slettet av forfatteren eller borte fra kanalen: allerede mottatt, se om det er dokumentasjon; publiseres ikke.",
    "Sletta av forfattaren eller borte frå kanalen: alt motteke, sjå om det er dokumentasjon; vert ikkje publisert.",
    "Raderat av författaren eller borta från kanalen: redan inkommet, avgör om det ska bevaras; publiceras inte.",
    "Deleted by its author or gone from the channel: already received; see whether it is a record; not published.",
  ),
  dialogueAsk: reason(
    "Innbyggere svarer hverandre: innholdet avgjør.",
    "Innbyggjarar svarar kvarandre: innhaldet avgjer.",
    "Invånare svarar varandra: innehållet avgör.",
    "Citizens answer one another: the content decides.",
  ),
  dialogue: reason(
    "Kort svar fra en innbygger på noe som selv kan kasseres, uten spørsmål til virksomheten.",
    "Kort svar frå ein innbyggjar på noko som sjølv kan kasserast, utan spørsmål til verksemda.",
    "Kort svar från en invånare på något som självt kan gallras, utan fråga till myndigheten: av ringa betydelse.",
    "A citizen's short answer to something that is itself prunable, without a question to the agency.",
  ),
  mediaOnly: reason(
    "Bilde eller film uten tekst: se hva det viser.",
    "Bilete eller film utan tekst: sjå kva det viser.",
    "Bild eller film utan text: avgör vad den visar.",
    "A picture or film without words: see what it shows.",
  ),
  otherLanguage: reason(
    "Skrevet på et språk som reglene ikke kan lese: se hva det gjelder.",
    "Skrive på eit språk som reglane ikkje kan lese: sjå kva det gjeld.",
    "Skrivet på ett språk som reglerna inte kan läsa: avgör vad det gäller.",
    "Written in a language that the rules cannot read: see what it concerns.",
  ),
  northernSami: reason(
    "Skrevet på nordsamisk, som reglene ikke kan lese: se hva det gjelder. I forvaltningsområdet for samiske språk kan den som skriver ha rett til svar på samisk.",
    "Skrive på nordsamisk, som reglane ikkje kan lese: sjå kva det gjeld. I forvaltningsområdet for samiske språk kan den som skriv ha rett til svar på samisk.",
    "Skrivet på nordsamiska, som reglerna inte kan läsa: avgör vad det gäller. I det samiska förvaltningsområdet i Norge kan den som skriver ha rätt till svar på samiska.",
    "Written in Northern Sámi, which the rules cannot read: see what it concerns. In the administrative area for Sámi languages the writer may have a right to an answer in Sámi.",
  ),
  unsorted: reason(
    "Ingen regel dekker dette: bevares til det er vurdert.",
    "Ingen regel dekkjer dette: vert teke vare på til det er vurdert.",
    "Ingen regel omfattar detta: bevaras tills det har bedömts.",
    "No rule covers this: preserved until it has been assessed.",
  ),
} as const;
