//! Every measure we read, with the words and signs that name it and how many of its dimension's base unit it is.
//! Factors are exact: the international yard and pound of 1959, the US customary gallon (231 cubic inches), the
//! imperial gallon (4.54609 l, UK Units of Measurement Regulations 1995), the thermochemical calorie, the SI brochure
//! (9th edition) for the rest.

use super::{Dimension, Unit, printed};
use crate::text::table::fields;
use std::sync::OnceLock;

/// A row of the table.
pub struct Measure {
    pub unit: Unit,
    /// How it is written out, in the singular and in the plural, in lower case.
    pub words: &'static str,
    /// Short signs. They name the unit only after digits ("40 km", "155mph"), and their case counts.
    pub signs: &'static str,
}

/// The unit of this name.
pub fn unit(name: &str) -> Option<Unit> {
    measure(name).map(|measure| measure.unit)
}

/// All measures, made once.
pub fn measures() -> &'static [Measure] {
    static ALL: OnceLock<Vec<Measure>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Vec::new();
        for (dimension, rows) in MEASURES {
            for row in rows.lines() {
                let [name, factor, words, signs] = fields(row);
                all.push(Measure { unit: Unit { name, dimension: *dimension, factor: printed(factor) }, words, signs });
            }
        }
        all
    })
}

/// The named measure.
pub fn measure(name: &str) -> Option<&'static Measure> {
    measures().iter().find(|measure| measure.unit.name == name)
}

use Dimension::{
    Age, Area, Calendar, Data, Energy, Frequency, Length, Magnitude, Mass, Other, Power, Share, Speed, Temperature, Time, Volume,
};

