/** Whom a sentence is about: the one spoken to, the writer, those of an agency, a third person. Parts of many patterns. */
import { list } from "./near.ts";

/** The one spoken to. */
export const spokenTo: readonly string[] =
  `deg, dæ, dej, daj, dykk, dykkar, dere, deres, dokker, dokkers, dokk, dokke, dåkke, dåkker, døkk, døkker, di, dine, din, ditt, dig, dej, dom där, er alla, er alle, hos er, hemma hos er, hos dere, hos dykk, som ni, eder, era, ert, erat, you, your, u all, y all`
    .split(",")
    .map((each) => each.trim());

const offices = `*ordfører*, *ordførar*, rådmann*, rådmenn*, kommunedirektør*, kommundirektör*, kommunsjef*, kommunalsjef*, kommunchef*, kommunalråd*, borgerråd*, byråd*, byrådet, *politiker*, *politikar*, statsråd*, statsminist*, *minister*,
  *rektor*, lærer*, lærar*, lärar*, *sjef, *sjefen, *sjefa, *sjefar, *sjefane, *sjefene, *chef, *chefen, *chefer, *cheferna, *leder, *lederen, *lederne, *leiar, *leiaren, *leiarane, *direktør*, *direktör*, saksbehandl*, sakshandsam*, saksbehandlar*, *handlägg*, socialsekret*, socialtant*, soss*,
  byråkrat*, *inspektør*, *inspektör*, *konsulent*, parkeringsvakt*, p vakt*, *vakter, *vekter*, *vektar*, lensmann*, snut*, *politi, politiet, politimann*, polisen, poliser, *dommer*, *domar*, barnevern*, *nav ansatt*, kommuneansatt*, *ansatte, *anställda, *tjänsteman*, *tjänstemän*, tjenestemann*, resepsjonist*, renholder*, brøytesjåfør*, bussjåfør*, *sjåføren, *chauffören,
  kontoret, *kontoret, kommunen, kommunestyret, formannskapet, fullmäktige, rådhuset, stadshuset, på kontoret, i luka, i skranken, i resepsjonen, i receptionen, council, mayor, officer*, caseworker*, nurse, teacher, politician*, cops`;

const abuse = `*idiot*, *jævel*, *jævla, *jævler*, *jævlan, *jäv(el|eln|lar|larna|la), *faens*, fanskap*, svin, svina, svinene, svinen, *kukhue*, *kuksuger*, *kuk, hor(a|e|er|or|unge|ungar|unger), *kjerring*, *käring*, *kärring*, *gubbe*, *gubbjäv*, drittsekk*, dritt(en|folk), skitstöv*, skitunge*, subb(e|a|er), tisp(e|a|er), ludd(er|era), kødd*, pakk, pakket, slask*, drägg, avskum*, landssvik*, landsförräd*, landsforræder*, folkeforræder*, forræder*, förrädare*, pedo*, løgn(er|ere|hals*), lögnare*, tjuv(en|ar|arna), tyv(en|er|ene), bastard*, scum`;

const third = `ham, han, henne, henna, honom, hun, ho, hon, n, dem, dei, dom, dæm, dæ der, de der, de där, dom där, di der, dei der, disse, desse, dessa, denne, den, sånne, sånn(e|a) som, slike, såna, sådana, alle sammen, alle samen, allihop, allihopa, alle som, alla som, alle dere, hele gjengen, heile gjengen, hela gänget, hele bunten, heile bunten, hela bunten, rubb og stubb, varenda en, varenda jävel, kvar og ein, hver og en, hver eneste en, hver en, fyren, mannen, dama, damen, kvinnfolk*, typen, naboen, naboane, naboene, grannen, folk, him, her, them, these, all of them, everyone`;

export const target = list("whom it is meant for", `${spokenTo.join(",")}, ${offices}, ${abuse}, ${third}`);

export const office = list("those of an agency", `${spokenTo.join(",")}, ${offices}, ${abuse}`);

export const writer = list(
  "the writer",
  "jeg, eg, ej, jæ, æ, æg, je, jag, meg, mæ, mei, mig, mej, vi, me, oss, i m, i ll, i ve, we, me and",
);

export const kinOrMe = list(
  "the writer, or somebody near",
  `jeg, eg, jæ, æ, æg, je, jag, meg, mæ, mig, mej, vi, oss, min, mi, mine, mitt, mina, mor, mora, moren, mamma, mammas, far, faren, pappa, pappas, bror, broren, søster*, syster*, sønn*, sonen, son, gutten, guten, grabben, datter*, dattera, dotter*, dottera, jenta, tjejen, dottra, barnet, barna, ungen, ungene, ungane, mann min, mannen min, kona, kjæresten, sambo*, samboer*, kompis*, venn, vennen, venninn*, vän, vännen, väninna, kamerat*, elev*, klassekamerat*, kollega*, han, hun, ho, hon, henne, ham, honom, nabo*, grann*, brukeren, pasient*, bestemor, bestefar, mormor, morfar, farmor, farfar, tante, onkel, moster, faster, myself, i m, i am, i can, i don, i want, i just, my, he, she`,
);

const peoples = `*muslim*, *islamist*, jøde*, jøda*, jude, judar*, judejäv*, negr(e|er|ene|arna), *neger*, nigger*, svarting*, svartskall*, pakkis*, *blatt(e|ar|er|arna|ane|ene), arab*, araber*, somal*, eritre*, syrer*, syrier*, afghan*, tyrk(er|ere|erne), polakk*, polack*, rumener*, rumän*, romfolk*, romer, romene, romerna, rom folk, sigøyn*, zigenar*, zigenare, tater*, *utlending*, utlänning*, *innvandr*, *invandr*, fremmedkultur*, *flyktning*, *flykting*, asylsøk*, asylsøkj*, asylsök*, asylant*, same(r|ne|ane|rna|n), samar(|na), lapp(er|ene|ar|arna|jäv*|jævl*), homo(er|ene|s|ar|fil*), *bög(|ar|arna|en), *homs*, lesb(er|isk*|or|ene), trans(er|ene|folk|personer|kvinner|kvinnor|ar), *pride*, tigger*, tiggar*, narkoman*, knarkar*, hindu*, kristne, utviklingshemm*, funksjonshemm*, mongo*, de svarte, dei svarte, de brune, brune folk, de mørke, de hvite, dei kvite, ukrainer*, ukrainar*, russ(er|ere|erne|arane), ryss(ar|en|arna), kines*, immigrant*, muslims, jews, gays, blacks, refugees, foreigners`;

export const people = list("a group of people", peoples);
