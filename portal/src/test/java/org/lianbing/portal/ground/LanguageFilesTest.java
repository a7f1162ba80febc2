package org.lianbing.portal.ground;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence exists in both languages with the same places, is used, and none is missing.
class LanguageFilesTest {
    private static final Path FILES = Path.of("src/main/resources/i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ENGLISH = "_en.properties";
    private static final String CHINESE = "_zh_CN.properties";

    /// Prefixes that belong to no single feature: menu titles, and the sentences of audited acts.
    private static final Set<String> COMMON = Set.of("nav", "audit");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z0-9_-]+)*\\.?)(%s)?\"");
    private static final Pattern AUDITED =
            Pattern.compile("\\b(?:record|recordFor|done)\\((?:[^\";(]|\\(\\))*\"([a-z]+\\.[a-z.-]+)\"");
    private static final Pattern SAID = Pattern.compile("\\b(?:getTranslation|translate|say)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern ENDING = Pattern.compile("\\+ \"(\\.[a-z0-9.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static Stream<String> features() throws IOException {
        try (var files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_(en|zh_CN)\\.properties$", ""))
                    .collect(toCollection(TreeSet::new))
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_say_the_same_things(String feature) throws IOException {
        var chinese = read(feature + CHINESE);
        var english = read(feature + ENGLISH);

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, text) ->
                assertThat(places(english.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
        assertThat(chinese.keySet())
                .allMatch(key -> key.startsWith(feature.split("-", 2)[0] + ".")
                        || key.startsWith(singular(feature) + ".")
                        || COMMON.contains(key.split("\\.", 2)[0]));
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_sentence_is_well_formed(String feature) throws IOException {
        for (var language : Set.of(CHINESE, ENGLISH))
            read(feature + language).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank();
                assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException();
                assertThat(text.replace("''", ""))
                        .as("%s: double the apostrophe", key)
                        .doesNotContain("'");
            });
    }

    @Test
    void no_key_stands_in_two_files() throws IOException {
        var owners = new TreeMap<String, String>();
        for (var feature : features().toList())
            for (var key : read(feature + CHINESE).keySet())
                assertThat(owners.put(key, feature)).as(key).isNull();
    }

    @Test
    void no_sentence_is_missing_and_none_unused() throws IOException {
        var keys = new TreeSet<String>();
        for (var feature : features().toList())
            keys.addAll(read(feature + CHINESE).keySet());
        var owners = new TreeSet<>(COMMON);
        owners.addAll(Rules.FEATURES);
        var named = named(owners);
        Rules.FEATURES.forEach(feature -> owners.add(singular(feature)));
        var used = named(owners);
        var prefixes = used.stream()
                .filter(name -> !keys.contains(name))
                .map(name -> name.endsWith(".") ? name : name + ".")
                .filter(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)))
                .toList();

        var missing = new TreeSet<>(named);
        missing.removeAll(keys);
        missing.removeIf(name -> prefixes.contains(name.endsWith(".") ? name : name + "."));
        assertThat(missing).as("named in code, in no language file").isEmpty();

        var unused = new TreeSet<>(keys);
        unused.removeAll(used);
        for (var ending : endings()) used.forEach(name -> unused.remove(name + ending));
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).as("in the language files, named nowhere").isEmpty();
    }

    /// What looks like a key in the sources: a literal below a feature's name. One that is no
    /// key itself but begins some is a prefix whose rest is known at run time only (`"nav.group." + group`).
    private static Set<String> named(Set<String> owners) throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                LITERAL.matcher(text)
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(name -> !name.endsWith(".css"))
                        .filter(name -> name.contains(".") && owners.contains(name.substring(0, name.indexOf('.'))))
                        .forEach(named::add);
                SAID.matcher(text).results().map(said -> said.group(1)).forEach(named::add);
                if (!file.getFileName().toString().equals("Audit.java"))
                    AUDITED.matcher(text)
                            .results()
                            .map(act -> "audit." + act.group(1))
                            .forEach(named::add);
            }
        }
        return named;
    }

    /// What is put behind a key to make another: `act + ".title"`.
    private static Set<String> endings() throws IOException {
        var endings = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                ENDING.matcher(Files.readString(file))
                        .results()
                        .map(end -> end.group(1))
                        .forEach(endings::add);
        }
        return endings;
    }

    /// A key may name one of what the feature holds: `question.close` in `questions`.
    private static String singular(String feature) {
        return feature.endsWith("s") ? feature.substring(0, feature.length() - 1) : feature;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> read(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FILES.resolve(file))) {
            properties.load(reader);
        }
        var result = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> result.put(key, properties.getProperty(key)));
        return result;
    }
}
