// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/process_use.h"

#include <QDir>
#include <QFile>

#include <ctime>

#include <sys/resource.h>
#include <unistd.h>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

double secondsOf(clockid_t clock)
{
    timespec time{};
    return clock_gettime(clock, &time) == 0
               ? static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9
               : 0;
}

/// Field 22 of /proc/self/stat, in ticks since the computer was started; the name before it may hold anything.
double startedAfterBoot()
{
    const QByteArray stat = contentOf(u"/proc/self/stat"_s);
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTime = 22 - 3; // what follows the name begins with field 3
    return fields.value(startTime).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace

ProcessUse processUse()
{
    ProcessUse use;
    use.cpuSeconds = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
    use.residentBytes =
        contentOf(u"/proc/self/statm"_s).split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE));
    use.openFiles = static_cast<double>(QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size());
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0)
        use.mostFiles = static_cast<double>(files.rlim_cur);
    use.startedAt = secondsOf(CLOCK_REALTIME) - secondsOf(CLOCK_BOOTTIME) + startedAfterBoot();
    return use;
}

} // namespace tertulia
