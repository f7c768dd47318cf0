#include "server/routes/write.h"

#include <utility>

#include "server/problem.h"
#include "server/render/links.h"
#include "server/render/written.h"
#include "server/routes/precondition.h"

namespace server::routes {
namespace {

using indexer::EditOutcome;
using Results = std::vector<writes::Result>;
using Render = Reply (*)(const Results&, Context&);

class Written : public Later {
 public:
  Written(std::shared_ptr<writes::Ticket> ticket, Render render)
      : ticket_(std::move(ticket)), render_(render) {}

  void when_done(std::function<void()> done) noexcept override { ticket_->when_done(std::move(done)); }

  Reply reply(Context& context) override {
    const writes::Outcome& outcome = ticket_->outcome();
    if (const auto* problem = std::get_if<Problem>(&outcome)) throw ProblemError{*problem};
    return render_(std::get<Results>(outcome), context);
  }

 private:
  std::shared_ptr<writes::Ticket> ticket_;
  Render render_;
};

Reply later(Context& context, writes::Order order, Render render) {
  return {.later = std::make_shared<Written>(context.writer->submit(std::move(order)), render)};
}

// Of JSON that is none the reason says so; else it is the article that will not do.
Problem rejection(const std::string& reason) {
  const bool is_syntax = reason.starts_with("invalid JSON");
  return {400, is_syntax ? "invalid_json" : "invalid_article", reason, ""};
}

const Problem unmet{412, "version_differs", "the article is not in the version that the request asks for",
                    ""};

const Problem no_one_version{400, "malformed_request",
                             "If-Match and If-None-Match speak of one article: PUT each by itself", ""};

Reply one_written(const Results& results, Context& context) {
  const writes::Result& result = results.front();
  if (result.outcome == EditOutcome::unmet) throw ProblemError{unmet};
  if (result.outcome == EditOutcome::refused) throw ProblemError{rejection(result.reason)};
  if (result.outcome == EditOutcome::absent)
    throw ProblemError{{404, "article_not_found", "no article has the id '" + result.id + "'", ""}};
  Reply reply{.status = result.outcome == EditOutcome::added ? 201 : 200,
              .content_type = content_type::json,
              .body = render::written_json(result, context.searcher.state())};
  if (!result.version.empty()) {
    reply.headers.push_back({"ETag", '"' + result.version + '"'});
    reply.headers.push_back({"Location", render::Links(context.site).article(result.id)});
  }
  return reply;
}

Reply many_written(const Results& results, Context& context) {
  return {.content_type = content_type::json,
          .body = render::written_json(results, context.searcher.state())};
}

}  // namespace

Reply put_article(const Call& call, Context& context) {
  refuse_parameters_except(call);
  return later(context,
               {.what = writes::Put{call.argument, std::string{call.body}},
                .precondition = read_precondition(call.if_match, call.if_none_match)},
               one_written);
}

Reply delete_article(const Call& call, Context& context) {
  refuse_parameters_except(call);
  return later(context,
               {.what = writes::Delete{call.argument},
                .precondition = read_precondition(call.if_match, call.if_none_match)},
               one_written);
}

Reply post_articles(const Call& call, Context& context) {
  refuse_parameters_except(call);
  if (!call.if_match.empty() || !call.if_none_match.empty()) throw ProblemError{no_one_version};
  return later(context, {.what = writes::PutMany{std::string{call.body}}}, many_written);
}

}  // namespace server::routes
