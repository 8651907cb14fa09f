// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/network_access.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace tertulia {

namespace {

Q_LOGGING_CATEGORY(logBlocked, "tertulia.client.network")

class RefusedReply final : public QNetworkReply
{
public:
    RefusedReply(const QNetworkRequest& request, QObject* parent) : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setError(OperationCanceledError, QStringLiteral("refused"));
        setOpenMode(ReadOnly);
        setFinished(true);
        // The caller must have the reply in hand before it hears that it failed.
        QTimer::singleShot(0, this, [this] {
            Q_EMIT errorOccurred(OperationCanceledError);
            Q_EMIT finished();
        });
    }
    void abort() override {}
    qint64 readData(char* /*data*/, qint64 /*size*/) override { return -1; }
};

class RefusingManager final : public QNetworkAccessManager
{
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply* createRequest(Operation /*operation*/, const QNetworkRequest& request, QIODevice* /*body*/) override
    {
        qCDebug(logBlocked, "refused a request of scheme %ls", qUtf16Printable(request.url().scheme()));
        return new RefusedReply(request, this);
    }
};

} // namespace

QNetworkAccessManager* NoNetworkAccess::create(QObject* parent)
{
    return new RefusingManager(parent);
}

} // namespace tertulia
