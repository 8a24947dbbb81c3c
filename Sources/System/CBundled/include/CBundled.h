#ifndef CBUNDLED_H
#define CBUNDLED_H
#endif
