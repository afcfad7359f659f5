//! What pages print around a story. A rule names the phrases that show it, with sentences that it takes and
//! sentences near to them that it must leave alone.

use super::any;

/// Where in a sentence a phrase must stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// It is the whole line, but for marks and numbers.
    Whole,
    /// It opens the line, and a colon, a dash or the end of the line follows.
    Label,
    /// It opens the line, which is one sentence without a stop.
    Heading,
    /// It opens the sentence.
    Start,
    /// It stands among the last words, and no stop follows it.
    End,
    Anywhere,
}

/// How much goes with the sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Takes {
    Sentence,
    /// And the rest of its line, where the line has no more words than the rule allows.
    Line,
    /// And, where the phrase is a line of its own, the list after it.
    List,
    /// And all that follows in the text.
    Rest,
}

#[derive(Debug)]
pub struct Rule {
    /// In the reader's words.
    pub why: &'static str,
    pub place: Place,
    pub takes: Takes,
    /// The most words a sentence may have to be read by this rule.
    pub most: usize,
    /// In small letters, without marks, with a line between each two.
    pub phrases: &'static str,
    #[cfg(test)]
    pub examples: &'static [&'static str],
    #[cfg(test)]
    pub near_misses: &'static [&'static str],
}

pub const LINK: &str = "link to another article";
const COMMENTS: &str = "comment form";
const SHARE: &str = "share bar";
const COOKIES: &str = "cookie notice";
const NEWSLETTER: &str = "newsletter box";
const COPYRIGHT: &str = "copyright line";
pub const PHOTO: &str = "photo caption or credit";
const CREDIT: &str = "credit line";
const NAVIGATION: &str = "page navigation";
const ADVERTISEMENT: &str = "advertisement mark";
const SUBSCRIPTION: &str = "subscription notice";

use Place::{Anywhere, End, Heading, Label, Start, Whole};
use Takes::{Line, List, Rest, Sentence};

