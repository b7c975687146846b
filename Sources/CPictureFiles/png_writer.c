// Writing PNG by libpng into memory. The rules about setjmp are those of png_reader.c.
#include "CPictureFiles.h"
#include "messages.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  png_structp png;
  png_infop info;
  char *message;
} writer;

void snow_bytes_free(snow_bytes bytes) { free(bytes.bytes); }

static void on_error(png_structp png, png_const_charp text) {
  writer *w = png_get_error_ptr(png);
  snow_set_message(w->message, text);
  png_longjmp(png, 1);
}

static void on_warning(png_structp png, png_const_charp text) {
  (void)png;
  (void)text;
}

static void write_bytes(png_structp png, png_bytep source, size_t count) {
  writer *w = png_get_io_ptr(png);
  if (count > w->capacity - w->count) {
    size_t capacity = 2 * w->capacity + count + 4096;
    uint8_t *larger = realloc(w->bytes, capacity);
    if (!larger) png_error(png, "out of memory");
    w->bytes = larger;
    w->capacity = capacity;
  }
  memcpy(w->bytes + w->count, source, count);
  w->count += count;
}

static void flush(png_structp png) { (void)png; }

// Latin-1 goes into tEXt, which every program reads; all else into iTXt, which is UTF-8.
static void set_texts(writer *w, const snow_png_source *source) {
  const char *record = (const char *)source->text_records;
  const char *end = record + source->text_record_bytes;
  while (record < end) {
    png_text text = {0};
    bool is_utf8 = *record == 'U';
    text.compression = is_utf8 ? PNG_ITXT_COMPRESSION_NONE : PNG_TEXT_COMPRESSION_NONE;
    text.key = (png_charp)record + 1;
    text.text = text.key + strlen(text.key) + 1;
    size_t length = strlen(text.text);
    if (is_utf8) {
      text.itxt_length = length;
    } else {
      text.text_length = length;
    }
    text.lang = (png_charp) "";
    text.lang_key = (png_charp) "";
    png_set_text(w->png, w->info, &text, 1);
    record = text.text + length + 1;
  }
}

static bool write_picture(writer *w, const snow_png_source *source) {
  if (setjmp(png_jmpbuf(w->png))) return false;
  png_set_write_fn(w->png, w, write_bytes, flush);
  png_set_user_limits(w->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_IHDR(
      w->png, w->info, source->width, source->height, 8,
      source->writes_alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
      PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(w->png, w->info, PNG_sRGB_INTENT_PERCEPTUAL);
  if (source->pixels_per_metre > 0) {
    uint32_t density = source->pixels_per_metre;
    png_set_pHYs(w->png, w->info, density, density, PNG_RESOLUTION_METER);
  }
  set_texts(w, source);
  png_write_info(w->png, w->info);
  if (!source->writes_alpha) png_set_filler(w->png, 0, PNG_FILLER_AFTER);

  size_t row_bytes = 4 * (size_t)source->width;
  for (size_t y = 0; y < source->height; y++) {
    png_write_row(w->png, source->pixels + y * row_bytes);
  }
  png_write_end(w->png, w->info);
  return true;
}

bool snow_png_write(const snow_png_source *source, snow_bytes *written, char *message) {
  writer w = {.message = message};
  snow_set_message(message, "out of memory");
  w.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &w, on_error, on_warning);
  w.info = w.png ? png_create_info_struct(w.png) : NULL;
  bool is_written = w.info && write_picture(&w, source);
  png_destroy_write_struct(&w.png, &w.info);
  if (!is_written) {
    free(w.bytes);
    w = (writer){0};
  }
  *written = (snow_bytes){.bytes = w.bytes, .count = w.count};
  return is_written;
}
