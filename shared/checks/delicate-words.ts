/**
 * Stems of words about health and of other delicate matters, as pieces of a pattern. None of them means anything but in
 * a sentence about somebody.
 */
export const stateStems =
  'demens|alzheimer|parkinson|diabet|insulin|cancer|tumör|leukemi|cellgift|strålbehandl|stroke|' +
  'hjärtinfarkt|hjärtsvikt|hjärtfel|blodpropp|epilep|astma|kol-?sjuk|ms-sjuk|reumati|artros|psorias|migrän|' +
  'allergi|covid|corona|lunginflammation|hiv|hepatit|autis|asperger|adhd|add(?!\\p{Ll})|npf|tourette|downs|' +
  'utvecklingsstörning|intellektuell funktions|funktionsnedsättning|funktionshind|rörelsehind|synskad|' +
  'hörselskad|blind(?!tarm|sk)|döv|(?:i|med|sin) rullstol|rullstolsbur|förlam|amput|protes(?!t)|depress|antidepress|deprimer|psyket|psykiatrisk|ångest|' +
  'panik(?:attack|ångest|syndrom)|psykos|psykot|schizofren|bipolär|borderline|anorex|bulimi|ätstörning|' +
  'tvångs(?:syndrom|tank)|ptsd|trauma|självmord|suicid|självskad|utmatt|utbränd|sjukskriv|sjukpension|' +
  'sjukersättning|långtidssjuk|cancersjuk|dödssjuk|svårt sjuk|sjukdom|diagnos|missbruk|alkoholist|' +
  'alkoholism|alkoholproblem|narkoman|drogberoende|spelberoende|' +
  'beroende av (?:alkohol|droger|spel|tabletter)|nykter|drogfri|abstinen|överdos|tabletter|' +
  'medicin(?!e?r?sk)|dialys|operer|operation|transplant|fraktur|' +
  'bröt (?:benet|armen|höften|lårbenet|handleden)|bruten|gravid|väntar (?:barn|tvillingar|smått)|missfall|' +
  'abort|ivf|förlossning|palliativ|livets slut|inkontinen|kateter|stomi|sond|trycksår|minnessvår|' +
  'minnessjuk|dement|förvirrad|halluc|anfall|inlagd|akuten|ambulans|avled|dog (?:av|i)|gick bort|hjärnskad|' +
  'hjärnblödning|afasi|dyslexi|stammar|övervikt|undervikt|benskör|multisjuk|smärt|yrsel|feber|stelhet|' +
  'ryggskott|knäskad|cp-skad|tinnitus|hörapparat|benbrott|lårbensbrott|höftbrott|bröt|' +
  '(?:hennes|hans|har|fått|fick|med) kol(?!\\p{L})|tog (?:sitt|sin) liv|tog livet av|sjuk(?:dom)?(?=[ ,.!?])|' +
  'låg på (?:sjukhus|lasarett)|neuropsyk|kronisk|celiaki|gluten|handikapp|panik|ohälsa|' +
  'må(?:r|dde|tt) (?:(?:så|mycket|riktigt|väldigt|psykiskt|ofta) ){0,2}dåligt|terapi|rehabiliter|minnesproblem|njur|hemodialys|barnlös|kramp|' +
  'lam(?=[ ,.!?])|halt(?=[ ,.!?])|högt blodtryck|läkemedel|antibiotika|injektion|cysta|hjärtoper|hjärtsjuk|' +
  'svårt att (?:andas|gå|se|höra|minnas|svälja|tala|prata|äta|sova|röra)|syrgas|glömsk|' +
  'börja(?:t|r|de)? (?:att )?glömma|hittar inte hem|(?:legat|låg|ligger) (?:inne )?på (?:sjukhus|lasarett|rehab|iva|intensiv)|' +
  'ser (?:nästan |knappt )(?:ingenting|inget|något)|(?:ser|hör|hörde|såg) (?:mycket |allt |så )?(?:dåligt|illa|sämre)|' +
  '(?:syn|hörsel|minne)(?:en|t)? (?:är|var|har|blev|sviktar)|permobil|kryckor|slut(?:a|ar|ade|at) (?:att )?(?:dricka|äta|sova)|' +
  'dricker (?:för mycket|igen)|väntar (?:sitt |sin |sina )(?:\\p{Ll}{2,12} )?barn|återfall|vägde bara|' +
  'bröt (?:sin |sitt )\\p{Ll}{2,12}|brutit (?:sin |sitt )?(?:ben|arm|höft|lårben|handled|nacke|fot|rygg)|' +
  'cytostatika|pacemaker|hjärtstopp|hjärtstillestånd|epilept|blodsjuk|matförgift|hjärn(?:tumör|skak)|benet i gips|gipsad|' +
  'orka(?:r|de) inte (?:stiga upp|gå upp|leva|längre|gå ut)|hör röster|får panik|fick panik|isolerade sig|' +
  'lungsjuk|ms-diagnos|sk(?:urit|är|ar) sig(?! i)|ta(?:git)? (?:sitt|sin|mitt) liv';

