package org.lianbing.questionbank.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The statutes the bank draws on, from `bank/statutes.yaml`: titles and current versions, not their text.
public record StatuteList(List<Entry> entries) {

    /// One statute.
    ///
    /// @param title full title
    /// @param shortTitle 简称
    /// @param version label such as `2021-01-22修订`
    /// @param effective when that version came into force
    /// @param level 法律, 行政法规, 部门规章 or 司法解释
    /// @param part number of the part it belongs to first
    /// @param unsettled whether it is still in force could not be found out; nothing has to rest on it
    public record Entry(
            String slug,
            String title,
            @JsonProperty("short") String shortTitle,
            String version,
            LocalDate effective,
            String level,
            int part,
            boolean unsettled) {}

    public StatuteList {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> byTitle(String title) {
        return entries.stream().filter(e -> e.title().equals(title)).findFirst();
    }

    /// The list on the class path.
    public static StatuteList standard() {
        try (InputStream in = StatuteList.class.getResourceAsStream("/bank/statutes.yaml")) {
            if (in == null) {
                throw new IllegalStateException("bank/statutes.yaml is not on the class path");
            }
            YAMLMapper flagsMayBeAbsent = YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();
            return new StatuteList(flagsMayBeAbsent.readValue(in, new TypeReference<List<Entry>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
