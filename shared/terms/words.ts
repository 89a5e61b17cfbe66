function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words that say nothing on their own: an answer of only these makes no term. */
export const functionWords = words(`
  att och samt eller men så som är var vara varit blir bli har ha hade få får fick kan kunna ska skulle vill bör
  måste jag du vi ni man de dem dom den det han hon hen mig dig oss er sig en ett min mitt mina din ditt dina
  vårt våra er ert era sin sitt sina deras dess i på av för med till från om hos vid inom under över efter utan
  genom mellan mot kring där här då när hur vad vem vilken vilket vilka eftersom därför ju nog väl också även
  bara just alla allt andra annat varje någon något några o mm osv mfl etc tex bla`);

/** Short for what a workplace has; they keep their capitals. */
export const acronyms = words(`
  it hr apt lss sol ifo hvb säbo voo ai vd fn eu ivo lvu lvm abic bpsd npf vab kpi vfu ot at lass soc ssk usk hsl
  jo osl gdpr sip bbic asi kbt mi nav fou tv pc pt id cv mc vr`);

/** Words taken off the front of a phrase, over and over, while something is left. */
export const leadWords = words(`
  att och samt men så som är var vara har ha hade få får fick kan kunna ska skulle vill bör måste jag du vi ni
  man de dem dom den det där här en ett min mitt mina din ditt dina vår vårt våra er ert era sin sitt sina deras
  eftersom därför ju nog väl också även bara just alla allt för med av då när vår både dessa denna detta
  främst framförallt mest exempelvis typ liksom kanske egentligen såklart självklart givetvis absolut
  sen sedan dessutom oftast alltså faktiskt helt enkelt samtliga varje ens ja jo dels t.ex t.ex. tex
  genom brukar verkligen dom`);

/** Words of degree and habit, taken out anywhere: "väldigt lyhörd", "verkligen göra skillnad". */
export const degreeWords = words(`
  väldigt mycket alltid otroligt oerhört riktigt verkligen extremt ganska jätte ofta såklart också
  även faktiskt verkligt himla sjukt grymt så ju nog enormt ytterst synnerligen rent bara helt totalt
  ständigt dagligen absolut förstås självklart genuint väl hyfsat`);

/** Possessives and counters inside a phrase that do not change what it is about. */
export const looseWords = words(`
  min mitt mina din ditt dina vårt våra er ert era sin sitt sina deras dess alla olika samtliga dessa detta denna`);

/** Articles count for nothing when two phrases are compared, but are shown. */
export const articles = words('en ett den det de dom');

/** Praise that adds nothing to the noun after it. Negative words and words with content are not here. */
export const praise = words(`
  bra god fin go goa gôtt härlig fantastisk trevlig underbar toppen super grym kanon jättebra superbra toppenbra kanonbra
  jättefin jättegod jättetrevlig jättehärlig superfin enastående suverän utmärkt ypperlig strålande fenomenal
  otrolig makalös magisk ljuvlig förträfflig perfekt skön topp kanontrevlig världsbäst asbra skitbra grymmast
  finfin bästis awesome nice best jätteskön bästa förstklassig superhärlig superskön
  supertrevlig toppenfin superduper`);

/** "Stort engagemang" is engagemang, but "stora barngrupper" and "stor arbetsbelastning" say something else. */
export const praisedByStor = words(`
  engagemang hjärta frihet gemenskap glädje humor kunskap kompetens förståelse tålamod empati respekt variation
  intresse omtanke flexibilitet möjlighet utvecklingsmöjlighet skillnad erfarenhet vilja driv stöd tillit
  förtroende trygghet samarbete omsorg värme ödmjukhet medkänsla självständighet medmänsklighet lyhördhet
  arbetsglädje sammanhållning kärlek nyfikenhet kreativitet hjälpsamhet mångfald`);

/** Nouns that add nothing after an adjective: "engagerade medarbetare". */
export const fillerNouns = words('medarbetare person personal personlighet');

/** Words of denial: an answer with one of these is never folded into one without. */
export const negations = words(`
  inte ej icke ingen inget inga aldrig utan sällan knappt varken dålig låg brist bristande saknas saknar sämre
  mindre minskad`);

/** Particles and adverbs that belong to the verb before them: "ställa upp", "ta hand om". */
export const particles = words('upp åt ut in om med till av på ner ned fram bort emot ihop hand igen kvar');

export const prepositions = words(
  'för i med på hos åt till av från mot kring inom vid över under efter genom om',
);

/** Pairs that mean one thing together; never split at "och". */
export const fixedPairs = words(`
  vård_omsorg stöd_omsorg råd_stöd råd_tips lugn_ro dag_natt stor_liten hög_låg ge_ta liv_rörelse nära_kär
  ris_ros kropp_själ ordning_reda barn_unga barn_ung barn_ungdom ung_gammal gammal_ung tips_råd tips_trick
  arbete_fritid jobb_fritid arbete_privatliv jobb_privatliv arbetsliv_privatliv familj_arbete arbete_familj
  fritid_arbete dag_kväll med_motgång i_ur rätt_fel först_främst då_då mer_mer bit_bit ut_in in_ut hand_fot
  upp_ner till_från fler_fler gång_gång år_år guld_grön`);
