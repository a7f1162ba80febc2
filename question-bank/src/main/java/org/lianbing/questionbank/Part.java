package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One of the seven parts of the bank, as `bank/parts.yaml` lists them.
///
/// @param number 1–7
/// @param folder its folder below `bank/`, such as `1-public-law`
/// @param zh its Chinese name, en its English one
/// @param target how many questions the complete bank has in it
public record Part(@JsonValue int number, String folder, String zh, String en, int target) {

    /// The part with this number.
    ///
    /// @throws IllegalArgumentException when there is none
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Part of(int number) {
        return all().stream()
                .filter(part -> part.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + number));
    }

    public static Optional<Part> ofFolder(String folder) {
        return all().stream().filter(part -> part.folder.equals(folder)).findFirst();
    }

    /// All seven, by number.
    public static List<Part> all() {
        return Listed.PARTS;
    }

    private static final class Listed {
        static final List<Part> PARTS = read();

        private static List<Part> read() {
            try (InputStream in = Part.class.getResourceAsStream("/bank/parts.yaml")) {
                if (in == null) {
                    throw new IllegalStateException("bank/parts.yaml is not on the class path");
                }
                return new YAMLMapper()
                        .readValue(in, new TypeReference<List<Row>>() {}).stream()
                                .map(Row::part)
                                .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private record Row(int number, String folder, String zh, String en, int target) {
            Part part() {
                return new Part(number, folder, zh, en, target);
            }
        }
    }
}
