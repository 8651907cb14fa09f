// SPDX-License-Identifier: GPL-3.0-or-later
// What comes over in an import, what does not, and why: counts, and the first few ids or names as examples, never what
// somebody wrote. Reasons are constants of the program, so its size is bounded whatever is read. Value type.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace tertulia::transfer {

class LossReport
{
public:
    static constexpr int examplesKept = 5;

    void comesOver(const char* what, int64_t count = 1) { m_over[QLatin1String(what)] += count; }
    void wasThere(const char* what, int64_t count = 1) { m_there[QLatin1String(what)] += count; }
    /// `what` is not brought over, or not as it was, because of `why`.
    void lose(const char* what, const char* why, const QString& example = {}, int64_t count = 1);

    [[nodiscard]] int64_t over(const char* what) const { return m_over.value(QLatin1String(what)); }
    [[nodiscard]] int64_t there(const char* what) const { return m_there.value(QLatin1String(what)); }
    [[nodiscard]] int64_t lost(const char* what, const char* why) const;
    [[nodiscard]] bool isEmpty() const { return m_over.isEmpty() && m_there.isEmpty() && m_lost.empty(); }

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text() const;

private:
    struct Loss
    {
        int64_t count = 0;
        QStringList examples{};
    };
    QMap<QString, int64_t> m_over{};
    QMap<QString, int64_t> m_there{};
    std::map<std::pair<QString, QString>, Loss> m_lost{};
};

} // namespace tertulia::transfer
