// Sketch: see README.md.
