extension FigureCollection {
  /// How the page looks.
  ///
  /// Its colours are those of the figures' two palettes.
  ///
  /// The language is chosen by two radio buttons and these rules alone: what is not in the chosen
  /// language disappears. A browser too old for `:has` shows both.
  static let style: HTML = """
    :root { --ground: #fff; --panel: #f4f6f8; --ink: #1b1f24; --quiet: #57606a; --line: #d5dbe1;
      --link: #0a2c6b; color-scheme: light dark }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ground: #11161c; --panel: #1a2129; --ink: #e9edf1; --quiet: #a7b1bc;
        --line: #343e49; --link: #7fb2ff }
    }
    html:has(#en:checked) body [lang=fr], html:has(#fr:checked) body [lang=en] { display: none }
    * { box-sizing: border-box }
    html { background: var(--ground); color: var(--ink); scroll-padding-top: 1rem }
    body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 58rem;
      font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word }
    h1 { font-size: 2rem; line-height: 1.2; margin: 2.5rem 0 1rem }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 4rem 0 1rem }
    h3 { font-size: 1.125rem; line-height: 1.35; margin: 0 0 .75rem }
    nav h2 { margin-top: 2.5rem }
    a { color: var(--link) }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px }
    main:focus { outline: none }
    .skip { position: absolute; left: -100rem }
    .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--panel); z-index: 1 }
    fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; display: flex; gap: 1.25rem }
    legend { float: left; margin-right: 1.25rem; padding: .25rem 0; color: var(--quiet) }
    label { padding: .25rem 0; cursor: pointer }
    input { accent-color: var(--link); width: 1.1em; height: 1.1em; vertical-align: -.15em }
    nav ol { list-style: none; margin: 0; padding: 0 }
    nav ol > li { margin: 0 0 1rem }
    nav ol > li > a { font-weight: 600 }
    nav ul { margin: .25rem 0 0; padding: 0 0 0 1.25rem; columns: 22rem; column-gap: 2rem;
      font-size: .9375rem }
    nav ul li { break-inside: avoid; padding: .125rem 0 }
    nav ul a { text-decoration-color: var(--line) }
    article { margin: 0 0 3rem }
    figure { margin: 0 }
    figure > a, .moving > a { display: block }
    img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line);
      border-radius: 6px }
    img.light { background: #fff }
    img.dark { background: #11161c }
    img.both { background: var(--ground) }
    figcaption { margin: .75rem 0 0; max-width: 46rem }
    details { margin: .5rem 0 0; color: var(--quiet); font-size: .9375rem }
    summary { cursor: pointer; width: fit-content; padding: .25rem 0 }
    dl { margin: .25rem 0 0; padding: .25rem 1rem 1rem; background: var(--panel); border-radius: 6px }
    dt { margin: .75rem 0 0; font-weight: 600 }
    dd { margin: 0; max-width: 46rem; color: var(--ink) }
    code { font: .9375em/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt }
      .skip, nav, fieldset { display: none }
      h2 { margin-top: 2rem }
      h2, h3 { break-after: avoid }
      figure, dd { break-inside: avoid }
      img { max-height: 17cm; width: auto }
      a { color: inherit; text-decoration: none }
    }
    """
}
