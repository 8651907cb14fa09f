// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs made of other inputs: bytes changed, cut and joined as fuzzers do, and JSON changed as JSON, so that what
// comes out is still read and the mistakes are in the values: of another type, missing, twice, huge, not a number. The
// same seed makes the same. One thread.
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include <random>

namespace tertulia::fuzz {

class Mutator
{
public:
    explicit Mutator(uint32_t seed) : m_random(seed) {}

    /// 0 … below - 1; 0 if `below` is 0.
    size_t pick(size_t below) { return below == 0 ? 0 : m_random() % below; }
    /// Some changes; what is joined comes from `other`.
    QByteArray bytes(QByteArray input, const QByteArray& other);
    /// One line of it is given another value somewhere, or an object that is no JSON for QJson any more. Bytes are
    /// changed if no line has an object.
    QByteArray json(const QByteArray& input, const QByteArray& other);

private:
    void changeBytes(QByteArray& bytes, const QByteArray& other);
    QByteArray changedObject(const QJsonObject& object, const QByteArray& other);
    QJsonValue changed(const QJsonValue& value, int& until, const QJsonValue& instead);
    QJsonObject changed(const QJsonObject& object, int& until, const QJsonValue& instead);
    QJsonValue anyValue(const QByteArray& other);

    std::mt19937 m_random;
};

} // namespace tertulia::fuzz
