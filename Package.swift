// swift-tools-version: 6.2
//
// Snow: how text becomes a picture, step by step, by really computing.
// The way of the data through the modules is drawn in README.md.
import PackageDescription

// CI builds are strict; a reader's machine with a newer compiler must not fail on a new warning.
let isStrict = Context.environment["CI"] != nil

// Why the processor flag: without it every multiply-add of a SIMD vector becomes a call into the C
// library, about a hundred times slower. All our targets get it, because a hot function that is
// inlined into a target without it falls back to the slow form. `CProcessorCheck` alone is built
// without it: it runs before anything else and says in one sentence when a processor is too old.
#if arch(x86_64)
  let processorFlags = ["-Xcc", "-march=x86-64-v3"]
#else
  let processorFlags: [String] = []
#endif

let swiftSettings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(processorFlags),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

// Overflow and bounds checks cost the innermost loops a third of their speed. Only they do without;
// every caller checks shapes first. The second flag makes a square root one instruction instead of
// a call into the C library, which would report negative arguments in `errno`.
let kernelSettings =
  swiftSettings + [
    .unsafeFlags(["-Ounchecked"], .when(configuration: .release)),
    .unsafeFlags(["-Xcc", "-fno-math-errno"]),
  ]

#if os(macOS)  // Homebrew keeps headers outside the compiler's default search path.
  let gdPackageConfig: String? = "gdlib"
  let pngPackageConfig: String? = "libpng"
#else  // Debian's are in /usr/include; its gdlib.pc would only add a warning to every build.
  let gdPackageConfig: String? = nil
  let pngPackageConfig: String? = nil
#endif

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let lessons = [
  "lesson-01-learn", "lesson-02-destroy", "lesson-03-repair", "lesson-04-repeat",
  "lesson-05-snow", "lesson-06-words", "lesson-07-guide", "lesson-08-style",
  "lesson-09-compose", "lesson-10-scale",
]

let package = Package(
  name: "snow",
  platforms: [.macOS(.v14)],
  products: [
    "Tensors", "Languages", "Pictures", "Datasets", "Diffusion", "NeuralNetworks", "Models",
    "Figures",
  ].map {
    .library(name: $0, targets: [$0])
  },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // The two C libraries, and the little C that Swift cannot be: setjmp, and a check at start.
    .systemLibrary(
      name: "CGD", pkgConfig: gdPackageConfig,
      providers: [.apt(["libgd-dev"]), .brew(["gd"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: pngPackageConfig,
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .target(
      name: "CPictureFiles", dependencies: ["CGD", "CPNG"],
      linkerSettings: [.linkedLibrary("png"), .linkedLibrary("gd")]),
    .target(name: "CProcessorCheck"),

    // Reading files of unknown origin, and telling contents apart.
    .target(name: "Files", swiftSettings: swiftSettings),

    // Numbers.
    .target(name: "TensorKernels", swiftSettings: kernelSettings),
    .target(
      name: "Tensors", dependencies: ["TensorKernels", "CProcessorCheck"],
      swiftSettings: swiftSettings),
    .target(
      name: "Diffusion", dependencies: ["Tensors", "TensorKernels"], swiftSettings: swiftSettings),
    .target(
      name: "NeuralNetworks", dependencies: ["Files", "Tensors", "TensorKernels"],
      swiftSettings: swiftSettings),
    .target(
      name: "Models",
      dependencies: [
        "Files", "NeuralNetworks", "Diffusion", "Datasets", "Languages", "Pictures", "Tensors",
        "TensorKernels",
      ],
      resources: [.copy("Resources")], swiftSettings: swiftSettings),
    .target(
      name: "Verification",
      dependencies: ["Diffusion", "Models", "NeuralNetworks", "Tensors", "TensorKernels"],
      swiftSettings: swiftSettings),

    // Pictures and words.
    .target(name: "Languages", swiftSettings: swiftSettings),
    .target(
      name: "Pictures", dependencies: ["CPictureFiles", "CProcessorCheck", "Files"],
      swiftSettings: swiftSettings),
    .target(
      name: "Datasets", dependencies: ["Files", "Languages", "Pictures", "Tensors"],
      resources: [.copy("Resources")], swiftSettings: swiftSettings),
    .target(
      name: "Figures", dependencies: ["CGD", "CPictureFiles", "Languages", "Pictures"],
      resources: [.copy("Resources")], swiftSettings: swiftSettings),

    // What runs.
    .target(
      name: "LessonKit",
      dependencies: [
        "Datasets", "Diffusion", "Figures", "Files", "Languages", "Models", "NeuralNetworks",
        "Pictures", "Tensors", argumentParser,
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "snow",
      dependencies: [
        "Verification", "LessonKit", "Datasets", "Diffusion", "Figures", "Languages", "Models",
        "NeuralNetworks", "Pictures", "Tensors", "TensorKernels", argumentParser,
      ],
      swiftSettings: swiftSettings),
  ]
    + lessons.map { lesson in
      .executableTarget(
        name: lesson,
        dependencies: [
          "LessonKit", "Datasets", "Diffusion", "Figures", "Languages", "Models", "NeuralNetworks",
          "Pictures", "Tensors", argumentParser,
        ],
        path: "Lessons/\(lesson)", exclude: ["README.md", "README.fr.md"],
        swiftSettings: swiftSettings)
    }
    + [
      .target(
        name: "PictureSamples", dependencies: ["CGD", "Pictures"], path: "Tests/PictureSamples",
        swiftSettings: swiftSettings),
      .executableTarget(
        name: "picture-fuzzer", dependencies: ["PictureSamples", "Pictures", "Tensors"],
        path: "Tests/PictureFuzzer", swiftSettings: swiftSettings),
      .executableTarget(
        name: "training-memory", dependencies: ["Models", "NeuralNetworks", "Tensors"],
        path: "Tests/TrainingMemory", swiftSettings: swiftSettings),
      .target(name: "BuiltPrograms", path: "Tests/BuiltPrograms", swiftSettings: swiftSettings),
      .testTarget(
        name: "TensorsTests", dependencies: ["BuiltPrograms", "Tensors", "TensorKernels", "snow"],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "DiffusionTests",
        dependencies: ["BuiltPrograms", "Diffusion", "Verification", "Tensors", "snow"],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "NeuralNetworksTests",
        dependencies: ["BuiltPrograms", "NeuralNetworks", "Tensors", "TensorKernels"],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "ModelsTests",
        dependencies: [
          "BuiltPrograms", "Models", "NeuralNetworks", "Diffusion", "Datasets", "Languages",
          "Tensors", "snow", "training-memory",
        ],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "TrainingTests",
        dependencies: [
          "BuiltPrograms", "Models", "NeuralNetworks", "Diffusion", "Datasets", "Figures",
          "Languages", "Pictures", "Tensors", "snow",
        ],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "PicturesTests",
        dependencies: ["BuiltPrograms", "PictureSamples", "Pictures", "picture-fuzzer"],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "DatasetsTests",
        dependencies: ["BuiltPrograms", "Datasets", "Files", "Languages", "Pictures", "Tensors"],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "FiguresTests", dependencies: ["Figures", "Languages", "Pictures", "Tensors"],
        swiftSettings: swiftSettings),
      .testTarget(
        name: "LessonsTests",
        dependencies: [
          "BuiltPrograms", "LessonKit", "Figures", "Languages", "Pictures", "Datasets", "Models",
          "NeuralNetworks", "snow",
        ]
          + lessons.map { .target(name: $0) },
        swiftSettings: swiftSettings),
    ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
