/** Words of an agency's answers: those that put a question off or send it elsewhere, and those that bind somebody. */
import { lexicon } from "./lexicon.ts";

/** @see forvaltningsloven § 11 a (foreløpig svar); förvaltningslagen 11 § (underrättelse om försening) */
export const preliminaryWords = lexicon("preliminary answer", [
  // it is looked into, or will be answered
  "foreløpig svar",
  "førebels svar",
  ..."vi ser på,me ser på,skal se på,skal sjå på,ser nærmere på,ser nærare på,ser vi på,tar en titt,tek ein titt".split(
    ",",
  ),
  ..."kommer tilbake til deg,kommer tilbake med,kommer vi tilbake,kommer tilbake,kjem tilbake,kjem attende".split(
    ",",
  ),
  ..."vi undersøker,vi undersøkjer,me undersøkjer,skal undersøke,skal undersøkje,vi sjekker,vi sjekkar,me sjekkar".split(
    ",",
  ),
  ..."skal sjekke,skal sjekka,finne ut av,finner ut av,finn ut av,vi svarer så snart,vi svarar så snart".split(
    ",",
  ),
  ..."svarer deg,svarar deg,vil svare,skal svare,reknar med å,regner med å,håper å kunne,vonar å kunne".split(
    ",",
  ),
  ..."opplyse om dette,opplyser om dette,informere om dette,gir beskjed,gjev beskjed,gi beskjed".split(","),
  ..."under behandling,under handsaming,til behandling,til handsaming".split(","),
  ..."vi tittar på,ska titta på,vi återkommer,återkommer,vi kollar,ska kolla,vi undersöker,ska undersöka".split(
    ",",
  ),
  ..."vi svarar så fort,svarar dig,ska svara,lämna besked,ger besked,räknar med att,hoppas kunna,ta reda på".split(
    ",",
  ),
  ..."get back to you,looking into,look into it,will check,find out".split(","),
  // it is passed on, or the asker is sent elsewhere
  ..."har sendt spørsmålet,sender spørsmålet,sender det videre,sender den videre,sender dette videre".split(
    ",",
  ),
  ..."sender det vidare,sender den vidare,sender dette vidare,videreformidl*,vidareformidl*,formidler dette".split(
    ",",
  ),
  ..."ta kontakt,tar kontakt,tek kontakt,kontakt oss,kontakte oss,kontakt kommunen,kontakt servicetorget".split(
    ",",
  ),
  ..."kontakt den,kontakt vår,henvend deg,vend deg til,ring oss,ring til oss,ringe oss,ring servicetorget".split(
    ",",
  ),
  ..."ring kommunen,send en,send ei,send oss,sende oss,sende en,send pm,på pm,send melding,skriv til oss".split(
    ",",
  ),
  ..."send til,sendes til,sendast til,sendes postmottak,postmottak,ta opp med,ta det opp,ta det med,tar det med".split(
    ",",
  ),
  ..."tek det med,tar med oss,tek med oss,tar vi med,behandler dem ikke,behandler ikke,handsamar ikkje".split(
    ",",
  ),
  ..."har skickat frågan,skickar vidare,skickar frågan,skickar den vidare,vidarebefordra*,kontakta,kontakta oss".split(
    ",",
  ),
  ..."hör gärna av dig,hör gärna av er,hör av dig,hör av er,vänd dig till,vända dig till,maila,mejla,ring kundtjänst,ring vår,skicka ett,skicka in".split(
    ",",
  ),
  ..."skicka till,skicka pm,skriv till oss,ta upp med,ta upp det med,tar med oss,tar med synpunkten,ställas till".split(
    ",",
  ),
  ..."contact the,please contact,contact us,email us,send us,call us,forwarded,pass this on,pass it on".split(
    ",",
  ),
  // a courtesy
  ..."takk for tilbakemeld*,takk for innspill*,takk for innspel*,takk for at du,takk for at dere,takk for tips*".split(
    ",",
  ),
  ..."takk for spørsmål*,takk for melding*,takk for henvendelse*,takk for beskjed*,takk for beskjed".split(
    ",",
  ),
  ..."tack för din,tack för dina,tack för ditt,tack för att du,tack för synpunkt*,tack för återkoppling*".split(
    ",",
  ),
  ..."tack för tips*,tack för att ni,thanks for your,thank you for your,thanks for letting".split(","),
  // the agency asks back or does not know
  ..."hva mener du,kva meiner du,kan du utdype,kan du si mer,kan du seie meir,kan du sende,kan du skrive".split(
    ",",
  ),
  ..."vet vi ikke,veit vi ikkje,vet ikke,veit ikkje,vad menar du,kan du utveckla,kan du skicka,kan du skriva".split(
    ",",
  ),
  ..."vet vi inte,vi vet inte,vet inte,what do you mean,could you,can you,do not know,don t know".split(","),
]);

