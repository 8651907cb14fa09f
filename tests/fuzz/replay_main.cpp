// SPDX-License-Identifier: GPL-3.0-or-later
// tst_fuzz TARGET [FILE…]: runs the target on its corpus, its seeds and some mutations of both, the same each time, or
// on the files alone. The input that it dies of is written beside the temporary files, to be run again. This is the
// short form of libfuzzer_main.cpp: no feedback, any compiler.
//   TERTULIA_ROUNDS=100000 TERTULIA_SEED=7 tst_fuzz envelope    more of them, and others
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/mutations.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

using namespace tertulia::fuzz;

namespace {

constexpr int mostSeconds = 20; ///< of the processor's time, for one input: it hangs

const QByteArray* s_input = nullptr;
QByteArray s_crashFile;

/// Only what a signal's handler may do.
void keepInput(int number)
{
    const int file = ::open(s_crashFile.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && s_input != nullptr) {
        const bool isWhole = ::write(file, s_input->constData(), static_cast<size_t>(s_input->size())) >= 0;
        ::close(file);
        const char* words = number == SIGPROF ? "it hangs; the input is in " : "the input is in ";
        for (const char* said : {isWhole ? words : "the input could not be kept in ", s_crashFile.constData(), "\n"})
            if (::write(STDERR_FILENO, said, strlen(said)) < 0)
                break;
    }
    ::signal(number, SIG_DFL);
    ::raise(number == SIGPROF ? SIGABRT : number);
}

void runOne(const Target& target, const QByteArray& input)
{
    s_input = &input;
    const itimerval patience{{0, 0}, {mostSeconds, 0}};
    ::setitimer(ITIMER_PROF, &patience, nullptr);
    target.run(input);
    s_input = nullptr;
}

std::vector<QByteArray> filesIn(const QString& folder)
{
    std::vector<QByteArray> out;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            out.push_back(file.readAll());
    }
    return out;
}

int runFiles(const Target& target, const QStringList& paths)
{
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(path));
            return 2;
        }
        runOne(target, file.readAll());
    }
    return 0;
}

int runAll(const Target& target, const QByteArray& name)
{
    std::vector<QByteArray> inputs = filesIn(QStringLiteral(TERTULIA_FUZZ_CORPUS "/") + QString::fromLatin1(name));
    const size_t files = inputs.size();
    if (files == 0) {
        std::fprintf(stderr, "no corpus\n");
        return 2;
    }
    if (target.seeds != nullptr)
        for (const QByteArray& seed : target.seeds())
            inputs.push_back(seed);
    for (const QByteArray& input : inputs)
        runOne(target, input);
    const int rounds = qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS")
                                                                    : target.mutations;
    Mutator mutator(static_cast<uint32_t>(qEnvironmentVariableIntValue("TERTULIA_SEED")));
    for (int i = 0; i < rounds; ++i) {
        const QByteArray& input = inputs.at(mutator.pick(inputs.size()));
        const QByteArray& other = inputs.at(mutator.pick(inputs.size()));
        const bool asJson = target.isJson && mutator.pick(4) != 0;
        runOne(target, asJson ? mutator.json(input, other) : mutator.bytes(input, other));
    }
    std::printf("%s: %zu files, %zu seeds, %d mutations\n", name.constData(), files, inputs.size() - files, rounds);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    static const QCoreApplication app(argc, argv); // outlives what the targets keep
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = QCoreApplication::arguments();
    const QByteArray name = arguments.value(1).toLatin1();
    const Target* target = find(name);
    if (target == nullptr) {
        std::fprintf(stderr, "usage: %s TARGET [FILE…]\ntargets: %s\n", argv[0], names().join(' ').constData());
        return 2;
    }
    s_crashFile = QFile::encodeName(QDir::tempPath()) + "/tertulia-fuzz-" + name;
    for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGPROF})
        if (number != SIGSEGV || !TERTULIA_FUZZ_SANITIZED) // the sanitizer says more, and aborts then
            ::signal(number, keepInput);
    return arguments.size() > 2 ? runFiles(*target, arguments.mid(2)) : runAll(*target, name);
}
