// SPDX-License-Identifier: GPL-3.0-or-later
// A server of its own with one long conversation in it, said by a few people over real connections; later some of them
// go on talking, so many messages a second. What was said is moved into the past, as if over months. Keeps server and
// address, so that a device's cache stays good when it is started again. Main thread, with an event loop.
#pragma once

#include "tests/bench/long_talk.h"
#include "tests/support/ws_client.h"

#include <QProcess>
#include <QTimer>

namespace tertulia::test {

class TalkServer
{
public:
    static const QString title; ///< of the long conversation
    static const QString other; ///< of a short one
    static const QString reader;

    /// All in this folder, which exists.
    explicit TalkServer(QString folder) : m_folder(std::move(folder)) {}
    ~TalkServer();
    TalkServer(const TalkServer&) = delete;
    TalkServer& operator=(const TalkServer&) = delete;

    /// Makes the talk if it is not there, and serves it. False, with a line in the log, if something does not work.
    bool open(int messages);
    [[nodiscard]] QUrl url() const { return m_url; }
    /// From now on so many a second; 0 = nobody says anything.
    void talk(int perSecond);
    [[nodiscard]] int said() const { return m_said; }
    void close();

private:
    bool serve();
    bool signIn(bool enroll);
    bool makePlaces();
    bool uploadFiles();
    bool sayAll(int messages);
    bool say(const std::vector<SaidLine>& lines);
    bool moveIntoThePast();
    void sayOne();
    [[nodiscard]] MessageSend sendOf(const SaidLine& line);

    const QString m_folder;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url{};
    std::vector<std::unique_ptr<WsClient>> m_people;
    std::unique_ptr<WsClient> m_reader;
    ConversationId m_talk{};
    std::vector<FileId> m_files;
    std::vector<MessageId> m_ids; ///< of the conversation, in order
    LongTalk m_lines{7};
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_perSecond = 0;
    int m_said = 0;
    int m_due = 0;
};

} // namespace tertulia::test
