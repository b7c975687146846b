import Figures
import Files
public import Foundation
public import Languages
import Pictures

// One page with all figures: for a class, for authors who look for one, for whoever likes to look.

extension FigureCollection {
  /// The name of the page's file.
  public static let pageName = "index.html"
  /// By this a page of ours is known again.
  private static let mark = "<meta name=\"generator\" content=\"Snow\">"

  /// Writes the page beside the figures.
  ///
  /// - Parameter language: which one a reader sees first; the other is one key away.
  /// - Returns: the page.
  /// - Throws: `FigureError` when there is a page that is not ours, or it cannot be written.
  public func writePage(language: Language) throws -> URL {
    let file = url.appendingPathComponent(Self.pageName)
    do {
      let old = try BoundedFile.read(file, upTo: 64 << 20)
      guard String(decoding: old.prefix(1000), as: UTF8.self).contains(Self.mark) else {
        throw FigureError(
          "\(file.relativePath) was not written by Snow and is left as it is: choose another folder "
            + "for figures.")
      }
    } catch FileProblem.missing {}
    try PictureFile.write([UInt8](page(language: language).source.utf8), to: file)
    return file
  }

  /// The whole page.
  ///
  /// It asks for nothing but the figures beside it, and runs no script: the policy in
  /// its head holds a browser to that, whatever a manifest says.
  public func page(language: Language) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    \(HTML(stringLiteral: Self.mark))
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
    <title>\(PageWords.title.text[language])</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <a class="skip" href="#figures">\(both(PageWords.skip.text))</a>
    <header>
    <h1>\(both(PageWords.title.text))</h1>
    <fieldset>
    <legend>\(both(PageWords.language.text))</legend>
    \(Language.allCases.map { choice($0, isChosen: $0 == language) })
    </fieldset>
    <p>\(both(PageWords.introduction(NumberText.whole(figureCount))))</p>
    </header>
    <nav aria-labelledby="contents">
    <h2 id="contents">\(both(PageWords.contents.text))</h2>
    <ol>
    \(chapters.enumerated().map { entry($1, number: $0) })
    </ol>
    </nav>
    <main id="figures" tabindex="-1">
    \(chapters.enumerated().map { section($1, number: $0) })
    </main>
    </body>
    </html>

    """
  }

  private func choice(_ language: Language, isChosen: Bool) -> HTML {
    """
    <label><input type="radio" name="language" id="\(language.rawValue)"\
    \(isChosen ? " checked" as HTML : "")> \(PageWords.name(of: language))</label>
    """
  }

  private func entry(_ chapter: Chapter, number: Int) -> HTML {
    """
    <li><a href="#chapter-\(number + 1)">\(both(chapter.title))</a>
    <ul>
    \(chapter.figures.enumerated().map { place, figure -> HTML in
      """
      <li><a href="#figure-\(number + 1)-\(place + 1)">\(title(of: figure))</a></li>
      """
    })
    </ul></li>
    """
  }

  private func section(_ chapter: Chapter, number: Int) -> HTML {
    """
    <section aria-labelledby="chapter-\(number + 1)">
    <h2 id="chapter-\(number + 1)">\(both(chapter.title))</h2>
    \(chapter.figures.enumerated().map { article($1, number: "\(number + 1)-\($0 + 1)") })
    </section>
    """
  }

  private func article(_ figure: CollectedFigure, number: String) -> HTML {
    """
    <article aria-labelledby="figure-\(number)">
    <h3 id="figure-\(number)">\(title(of: figure))</h3>
    \(Language.allCases.map { body(of: figure, in: $0) })
    </article>
    """
  }

  private func title(of figure: CollectedFigure) -> HTML {
    guard let (english, french) = figure.titles else { return "" }
    return both(Bilingual(en: english, fr: french))
  }

  /// A figure with everything that belongs to it, for readers of one language.
  private func body(of figure: CollectedFigure, in language: Language) -> HTML {
    guard let (main, dark) = figure.shown(in: language) else { return "" }
    let manifest = main.manifest
    func text(_ word: PageWords) -> String { word.text[language] }
    let others = figure.versions.filter { $0.address != main.address }
    return """
      <div lang="\(language.rawValue)">
      <figure>
      \(shown(main, dark: dark, in: language))
      <figcaption>\(manifest.caption[language])</figcaption>
      </figure>
      <details>
      <summary>\(text(.more))</summary>
      <dl>
      <dt>\(text(.altText))</dt>
      <dd>\(manifest.altText[language])</dd>
      <dt>\(text(.command))</dt>
      <dd><code>\(manifest.command)</code></dd>
      \(manifest.pictureLicences.isEmpty ? "" : """
        <dt>\(text(.licences))</dt>
        \(manifest.pictureLicences.map { licence(language == .french ? $0.inFrench : $0) })
        """ as HTML)
      \(others.isEmpty ? "" : """
        <dt>\(text(.otherVersions))</dt>
        \(others.map { """
          <dd><a href="\($0.address)">\($0.manifest.file)</a></dd>
          """ as HTML })
        """ as HTML)
      </dl>
      </details>
      </div>
      """
  }

  /// The picture, which leads to its file; one that moves can be put away, as it never stops by itself.
  private func shown(_ main: FoundFigure, dark: FoundFigure?, in language: Language) -> HTML {
    let picture: HTML = """
      <a href="\(main.address)">\(picture(main, dark: dark, in: language))</a>
      """
    guard main.manifest.file.hasSuffix(".gif") else { return picture }
    return """
      <details class="moving" open>
      <summary>\(PageWords.moving.text[language])</summary>
      \(picture)
      </details>
      """
  }

  /// The picture, with room kept for it before it is there.
  private func picture(_ main: FoundFigure, dark: FoundFigure?, in language: Language) -> HTML {
    let manifest = main.manifest
    let image: HTML = """
      <img src="\(main.address)" alt="\(manifest.altText[language])" \
      width="\(manifest.widthInPixels)" height="\(manifest.heightInPixels)" loading="lazy" \
      class="\(main.isDark ? "dark" : dark == nil ? "light" : "both")">
      """
    guard let dark else { return image }
    return """
      <picture><source media="(prefers-color-scheme: dark)" srcset="\(dark.address)" \
      width="\(dark.manifest.widthInPixels)" height="\(dark.manifest.heightInPixels)">\(image)\
      </picture>
      """
  }

  /// A licence, with a way to it if it has an address that a browser may open.
  private func licence(_ licence: PictureLicence) -> HTML {
    guard licence.url.hasPrefix("https://") || licence.url.hasPrefix("http://") else {
      return "<dd>\(licence.line)</dd>"
    }
    return """
      <dd>\(licence.work), © \(licence.holder), <a href="\(licence.url)">\(licence.licence)</a>; \
      \(licence.changes)</dd>
      """
  }

  private func both(_ text: Bilingual) -> HTML {
    text.en == text.fr
      ? "\(text.en)"
      : """
      <span lang="en">\(text.en)</span><span lang="fr">\(text.fr)</span>
      """
  }
}

extension CollectedFigure {
  /// The titles of what is shown.
  fileprivate var titles: (english: String, french: String)? {
    guard let english = shown(in: .english), let french = shown(in: .french) else { return nil }
    return (english.main.manifest.title.en, french.main.manifest.title.fr)
  }
}
