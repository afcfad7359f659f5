//! Currencies: ISO 4217 codes with the signs, words and nationalities that name them.
//! Source of the codes: ISO 4217:2015, list one, as of 2024.

use super::{Dimension, Unit};

/// A row of the table.
pub struct Currency {
    /// The ISO 4217 code.
    pub code: &'static str,
    /// Signs that stand before or after the digits, as they are written.
    pub signs: &'static [&'static str],
    /// Its own words, in lower case, that name it without a nationality.
    pub words: &'static [&'static str],
    /// Nationalities that narrow a shared word ("Australian" dollar).
    pub nations: &'static [&'static str],
}

/// The money unit of this name: a code of the table, or a word that several countries share.
pub fn unit(name: &str) -> Option<Unit> {
    let mut names = CURRENCIES.iter().map(|currency| currency.code).chain(SHARED.iter().map(|shared| shared.0));
    names.find(|own| *own == name).map(|name| Unit { name, dimension: Dimension::Money, factor: None })
}

const fn row(
    code: &'static str,
    signs: &'static [&'static str],
    words: &'static [&'static str],
    nations: &'static [&'static str],
) -> Currency {
    Currency { code, signs, words, nations }
}

/// Words that several currencies share: the name they keep while the article does not say whose, their
/// forms, and the codes a nationality can make of them.
pub static SHARED: &[(&str, &[&str], &[&str])] = &[
    (
        "dollar",
        &["dollar", "dollars", "buck", "bucks"],
        &["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "JMD", "BSD", "BBD", "FJD", "LRD", "NAD", "TTD", "ZWL", "XCD"],
    ),
    ("franc", &["franc", "francs"], &["CHF", "XAF", "XOF", "RWF", "BIF"]),
    ("krone", &["krone", "kroner", "krona", "kronor", "crown", "crowns"], &["DKK", "NOK", "SEK", "ISK", "CZK"]),
    ("peso", &["peso", "pesos"], &["MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP", "DOP"]),
    ("rupee", &["rupee", "rupees"], &["INR", "PKR", "LKR", "NPR", "MUR"]),
    ("dinar", &["dinar", "dinars"], &["KWD", "IQD", "JOD", "DZD", "TND", "RSD", "BHD", "LYD"]),
    ("riyal", &["riyal", "riyals", "rial", "rials"], &["SAR", "QAR", "IRR", "OMR", "YER"]),
    ("dirham", &["dirham", "dirhams"], &["AED", "MAD"]),
    ("lira", &["lira", "liras", "lire"], &["TRY"]),
    ("shilling", &["shilling", "shillings"], &["KES", "UGX", "TZS", "SOS"]),
    ("cent", &["cent", "cents"], &[]),
    ("penny", &["penny", "pence", "pennies"], &[]),
    ("paisa", &["paisa", "paise"], &[]),
    ("florin", &["florin", "florins"], &[]),
    ("guilder", &["guilder", "guilders"], &[]),
];

/// Whether a word that several currencies share may mean one of them: a crown the Norwegian one.
pub fn may_mean(shared: &str, code: &str) -> bool {
    SHARED.iter().any(|(name, _, codes)| *name == shared && codes.contains(&code))
}

#[rustfmt::skip]
pub static CURRENCIES: &[Currency] = &[
    row("USD", &["US$", "$US", "U$"], &["greenback", "greenbacks"], &["us", "u.s", "american"]),
    row("EUR", &["€"], &["euro", "euros"], &[]),
    // Some wire feeds that lost their pound sign print PS for it.
    row("GBP", &["£", "UK£", "£UK"], &["sterling", "quid"], &["british"]),
    row("JPY", &["¥", "JP¥", "￥", "Y="], &["yen"], &["japanese"]),
    row("CNY", &["CN¥", "RMB"], &["yuan", "renminbi", "rmb"], &["chinese"]),
    row("AUD", &["A$", "AU$", "$A", "$AU"], &[], &["australian"]),
    row("CAD", &["C$", "CA$", "CAD$", "$C", "CDN$"], &["loonie"], &["canadian"]),
    row("HKD", &["HK$"], &[], &["hong kong"]),
    row("NZD", &["NZ$", "$NZ"], &[], &["new zealand"]),
    row("SGD", &["S$", "SG$"], &[], &["singapore", "singaporean"]),
    row("TWD", &["NT$"], &[], &["taiwan", "taiwanese"]),
    row("JMD", &["J$"], &[], &["jamaican"]),
    row("BRL", &["R$"], &["real", "reais"], &["brazilian"]),
    row("MXN", &["MX$", "Mex$", "MXN$"], &[], &["mexican"]),
    row("ARS", &[], &[], &["argentine", "argentinian"]),
    row("CLP", &[], &[], &["chilean"]),
    row("COP", &[], &[], &["colombian"]),
    row("PHP", &["₱"], &[], &["philippine"]),
    row("UYU", &[], &[], &["uruguayan"]),
    row("CUP", &[], &[], &["cuban"]),
    row("DOP", &[], &[], &["dominican"]),
    row("CHF", &["SFr"], &[], &["swiss"]),
    row("XAF", &[], &[], &["central african"]),
    row("XOF", &[], &[], &["west african", "cfa"]),
    row("RWF", &[], &[], &["rwandan"]),
    row("BIF", &[], &[], &["burundian"]),
    row("SEK", &["SKr", "Skr"], &[], &["swedish"]),
    row("NOK", &["NKr", "Nkr"], &[], &["norwegian"]),
    row("DKK", &["DKr", "Dkr"], &[], &["danish"]),
    row("ISK", &[], &[], &["icelandic"]),
    row("CZK", &["Kč"], &["koruna", "korunas"], &["czech"]),
    row("PLN", &["zł"], &["zloty", "zlotys", "zlotych"], &["polish"]),
    row("HUF", &["Ft"], &["forint", "forints"], &["hungarian"]),
    row("RON", &[], &["leu", "lei"], &["romanian"]),
    row("BGN", &[], &["lev", "leva"], &["bulgarian"]),
    row("HRK", &["kn"], &["kuna"], &["croatian"]),
    row("RSD", &[], &[], &["serbian"]),
    row("UAH", &["₴"], &["hryvnia", "hryvnias", "hryvna"], &["ukrainian"]),
    row("RUB", &["₽"], &["ruble", "rubles", "rouble", "roubles"], &["russian"]),
    row("TRY", &["₺", "TL"], &[], &["turkish"]),
    row("ILS", &["₪", "NIS"], &["shekel", "shekels"], &["israeli"]),
    row("INR", &["₹", "Rs", "Rs."], &[], &["indian"]),
    row("PKR", &[], &[], &["pakistani"]),
    row("LKR", &[], &[], &["sri lankan"]),
    row("NPR", &[], &[], &["nepalese", "nepali"]),
    row("MUR", &[], &[], &["mauritian"]),
    row("BDT", &["৳", "Tk"], &["taka"], &["bangladeshi"]),
    row("IDR", &["Rp"], &["rupiah", "rupiahs"], &["indonesian"]),
    row("MYR", &["RM"], &["ringgit"], &["malaysian"]),
    row("THB", &["฿"], &["baht"], &["thai"]),
    row("VND", &["₫"], &["dong"], &["vietnamese"]),
    row("LAK", &["₭"], &[], &["lao"]),
    row("KRW", &["₩"], &["won"], &["korean", "south korean"]),
    row("SAR", &[], &[], &["saudi"]),
    row("QAR", &[], &[], &["qatari"]),
    row("IRR", &[], &[], &["iranian"]),
    row("OMR", &[], &[], &["omani"]),
    row("YER", &[], &[], &["yemeni"]),
    row("AED", &["Dh", "Dhs"], &[], &["emirati", "uae"]),
    row("MAD", &[], &[], &["moroccan"]),
    row("KWD", &[], &[], &["kuwaiti"]),
    row("IQD", &[], &[], &["iraqi"]),
    row("JOD", &[], &[], &["jordanian"]),
    row("DZD", &[], &[], &["algerian"]),
    row("TND", &[], &[], &["tunisian"]),
    row("BHD", &[], &[], &["bahraini"]),
    row("LYD", &[], &[], &["libyan"]),
    row("EGP", &[], &[], &["egyptian"]),
    row("LBP", &[], &[], &["lebanese"]),
    row("SYP", &[], &[], &["syrian"]),
    row("SDG", &[], &[], &["sudanese"]),
    row("ZAR", &["R"], &["rand"], &["south african"]),
    row("NGN", &["₦"], &["naira"], &["nigerian"]),
    row("GHS", &["GH₵", "₵"], &["cedi", "cedis"], &["ghanaian"]),
    row("KES", &["Ksh", "KSh"], &[], &["kenyan"]),
    row("UGX", &["USh"], &[], &["ugandan"]),
    row("TZS", &[], &[], &["tanzanian"]),
    row("SOS", &[], &[], &["somali"]),
    row("ETB", &[], &["birr"], &["ethiopian"]),
    row("ZMW", &[], &["kwacha"], &["zambian"]),
    row("CRC", &["₡"], &["colón", "colones"], &["costa rican"]),
    row("PEN", &[], &["sol", "soles"], &["peruvian"]),
    row("VES", &[], &["bolivar", "bolivars", "bolivares"], &["venezuelan"]),
    row("GEL", &["₾"], &["lari"], &["georgian"]),
    row("KZT", &["₸"], &["tenge"], &["kazakh"]),
    row("AFN", &[], &["afghani", "afghanis"], &["afghan"]),
    row("BTC", &["₿"], &["bitcoin", "bitcoins"], &[]),
];
