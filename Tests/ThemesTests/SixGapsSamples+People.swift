let servicesSamples = [
    SixGapsSample(
        "STAT.good",
        fires: [
            Said("", "She really listened."), Said("", "I couldnt fault them."),
            Said("good_care", "They were kind to my mum."), Said("", "My CPN was brilliant with me."),
        ],
        silent: [Said("", "They didn't listen."), Said("hard_care", "Nobody was kind to me.")]),
    SixGapsSample(
        "STAT.poor",
        fires: [
            Said("", "I was fobbed off."), Said("", "They didnt listen to a word."),
            Said("", "From pillar to post, that was me."), Said("", "You're just a number to them."),
        ],
        silent: [Said("", "Mustn't complain."), Said("net_off", "I'm useless with computers.")]),
    SixGapsSample(
        "STAT.wait",
        fires: [
            Said("", "Months and months on a waiting list."), Said("", "You can't get through on the phone."),
            Said("", "I had to be at rock bottom before they'd see me."), Said("hard_care", "The wait."),
        ],
        silent: [Said("", "I can't wait for Thursday."), Said("how_found", "A poster in the waiting room.")]),
    SixGapsSample(
        "STAT.left",
        fires: [
            Said("discharged_how", "By letter."), Said("", "They signed me off and that was that."),
            Said("", "I was just left to it."), Said("", "I felt abandoned."),
        ],
        silent: [
            Said("", "I left the room."), Said("", "There's no bread left."), Said("", "Turn left at the church."),
        ]),
    SixGapsSample(
        "STAT.end",
        fires: [
            Said("ended_how", "A notice on the door."), Said("", "The funding got cut."),
            Said("", "It just stopped one week, no goodbye."), Said("", "The drop-in closed down."),
        ],
        silent: [Said("", "I had my hair cut."), Said("", "He sat there with his arms folded.")]),
    SixGapsSample(
        "STAT.join",
        fires: [
            Said("", "Nobody talks to each other."), Said("", "I'm sick of telling my story again."),
            Said("", "They linked me in with the allotment."), Said("", "The left hand doesn't know what's going on."),
        ],
        silent: [Said("", "It's on the right hand side."), Said("", "My husband and I don't talk.")]),
    SixGapsSample(
        "STAT.family",
        fires: [
            Said("", "They wouldnt talk to my wife."), Said("", "Confidentiality, they said."),
            Said("", "They kept my mum in the loop."),
        ],
        silent: [Said("who_you_see", "My wife and my mum."), Said("", "I was left out of the team.")]),
    SixGapsSample(
        "STAT.feedback",
        fires: [
            Said("", "No one's ever asked me."), Said("", "I filled in a form and heard nothing."),
            Said("", "We told them and they changed it."),
        ],
        silent: [Said("", "Nobody asked me to dance."), Said("", "Fill in the gaps.")]),
    SixGapsSample(
        "STAT.cont",
        fires: [
            Said("", "It's a different person every time."), Said("", "Same nurse for six years."),
            Said("", "Yet another new worker again."), Said("", "My worker left."),
        ],
        silent: [Said("", "I keep changing my mind."), Said("", "We go to different places.")]),
]

let connectionSamples = [
    SixGapsSample(
        "CON.lonely",
        fires: [
            Said("", "I dont see a soul."), Said("who_you_see", "No one, really."),
            Said("", "I'm stuck indoors with the four walls."), Said("", "On my own all week."),
        ],
        silent: [Said("", "I'm never lonely, me."), Said("got_in_the_way", "There was no one to go with.")]),
    SixGapsSample(
        "CON.friend",
        fires: [
            Said("", "I've made some good friends there."), Said("get_from_people", "The company."),
            Said("", "A few of us meet up for a coffee."),
        ],
        silent: [Said("", "I've got no friends."), Said("", "The company closed down.")]),
    SixGapsSample(
        "CON.peer",
        fires: [
            Said("similar_why", "They understand."), Said("", "We're all in the same boat."),
            Said("", "I dont have to explain."), Said("", "They've been there themselves."),
        ],
        silent: [Said("", "People don't understand."), Said("", "I missed the boat.")]),
    SixGapsSample(
        "CON.purpose",
        fires: [
            Said("", "I feel part of something."), Said("", "It gives you a reason to get up."),
            Said("", "It's given me confidence."), Said("get_from_people", "I feel useful."),
        ],
        silent: [Said("", "I've no confidence."), Said("", "He did it on purpose.")]),
    SixGapsSample(
        "CON.gesture",
        fires: [
            Said("small_thing", "She saved me a seat."), Said("", "He texted to see how I was."),
            Said("", "It's the little things."), Said("small_thing", "A neighbour brought soup round."),
        ],
        silent: [Said("", "It was a kind of club."), Said("hard_care", "She has a strange sense of humour.")]),
    SixGapsSample(
        "CON.say",
        fires: [
            Said("", "We run it ourselves."), Said("", "I'm on the committee."), Said("", "Everyone gets a say."),
            Said("say_what", "What they spend the money on."),
        ],
        silent: [Said("", "I have to say it was good."), Said("", "The Care Forum rang.")]),
    SixGapsSample(
        "CON.community",
        fires: [
            Said("", "Everyone knows everyone round here."), Said("who_you_see", "The neighbours."),
            Said("weekly_places", "Church on a Sunday."), Said("", "My neighbours look in on me."),
        ],
        silent: [Said("", "The community mental health team came."), Said("", "It was right up my street.")]),
]

