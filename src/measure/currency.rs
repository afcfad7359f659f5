//! Currencies: ISO 4217 codes with the signs, words and nationalities that name them.
//! Source of the codes: ISO 4217:2015, list one, as of 2024.

use super::{Dimension, Unit};
use crate::text::table::{fields, has};
use std::sync::OnceLock;

/// A row of the table.
pub struct Currency {
    /// The ISO 4217 code.
    pub code: &'static str,
    /// Signs that stand before or after the digits, as they are written, with spaces between, as between its words.
    pub signs: &'static str,
    /// Its own words, in lower case, that name it without a nationality.
    pub words: &'static str,
    /// Nationalities that narrow a shared word ("Australian" dollar), with commas between.
    pub nations: &'static str,
}

/// The money unit of this name: a code of the table, or a word that several countries share.
pub fn unit(name: &str) -> Option<Unit> {
    let mut names = currencies().iter().map(|currency| currency.code).chain(shared().map(|shared| shared.name));
    names.find(|own| *own == name).map(|name| Unit { name, dimension: Dimension::Money, factor: None })
}

/// A word that several currencies share.
pub struct Shared {
    pub name: &'static str,
    pub words: &'static str,
    pub codes: &'static str,
}

/// Words that several currencies share: the name they keep while the article does not say whose, their
/// forms, and the codes a nationality can make of them.
const SHARED: &str = "\
dollar|dollar dollars buck bucks|USD AUD CAD HKD NZD SGD TWD JMD BSD BBD FJD LRD NAD TTD ZWL XCD
franc|franc francs|CHF XAF XOF RWF BIF
krone|krone kroner krona kronor crown crowns|DKK NOK SEK ISK CZK
peso|peso pesos|MXN ARS CLP COP PHP UYU CUP DOP
rupee|rupee rupees|INR PKR LKR NPR MUR
dinar|dinar dinars|KWD IQD JOD DZD TND RSD BHD LYD
riyal|riyal riyals rial rials|SAR QAR IRR OMR YER
dirham|dirham dirhams|AED MAD
lira|lira liras lire|TRY
shilling|shilling shillings|KES UGX TZS SOS
cent|cent cents|
penny|penny pence pennies|
paisa|paisa paise|
florin|florin florins|
guilder|guilder guilders|";

/// The rows of those words.
pub fn shared() -> impl Iterator<Item = Shared> {
    SHARED.lines().map(|row| {
        let [name, words, codes] = fields(row);
        Shared { name, words, codes }
    })
}

/// Whether a word that several currencies share may mean one of them: a crown the Norwegian one.
pub fn may_mean(name: &str, code: &str) -> bool {
    shared().any(|shared| shared.name == name && has(shared.codes, code))
}

/// All currencies, made once.
pub fn currencies() -> &'static [Currency] {
    static ALL: OnceLock<Vec<Currency>> = OnceLock::new();
    let read = |row| {
        let [code, signs, words, nations] = fields(row);
        Currency { code, signs, words, nations }
    };
    ALL.get_or_init(|| CURRENCIES.lines().map(read).collect())
}

/// The currency of this code.
pub fn of_code(code: &str) -> Option<&'static str> {
    currencies().iter().find(|currency| currency.code == code).map(|currency| currency.code)
}

/// A line for each: its code, its signs, its words, its nationalities.
const CURRENCIES: &str = "\
USD|US$ $US U$|greenback greenbacks|us,u.s,american
EUR|€|euro euros|
GBP|£ UK£ £UK|sterling quid|british
JPY|¥ JP¥ ￥ Y=|yen|japanese
CNY|CN¥ RMB|yuan renminbi rmb|chinese
AUD|A$ AU$ $A $AU||australian
CAD|C$ CA$ CAD$ $C CDN$|loonie|canadian
HKD|HK$||hong kong
NZD|NZ$ $NZ||new zealand
SGD|S$ SG$||singapore,singaporean
TWD|NT$||taiwan,taiwanese
JMD|J$||jamaican
BRL|R$|real reais|brazilian
MXN|MX$ Mex$ MXN$||mexican
ARS|||argentine,argentinian
CLP|||chilean
COP|||colombian
PHP|₱||philippine
UYU|||uruguayan
CUP|||cuban
DOP|||dominican
CHF|SFr||swiss
XAF|||central african
XOF|||west african,cfa
RWF|||rwandan
BIF|||burundian
SEK|SKr Skr||swedish
NOK|NKr Nkr||norwegian
DKK|DKr Dkr||danish
ISK|||icelandic
CZK|Kč|koruna korunas|czech
PLN|zł|zloty zlotys zlotych|polish
HUF|Ft|forint forints|hungarian
RON||leu lei|romanian
BGN||lev leva|bulgarian
HRK|kn|kuna|croatian
RSD|||serbian
UAH|₴|hryvnia hryvnias hryvna|ukrainian
RUB|₽|ruble rubles rouble roubles|russian
TRY|₺ TL||turkish
ILS|₪ NIS|shekel shekels|israeli
INR|₹ Rs Rs.||indian
PKR|||pakistani
LKR|||sri lankan
NPR|||nepalese,nepali
MUR|||mauritian
BDT|৳ Tk|taka|bangladeshi
IDR|Rp|rupiah rupiahs|indonesian
MYR|RM|ringgit|malaysian
THB|฿|baht|thai
VND|₫|dong|vietnamese
LAK|₭||lao
KRW|₩|won|korean,south korean
SAR|||saudi
QAR|||qatari
IRR|||iranian
OMR|||omani
YER|||yemeni
AED|Dh Dhs||emirati,uae
MAD|||moroccan
KWD|||kuwaiti
IQD|||iraqi
JOD|||jordanian
DZD|||algerian
TND|||tunisian
BHD|||bahraini
LYD|||libyan
EGP|||egyptian
LBP|||lebanese
SYP|||syrian
SDG|||sudanese
ZAR|R|rand|south african
NGN|₦|naira|nigerian
GHS|GH₵ ₵|cedi cedis|ghanaian
KES|Ksh KSh||kenyan
UGX|USh||ugandan
TZS|||tanzanian
SOS|||somali
ETB||birr|ethiopian
ZMW||kwacha|zambian
CRC|₡|colón colones|costa rican
PEN||sol soles|peruvian
VES||bolivar bolivars bolivares|venezuelan
GEL|₾|lari|georgian
KZT|₸|tenge|kazakh
AFN||afghani afghanis|afghan
BTC|₿|bitcoin bitcoins|";
