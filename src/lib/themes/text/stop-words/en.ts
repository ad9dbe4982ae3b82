/** English words that say how a sentence is built and not what it is about, those of time, number and telling included. */
export const english = `
a able about above across actually after afterwards again against all almost alone along already also
although always am among an and another any anybody anyone anything anyway anywhere are aren't around as at away
back be became because become becomes been before beforehand began behind being below beside besides
between beyond both but by came can can't cannot come comes could couldn't did didn't do does doesn't
doing don't done down during each either else elsewhere enough etc even ever every everybody everyone everything
everywhere except few first for former from further gave get gets getting give given go goes going gone got had
hadn't has hasn't have haven't having he he'd he'll he's hence her here hers herself him himself his how
however i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just keep kept know knew last later
least less let let's like likely little lot made make makes making many may maybe me might mine more moreover
most mostly much must my myself neither never nevertheless next no nobody none nor not nothing now
nowhere of off often on once one one's only onto or other others otherwise our ours ourselves out over
own per perhaps please put quite rather re really said same say says see seem seemed seems seen several
she she'd she'll she's should shouldn't since so some somebody somehow someone something sometimes somewhere still such
take taken than that that's the their theirs them themselves then there there's thereby therefore these they they'd
they'll they're they've thing things this those though through throughout thus to together too took toward towards
tried try two under unless until up upon us use used using very was wasn't way we we'd we'll we're we've
well went were weren't what what's whatever when whenever where whereas wherever whether which while who
who's whoever whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're
you've your yours yourself yourselves day days time times today yesterday year years week weeks month months
also able ago another anything
monday tuesday wednesday thursday friday saturday sunday january february april june july august september
october november december moment hour hours minute minutes recently finally soon zero three four five six
seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
thirty forty fifty hundred thousand half think thought thinks thinking feel feels felt feeling tell tells
told telling ask asks asked asking begin begins want wants wanted takes taking coming bring brought happen
happened happens bit sure
`;
