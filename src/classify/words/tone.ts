/** Words of tone in Bokmål, Nynorsk, Swedish and English: complaint and advertising. Praise is in `closed-praise.ts`. */
import { lexicon } from "./lexicon.ts";

export const complaintWords = lexicon("complaint", [
  "klage",
  "klager",
  "klagar",
  "klaga",
  "klagomål*",
  "misfornøyd*",
  "misnøgd*",
  "missnöjd*",
  "dårlig*",
  "dårleg*",
  "dålig*",
  "elendig*",
  "håpløs*",
  "håplaus*",
  "hopplös*",
  "full av hull",
  "treig*",
  "eländig*",
  "skandal*",
  "skamm*",
  "skam",
  "skäms",
  "uakseptabel*",
  "uakseptabelt",
  "oacceptabel*",
  "kritikk*",
  "kritikkverd*",
  "kritik",
  "kritisk*",
  "ikke bra",
  "ikkje bra",
  "inte bra",
  "ikke godt nok",
  "ikkje godt nok",
  "inte okej",
  "ikke greit",
  "takk for ingenting",
  "tack för ingenting",
  "tack för inget",
  "fungerer ikke",
  "fungerar ikkje",
  "verkar ikkje",
  "fungerar inte",
  "virker ikke",
  "svarer ikke",
  "svarar inte",
  "svarar ikkje",
  "hål i vägen",
  "hull i veien",
  "uholdbar*",
  "uhaldbar*",
  "ohållbar*",
  "urimelig*",
  "urimeleg*",
  "orimlig*",
  "uansvarlig*",
  "uansvarleg*",
  "oansvarig*",
  "udugelig*",
  "udugeleg*",
  "inkompetent*",
  "latterlig*",
  "latterleg*",
  "löjlig*",
  "sløsing*",
  "slöseri*",
  "kaos",
  "forferdelig*",
  "forferdeleg*",
  "fruktansvär*",
  "hemskt",
  "sørgelig*",
  "sørgeleg*",
  "sorgligt",
  "tragisk*",
  "usch",
  "lei av",
  "less på",
  "trött på",
  "drittlei",
  "ikke brøytet",
  "ikke måkt",
  "ikke strødd",
  "ikkje brøytt",
  "ikkje strødd",
  "inte plogat",
  "inte sandat",
  "ødelagt",
  "øydelagt",
  "trasig*",
  "farlig*",
  "farleg*",
  "livsfarlig*",
  "bedrøvelig*",
  "pinlig*",
  "pinleg*",
  "pinsamt",
  "katastrof*",
  "frustrer*",
  "oppgitt",
  "besviken*",
  "besvikna",
  "skuffet",
  "skuffa",
  "terrible",
  "unacceptable",
  "disappointed",
  "ashamed",
]);

/** Offers something, in the voice of the one who sells it. */
export const offerWords = lexicon("commercial offer", [
  ..."vi tilbyr,me tilbyr,jeg tilbyr,eg tilbyr,tilbyr rimelig,tilbyr billig,vi utfører,me utfører,vi leverer".split(
    ",",
  ),
  ..."vi selger,vi sel,jeg selger,eg sel,selger billig,selger rimelig,selger ved,sel ved,til salgs,til sals".split(
    ",",
  ),
  ..."sal på,salg på,vi vasker,vi vaskar,me vaskar,vi fikser,vi fiksar,vi monterer,vi maler,vi flytter,vi hjelper deg".split(
    ",",
  ),
  ..."ved til salgs,ved til sals,besøk nettbutikk*,vår nettbutikk,nettbutikken vår,besøk vår nettbutikk".split(
    ",",
  ),
  ..."besøk butikken,tilbud gjelder,tilbod gjeld,gir deg lån,få lån".split(","),
  ..."vi erbjuder,jag erbjuder,erbjuder billig,vi utför,vi säljer,jag säljer,säljer ved,säljer billig*,till salu".split(
    ",",
  ),
  ..."rea på,vi städar,vi målar,vi flyttar,vi fixar,besök vår webb*,vår webbutik,besök butiken,erbjudandet gäller".split(
    ",",
  ),
  ..."vi tvättar,vi rengör,vi rengjør,vi reingjer,vi klipper,vi klippar,vi feller trær,vi feller tre,vi fäller träd".split(
    ",",
  ),
  ..."vi lagar,vi reparerer,vi reparerar,vi monterar,vi bygger,vi renoverer,vi renoverar,vi tapetserer,vi legger tak".split(
    ",",
  ),
  ..."vi lägger tak,vi graver,vi gräver,vi kjører bort,vi kör bort,vi henter og,vi kjøper opp,vi köper upp".split(
    ",",
  ),
  ..."we offer,for sale,we sell,visit our shop,our webshop".split(","),
]);

