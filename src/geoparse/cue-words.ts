const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words by the kind of place that they name. */
const kinds = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([kind, list]) =>
      list.split(/\s+/).map((word) => [word, kind] as const),
    ),
  );

/** English words (folded) that tell a place from what is none, by what they do beside a name. */
export const PLACE_PREPOSITIONS = words(
  'in at near from to outside around across toward towards through throughout between into off via inside within beyond past along over above leaving left reached reach entered entering visited visit visiting captured capture seized seize took recaptured retook liberated liberate struck hit attacked shelled bombed defend defending occupied surrounding у в під біля поблизу із з зі до над через навколо неподалік від між под около возле вблизи из от к над через до между',
);
export const OTHER_PREPOSITIONS = words('by with for on about against under after before than as');
export const TITLES = words(
  'mr mrs ms miss dr sir lord lady dame president presidents minister ministers chancellor senator sen rep representative congressman congresswoman governor gov mayor judge justice king queen prince princess pope bishop archbishop cardinal imam sheikh general gen colonel col lieutenant lt captain capt major maj sergeant sgt commander admiral marshal private officer detective inspector professor prof reverend rev father sister brother uncle aunt coach chairman chairwoman director secretary spokesman spokeswoman spokesperson analyst author actor actress singer journalist reporter lawyer attorney ambassador deputy chief leader ceo founder economist rebel activist striker midfielder defender goalkeeper pilot hurricane typhoon cyclone storm президент президента міністр міністра генерал полковник майор капітан сержант губернатор мер пан пані речник речниця журналіст журналістка директор президентка министр губернатор мэр командир командувач',
);
export const SPEECH = words(
  'said says say told tells added warned announced denied confirmed claimed accused agreed insisted argued urged called wants wanted vowed pledged condemned criticised criticized rejected refused asked demanded hopes expects believes thinks hailed welcomed blamed reported approved signed imposed banned threatened responded replied invaded plans hosts hosted denies claims accuses rejects supports sent sends has',
);
/** What makes a run of capitalised words an organisation's name. */
export const ORGANISATION = words(
  'university college school institute academy ministry department office bureau agency commission committee council court police authority association society organisation organization union federation league club fc united city bank group company corp corporation inc ltd plc llc times post herald tribune gazette journal news star daily chronicle telegraph guardian observer broadcasting television radio tv press agence hospital clinic medical museum church cathedral foundation trust center centre centers laboratory laboratories parliament congress senate assembly army navy force forces guard corps brigade battalion regiment division command squadron fleet airlines airways air stock exchange chamber party front movement red service services board system health research state championship cup games open marathon festival conference summit treaty agreement accord protocol convention declaration act tigers giants red bulls rovers wanderers athletic county public high tactical operational dynamo shakhtar zorya spartak lokomotiv torpedo',
);
export const ORGANISATION_BEFORE = words(
  'university bank ministry department institute college school church bishop archbishop archdiocese diocese museum embassy consulate court parliament duke earl prince princess battle treaty republic',
);
/** Words that say what kind of place a name is, capitalised after it or before it. */
export const KIND_AFTER: ReadonlyMap<string, string> = kinds({
  district:
    'county parish district raion rayon borough municipality regency township hromada counties districts район району районі района',
  region:
    'province region regions provinces oblast oblasts krai state governorate prefecture voivodeship department republic область області областю области',
  settlement: 'city town village suburb',
  river: 'river',
  sea: 'sea',
  lake: 'lake',
  island: 'island islands',
  area: 'peninsula valley desert',
  mountain: 'mountains mountain',
});
export const KIND_BEFORE: ReadonlyMap<string, string> = kinds({
  settlement:
    'city town village settlement suburb capital port stronghold bastion fortress hub hilltop outpost enclave місто міста місті містом село села селі селище селища селищі город города городе посёлок',
  region: 'province region state',
  district: 'district county',
  island: 'island',
  river: 'river',
  lake: 'lake',
  country: 'republic kingdom',
});
/** Generic words that end the name of a place that no gazetteer may list. */
export const GENERIC_TAIL = words(
  'county province district region state oblast raion prefecture governorate parish township municipality regency river lake island islands bay valley creek beach hills heights peninsula strait airport mountains mountain desert park square street avenue road highway bridge village town',
);
/** Days, months and what else is capitalised in English without being a name of its own. */
export const NEVER = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i a the an he she it they we you his her its their our this that these those there here and or but if when while after before in on at by for from of to with as is are was were be been has have had do does did will would can could may might must should not no yes all some any each every other another such same own more most many much few first second third one two three four five six seven eight nine ten new old god christmas easter ramadan english internet western eastern northern southern central north south east west northeast northwest southeast southwest however meanwhile although because since until during despite also only even both either neither reuters ap afp cnn bbc nato un who fifa uefa opec',
);
/** Small words inside a place's name. */
export const PARTICLES = words(
  'of the and de del della di da do dos das du des la le les el al es en sur am an der den upon on under by in y e van von',
);
