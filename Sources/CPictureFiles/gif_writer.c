// Writing animated GIFs by gd.
//
// gd can compare a frame with the one before by itself, but then it makes only the first unchanged
// pixel of each row transparent (libgd 2.3.3), and it compares palettes instead of pictures. So the
// caller says which rectangle changed and which pixels in it, and gd packs and writes them.
#include "CPictureFiles.h"

#include <gd.h>
#include <stdlib.h>
#include <string.h>

// What gd has allocated, moved to the allocator that snow_bytes_free knows.
static snow_bytes take(void *bytes, int count) {
  snow_bytes taken = {0};
  if (!bytes || count <= 0) return taken;
  taken.bytes = malloc(count);
  if (taken.bytes) {
    taken.count = count;
    memcpy(taken.bytes, bytes, count);
  }
  gdFree(bytes);
  return taken;
}

int snow_gd_choose_palette(
    const uint32_t *pixels, int count, int limit, snow_gd_quantiser quantiser, uint32_t *palette) {
  // A square, since gd's images are at most so wide; what is left of its last row repeats pixels.
  snow_gd_silence();
  int width = 1;
  while (width * width < count) width++;
  int height = (count + width - 1) / width;
  gdImagePtr image = gdImageCreateTrueColor(width, height);
  if (!image) return 0;
  for (int i = 0; i < width * height; i++) {
    gdImageSetPixel(image, i % width, i / width, (int)pixels[i % count]);
  }
  gdImageTrueColorToPaletteSetMethod(
      image, quantiser == SNOW_GD_NEURAL ? GD_QUANT_NEUQUANT : GD_QUANT_JQUANT, /* best */ 1);
  int chosen = 0;
  if (gdImageTrueColorToPalette(image, /* dither */ 0, limit)) {
    chosen = gdImageColorsTotal(image) < limit ? gdImageColorsTotal(image) : limit;
    for (int i = 0; i < chosen; i++) {
      palette[i] = (uint32_t)gdImageRed(image, i) << 16 | (uint32_t)gdImageGreen(image, i) << 8 |
                   (uint32_t)gdImageBlue(image, i);
    }
  }
  gdImageDestroy(image);
  return chosen;
}

snow_bytes snow_gif_begin(int width, int height) {
  snow_bytes none = {0};
  gdImagePtr screen = gdImageCreate(width, height);
  if (!screen) return none;
  int count = 0;
  void *bytes = gdImageGifAnimBeginPtr(screen, &count, /* GlobalCM */ 0, /* Loops: endless */ 0);
  gdImageDestroy(screen);
  return take(bytes, count);
}

snow_bytes snow_gif_add(const snow_gif_frame *frame) {
  snow_bytes none = {0};
  gdImagePtr image = gdImageCreate(frame->width, frame->height);
  if (!image) return none;
  for (int i = 0; i < frame->colour_count; i++) {
    const uint8_t *colour = frame->palette + 3 * i;
    gdImageColorAllocate(image, colour[0], colour[1], colour[2]);
  }
  for (int y = 0; y < frame->height; y++) {
    memcpy(image->pixels[y], frame->indices + (size_t)y * frame->width, frame->width);
  }
  if (frame->transparent_index >= 0) gdImageColorTransparent(image, frame->transparent_index);
  int count = 0;
  void *bytes = gdImageGifAnimAddPtr(
      image, &count, /* LocalCM */ 1, frame->left, frame->top, frame->delay, gdDisposalNone, NULL);
  gdImageDestroy(image);
  return take(bytes, count);
}

snow_bytes snow_gif_end(void) {
  int count = 0;
  void *bytes = gdImageGifAnimEndPtr(&count);
  return take(bytes, count);
}
