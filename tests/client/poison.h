// SPDX-License-Identifier: GPL-3.0-or-later
// From a frame that is right, all that a liar makes of it: each of its values in turn missing, null, of another type,
// empty, huge, too deep or too many, and keys that nobody asked for. The same each time. Pure.
#pragma once

#include <QByteArrayList>
#include <QJsonObject>

namespace tertulia::test {

/// What can stand for a value: JSON, or nothing at all.
QByteArrayList wrongValues();

/// `data` in each way wrong, one value at a time.
std::vector<QJsonObject> poisonOf(const QJsonObject& data, const QByteArrayList& values);

} // namespace tertulia::test
