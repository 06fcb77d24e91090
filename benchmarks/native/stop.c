/* What an image without a runtime needs of its linker: where it ends when a check fails, and what lies behind a stackalloc. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

const uint64_t __security_cookie = 0x00002B992DDFA232;

void RhpFallbackFailFast(void)
{
    fputs("A check of the image failed.\n", stderr);
    abort();
}
