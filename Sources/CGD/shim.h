// libgd draws, writes animated GIFs, and reads JPEG, GIF, WebP and BMP.
#pragma once
#include <gd.h>
