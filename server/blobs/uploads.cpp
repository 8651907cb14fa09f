// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobs/uploads.h"

namespace tertulia {

using namespace Qt::StringLiterals;

Result<UploadId> Uploads::begin(UserId user, int size, Time now)
{
    const std::lock_guard lock(m_mutex);
    forgetOld(now);
    std::erase_if(m_uploads, [&](const auto& one) {
        const bool isHis = one.second.user == user;
        m_reserved -= isHis ? one.second.size : 0;
        return isHis;
    });
    if (m_reserved + size > totalBytes)
        return Error::make(ErrorCode::Busy, u"too many uploads"_s);
    m_reserved += size;
    const UploadId id = UploadId::make();
    m_uploads.emplace(id, Upload{user, size, {}, now});
    return id;
}

Result<int> Uploads::put(UserId user, UploadId id, int offset, const QByteArray& data, Time now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end() || found->second.user != user)
        return ErrorCode::NotFound;
    Upload& upload = found->second;
    const auto received = static_cast<int>(upload.data.size());
    if (offset + data.size() <= received && upload.data.mid(offset, data.size()) == data)
        return received;
    if (offset != received)
        return Error::make(ErrorCode::Conflict, QString::number(received));
    if (received + data.size() > upload.size)
        return Error::badField(u"data"_s, u"more_than_announced"_s);
    upload.data += data;
    upload.touched = now;
    return static_cast<int>(upload.data.size());
}

Result<QByteArray> Uploads::take(UserId user, UploadId id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end() || found->second.user != user)
        return ErrorCode::NotFound;
    if (found->second.data.size() < found->second.size)
        return Error::make(ErrorCode::Conflict, u"incomplete"_s);
    m_reserved -= found->second.size;
    QByteArray data = std::move(found->second.data);
    m_uploads.erase(found);
    return data;
}

void Uploads::forgetOld(Time now)
{
    std::erase_if(m_uploads, [&](const auto& one) {
        const bool isOld = now - one.second.touched > patience;
        m_reserved -= isOld ? one.second.size : 0;
        return isOld;
    });
}

} // namespace tertulia
