// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/request_mark.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <atomic>

namespace tertulia {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(requestLog, "tertulia.requests")

thread_local RequestMark::Number markOfThread = 0;

} // namespace

RequestMark::RequestMark(Number number) : m_before(std::exchange(markOfThread, number)) {}

RequestMark::~RequestMark()
{
    markOfThread = m_before;
}

RequestMark::Number RequestMark::fresh()
{
    static std::atomic<Number> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

RequestMark::Number RequestMark::current()
{
    return markOfThread;
}

QString RequestMark::text(Number number)
{
    static const quint32 life = QRandomGenerator::system()->bounded(0x1000000U);
    return number == 0 ? QString{} : u"%1-%2"_s.arg(life, 6, 16, QLatin1Char('0')).arg(number);
}

Error findable(Error error, const char* what, RequestMark::Number mark)
{
    if (error.code != ErrorCode::Internal || !error.request.isEmpty())
        return error;
    const RequestMark scope(mark != 0 ? mark : RequestMark::fresh());
    error.request = RequestMark::text(RequestMark::current());
    qCWarning(requestLog).noquote() << what << "failed inside:" << error.detail;
    return error;
}

} // namespace tertulia
