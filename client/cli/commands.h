// SPDX-License-Identifier: GPL-3.0-or-later
// What tertulia-cli does: one command on one account, then its exit code (0 done, 1 not done). Texts and errors go to
// the terminal; --json prints the protocol's own records, one object a line. Main thread.
#pragma once

#include "client/cli/arguments.h"
#include "client/cli/places.h"
#include "client/sync/profile.h"

namespace tertulia::cli {

class Commands
{
public:
    Commands(const Arguments& arguments, Profile& profile, Account& account);

    int run();

private:
    int login();
    int logout();
    int status();
    int conversations();
    int send();
    int download();
    int tail();
    int history();
    int request();
    int search();
    int claims();

    /// Signed in as far as this device knows; complains otherwise.
    bool isSomebody();
    /// Up to date, or complains that only what the device holds is shown; false = not reached.
    bool catchUp();
    Result<QString> password();
    int awaitSent(ConversationId conversation, std::optional<MessageId> replyTo, const QString& text);
    /// Without the outbox: a file is not kept there.
    int sendFiles(ConversationId conversation, std::optional<MessageId> replyTo, const QString& text);
    /// What `print` says of it: its words, or what was done.
    QString wordsFor(const MessageRecord& record);
    bool print(const MessageRow& row);
    Result<SearchMessagesReply> searchServer(SearchMessages request);
    /// Complains and gives the exit code.
    static int fail(const Error& error);

    const Arguments& m_arguments;
    Profile& m_profile;
    Account& m_account;
    Places m_places;
};

} // namespace tertulia::cli
