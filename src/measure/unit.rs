use super::Decimal;

/// What a unit measures. Values compare only within one dimension.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dimension {
    Money,
    Share,
    Length,
    Area,
    Volume,
    Mass,
    Time,
    Age,
    Speed,
    Temperature,
    Energy,
    Power,
    Data,
    Magnitude,
    Other,
}

/// A unit of measure. `name` is what the JSON calls it: an ISO 4217 code, `%`, or a singular English name.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Unit {
    pub name: &'static str,
    pub dimension: Dimension,
    /// How many of the dimension's base unit one of these is; `None` where it does not convert by a factor.
    pub factor: Option<Decimal>,
}
