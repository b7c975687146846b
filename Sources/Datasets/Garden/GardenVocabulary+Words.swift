import Languages

// The words that people use for the same things, line by line: what means the same stands together.

extension GardenVocabulary {
  static let english = Table(
    names(.english) + [
      ("egg, eggs, fried eggs, friedegg, sunny side up", .material(.friedEgg)),
      ("cookies, chocolate chip cookie, chocolate chip cookies", .material(.cookie)),
      ("biscuit, biscuits", .material(.cookie)),
      ("watermelons, melon, melons", .material(.watermelon)),
      ("chocolates", .material(.chocolate)),
      ("kiwis, kiwifruit", .material(.kiwi)),
      ("violet", .material(.purple)),

      ("plant", .plant(nil, isOne: true)), ("plants", .plant(nil, isOne: false)),
      ("blossom", .plant(.flowers, isOne: true)), ("blossoms", .plant(.flowers, isOne: false)),
      ("fir", .plant(.trees, isOne: true)), ("firs", .plant(.trees, isOne: false)),
      ("toadstool", .plant(.mushrooms, isOne: true)),
      ("toadstools", .plant(.mushrooms, isOne: false)),
      ("garden, gardens, field, meadow, ground, lawn, land, soil, park", .garden),

      ("day, daytime, daylight, sunny, sunny day, sun, sunshine, noon", .sky(.day)),
      ("sunset, sun set, sunsets, setting sun, sundown, dusk, evening", .sky(.sunset)),
      ("night, nighttime, night time, nights, midnight, starry night", .sky(.night)),
      ("moon, moonlight, stars", .sky(.night)),
      ("rain, rainy, raining, rains, rainy day", .sky(.rain)),

      ("one", .number(1)), ("two", .number(2)), ("three", .number(3)),
      ("zero, four, five, six, seven, eight, nine, ten, twelve, dozen, hundred", .otherNumber),
      ("no, not, without, never, none, nothing, isn, aren, don, doesn", .negation),

      ("in, on, inside", .place), ("of, from, is, are", .of), ("with, and", .and),
      ("a, an, the, some, many, at, by, during, under, when, it, there, made, out", .article),
      ("picture, drawing, full", .article),
    ])

  static let french = Table(
    names(.french) + colours + [
      ("œuf, œufs, œufs au plat, œuf sur le plat, œufs sur le plat", .material(.friedEgg)),
      ("œuf frit, œufs frits", .material(.friedEgg)),
      ("biscuits, cookie, cookies", .material(.cookie)),
      ("pastèques, melon d’eau", .material(.watermelon)),
      ("chocolats", .material(.chocolate)),
      ("kiwis", .material(.kiwi)),
      ("lard", .material(.bacon)),
      ("mauve, mauves, pourpre, pourpres", .material(.purple)),

      ("plante", .plant(nil, isOne: true)), ("plantes", .plant(nil, isOne: false)),
      ("sapin", .plant(.trees, isOne: true)), ("sapins", .plant(.trees, isOne: false)),
      ("ballon de baudruche", .plant(.balloons, isOne: true)),
      ("ballons de baudruche", .plant(.balloons, isOne: false)),
      ("jardin, jardins, champ, pré, prairie, sol, terrain, pelouse, terre, parc", .garden),

      ("jour, journée, soleil, ensoleillé, ensoleillée, midi", .sky(.day)),
      ("coucher du soleil, coucher de soleil, soleil couchant", .sky(.sunset)),
      ("crépuscule, soir, soirée", .sky(.sunset)),
      ("nuit, nuits, minuit, nuit étoilée, étoiles, lune, clair de lune", .sky(.night)),
      ("pluie, pluvieux, pluvieuse, pleut", .sky(.rain)),
      ("jour de pluie, jour pluvieux, journée pluvieuse", .sky(.rain)),

      ("deux", .number(2)), ("trois", .number(3)),  // "un" is an article: the noun says it
      ("zéro, quatre, cinq, six, sept, huit, neuf, dix, douze, douzaine, cent", .otherNumber),
      ("sans, pas, aucun, aucune, ni, ne, n, non, jamais, rien", .negation),

      ("dans, sur", .place), ("de, d, du, en, est, sont", .of), ("avec, et", .and),
      ("un, une, le, la, les, l, des, plusieurs, à, au, aux, sous, par, pendant", .article),
      ("quand, il, y, a, temps, plein, pleine, fait, faite, faits, faites", .article),
      ("image, dessin", .article),
    ])

  /// The four forms of each colour's adjective.
  private static let colours: [(spellings: String, meaning: Meaning)] =
    GardenMaterial.allCases.flatMap { material in
      (material.frenchColour?.forms ?? []).map { ($0, .material(material)) }
    }
}
