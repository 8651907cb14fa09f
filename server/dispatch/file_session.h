// SPDX-License-Identifier: GPL-3.0-or-later
// What a peer of /v1/files is to the server (transfers.h has the words): says who it is, sends the bytes of one file,
// and asks for pieces of others. It holds at most limits::fileWindow bytes in each direction: who sends more ahead of
// what is written is closed, and a piece is read only when the peer has taken those before it.
// Once a second it looks whether the device is still signed in. Thread: the connection's I/O thread.
#pragma once

#include "server/dispatch/file_works.h"
#include "server/dispatch/realm.h"
#include "server/net/connection.h"
#include "server/net/io_thread.h"
#include "shared/protocol/envelope.h"
#include "shared/protocol/transfers.h"

#include <QTimer>

#include <deque>

namespace tertulia {

class FileSession final : public net::ConnectionHandler
{
public:
    FileSession(net::Connection& connection, net::IoThread& thread, Realm& realm);
    ~FileSession() override;

    // net::ConnectionHandler
    void textReceived(const QByteArray& utf8) override;
    [[nodiscard]] bool takesBinary() const override { return m_actor.has_value(); }
    void binaryReceived(const QByteArray& bytes) override;
    void drained() override;
    void closed() override;

private:
    struct Sending
    {
        FileId file{};
        uint64_t turn = 0; ///< which transfer.put it belongs to
        FileWorks::Partial partial{};
        int64_t received = 0;
        int64_t written = 0;
        std::vector<QByteArray> waiting{};
        bool isWriting = false;
        bool isBroken = false;
    };
    struct Asked
    {
        int64_t id = 0;
        TransferGet request{};
    };

    /// For callbacks from elsewhere: runs in our thread, if we still live by then.
    std::function<void(std::function<void(FileSession&)>)> poster();
    template<Request R>
    void answer(int64_t id, const Result<typename R::Reply>& result);
    void refuse(std::optional<int64_t> id, const Error& error);
    void request(const RequestFrame& frame);

    void greet(int64_t id, const TransferAuth& request);
    void greeted(int64_t id, const Result<Actor>& actor);
    void put(int64_t id, const TransferPut& request);
    void opened(int64_t id, uint64_t turn, const Result<FileWorks::Partial>& partial);
    void write();
    void written(uint64_t turn, const Result<int64_t>& offset);
    void finish(int64_t id, const TransferFinish& request);
    void finishNow();
    void get(int64_t id, const TransferGet& request);
    void readNext();
    void give(const Asked& asked, const Result<FileWorks::Piece>& piece);
    void prove();
    [[nodiscard]] std::optional<Error> lacks(Scope scope) const;

    net::Connection& m_connection;
    net::IoThread& m_thread;
    Realm& m_realm;
    const std::shared_ptr<FileSession*> m_self;
    QTimer m_clock; ///< first the time to say who he is, then the one between two looks
    TokenBucket m_requests;
    bool m_isGreeting = false;
    std::optional<Actor> m_actor;
    std::shared_ptr<void> m_ticket;
    bool m_isProving = false;

    Sending m_sending;
    uint64_t m_turn = 0;
    std::optional<Asked> m_finishing; ///< only its id and file
    std::deque<Asked> m_asked;
    int64_t m_askedBytes = 0;
    bool m_isReading = false;
};

} // namespace tertulia
