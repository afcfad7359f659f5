//! Every measure we read, with the words and signs that name it and how many of its dimension's base unit it is.
//! Factors are exact: the international yard and pound of 1959, the US customary gallon (231 cubic inches), the
//! imperial gallon (4.54609 l, UK Units of Measurement Regulations 1995), the thermochemical calorie, the SI brochure
//! (9th edition) for the rest.

use super::{Decimal, Dimension, Unit};

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
    MEASURES.iter().map(|measure| measure.unit).find(|unit| unit.name == name)
}

const fn exact(mantissa: u64, scale: u32) -> Option<Decimal> {
    Some(Decimal::from_parts(mantissa as u32, (mantissa >> 32) as u32, 0, false, scale))
}

const fn row(name: &'static str, dimension: Dimension, factor: Option<Decimal>, words: &'static str, signs: &'static str) -> Measure {
    Measure { unit: Unit { name, dimension, factor }, words, signs }
}

use Dimension::{
    Age, Area, Calendar, Data, Energy, Frequency, Length, Magnitude, Mass, Other, Power, Share, Speed, Temperature, Time, Volume,
};

#[rustfmt::skip]
pub static MEASURES: &[Measure] = &[
    // Shares, told in percent.
    row("%", Share, exact(1, 0), "percent percents percentage pct", "% pc pct"),
    // What a share in words is counted in: a third of one part is 33 percent. No text says so.
    row("part", Share, exact(100, 0), "", ""),
    row("percentage point", Other, exact(100, 0), "", "pp ppt ppts"),
    row("basis point", Other, exact(1, 0), "", "bp bps"),
    // Length, in metres.
    row("kilometre", Length, exact(1000, 0), "kilometre kilometres kilometer kilometers km kms", "km"),
    row("metre", Length, exact(1, 0), "metre metres meter meters", "m"),
    row("centimetre", Length, exact(1, 2), "centimetre centimetres centimeter centimeters cm", "cm"),
    row("millimetre", Length, exact(1, 3), "millimetre millimetres millimeter millimeters", "mm"),
    row("micrometre", Length, exact(1, 6), "micrometre micrometres micrometer micrometers micron microns", "μm µm"),
    row("nanometre", Length, exact(1, 9), "nanometre nanometres nanometer nanometers", "nm"),
    row("mile", Length, exact(1_609_344, 3), "mile miles", "mi"),
    row("nautical mile", Length, exact(1852, 0), "", "nmi"),
    row("yard", Length, exact(9144, 4), "yard yards", "yd yds"),
    row("foot", Length, exact(3048, 4), "foot feet", "ft ′"),
    row("inch", Length, exact(254, 4), "inch inches", "in ins ″ \""),
    row("light year", Length, exact(9_460_730_472_580_800, 0), "lightyear lightyears", ""),
    row("furlong", Length, exact(201_168, 3), "furlong furlongs", ""),
    // Area, in square metres.
    row("square kilometre", Area, exact(1_000_000, 0), "", "sqkm km² km2"),
    row("square metre", Area, exact(1, 0), "", "sqm m² m2"),
    row("square centimetre", Area, exact(1, 4), "", "cm² cm2"),
    row("square mile", Area, exact(2_589_988_110_336, 6), "", ""),
    row("square yard", Area, exact(83_612_736, 8), "", ""),
    row("square foot", Area, exact(9_290_304, 8), "", "sqft"),
    row("square inch", Area, exact(64_516, 8), "", ""),
    row("acre", Area, exact(40_468_564_224, 7), "acre acres", ""),
    row("hectare", Area, exact(10_000, 0), "hectare hectares", "ha"),
    // Volume, in litres.
    row("cubic metre", Volume, exact(1000, 0), "", "m³ m3"),
    row("cubic kilometre", Volume, exact(1_000_000_000_000, 0), "", "km³"),
    row("cubic centimetre", Volume, exact(1, 3), "", "cc cm³ cm3"),
    row("cubic foot", Volume, exact(28_316_846_592, 9), "", ""),
    row("cubic yard", Volume, exact(764_554_857_984, 9), "", ""),
    row("cubic mile", Volume, exact(4_168_181_825_440_579_584, 6), "", ""),
    row("litre", Volume, exact(1, 0), "litre litres liter liters", "l L"),
    row("decilitre", Volume, exact(1, 1), "decilitre decilitres deciliter deciliters", "dl dL"),
    row("millilitre", Volume, exact(1, 3), "millilitre millilitres milliliter milliliters", "ml mL"),
    row("gallon", Volume, exact(3_785_411_784, 9), "gallon gallons", "gal"),
    row("pint", Volume, None, "pint pints", ""),
    row("quart", Volume, exact(946_352_946, 9), "quart quarts", ""),
    row("fluid ounce", Volume, None, "", ""),
    row("barrel", Volume, exact(158_987_294_928, 9), "barrel barrels", "bbl bbls"),
    row("barrel per day", Other, None, "", "bpd"),
    row("bushel", Volume, None, "bushel bushels", ""),
    row("teaspoon", Volume, None, "teaspoon teaspoons", "tsp"),
    row("tablespoon", Volume, None, "tablespoon tablespoons", "tbsp"),
    // Mass, in kilograms.
    row("kilogram", Mass, exact(1, 0), "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", "kg kgs"),
    row("gram", Mass, exact(1, 3), "gram grams gramme grammes", "g"),
    row("milligram", Mass, exact(1, 6), "milligram milligrams", "mg"),
    row("microgram", Mass, exact(1, 9), "microgram micrograms", "μg µg mcg ug"),
    row("tonne", Mass, exact(1000, 0), "tonne tonnes", "t"),
    // A bare ton is the short one in American and the long one in British writing: it stays a ton.
    row("ton", Mass, None, "ton tons", ""),
    row("kiloton", Mass, None, "kiloton kilotons", "kt"),
    row("megaton", Mass, None, "megaton megatons", "Mt"),
    row("gigaton", Mass, None, "gigaton gigatons gigatonne gigatonnes", "Gt"),
    row("pound", Mass, exact(45_359_237, 8), "pound pounds", "lb lbs"),
    row("ounce", Mass, exact(28_349_523_125, 12), "ounce ounces", "oz"),
    row("stone", Mass, exact(635_029_318, 8), "", "st"),
    row("carat", Mass, exact(2, 4), "carat carats", "ct"),
    // Time, in seconds; what has no fixed length, in months.
    row("second", Time, exact(1, 0), "second seconds secs", "s sec"),
    row("nanosecond", Time, exact(1, 9), "nanosecond nanoseconds", "ns"),
    row("microsecond", Time, exact(1, 6), "microsecond microseconds", ""),
    row("millisecond", Time, exact(1, 3), "millisecond milliseconds", "ms"),
    row("minute", Time, exact(60, 0), "minute minutes mins", "min"),
    row("hour", Time, exact(3600, 0), "hour hours hrs", "h hr"),
    row("day", Time, exact(86_400, 0), "day days", ""),
    row("night", Time, None, "nights", ""),
    row("week", Time, exact(604_800, 0), "week weeks wks", "wk"),
    row("month", Calendar, exact(1, 0), "month months", ""),
    row("year", Calendar, exact(12, 0), "year years yrs", "yr"),
    row("decade", Calendar, exact(120, 0), "decade decades", ""),
    row("century", Calendar, exact(1200, 0), "century centuries", ""),
    row("year of age", Age, exact(12, 0), "", ""),
    row("month of age", Age, exact(1, 0), "", ""),
    row("week of age", Age, None, "", ""),
    row("day of age", Age, None, "", ""),
    // Speed, in kilometres an hour.
    row("kilometre per hour", Speed, exact(1, 0), "", "kph kmh km/h kmph km/hr"),
    row("mile per hour", Speed, exact(1_609_344, 6), "", "mph"),
    row("metre per second", Speed, exact(36, 1), "", "m/s"),
    row("foot per second", Speed, exact(109_728, 5), "", "fps"),
    row("knot", Speed, exact(1852, 3), "knot knots", "kt kts"),
    // Temperature does not convert by a factor alone.
    row("celsius", Temperature, None, "celsius centigrade", "C °C ℃"),
    row("fahrenheit", Temperature, None, "fahrenheit", "F °F ℉"),
    row("kelvin", Temperature, None, "kelvin kelvins", "K"),
    row("radian", Other, None, "radian radians", "rad"),
    row("degree", Other, None, "degree degrees deg", "°"),
    // Energy in joules, power in watts.
    row("joule", Energy, exact(1, 0), "joule joules", "J"),
    row("kilojoule", Energy, exact(1000, 0), "kilojoule kilojoules", "kJ"),
    row("megajoule", Energy, exact(1_000_000, 0), "megajoule megajoules", "MJ"),
    row("calorie", Energy, exact(4184, 0), "calorie calories", "kcal"),
    row("watt hour", Energy, exact(3600, 0), "", "Wh"),
    row("kilowatt hour", Energy, exact(3_600_000, 0), "", "kWh kwh KWh"),
    row("megawatt hour", Energy, exact(3_600_000_000, 0), "", "MWh"),
    row("gigawatt hour", Energy, exact(3_600_000_000_000, 0), "", "GWh"),
    row("terawatt hour", Energy, exact(3_600_000_000_000_000, 0), "", "TWh"),
    row("British thermal unit", Energy, None, "", "BTU Btu"),
    row("million British thermal units", Energy, None, "", "mmBTU MMBtu mmBtu"),
    row("watt", Power, exact(1, 0), "watt watts", "W"),
    row("kilowatt", Power, exact(1000, 0), "kilowatt kilowatts", "kW kw"),
    row("megawatt", Power, exact(1_000_000, 0), "megawatt megawatts", "MW"),
    row("gigawatt", Power, exact(1_000_000_000, 0), "gigawatt gigawatts", "GW"),
    row("terawatt", Power, exact(1_000_000_000_000, 0), "terawatt terawatts", "TW"),
    row("horsepower", Power, None, "horsepower", "hp bhp PS"),
    // Data, in bytes of eight bits.
    row("bit", Data, exact(125, 3), "bit bits", ""),
    row("kilobit", Data, exact(125, 0), "kilobit kilobits", "kbit kb"),
    row("megabit", Data, exact(125_000, 0), "megabit megabits", "Mbit Mb"),
    row("gigabit", Data, exact(125_000_000, 0), "gigabit gigabits", "Gbit Gb"),
    row("byte", Data, exact(1, 0), "byte bytes", ""),
    row("kilobyte", Data, exact(1000, 0), "kilobyte kilobytes", "kB KB"),
    row("megabyte", Data, exact(1_000_000, 0), "megabyte megabytes", "MB"),
    row("gigabyte", Data, exact(1_000_000_000, 0), "gigabyte gigabytes gig gigs", "GB"),
    row("terabyte", Data, exact(1_000_000_000_000, 0), "terabyte terabytes", "TB"),
    row("petabyte", Data, exact(1_000_000_000_000_000, 0), "petabyte petabytes", "PB"),
    row("megabit per second", Other, None, "", "Mbps mbps"),
    row("gigabit per second", Other, None, "", "Gbps gbps"),
    row("megapixel", Other, None, "megapixel megapixels", "MP"),
    row("pixel", Other, None, "pixel pixels", "px"),
    // Frequency, in hertz.
    row("hertz", Frequency, exact(1, 0), "hertz", "Hz"),
    row("kilohertz", Frequency, exact(1000, 0), "kilohertz", "kHz"),
    row("megahertz", Frequency, exact(1_000_000, 0), "megahertz", "MHz"),
    row("gigahertz", Frequency, exact(1_000_000_000, 0), "gigahertz", "GHz"),
    // The rest compares only with itself.
    row("magnitude", Magnitude, exact(1, 0), "magnitude", ""),
    row("mile per gallon", Other, None, "", "mpg"),
    row("revolution per minute", Other, None, "", "rpm"),
    row("decibel", Other, None, "decibel decibels", "dB db"),
    row("volt", Other, None, "volt volts", "V"),
    row("kilovolt", Other, None, "kilovolt kilovolts", "kV"),
    row("ampere", Other, None, "ampere amperes amps", "A"),
    row("milliampere-hour", Other, None, "", "mAh"),
    row("farad", Other, None, "farad farads", ""),
    row("newton metre", Other, None, "", "Nm"),
    row("foot pound-force", Other, None, "", ""),
    row("pascal", Other, None, "pascal pascals", "Pa"),
    row("kilopascal", Other, None, "kilopascal kilopascals", "kPa"),
    row("megapascal", Other, None, "megapascal megapascals", "MPa"),
    row("gigapascal", Other, None, "gigapascal gigapascals", "GPa"),
    row("hectopascal", Other, None, "hectopascal hectopascals", "hPa"),
    row("millibar", Other, None, "millibar millibars", "mb mbar"),
    row("millimetre of mercury", Other, None, "mmhg", "mmHg"),
    row("pound per square inch", Other, None, "", "psi"),
    row("part per million", Other, None, "", "ppm"),
    row("part per billion", Other, None, "", "ppb"),
    row("sievert", Other, None, "sievert sieverts", "Sv"),
    row("millisievert", Other, None, "millisievert millisieverts", "mSv"),
    row("becquerel", Other, None, "becquerel becquerels", "Bq"),
    row("microsievert", Other, None, "microsievert microsieverts", "μSv µSv"),
    row("caliber", Other, None, "caliber calibre", "cal"),
];
