package org.lianbing.portal.shared.sheets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ways in which files write the values of closed vocabularies: `EnumName.VALUE=word|word`.
public final class Words {
    private final Map<Class<?>, Map<String, Enum<?>>> values = new HashMap<>();
    private final Map<Class<?>, List<String>> names = new HashMap<>();

    @SafeVarargs
    public Words(Class<?> beside, String resource, Class<? extends Enum<?>>... types) {
        var read = Headings.properties(beside, resource);
        for (var type : types) {
            var words = new HashMap<String, Enum<?>>();
            for (var value : type.getEnumConstants())
                for (var word : read.getProperty(type.getSimpleName() + "." + value.name(), "")
                        .split("\\|")) words.put(Headings.plain(word), value);
            words.remove("");
            names.put(
                    type,
                    Arrays.stream(type.getEnumConstants())
                            .map(value -> read.getProperty(type.getSimpleName() + "." + value.name(), "")
                                    .split("\\|")[0])
                            .toList());
            values.put(type, words);
        }
    }

    /// The word for each value that a template offers.
    public List<String> names(Class<? extends Enum<?>> type) {
        return names.getOrDefault(type, List.of());
    }

    /// Null when no value is called that.
    public @Nullable Enum<?> value(Class<? extends Enum<?>> type, String word) {
        return values.getOrDefault(type, Map.of()).get(Headings.plain(word));
    }
}
