// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how often a program under LD_PRELOAD computes a password hash: $HASH_COUNT_FILE holds eight bytes, which
// outlive it, kill -9 included. What is counted is libsodium's own work, whoever asks for it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static int64_t* count;

__attribute__((constructor)) static void begin(void)
{
    const char* path = getenv("HASH_COUNT_FILE");
    const int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void* map = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (map != MAP_FAILED)
        count = map;
    close(file);
}

static void counted(void)
{
    if (count)
        __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
}

typedef int (*MakeHash)(char*, const char*, unsigned long long, unsigned long long, size_t, int);
typedef int (*CheckHash)(const char*, const char*, unsigned long long);

int crypto_pwhash_str_alg(char* out, const char* password, unsigned long long length, unsigned long long passes,
                          size_t memory, int algorithm)
{
    counted();
    return ((MakeHash)dlsym(RTLD_NEXT, "crypto_pwhash_str_alg"))(out, password, length, passes, memory, algorithm);
}

int crypto_pwhash_str_verify(const char* hash, const char* password, unsigned long long length)
{
    counted();
    return ((CheckHash)dlsym(RTLD_NEXT, "crypto_pwhash_str_verify"))(hash, password, length);
}
