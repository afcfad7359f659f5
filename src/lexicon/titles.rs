//! Titles and roles of people, and the words that make a name an organisation's or a place's.

use super::Senses;

pub const WORDS: &[(Senses, &str)] = &[
    (
        Senses::MALE,
        "mr sir lord king prince emperor sultan sheikh imam father brother baron duke spokesman chairman congressman councilman \
         policeman fireman businessman salesman son husband uncle nephew grandfather dad boy man gentleman widower actor waiter",
    ),
    (
        Senses::FEMALE,
        "mrs ms miss lady queen princess empress duchess baroness dame sister mother madam spokeswoman chairwoman \
         congresswoman councilwoman policewoman businesswoman saleswoman daughter wife aunt niece grandmother mum mom girl woman widow \
         actress waitress",
    ),
    (
        Senses::TITLE,
        "mr mrs ms miss mx dr sir lord lady dame king queen prince princess president vice-president vp senator sen sens rep reps congressman congresswoman \
         representative governor gov mayor minister premier chancellor secretary ambassador judge justice chief general gen colonel col \
         major maj captain capt lieutenant lt sergeant sgt corporal cpl private pvt officer detective det inspector superintendent supt \
         commissioner commander cmdr admiral adm professor prof reverend rev father pope bishop archbishop cardinal rabbi imam sheikh \
         ayatollah speaker chairman chairwoman director attorney councilman councilwoman councillor councilor sheriff deputy coach spokesman spokeswoman spokesperson leader \
         candidate analyst author actor actress singer economist pollster strategist adviser advisor aide lawyer activist former ex-president ex-prime \
         ceo cfo coo cto mp mep msp midfielder goalkeeper striker quarterback pitcher winger defender forward skipper champion \
         host anchor moderator nominee frontrunner front-runner editor reporter correspondent columnist journalist presenter",
    ),
    (
        Senses::ROLE,
        "spokesman spokeswoman spokesperson spokespeople official officials officer officers minister ministers president presidents \
         senator senators governor governors mayor mayors lawmaker lawmakers leader leaders chief chiefs secretary director directors manager \
         managers chairman chairwoman chair head executive executives boss analyst analysts economist economists expert experts professor \
         professors scientist scientists researcher researchers author authors writer lawyer lawyers attorney attorneys prosecutor prosecutors \
         judge judges justice police authorities investigators investigator detective detectives witness witnesses resident residents neighbor \
         neighbors neighbour neighbours survivor survivors victim victims doctor doctors physician nurse nurses teacher teachers student \
         students worker workers farmer farmers activist activists protester protesters demonstrator demonstrators adviser advisers advisor staffer staffers \
         advisors aide aides strategist strategists pollster consultant candidate candidates nominee opponent opponents rival rivals critic \
         critics supporter supporters source sources diplomat diplomats ambassador ambassadors envoy commander commanders soldier soldiers \
         general generals captain pilot driver drivers passenger passengers owner owners operator father mother parents brother sister son \
         daughter husband wife widow uncle aunt friend friends relative relatives family man woman men women boy girl teenager player players \
         coach coaches singer actor actress artist journalist journalists reporter reporters editor editors correspondent columnist host \
         moderator founder co-founder partner partners member members representative representatives delegate delegates voter voters priest \
         bishop pastor pope king queen prince princess premier chancellor lieutenant sheriff deputy deputies commissioner \
         agency ministry department government administration company firm group groups organization organisation union party campaign team \
         committee commission council court board bank office university institute army military navy force forces newspaper paper magazine \
         network station channel embassy foundation association coalition alliance watchdog regulator service embassy congressman \
         congresswoman councilman councillor historian publisher broker trader investor investors insider insiders colleague colleagues \
         agent agents guard guards firefighter firefighters paramedic rescuer rescuers villager villagers customer customers fan fans \
         speaker veteran volunteer volunteers businessman entrepreneur billionaire developer engineer mogul tycoon celebrity comedian \
         goalkeeper striker midfielder quarterback pitcher winger defender skipper champion \
         whistleblower hacker eyewitness eyewitnesses photographer photographers cousin cousins bystander bystanders jury juror jurors defendant suspect counsel solicitor barrister clerk",
    ),
    (
        Senses::ORGANISATION,
        "ministry department agency university college institute school party committee commission council congress senate parliament court \
         bank corp corporation inc ltd llc plc company co group association federation union league club society foundation fund trust bureau \
         office administration authority police army navy force forces guard service services times post news tribune herald journal gazette \
         guardian telegraph network channel radio television tv press reuters center centre hospital church academy board house organization \
         organisation alliance coalition movement front brigade international partners holdings industries airlines motors pac campaign \
         magazine observatory embassy republic states nations kingdom team project initiative act conference convention forum",
    ),
    (
        Senses::PLACE,
        "city county state river lake mount mountain island islands bay street avenue road boulevard square park province region district \
         valley beach airport bridge tower hotel plaza stadium territory coast sea ocean gulf strait town village heights hills",
    ),
    // Seats of government and countries, which speak in the news.
    (
        Senses::PLACE,
        "washington moscow beijing kyiv kiev brussels london paris berlin rome madrid tokyo seoul pyongyang tehran jerusalem ankara delhi \
         islamabad kabul baghdad damascus beirut cairo riyadh warsaw vienna geneva ottawa canberra kremlin pentagon america britain england \
         scotland wales ireland france germany italy spain portugal greece turkey russia ukraine poland hungary romania serbia sweden norway \
         denmark finland china japan korea india pakistan afghanistan iran iraq syria lebanon israel palestine gaza egypt libya sudan \
         ethiopia somalia kenya nigeria canada mexico brazil argentina venezuela colombia cuba australia indonesia vietnam thailand \
         philippines europe africa asia yemen jordan qatar taiwan nepal bangladesh haiti chile peru belarus georgia virginia carolina jersey florida texas ohio california jordan chad israel",
    ),
    (Senses::PARTICLE, "van von der den de del della di da dos du la le al el bin ibn ben ter ten abu"),
];
