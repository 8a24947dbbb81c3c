import Testing

/// Something said in answer to a question of the full questionnaire; an empty question stands for any.
struct Said: Sendable {
    var question: String
    var words: String

    init(_ question: String, _ words: String) {
        self.question = question
        self.words = words
    }
}

/// What people might say, for one code of the six gaps: what must suggest it, and what must not.
struct SixGapsSample: Sendable, CustomTestStringConvertible {
    var code: String
    var fires: [Said]
    var silent: [Said]

    init(_ code: String, fires: [Said], silent: [Said]) {
        self.code = code
        self.fires = fires
        self.silent = silent
    }

    var testDescription: String { code }
}

/// The sentences are invented. They were written to sound like people, not to hold the signals.
let sixGapsSamples =
    findSamples + accessSamples + motivationSamples + servicesSamples + connectionSamples
    + wellbeingSamples + crossingSamples

let findSamples = [
    SixGapsSample(
        "FIND.wom",
        fires: [
            Said("how_found", "A friend at church goes on Tuesdays."), Said("how_found", "My sister dragged me along."),
            Said("", "It was all word-of-mouth really."), Said("", "My mate Dave told me about it down the pub."),
        ],
        silent: [Said("", "I've got no friends left."), Said("how_found", "It was on a leaflet in the surgery.")]),
    SixGapsSample(
        "FIND.prof",
        fires: [
            Said("how_found", "My GP."), Said("", "The support worker put me on to it."),
            Said("", "The nurse at the practice mentioned there was a choir."),
        ],
        silent: [Said("good_care", "My doctor was lovely."), Said("how_found", "My mate told me.")]),
    SixGapsSample(
        "FIND.places",
        fires: [
            Said("how_found", "In the library."), Said("where_look", "I'd try the community centre."),
            Said("", "I saw it up in the waiting room."),
        ],
        silent: [Said("weekly_places", "The library and the Co-op."), Said("", "We met at school years ago.")]),
    SixGapsSample(
        "FIND.print",
        fires: [
            Said("", "There was a leaflet."), Said("where_look", "The noticeboard outside the shop."),
            Said("", "I read about it in the parish magazine."), Said("how_found", "The Hope Guide."),
        ],
        silent: [
            Said("", "I hope it carries on."), Said("first_time", "It took me three goes to get through the door."),
        ]),
    SixGapsSample(
        "FIND.net",
        fires: [
            Said("how_found", "Online."), Said("", "I googled it one night."), Said("", "It came up on Facebook."),
        ],
        silent: [
            Said("where_look", "I'm not online."), Said("", "I don't do Facebook."), Said("", "I fell in the net."),
        ]),
    SixGapsSample(
        "FIND.nonet",
        fires: [
            Said("", "Im not online."), Said("", "I'm no good with computers."),
            Said("net_off", "Too many passwords, and you hear about scams."),
            Said("", "I cant be doing with the internet."),
        ],
        silent: [Said("how_found", "I found it online."), Said("", "The bus costs too much.")]),
    SixGapsSample(
        "FIND.nowhere",
        fires: [
            Said("where_look", "I wouldnt know where to start."), Said("where_look", "Haven't a clue, sorry."),
            Said("", "I'd no idea where to look."), Said("", "I didn't even know it existed."),
        ],
        silent: [
            Said("", "I know where to look, it's getting there."),
            Said("got_in_the_way", "No idea what it would be like."),
        ]),
    SixGapsSample(
        "FIND.reactive",
        fires: [
            Said("where_look", "I don't go looking, I wait to be asked."), Said("", "No one ever mentioned it to me."),
            Said("", "If somebody asked me I'd probably go."),
        ],
        silent: [Said("", "Nobody asks how I am."), Said("where_look", "I go looking on the internet.")]),
    SixGapsSample(
        "FIND.stale",
        fires: [
            Said("info_wrong_what", "I turned up and it was all locked up."), Said("", "The leaflet was out of date."),
            Said("", "When I got there it had finished two years before."), Said("", "The number didnt work."),
        ],
        silent: [Said("first_time", "I turned up and everyone said hello."), Said("", "I've finished my course.")]),
    SixGapsSample(
        "FIND.carer",
        fires: [
            Said("", "Nobody told me as his mum that there was help."),
            Said("carer_info_how", "I only hear by chance."),
            Said("", "Carers don't know what's on."),
        ],
        silent: [Said("", "I'm his carer."), Said("", "I go to a carers' group on Mondays.")]),
]

