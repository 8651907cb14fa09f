// SPDX-License-Identifier: GPL-3.0-or-later
// Time-based one-time passwords (RFC 6238: SHA-1, 30 s, six digits) and the sealing of their secrets with a key that is
// kept beside the database, never in it: who steals a dump of the database has no second factor. Pure functions, any
// thread; hides libsodium.
#pragma once

#include "shared/protocol/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tertulia::totp {

inline constexpr int stepSeconds = 30;

/// 160 random bits.
QByteArray newSecret();
/// As apps take it by hand: base32 (RFC 4648) without padding.
QString base32(const QByteArray& bytes);
int64_t stepAt(Timestamp time);
/// The six digits of a step.
QString codeAt(const QByteArray& secret, int64_t step);
/// The step whose code this is: the present one or a neighbour, because clocks differ; nothing if it is none of these.
std::optional<int64_t> stepOf(const QByteArray& secret, const QString& code, Timestamp now);

/// 32 bytes.
QByteArray newSealKey();
QByteArray seal(const QByteArray& key, const QByteArray& secret);
/// Nothing if it was sealed with another key.
std::optional<QByteArray> open(const QByteArray& key, const QByteArray& sealed);

} // namespace tertulia::totp
