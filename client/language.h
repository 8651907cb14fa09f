// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the interface and of its dates, and the direction in which it is read. Installs the translator for a
// choice ("system", "en", "es", "fr"); "system" is the first of the user's languages that we speak, English if none,
// and reads the way the desktop does. GUI thread. Who shows texts already is told by the caller.
#pragma once

#include <QTranslator>

namespace tertulia {

class Language
{
public:
    /// False if it is what is in use already.
    bool use(const QString& choice);
    /// "en", "es" or "fr".
    [[nodiscard]] QString current() const { return m_current; }

private:
    QString m_current;
    QTranslator m_translator;
};

} // namespace tertulia