pub const RULES: &[Rule] = &[
    Rule {
        why: LINK,
        place: Label,
        takes: List,
        most: 40,
        phrases: "read also|also read|see also|read more|read next|more to read|further reading|related|related articles|related article|\
            related stories|related story|related news|related coverage|related content|related posts|related topics|related links|\
            related video|more on this|more on this story|more on this topic|more stories|more news|more like this|more headlines|\
            recommended|recommended stories|recommended for you|recommended reading|you may also like|you might also like|\
            you might be interested in|don't miss|trending|trending now|trending stories|most read|most popular|most viewed|most shared|\
            top stories|top news|latest news|latest stories|latest headlines|editor's picks|editors' picks|up next|what to read next|\
            also on this site|in case you missed it|in other news|from our partners|around the web|more from the web|keep reading|\
            next article|previous article|also in this section|stories of the day|top picks|best of the web|explore more",
        #[cfg(test)]
        examples: &["Read also:", "READ MORE: Harbour to close for two weeks", "Related stories", "Trending now"],
        #[cfg(test)]
        near_misses: &[
            "Related to the owner, he could not sign.",
            "Read more than forty books a year and you will know, she said.",
            "Trending upwards, the river passed four metres.",
        ],
    },
    Rule {
        why: LINK,
        place: Heading,
        takes: List,
        most: 7,
        phrases: "more from|more on|more in|latest from|more about|more stories from|also from|read more about|read more on",
        #[cfg(test)]
        examples: &["More from Harbour Post", "Read more about the Orlo dam"],
        #[cfg(test)]
        near_misses: &["More from the village arrived on Monday."],
    },
    Rule {
        why: LINK,
        place: Anywhere,
        takes: Sentence,
        most: 40,
        phrases: "read or share this story|read the full story here|read the rest here|click here to read|click here for more|\
            replay more videos|continue reading the main story|click here to watch|watch the video above|watch the video below|\
            see the video above|having trouble viewing the video|enable javascript|ad blocking extensions",
        #[cfg(test)]
        examples: &["Read the full story here.", "Please enable JavaScript to watch this video"],
        #[cfg(test)]
        near_misses: &["Guests may read or share a story with the children."],
    },
    Rule {
        why: COMMENTS,
        place: Whole,
        takes: Rest,
        most: 8,
        phrases: "leave a reply|leave a comment|post a comment|add a comment|write a comment|view comments|show comments|join the discussion|\
            join the conversation|reader comments|pending comments|leave a reply cancel reply|submit a comment",
        #[cfg(test)]
        examples: &["Leave a Reply", "0 Pending Comments", "Join the conversation (12)"],
        #[cfg(test)]
        near_misses: &["Leave a reply for the owner at the desk before noon."],
    },
    Rule {
        why: COMMENTS,
        place: Whole,
        takes: Sentence,
        most: 6,
        phrases: "comments|comment|no comments|no comments yet|comments are closed|reply|load more comments|sort by newest|log in to comment",
        #[cfg(test)]
        examples: &["Comments", "14 comments", "Comments are closed."],
        #[cfg(test)]
        near_misses: &["Comments from the owners were not to be had."],
    },
    Rule {
        why: COMMENTS,
        place: Anywhere,
        takes: Sentence,
        most: 40,
        phrases: "no comments yet|your email address will not be published|required fields are marked|start the discussion|\
            be the first to comment|what do you think let us know|in the comments below|in the comment section below|\
            save my name email and website|notify me of follow-up|this site uses akismet|comments on this story are|\
            protect discussions from repeated comments|you must be logged in to|report abuse",
        #[cfg(test)]
        examples: &["No comments yet. ", "Your email address will not be published.", "Tell us what you think in the comments below."],
        #[cfg(test)]
        near_misses: &["She had no comments on the plan."],
    },
    Rule {
        why: SHARE,
        place: Anywhere,
        takes: Sentence,
        most: 25,
        phrases: "share this story|share this article|share this post|share on facebook|share on twitter|share via email|\
            share with your friends|share this page|follow us on|like us on facebook|find us on facebook|follow us @|opens in new window|\
            copy link to clipboard|click to share on|email this article|print this article|print this page|add us as a preferred source",
        #[cfg(test)]
        examples: &["Share this article", "Follow us on Facebook and Instagram."],
        #[cfg(test)]
        near_misses: &["They agreed to share this storage with the crew.", "The fund will follow us onshore, he said."],
    },
    Rule {
        why: COOKIES,
        place: Anywhere,
        takes: Sentence,
        most: 80,
        phrases: "we use cookies|uses cookies to|use of cookies|accept all cookies|accept cookies|manage cookies|cookie policy|cookie settings|\
            cookie preferences|our cookies|we and our partners|your privacy choices|do not sell my personal information|\
            manage your consent|consent preferences",
        #[cfg(test)]
        examples: &["We use cookies to give you the best experience.", "By clicking Accept you agree to our use of cookies."],
        #[cfg(test)]
        near_misses: &["The children sold cookies to pay for the roof."],
    },
    Rule {
        why: NEWSLETTER,
        place: Anywhere,
        takes: Sentence,
        most: 60,
        phrases: "by signing up you agree|by subscribing you agree|sign up for our|sign up to our|sign up for the|sign up here|\
            sign up for one of our|sign up for daily newsletters|sign up today|subscribe to our|delivered to your inbox|\
            straight to your inbox|in your inbox|thank you for signing up|thanks for signing up|enter your email|enter your e-mail|\
            enter a valid email|a newsletter to subscribe|email newsletters|manage newsletters|please re-enter|get our newsletter|\
            this newsletter|daily newsletter|you can unsubscribe at any time|unsubscribe",
        #[cfg(test)]
        examples: &[
            "Sign up for our newsletter.",
            "Get the morning briefing delivered to your inbox",
            "You must select a newsletter to subscribe to.",
        ],
        #[cfg(test)]
        near_misses: &[
            "The mayor wants residents to sign up for free boats.",
            "The company's newsletter told workers on Monday to stay at home, she said.",
        ],
    },
    Rule {
        why: COPYRIGHT,
        place: Anywhere,
        takes: Sentence,
        most: 60,
        phrases: "all rights reserved|may not be published broadcast|click here for reprint permission|reproduced without permission|\
            republished with permission|terms of use|terms of service|privacy policy|terms and conditions of use|used under license|\
            logo tm and|copyright holder|creative commons license",
        #[cfg(test)]
        examples: &["All rights reserved.", "This material may not be published, broadcast, rewritten or redistributed."],
        #[cfg(test)]
        near_misses: &["All rights of way were reserved for the crews."],
    },
    Rule {
        why: CREDIT,
        place: Anywhere,
        takes: Sentence,
        most: 40,
        phrases: "contributed to this report|contributed to this story|contributed to this article|contributed reporting|\
            contributed to this post|based in part on wire|was first published|was originally published|first appeared on|\
            this story has been updated|this article has been updated|this post was updated|this is a developing story|\
            this story will be updated|will be updated as more information|check back for updates|refresh for updates|\
            more details to follow",
        #[cfg(test)]
        examples: &["Ada Lane contributed to this report.", "This is a developing story; check back for updates."],
        #[cfg(test)]
        near_misses: &["The storm contributed to this reporting year's loss."],
    },
    Rule {
        why: CREDIT,
        place: Label,
        takes: Sentence,
        most: 30,
        phrases: "additional reporting by|reporting by|editing by|edited by|written by|posted by|published by|author|source|sources|\
            with agencies",
        #[cfg(test)]
        examples: &["Source: Harbour Post", "Author: Ada Lane"],
        #[cfg(test)]
        near_misses: &["Sources close to the owner said the pump was old."],
    },
    Rule {
        why: CREDIT,
        place: Start,
        takes: Sentence,
        most: 30,
        phrases: "additional reporting by|reporting by|editing by|written by|posted by",
        #[cfg(test)]
        examples: &["(Reporting by Ada Lane in Orlo; Editing by Jon Stone)", "Posted by Ada Lane"],
        #[cfg(test)]
        near_misses: &["The reporting by Ada Lane led to the arrest."],
    },
    Rule {
        why: PHOTO,
        place: Label,
        takes: Sentence,
        most: 70,
        phrases: "photo|photos|image|images|picture|pictures|pictured|caption|photograph|photo credit|image credit|picture credit|image caption|\
            photo caption|file photo|image source|photo illustration|gallery|photo gallery|video|watch|listen|podcast|enlarge|\
            enlarge this image|buy photo|image copyright|slideshow|credit",
        #[cfg(test)]
        examples: &["Photo: Ada Lane / Harbour Post", "Image caption: The dam before it broke", "WATCH: Crews search the river"],
        #[cfg(test)]
        near_misses: &[
            "Photos: The siege of Orlo – Nine sailors were rescued from the tower on Friday.",
            "Photos of the dam show a crack.",
            "Watch officers saw it first.",
            "Credit was hard to come by.",
        ],
    },
    Rule {
        why: PHOTO,
        place: Start,
        takes: Sentence,
        most: 70,
        phrases: "photo by|photos by|photograph by|image by|photo courtesy of|image courtesy of|hide caption|buy photo|toggle caption|\
            picture by|just watched",
        #[cfg(test)]
        examples: &["Photo by Ada Lane", "Photo courtesy of the coast guard"],
        #[cfg(test)]
        near_misses: &[
            "Photographs by her son were shown in court.",
            "Hide Caption 3 of 12 Photos: The siege of Orlo – Nine sailors were rescued from the tower.",
        ],
    },
    Rule {
        why: PHOTO,
        place: End,
        takes: Line,
        most: 60,
        phrases: "getty images|ap photo|afp photo|reuters photo|file photo|courtesy photo|via ap|via reuters|via getty|via afp|shutterstock|\
            hide caption|toggle caption|back to gallery|caption close|photo by|photo credit|image credit",
        #[cfg(test)]
        examples: &["Crews search the river bank. (AP Photo/Ada Lane)", "Boats on the Orlo – Jon Stone / Getty Images"],
        #[cfg(test)]
        near_misses: &["The agency sued Getty Images."],
    },
    Rule {
        why: NAVIGATION,
        place: Whole,
        takes: Sentence,
        most: 10,
        phrases: "scroll to top|back to top|skip to content|skip to main content|continue reading|read more|show more|load more|click here|\
            close|menu|search|home|loading|next|previous|previous next|sign in|log in|register|contact us|about us|advertise with us|\
            jump to content|view more|see more|view all|see all|subscribe|more|print|tags|topics|toggle navigation|breaking news alerts|\
            exit full screen|play video|now playing|autoplay|android app|ios app|iphone app|iphone ipad app|download our app|get the app|\
            view gallery|show caption|hide caption",
        #[cfg(test)]
        examples: &["Scroll to Top", "Continue reading", "Previous Next"],
        #[cfg(test)]
        near_misses: &["Search teams came home."],
    },
    Rule {
        why: ADVERTISEMENT,
        place: Whole,
        takes: Sentence,
        most: 8,
        phrases: "advertisement|advertising|sponsored|sponsored content|paid content|story continues below|story continued below|\
            story continues below advertisement|article continues below|article continues after advertisement|\
            advertisement continue reading the main story|promoted|promoted content|ad|ad choices|continue reading below|\
            scroll to continue|story continues after the ad",
        #[cfg(test)]
        examples: &["ADVERTISEMENT", "Story continues below"],
        #[cfg(test)]
        near_misses: &["Advertising fell by a tenth."],
    },
    Rule {
        why: SUBSCRIPTION,
        place: Anywhere,
        takes: Sentence,
        most: 60,
        phrases: "already a subscriber|already have an account|become a subscriber|start your free trial|start your subscription|\
            this article is for subscribers|subscribe to continue|subscribe to read|subscribe now|subscribe today|log in to continue|\
            sign in to continue|create a free account|you have reached your limit|free articles left|free articles remaining|\
            cancel anytime|cancel any time|support our journalism|support independent journalism|unlimited digital access|make a donation|\
            donate now|become a member today",
        #[cfg(test)]
        examples: &["Already a subscriber?", "Subscribe now for full access."],
        #[cfg(test)]
        near_misses: &["The paper asks its readers to subscribe by the end of the year."],
    },
];

