// SPDX-License-Identifier: GPL-3.0-or-later
// What can be called by a slash at the beginning of a message: our own commands, and those that bots have registered in
// the conversation. run() says whether the text was one; what it comes to arrives by the signals. "//" at the beginning
// stands for a slash that is meant. GUI thread.
#pragma once

#include "shared/protocol/records.h"

#include <QObject>

namespace tertulia {

class RoomView;
class SessionView;

struct SlashCommand
{
    QString name{};
    QString usage{}; ///< what comes after it
    QString about{};
};
/// Those that make sense there, in the interface's language.
std::vector<SlashCommand> slashCommands(ConversationKind kind);

class SlashCommands final : public QObject
{
    Q_OBJECT
public:
    SlashCommands(SessionView& session, RoomView& room, QObject* parent = nullptr);

    /// False: it is no command but a text to send, in `text` as it is meant. What a command sends goes silently if
    /// asked.
    bool run(QString& text, bool silent = false);
    /// What was run last cannot be done.
    void refuse(const QString& why);

Q_SIGNALS:
    void sendWanted(const QString& text, bool silent);
    void scheduleWanted(const QString& text, const QDateTime& at, bool silent);
    void pollWanted(const QString& question);
    void noted(const QString& sentence); ///< it is done, and nothing else would show it
    void refused(const QString& text);   ///< the typed text, which must not be lost

private:
    bool say(const QString& name, const QString& rest);
    bool runTimed(const QString& name, const QString& rest);
    bool runOnPlace(const QString& name, const QString& rest);
    void callBot(const QString& name, const QString& rest);
    void setNickname(const QString& name);
    void setTopic(const QString& topic);
    void invite(const QString& people);
    void leave();
    void mute(const QString& rest);
    void remind(const QString& rest);
    template<typename R>
    void ask(const R& request, const QString& sentence);

    SessionView& m_session;
    RoomView& m_room;
    QString m_typed;
    bool m_silent = false;
};

} // namespace tertulia
