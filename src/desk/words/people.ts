/** What the page of people says when it refuses. */
import type { Language } from "../../domain/agency.ts";

export interface PeopleWords {
  readonly notYourself: string;
  readonly notOthersLink: string;
}

export const peopleWordsOf: Readonly<Record<Language, PeopleWords>> = {
  nb: {
    notYourself:
      "Du kan ikke gi deg selv en rolle. Be en annen administrator om det, eller den som drifter Kanalarkiv.",
    notOthersLink:
      "Personen har roller i virksomheter som du ikke administrerer, og lenken ville gjelde der også. Be en administrator for alle disse virksomhetene om den.",
  },
  nn: {
    notYourself:
      "Du kan ikkje gje deg sjølv ei rolle. Be ein annan administrator om det, eller den som driftar Kanalarkiv.",
    notOthersLink:
      "Personen har roller i verksemder som du ikkje administrerer, og lenkja ville gjelde der òg. Be ein administrator for alle desse verksemdene om ho.",
  },
  sv: {
    notYourself:
      "Du kan inte ge dig själv en roll. Be en annan administratör om det, eller den som driftar Kanalarkiv.",
    notOthersLink:
      "Personen har roller hos myndigheter som du inte administrerar, och länken skulle gälla även där. Be en administratör för alla dessa myndigheter om den.",
  },
  en: {
    notYourself: "You cannot give yourself a role. Ask another administrator, or whoever runs Kanalarkiv.",
    notOthersLink:
      "This person has roles for agencies that you do not administer, and the link would sign them in there too. Ask an administrator of all of these agencies for it.",
  },
};
