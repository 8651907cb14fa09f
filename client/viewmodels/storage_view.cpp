// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/viewmodels/storage_view.h"

#include "client/models/error_text.h"

#include <QDirIterator>
#include <QLocale>
#include <QThreadPool>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

/// Of the account's folder: what can be fetched again. What may not be lost lies beside it.
const QString pictures = u"/pictures"_s;

qint64 sizeOf(const QString& folder)
{
    qint64 sum = 0;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        sum += it.fileInfo().size();
    }
    return sum;
}

} // namespace

StorageView::StorageView(QObject* parent) : QObject(parent) {}

void StorageView::setSession(SessionView* session)
{
    m_session = session;
    refresh();
    Q_EMIT changed();
}

StorageView::Sizes StorageView::count(const QString& folder)
{
    Sizes sizes;
    sizes.files = sizeOf(folder + pictures);
    sizes.messages = sizeOf(folder) - sizes.files;
    return sizes;
}

QString StorageView::messages() const
{
    return m_sizes.messages < 0 ? QString{}
                                : QLocale().formattedDataSize(m_sizes.messages, 1, QLocale::DataSizeTraditionalFormat);
}

QString StorageView::files() const
{
    const int decimals = m_sizes.files < 1024 ? 0 : 1;
    return QLocale().formattedDataSize(m_sizes.files, decimals, QLocale::DataSizeTraditionalFormat);
}

QString StorageView::folder() const
{
    return m_session ? m_session->accountDirectory() : QString{};
}

void StorageView::refresh()
{
    if (folder().isEmpty())
        return;
    auto promise = std::make_shared<QPromise<Sizes>>();
    promise->start();
    promise->future().then(this, [this](const Sizes& sizes) {
        m_sizes = sizes;
        Q_EMIT changed();
    });
    QThreadPool::globalInstance()->start([promise, where = folder()] {
        promise->addResult(count(where));
        promise->finish();
    });
}

void StorageView::clearFiles()
{
    if (m_session && m_session->pictureDoor())
        m_session->pictureDoor()([view = QPointer(this)] {
            if (view)
                view->refresh();
        });
}

void StorageView::rebuild()
{
    if (!m_session || !m_session->account())
        return;
    const auto rebuilt = m_session->account()->rebuild();
    m_problem = rebuilt.ok() ? QString{} : errorText(rebuilt.error());
    Q_EMIT changed();
    refresh();
}

} // namespace tertulia
