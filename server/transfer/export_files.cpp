// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transfer/export_files.h"

#include "server/transfer/export_page.h"

namespace tertulia::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int namesShown = 8;
constexpr size_t filesCopied = 100'000;
constexpr int64_t exportedPiece = 256 * 1024;

QString pathOfPage(int number)
{
    return u"pages/page-%1.html"_s.arg(number, 5, 10, QChar(u'0'));
}

} // namespace

Result<Done> ExportFiles::endPage()
{
    return std::exchange(m_isInPage, false) ? m_bundle.write(pageEnd()) : Result<Done>(Done{});
}

Result<Done> ExportFiles::beginLines(const QString& path)
{
    CHECK(endPage());
    m_lists += path;
    return m_bundle.begin(path);
}

Result<Done> ExportFiles::beginPage(const QString& title)
{
    CHECK(endPage());
    ++m_pages;
    CHECK(m_bundle.begin(pathOfPage(m_pages)));
    m_isInPage = true;
    return m_bundle.write(pageBegin(title));
}

Result<Done> ExportFiles::show(const MessageRecord& message)
{
    const auto known = m_people.constFind(message.author);
    return m_bundle.write(pageMessage(message, known == m_people.constEnd() ? QString{} : known->displayName));
}

Result<Done> ExportFiles::heading(const QString& text)
{
    return m_bundle.write("<h2 dir=\"auto\">" + escaped(text).toUtf8() + "</h2>\n");
}

void ExportFiles::know(const std::vector<UserRecord>& users)
{
    for (const UserRecord& user : users)
        m_people.insert(user.id, user);
}

void ExportFiles::want(const MessageRecord& message)
{
    for (const Attachment& file : message.attachments)
        if (m_wanted.size() < filesCopied)
            m_wanted.push_back(file);
}

Result<bool> ExportFiles::copySome(const ReadContent& read)
{
    if (m_wanted.empty() || !read)
        return false;
    const Attachment& file = m_wanted.back();
    if (m_copied < 0) {
        CHECK(endPage());
        CHECK(m_bundle.begin(pathOfFile(file)));
        m_copied = 0;
    }
    const auto bytes = read(file, m_copied, exportedPiece);
    if (!bytes.ok() && bytes.error().code != ErrorCode::NotFound)
        return bytes.error();
    const bool isAny = bytes.ok() && !bytes->isEmpty();
    if (isAny)
        CHECK(m_bundle.write(*bytes));
    m_copied += isAny ? bytes->size() : 0;
    if (!isAny || m_copied >= file.size) {
        m_wanted.pop_back();
        m_copied = -1;
    }
    return true;
}

QString ExportFiles::peopleKnown() const
{
    QStringList names;
    for (const UserRecord& user : m_people)
        if (names.size() < namesShown)
            names += user.displayName;
    names.sort();
    return names.join(u", "_s);
}

Result<Done> ExportFiles::end(const QString& title, const QString& about)
{
    CHECK(beginLines(u"people.jsonl"_s));
    for (const UserRecord& user : m_people)
        CHECK(line(user));
    CHECK(m_bundle.begin(u"index.html"_s));
    QByteArray html = pageBegin(title) + paragraph(about);
    for (int number = 1; number <= m_pages; ++number)
        html += pageLink(pathOfPage(number), u"Messages, page %1"_s.arg(number));
    for (const QString& list : m_lists)
        html += pageLink(list, list);
    CHECK(m_bundle.write(html + pageEnd()));
    return m_bundle.end();
}

} // namespace tertulia::transfer
