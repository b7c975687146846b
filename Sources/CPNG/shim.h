// libpng reads and writes PNG with 16 bits and text chunks.
#pragma once
#include <png.h>