let accessSamples = [
    SixGapsSample(
        "ACC.cost",
        fires: [
            Said("got_in_the_way", "Money, mainly."), Said("", "I just cant afford it."),
            Said("", "It's dear when you're on a low income."), Said("", "Two quid's a lot when you're skint."),
            Said("one_change", "Make it cheaper."),
        ],
        silent: [
            Said("", "Feel free to ask me."), Said("", "Oh dear me, no."), Said("", "It's not about the money."),
        ]),
    SixGapsSample(
        "ACC.travel",
        fires: [
            Said("", "There's no bus after six."), Said("got_in_the_way", "The buses, they're hopeless."),
            Said("", "You need a lift or you're stuck."), Said("", "It's miles away from us."),
            Said("", "My neighbour gives me a lift there."),
        ],
        silent: [
            Said("", "It gave me a lift."), Said("", "That really lifted my spirits."),
            Said("", "I've come a long way since then."), Said("one_change", "Train the staff better."),
        ]),
    SixGapsSample(
        "ACC.comp",
        fires: [
            Said("got_in_the_way", "Not wanting to be on my own."), Said("", "I couldnt walk in by myself."),
            Said("one_change", "A buddy to meet you."), Said("", "I just wanted someone to come with me."),
        ],
        silent: [
            Said("who_you_see", "I live on my own."), Said("", "I wish they'd leave me alone."),
        ]),
    SixGapsSample(
        "ACC.welcome",
        fires: [
            Said("first_time", "They made me a cuppa straight away."), Said("", "Someone remembered my name."),
            Said("", "It was a bit cliquey."), Said("", "They all stared and nobody spoke to me."),
            Said("", "I didnt feel welcome."),
        ],
        silent: [Said("", "You're welcome."), Said("", "I like my own company.")]),
    SixGapsSample(
        "ACC.expect",
        fires: [
            Said("got_in_the_way", "Not knowing what to expect."), Said("", "Nobody explained what you do there."),
            Said("", "She told me what would happen before I went."),
        ],
        silent: [Said("", "I'm expecting a parcel."), Said("hard_care", "They never said what was wrong with me.")]),
    SixGapsSample(
        "ACC.nerves",
        fires: [
            Said("first_time", "My stomach was in knots."), Said("", "I got to the door and bottled it."),
            Said("", "I cant face crowds."), Said("got_in_the_way", "Anxiety."),
        ],
        silent: [Said("", "She gets on my nerves."), Said("", "I wasn't scared at all.")]),
    SixGapsSample(
        "ACC.rules",
        fires: [
            Said("", "I didn't qualify."), Said("", "Wrong postcode, they told me."),
            Said("got_in_the_way", "You had to be referred."), Said("", "It was full up."),
        ],
        silent: [Said("", "My doctor referred me to the group."), Said("", "I rule my own life.")]),
    SixGapsSample(
        "ACC.practical",
        fires: [
            Said("", "It clashes with the school run."), Said("", "I cant manage the stairs."),
            Said("got_in_the_way", "The timing was wrong for me."), Said("", "It's far too loud in there."),
        ],
        silent: [Said("got_in_the_way", "The first time I lost my nerve."), Said("", "We had a good time.")]),
]

let motivationSamples = [
    SixGapsSample(
        "MOT.interest",
        fires: [
            Said("draws_you", "If it's music I'm there."), Said("", "It was right up my street."),
            Said("", "I'm really interested in history."),
        ],
        silent: [Said("", "I've lost interest in everything."), Said("", "I'm not interested in bingo.")]),
    SixGapsSample(
        "MOT.enjoy",
        fires: [
            Said("draws_you", "Having a laugh."), Said("", "I look forward to it all week."),
            Said("", "It's good fun."),
        ],
        silent: [Said("judged_what", "They made fun of me."), Said("", "I don't enjoy crowds.")]),
    SixGapsSample(
        "MOT.gain",
        fires: [
            Said("", "I learnt to cook there."), Said("draws_you", "It gets me out of the house."),
            Said("", "It does me good."), Said("draws_you", "You get something out of it."),
        ],
        silent: [Said("", "I can't get out of the house some days."), Said("", "It's not good for me.")]),
    SixGapsSample(
        "MOT.giveback",
        fires: [
            Said("draws_you", "I want to put something back."), Said("", "I'd like to help other people."),
            Said("", "I volunteer at the food stall."), Said("help_out_what", "Making the teas."),
        ],
        silent: [Said("", "I had to give back the key."), Said("", "There was no help at all.")]),
    SixGapsSample(
        "MOT.low",
        fires: [
            Said("", "I just cant be bothered."), Said("what_stops", "No get up and go."),
            Said("", "Couldn't get off the sofa."), Said("got_in_the_way", "I'm too tired."),
        ],
        silent: [Said("", "It gives me energy."), Said("", "I was too scared to go in.")]),
    SixGapsSample(
        "MOT.doing",
        fires: [
            Said("once_there_story", "Once I'm there I'm fine."), Said("", "I'm always glad I went."),
            Said("", "It gave me a lift."), Said("", "Getting started is the hard bit."),
        ],
        silent: [Said("", "My neighbour gave me a lift home."), Said("", "Once was enough.")]),
    SixGapsSample(
        "MOT.fluct",
        fires: [
            Said("", "I had to cancel again."), Said("ups_downs_plans", "I let people down, I don't turn up."),
            Said("", "Depends how I am on the day."), Said("", "Some weeks I can, some weeks I cant."),
        ],
        silent: [Said("hard_care", "They let me down."), Said("", "They cancelled my appointment.")]),
    SixGapsSample(
        "MOT.aspire",
        fires: [
            Said("love_to_do", "Sing in a proper choir."), Said("", "I've always wanted to learn to swim."),
            Said("", "One day I'd like my own stall."),
        ],
        silent: [Said("", "In my dreams!"), Said("", "I had to get to college by bus.")]),
    SixGapsSample(
        "MOT.offer",
        fires: [
            Said("", "I offered and they never got back to me."), Said("", "We were just ticking a box for them."),
            Said("help_out_off", "No expenses."),
        ],
        silent: [Said("", "I tick along."), Said("", "They got back to me the same day.")]),
]
