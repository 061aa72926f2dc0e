/** Whether a text asks something: a question mark outside an address, or a question word at its beginning. */

const address = /\b(?:https?:\/\/|www\.)\S+/gi;

/** What may stand before the question: a mention, a greeting. */
const opening =
  /^(?:\s|[^\p{L}\p{N}@#]|@\S+|(?:hei|heisann|hallo|hej|hejsan|hallå|god dag|hello|hi)(?!\p{L}))*/u;

function startsWith(phrases: string): RegExp {
  return new RegExp(`^(?:${phrases.split(",").join("|")})(?!\\p{L})`, "u");
}

/** These ask by themselves. */
const wondering = startsWith(
  "lurer på,jeg lurer på,eg lurer på,undrar,jag undrar,noen som vet,nokon som veit,någon som vet",
);

/** These may also begin a tale or a request ("Når det regner …", "Var rädd om er!"). */
const questionWord = startsWith(
  "hva,hvem,hvor,hvordan,hvorfor,hvilken,hvilket,hvilke,kven,kva,kvar,kor,korleis,kvifor,når," +
    "vad,vem,var,vart,vems,hur,när,varför,vilken,vilket,vilka," +
    "kan,må,skal,får,vil,ska,måste,bör,finns,finnes det,finst det,stemmer det,er det,är det," +
    "har dere,har de,har dykk,har ni,kommer ni," +
    "what,who,where,how,why,when,which,can you,could you,is it,are you,do you",
);

/** The first sentence, when a full stop or an exclamation mark closes it. */
const closedSentence = /^[^.!\n]*(?:\p{L}{3}[.!](?=\s|$)|[.!]\s*$)/u;

/** @param text as written, not `plainWords`: the question mark counts */
export function asksSomething(text: string): boolean {
  const withoutAddresses = text.includes("?") || text.includes("？") ? text.replace(address, " ") : text;
  if (withoutAddresses.includes("?") || withoutAddresses.includes("？")) return true;
  const start = text.slice(0, 200).normalize("NFC").toLowerCase().replace(opening, "");
  return wondering.test(start) || (questionWord.test(start) && !closedSentence.test(start));
}
