// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/cli/await.h"
#include "client/cli/commands.h"
#include "client/cli/terminal.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace tertulia::cli {

using namespace Qt::StringLiterals;

namespace {

template<WireStruct T>
bool printJson(const T& value)
{
    JsonWriter writer;
    encode(writer, value);
    return printLine(writer.take());
}

} // namespace

Result<SearchMessagesReply> Commands::searchServer(SearchMessages request)
{
    SearchMessagesReply all;
    for (int left = m_arguments.limit; left > 0;) {
        request.limit = std::min(left, limits::searchPageMax);
        auto page = await(m_account.request(request));
        if (!page.ok())
            return page.error();
        left -= std::max<int>(1, static_cast<int>(page->hits.size()));
        for (SearchHit& hit : page->hits)
            all.hits.push_back(std::move(hit));
        all.coverage = std::move(page->coverage);
        all.cursor = page->cursor;
        if (!page->cursor || page->hits.empty())
            break; // what is left was not looked at: the coverage says so
        request.cursor = page->cursor;
    }
    return all;
}

int Commands::search()
{
    SearchMessages request;
    request.query = m_arguments.operands.join(QLatin1Char(' '));
    request.sort = m_arguments.best ? SearchSort::Relevance : SearchSort::Newest;
    const QByteArray zone = QTimeZone::systemTimeZoneId(); // empty where a machine does not say
    request.zone = QTimeZone::isTimeZoneIdAvailable(zone) ? QString::fromLatin1(zone) : u"UTC"_s;
    const bool isOnline = !m_arguments.offline && catchUp();
    m_places.refresh();
    request.limit = m_arguments.limit;
    const auto found = isOnline ? searchServer(request) : await(m_account.search(request));
    if (!found.ok()) {
        if (found.error().field == QLatin1StringView{"query"}) {
            complain(tr("The query is not understood: %1").arg(found.error().detail));
            return 1;
        }
        return fail(found.error());
    }
    for (const SearchHit& hit : found->hits)
        if (m_arguments.json ? !printJson(hit) : !print(MessageRow{hit.message}))
            return 0;
    if (m_arguments.json) {
        printJson(found->coverage);
        return 0;
    }
    complain(
        (isOnline ? tr("Searched %1 of %2 messages.") : tr("Searched the %1 of %2 messages that are on this device."))
            .arg(found->coverage.searched)
            .arg(found->coverage.total));
    return 0;
}

} // namespace tertulia::cli
