/** What an officer should look at in a text that is like the examples of an alarm. */
import type { ResemblanceKind } from "../resemblance/kinds.ts";
import type { Reason } from "./rule.ts";

const reason = (nb: string, nn: string, sv: string, en: string): Reason => ({ nb, nn, sv, en });

export const resemblanceReasons: Readonly<Record<ResemblanceKind, Reason>> = {
  threat: reason(
    "Ligner på trusler eller hets: vurder om den skal fjernes, anmeldes og journalføres.",
    "Liknar på trugsmål eller hets: vurder om det skal fjernast, meldast til politiet og journalførast.",
    "Liknar hot eller hets: avgör om det ska tas bort, polisanmälas och registreras.",
    "Is like threats or hatred: decide whether to remove, report to the police and register it.",
  ),
  selfHarm: reason(
    "Ligner på ord fra noen som ikke orker å leve: les den nå og følg virksomhetens rutine for fare for liv hvis det stemmer.",
    "Liknar på ord frå nokon som ikkje orkar å leve: les han no og følg rutinen til verksemda for fare for liv om det stemmer.",
    "Liknar ord från någon som inte orkar leva: läs den nu och följ myndighetens rutin för fara för liv om det stämmer.",
    "Is like the words of somebody who cannot bear to live: read it now, and follow the agency's routine for danger to life if so.",
  ),
  tip: reason(
    "Ligner på et tips: se om det melder fra om noe virksomheten skal følge opp; er det så, verner loven avsenderen, og det journalføres.",
    "Liknar på eit tips: sjå om det melder frå om noko verksemda skal følgje opp; er det så, vernar lova avsendaren, og det vert journalført.",
    "Liknar ett tips: avgör om det berättar om något som myndigheten ska följa upp, vilken sekretessbestämmelse som i så fall skyddar avsändaren, och registrera.",
    "Is like a tip: see whether it tells of something for the agency to follow up; if so, the law protects the sender, and it is registered.",
  ),
  accessRequest: reason(
    "Ligner på et krav om innsyn eller om egne opplysninger: er det et, registrer kravet og svar uten ugrunnet opphold.",
    "Liknar på eit krav om innsyn eller om eigne opplysningar: er det eit, registrer kravet og svar utan grunnlaust opphald.",
    "Liknar en begäran om handling eller om egna uppgifter: är det en sådan, registrera begäran och svara skyndsamt.",
    "Is like a request for access or for one's own data: if it is one, register it and answer without delay.",
  ),
  decisionComplaint: reason(
    "Ligner på en klage på et vedtak: er det en, kontroller klagefristen og journalfør den i saken.",
    "Liknar på ei klage på eit vedtak: er det ei, kontroller klagefristen og journalfør henne i saka.",
    "Liknar ett överklagande: är det ett sådant, kontrollera att det har kommit in i tid och registrera det i ärendet.",
    "Is like a complaint on a decision: if it is one, check the time limit and register it in the case.",
  ),
  caseQuestion: reason(
    "Ligner på et spørsmål om egen sak: gjelder det en sak, journalføres det i den.",
    "Liknar på eit spørsmål om eiga sak: gjeld det ei sak, vert det journalført i henne.",
    "Liknar en fråga om eget ärende: gäller det ett ärende, registreras den i det.",
    "Is like a question on one's own case: if it concerns a case, it is registered in it.",
  ),
  consultation: reason(
    "Ligner på innspill til en plan eller høring: er det innspill, hører det til i den saken.",
    "Liknar på innspel til ein plan eller ei høyring: er det innspel, høyrer det til i den saka.",
    "Liknar ett yttrande över en plan eller remiss: är det ett sådant, hör det till det ärendet.",
    "Is like input to a plan or a hearing: if it is input, it belongs to that case.",
  ),
  personalData: reason(
    "Ligner på personopplysninger om noen som kan kjennes igjen: fjern den fra kanalen hvis det stemmer, og skjerm den.",
    "Liknar på personopplysningar om nokon som kan kjennast att: fjern han frå kanalen om det stemmer, og skjerm han.",
    "Liknar personuppgifter om någon som går att känna igen: ta bort den från kanalen om det stämmer, och gör en sekretessprövning.",
    "Is like personal data on somebody who can be recognised: if so, remove it from the channel and shield it.",
  ),
};
