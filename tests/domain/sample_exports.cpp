// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/sample_exports.h"

#include "tests/support/zip_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const char* const samplePdf = "%PDF-1.4\n% a plan\n";

const char* const users = R"json([
 {"id":"U1","team_id":"T1","name":"anna","deleted":false,"is_primary_owner":true,
  "profile":{"real_name":"Anna Adler","display_name":"Anna","email":"anna@example.org"}},
 {"id":"U2","team_id":"T1","name":"bruno","profile":{"real_name":"Bruno","display_name":""}},
 {"id":"U3","team_id":"T1","name":"carla","deleted":true,"profile":{"real_name":"Carla Gone"}},
 {"id":"U4","team_id":"T1","name":"gus","is_restricted":true,"profile":{"real_name":"Gus Guest"}},
 {"id":"U5","team_id":"T1","name":"../../etc/passwd","profile":{"real_name":"\u202eevil<script>alert(1)</script>","image_original":"https://x/y.png"}},
 {"id":"U6","team_id":"T1","name":"\u00c9lodie \u5b57","profile":{"real_name":"\u00c9lodie"}}
])json";

const char* const channels = R"json([
 {"id":"C1","name":"general","created":1600000000,"members":["U1","U2","U5"],
  "topic":{"value":"All of us"},"purpose":{"value":"-"},"pins":[{"id":"1672567200.000100"}]},
 {"id":"C2","name":"old","created":1600000000,"is_archived":true,"members":[],"topic":{"value":""},"purpose":{"value":"gone"}},
 {"id":"C3","name":"busy","created":1600000000,"members":["U1"]}
])json";

const char* const groups = R"json([{"id":"G1","name":"secret","created":1600000000,"members":["U2","U1","U4"]}])json";
const char* const mpims = R"json([{"id":"G2","name":"mpdm-anna--bruno--carla-1","members":["U1","U2","U3"]}])json";
const char* const dms =
    R"json([{"id":"D1","members":["U1","U2"]},{"id":"D2","members":["U1","U3"]},{"id":"D3","members":["U2"]}])json";

const char* const firstDay = R"json([
 {"type":"message","subtype":"channel_join","user":"U1","text":"<@U1> has joined","ts":"1672567100.000100"},
 {"type":"message","user":"U1","text":"Hello *world* &lt;3 <@U2>, see <https://example.org/a_(b)|the page> in <#C1|general>","ts":"1672567200.000100",
  "thread_ts":"1672567200.000100","reply_count":2,
  "reactions":[{"name":"tada","users":["U2","U3"],"count":2},{"name":"partyparrot","users":["U2"],"count":1}]},
 {"type":"message","user":"U2","text":"In the thread","ts":"1672567200.000300","thread_ts":"1672567200.000100"},
 {"type":"message","user":"U2","text":"Same millisecond, before","ts":"1672567200.000200","edited":{"user":"U2","ts":"1672567260.000000"},"files":[{"id":"F9","name":"gone.png"}]},
 {"type":"message","user":"U5","text":"","ts":"1672567300.000100","files":[{"id":"F1","name":"../../plan.pdf","size":3,"url_private":"https://files.slack.com/x?t=xoxe-secret"},{"id":"F2","mode":"tombstone"}]},
 {"type":"message","subtype":"bot_message","bot_id":"B7","username":"Build","text":"","ts":"1672567400.000100","attachments":[{"title":"Failed","title_link":"https://ci/1","text":"step 3","fallback":"no"}]},
 {"type":"message","user":"U99","text":"From elsewhere","ts":"1672567500.000100","user_profile":{"real_name":"Stranger"}},
 {"type":"message","user":"U1","text":"no time","ts":"yesterday"},
 {"type":"message","text":"nobody","ts":"1672567600.000100"},
 "no message", {"type":"message","user":"U1","text":"   ","ts":"1672567700.000100"}
])json";

const char* const secondDay = R"json([
 {"type":"message","user":"U3","text":"Late answer","ts":"1672653700.000100","thread_ts":"1672567200.000100"},
 {"type":"message","subtype":"tombstone","user":"USLACKBOT","text":"This message was deleted.","ts":"1672653800.000100"},
 {"type":"message","user":"U2","text":"Answer to the deleted one","ts":"1672653900.000100","thread_ts":"1672653800.000100"},
 {"type":"message","user":"U1","text":"Answer to nothing","ts":"1672654000.000100","thread_ts":"1000000000.000100"}
])json";

QByteArray busyDay(int day)
{
    QByteArray json = "[";
    for (int i = 0; i < 20; ++i)
        json += QByteArray(i == 0 ? "" : ",") + R"({"type":"message","user":"U1","text":"busy )" +
                QByteArray::number(day * 20 + i) + R"(","ts":")" +
                QByteArray::number(1'680'000'000 + day * 86'400 + i) + R"(.000000"})";
    return json + "]";
}

