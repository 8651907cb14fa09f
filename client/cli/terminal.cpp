// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/terminal.h"

#include "shared/protocol/envelope.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace tertulia::cli {

using namespace Qt::StringLiterals;

namespace {

bool write(std::FILE* to, const QByteArray& utf8)
{
    const auto size = static_cast<size_t>(utf8.size());
    return std::fwrite(utf8.constData(), 1, size, to) == size && std::fputc('\n', to) != EOF && std::fflush(to) == 0;
}

/// The terminal does not show what is typed as long as this lives.
class Silence
{
public:
    Silence()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

} // namespace

QString tr(const char* text)
{
    return QCoreApplication::translate("tertulia::cli", text);
}

bool printLine(const QByteArray& utf8)
{
    return write(stdout, utf8);
}

bool printLine(const QString& text)
{
    return write(stdout, text.toUtf8());
}

void complain(const QString& text)
{
    write(stderr, u"tertulia-cli: "_s.toUtf8() + text.toUtf8());
}

void printError(const Error& error)
{
    write(stderr, encodeErrorObject(error));
}

QString oneLine(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            out += u"\\n"_s;
        else
            out += c.category() == QChar::Other_Control ? QChar(u'?') : c;
    }
    return out;
}

QString readAll()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(input.readAll());
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith(u"\r\n"_s) ? 2 : 1);
    return text;
}

std::optional<QString> readSecret(const QString& prompt)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    std::fputs(prompt.toUtf8().constData(), stderr);
    std::fflush(stderr);
    QByteArray line;
    {
        const Silence silence;
        for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
            line.append(static_cast<char>(c));
    }
    std::fputc('\n', stderr);
    if (line.isEmpty())
        return std::nullopt;
    return QString::fromUtf8(line);
}

QString describe(const Error& error)
{
    switch (error.code) {
    case ErrorCode::BadCredentials:
        return tr("The handle or the password is wrong.");
    case ErrorCode::BadToken:
    case ErrorCode::Unauthorized:
        return tr("This device is not signed in any more. Use: tertulia-cli login HANDLE");
    case ErrorCode::HandleTaken:
        return tr("The handle belongs to someone.");
    case ErrorCode::WeakPassword:
        return tr("The password is too short or too common.");
    case ErrorCode::RegistrationClosed:
        return tr("This server takes no new accounts by itself.");
    case ErrorCode::ProtocolMismatch:
        return tr("The server speaks another version of the protocol.");
    case ErrorCode::Forbidden:
        return tr("Not allowed (%1).").arg(error.rule);
    case ErrorCode::NotFound:
        return tr("It does not exist.");
    case ErrorCode::RateLimited:
        return tr("Too fast for the server.");
    case ErrorCode::Offline:
        return error.detail.isEmpty() ? tr("The server cannot be reached.")
                                      : tr("The server cannot be reached: %1").arg(oneLine(error.detail));
    case ErrorCode::Timeout:
        return tr("The server did not answer in time.");
    case ErrorCode::BadField:
        return tr("Not accepted: %1 %2").arg(error.field, error.detail);
    case ErrorCode::KeychainUnavailable:
        return tr("There is no keychain to keep the session in.");
    case ErrorCode::Storage:
        return tr("This device's files cannot be used: %1").arg(oneLine(error.detail));
    default:
        return tr("It did not work: %1 %2").arg(QString(wireName(error.code)), oneLine(error.detail));
    }
}

} // namespace tertulia::cli
