#pragma once
// An article's body as paragraphs.

#include <span>
#include <string>

#include "corpus/article.h"
#include "server/highlight/match.h"

namespace server::render {

/// `<p>` for each paragraph. A blank line ends one. Other line ends do where the text has one paragraph a
/// line; in text that was broken at a fixed width they are white space, and after a short line a break.
/// Paragraphs that are masked whole are folded in `<details class="masked">` under their reasons, masked
/// stretches of others stand in `<span class="masked" title="reason">`.
/// `marks`: in order, without overlap, none in masked text; the n-th is `<mark id="mN">`, counted from 1.
std::string body_html(const corpus::Article& article, std::span<const highlight::Match> marks = {});

/// The whole text, with `marks` as `<mark>`.
std::string marked_html(std::string_view text, std::span<const highlight::Match> marks);

}  // namespace server::render
