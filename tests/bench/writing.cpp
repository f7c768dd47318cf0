// Articles put over HTTP into the archive's index: how long until one is durable and found, which is when the
// answer comes.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <httplib.h>
#include <nlohmann/json.hpp>

#include "tests/bench/measure.h"
#include "tests/bench/serving.h"

namespace bench {
namespace {

constexpr std::size_t articles_put = 200;
constexpr std::size_t clients_at_once = 16;
constexpr double goal_ms = 100;

/// Bodies from all over the archive.
std::vector<nlohmann::json> articles(const Setting& setting) {
  constexpr std::size_t lines_between = 200;
  std::vector<nlohmann::json> articles;
  std::ifstream lines(setting.archive);
  std::size_t number = 0;
  for (std::string line; articles.size() < articles_put && std::getline(lines, line); ++number)
    if (number % lines_between == 0) articles.push_back(nlohmann::json::parse(line));
  for (nlohmann::json& article : articles)
    for (const char* identity : {"id", "url", "path"}) article.erase(identity);
  return articles;
}

std::string made_key(const Setting& setting, const std::string& file) {
  std::filesystem::remove(file);
  const Usage made = run({setting.server(), "key", "create", "--scope", "write", "--keys", file});
  const std::size_t key = made.output.find("bsk_");
  return made.output.substr(key, made.output.find_first_of(" \n", key) - key);
}

/// Milliseconds that each of every `step`th article takes, from `first` on, one after another on a
/// connection.
std::vector<double> put(const std::string& url, const std::string& key,
                        const std::vector<nlohmann::json>& articles, std::size_t first, std::size_t step,
                        const std::string& name) {
  httplib::Client client(url);
  client.set_keep_alive(true);
  client.set_read_timeout(std::chrono::seconds(60));
  client.set_default_headers({{"Authorization", "Bearer " + key}});
  std::vector<double> took;
  for (std::size_t at = first; at < articles.size(); at += step) {
    const auto start = std::chrono::steady_clock::now();
    const auto answer =
        client.Put("/articles/" + name + std::to_string(at), articles[at].dump(), "application/json");
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    if (!answer || answer->status != 201) throw std::runtime_error("an article was not taken");
    took.push_back(time.count());
  }
  return took;
}

std::vector<double> put_at_once(const std::string& url, const std::string& key,
                                const std::vector<nlohmann::json>& articles) {
  std::vector<std::vector<double>> by_client(clients_at_once);
  std::vector<std::thread> clients;
  for (std::size_t client = 0; client < clients_at_once; ++client)
    clients.emplace_back(
        [&, client] { by_client[client] = put(url, key, articles, client, clients_at_once, "together-"); });
  for (std::thread& client : clients) client.join();
  std::vector<double> took;
  for (const auto& times : by_client) took.insert(took.end(), times.begin(), times.end());
  return took;
}

}  // namespace

void writing(const Setting& setting, Table& table) {
  namespace fs = std::filesystem;
  need_index(setting);
  const std::string index = setting.folder + "/written";
  fs::remove_all(index);
  fs::copy(setting.index(), index, fs::copy_options::recursive);
  const std::string keys = setting.folder + "/writing.keys";
  const std::string key = made_key(setting, keys);
  const auto all = articles(setting);
  std::vector<double> alone;
  std::vector<double> together;
  {
    const Serving serving(setting, index, {"--keys", keys});
    alone = put(serving.url(), key, all, 0, 1, "alone-");
    together = put_at_once(serving.url(), key, all);
  }
  fs::remove_all(index);
  table.begin("200 articles put over HTTP, ms by the clock until durable and found");
  table.add({.what = "one client, median", .ours = median(alone), .aim = Aim::at_most, .goal = goal_ms});
  table.add({.what = "one client, 95th percentile", .ours = percentile(alone, 0.95)});
  table.add({.what = "16 clients, median", .ours = median(together)});
  table.add({.what = "16 clients, 95th percentile", .ours = percentile(together, 0.95)});
}

}  // namespace bench
