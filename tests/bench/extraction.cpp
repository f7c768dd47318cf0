// How well the main text of web pages is found, on two sets of pages with known texts:
// html-fixtures-readability.tar.zst, unpacked.  extraction FOLDER [FOLDER_FOR_TEXTS]
// With the second folder, what was extracted and what was wanted is written there, page by page.

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/html/page.h"
#include "corpus/html/plain_text.h"
#include "corpus/input.h"
#include "tests/shingles.h"

namespace {

namespace fs = std::filesystem;

struct Page {
  std::string name;
  std::string bytes;
  std::string truth;
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The file's bytes, unpacked.
std::string read_packed(const fs::path& path) {
  std::string bytes;
  corpus::read_inputs(
      std::vector{path.string()}, {},
      {[&](corpus::Piece&& piece) { bytes = std::move(piece.bytes); }, [](corpus::Reject&&) {}});
  return bytes;
}

std::vector<Page> benchmark_pages(const fs::path& folder) {
  std::vector<Page> pages;
  const nlohmann::json truths = nlohmann::json::parse(read_file(folder / "ground-truth.json"));
  for (const auto& [name, truth] : truths.items()) {
    pages.push_back(
        {name, read_packed(folder / "html" / (name + ".html.gz")), truth.value("articleBody", "")});
  }
  return pages;
}

std::vector<Page> readability_pages(const fs::path& folder) {
  std::vector<Page> pages;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "test-pages")) {
    pages.push_back({entry.path().filename().string(), read_file(entry.path() / "source.html"),
                     corpus::html::fragment_to_text(read_file(entry.path() / "expected.html"))});
  }
  std::ranges::sort(pages, {}, &Page::name);
  return pages;
}

/// The body as an article has it.
std::string body_of(const Page& page) {
  corpus::Record record = corpus::finish(corpus::html::read_page(page.bytes, {.path = page.name}));
  const auto* article = std::get_if<corpus::Article>(&record);
  return article == nullptr ? std::string{} : article->body;
}

void print(const char* set, const std::vector<shingles::Matches>& matches) {
  const shingles::Quality quality = shingles::quality_of(matches);
  std::printf("%-34s %5zu %10.3f %7.3f %6.3f", set, matches.size(), quality.precision, quality.recall,
              quality.f1);
}

void measure(const char* set, const std::vector<Page>& pages, const fs::path& texts) {
  std::vector<shingles::Matches> matches;
  std::size_t bytes = 0;
  std::clock_t clocks = 0;
  for (const Page& page : pages) {
    const std::clock_t before = std::clock();
    const std::string body = body_of(page);
    clocks += std::clock() - before;
    bytes += page.bytes.size();
    matches.push_back(shingles::compare(page.truth, body));
    if (texts.empty()) continue;
    const double f1 = shingles::quality_of(std::span(&matches.back(), 1)).f1;
    std::ofstream(texts / "scores.tsv", std::ios::app) << f1 << '\t' << set << '\t' << page.name << '\n';
    std::ofstream(texts / (page.name + ".got")) << body << '\n';
    std::ofstream(texts / (page.name + ".want")) << page.truth << '\n';
  }
  print(set, matches);
  std::printf(" %8.1f\n", static_cast<double>(bytes) / 1e6 / (static_cast<double>(clocks) / CLOCKS_PER_SEC));
}

void run(const fs::path& folder, const fs::path& texts) {
  std::printf("%-34s %5s %10s %7s %6s %8s\n", "set", "pages", "precision", "recall", "F1", "MB/s");
  const std::vector<Page> pages = benchmark_pages(folder / "scrapinghub+article-extraction-benchmark");
  std::array<std::vector<Page>, 2> halves;
  for (const Page& page : pages) halves[page.name.back() % 2 == 0 ? 0 : 1].push_back(page);
  measure("benchmark, even half", halves[0], {});
  measure("benchmark, odd half", halves[1], {});
  measure("article-extraction-benchmark", pages, texts);
  measure("Readability's expected outputs", readability_pages(folder / "mozilla+readability" / "test"),
          texts);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fputs("usage: extraction FOLDER [FOLDER_FOR_TEXTS]\n", stderr);
    return 2;
  }
  try {
    run(arguments[1], count > 2 ? arguments[2] : "");
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "extraction: %s\n", error.what());
    return 1;
  }
}
