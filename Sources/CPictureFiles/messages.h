// One line of explanation in the caller's buffer.
#pragma once
#include "CPictureFiles.h"
#include <string.h>

static inline void snow_set_message(char *message, const char *text) {
  strncpy(message, text ? text : "", SNOW_MESSAGE_CAPACITY - 1);
  message[SNOW_MESSAGE_CAPACITY - 1] = 0;
}
