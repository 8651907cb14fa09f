// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/totp.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <sodium.h>

namespace tertulia::totp {

namespace {

constexpr int secretBytes = 20;

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

bool sameText(const QString& a, const QString& b)
{
    return a.size() == b.size() && sodium_memcmp(a.utf16(), b.utf16(), static_cast<size_t>(a.size()) * 2) == 0;
}

} // namespace

QByteArray newSecret()
{
    return randomBytes(secretBytes);
}

QString base32(const QByteArray& bytes)
{
    constexpr const char* alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString out;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<quint8>(byte);
        for (count += 8; count >= 5; count -= 5)
            out += QLatin1Char(alphabet[(bits >> (count - 5)) & 31]);
    }
    if (count > 0)
        out += QLatin1Char(alphabet[(bits << (5 - count)) & 31]);
    return out;
}

int64_t stepAt(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count() / stepSeconds;
}

QString codeAt(const QByteArray& secret, int64_t step)
{
    QByteArray counter(8, Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(step), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const int offset = static_cast<quint8>(mac.back()) & 15;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    return QString::number(number % 1'000'000).rightJustified(6, QLatin1Char('0'));
}

std::optional<int64_t> stepOf(const QByteArray& secret, const QString& code, Timestamp now)
{
    const int64_t present = stepAt(now);
    std::optional<int64_t> found;
    for (const int64_t step : {present - 1, present, present + 1})
        if (sameText(codeAt(secret, step), code))
            found = step;
    return found;
}

QByteArray newSealKey()
{
    return randomBytes(crypto_secretbox_KEYBYTES);
}

QByteArray seal(const QByteArray& key, const QByteArray& secret)
{
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray box(secret.size() + crypto_secretbox_MACBYTES, Qt::Uninitialized);
    crypto_secretbox_easy(raw(box), raw(secret), static_cast<unsigned long long>(secret.size()), raw(nonce), raw(key));
    return nonce + box;
}

std::optional<QByteArray> open(const QByteArray& key, const QByteArray& sealed)
{
    constexpr qsizetype overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < overhead)
        return std::nullopt;
    const QByteArray box = sealed.mid(crypto_secretbox_NONCEBYTES);
    QByteArray secret(sealed.size() - overhead, Qt::Uninitialized);
    if (crypto_secretbox_open_easy(raw(secret), raw(box), static_cast<unsigned long long>(box.size()), raw(sealed),
                                   raw(key)) != 0)
        return std::nullopt;
    return secret;
}

} // namespace tertulia::totp