/** Words that end so: höftoperationen, Downs syndrom, hjärntumör, lungcancer. */
export const stateEndings =
  '\\p{L}{0,14}(?:operation|tumör|cancer|infarkt|sjukdom|blödning|inflammation|förlamning)|(?<!\\p{L})\\p{L}+syndrom';

export const sensitive =
  'muslim|islam|jud(?:e|isk|inna|ar)|kristen|kristn|katol|buddis|hindu|ortodox|jehova|pingstvän|frireligi|' +
  'ateist|moské|synagog|troende|konverter|hijab|slöja|ramadan|homosex|bisex|transperson|transsex|könsbyt|' +
  'könskorriger|lesbisk|bög|ickebinär|hbtq|fängels|anstalt|häkt|dömd|dömt|dömdes|brottsling|kriminell|' +
  'straff|åtal|misstänkt|polisanmäl|fotboja|frigiven|frigavs|samhällstjänst|rattfyll|snatta|stöld|våldtäkt|' +
  'avhopp|våldsut|misshand|(?:ut)?satt för (?:\\p{L}+ ){0,2}(?:våld|hot|övergrepp|mobbning|hedersvåld)|' +
  'hedersförtryck|hedersvåld|våld i nära|övergrepp|incest|prostitu|sexuell|tvångsgift|könsstymp|' +
  'skyddat boende|kvinnojour|skyddad(?:e)? (?:identitet|person|adress)|sekretess(?:mark|skydd)|' +
  'försörjningsstöd|socialbidrag|ekonomiskt bistånd|bidragstagare|skuld(?:er|sanering|satt)|kronofogd|' +
  'utmätning|betalningsanmärk|hemlös|bostadslös|vräk|avhys|fattig|arbetslös|lvu|lvm|lpt|omhändert|' +
  'tvångsvård|placerad(?!e)|familjehemsplacer|orosanmäl|vårdnadstvist|umgänge|god man|förvaltare|faderskap|' +
  'adopter|asyl|flykting|papperslös|uppehållstillstånd|utvis|ensamkommande|nyanländ|rom(?:er|sk|ni)|samisk|' +
  'same[rn]?(?!\\p{Ll})|invandrar|utländsk bakgrund|hudfärg|moderat(?!or)|socialdemokrat|sverigedemokrat|' +
  'vänsterpartist|miljöpartist|centerpartist|kristdemokrat|liberal(?!\\p{Ll})|' +
  '(?:med i|medlem i|aktiv i|ansluten till|ombud för) (?:\\p{L}+ (?:och )?)?(?:facket|kommunal|vision|vårdförbundet|ssr|akademikerförbundet|partiet|församlingen|moderaterna|socialdemokraterna|sverigedemokraterna|vänsterpartiet|centern|centerpartiet|miljöpartiet|liberalerna|kristdemokraterna|lärarförbundet|sveriges lärare)|' +
  'fackligt? (?:aktiv|ombud|förtroende)|skyddsombud|skil(?:d|s|smässa)|otrogen|fackombud|fackligt|' +
  'bostadsbidrag|aktivitetsersättning|förtidspension|sjukbidrag|skyddade personuppgifter|personrån|' +
  'knarkdöm|villkorlig dom|skyddstillsyn|(?:lever|levde|leva|går|gick) på (?:bistånd|bidrag|soc)(?!\\p{L})|rättegång|' +
  '(?:suttit|satt|sitter|sitta) (?:inne|av)(?!\\p{L})|anhållen|röstar? på \\p{Ll}{3,}|(?:går|gick) i (?:kyrkan|moskén|synagogan)|' +
  '(?:ber|bad) (?:\\p{Ll}{2,8} gånger|till gud|bön)|fastar|(?:ska|vill|tänker|skulle|har) (?:skiljas|skilja sig)|' +
  'gift med en (?:man|kvinna)|(?:lever|bor) ihop med en|kom ut som|våldsam|(?:slog|slår|hotade) (?:henne|honom|barn|sin)|' +
  'förföljd|förföljde|utnyttjad|mobbad|gängkriminell|stal|inbrott|evakuer|krigsflykting|' +
  'betalade inte hyran|inkasso|skuldsatt|socialen|vårdnaden|jourhem|kontaktfamilj';
