// Reading JPEG, GIF, WebP and BMP by gd from memory.
//
// The caller has read the size from the file's header and found it acceptable, and it says what it
// expects: gd allocates by the same header.
#include "CPictureFiles.h"
#include "messages.h"

#include <gd.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// gd has one error method for the whole process; each thread that reads leaves here where its own
// message belongs. Elsewhere gd's words are dropped: nothing of Snow's should print behind its back.
static _Thread_local char *current_message = NULL;

static void on_error(int priority, const char *format, va_list arguments) {
  (void)priority;
  if (!current_message) return;
  vsnprintf(current_message, SNOW_MESSAGE_CAPACITY, format, arguments);
}

static void silence_once(void) { gdSetErrorMethod(on_error); }

void snow_gd_silence(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, silence_once);
}

static gdImagePtr decode(snow_gd_format format, const uint8_t *bytes, int count) {
  void *data = (void *)bytes;  // gd reads it only, but does not say const
  switch (format) {
    // The 0 makes gd report what libjpeg had to make up; otherwise a cut file is silently gray.
    case SNOW_GD_JPEG: return gdImageCreateFromJpegPtrEx(count, data, 0);
    case SNOW_GD_GIF: return gdImageCreateFromGifPtr(count, data);
    case SNOW_GD_WEBP: return gdImageCreateFromWebpPtr(count, data);
    case SNOW_GD_BMP: return gdImageCreateFromBmpPtr(count, data);
  }
  return NULL;
}

bool snow_gd_read(
    snow_gd_format format, const uint8_t *bytes, size_t count, int width, int height,
    int colour_count, uint8_t *pixels, char *message) {
  message[0] = 0;
  if (count > INT32_MAX) return false;
  snow_gd_silence();
  current_message = message;
  gdImagePtr image = decode(format, bytes, (int)count);
  current_message = NULL;
  if (!image) return false;
  bool fits = gdImageSX(image) == width && gdImageSY(image) == height;
  for (int y = 0; fits && y < height; y++) {
    for (int x = 0; x < width; x++) {
      int pixel;
      if (gdImageTrueColor(image)) {
        pixel = gdImageTrueColorPixel(image, x, y);
      } else {
        int index = gdImagePalettePixel(image, x, y);
        int is_clear = index == gdImageGetTransparent(image);
        pixel = is_clear               ? gdTrueColorAlpha(0, 0, 0, gdAlphaTransparent)
                : index < colour_count ? gdImageGetTrueColorPixel(image, x, y)
                                       : gdTrueColor(0, 0, 0);
      }
      int clearness = gdTrueColorGetAlpha(pixel);  // 0 opaque … 127 clear
      *pixels++ = gdTrueColorGetRed(pixel);
      *pixels++ = gdTrueColorGetGreen(pixel);
      *pixels++ = gdTrueColorGetBlue(pixel);
      *pixels++ = 255 - (clearness * 255 + 63) / 127;
    }
  }
  if (!fits) snow_set_message(message, "its header and its pixels disagree");
  gdImageDestroy(image);
  return fits;
}
