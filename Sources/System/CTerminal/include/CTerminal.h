#ifndef CTERMINAL_H
#define CTERMINAL_H
/* Signal handlers that must be C: state in C, async-signal-safe calls only. */
#endif
