import Figures
import Files
import Foundation
public import Languages
public import Models
import Pictures
import Tensors

// What a long measurement keeps while it goes on: who stops it finds it again with the next run.

extension LessonRun {
  /// Measures again what comes with Snow as a file, and writes that file beside the figures.
  ///
  /// Each network is kept when it is done, so that who stops this goes on where it was.
  ///
  /// - Parameters:
  ///   - what: what is done meanwhile, in a few words.
  ///   - outcome: trains one network with a seed, and calls `step` after each step of learning.
  /// - Returns: the measurement.
  /// - Throws: what `outcome` throws; why a file cannot be read or written.
  public func measured<Measurement: TrialMeasurement>(
    _ what: Bilingual,
    outcome: (Measurement.Trial, _ seed: UInt64, _ step: () -> Void) throws
      -> Measurement.Trial.Outcome
  ) throws -> Measurement {
    let name = KeptTrials<Measurement>.fileName
    var trials = KeptTrials<Measurement>()
    if let kept = try keptFile(name, atMost: 1_000_000) {
      trials = try KeptTrials(reading: kept, named: shownName(name))
      say(
        KitWords.goingOn(
          NumberText.whole(trials.count), NumberText.whole(Measurement.trialCount)))
    }
    let progress = progress(what, steps: Measurement.stepCount)
    progress.skip(trials.stepCount)
    try trials.complete(
      afterEach: { try keep(name, $0.json()) },
      outcome: { try outcome($0, $1, progress.step) })
    let measurement = Measurement(
      trials.outcomes, command: "Lessons/run \(number) --live",
      date: Date.now.formatted(.iso8601.year().month().day()),
      machine: KitWords.machine(NumberText.whole(Workers.all.count)))
    guard measurement.isSound else {
      throw FigureError(
        "The trainings in \(shownName(name)) make no whole measurement; remove it to begin anew.")
    }
    try file(Measurement.fileName, measurement.json())
    forget(name)
    return measurement
  }

  /// What an earlier run has kept beside the figures.
  ///
  /// - Parameters:
  ///   - name: the file's name with its ending.
  ///   - limit: the most bytes that are read.
  /// - Returns: all of them; nil if nothing was kept.
  /// - Throws: why the file cannot be read.
  func keptFile(_ name: String, atMost limit: Int) throws -> [UInt8]? {
    do {
      return try BoundedFile.read(folder.appendingPathComponent(name), upTo: limit)
    } catch FileProblem.missing {
      return nil
    } catch {
      throw FigureError(
        "\(shownName(name)), which an earlier run kept, cannot be read; remove it to begin anew.")
    }
  }

  /// Keeps something beside the figures, without a word: the next run asks for it.
  ///
  /// - Parameters:
  ///   - name: the file's name with its ending.
  ///   - bytes: what it holds.
  /// - Throws: why the file cannot be written.
  func keep(_ name: String, _ bytes: [UInt8]) throws {
    try FigureFolder.make(folder)
    try PictureFile.write(bytes, to: folder.appendingPathComponent(name))
  }

  /// Removes what was kept, when all is done.
  func forget(_ name: String) {
    try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
  }

  /// What a message calls a file beside the figures.
  func shownName(_ name: String) -> String {
    shownPath(folder.appendingPathComponent(name))
  }
}
