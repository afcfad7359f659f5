//! Words that any news story may use: they say nothing of which event it is about.

pub const WORDS: &str = "
a about according across after again against ago all almost already also although always am amid among an and another any anyone anything are area
around as ask asked at authorities away back be became because become been before began behind being believe best better between big both brought
but by call called came can case cause caused chief children city come company continue could country county court day days dead death decided
department did died do does down due during each early end evening even ever every expected fact family far few first five following for former
found four friends from full gave general get given go going good got government great group had half has have he head hear held help her here high
him himself his home hour hours house how however hundreds if important in include including incident injured into is issue it its itself just
keep kept killed know known large last late later law lead least left less let life like likely line live local long look lot made main major make
making man many matter may me mean meanwhile meeting member members men might million billion minister minutes month months more morning most move
much must my nation national near nearly need never new news next night nine no nobody none nor not nothing now number of off office officer officers
official officials often old on once one only open or order other others our out over own part party past people per percent person place plan police
point possible power present president problem public put question reached real really reason receive recent remain report reported reporter reporters
reports result return right run said same saw say says second see seen sent set seven several shall she should show side since six small so some
someone something soon source sources spokesman spokesperson spokeswoman start started state stated statement states still stop story street such
support sure take taken taking tell ten than that the their them themselves then there these they thing things think third this those though thought
thousands three through time times to today together told took toward towards town turn two under until up upon us use used very victim victims
want wanted was way we week weekend weeks well went were what when where whether which while who whole whom whose why will with within without woman
women work workers working world would wounded year years yesterday yet you young your
";
