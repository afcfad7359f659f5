//! Common given names of the English-speaking press, sorted, with the gender they usually tell. Our own list, kept
//! short on purpose: a name that is not here is still read as a person's by its title, its role or what it says.

use super::Senses;

pub const WORDS: &[(Senses, &str)] = &[
    (
        Senses::MALE,
        "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alexei alfred ali allan allen amir anders \
         andre andrea andreas andrei andrew andrii andriy andy anthony antoine anton antonio ari arnold arthur artur asif austin barack barry \
         bart bashar ben benjamin bernard bernie bill billy bob bobby boris brad brandon brendan brent brett brian bruce bryan byron caleb \
         calvin carl carlos cesar chad charles charlie chen chris christian christoph christopher chuck clarence claude clay clifford colin \
         connor corey cory craig curtis dale dan daniel danny darren dave david dean denis dennis derek dick diego dimitri dmitri dmitry dmytro \
         dominic don donald doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar eduardo edward edwin eli elijah elliott emanuel \
         emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando francesco francis francisco francois frank franklin fred \
         frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard giovanni glen glenn gordon graham grant greg gregory guy hank \
         hans harold harry harvey hassan hector henri henry herbert herman howard hugh hugo hussein ian ibrahim igor imran isaac ivan jack jacob \
         jacques jake jamal james jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jim jimmy jin joaquin joe joel john \
         johnny jon jonathan jordan jorge jose josef joseph josh joshua juan julian julio justin kamal karim karl keith kelvin ken kenneth kevin \
         khalid kirk klaus kofi kurt kyle lamar lance larry lars laurent lawrence lee len leo leon leonard leonid leroy lewis lloyd louis luca \
         lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin matt matteo matthew maurice max \
         maxim mehmet michael michel miguel mike mikhail milan mitch mitt mohamed mohammad mohammed moshe muhammad mustafa nathan nathaniel neil \
         nelson newt nicholas nick nicolas nigel nikita nikolai noah noel norman oleg oleksandr oleksii oliver omar orlando oscar osama otto owen \
         pablo pascal patrick paul pedro pete peter phil philip philippe phillip pierre rafael rahul ralph ramon rand randall randy raul ray \
         raymond reggie rex ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland roman ron ronald rory ross roy ruben rudy \
         rupert russell ryan salman sam samuel santiago saul scott sean sebastian seth sergei sergey sergio shane shaun shawn shinzo sidney simon \
         stan stanley stefan stephen steve steven stewart stuart sunil tariq ted terence terry theo theodore thomas tim timothy toby todd tom \
         tommy tony travis trevor tyler usman vasyl vernon victor viktor vincent vitali vitaliy vladimir volodymyr walter warren wayne wei wendell \
         wilbur will william willie wolfgang xavier yasser yuri yury yusuf zachary",
    ),
    (
        Senses::FEMALE,
        "abigail agnes aisha alexandra alexis alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea angela angelica \
         anita ann anna anne annette annie april ashley audrey aung barbara beatrice becky bernadette beth betsy betty beverly bonnie brenda \
         brianna bridget brittany camila camilla carla carly carmen carol carolina caroline carolyn carrie catherine cathy cecilia charlotte \
         chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie courtney crystal cynthia daisy dana \
         danielle dawn deborah debbie debra denise diana diane dolores donna dora doris dorothy eileen elaine eleanor elena elisabeth elise \
         elizabeth ella ellen emily emma erica erin esther ethel eva eve evelyn fatima felicia fiona florence frances gabriela gabrielle gail \
         gina giorgia gladys gloria grace greta gwen hannah harriet hazel heather heidi helen helena helga hillary holly ida inga ingrid irene \
         irina iris isabel isabella ivana ivanka jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna \
         joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie kamala karen karin karla kate katherine kathleen kathryn kathy \
         katie katrina kayla kelly kellyanne kerry kim kimberly kirsten kristen kristin kristina latoya laura lauren layla leah leila lena leslie \
         liliana lillian lily linda lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn madeleine madison maggie malala marcia \
         margaret margarita maria mariana marianne marie marilyn marina marion marjorie martha mary maureen maya megan melanie melania melinda \
         melissa mercedes meredith meryl mia michele michelle mildred mina miriam molly monica nadia nancy naomi natalia natalie natasha nicola \
         nicole nina nora norma olena olga olivia oprah paige pam pamela patricia paula pauline peggy penelope phyllis priscilla priya rachel \
         rebecca regina renee rhonda rita roberta robin rosa rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon \
         sheila shelley sherry shirley silvia simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan suzanne svetlana \
         sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy ursula valentina valerie vanessa vera veronica victoria viola \
         virginia vivian wanda wendy whitney yolanda yulia yvette yvonne zainab zoe",
    ),
];
