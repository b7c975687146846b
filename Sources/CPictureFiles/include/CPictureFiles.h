// What Swift cannot do itself with picture files: libpng reports errors by setjmp and longjmp, and
// libgd's types should stay inside one module.
//
// Every function that can fail returns false and leaves one line for people in `message`, whose
// capacity must be SNOW_MESSAGE_CAPACITY. Nothing here prints, and nothing keeps global state except
// gd's own error method, which is silenced once.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes that every `message` must have room for, its closing zero included.
#define SNOW_MESSAGE_CAPACITY 200

/// Bytes that a C function has allocated; give them back with snow_bytes_free.
typedef struct {
  uint8_t *_Nullable bytes;
  size_t count;
} snow_bytes;

/// Frees what a writer returned. Does nothing when there is nothing.
void snow_bytes_free(snow_bytes bytes);

// MARK: - PNG (png_reader.c, png_writer.c)

/// Bounds within which libpng may work.
typedef struct {
  uint32_t max_width;
  uint32_t max_height;
  /// Most bytes that one chunk may make libpng allocate.
  size_t max_chunk_bytes;
  /// Most chunks of text that are kept.
  uint32_t max_chunk_count;
} snow_png_limits;

/// Decodes every kind of PNG to red, green, blue, alpha in file order, 8 bits each.
///
/// @param pixels room for exactly `4 * width * height` bytes.
/// @param pixel_bytes that number; the function fails if the file's size asks for another.
bool snow_png_read(
    const uint8_t *_Nonnull bytes, size_t count, snow_png_limits limits, uint8_t *_Nonnull pixels,
    size_t pixel_bytes, char *_Nonnull message);

/// Reads the text chunks, before and after the pixels.
///
/// @param records filled with one record a text: 'L' (Latin-1) or 'U' (UTF-8), the keyword, a zero
///   byte, the text, a zero byte.
/// @param record_bytes set to the bytes used, at most `capacity`; what does not fit is an error.
bool snow_png_read_texts(
    const uint8_t *_Nonnull bytes, size_t count, snow_png_limits limits, uint8_t *_Nonnull records,
    size_t capacity, size_t *_Nonnull record_bytes, char *_Nonnull message);

/// What a PNG is written from.
typedef struct {
  uint32_t width;
  uint32_t height;
  /// False leaves out the fourth channel.
  bool writes_alpha;
  /// Red, green, blue, alpha, 8 bits each: rows from the top without gaps.
  const uint8_t *_Nonnull pixels;
  /// Dots per metre, or 0 to leave the resolution out.
  uint32_t pixels_per_metre;
  /// Text records as snow_png_read_texts makes them.
  const uint8_t *_Nonnull text_records;
  size_t text_record_bytes;
} snow_png_source;

/// Encodes a PNG into memory; the caller frees `written`.
bool snow_png_write(
    const snow_png_source *_Nonnull source, snow_bytes *_Nonnull written, char *_Nonnull message);

// MARK: - Other formats by gd (gd_reader.c)

/// The formats that gd reads for us.
typedef enum { SNOW_GD_JPEG, SNOW_GD_GIF, SNOW_GD_WEBP, SNOW_GD_BMP } snow_gd_format;

/// Stops gd from printing, once for the whole process.
void snow_gd_silence(void);

/// Decodes a file to red, green, blue, alpha, 8 bits each.
///
/// @param width, height what the file's header says; the function fails if gd finds otherwise.
/// @param colour_count colours of the palette, if there is one: pixels beyond it are black, where gd
///   would take their colours from memory that nobody has filled.
/// @param pixels room for `4 * width * height` bytes.
/// @param message left with gd's own words; also after success, when something was made up.
bool snow_gd_read(
    snow_gd_format format, const uint8_t *_Nonnull bytes, size_t count, int width, int height,
    int colour_count, uint8_t *_Nonnull pixels, char *_Nonnull message);

// MARK: - Animated GIF by gd (gif_writer.c)

/// gd's ways to choose a palette.
typedef enum { SNOW_GD_MEDIAN_CUT, SNOW_GD_NEURAL } snow_gd_quantiser;

/// Chooses at most `limit` colours that stand for all pixels.
///
/// @param pixels `count` colours as 0xRRGGBB.
/// @param palette room for `limit` colours, filled from its start.
/// @return the number of colours chosen, or 0 if memory runs out.
int snow_gd_choose_palette(
    const uint32_t *_Nonnull pixels, int count, int limit, snow_gd_quantiser quantiser,
    uint32_t *_Nonnull palette);

/// One frame: a rectangle of palette indices, laid over what stood there before.
typedef struct {
  int left;
  int top;
  int width;
  int height;
  /// Time until the next frame in hundredths of a second.
  int delay;
  /// Red, green, blue of each palette entry.
  const uint8_t *_Nonnull palette;
  /// Entries of the palette, 1 to 256.
  int colour_count;
  /// The entry that leaves a pixel as it was, or -1.
  int transparent_index;
  /// One index a pixel, row by row from the top, each below `colour_count`.
  const uint8_t *_Nonnull indices;
} snow_gif_frame;

/// The start of an animation that repeats endlessly; nothing if memory runs out.
snow_bytes snow_gif_begin(int width, int height);

/// A frame with a palette of its own; nothing if memory runs out.
snow_bytes snow_gif_add(const snow_gif_frame *_Nonnull frame);

/// The end of the file; nothing if memory runs out.
snow_bytes snow_gif_end(void);
