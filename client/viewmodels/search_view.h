// SPDX-License-Identifier: GPL-3.0-or-later
// Searching messages everywhere, or in one conversation or space. What this device holds answers at once; the server's
// answer, which knows all of it, takes its place when there is a connection. Always says what was searched and what was
// left out, and what is wrong with a query. GUI thread.
#pragma once

#include "client/models/message_cards.h"
#include "client/viewmodels/session_page.h"

#include <QTimer>

namespace tertulia {

class SearchView : public tertulia::SessionPage
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(
        QString conversationId READ conversationId WRITE setConversationId NOTIFY scopeChanged FINAL) ///< "" = all
    Q_PROPERTY(bool byRelevance READ isByRelevance WRITE setByRelevance NOTIFY sortChanged FINAL)
    Q_PROPERTY(tertulia::MessageCards* cards READ cards CONSTANT FINAL)
    Q_PROPERTY(bool asked READ isAsked NOTIFY answered FINAL)        ///< something was asked and answered
    Q_PROPERTY(bool local READ isLocal NOTIFY answered FINAL)        ///< only this device was searched
    Q_PROPERTY(QString coverage READ coverage NOTIFY answered FINAL) ///< what the answer is true of
    Q_PROPERTY(QString fault READ fault NOTIFY answered FINAL)       ///< what is wrong with the query
    Q_PROPERTY(bool canMore READ canMore NOTIFY answered FINAL)
public:
    static constexpr int page = 30;

    explicit SearchView(QObject* parent = nullptr);

    [[nodiscard]] QString query() const { return m_query; }
    /// Searches a moment later: whoever types does not want every letter answered.
    void setQuery(const QString& query);
    [[nodiscard]] QString conversationId() const { return m_conversation.text(); }
    void setConversationId(const QString& id);
    [[nodiscard]] bool isByRelevance() const { return m_byRelevance; }
    void setByRelevance(bool byRelevance);
    [[nodiscard]] MessageCards* cards() { return &m_cards; }
    [[nodiscard]] bool isAsked() const { return m_asked; }
    [[nodiscard]] bool isLocal() const { return m_local; }
    [[nodiscard]] QString coverage() const;
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] bool canMore() const { return !m_cursor.isEmpty() || (m_local && m_cards.count() >= m_limit); }

    /// Now.
    Q_INVOKABLE void search();
    Q_INVOKABLE void more();

Q_SIGNALS:
    void queryChanged();
    void scopeChanged();
    void sortChanged();
    void answered();

protected:
    void begin() override;
    void cameOnline() override { search(); }

private:
    [[nodiscard]] SearchMessages request() const;
    void searchHere();
    void searchServer(const QString& cursor);
    void take(const SearchMessagesReply& reply, bool local, bool continued);
    void refuse(const Error& error);
    [[nodiscard]] MessageCard card(const SearchHit& hit, int place) const;

    QString m_query;
    ConversationId m_conversation{};
    bool m_byRelevance = false;
    MessageCards m_cards;
    SearchCoverage m_coverage;
    QString m_fault;
    QString m_cursor;
    int m_limit = page; ///< of the device's own answer
    int m_run = 0;      ///< which question an answer belongs to
    bool m_asked = false;
    bool m_local = false;
    bool m_serverAnswered = false;
    bool m_zoneIsKnown = true;
    QTimer m_pause;
};

/// The part of a text around the first highlight, and where the highlights and code are in it. Pure.
struct Snippet
{
    QString text{};
    std::vector<Mark> marks{};
    std::vector<Mark> code{};
};
[[nodiscard]] Snippet snippetOf(const QString& body, const std::vector<TextRange>& highlights, int length,
                                const std::vector<Mark>& code = {});

} // namespace tertulia
