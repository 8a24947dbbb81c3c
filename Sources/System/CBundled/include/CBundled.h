#ifndef CBUNDLED_H
#define CBUNDLED_H

#include <stddef.h>

/* One file of questionnaires/ or examples/, as it was when the program was built. */
typedef struct {
    const char *path;
    const unsigned char *bytes;
    size_t size;
} bundled_file;

size_t bundled_count(void);
bundled_file bundled_at(size_t index);

#endif
