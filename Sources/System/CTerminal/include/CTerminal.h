#ifndef CTERMINAL_H
#define CTERMINAL_H

/* What must be C: signal handlers, and the state that they use. (Swift 6.3 gives imported C structs in globals too
   little storage, and its lazy globals may not be touched from a signal handler.) One terminal at a time. */

/* Saves the state of the terminal `fd`, switches it to reading key by key without echo, and watches for signals and
   crashes. Returns the descriptor that becomes readable when a signal arrived (one byte each: its number), or -1 where
   `fd` is no terminal or another one is already in use; errno tells which. */
int footbridge_terminal_enter(int fd);

/* Puts the terminal and the signal handlers back as they were; harmless where nothing was entered. */
void footbridge_terminal_leave(void);

/* Puts the terminal back, stops the program as Ctrl-Z would, and switches the terminal again when it goes on. */
void footbridge_terminal_suspend(void);

/* Ends the program by `signal` as if it had never been caught, so that its exit status tells the truth. */
_Noreturn void footbridge_end_by_signal(int signal);

/* The number of columns of the terminal `fd`; 0 where nobody knows. */
int footbridge_terminal_columns(int fd);

#endif