/**
 * What an agency says that gives, refuses, promises or demands something, or says what the law is in a matter.
 *
 * @see arkivforskrifta § 1 b; tryckfrihetsförordningen 2 kap. 10 §
 */
export const bindingWords = lexicon("binding answer", [
  // refusal and secrecy
  ..."unntatt offentlighet,unntatt fra,unntatt innsyn,unnateke,unntaks*,taushetsbelagt,teieplikt*,taushetsplikt*".split(
    ",",
  ),
  ..."avslag*,avslås,avslått,avslege,avvis*,innvilg*,ikke innsyn,ikkje innsyn,gir ikke innsyn,kan ikke gi".split(
    ",",
  ),
  ..."kan ikkje gi,kan dessverre ikke,kan diverre ikkje,får ikke,får dessverre ikke,får ikkje,gir vi ikke,gir vi ikkje".split(
    ",",
  ),
  ..."sekretess*,sekretessbelagd,hemligstämpl*,avslår,avslag,avvisas,beviljas,bevilj*,kan inte ge,kan tyvärr inte".split(
    ",",
  ),
  ..."får inte,får tyvärr inte,lämnas inte ut,lämnar inte ut,classified,confidential,exempt from,refuse*,denied".split(
    ",",
  ),
  // promise, money and liability
  ..."vi lover,vi lovar,me lovar,lover å,lovar å,lovar att,garanter*,vi skal,me skal,skal vi,kommer til å,vi ska".split(
    ",",
  ),
  ..."vi dekker,vi dekkjer,dekker vi,skal dekke,dekker hele,dekker utgift*,dekker kostn*,dekkes,dekka av,dekkast".split(
    ",",
  ),
  ..."erstat*,ersätt*,kompens*,refunder*,refund*,tilbakebetal*,betaler tilbake,betalar tillbaka,återbetal*".split(
    ",",
  ),
  ..."pengene tilbake,pengane tilbake,pengarna tillbaka,beløp*,belopp*,vi betaler,vi betalar,står for kostn*".split(
    ",",
  ),
  ..."tar ansvar*,tek ansvar*,ansvaret ligger,skadestånd*,gebyr*,faktura*,fakturera*,slipper å,slepp å".split(
    ",",
  ),
  ..."will pay,will cover,we promise,reimburse*,compensat*,liable".split(","),
  // permission, demand and right
  ..."har lov,lov til,lov å,lovlig,lovleg,tillatt,tillate,tillatelse*,løyve til,får lov,har rett,rett til".split(
    ",",
  ),
  ..."ikke lov,ikkje lov,forbudt,forbode,forbud mot,pålegg*,pålagt,dispensasjon*,godkjent,godkjend,godkjenner".split(
    ",",
  ),
  ..."tillåtet,tillåtna,inte tillåtet,tillstånd*,får du,får ni,har rätt,rätt till,förbjudet,förbud*,föreläg*,godkänt".split(
    ",",
  ),
  ..."godkänd,godkänner,dispens*,ni måste,du må,dere må,dykk må,de må,du måste,behöver inte betala,allowed,permitted".split(
    ",",
  ),
  ..."søke på nytt,søkje på nytt,søke igjen,söka på nytt,söka igen,ansöka på nytt,ansöka igen,apply again".split(
    ",",
  ),
  ..."du får,dere får,dykk får,ni får,får plass,får dere,fått plass,har fått,du kan få,du slipper".split(","),
  ..."permission,entitled,you must,approved".split(","),
  // time limit and decision
  ..."frist*,innen,innan,senest,seinast,senast,utsettelse*,utsetting*,uppskov,anstånd*,klagefrist*,klagerett*".split(
    ",",
  ),
  ..."sista dag,sista dagen,siste dag,siste dagen,sista ansökningsdag*,last day".split(","),
  // it is closed for good, or closed to children
  ..."for godt,for alltid,for all tid,för gott,för alltid,permanent,nedlagt,nedlegg*,legges ned,leggast ned,leggjast ned".split(
    ",",
  ),
  ..."läggs ned,läggs ner,lagts ned,stenger skolen,stengjer skulen,stänger skolan,stenger barnehage*,stänger förskola*".split(
    ",",
  ),
  // said of one person's case
  ..."for deg er,for dykk er,for dere er,för dig är,för er är".split(","),
  ..."vedtak*,vedtok,vedteke,beslut*,bestemt,bestemte,avgjørelse*,avgjerd*,avgjort,søknaden din,klagen din".split(
    ",",
  ),
  ..."saken din,saka di,din sak,ansökan är,din ansökan,ditt ärende,överklag*,påklag*,hjemmel*,ifølge loven".split(
    ",",
  ),
  ..."etter loven,etter lova,enligt lag,enligt lagen,deadline*,no later than,decision,decided,your application".split(
    ",",
  ),
]);
