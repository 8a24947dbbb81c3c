#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP};
static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE};
enum { WATCHED = sizeof watched / sizeof *watched, CRASHES = sizeof crashes / sizeof *crashes };

static volatile sig_atomic_t terminal = -1;
static struct termios before, during;
static struct sigaction watched_before[WATCHED], crashes_before[CRASHES];
static int arrivals[2] = {-1, -1};
/* A crash may be an overflowing stack: its handler needs one of its own. */
static char crash_stack[64 * 1024];

static void on_signal(int number) {
    int kept = errno;
    char byte = (char)number;
    /* A full pipe means that signals wait already: nothing is lost. */
    if (write(arrivals[1], &byte, 1) < 0) { /* nothing can be done here */ }
    errno = kept;
}

static void on_crash(int number) {
    static const char words[] =
        "\nThe program failed. Every answer already given is saved. Start it again to carry on.\n";
    if (terminal >= 0) {
        tcsetattr(terminal, TCSANOW, &before);
        if (write(STDERR_FILENO, words, sizeof words - 1) < 0) { /* nothing can be done here */ }
    }
    signal(number, SIG_DFL);
    raise(number);
}

static void install(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = on_signal;
    for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &action, &watched_before[i]);
    action.sa_handler = on_crash;
    action.sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND;
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &crashes_before[i]);
    /* Started from a thread pool, a program may inherit blocked signals. */
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < WATCHED; i++) sigaddset(&set, watched[i]);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
}

int footbridge_terminal_enter(int fd) {
    static int registered = 0;
    if (terminal >= 0) { errno = EBUSY; return -1; }
    if (tcgetattr(fd, &before) != 0) return -1;
    if (arrivals[0] < 0 && pipe2(arrivals, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    during = before;
    during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
    during.c_iflag &= ~(tcflag_t)(IXON | ISTRIP);
    during.c_cc[VMIN] = 1;
    during.c_cc[VTIME] = 0;
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    terminal = fd;
    install();
    if (tcsetattr(fd, TCSADRAIN, &during) != 0) {
        int kept = errno;
        footbridge_terminal_leave();
        errno = kept;
        return -1;
    }
    if (!registered) registered = atexit(footbridge_terminal_leave) == 0;
    return arrivals[0];
}

void footbridge_terminal_leave(void) {
    if (terminal < 0) return;
    tcsetattr(terminal, TCSADRAIN, &before);
    terminal = -1;
    for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &watched_before[i], NULL);
    for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crashes_before[i], NULL);
    char byte;
    while (read(arrivals[0], &byte, 1) > 0) { /* signals that nobody waits for any more */ }
}

void footbridge_terminal_suspend(void) {
    if (terminal < 0) return;
    tcsetattr(terminal, TCSADRAIN, &before);
    struct sigaction mine, standard;
    memset(&standard, 0, sizeof standard);
    sigemptyset(&standard.sa_mask);
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &mine);
    /* The whole group, as the terminal would: a script that started us stops too. */
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &mine, NULL);
    tcsetattr(terminal, TCSADRAIN, &during);
}

void footbridge_end_by_signal(int number) {
    footbridge_terminal_leave();
    signal(number, SIG_DFL);
    raise(number);
    _exit(128 + number);
}

int footbridge_terminal_columns(int fd) {
    struct winsize size;
    return ioctl(fd, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
