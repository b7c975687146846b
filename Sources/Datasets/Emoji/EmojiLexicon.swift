import Languages

/// Which pictures of the classroom somebody can mean.
///
///     let lexicon = EmojiLexicon(classroom)
///     lexicon.pairs(meantBy: "un chat au tableau noir")   // the cat in chalk
///     lexicon.pairs(meantBy: "chat")                      // the cat in eleven styles
public struct EmojiLexicon: Sendable {
  private let names: [(thing: Int, words: Set<String>)]
  private let known: Set<String>

  /// The words of a classroom.
  public init(_ classroom: EmojiClassroom) {
    let all = Language.allCases.map { classroom.names(in: $0) }
    names = all.flatMap { names in
      zip(classroom.things, names).flatMap { thing, names in
        names.map { (thing, Self.words($0)) }
      }
    }
    known = names.reduce(into: EmojiStyle.words) { $0.formUnion($1.words) }
  }

  /// The pairs that a caption fits: the thing has a name with all its words, the style one of its.
  ///
  /// - Parameter caption: in either language; either part may be missing.
  /// - Returns: pairs of thing and style, none if nothing fits.
  public func pairs(meantBy caption: String) -> Set<EmojiPair> {
    let heard = singular(caption)
    let (styleWords, thingWords) = (
      Self.words(heard).intersection(EmojiStyle.words),
      Self.words(heard).subtracting(EmojiStyle.words)
    )
    let styles = EmojiStyle.allCases.filter { style in
      let own = Set(Language.allCases.flatMap { style.words(in: $0) })
      return styleWords.isEmpty || !own.isDisjoint(with: styleWords)
    }
    // Who says "apple" means the red apple; who says "bird" means the bird, not the bird's nest.
    let exact = names.filter { $0.words == thingWords }
    let fitting = exact.isEmpty ? names.filter { thingWords.isSubset(of: $0.words) } : exact
    return Set(
      fitting.flatMap { name in styles.map { EmojiPair(thing: name.thing, style: $0) } })
  }

  private func singular(_ caption: String) -> String {
    EmojiCaption.inSingular(EmojiCaption.heard(caption), where: knows)
  }

  private func knows(_ word: String) -> Bool { known.contains(CaptionWord(word).folded) }

  private static func words(_ name: String) -> Set<String> {
    Set(CaptionWord.words(of: name).map(\.folded))
  }
}
