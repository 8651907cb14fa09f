// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a long JSON text into objects that are small enough to be read at once: the elements of an array, or lines. An
// object that is longer than allowed is passed over and counted, so that one of them does not end an import. It finds
// only where objects end; whether they are JSON is found by who reads them. Pure, one thread.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace tertulia::transfer {

using TakeObject = std::function<Result<Done>(const QJsonObject&)>;

class JsonCutter
{
public:
    enum Form { Array, Lines };
    JsonCutter(Form form, qsizetype longest) : m_form(form), m_longest(longest) {}

    /// Calls `take` for each object that is complete.
    Result<Done> feed(const QByteArray& bytes, const TakeObject& take);
    /// No more comes.
    Result<Done> end(const TakeObject& take);
    /// How many were no objects, or too long.
    [[nodiscard]] int64_t passedOver() const { return m_passedOver; }

private:
    Result<Done> feedLines(QByteArrayView bytes, const TakeObject& take);
    Result<Done> feedArray(QByteArrayView bytes, const TakeObject& take);
    std::optional<qsizetype> beforeArray(QByteArrayView bytes);
    bool endsBefore(char c);
    void keep(QByteArrayView bytes);
    Result<Done> finish(const TakeObject& take);

    const Form m_form;
    const qsizetype m_longest;
    QByteArray m_object{};
    int m_depth = 0;
    bool m_isInArray = false;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isTooLong = false;
    int64_t m_passedOver = 0;
};

} // namespace tertulia::transfer