/// Words of a notice that asks the reader for something, with their weight. A sentence is such a notice where the weights come
/// to `PITCH`, one of them speaks to the reader, three are about what is asked for, and nobody is quoted: a story about
/// subscriptions does not say "you".
#[derive(Clone, Copy, Debug)]
pub struct Pitch {
    pub phrase: &'static str,
    pub weight: u8,
    /// Whether it speaks to the reader.
    pub address: bool,
}

pub const PITCH: u32 = 4;

/// What a notice found by its weights counts as.
pub static PITCH_RULE: Rule = Rule {
    why: SUBSCRIPTION,
    place: Anywhere,
    takes: Sentence,
    most: 80,
    phrases: "",
    #[cfg(test)]
    examples: &[],
    #[cfg(test)]
    near_misses: &[],
};

/// Whether they speak to the reader, their weight, and the words with a line between each two.
const PITCHES: &[(bool, u8, &str)] = &[
    (true, 1, "you|your|our|us|subscribe|start your"),
    (true, 2, "join us|sign up|support our|follow him|follow her"),
    (true, 3, "get full access"),
    (false, 2, "subscription|subscriptions|subscriber|newsletter|newsletters|inbox|no obligation|our app|ad-free|special offer"),
    (false, 1, "membership|trial|free|a month|per month|today|unlimited|journalism|cancel|log in|account|email|discount"),
    (false, 3, "on twitter|on facebook"),
];

