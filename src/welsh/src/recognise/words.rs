//! The words and spellings by which a language is recognised. The lists of words are in order: they are searched by halving.

/// Welsh words that are hardly ever English, in order. With the forms of prepositions, and the mutated forms of what is said most.
#[rustfmt::skip]
pub(super) const WELSH: [&str; 234] = [
    "ac", "amdano", "amdanoch", "amdanom", "amdanyn", "amdanynt", "ar", "arall", "arni", "arno", "arnoch", "arnom", "arnyn",
    "arnynt", "ati", "ato", "atoch", "atyn", "atynt", "beth", "ble", "bob", "bobl", "bod", "bu", "bydd", "byddai", "byddant",
    "bydden", "byddwch", "byth", "byw", "cael", "cafodd", "caiff", "cawn", "ceir", "cewch", "chi", "cyn", "cynhelir", "daeth",
    "ddau", "ddim", "ddoe", "ddwy", "ddylai", "ddylid", "diolch", "dros", "drwy", "drwyddo", "dwi", "dwy", "dy", "dydy",
    "dylai", "dylech", "dylid", "dyma", "dyna", "dywedodd", "efallai", "ei", "eich", "ein", "eisoes", "er", "eraill", "ers",
    "eto", "eu", "fel", "felly", "fod", "fu", "fy", "fydd", "fyddai", "fyddwch", "fynd", "gael", "gafodd", "gaiff", "gall",
    "gallai", "gallant", "gallech", "gallwch", "gallwn", "gan", "ganddi", "ganddo", "ganddyn", "ganddynt", "gellir", "gen",
    "gennych", "gennym", "ger", "gwnaeth", "gwneir", "gwneud", "gyda", "gydag", "hawdd", "heb", "heddiw", "hefo", "hefyd",
    "hon", "honno", "hwn", "hwnnw", "hwy", "hyd", "hyn", "hynny", "hynod", "iawn", "ichi", "iddi", "iddo", "iddyn", "iddynt",
    "llawer", "lle", "mae", "maen", "maent", "mai", "meddai", "megis", "mewn", "mwy", "mwyaf", "na", "nac", "nad", "nag", "neb",
    "nes", "neu", "newydd", "nhw", "ni", "nid", "nifer", "nodi", "oddi", "oedd", "oeddent", "oes", "oherwydd", "ohoni", "ohono",
    "ohonoch", "ohonyn", "ohonynt", "ond", "oni", "os", "pam", "pawb", "peidiwch", "pethau", "pob", "pobl", "pryd", "pwy",
    "rhag", "rhai", "rhaid", "rhan", "rheini", "rheiny", "rhoi", "rhowch", "rhwng", "rhyw", "roedd", "roeddent", "roeddwn",
    "rydw", "rydych", "rydym", "rydyn", "sawl", "sef", "sut", "sy", "sydd", "tan", "tra", "trwy", "tuag", "unrhyw", "wedi",
    "wedyn", "weithiau", "wna", "wnaeth", "wneud", "wrth", "wrthi", "wrtho", "wrthyn", "wrthynt", "y", "ydi", "ydw", "ydy",
    "ydych", "ydym", "ydyn", "ydynt", "ydyw", "yfory", "ym", "yma", "yn", "yna", "ynddi", "ynddo", "ynddyn", "ynddynt", "yng",
    "ynghyd", "ynghylch", "ynglŷn", "yno", "yr", "yw", "ôl",
];