let wellbeingSamples = [
    SixGapsSample(
        "WB.mean",
        fires: [
            Said("feeling_well", "Sleeping all right."), Said("feeling_well", "Being able to get out of bed."),
            Said("", "Just feeling like myself."),
        ],
        silent: [Said("wellbeing_why", "I've been sleeping badly."), Said("", "I was able to park.")]),
    SixGapsSample(
        "WB.low",
        fires: [
            Said("wellbeing_why", "It's been rough."), Said("", "I'm really struggling."),
            Said("", "I was feeling low."), Said("", "I've hit rock bottom."), Said("wellbeing_why", "Not sleeping."),
        ],
        silent: [
            Said("", "I'm on a low income."), Said("", "It's just down the road."),
            Said("wellbeing_why", "Not too bad."),
            Said("", "The bus broke down."),
        ]),
    SixGapsSample(
        "WB.hope",
        fires: [
            Said("", "I'm getting there."), Said("", "There's light at the end of the tunnel."),
            Said("", "I cant see it changing."),
        ],
        silent: [
            Said("", "I hope the bus comes."), Said("", "I got it from the Hope Guide."), Said("", "New Hope rang."),
        ]),
    SixGapsSample(
        "WB.variable",
        fires: [
            Said("", "Good days and bad days."), Said("", "It comes and goes."),
            Said("", "I'm up and down like a yo-yo."),
        ],
        silent: [Said("", "He looked me up and down."), Said("", "The staff come and go.")]),
    SixGapsSample(
        "WB.cont",
        fires: [
            Said("", "They kept my place for me."), Said("", "You can drop in when you're able."),
            Said("", "There's no pressure."), Said("one_change", "Be more flexible."),
        ],
        silent: [Said("", "My blood pressure is high."), Said("", "A drop in the ocean.")]),
    SixGapsSample(
        "WB.reject",
        fires: [
            Said("", "I pushed people away."), Said("", "I didnt answer the door."),
            Said("ups_downs_plans", "I shut the curtains and hide."), Said("", "I turned down help."),
        ],
        silent: [Said("", "They ignored my calls."), Said("", "Turn the music down.")]),
]

let crossingSamples = [
    SixGapsSample(
        "X.stigma",
        fires: [
            Said("", "People think you're mad."), Said("", "I keep it to myself."), Said("", "I lost my job over it."),
            Said("judged_what", "They found out about my illness."),
        ],
        silent: [Said("", "What a shame it closed."), Said("", "I'm mad about football.")]),
    SixGapsSample(
        "X.carer",
        fires: [
            Said("", "Nobody asks how I am."), Said("", "I'm her carer."), Said("", "I cant leave him for an hour."),
        ],
        silent: [Said("", "My carer comes at nine."), Said("", "She's in a care home.")]),
    SixGapsSample(
        "X.place",
        fires: [
            Said("", "There's nothing round here."), Said("", "We're out in the sticks."),
            Said("", "Everything's in Bath."),
        ],
        silent: [Said("", "I lost the remote control."), Said("", "It's just round the corner.")]),
    SixGapsSample(
        "X.equal",
        fires: [
            Said("", "There was no one like me there."), Said("", "I'm the only man."),
            Said("", "English isn't my first language."), Said("", "We're boaters, we move about."),
        ],
        silent: [Said("", "It fell on deaf ears."), Said("", "I went in a blind panic.")]),
    SixGapsSample(
        "X.basics",
        fires: [
            Said("", "I was losing the flat."), Said("", "I've got my PIP form to do."), Said("", "I'm signing on."),
            Said("", "We've been using the food bank."),
        ],
        silent: [Said("", "The flat white is nice."), Said("", "I owe them a debt of gratitude.")]),
    SixGapsSample(
        "X.body",
        fires: [
            Said("", "It's my diabetes."), Said("", "I've got a bad back."), Said("", "The arthritis is terrible."),
        ],
        silent: [Said("", "Everything falls apart."), Said("", "He's a pain in the neck.")]),
    SixGapsSample(
        "X.idea",
        fires: [
            Said("", "They should put a list up."), Said("", "It'd be good if they rang first."),
            Said("", "Why cant they open on Sundays?"), Said("one_change", "More evening groups."),
        ],
        silent: [Said("", "It should be fine."), Said("", "I don't go any more.")]),
    SixGapsSample(
        "X.praise",
        fires: [
            Said("", "Bath Mind have been brilliant to me."), Said("", "I can't thank the Thursday group enough."),
            Said("", "That place is a lifeline."),
        ],
        silent: [Said("", "I don't mind."), Said("", "I hope it's brilliant."), Said("", "The second step is higher.")]),
]