/// A line for each: its name, its factor, its words, its signs.
#[rustfmt::skip]
const MEASURES: &[(Dimension, &str)] = &[
    // Shares, told in percent.
    // What a share in words is counted in: a third of one part is 33 percent. No text says so.
    (Share, "%|1|percent percents percentage pct|% pc pct
part|100||"),
    (Other, "percentage point|100||pp ppt ppts
basis point|1||bp bps"),
    // Length, in metres.
    (Length, "kilometre|1000|kilometre kilometres kilometer kilometers km kms|km
metre|1|metre metres meter meters|m
centimetre|0.01|centimetre centimetres centimeter centimeters cm|cm
millimetre|0.001|millimetre millimetres millimeter millimeters|mm
micrometre|0.000001|micrometre micrometres micrometer micrometers micron microns|μm µm
nanometre|0.000000001|nanometre nanometres nanometer nanometers|nm
mile|1609.344|mile miles|mi
nautical mile|1852||nmi
yard|0.9144|yard yards yarder yarders|yd yds
foot|0.3048|foot feet|ft ′
inch|0.0254|inch inches|in ins ″ \"
light year|9460730472580800|lightyear lightyears|
furlong|201.168|furlong furlongs|"),
    // Area, in square metres.
    (Area, "square kilometre|1000000||sqkm km² km2
square metre|1||sqm m² m2
square centimetre|0.0001||cm² cm2
square mile|2589988.110336||
square yard|0.83612736||
square foot|0.09290304||sqft
square inch|0.00064516||
acre|4046.8564224|acre acres|
hectare|10000|hectare hectares|ha"),
    // Volume, in litres.
    (Volume, "cubic metre|1000||m³ m3
cubic kilometre|1000000000000||km³
cubic centimetre|0.001||cc cm³ cm3
cubic foot|28.316846592||
cubic yard|764.554857984||
cubic mile|4168181825440.579584||
litre|1|litre litres liter liters|l L
decilitre|0.1|decilitre decilitres deciliter deciliters|dl dL
millilitre|0.001|millilitre millilitres milliliter milliliters|ml mL
gallon|3.785411784|gallon gallons|gal
pint||pint pints|
quart|0.946352946|quart quarts|
fluid ounce|||
barrel|158.987294928|barrel barrels|bbl bbls"),
    (Other, "barrel per day|||bpd"),
    (Volume, "bushel||bushel bushels|
teaspoon||teaspoon teaspoons|tsp
tablespoon||tablespoon tablespoons|tbsp"),
    // Mass, in kilograms.
    // A bare ton is the short one in American and the long one in British writing: it stays a ton.
    (Mass, "kilogram|1|kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs|kg kgs
gram|0.001|gram grams gramme grammes|g
milligram|0.000001|milligram milligrams|mg
microgram|0.000000001|microgram micrograms|μg µg mcg ug
tonne|1000|tonne tonnes|t
ton||ton tons|
kiloton||kiloton kilotons|kt
megaton||megaton megatons|Mt
gigaton||gigaton gigatons gigatonne gigatonnes|Gt
pound|0.45359237|pound pounds|lb lbs
ounce|0.028349523125|ounce ounces|oz
stone|6.35029318||st
carat|0.0002|carat carats|ct"),
    // Time, in seconds; what has no fixed length, in months.
    (Time, "second|1|second seconds secs|s sec
nanosecond|0.000000001|nanosecond nanoseconds|ns
microsecond|0.000001|microsecond microseconds|
millisecond|0.001|millisecond milliseconds|ms
minute|60|minute minutes mins|min
hour|3600|hour hours hrs|h hr
day|86400|day days|
night||nights|
week|604800|week weeks wks|wk"),
    (Calendar, "month|1|month months|
year|12|year years yrs|yr
decade|120|decade decades|
century|1200|century centuries|"),
    (Age, "year of age|12||
month of age|1||
week of age|||
day of age|||"),
    // Speed, in kilometres an hour.
    (Speed, "kilometre per hour|1||kph kmh km/h kmph km/hr
mile per hour|1.609344||mph
metre per second|3.6||m/s
foot per second|1.09728||fps
knot|1.852|knot knots|kt kts"),
    // Temperature does not convert by a factor alone.
    (Temperature, "celsius||celsius centigrade|C °C ℃
fahrenheit||fahrenheit|F °F ℉
kelvin||kelvin kelvins|K"),
    (Other, "radian||radian radians|rad
degree||degree degrees deg|°"),
    // Energy in joules, power in watts.
    (Energy, "joule|1|joule joules|J
kilojoule|1000|kilojoule kilojoules|kJ
megajoule|1000000|megajoule megajoules|MJ
calorie|4184|calorie calories|kcal
watt hour|3600||Wh
kilowatt hour|3600000||kWh kwh KWh
megawatt hour|3600000000||MWh
gigawatt hour|3600000000000||GWh
terawatt hour|3600000000000000||TWh
British thermal unit|||BTU Btu
million British thermal units|||mmBTU MMBtu mmBtu"),
    (Power, "watt|1|watt watts|W
kilowatt|1000|kilowatt kilowatts|kW kw
megawatt|1000000|megawatt megawatts|MW
gigawatt|1000000000|gigawatt gigawatts|GW
terawatt|1000000000000|terawatt terawatts|TW
horsepower||horsepower|hp bhp PS"),
    // Data, in bytes of eight bits.
    (Data, "bit|0.125|bit bits|
kilobit|125|kilobit kilobits|kbit kb
megabit|125000|megabit megabits|Mbit Mb
gigabit|125000000|gigabit gigabits|Gbit Gb
byte|1|byte bytes|
kilobyte|1000|kilobyte kilobytes|kB KB
megabyte|1000000|megabyte megabytes|MB
gigabyte|1000000000|gigabyte gigabytes gig gigs|GB
terabyte|1000000000000|terabyte terabytes|TB
petabyte|1000000000000000|petabyte petabytes|PB"),
    (Other, "megabit per second|||Mbps mbps
gigabit per second|||Gbps gbps
megapixel||megapixel megapixels|MP
pixel||pixel pixels|px"),
    // Frequency, in hertz.
    (Frequency, "hertz|1|hertz|Hz
kilohertz|1000|kilohertz|kHz
megahertz|1000000|megahertz|MHz
gigahertz|1000000000|gigahertz|GHz"),
    // The rest compares only with itself.
    (Magnitude, "magnitude|1|magnitude|"),
    (Other, "mile per gallon|||mpg
revolution per minute|||rpm
decibel||decibel decibels|dB db
volt||volt volts|V
kilovolt||kilovolt kilovolts|kV
ampere||ampere amperes amps|A
milliampere-hour|||mAh
farad||farad farads|
newton metre|||Nm
foot pound-force|||
pascal||pascal pascals|Pa
kilopascal||kilopascal kilopascals|kPa
megapascal||megapascal megapascals|MPa
gigapascal||gigapascal gigapascals|GPa
hectopascal||hectopascal hectopascals|hPa
millibar||millibar millibars|mb mbar
millimetre of mercury||mmhg|mmHg
pound per square inch|||psi
part per million|||ppm
part per billion|||ppb
sievert||sievert sieverts|Sv
millisievert||millisievert millisieverts|mSv
becquerel||becquerel becquerels|Bq
microsievert||microsievert microsieverts|μSv µSv
caliber||caliber calibre|cal"),
];
