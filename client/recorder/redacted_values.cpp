// SPDX-License-Identifier: GPL-3.0-or-later
// The texts themselves, and redaction of what is held.
#include "client/recorder/pseudonyms.h"
#include "client/recorder/redaction.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>

namespace tertulia::redaction {

namespace {

template<typename T>
void hide(T& /*value*/)
{
}
void hide(QString& value)
{
    value = placeholderFor(value);
}
template<WireStruct T>
void hide(T& value);
template<Tagged... T>
void hide(std::variant<T...>& value);
template<typename T>
void hide(std::optional<T>& value);
template<typename T>
void hide(std::vector<T>& values)
{
    for (T& one : values)
        hide(one);
}
template<typename T>
void hide(std::optional<T>& value)
{
    if (value)
        hide(*value);
}
template<typename S, typename T, typename R>
void hideField(S& object, const Field<S, T, R>& field)
{
    if constexpr (std::is_same_v<T, QString>) {
        if (isPseudonym(field.member)) {
            object.*field.member = pseudonymFor(object.*field.member);
            return;
        }
    }
    hide(object.*field.member);
}
template<WireStruct T>
void hide(T& value)
{
    std::apply([&value](const auto&... field) { (hideField(value, field), ...); }, T::fields);
}
template<Tagged... T>
void hide(std::variant<T...>& value)
{
    std::visit([](auto& one) { hide(one); }, value);
}

} // namespace

QString placeholderFor(QStringView text)
{
    return QString(static_cast<qsizetype>(std::bit_floor(static_cast<size_t>(text.size()))), u'x');
}

QString pseudonymFor(const QString& text)
{
    if (text.isEmpty() || MessageId::fromText(text))
        return text;
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    const detail::RawId raw{qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8)};
    return MessageId::fromRaw(raw).text();
}

void redact(MessageRecord& message)
{
    hide(message);
}

void redact(UserRecord& user)
{
    hide(user);
}

void redact(Record& record)
{
    hide(record);
}

} // namespace tertulia::redaction
