// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting a migration into statements: the rule is in migrator.h.
#include "shared/sql/migrator.h"

#include <QRegularExpression>

namespace tertulia::sql {

using namespace Qt::StringLiterals;

namespace {

/// Reads a script line by line and remembers what a line may leave open.
class Splitter
{
public:
    explicit Splitter(Engine engine) : m_engine(engine) {}

    QStringList split(const QString& script)
    {
        for (const QString& line : script.split(u'\n'))
            readLine(line);
        endStatement();
        return m_statements;
    }

private:
    void readLine(const QString& line)
    {
        if (m_open.isEmpty() && m_statement.trimmed().isEmpty() && line.trimmed().startsWith("-- only "_L1))
            m_only = line.trimmed().mid(8).trimmed();
        const bool startsQuoted = isQuoted();
        const QString code = withoutComments(line).trimmed();
        if (!startsQuoted && m_open.isEmpty() && code.isEmpty())
            return;
        m_statement += startsQuoted || isQuoted() ? line : code; // nothing inside quotes may be trimmed
        m_statement += u'\n';
        static const QRegularExpression trigger(u"^\\s*CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b"_s,
                                                QRegularExpression::CaseInsensitiveOption);
        // Only SQLite's trigger has a body of statements; PostgreSQL's names a function and ends like any other.
        const bool inTrigger = trigger.match(m_statement).hasMatch() && m_statement.contains(beginWord());
        const bool ends = inTrigger ? code.compare("END;"_L1, Qt::CaseInsensitive) == 0 : code.endsWith(u';');
        if (m_open.isEmpty() && ends)
            endStatement();
    }

    static const QRegularExpression& beginWord()
    {
        static const QRegularExpression word(u"\\bBEGIN\\b"_s, QRegularExpression::CaseInsensitiveOption);
        return word;
    }

    [[nodiscard]] bool isQuoted() const { return !m_open.isEmpty() && m_open != "/*"_L1; }

    /// The line without its comments; updates what stays open at its end (a quote, `$$`, a block comment).
    QString withoutComments(const QString& line)
    {
        QString code;
        for (qsizetype i = 0; i < line.size();) {
            const QStringView rest = QStringView(line).mid(i);
            if (m_open == "/*"_L1) {
                const bool closes = rest.startsWith("*/"_L1);
                i += closes ? 2 : 1;
                if (closes)
                    m_open.clear();
                continue;
            }
            const QString mark = markAt(rest);
            if (m_open.isEmpty() && mark == "--"_L1)
                break;
            const qsizetype length = std::max<qsizetype>(1, mark.size());
            if (m_open.isEmpty())
                m_open = mark;
            else if (m_open == mark)
                m_open.clear();
            if (m_open != "/*"_L1)
                code += rest.left(length);
            i += length;
        }
        return code;
    }

    static QString markAt(QStringView text)
    {
        for (const auto mark : {"--"_L1, "/*"_L1, "$$"_L1, "'"_L1, "\""_L1}) {
            if (text.startsWith(mark))
                return mark;
        }
        return {};
    }

    void endStatement()
    {
        const QString statement = m_statement.trimmed();
        const auto mine = m_engine == Engine::Sqlite ? "sqlite"_L1 : "postgres"_L1;
        if (!statement.isEmpty() && (m_only.isEmpty() || m_only == mine))
            m_statements += statement;
        m_statement.clear();
        m_only.clear();
    }

    Engine m_engine;
    QStringList m_statements;
    QString m_statement;
    QString m_only; ///< the engine the next statement is for
    QString m_open; ///< what the last line left open: ', ", $$, /* or nothing
};

} // namespace

QStringList splitStatements(const QString& script, Engine engine)
{
    return Splitter(engine).split(script);
}

} // namespace tertulia::sql
