/*
 * Calls interrupt routines, again and again, on each path. Under callgrind it writes a dump for each path and number of
 * calls, named "subject/path/calls": the difference of two numbers is what so many calls cost, and nothing else.
 *   measure NAME ...
 */
#include "measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <valgrind/callgrind.h>

#include "port.h"

enum { CALLS = 1000 };

#define FREE 0ull
#define TAKEN (1ull << 0)
#define MASKED (1ull << 1)
#define REQUESTED (1ull << 2)

struct path {
    const char *name;
    int pending;            /* The channel that interrupts; none: -1, the last one: LAST. */
    uint64_t before;        /* The state of that channel at each call. */
    uint64_t after;         /* Flags that are set when it returns. */
    bool fails;
    BOOLEAN answer;
};

enum { NONE = -1, LAST = -2 };

static const struct path paths[] = {
    { "not mine", NONE, FREE, FREE, false, 0 },
    { "first channel", 0, FREE, FREE, false, 1 },
    { "sibling", LAST, FREE, FREE, false, 1 },
    { "taken by another holder", 0, TAKEN, TAKEN, false, 1 },
    { "deferral", 0, FREE, TAKEN | MASKED | REQUESTED, true, 1 },
};

/* Costs two instructions, whatever the compiler thinks: with it, the loop and the call are measured. */
BOOLEAN nothing(void *channel);
__asm__(".text\n"
        "nothing:\n\t"
        "xorl %eax, %eax\n\t"
        "ret");

__attribute__((noinline)) static void repeat(BOOLEAN (*routine)(void *), void *channel, uint64_t *state, uint64_t before, unsigned calls)
{
    while (calls-- != 0) {
        *(volatile uint64_t *)state = before;
        routine(channel);
    }
}

static void dump(const char *subject, const char *path, BOOLEAN (*routine)(void *), void *channel, uint64_t *state, uint64_t before)
{
    /* What happens once only is over then. */
    repeat(routine, channel, state, before, CALLS);
    for (unsigned calls = CALLS; calls <= 2 * CALLS; calls += CALLS) {
        char name[128];
        snprintf(name, sizeof name, "%s/%s/%u", subject, path, calls);
        CALLGRIND_ZERO_STATS;
        repeat(routine, channel, state, before, calls);
        CALLGRIND_DUMP_STATS_AT(name);
    }
}

static void wrong(const char *subject, const struct path *path, const char *what)
{
    fprintf(stderr, "measure: %s, %s: %s\n", subject, path->name, what);
    exit(1);
}

static void measure(const char *name, const struct path *path)
{
    struct subject subject = { 0 };
    if (!find_subject(name, &subject)) {
        fprintf(stderr, "measure: there is no %s here\n", name);
        exit(2);
    }

    int pending = path->pending == LAST ? subject.channels - 1 : path->pending;
    int held = pending == NONE ? 0 : pending;
    if (subject.never_claims && pending != NONE)
        return;
    if (path->pending == LAST && subject.channels == 1)
        return;
    if ((path->before | path->after) != FREE && (subject.state[0] == NULL || (path->fails && subject.fail == NULL)))
        return;

    static uint64_t no_state;
    uint64_t *state = subject.state[held] != NULL ? subject.state[held] : &no_state;
    if (path->fails)
        subject.fail(&subject);
    for (int channel = 0; channel < subject.channels; channel++)
        subject.set_pending(&subject, channel, channel == pending);

    *state = path->before;
    if (subject.interrupt(subject.channel[0]) != path->answer)
        wrong(name, path, "the wrong answer");
    if ((*state & path->after) != path->after || (path->after == FREE && *state != FREE))
        wrong(name, path, "the wrong state afterwards");

    dump(name, path->name, subject.interrupt, subject.channel[0], state, path->before);
}

int main(int count, char **names)
{
    static uint64_t no_state;
    dump("nothing", "call", nothing, NULL, &no_state, 0);
    for (int name = 1; name < count; name++)
        for (size_t path = 0; path < sizeof paths / sizeof *paths; path++)
            measure(names[name], &paths[path]);
    return 0;
}
