#include "CBundled.h"

#include "files.inc"

size_t bundled_count(void) { return sizeof files / sizeof files[0]; }

bundled_file bundled_at(size_t index) { return files[index]; }
