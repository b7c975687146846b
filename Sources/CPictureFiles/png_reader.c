// Reading PNG by libpng from memory.
//
// libpng reports an error by longjmp to where setjmp was called. Two rules keep that safe here: no
// Swift function is ever between the two, and everything that changes after setjmp lives in the
// `reader` struct of the calling function, so that no local variable of the function that called
// setjmp is ever modified (such a variable would have to be volatile).
#include "CPictureFiles.h"
#include "messages.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const uint8_t *bytes;
  size_t count;
  size_t position;
  png_structp png;
  png_infop info;
  uint8_t *row;  // room for one row when only texts are wanted
  char *message;
} reader;

static void on_error(png_structp png, png_const_charp text) {
  reader *r = png_get_error_ptr(png);
  snow_set_message(r->message, text);
  png_longjmp(png, 1);
}

// Damage that libpng can live with (a wrong checksum of a comment, say) is no reason to speak.
static void on_warning(png_structp png, png_const_charp text) {
  (void)png;
  (void)text;
}

static void read_bytes(png_structp png, png_bytep target, size_t wanted) {
  reader *r = png_get_io_ptr(png);
  if (wanted > r->count - r->position) png_error(png, "the file ends too early");
  memcpy(target, r->bytes + r->position, wanted);
  r->position += wanted;
}

static bool start(reader *r, snow_png_limits limits) {
  snow_set_message(r->message, "out of memory");
  r->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, r, on_error, on_warning);
  if (!r->png) return false;
  r->info = png_create_info_struct(r->png);
  if (!r->info) return false;
  png_set_read_fn(r->png, r, read_bytes);
  png_set_user_limits(r->png, limits.max_width, limits.max_height);
  png_set_chunk_malloc_max(r->png, limits.max_chunk_bytes);
  png_set_chunk_cache_max(r->png, limits.max_chunk_count);
  return true;
}

static void finish(reader *r) {
  png_destroy_read_struct(&r->png, &r->info, NULL);
  free(r->row);
}

// Skips all chunks that do not change pixels: no profile or comment of a stranger is unpacked.
static void skip_chunks_without_pixels(png_structp png) {
  static const char names[] =
      "acTL\0bKGD\0cHRM\0cICP\0cLLI\0eXIf\0fcTL\0fdAT\0gAMA\0hIST\0iCCP\0iTXt\0"
      "mDCV\0oFFs\0pCAL\0pHYs\0sBIT\0sCAL\0sPLT\0sRGB\0tEXt\0tIME\0zTXt";
  png_set_keep_unknown_chunks(
      png, PNG_HANDLE_CHUNK_NEVER, (png_const_bytep)names, sizeof names / 5);
}

static bool read_pixels(reader *r, uint8_t *pixels, size_t pixel_bytes) {
  if (setjmp(png_jmpbuf(r->png))) return false;
  skip_chunks_without_pixels(r->png);
  png_read_info(r->png, r->info);

  png_set_expand(r->png);  // palette to colours, 1, 2 and 4 bits to 8, tRNS to alpha
  png_set_gray_to_rgb(r->png);
  png_set_scale_16(r->png);  // rounds, where png_set_strip_16 would cut off
  png_set_add_alpha(r->png, 0xFF, PNG_FILLER_AFTER);
  int passes = png_set_interlace_handling(r->png);
  png_read_update_info(r->png, r->info);

  size_t height = png_get_image_height(r->png, r->info);
  size_t row_bytes = png_get_rowbytes(r->png, r->info);
  size_t wanted = 4 * (size_t)png_get_image_width(r->png, r->info);
  if (row_bytes != wanted || pixel_bytes / row_bytes != height || pixel_bytes % row_bytes != 0) {
    png_error(r->png, "its header and its pixels disagree");
  }
  for (int pass = 0; pass < passes; pass++) {
    for (size_t y = 0; y < height; y++) png_read_row(r->png, pixels + y * row_bytes, NULL);
  }
  png_read_end(r->png, NULL);
  return true;
}

bool snow_png_read(
    const uint8_t *bytes, size_t count, snow_png_limits limits, uint8_t *pixels, size_t pixel_bytes,
    char *message) {
  reader r = {.bytes = bytes, .count = count, .message = message};
  bool is_read = start(&r, limits) && read_pixels(&r, pixels, pixel_bytes);
  finish(&r);
  return is_read;
}

// MARK: - Texts

static bool read_past_pixels(reader *r) {
  if (setjmp(png_jmpbuf(r->png))) return false;
  png_read_info(r->png, r->info);
  int passes = png_set_interlace_handling(r->png);
  png_read_update_info(r->png, r->info);
  // Texts may follow the pixels, and libpng reaches them only through the pixels.
  r->row = malloc(png_get_rowbytes(r->png, r->info));
  if (!r->row) png_error(r->png, "out of memory");
  size_t rows = (size_t)passes * png_get_image_height(r->png, r->info);
  for (size_t i = 0; i < rows; i++) png_read_row(r->png, r->row, NULL);
  png_read_end(r->png, r->info);
  return true;
}

static bool append(uint8_t *records, size_t capacity, size_t *used, const char *text) {
  size_t size = strlen(text) + 1;
  if (size > capacity - *used) return false;
  memcpy(records + *used, text, size);
  *used += size;
  return true;
}

bool snow_png_read_texts(
    const uint8_t *bytes, size_t count, snow_png_limits limits, uint8_t *records, size_t capacity,
    size_t *record_bytes, char *message) {
  reader r = {.bytes = bytes, .count = count, .message = message};
  *record_bytes = 0;
  bool is_read = start(&r, limits) && read_past_pixels(&r);
  png_textp texts = NULL;
  int text_count = is_read ? png_get_text(r.png, r.info, &texts, NULL) : 0;
  for (int i = 0; is_read && i < text_count; i++) {
    bool is_utf8 = texts[i].compression >= PNG_ITXT_COMPRESSION_NONE;
    is_read = *record_bytes < capacity;
    if (is_read) records[(*record_bytes)++] = is_utf8 ? 'U' : 'L';
    is_read = is_read && append(records, capacity, record_bytes, texts[i].key) &&
              append(records, capacity, record_bytes, texts[i].text ? texts[i].text : "");
    if (!is_read) snow_set_message(message, "its texts are too long");
  }
  finish(&r);
  return is_read;
}