/** Prices and wares of such an offer. */
export const wareWords = lexicon("wares and prices", [
  ..."billig,billige,billigt,billigast,billeg,billege,rimelig,rimelige,rimeleg,rimelege,låg pris,lav pris".split(
    ",",
  ),
  ..."lave priser,låge prisar,pristilbud,pristilbod,tilbud,tilbod,offert,erbjudande,rabatt,rabatter,gratis frakt".split(
    ",",
  ),
  ..."fri frakt,fri leverans,gratis befaring,prosent,procent,bra pris,god pris,beste pris,bästa pris,kampanje*".split(
    ",",
  ),
  ..."taktekking*,taktekkjing*,maling,måling,målning,tapetsering,vask,vasking,städning*,flyttehjelp,flytthjälp*".split(
    ",",
  ),
  ..."ved,bjørkeved,björkved,bjørkeved,dekk,däck,snekker*,snickar*,rørlegger*,röjning*,gravearbeid*,takarbeid*".split(
    ",",
  ),
  ..."takläggning*,takvask*,taktvätt*,fönsterputs*,vindauge,vinduspuss*,vindusvask*,markiser*,solcelle*,solceller".split(
    ",",
  ),
  ..."varmepump*,värmepump*,lån,forbrukslån*,snabblån*,discount,cheap,lowest price".split(","),
]);

/** Riches, loans and gambling: nobody writes so to an agency about its work. */
export const lureWords = lexicon("lure", [
  ..."billige lån,forbrukslån*,smslån*,sms lån,snabblån*,lån på dagen,lån uten sikkerhet,lån utan uc".split(
    ",",
  ),
  ..."tjen penger,tjene penger,tjen pengar,tene pengar,tjäna pengar,tjäna extra,bli rik,bli millionær,bli miljonär".split(
    ",",
  ),
  ..."passiv inntekt,passiv inkomst,jobb hjemmefra og tjen,aktietips,aksjetips,crypto,crypto tips,krypto".split(
    ",",
  ),
  ..."krypto tips,kryptotips,kryptovaluta*,bitcoin*,ethereum*,forex,trading,casino*,kasino*,oddstips,viagra*".split(
    ",",
  ),
  ..."free spins,gratisspinn*,escort*,onlyfans,sugar daddy,followers for,cheap followers,buy followers".split(
    ",",
  ),
  ..."billiga följare,billige følgere,følgere billig,följare billigt,kjøp følgere,køp følgere,köp följare,make money,earn money,work from home,cheap loan*,invest now".split(
    ",",
  ),
  ..."vinn en iphone*,vinn ein iphone*,vinn iphone*,gratis iphone*,vunnet en iphone*,vunnit en iphone*,du har vunnet en".split(
    ",",
  ),
  ..."du har vunnit ett,du har vunnit en,gavekort på,presentkort på,snabba lån,raske lån,lån uten,lån utan".split(
    ",",
  ),
  ..."kredittkort uten,kreditkort utan,investment opportunity,get rich,weight loss,gå ned i vekt på".split(
    ",",
  ),
]);

/** Calls to buy at once: beside a price and an address they need no word of an offer. */
export const buyWords = lexicon("call to buy at once", [
  ..."kjøp nå,kjøp no,kjøp i dag,köp nu,köp idag,bestill nå,bestill no,beställ nu,bestill i dag,klikk her".split(
    ",",
  ),
  ..."klicka här,buy now,order now,shop now,få rabatt,handle nå,handla nu".split(","),
]);

/** Calls to buy, ring or follow. */
export const callWords = lexicon("call to buy", [
  ..."ring,ring oss,ring meg,ring mig,ring for,ring nå,ring no,ring nu,sms,bestill,bestill nå,bestill i dag".split(
    ",",
  ),
  ..."beställ,beställ nu,kjøp nå,kjøp no,köp nu,klikk,klikk her,klikk på,klicka,klicka här,klicka på,trykk her".split(
    ",",
  ),
  ..."følg meg,følg oss,følg min,følg sida,følg siden,följ mig,följ oss,följ min,follow me,dm,dm meg,dm mig,dm me".split(
    ",",
  ),
  ..."pm,send pm,skicka pm,kontakt meg,kontakta mig,kontakt oss,kontakta oss,whatsapp,telegram,messenger".split(
    ",",
  ),
  ..."besøk,besøk oss,besök,besök oss,lenke i bio,länk i bio,länken i bio,linken i bio,link in bio,link in my bio".split(
    ",",
  ),
  ..."buy now,order now,click here,click the link,call now,call us,sign up now,meld deg på nå,ansök nu,søk nå".split(
    ",",
  ),
]);

/** Words of the agency and its work: beside them an offer may be about what the agency does. */
export const agencyWords = lexicon("the agency", [
  ..."kommunen*,kommune,kommuner,kommunalt,kommunalråd*,kommunens,kommunestyre*,kommunedirektør*,rådmann*".split(
    ",",
  ),
  ..."ordfører*,ordførar*,varaordfører*,fylkeskommun*,fylkeskommune*,regionen*,region,kommunfullmäktig*,nämnd*".split(
    ",",
  ),
  ..."myndighet*,etaten,direktorat*,skole*,skule*,skola*,skolan,barnehage*,förskola*,sykehjem*,sjukeheim*".split(
    ",",
  ),
  ..."äldreboende*,boendet,nav,sosialtjeneste*,socialtjänst*,politi*,polis*,rektor*,politiker*,tomt*,mark,marken".split(
    ",",
  ),
  ..."detaljplan*,reguleringsplan*,saksbehandl*,sakshandsam*,handläggare*,vedtak*,beslut*,eiendom*,eigedom*".split(
    ",",
  ),
  ..."fastighet*,nabo*,granne*,the council,the municipality,your office,city council".split(","),
]);
