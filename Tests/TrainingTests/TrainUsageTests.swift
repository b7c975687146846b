import BuiltPrograms
import Foundation
import Models
import NeuralNetworks
import Testing

@Suite("What snow train refuses")
struct TrainUsageTests {
  @Test(
    "what cannot be meant ends with status 64 and one sentence",
    arguments: [
      (["shape"], "choose shapes, garden or emoji"), ([], "shapes|garden|emoji|folder"),
      (["shapes", "--minutes", "0"], "--minutes"), (["shapes", "--minutes", "121"], "120"),
      (["shapes", "--minutes", "nan"], "--minutes"),
      (["shapes", "--steps", "0"], "--steps"), (["shapes", "--steps", "99999999999"], "--steps"),
      (["shapes", "--steps", "5", "--minutes", "1"], "one of the two"),
      (["shapes", "--batch", "0"], "--batch"), (["shapes", "--batch", "2000"], "1,024"),
      (["shapes", "--channels", ""], "--channels"),
      (["shapes", "--channels", "10,20"], "multiples of 8"),
      (["shapes", "--channels", "8,,8"], "--channels"),
      (["shapes", "--channels", "99999999999999999999"], "--channels"),
      (["shapes", "--channels", "8,8,8,8,8,8"], "halved"),
      (["shapes", "--seed", "-1"], "seed"),
      (["shapes", "--styles", "neon"], "--styles"), (["emoji", "--styles", "none"], "gameBoy"),
      (["emoji", "--styles", "neon,neon"], "different"), (["emoji", "--styles", ""], "--styles"),
      (["shapes", "--learn-from", "1"], "--learn-from"),
      (["shapes", "--learn-from", "721"], "720"),
      (["shapes", "--learn-from", "2", "--half", "first"], "too little"),
      (["shapes", "--half", "third"], "half"),
      (["shapes", "--triples", "20"], "--triples is for garden"),
      (["garden", "--triples", "9"], "from 10 to 320"),
      (["garden", "--triples", "321"], "from 10 to 320"),
      (["garden", "--triples", "few"], "--triples"),
      (["shapes", "--learning-rate", "5"], "--learning-rate"),
      (["shapes", "--width", "84"], "--scale print"),
      (["shapes", "--scale", "print", "--width", "20"], "60 to 200"),
      (["shapes", "--side", "24"], "--side"), (["shapes", "--language", "de"], "language"),
      (["shapes", "--output", ""], "--output"), (["shapes", "--output", "/proc/none"], "--output"),
      (["shapes", "--resume", "--output", "/none/at/all"], "no checkpoint"),
      (["shapes", "--resume", "--minutes", "3"], "--minutes"),
      (["shapes", "--resume", "--from", "a.safetensors"], "--from"),
      (["shapes", "--from", "/none.safetensors"], "There is no file"),
      (["shapes", "--from", "/dev/null"], "/dev/null"),
    ])
  func usage(arguments: [String], word: String) throws {
    let folder = try TemporaryFolder()
    let output = arguments.contains("--output") ? [] : ["--output", folder.url.path]
    let outcome = try TinyTraining.program.run(["train"] + arguments + output)
    // What is wrong with a file or a folder is no misspelt command.
    let isOnDisk = ["/proc/none", "/none.safetensors", "/dev/null"].contains(arguments.last)
    #expect(
      outcome.status == (isOnDisk ? 1 : 64) && outcome.errors.contains(word), "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("Error: ") && folder.files().isEmpty)
  }

  @Test(
    "help is help, not an error",
    arguments: [["--help"], ["train", "--help"], ["help", "verify"], ["benchmark", "--help"]])
  func help(arguments: [String]) throws {
    let outcome = try TinyTraining.program.run(arguments)
    #expect(outcome.status == 0 && outcome.output.contains("USAGE") && outcome.errors.isEmpty)
  }

  @Test("options that contradict the training to go on with are refused")
  func contradictions() throws {
    let folder = try TemporaryFolder()
    let made = TinyTraining.small + ["--steps", "10", "--no-figures"]
    #expect(try TinyTraining.run(folder, made).status == 0)
    let kept = try TinyTraining.checkpoint(folder)
    for (option, value) in [
      ("--steps", "11"), ("--seed", "2"), ("--batch", "8"), ("--channels", "8,16"),
      ("--learning-rate", "0.5"),
    ] {
      let outcome = try TinyTraining.run(folder, ["--resume", "--no-figures", option, value])
      #expect(outcome.status == 64 && outcome.errors.contains(option), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try TinyTraining.checkpoint(folder) == kept)
    // Those that agree, and none at all, are not.
    #expect(try TinyTraining.run(folder, made + ["--resume"]).status == 0)
    #expect(try TinyTraining.run(folder, ["--resume", "--no-figures"]).status == 0)
  }

  @Test("weights of another network are refused")
  func otherWeights() throws {
    let folder = try TemporaryFolder()
    let training = DenoiserTraining(.withoutWords(side: 24, widths: [8]), Tiny.settings())
    let file = folder.url.appendingPathComponent("weights.safetensors")
    try ModelFile.file(
      training.network.shape, training.parameterList, parameters: training.parameters
    ).write(to: file)
    let outcome = try TinyTraining.program.run([
      "train", "shapes", "--from", file.path, "--output", folder.url.path,
    ])
    #expect(outcome.status == 1 && outcome.errors.contains("24 × 24"), "\(outcome.errors)")
    var session = Tiny.session()
    try session.advance(to: 1)
    try session.checkpoint.file.write(to: file)
    let checkpoint = try TinyTraining.program.run([
      "train", "shapes", "--from", file.path, "--output", folder.url.path,
    ])
    #expect(checkpoint.status == 1 && checkpoint.errors.contains("holds no denoiser"))
  }
}
