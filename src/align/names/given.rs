//! Short forms of given names: "Chuck" is a Charles, "Rick" a Richard.

use crate::text::table::has;

/// Whether two given names, in small letters, can be one person's.
pub fn are_forms_of_one(a: &str, b: &str) -> bool {
    a != b && GROUPS.lines().any(|group| has(group, a) && has(group, b))
}

/// A line a name.
const GROUPS: &str = "\
abraham abe
alexander alex sasha sandy
alexandra alex sasha sandra
alfred al fred
albert al bert
andrew andy drew
anthony tony
barbara barb
benjamin ben benny
bernard bernie
catherine katherine kate cathy kathy katie
charles chuck charlie
christopher chris
christine christina chris tina
daniel dan danny
david dave
deborah debbie deb
donald don
douglas doug
edward ed eddie ted ned
elizabeth liz beth betsy betty lisa eliza
eugene gene
francis frank
franklin frank
frederick fred freddie
gerald gerry jerry
gregory greg
harold hal harry
henry hank harry
jacob jake
james jim jimmy jamie
jeffrey jeff geoff geoffrey
jennifer jen jenny
john jack johnny
jonathan jon
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard len leo
margaret maggie peg peggy meg
matthew matt
michael mike mick mickey
mohammed mo mohamed muhammad mohammad
nathaniel nate nathan
nicholas nick
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil phillip
raymond ray
rebecca becky
richard rick dick rich ricky
robert bob rob bobby bert
ronald ron ronnie
samuel sam
samantha sam
stephen steve steven
stephanie steph
susan sue susie
theodore ted teddy theo
theresa teresa terry
thomas tom tommy
timothy tim
vincent vince
walter walt
william bill will billy
zachary zach zack";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_one_name_and_two_names_are_two() {
        assert!(are_forms_of_one("chuck", "charles") && are_forms_of_one("rick", "richard") && are_forms_of_one("bill", "will"));
        assert!(!are_forms_of_one("chuck", "richard") && !are_forms_of_one("tom", "tim") && !are_forms_of_one("anna", "ann"));
    }
}
