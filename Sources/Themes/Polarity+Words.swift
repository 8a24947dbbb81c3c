extension Polarity {
    /// The words of the three rules, in everyday British English; contractions are found without apostrophes too.
    static let cues: [(cue: Cue, words: String)] =
        denialWords.map { (.denial, $0) } + wishWords.map { (.wish, $0) } + turnWords.map { (.turn, $0) }
        + setPhrases.map { (.setPhrase, $0) }

    private static let denialWords = [
        "not", "no", "never", "nobody", "no one", "noone", "none", "nothing", "nowhere", "neither", "nor", "without",
        "hardly", "barely", "scarcely", "rarely", "seldom", "cannot", "can't", "couldn't", "won't", "wouldn't",
        "don't", "doesn't", "didn't", "isn't", "wasn't", "aren't", "weren't", "haven't", "hasn't", "hadn't", "ain't",
        "lack of", "far from", "anything but", "instead of",
    ]

    private static let wishWords = [
        "would help", "would've helped", "would have helped", "would be good", "would be nice", "would be great",
        "would be better", "would be useful", "would be helpful", "would be lovely", "would be easier",
        "would have been good", "would have been nice", "would have been better", "would make it easier",
        "would really help", "would be really good", "would be a help", "would make a difference", "it'd be good",
        "it'd be nice", "it'd be great", "it'd be better", "it'd help",
        "that'd be good", "that'd help", "i'd like", "we'd like", "i would like", "we would like", "i'd love",
        "i would love", "i'd want", "i'd rather", "if there was", "if there were", "if only", "if they had",
        "should", "ought to", "wish", "could do with", "needs to be", "what would help",
    ]

    private static let turnWords = [
        "but", "though", "although", "because", "cos", "cause", "however", "whereas", "while", "until", "till", "then",
        "so i", "so he", "so she", "so they", "so we", "so it", "when", "and i", "and i'm", "and i'd", "and he",
        "and she", "and they", "and they're", "and we", "and it",
        "and it's", "and you", "and everyone", "and everybody", "and people", "and the", "and then",
    ]

    private static let setPhrases = [
        "not only", "not just", "not to mention", "not bad", "not too bad", "not so bad", "no wonder", "no doubt",
        "no end", "no matter", "no problem", "nothing but", "without fail", "without a doubt", "why not",
        "can't fault", "couldn't fault", "cannot fault", "can't thank", "cannot thank", "couldn't thank",
        "can't praise", "couldn't praise", "can't wait", "couldn't wait", "can't recommend", "couldn't be more",
        "couldn't be better", "couldn't have been", "couldn't have asked", "couldn't have done", "can't complain",
        "never felt so", "never felt more", "never been so", "never been more", "never had such", "never a dull",
        "didn't realise how", "don't get me wrong", "if it wasn't for", "if it weren't for", "wouldn't be here without",
        "no they", "no it", "no i", "no she", "no he", "no we", "should have", "should've", "should of",
        "i'd like to say", "i'd like to thank", "i would like to say", "i would like to thank",
    ]
}
