public import Languages

/// The things whose names a network learns: 257 of the 1,224, each in all eleven styles.
///
///     let classroom = try EmojiClassroom(EmojiWorld())
///     classroom.things                 // positions in the world's entries, rising
///     EmojiClassroom.themes[1].name.en // "birds"
///
/// Chosen for a classroom: animals, plants, food, vehicles, people, things of every day; no weapons,
/// alcohol, tobacco, rude or religious signs. And so that every picture can be told from all others: no
/// other thing lies within an RMS difference of ``leastDistance`` of it, in any style. There are two
/// exceptions, without which no class would be content: the *bird*, whose silhouette is the black
/// bird's too, and the *red heart*, whose outline all coloured hearts share.
public struct EmojiClassroom: Sendable {
  /// Positions in ``EmojiWorld/entries`` of the things, rising.
  public let things: [Int]
  /// The things themselves, in the same order.
  public let entries: [EmojiEntry]

  /// Finds the things in a world.
  ///
  /// - Parameter world: all emoji.
  /// - Throws: ``EmojiFileError`` if one of them is missing.
  public init(_ world: EmojiWorld) throws(EmojiFileError) {
    let names = Set(Self.themes.flatMap(\.things))
    things = world.entries.indices.filter { names.contains(world.entries[$0].name.en) }
    entries = things.map { world.entries[$0] }
    guard things.count == names.count else {
      throw EmojiFileError(
        "captions.json lacks \(names.count - things.count) of the things of the classroom")
    }
  }

  /// No other thing is nearer in the same style: a root mean square over numbers in −1…1.
  public static let leastDistance = 0.1

  /// The two things that have twins all the same.
  public static let exceptions: Set = ["bird", "red heart"]

  /// Things of one kind.
  public struct Theme: Hashable, Sendable {
    /// What they have in common.
    public let name: Bilingual
    /// Their English names.
    public let things: [String]

    init(_ name: Bilingual, _ things: String) {
      self.name = name
      self.things = things.split(separator: ", ").map(String.init)
    }
  }

  /// The things by their kinds.
  public static let themes: [Theme] = [
    Theme(
      Bilingual(en: "mammals", fr: "mammifères"),
      """
      monkey, gorilla, orangutan, dog, poodle, fox, raccoon, cat, lion, tiger, moose, horse, \
      unicorn, zebra, deer, bison, cow, pig, boar, ram, camel, llama, giraffe, elephant, \
      mammoth, rhinoceros, hippopotamus, mouse, hamster, rabbit, chipmunk, beaver, hedgehog, \
      bat, bear, koala, panda, sloth, otter, skunk, kangaroo, badger, paw prints
      """),
    Theme(
      Bilingual(en: "birds", fr: "oiseaux"),
      """
      turkey, chicken, rooster, hatching chick, bird, penguin, dove, eagle, duck, swan, owl, \
      flamingo, peacock, parrot, goose
      """),
    Theme(
      Bilingual(en: "other animals", fr: "autres animaux"),
      """
      frog, crocodile, turtle, lizard, snake, dragon, sauropod, T-Rex, spouting whale, \
      dolphin, seal, fish, tropical fish, blowfish, shark, octopus, spiral shell, coral, \
      jellyfish, snail, butterfly, bug, ant, honeybee, lady beetle, spider
      """),
    Theme(
      Bilingual(en: "plants", fr: "plantes"),
      """
      bouquet, cherry blossom, rose, hibiscus, sunflower, tulip, hyacinth, seedling, \
      potted plant, evergreen tree, deciduous tree, palm tree, cactus, four leaf clover, \
      maple leaf, nest with eggs, mushroom
      """),
    Theme(
      Bilingual(en: "fruit and vegetables", fr: "fruits et légumes"),
      """
      grapes, watermelon, lemon, banana, pineapple, red apple, pear, cherries, strawberry, \
      kiwi fruit, tomato, coconut, avocado, eggplant, carrot, ear of corn, hot pepper, \
      broccoli, garlic, onion
      """),
    Theme(
      Bilingual(en: "things to eat and drink", fr: "à manger et à boire"),
      """
      bread, croissant, pretzel, pancakes, cheese wedge, bacon, hamburger, french fries, \
      pizza, hot dog, taco, egg, cooking, popcorn, sushi, fried shrimp, crab, lobster, \
      ice cream, doughnut, cookie, birthday cake, cupcake, pie, candy, lollipop, honey pot, \
      hot beverage, teapot
      """),
    Theme(
      Bilingual(en: "places", fr: "lieux"),
      """
      volcano, house, factory, castle, fountain, tent, ferris wheel, circus tent
      """),
    Theme(
      Bilingual(en: "vehicles", fr: "véhicules"),
      """
      locomotive, tram, bus, ambulance, fire engine, police car, taxi, automobile, \
      delivery truck, tractor, racing car, motorcycle, motor scooter, bicycle, kick scooter, \
      skateboard, anchor, sailboat, canoe, ship, airplane, parachute, helicopter, satellite, \
      rocket, flying saucer
      """),
    Theme(
      Bilingual(en: "sky and weather", fr: "ciel et temps"),
      """
      crescent moon, sun, tornado, rainbow, umbrella, snowflake, snowman, comet, fire, \
      droplet, water wave
      """),
    Theme(
      Bilingual(en: "people and beings", fr: "gens et êtres"),
      """
      ghost, alien, robot, baby, boy, girl, man, woman, cook, astronaut, firefighter, \
      detective, superhero, mage, fairy
      """),
    Theme(
      Bilingual(en: "hearts", fr: "cœurs"),
      """
      heart with arrow, sparkling heart, broken heart, red heart
      """),
    Theme(
      Bilingual(en: "clothes", fr: "vêtements"),
      """
      t-shirt, scarf, gloves, socks, dress, backpack, crown, top hat, gem stone
      """),
    Theme(
      Bilingual(en: "music", fr: "musique"),
      """
      saxophone, guitar, trumpet, violin, drum
      """),
    Theme(
      Bilingual(en: "things of every day", fr: "choses de tous les jours"),
      """
      alarm clock, jack-o-lantern, Christmas tree, balloon, wrapped gift, trophy, yo-yo, \
      kite, game die, puzzle piece, teddy bear, television, camera, light bulb, open book, \
      pencil, scissors, key, hammer, magnet, ladder, microscope, telescope, door, mirror, \
      bed, chair, bathtub, basket
      """),
  ]
}
