package org.lianbing.portal.questions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.questions.QuestionFilter;
import org.lianbing.portal.questions.QuestionStatus;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;

/// Filter and selection as they stand in the address; what is malformed there is ignored.
final class QuestionAddress {
    private QuestionAddress() {}

    static void open(@Nullable QuestionId selected, QuestionFilter filter) {
        var path = selected == null ? "questions" : "questions/" + selected.value();
        UI.getCurrent().navigate(path, write(filter));
    }

    static QueryParameters write(QuestionFilter filter) {
        var all = new LinkedHashMap<String, List<String>>();
        if (!filter.words().isEmpty()) all.put("q", List.of(filter.words()));
        put(all, "part", filter.parts());
        put(all, "type", filter.types().stream().map(QuestionType::code).toList());
        put(all, "difficulty", filter.difficulties());
        put(all, "level", filter.levels().stream().map(Level::code).toList());
        put(all, "statute", filter.statutes());
        put(all, "status", filter.statuses());
        if (filter.reported() != null) all.put("reported", List.of(String.valueOf(filter.reported())));
        return new QueryParameters(all);
    }

    static QuestionFilter read(QueryParameters parameters) {
        return new QuestionFilter(
                parameters.getSingleParameter("q").orElse(""),
                set(parameters, "part", text -> text.matches("[1-7]") ? Integer.valueOf(text) : null),
                set(parameters, "type", text -> QuestionType.ofCode(text).orElse(null)),
                set(parameters, "difficulty", text -> text.matches("[1-5]") ? Integer.valueOf(text) : null),
                set(parameters, "level", text -> Level.ofCode(text).orElse(null)),
                set(parameters, "statute", text -> text),
                set(parameters, "status", QuestionAddress::status),
                parameters.getSingleParameter("reported").map(Boolean::valueOf).orElse(null));
    }

    private static @Nullable QuestionStatus status(String text) {
        for (var status : QuestionStatus.values()) if (status.name().equals(text)) return status;
        return null;
    }

    private static void put(Map<String, List<String>> all, String name, Collection<?> values) {
        if (!values.isEmpty())
            all.put(name, values.stream().map(String::valueOf).sorted().toList());
    }

    private static <T> Set<T> set(QueryParameters parameters, String name, Function<String, @Nullable T> read) {
        return parameters.getParameters(name).stream()
                .<T>mapMulti((text, found) -> {
                    var value = read.apply(text);
                    if (value != null) found.accept(value);
                })
                .collect(Collectors.toSet());
    }
}
