// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that keeps only what was synced, for any program under LD_PRELOAD. Files below $POWER_CUT_LIVE are written as
// ever; what a sync covers is copied to the same name below $POWER_CUT_DISK, byte range by byte range, before the sync
// returns. Kill the program, take the second folder for the first: that is what a power cut leaves. Renaming and
// deleting count at once; bytes of a sync under way may be there in part. $POWER_CUT_SYNC_MS makes each sync slower.
// A sync that fails, because the next library makes it, has lost what it covered: Linux takes that for written.
// It models lost bytes, not torn sectors and not bytes written in another order.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { maxFiles = 4096, maxFds = 65536, pathSize = 1024, notOurs = -1 };

struct Range {
    off_t from, to;
};

/// A file of the live folder with what was written to it since its last sync.
struct File {
    char path[pathSize]; ///< relative; empty: deleted
    struct Range* dirty;
    int count, room;
    off_t shortest; ///< it was as short as this in between
};

static struct File files[maxFiles];
static int fileCount;
static int fileOfFd[maxFds]; ///< 0: not looked up yet, else the index + 1, or notOurs
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *live, *disk;
static size_t liveLength;
static long syncMs;

static void* realFunction(const char* name)
{
    return dlsym(RTLD_NEXT, name);
}
#define REAL(name) ((__typeof__(&name))realFunction(#name))

__attribute__((constructor)) static void begin(void)
{
    live = getenv("POWER_CUT_LIVE");
    disk = getenv("POWER_CUT_DISK");
    liveLength = live ? strlen(live) : 0;
    const char* ms = getenv("POWER_CUT_SYNC_MS");
    syncMs = ms ? atol(ms) : 0;
}

/// The part below the live folder, or null.
static const char* relative(const char* path)
{
    if (!live || !disk || strncmp(path, live, liveLength) != 0 || path[liveLength] != '/')
        return NULL;
    return path + liveLength + 1;
}

static void onDisk(char* out, const char* name)
{
    snprintf(out, pathSize * 2, "%s/%s", disk, name);
}

/// The folders on the way to a file. Like renaming, they count at once.
static void makeFolders(char* path)
{
    for (char* slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(path, 0700);
        *slash = '/';
    }
}

static struct File* fileNamed(const char* name)
{
    for (int i = 0; i < fileCount; ++i)
        if (strcmp(files[i].path, name) == 0)
            return &files[i];
    return NULL;
}

static struct File* fileAt(int fd)
{
    if (fd < 0 || fd >= maxFds || fileOfFd[fd] == notOurs)
        return NULL;
    if (fileOfFd[fd] > 0)
        return &files[fileOfFd[fd] - 1];
    char link[64], path[pathSize];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    const char* name = relative(path);
    struct stat info;
    fileOfFd[fd] = notOurs;
    if (!name || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || strstr(path, " (deleted)"))
        return NULL;
    struct File* file = fileNamed(name);
    if (!file) {
        if (fileCount == maxFiles)
            abort();
        file = &files[fileCount++];
        snprintf(file->path, pathSize, "%s", name);
        file->shortest = (off_t)1 << 62;
    }
    fileOfFd[fd] = (int)(file - files) + 1;
    return file;
}

static void noteWrite(int fd, off_t from, ssize_t bytes)
{
    if (bytes <= 0 || !live)
        return;
    pthread_mutex_lock(&lock);
    struct File* file = fileAt(fd);
    if (file) {
        struct Range* last = file->count ? &file->dirty[file->count - 1] : NULL;
        if (last && last->to == from) {
            last->to += bytes;
        } else {
            if (file->count == file->room) {
                file->room = file->room ? 2 * file->room : 64;
                file->dirty = realloc(file->dirty, (size_t)file->room * sizeof(struct Range));
            }
            file->dirty[file->count++] = (struct Range){from, from + bytes};
        }
    }
    pthread_mutex_unlock(&lock);
}

static void copyRange(int from, int to, struct Range range)
{
    char buffer[65536];
    while (range.from < range.to) {
        const size_t want = (size_t)(range.to - range.from) < sizeof buffer ? (size_t)(range.to - range.from) : sizeof buffer;
        const ssize_t got = pread(from, buffer, want, range.from);
        if (got <= 0 || REAL(pwrite)(to, buffer, (size_t)got, range.from) != got)
            return;
        range.from += got;
    }
}

