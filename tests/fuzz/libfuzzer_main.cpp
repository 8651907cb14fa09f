// SPDX-License-Identifier: GPL-3.0-or-later
// All targets as one libFuzzer program (preset fuzz); fuzz.py runs it. TERTULIA_FUZZ_TARGET names the target, because
// libFuzzer keeps the arguments for itself; with TERTULIA_FUZZ_SEEDS=FOLDER it writes the target's own seeds there and
// ends.
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/mutations.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

using namespace tertulia::fuzz;

namespace {

const Target* s_target = nullptr;

void writeSeeds(const QString& folder)
{
    const auto seeds = s_target->seeds == nullptr ? std::vector<QByteArray>{} : s_target->seeds();
    for (size_t i = 0; i < seeds.size(); ++i) {
        QFile file(folder + QStringLiteral("/seed-%1").arg(i));
        if (!file.open(QIODevice::WriteOnly) || file.write(seeds.at(i)) != seeds.at(i).size())
            std::exit(2);
    }
    std::exit(0);
}

} // namespace

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t maxSize);

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    static const QCoreApplication app(*argc, *argv);
    QStandardPaths::setTestModeEnabled(true);
    s_target = find(qgetenv("TERTULIA_FUZZ_TARGET"));
    if (s_target == nullptr) {
        std::fprintf(stderr, "TERTULIA_FUZZ_TARGET is one of: %s\n", names().join(' ').constData());
        std::exit(2);
    }
    const QString folder = qEnvironmentVariable("TERTULIA_FUZZ_SEEDS");
    if (!folder.isEmpty())
        writeSeeds(folder);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    s_target->run(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}

/// Where inputs are JSON, every other change is one of values.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    if (!s_target->isJson || seed % 2 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QByteArray made = Mutator(seed).json(input, input);
    const size_t length = std::min(maxSize, static_cast<size_t>(made.size()));
    std::copy_n(made.begin(), length, data);
    return length;
}