/// English words that are hardly ever Welsh, in order.
#[rustfmt::skip]
pub(super) const ENGLISH: [&str; 183] = [
    "about", "after", "again", "also", "and", "another", "any", "are", "around", "asked", "be", "because", "been", "before",
    "being", "below", "best", "better", "between", "both", "but", "by", "cannot", "could", "did", "does", "doing", "done",
    "down", "during", "each", "either", "enough", "every", "everybody", "everyone", "few", "find", "first", "for", "found",
    "from", "get", "give", "given", "go", "going", "good", "had", "has", "have", "having", "he", "help", "here", "him", "his",
    "how", "however", "if", "in", "into", "is", "it", "its", "itself", "just", "keep", "kept", "know", "last", "like", "little",
    "look", "made", "make", "makes", "making", "many", "me", "might", "more", "most", "much", "must", "my", "need", "needs",
    "never", "new", "next", "no", "nobody", "not", "nothing", "now", "of", "often", "on", "once", "one", "only", "or", "other",
    "others", "our", "out", "over", "own", "people", "please", "put", "rather", "read", "said", "same", "say", "says", "see",
    "she", "should", "show", "since", "so", "some", "somebody", "something", "still", "such", "take", "than", "that", "the",
    "their", "them", "themselves", "then", "there", "these", "they", "thing", "things", "this", "those", "though", "through",
    "time", "to", "too", "two", "under", "until", "up", "us", "use", "used", "using", "very", "want", "was", "way", "were",
    "what", "when", "where", "whether", "which", "while", "who", "whose", "why", "will", "with", "within", "without", "work",
    "would", "write", "written", "yet", "you", "your", "yourself",
];

/// Welsh words that are said often, in their radical: they are found in every mutation.
#[rustfmt::skip]
pub(super) const COMMON_WELSH: [&str; 124] = [
    "achos", "adeg", "adran", "adroddiad", "aelod", "aelodau", "amgueddfa", "amser", "archif", "arian", "awr", "blaen",
    "blwyddyn", "blynyddoedd", "brawddeg", "byd", "bywyd", "canllaw", "canol", "cefnogi", "celf", "celfyddydau",
    "cenedlaethol", "cerdd", "clywed", "cofnod", "cwrs", "cyfarfod", "cyfieithu", "cyfle", "cyfrif", "cyhoeddi", "cyhoeddus",
    "cymdeithas", "cymraeg", "cymru", "cymuned", "cymunedau", "cyngor", "cynllun", "cynnal", "cynnwys", "cysylltu", "darllen",
    "dechrau", "defnyddio", "deg", "dibynnu", "digwydd", "digwyddiad", "digwyddiadau", "diwedd", "diwrnod", "dolen", "drws",
    "dweud", "dydd", "dyn", "dysgu", "ffilm", "ffordd", "geiriau", "gofalu", "gofyn", "grŵp", "gwaith", "gweithio", "gweld",
    "gwlad", "gwybod", "gwybodaeth", "gwyddoniaeth", "haf", "hanes", "helpu", "holl", "iaith", "ieithoedd", "llais", "lleol",
    "llun", "lluniau", "llyfr", "llyfrgell", "llythyr", "mawr", "meddwl", "merch", "modd", "mynd", "neges", "ochr", "pedwar",
    "penderfyniad", "pethau", "prifysgol", "profiad", "prosiect", "rhannu", "rheol", "rheolau", "rhestr", "saesneg", "saith",
    "sefydliad", "sefydliadau", "siarad", "stori", "straeon", "swydd", "sôn", "tair", "teulu", "tref", "trefnu", "treftadaeth",
    "tudalen", "tudalennau", "tŷ", "wythnos", "ymarfer", "ymchwil", "ysgol", "ysgrifennu",
];

/// What English words of five letters and more end in, and Welsh words do not.
pub(super) const ENGLISH_ENDINGS: [&str; 10] = ["tion", "tions", "ing", "ings", "ness", "ments", "ght", "ould", "ally", "ously"];

/// What Welsh words of five letters and more end in, and English words do not.
pub(super) const WELSH_ENDINGS: [&str; 11] =
    ["wyd", "odd", "iadau", "aeth", "wch", "ydd", "yddion", "iau", "nnau", "wyr", "ddol"];

/// What a Welsh word can begin with, and an English one cannot.
pub(super) const WELSH_BEGINNINGS: [&str; 9] = ["dd", "ff", "ngh", "mh", "nh", "lly", "llw", "cyd", "gwy"];
