package org.lianbing.questionbank.statutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lianbing.questionbank.Citation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The texts of statutes, one or more versions each.
public final class Statutes {
    private final Map<String, Map<String, StatuteText>> byTitle = new HashMap<>();

    /// Reads every `*.jsonl` of a folder: one object per article with `law`, `version`, `article`, `article_sub`
    /// (absent for 0) and `text`.
    public static Statutes read(Path folder) {
        var statutes = new Statutes();
        var mapper = new JsonMapper();
        try (var files = Files.newDirectoryStream(folder, "*.jsonl")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        statutes.add(mapper.readTree(line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statutes;
    }

    private void add(JsonNode row) {
        String title = row.path("law").asString();
        String version = row.path("version").asString();
        byTitle.computeIfAbsent(title, t -> new TreeMap<>())
                .computeIfAbsent(version, v -> new StatuteText())
                .add(
                        row.path("article").asInt(),
                        row.path("article_sub").asInt(0),
                        row.path("text").asString());
    }

    /// The versions known of a statute, empty when it is unknown.
    public Set<String> versions(String title) {
        return byTitle.getOrDefault(title, Map.of()).keySet();
    }

    public Optional<StatuteText> text(String title, String version) {
        return Optional.ofNullable(byTitle.getOrDefault(title, Map.of()).get(version));
    }

    /// The cited article, whole.
    public Optional<Article> article(Citation citation) {
        return text(citation.statute(), citation.version())
                .flatMap(text -> text.article(citation.article(), citation.sub()));
    }
}