static void keep(int fd)
{
    if (!live)
        return;
    if (syncMs > 0)
        nanosleep(&(struct timespec){syncMs / 1000, syncMs % 1000 * 1000000}, NULL);
    pthread_mutex_lock(&lock);
    struct File* file = fileAt(fd);
    struct stat info;
    if (file && file->path[0] && fstat(fd, &info) == 0) {
        char source[64], target[pathSize * 2];
        snprintf(source, sizeof source, "/proc/self/fd/%d", fd);
        onDisk(target, file->path);
        makeFolders(target);
        const int from = open(source, O_RDONLY | O_CLOEXEC);
        const int to = open(target, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        struct stat former;
        if (fstat(to, &former) == 0 && file->shortest < former.st_size)
            (void)!REAL(ftruncate)(to, file->shortest);
        for (int i = 0; i < file->count; ++i)
            copyRange(from, to, file->dirty[i]);
        (void)!REAL(ftruncate)(to, info.st_size);
        file->count = 0;
        file->shortest = (off_t)1 << 62;
        REAL(close)(from);
        REAL(close)(to);
    }
    pthread_mutex_unlock(&lock);
}

/// No later sync brings it to the disk.
static void lose(int fd)
{
    pthread_mutex_lock(&lock);
    struct File* file = live ? fileAt(fd) : NULL;
    if (file)
        file->count = 0;
    pthread_mutex_unlock(&lock);
}

static void noteLength(int fd, off_t length)
{
    pthread_mutex_lock(&lock);
    struct File* file = live ? fileAt(fd) : NULL;
    if (file && length < file->shortest)
        file->shortest = length;
    pthread_mutex_unlock(&lock);
}

// --- what the program calls

ssize_t write(int fd, const void* bytes, size_t count)
{
    struct stat info;
    const int appends = live && (fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &info) == 0;
    const off_t at = !live ? -1 : appends ? info.st_size : lseek(fd, 0, SEEK_CUR);
    const ssize_t done = REAL(write)(fd, bytes, count);
    if (at >= 0)
        noteWrite(fd, at, done);
    return done;
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at)
{
    const ssize_t done = REAL(pwrite)(fd, bytes, count, at);
    noteWrite(fd, at, done);
    return done;
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off_t at)
{
    return pwrite(fd, bytes, count, at);
}

int ftruncate(int fd, off_t length)
{
    const int done = REAL(ftruncate)(fd, length);
    if (done == 0)
        noteLength(fd, length);
    return done;
}

int ftruncate64(int fd, off_t length)
{
    return ftruncate(fd, length);
}

int fsync(int fd)
{
    const int done = REAL(fsync)(fd);
    const int error = errno;
    done == 0 ? keep(fd) : lose(fd);
    errno = error;
    return done;
}

int fdatasync(int fd)
{
    const int done = REAL(fdatasync)(fd);
    const int error = errno;
    done == 0 ? keep(fd) : lose(fd);
    errno = error;
    return done;
}

int close(int fd)
{
    pthread_mutex_lock(&lock);
    if (fd >= 0 && fd < maxFds)
        fileOfFd[fd] = 0;
    pthread_mutex_unlock(&lock);
    return REAL(close)(fd);
}

int unlink(const char* path)
{
    const int done = REAL(unlink)(path);
    const char* name = done == 0 ? relative(path) : NULL;
    if (!name)
        return done;
    char target[pathSize * 2];
    onDisk(target, name);
    pthread_mutex_lock(&lock);
    struct File* file = fileNamed(name);
    if (file)
        file->path[0] = 0;
    REAL(unlink)(target);
    pthread_mutex_unlock(&lock);
    return done;
}

int rename(const char* from, const char* to)
{
    const int done = REAL(rename)(from, to);
    const char *old = done == 0 ? relative(from) : NULL, *new = done == 0 ? relative(to) : NULL;
    if (!old || !new)
        return done;
    char source[pathSize * 2], target[pathSize * 2];
    onDisk(source, old);
    onDisk(target, new);
    makeFolders(target);
    pthread_mutex_lock(&lock);
    struct File *moved = fileNamed(old), *replaced = fileNamed(new);
    if (replaced)
        replaced->path[0] = 0;
    if (moved)
        snprintf(moved->path, pathSize, "%s", new);
    REAL(rename)(source, target);
    pthread_mutex_unlock(&lock);
    return done;
}
