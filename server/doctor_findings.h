// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor found: each thing with a name that does not change, what it is, what it means and what to do about
// it. Value types, main thread.
#pragma once

#include <QString>

#include <vector>

namespace tertulia::doctor {

struct Finding
{
    enum Severity { Note, Fault };
    QString name{}; ///< "certificate-expired"
    Severity severity = Fault;
    QString what{};
    QString means{};
    QString advice{};
};

class Findings
{
public:
    void fault(const char* name, const QString& what, const QString& means, const QString& advice);
    void note(const char* name, const QString& what, const QString& means, const QString& advice);
    /// One more thing was looked at.
    void looked(int count = 1) { m_looked += count; }

    [[nodiscard]] const std::vector<Finding>& all() const { return m_all; }
    [[nodiscard]] int faults() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString json() const;

private:
    std::vector<Finding> m_all{};
    int m_looked = 0;
};

} // namespace tertulia::doctor
