// SPDX-License-Identifier: GPL-3.0-or-later
// The custom emoji of a space: adds one from a picture file, renames, takes away. The picture goes to the server in
// pieces first. Follows the space. GUI thread.
#pragma once

#include "client/viewmodels/errand.h"
#include "shared/protocol/requests_images.h"

#include <QUrl>

namespace tertulia {

class EmojiView : public tertulia::Errand
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString spaceId READ spaceId WRITE setSpaceId NOTIFY changed FINAL)
    Q_PROPERTY(tertulia::PlainListModel* emoji READ emoji CONSTANT FINAL)
public:
    explicit EmojiView(QObject* parent = nullptr) : Errand(parent) {}

    [[nodiscard]] QString spaceId() const { return m_space.text(); }
    void setSpaceId(const QString& id);
    [[nodiscard]] PlainListModel* emoji() { return &m_emoji; }

    /// Lets the user choose a picture: then chosen().
    Q_INVOKABLE void choose();
    Q_INVOKABLE void add(const QString& name, const QUrl& file);
    Q_INVOKABLE void rename(const QString& id, const QString& name);
    Q_INVOKABLE void remove(const QString& id);
    /// "Party Parrot.PNG" → "party_parrot".
    [[nodiscard]] Q_INVOKABLE static QString nameFor(const QUrl& file);

Q_SIGNALS:
    void changed();
    void chosen(const QUrl& file);
    void added();
    void renamed();

private:
    void begin() override;
    void fail(const Error& error) override;
    void show();
    void put(const QString& name, UploadId blob, const QByteArray& bytes, int from, int piece);

    SpaceId m_space{};
    PlainListModel m_emoji{"emojiId", "name", "picture", "byName"};
};

} // namespace tertulia
