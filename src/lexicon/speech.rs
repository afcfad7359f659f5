//! Verbs of speech and the nouns beside them. A word a form, because irregular forms are the common ones.

use super::Senses;

/// (senses, words). A word may stand in several lists.
pub const WORDS: &[(Senses, &str)] = &[
    // "It is over," she added.
    (
        Senses::SAY,
        "said says say told tells tell added adds add asked asks ask wrote writes write tweeted tweets tweet posted posts replied replies \
         reply answered answers answer responded responds respond continued continues continue explained explains explain noted notes note \
         stated states state announced announces announce declared declares declare recalled recalls recall remarked remarks remark \
         commented comments comment concluded concludes conclude insisted insists insist argued argues argue warned warns warn claimed claims \
         claim acknowledged acknowledges admitted admits admit conceded concedes confirmed confirms confirm denied denies \
         pointed quipped quips joked jokes joke lamented laments complained complains observed observes opined opines cautioned \
         cautions countered counters retorted retorts shouted shouts shout yelled yells screamed screams cried exclaimed exclaims whispered \
         whispers murmured muttered mutters mused muses pleaded pleads boasted boasts bragged brags begged demanded demands demand urged urges \
         vowed vows promised promises pledged pledges predicted predicts suggested suggests asserted asserts alleged alleges \
         charged contended contends maintained maintains reiterated reiterates repeated repeats repeat stressed stresses emphasized emphasizes \
         emphasised emphasises testified testifies reported reports report read reads recounted recounts revealed reveals disclosed \
         mentioned mentions signed summarized summed elaborated elaborates interjected interjects interrupted chimed \
         thought thinks believes believed feels felt hoped hopes feared fears wondered wonders joked intoned proclaimed proclaims \
         deadpanned sighed snapped barked growled chanted chants sang sings agreed agrees agree objected objects protested tells \
         advised advises instructed ordered ruled rules wrote penned typed texted texts emailed emails telegraphed thundered volunteered \
         offered ventured allowed allows reasoned reasons speculated speculates assured assures reassured informed informs briefed \
         relayed relays quoted quotes cited cites echoed echoes exhorted implored implores inquired queried marvelled marveled chided \
         scolded chuckled laughed giggled smiled grinned nodded shrugged gushed gushes raved ranted swore affirmed affirms attested \
         counselled counseled decreed hinted hints implied implies indicated indicates insinuated pronounced rejoined scoffed scoffs \
         sneered stammered theorized theorised vented warranted enthused enthuses clarified clarifies went goes boomed bellowed fumed grumbled hollered mumbled sobbed sputtered whined bawled blurted chorused croaked drawled gasped groaned \
         griped hissed howled moaned roared wailed whimpered stuttered reminded reminds confided confides confessed confesses \
         corrected concurred concurs disagreed marvels recites recited underlined underlines underscored underscores surmised allege assert caution complain concede contend lament maintain observe testify plead beg boast recommend surmises \
         jested posited posits preached remembers remembered taunted teased pressed warns vows vow beamed interposed exulted \
         emphasize emphasise stress insist declare announce argue warn deny admit confirm explain acknowledge predict suggest promise \
         pledge vow demand urge wonder hope fear quote cite echo reiterate testify",
    ),
    (
        Senses::SAYING,
        "saying telling adding asking writing tweeting posting replying answering responding continuing explaining noting stating announcing \
         declaring recalling remarking commenting concluding insisting arguing warning claiming acknowledging admitting conceding confirming \
         denying quipping joking lamenting complaining observing opining cautioning countering shouting yelling screaming crying exclaiming \
         whispering muttering musing pleading boasting bragging demanding urging vowing promising pledging predicting suggesting asserting \
         alleging charging contending maintaining reiterating repeating stressing emphasizing emphasising testifying reporting reading \
         recounting revealing mentioning proclaiming chanting ordering reminding boasting roaring booming bellowing confiding confessing remembering underlining underscoring believing wondering thinking \
         hoping fearing knowing quoting citing echoing affirming indicating hinting implying tweeting",
    ),
    // He called the plan "reckless".
    (
        Senses::CALL,
        "called calls call described describes describe label brand denounce condemn criticize criticise praise dismiss reject decry blast slam \
         mock accuse labeled labels labelled branded brands termed terms deemed deems characterized \
         characterizes characterised characterises denounced denounces decried decries condemned condemns criticized criticizes criticised \
         criticises slammed slams blasted blasts attacked attacks praised praises hailed hails lauded lauds touted touts dismissed dismisses \
         rejected rejects mocked mocks ridiculed ridicules derided derides accused accuses blamed blames likened likens compared compares \
         considered considers viewed views   regarded regards referred refers expressed expresses voiced voices defended defends \
         spoke speaks speak talked talks talk invoked invokes   coined coins  discussed discusses addressed addresses \
         outlined outlines backed backs supported supports endorsed endorses apologized apologizes apologised thanked thanks welcomed \
         welcomes portrayed portrays depicted depicts painted paints proposed proposes        \
            threatened threatens         assailed assails \
         ripped rips lambasted lambasts bemoaned bemoans boasted       credited credits   \
            concluded estimated estimates acknowledged   prohibited prohibits   \
         encouraged encourages discouraged questioned questions challenged challenges applauded applauds celebrated celebrates \
         championed champions excoriated admonished rebuked rebukes faulted faults highlighted highlights    delivers",
    ),
    (
        Senses::CALLING,
        "calling describing labeling labelling branding terming deeming characterizing characterising denouncing decrying condemning \
         criticizing criticising slamming blasting attacking praising hailing lauding touting dismissing rejecting mocking ridiculing \
         deriding accusing blaming likening comparing considering viewing referring expressing voicing defending speaking talking invoking \
         using citing urging thanking welcoming portraying depicting proposing seeking threatening issuing",
    ),
    (
        Senses::SAYING_NOUN,
        "statement piece letter tweet tweets post posts interview speech remarks email e-mail message memo note report article column op-ed book \
         memoir essay transcript testimony complaint lawsuit filing ruling opinion affidavit indictment press release document documents \
         bulletin dispatch communique text caption sign banner slogan poster study survey poll review editorial comment comments quote \
         address briefing conference announcement declaration verdict resolution petition warning answer reply response question \
         signs banner banners placard placards slogans statements letters emails messages tweets notice notices poster posters plaque sticker stickers",
    ),
    (
        Senses::WORK,
        "film films movie movies book books novel novels song songs album albums single series show shows sitcom documentary documentaries \
         play musical opera poem painting essay article column podcast magazine programme program episode video track tune anthem memoir \
         biography comic game videogame drama thriller comedy ballad hymn single sculpture exhibition exhibit ad spot commercial trailer \
         headline broadcast soundtrack bestseller trilogy sequel story chapter blog hit cartoon tour forum",
    ),
    (
        Senses::NAMING,
        "titled entitled dubbed nicknamed headlined named so-called known styled captioned billed codenamed labelled labeled christened",
    ),
];
