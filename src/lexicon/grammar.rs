//! The small words of English, which are never a name and mark where a phrase ends.

use super::Senses;

pub const WORDS: &[(Senses, &str)] = &[
    (Senses::PRONOUN, "i we you they it he she who"),
    (
        Senses::OBJECT,
        "me him her us them myself yourself himself herself itself ourselves themselves mine ours theirs i'm i've i'd i'll it's that's there's he's she's we're we've we'll they're they've you're not",
    ),
    (Senses::MALE, "he him his himself"),
    (Senses::FEMALE, "she her hers herself"),
    (
        Senses::DETERMINER,
        "a an the this that these those some any no every each either neither another one two three four five six seven eight nine ten \
         several many few most more all both such other my your his her its our their which what whose half much various numerous",
    ),
    (
        Senses::PREPOSITION,
        "of in on at by for with from to into onto upon over under about against between among amid amidst through during before after \
         since until till without within along across behind beyond near above below despite regarding concerning toward towards \
         around outside inside unlike like than as per via off out up down throughout versus beside besides following alongside",
    ),
    (Senses::CONJUNCTION, "and or but nor so yet because although though while whereas if unless when whenever where once that as"),
    (
        Senses::AUXILIARY,
        "is are was were be been being am has have had having do does did will would shall should can could may might must ought cannot \
         isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't",
    ),
    (
        Senses::ADVERB,
        "also then later again never always often still even just now soon once twice already yet ever first meanwhile instead rather \
         too not only quite very perhaps maybe however therefore thus further afterward afterwards nonetheless nevertheless today \
         yesterday tomorrow tonight ago here there back well long almost elsewhere simply",
    ),
    (Senses::RELATIVE, "who whom whose which that where when"),
    (
        Senses::CALENDAR,
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october \
         november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan thanksgiving gmt est edt utc",
    ),
    (
        Senses::OPENER,
        "there here meanwhile however according despite asked after before when while if although though because since until unless \
         other others another others like unlike next last first finally earlier later what why how where who whom yes no not well \
         now then still even also just only nearly almost about around more less most least everyone everybody someone anyone nobody nothing \
         something everything people officials critics experts police authorities witnesses residents supporters opponents lawmakers sources \
         let let's it's that's there's he's she's we're they're i'm i've we've don't didn't i'll we'll you're please thank thanks ok okay oh \
         breaking read watch photo image video story update updated advertisement editor correction both many some few several such \
         so-called additionally moreover furthermore nevertheless nonetheless instead indeed perhaps maybe hours days weeks months years \
         speaking writing referring citing given once under over during among amid through with without within for from to of in on at by as \
         attorney lawyer attorneys dear says said new old big",
    ),
    (
        Senses::PEOPLE,
        "american americans british english french german germans russian russians ukrainian ukrainians chinese japanese italian italians \
         spanish mexican mexicans canadian canadians israeli israelis palestinian palestinians iranian iranians iraqi iraqis syrian syrians \
         turkish indian indians pakistani afghan afghans korean koreans indonesian vietnamese australian australians brazilian greek polish \
         dutch swedish norwegian danish finnish swiss austrian hungarian czech egyptian saudi lebanese european europeans african africans asian \
         asians arab arabs latino latinos hispanic hispanics muslim muslims christian christians jewish jew jews catholic catholics hindu \
         hindus buddhist islamic democrat democrats democratic republican republicans conservative conservatives labour liberal liberals \
         socialist communist western eastern northern southern irish scottish welsh cuban colombian venezuelan nigerian kenyan ethiopian \
         somali libyan yemeni jordanian thai filipino malaysian nato-led white black west east north south",
    ),
];