QByteArray oneMessage(const char* user, const QByteArray& text)
{
    return QByteArray("[{\"type\":\"message\",\"user\":\"") + user + R"(","text":")" + text +
           R"(","ts":"1672567000.000000"}])";
}

const char* const mattermost = R"json({"type":"version","version":1}
{"type":"team","team":{"name":"crew","display_name":"The Crew","type":"O"}}
{"type":"channel","channel":{"team":"crew","name":"town-square","display_name":"Town Square","type":"O","header":"Everything"}}
{"type":"channel","channel":{"team":"crew","name":"inner","display_name":"Inner","type":"P"}}
{"type":"user","user":{"username":"dora","email":"dora@example.org","nickname":"Dora","teams":[{"name":"crew","channels":[{"name":"town-square"},{"name":"inner"}]}]}}
{"type":"user","user":{"username":"emil","email":"e@example.org","first_name":"Emil","last_name":"E","teams":[{"name":"crew","channels":[{"name":"inner"}]}]}}
{"type":"user","user":{"username":"fred","email":"f@example.org","delete_at":1600000000000}}
this is no JSON
{"type":"post","post":{"team":"crew","channel":"town-square","user":"emil","message":"Second, @dora. @all","create_at":1672567300000,"attachments":[{"path":"20230101/x/plan.pdf"},{"path":"../../etc/passwd"}]}}
{"type":"post","post":{"team":"crew","channel":"town-square","user":"dora","message":"First **bold**","create_at":1672567200000,"edit_at":1672567250000,"reactions":[{"user":"emil","emoji_name":"+1","create_at":1672567201000}],"replies":[{"user":"fred","message":"A reply","create_at":1672567210000,"reactions":[]}]}}
{"type":"post","post":{"team":"crew","channel":"town-square","user":"dora","type":"system_join_channel","message":"dora joined","create_at":1672567100000}}
{"type":"post","post":{"team":"crew","channel":"nowhere","user":"dora","message":"lost","create_at":1672567100000}}
{"type":"post","post":{"team":"crew","channel":"inner","user":"emil","message":"Between us","create_at":1672567400000}}
{"type":"direct_channel","direct_channel":{"members":["dora","emil"],"header":""}}
{"type":"direct_post","direct_post":{"channel_members":["emil","dora"],"user":"dora","message":"Psst","create_at":1672567500000}}
{"type":"direct_post","direct_post":{"channel_members":["emil","dora"],"user":"dora","message":"Psst","create_at":1672567500000}}
)json";

} // namespace

void writeSlackSample(const QString& file, int days)
{
    ZipFile zip(file);
    zip.add(u"general/2023-01-02.json"_s, secondDay);
    zip.add(u"channels.json"_s, channels);
    zip.add(u"general/2023-01-01.json"_s, firstDay);
    zip.add(u"groups.json"_s, groups);
    zip.add(u"mpims.json"_s, mpims);
    zip.add(u"dms.json"_s, dms);
    zip.add(u"integration_logs.json"_s, "[]");
    zip.add(u"__uploads/F1/../../plan.pdf"_s, "not this one");
    zip.add(u"__uploads/F1/plan.pdf"_s, samplePdf);
    zip.add(u"__uploads/F5/nobody.txt"_s, "no message names it");
    zip.add(u"old/2020-01-01.json"_s, oneMessage("U1", "In the archive"));
    zip.add(u"secret/2023-01-01.json"_s, oneMessage("U4", "A guest's secret"));
    zip.add(u"mpdm-anna--bruno--carla-1/2023-01-01.json"_s, oneMessage("U3", "The three of us"));
    zip.add(u"D1/2023-01-01.json"_s, oneMessage("U2", "Just you"));
    zip.add(u"D3/2023-01-01.json"_s, oneMessage("U2", "Note to myself"));
    zip.add(u"nowhere/2023-01-01.json"_s, oneMessage("U2", "lost"));
    for (int day = 0; day < days; ++day)
        zip.add(u"busy/day-%1.json"_s.arg(day), busyDay(day));
    zip.add(u"../outside/2023-01-01.json"_s, oneMessage("U1", "outside"));
    zip.add(u"/etc/evil.json"_s, oneMessage("U1", "outside"));
    zip.addLink(u"general/2023-01-03.json"_s, u"/etc/passwd"_s);
    zip.add(u"users.json"_s, users);
}

void writeMattermostSample(const QString& file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    QFile attached(folder.filePath(u"data/20230101/x/plan.pdf"_s));
    if (!folder.mkpath(u"data/20230101/x"_s) || !attached.open(QIODevice::WriteOnly) || attached.write(samplePdf) < 0)
        qFatal("cannot write %s", qPrintable(attached.fileName()));
    attached.close();
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(mattermost) < 0)
        qFatal("cannot write %s", qPrintable(file));
}

} // namespace tertulia::test
