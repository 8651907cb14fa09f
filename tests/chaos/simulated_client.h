// SPDX-License-Identifier: GPL-3.0-or-later
// A person at a device: the client library as the desktop uses it, behind a line of its own that can be spoilt, with
// everything it was shown and everything it was asked to do in a history. Every text it writes is one that nobody else
// ever writes. A new object on the same folder is the same device after its program died. One thread.
#pragma once

#include "client/platform/secret_store.h"
#include "client/sync/account.h"
#include "client/viewmodels/draft_book.h"
#include "tests/chaos/wire_tap.h"

#include <deque>
#include <map>
#include <random>

namespace tertulia::test {

struct Person
{
    QString device{}; ///< "d3"
    QString handle{};
    QString folder{};
    quint16 serverPort = 0;
    int life = 0;             ///< how often it was started before
    bool hasKeychain = false; ///< else what it must not write to a file dies with its program
};

class SimulatedClient final : public QObject
{
    Q_OBJECT
public:
    SimulatedClient(Person person, History& history);
    ~SimulatedClient() override;

    /// Opens the account and signs in, again and again until it works.
    void start();
    [[nodiscard]] bool isOnline() const { return m_account->state() == Account::State::Online; }
    /// Nothing is asked, nothing waits to be sent.
    [[nodiscard]] bool isQuiet() const;
    /// Messages that wait to be sent.
    [[nodiscard]] int waiting() const;
    [[nodiscard]] Account& account() { return *m_account; }
    [[nodiscard]] FaultProxy& line() { return m_line; }
    [[nodiscard]] WireTap& tap() { return m_tap; }
    [[nodiscard]] const Person& person() const { return m_person; }
    [[nodiscard]] const std::map<ConversationId, ConversationRow>& conversations() const { return m_conversations; }

    struct Known
    {
        MessageId id;
        bool isMine = false;
    };
    /// Messages it saw lately that were not deleted.
    [[nodiscard]] const std::deque<Known>& recent(ConversationId conversation) { return m_recent[conversation]; }

    void send(ConversationId conversation, std::mt19937_64& random);
    void edit(MessageId message, std::mt19937_64& random);
    /// On the server.
    void keepDraft(ConversationId conversation, std::mt19937_64& random);
    /// On this device, as the composer does.
    void writeDraft(ConversationId conversation, std::mt19937_64& random);
    void noteKeptDrafts();
    void mark(ConversationId conversation, Seq seq);
    /// Any request without local echo; how it goes is in the history of the wire.
    template<Request R>
    void ask(const R& request)
    {
        ++m_asking;
        m_account->request(request).then(this, [this](const Result<typename R::Reply>& /*reply*/) { --m_asking; });
    }
    [[nodiscard]] int asking() const { return m_asking; }

    void note(const char* what, const QJsonObject& line = {}) { m_history.note(m_person.device, what, line); }
    /// What its screen would show of everything it may see.
    void noteAll();

private:
    void enter();
    void signIn();
    void noteDrafts();
    void apply(const RowChanges& changes);
    void take(const MessageRow& row);
    void readCache();
    void noteMessages(ConversationId conversation, Seq before);
    void proveAll();
    void noteProofs();
    QString newText(std::mt19937_64& random, const char* kind);

    const Person m_person;
    History& m_history;
    FaultProxy m_line;
    WireTap m_tap;
    SecretStore m_secrets;
    DraftBook m_drafts;
    std::unique_ptr<Account> m_account;
    std::map<ConversationId, ConversationRow> m_conversations;
    std::map<ConversationId, std::deque<Known>> m_recent;
    int m_asking = 0;
    int m_written = 0;
    bool m_hasEntered = false;
};

/// A row as it stands in a history.
[[nodiscard]] QJsonObject jsonOf(const MessageRow& row);

} // namespace tertulia::test
