// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails when it is told to, for any program under LD_PRELOAD. The file $BROKEN_DISK is the order, one line:
// "CALLS NAME SKIP COUNT ERROR". Of the calls in CALLS (any of w = write, s = sync, t = truncate, o = open, n = rename,
// link, mkdir) on paths that contain NAME, the first SKIP go well, the next COUNT fail with ERROR (an errno; COUNT below
// 0: all that follow), and so on until the file is gone or another one is moved into its place: then it begins anew. An
// ERROR below 0 makes them slower, by so many milliseconds, and go well. For each call that was hit $BROKEN_DISK.hits
// gets a byte longer. A pwrite that fails has written its first half, as on a disk that is nearly full.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { pathSize = 1024 };

struct Order {
    char calls[16], name[128];
    long skip, count, error;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char* orderPath;
static struct Order order; ///< under the lock, as what follows
static ino_t orderInode;
static long seen;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void)
{
    orderPath = getenv("BROKEN_DISK");
}

static void readOrder(ino_t inode)
{
    char text[256] = {0};
    const int fd = (int)syscall(SYS_openat, AT_FDCWD, orderPath, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        (void)!read(fd, text, sizeof text - 1);
        syscall(SYS_close, fd);
    }
    seen = 0;
    orderInode = inode;
    if (sscanf(text, "%15s %127s %ld %ld %ld", order.calls, order.name, &order.skip, &order.count, &order.error) != 5)
        abort();
}

static void noteHit(void)
{
    char path[pathSize];
    snprintf(path, sizeof path, "%s.hits", orderPath);
    const int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd >= 0) {
        syscall(SYS_write, fd, ".", 1);
        syscall(SYS_close, fd);
    }
}

/// What becomes of this call: 0 = nothing, else the error.
static int fate(char call, const char* path)
{
    struct stat info;
    if (!orderPath || stat(orderPath, &info) != 0)
        return 0;
    pthread_mutex_lock(&lock);
    if (info.st_ino != orderInode)
        readOrder(info.st_ino);
    long error = 0;
    if (strchr(order.calls, call) && strstr(path, order.name)) {
        const long at = seen++ - order.skip;
        if (at >= 0 && (order.count < 0 || at < order.count))
            error = order.error;
    }
    if (error != 0)
        noteHit();
    pthread_mutex_unlock(&lock);
    if (error < 0)
        nanosleep(&(struct timespec){-error / 1000, -error % 1000 * 1000000}, NULL);
    return error > 0 ? (int)error : 0;
}

static int fateOf(char call, int fd)
{
    if (!orderPath)
        return 0;
    char link[64], path[pathSize];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    const int before = errno;
    const int error = fate(call, path);
    errno = before;
    return error;
}

/// -1, with the error in errno, if there is one.
static int fails(int error)
{
    if (error != 0)
        errno = error;
    return error != 0 ? -1 : 0;
}

// --- what the program calls

ssize_t write(int fd, const void* bytes, size_t count)
{
    return fails(fateOf('w', fd)) != 0 ? -1 : REAL(write)(fd, bytes, count);
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at)
{
    const int error = fateOf('w', fd);
    if (error != 0)
        (void)!REAL(pwrite)(fd, bytes, count / 2, at);
    return fails(error) != 0 ? -1 : REAL(pwrite)(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off_t at)
{
    return pwrite(fd, bytes, count, at);
}

int fsync(int fd)
{
    return fails(fateOf('s', fd)) != 0 ? -1 : REAL(fsync)(fd);
}

int fdatasync(int fd)
{
    return fails(fateOf('s', fd)) != 0 ? -1 : REAL(fdatasync)(fd);
}

int ftruncate(int fd, off_t length)
{
    return fails(fateOf('t', fd)) != 0 ? -1 : REAL(ftruncate)(fd, length);
}

int ftruncate64(int fd, off_t length)
{
    return ftruncate(fd, length);
}

static mode_t modeOf(int flags, va_list rest)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return fails(fate('o', path)) != 0 ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return fails(fate('o', path)) != 0 ? -1 : REAL(open64)(path, flags, mode);
}

int rename(const char* from, const char* to)
{
    return fails(fate('n', to)) != 0 ? -1 : REAL(rename)(from, to);
}

int link(const char* from, const char* to)
{
    return fails(fate('n', to)) != 0 ? -1 : REAL(link)(from, to);
}

int mkdir(const char* path, mode_t mode)
{
    return fails(fate('n', path)) != 0 ? -1 : REAL(mkdir)(path, mode);
}