/// Sentences that are such a notice, and sentences that are not.
pub const PITCH_EXAMPLES: &[&str] = &[
    "Join us and pay only $24.50 for a year's subscription, less than $3 a month.",
    "With your membership you get a free trial of four weeks and no obligation.",
    "Follow her on Twitter at @adalane.",
];
pub const PITCH_NEAR_MISSES: &[&str] = &[
    "The post raised the price of an annual subscription to $24.50, or less than $3 a month.",
    "“Your subscription pays for our boats,” she told members of the club on Monday.",
    "If you open an account you must cancel it yourself, and pay for your boats.",
    "The jury heard that the free trial had cost 400 people their savings.",
];

/// The words a share bar is made of, and those that stand between them.
pub const SHARE_WORDS: &super::List = any![
    "share",
    "shares",
    "tweet",
    "tweets",
    "facebook",
    "twitter",
    "whatsapp",
    "email",
    "e-mail",
    "mail",
    "print",
    "pin",
    "pinterest",
    "linkedin",
    "reddit",
    "telegram",
    "messenger",
    "instagram",
    "youtube",
    "copy",
    "flipboard",
    "bookmark",
    "tumblr",
    "bluesky",
    "mastodon",
    "sms",
    "viber",
];
pub const SHARE_JOINTS: &super::List = any![
    "x", "link", "save", "like", "google", "threads", "pocket", "rss", "article", "this", "via", "on", "to", "and", "or", "e", "plus",
    "more",
];

/// A phrase that starts with a given word, and what it shows.
#[derive(Clone, Copy, Debug)]
pub enum Cue {
    Rule(&'static Rule, &'static str),
    /// With its place in the table.
    Pitch(Pitch, usize),
}

impl Cue {
    pub fn phrase(&self) -> &'static str {
        match self {
            Cue::Rule(_, phrase) => phrase,
            Cue::Pitch(pitch, _) => pitch.phrase,
        }
    }

    /// Every phrase of the tables.
    pub fn all() -> impl Iterator<Item = Cue> {
        let rules = RULES.iter().flat_map(|rule| rule.phrases.split('|').map(move |phrase| Cue::Rule(rule, phrase)));
        let pitches =
            PITCHES.iter().flat_map(|&(address, weight, phrases)| phrases.split('|').map(move |phrase| Pitch { phrase, weight, address }));
        rules.chain(pitches.enumerate().map(|(at, pitch)| Cue::Pitch(pitch, at)))
    }
}
