// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/error_text.h"

#include "shared/protocol/limits.h"

#include <QCoreApplication>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString signInText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthorized:
    case ErrorCode::BadToken:
        return ErrorTexts::tr("Your session has ended. Please sign in again.");
    case ErrorCode::AlreadySignedIn:
        return ErrorTexts::tr("You are already signed in.");
    case ErrorCode::BadCredentials:
        return ErrorTexts::tr("The user name or the password is not right.");
    case ErrorCode::SecondFactorRequired:
        return ErrorTexts::tr("This account has a second factor. Please enter its code too.");
    case ErrorCode::HandleTaken:
        return ErrorTexts::tr("That user name is taken. Please choose another one.");
    case ErrorCode::WeakPassword:
        return ErrorTexts::tr("That password is too easy to guess. Use at least %n character(s) and nothing common.",
                              nullptr, limits::passwordMin);
    case ErrorCode::RegistrationClosed:
        return ErrorTexts::tr("This server does not take new accounts.");
    case ErrorCode::KeychainUnavailable:
        return ErrorTexts::tr("This desktop has no keychain, so you stay signed in only until you quit.");
    default:
        return {};
    }
}

QString connectionText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ProtocolMismatch:
        return ErrorTexts::tr(
            "This server and this program do not understand each other. One of them needs an update.");
    case ErrorCode::Offline:
        return ErrorTexts::tr("The server cannot be reached. Check the address and your connection.");
    case ErrorCode::Timeout:
        return ErrorTexts::tr("The server did not answer in time.");
    case ErrorCode::Busy:
        return ErrorTexts::tr("The server is busy. Please try again in a moment.");
    case ErrorCode::RateLimited:
        return ErrorTexts::tr("That was a lot at once. Please wait a moment and try again.");
    case ErrorCode::BadFrame:
    case ErrorCode::UnknownType:
    case ErrorCode::HelloRequired:
    case ErrorCode::NotOverHttp:
    case ErrorCode::BadReply:
        return ErrorTexts::tr("The server's answer makes no sense. Is the address right?");
    default:
        return {};
    }
}

} // namespace

QString errorText(ErrorCode code)
{
    for (const QString& text : {signInText(code), connectionText(code)})
        if (!text.isEmpty())
            return text;
    switch (code) {
    case ErrorCode::BadField:
        return ErrorTexts::tr("Something here is not right. Please check it.");
    case ErrorCode::Forbidden:
        return ErrorTexts::tr("You are not allowed to do that here.");
    case ErrorCode::NotFound:
        return ErrorTexts::tr("That does not exist, or you cannot see it.");
    case ErrorCode::Conflict:
        return ErrorTexts::tr("That does not fit what is already there.");
    case ErrorCode::Gone:
        return ErrorTexts::tr("That was deleted.");
    case ErrorCode::TooLarge:
        return ErrorTexts::tr("That is too long.");
    case ErrorCode::StorageFull:
        return ErrorTexts::tr("The server has no space left to keep this.");
    case ErrorCode::Storage:
        return ErrorTexts::tr("This computer could not save it. Is the disk full?");
    default:
        return ErrorTexts::tr("Something went wrong on the server. Please try again.");
    }
}

QString errorText(const Error& error)
{
    const QString text = errorText(error.code);
    if (error.code == ErrorCode::RateLimited && error.retryAfterMs > 1000)
        return ErrorTexts::tr("That was a lot at once. Please try again in %n second(s).", nullptr,
                              (error.retryAfterMs + 999) / 1000);
    if (!error.request.isEmpty())
        return ErrorTexts::tr("%1 In the log of the server it is %2.").arg(text, error.request);
    return text;
}

QString fieldErrorText(const char* reason, const TextRule& rule)
{
    if (!reason)
        return {};
    const auto is = [reason](const char* name) { return qstrcmp(reason, name) == 0; };
    if (is("empty"))
        return ErrorTexts::tr("Please fill this in.");
    if (is("too_short"))
        return ErrorTexts::tr("At least %n character(s), please.", nullptr, rule.min);
    if (is("too_long"))
        return ErrorTexts::tr("At most %n character(s), please.", nullptr, rule.max);
    if (is("not_a_handle"))
        return ErrorTexts::tr(
            "Only the letters a to z, digits, dots, dashes and underscores; it begins with a letter or a digit.");
    return ErrorTexts::tr("This contains characters that cannot be used here.");
}

} // namespace tertulia
